import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import { long } from "../../helpers/long-test.ts";
import { id } from "../../helpers/component/invented-house.ts";
import { fill } from "../../helpers/component/render.tsx";
import { willRead } from "../../helpers/component/fake-spreadsheet-reader.ts";
import { none, openPage, type Outcome, press, table } from "../../helpers/component/import-page.ts";

afterEach(cleanup);

/** What the spreadsheet would contain if all of it were understood. */
const understood = ({ line }: { readonly line: number }) => ({
  line,
  cells: [
    `Mina Invented${String(line)}`,
    "F",
    "1980",
    "Roumaine",
    "5/1/2025",
    "5/3/2025",
    "own wish",
    "",
  ],
});
const notNow = { why: "bedTaken" as const, alike: [], inBed: [] };

describe("a row of a spreadsheet", () => {
  it("keeps what was not imported, with the reason, and tries it again alone", long, async () => {
    willRead({ table });
    const { hands, tried } = openPage({
      ...none,
      notTaken: [
        {
          line: 2,
          why: "bedTaken" as const,
          alike: [],
          inBed: [{ who: "file", personId: id(7) as never, number: 12, name: "Ines Madeup" }],
        },
      ],
    });
    await press(hands, "Choose a file…");
    const day = await screen.findByRole("textbox", { name: "Arrival, row 4" });
    await hands.clear(day);
    await fill(hands, day, "28/02/2025");
    await press(hands, "Try it out");
    await press(hands, "Bring in: 2 files, 2 stays");
    const rest = await screen.findByRole("region", { name: "Rows that did not come in" });
    const told = within(rest).getAllByRole("listitem");
    expect(told.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Row 2 · Mina InventedIn that bed.*: Ines Madeup, file 12\./),
      expect.stringMatching(/^Row 3 · Olga MadeupNot understood: Nationality\. “Klingon”/),
    ]);
    await fill(hands, within(rest).getByRole("combobox", { name: "Bed for row 2" }), "Room 6");
    await hands.keyboard("{Enter}");
    await press(hands, "Try it out");
    expect(tried.mock.lastCall?.[0].rows).toMatchObject([{ line: 2, beds: [id(504)] }]);
    expect(screen.queryByRole("region", { name: "Rows that did not come in" })).toBeNull();
  });

  it("allows changing its decisions after it could be imported", long, async () => {
    willRead({ table: { ...table, rows: table.rows.slice(0, 1) } });
    const counts = { files: 1, stays: 1, calls: 0 };
    const asks = {
      line: 2,
      why: "mayBeKnown" as const,
      inBed: [],
      alike: [{ who: "row" as const, line: 3 }],
    };
    let outcome: Outcome = { counts, placed: [], notTaken: [asks] };
    const tried = vi.fn<(input: Input<"imports.tryOut">) => void>();
    const { hands } = openPage(none, {
      "imports.tryOut": (input) => {
        tried(input);
        return outcome;
      },
    });
    await press(hands, "Choose a file…");
    await press(hands, "Try it out");
    await press(hands, /Row 2 is/);
    await hands.click(await screen.findByRole("option", { name: /^the same as row 3/ }));
    outcome = { counts, placed: [], notTaken: [] };
    await press(hands, "Try it out");

    expect(await screen.findByText(/^1 row was answered/)).toBeTruthy();
    await press(hands, /Row 2 is/);
    await hands.click(await screen.findByRole("option", { name: "somebody else: a new file" }));
    await press(hands, "Try it out");
    expect(tried.mock.calls.map(([{ rows }]) => rows[0]?.is.who)).toEqual(["unsaid", "row", "new"]);
  });

  it("includes each left-out row again, alone", long, async () => {
    willRead({ table });
    const { hands } = openPage(none);
    await press(hands, "Choose a file…");
    await press(hands, "Leave out row 3");
    await press(hands, "Leave out row 4");
    await press(hands, "Take row 4 again");

    expect(screen.getByText(/1 row is left out\.$/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Take row 3 again" })).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "Arrival, row 4" })).toBeTruthy();
  });

  it("restores its rows, and says so, once the import was undone", long, async () => {
    willRead({ table: { ...table, rows: table.rows.slice(0, 2) } });
    const done = {
      id: id(601) as never,
      kind: "people" as const,
      byName: "Ada Invented",
      at: "2026-11-24T20:10:00.000Z" as never,
      counts: none.counts,
    };
    let takenBack: Output<"imports.list">[number]["takenBack"] = null;
    let isIn = false;
    const { hands } = openPage(none, {
      "imports.list": () => (isIn ? [{ ...done, takenBack }] : []),
      "imports.bringIn": () => {
        isIn = true;
        return { id: id(601) as never, ...none };
      },
      "imports.weigh": () => ({ goes: none.counts, stays: [] }),
      "imports.takeBack": () => {
        takenBack = { at: "2026-11-24T20:15:00.000Z" as never, byName: "Ada Invented", left: [] };
        return { goes: none.counts, stays: [] };
      },
    });
    await press(hands, "Choose a file…");
    await press(hands, "Try it out");
    await press(hands, "Bring in: 2 files, 2 stays");
    const rest = await screen.findByRole("region", { name: "Rows that did not come in" });
    expect(within(rest).getAllByRole("listitem")).toHaveLength(1);
    await press(hands, /^Take back what came in/);
    const asked = await screen.findByRole("alertdialog", { name: /Take back/ });
    await hands.click(await within(asked).findByRole("button", { name: "Take back" }));

    expect(await screen.findByText(/^What came in from this file was taken back/)).toBeTruthy();
    expect(within(rest).getAllByRole("listitem")).toHaveLength(2);
  });

  it(
    "stays imported where it was worked on since, and asks again who the others are",
    long,
    async () => {
      willRead({ table: { ...table, rows: table.rows.map(understood) } });
      const doubts = [2, 3].map((line) => ({
        line,
        why: "mayBeKnown" as const,
        inBed: [],
        alike: [{ who: "row" as const, line: 9 }],
      }));
      let outcome: Outcome = { ...none, notTaken: doubts };
      let listed: Output<"imports.list"> = [];
      const done = {
        id: id(601) as never,
        kind: "people" as const,
        byName: "Ada Invented",
        at: "2026-11-24T20:10:00.000Z" as never,
        counts: none.counts,
        takenBack: null,
      };
      const tried = vi.fn<(input: Input<"imports.tryOut">) => void>();
      const { hands } = openPage(none, {
        "imports.list": () => listed,
        "imports.tryOut": (input) => {
          tried(input);
          return outcome;
        },
        "imports.bringIn": () => {
          listed = [done];
          return { ...none, id: done.id, notTaken: [{ ...notNow, line: 4 }] };
        },
        "imports.weigh": () => ({ goes: none.counts, stays: [] }),
        "imports.takeBack": () => {
          const by = { at: done.at, byName: "Ada Invented" };
          listed = [{ ...done, takenBack: { ...by, left: [3] } }];
          return { goes: none.counts, stays: [] };
        },
      });
      await press(hands, "Choose a file…");
      await press(hands, "Try it out");
      for (const line of [2, 3]) {
        await press(hands, new RegExp(`Row ${String(line)} is`));
        await hands.click(await screen.findByRole("option", { name: /a new file/ }));
      }
      outcome = none;
      await press(hands, "Try it out");
      await press(hands, "Bring in: 2 files, 2 stays");
      await press(hands, /^Take back what came in/);
      const asked = await screen.findByRole("alertdialog", { name: /Take back/ });
      await hands.click(await within(asked).findByRole("button", { name: "Take back" }));

      expect(await screen.findByText(/except 1 that was worked on since/)).toBeTruthy();
      await press(hands, "Try it out");
      expect(
        tried.mock.calls.map(([{ rows }]) => rows.map(({ line, is }) => [line, is.who])),
      ).toEqual([
        [
          [2, "unsaid"],
          [3, "unsaid"],
          [4, "unsaid"],
        ],
        [
          [2, "new"],
          [3, "new"],
          [4, "unsaid"],
        ],
        [
          [2, "unsaid"],
          [4, "unsaid"],
        ],
      ]);
    },
  );

  it("keeps decisions about a row made during a preview", async () => {
    willRead({ table: { ...table, rows: table.rows.map(understood) } });
    const mina = { who: "file" as const, personId: id(7) as never, number: 12 };
    const alike = [
      { ...mina, name: "Mina Invented", age: { basis: "unknown" as const }, isSame: true },
    ];
    let outcome: Outcome = {
      ...none,
      notTaken: [{ line: 2, why: "mayBeKnown", inBed: [], alike: [{ who: "row", line: 9 }] }],
    };
    let wait = Promise.resolve();
    const tried = vi.fn<(input: Input<"imports.tryOut">) => void>();
    const { hands } = openPage(
      none,
      {
        "imports.tryOut": (input) => {
          tried(input);
          return outcome;
        },
      },
      (name) => (name === "imports.tryOut" ? wait : Promise.resolve()),
    );
    await press(hands, "Choose a file…");
    await press(hands, "Try it out");
    await screen.findByRole("button", { name: /Row 2 is/ });
    outcome = { ...none, notTaken: [{ line: 3, why: "needsFile", inBed: [], alike }] };
    let end: () => void = () => undefined;
    wait = new Promise((resolve) => {
      end = resolve;
    });
    await press(hands, "Try it out");
    await press(hands, /Row 2 is/);
    await hands.click(await screen.findByRole("option", { name: /a new file/ }));
    end();
    await screen.findByRole("button", { name: /Row 3 is/ });
    await press(hands, "Try it out");
    expect(tried.mock.lastCall?.[0].rows.map(({ is }) => is.who)).toEqual([
      "new",
      "file",
      "unsaid",
    ]);
  });
});

import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { id } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";
import { willRead } from "../../helpers/component/fake-spreadsheet-reader.ts";
import { admin, none, openPage, press, room, table } from "../../helpers/component/import-page.ts";

afterEach(cleanup);

describe("a spreadsheet", () => {
  it("that cannot be read shows why, and what to do", long, async () => {
    willRead({ failed: "lockedSheet" });
    const { hands } = openPage(none);
    await press(hands, "Choose a file…");
    expect(await screen.findByText(/locked with a password/)).toBeTruthy();
    willRead({ failed: "tooManyRows" });
    await press(hands, "Choose a file…");
    expect(await screen.findByText(/more than 5000 rows/)).toBeTruthy();
  });

  it(
    "has its columns proposed with their values, and its unknown words and rows listed",
    long,
    async () => {
      willRead({ table });
      const { hands } = openPage(none);
      await press(hands, "Choose a file…");

      expect((await screen.findByRole("button", { name: /^Nom Name/ })).textContent).toContain(
        "Nom",
      );
      expect(
        screen.getByText("for example Mina Invented · Olga Madeup · Rosa Nobody"),
      ).toBeTruthy();
      const words = screen.getByRole("region", { name: "What the words mean" });
      expect(within(words).getByText("1 word still has to be said.")).toBeTruthy();
      expect(within(words).getByRole("combobox", { name: "Nationality: Klingon" })).toBeTruthy();
      const rows = screen.getByRole("region", { name: "Rows" });
      expect(within(rows).getByText("1 row can be read. 2 places need a look.")).toBeTruthy();
      expect(within(rows).getByText(/“Klingon” is not understood yet/)).toBeTruthy();
      expect(within(rows).getByText(/“31\/02\/2025” is no day/)).toBeTruthy();
    },
  );

  it(
    "shows which columns are not imported, and that a date of birth may be left empty",
    long,
    async () => {
      const rows = table.rows.map(({ line, cells }) => ({ line, cells: [...cells, "38"] }));
      const odd = rows.map(({ line, cells }) => ({ line, cells: cells.with(2, "about 17") }));
      willRead({ table: { ...table, headings: [...table.headings, "Shoes"], rows: odd } });
      const { hands } = openPage(none);
      await press(hands, "Choose a file…");
      expect(await screen.findByText(/^Of one column of the sheet nothing.*: Shoes/)).toBeTruthy();
      expect(screen.getAllByText(/“about 17” is no day.*leave the place empty/)).toHaveLength(3);
    },
  );

  it("is fixed beside the message, previewed, and imported as previewed", long, async () => {
    willRead({ table });
    const { hands, tried, brought } = openPage(none);
    await press(hands, "Choose a file…");
    const day = await screen.findByRole("textbox", { name: "Arrival, row 4" });
    await hands.clear(day);
    await fill(hands, day, "28/02/2025");
    await press(hands, "Leave out row 3");
    expect(screen.getByText("2 rows can be read. 1 row is left out.")).toBeTruthy();

    await press(hands, "Try it out");
    expect(await screen.findByText("2 files, 2 stays")).toBeTruthy();
    const [sent] = tried.mock.calls[0] ?? [];
    expect(sent?.rows).toMatchObject([
      { line: 2, name: "Mina Invented", nationality: "RO", beds: [id(502)], until: null },
      {
        line: 4,
        from: "2025-02-28",
        departure: { destination: "unknown", reason: "ended-by-person" },
      },
    ]);
    await press(hands, "Bring in: 2 files, 2 stays");
    expect(brought).toHaveBeenCalledExactlyOnceWith({ brought: sent, expects: none.counts });
    expect(await screen.findByText("Brought in: 2 files, 2 stays")).toBeTruthy();
    const rest = screen.getByRole("region", { name: "Rows that did not come in" });
    expect(
      within(rest)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["Row 3 · Olga MadeupIt was left out.Take row 3 again"]);
    await press(hands, "Take row 3 again");
    expect(within(rest).getByText(/^Not understood: Nationality\. “Klingon” is not/)).toBeTruthy();
  });

  it("shows the result of the preview, and puts no importing button where preview was pressed", async () => {
    willRead({ table: { ...table, rows: table.rows.slice(0, 1) } });
    const { hands, tried, brought } = openPage(none);
    await press(hands, "Choose a file…");
    const again = await screen.findByRole("button", { name: "Try it out" });
    const bar = within(again.parentElement ?? document.body);
    expect(bar.getByText(/counted and undone again: nothing stays/)).toBeTruthy();
    await hands.click(again);

    const heading = await screen.findByRole("heading", {
      name: "Tried out: nothing is written yet",
    });
    expect(document.activeElement).toBe(heading);
    expect(bar.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "Bring in: 2 files, 2 stays",
      "Try it out",
    ]);
    expect(bar.getByText(/^This writes it into the house/)).toBeTruthy();
    expect(bar.queryByText(/nothing stays/)).toBeNull();

    await hands.click(again);
    expect(tried).toHaveBeenCalledTimes(2);
    expect(brought).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it("without a column for the room says so once, and imports people who left", async () => {
    const [mina, , rosa] = table.rows;
    const rows = [mina, mina, rosa].map((row, at) => ({
      line: at + 2,
      cells: (row?.cells ?? []).slice(0, 7),
    }));
    willRead({ table: { ...table, headings: table.headings.slice(0, 7), rows } });
    const { hands } = openPage(none);
    await press(hands, "Choose a file…");
    expect(await screen.findByText(/^In 2 rows somebody lives here, and no column/)).toBeTruthy();
    const read = screen.getByRole("region", { name: "Rows" });
    expect(within(read).getByText(/2 rows wait for the column of the room\./)).toBeTruthy();
    expect(within(read).getAllByRole("listitem")).toHaveLength(1);
    await press(hands, /^Not in the sheet Room/);
    await hands.click(await screen.findByRole("option", { name: "Sexe" }));
    expect(screen.queryByText(/wait for the column/)).toBeNull();
  });

  it("asks who a person is, and needs another preview once it was answered", long, async () => {
    willRead({ table: { ...table, rows: table.rows.slice(0, 2) } });
    const file = {
      who: "file" as const,
      personId: id(7) as never,
      number: 12 as const,
      name: "Mina Invented" as const,
      age: { basis: "unknown" } as const,
      isSame: true as const,
    };
    const { hands, tried } = openPage({
      counts: { files: 0, stays: 0, calls: 0 },
      placed: [],
      notTaken: [{ line: 2, why: "mayBeKnown", alike: [file, { who: "row", line: 3 }], inBed: [] }],
    });
    await press(hands, "Choose a file…");
    await press(hands, "Try it out");
    expect(await screen.findByText("nothing")).toBeTruthy();
    expect(screen.getByText(/may be somebody who is known already/)).toBeTruthy();
    await press(hands, /Row 2 is/);
    expect(screen.getByRole("option", { name: "the same as row 3: Olga Madeup" })).toBeTruthy();
    await hands.click(await screen.findByRole("option", { name: /^file 12: Mina Invented/ }));
    expect(screen.getByText(/Something was said since/)).toBeTruthy();
    await press(hands, "Try it out");
    expect(tried.mock.lastCall?.[0].rows[0]?.is).toEqual({ who: "file", personId: id(7) });
  });

  it(
    "knows a centre's own term, also one that is no longer offered, and asks what another means",
    long,
    async () => {
      const word = "7d0f8a52-3c1e-4b96-9a47-5e2b1c8d6f30";
      const called = { en: "Night outreach", fr: "Maraude", nl: null };
      const own = { list: "source", word, countsAs: "social-service", called } as const;
      const headings = [...table.headings, "Envoyé par"];
      const [mina, olga] = table.rows;
      const rows = [
        { line: 2, cells: [...(mina?.cells ?? []), "maraude"] },
        { line: 3, cells: [...(olga?.cells ?? []).with(3, ""), "Camionnette"] },
      ];
      willRead({ table: { ...table, headings, rows } });
      const { hands, tried } = openPage(none, {
        "lists.now": () => [{ ...own, isOffered: false }],
      });
      await press(hands, "Choose a file…");
      expect(await screen.findByText(/“Camionnette” is not understood yet/)).toBeTruthy();
      await press(hands, /Referred by: Camionnette/);
      const option = await screen.findByRole("option", { name: "Night outreach" });
      expect(option.previousElementSibling?.textContent).toContain("Social service");
      await hands.click(screen.getByRole("option", { name: "Police" }));
      await press(hands, "Try it out");
      await screen.findByText("2 files, 2 stays");
      expect(tried.mock.lastCall?.[0].rows).toMatchObject([
        { referredBy: "social-service", own: { referredBy: word } },
        { referredBy: "police" },
      ]);
    },
  );

  it("stays open, with all decisions, when the user returns to it", long, async () => {
    willRead({ table });
    const { hands } = openPage(none);
    await press(hands, "Choose a file…");
    await press(hands, "Leave out row 3");
    await hands.click(screen.getByRole("link", { name: "Language and look" }));
    await screen.findByRole("heading", { level: 1, name: "Language and look" });
    await hands.click(screen.getByRole("link", { name: "Bring in a spreadsheet" }));

    expect(await screen.findByText(/1 row is left out/)).toBeTruthy();
  });

  it("keeps the decisions when a column is chosen again", long, async () => {
    willRead({ table });
    const { hands } = openPage(none);
    await press(hands, "Choose a file…");
    const box = await screen.findByRole("combobox", { name: "Nationality: Klingon" });
    await fill(hands, box, "Viet");
    await hands.click(await screen.findByRole("option", { name: "Vietnam" }));
    expect(screen.getByText("All of them are understood.")).toBeTruthy();
    await press(hands, /Languages/);
    await hands.click(await screen.findByRole("option", { name: "Sexe" }));
    await press(hands, /Show those that are understood/);
    expect(screen.getByRole("combobox", { name: "Nationality: Klingon" })).toHaveProperty(
      "value",
      "Vietnam",
    );
  });
});

it("undoes an import after showing what is removed and what stays", async () => {
  const back = vi.fn<(input: Input<"imports.takeBack">) => void>();
  const takingBack: Output<"imports.weigh"> = {
    goes: { files: 93, stays: 97, calls: 0 },
    stays: [{ kind: "file", line: 7, personId: id(7) as never, number: 12, name: "Mina Invented" }],
  };
  const hands = open(
    "#/settings/bringIn",
    inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        movedAway: null,
        purpose: "real",
        me: admin,
      }),
      "session.me": () => admin,
      "rooms.list": () => [room],
      "imports.list": () => [
        {
          id: id(601) as never,
          kind: "people",
          at: "2026-11-24T20:10:00.000Z" as never,
          byName: "Ada Invented",
          counts: { files: 94, stays: 98, calls: 0 },
          takenBack: null,
        },
      ],
      "imports.weigh": () => takingBack,
      "imports.takeBack": (input) => {
        back(input);
        return takingBack;
      },
    }),
  );
  await press(hands, /^Take back what came in/);
  expect(await screen.findByText(/93 files, 97 stays/)).toBeTruthy();
  expect(screen.getByText("file 12, row 7: Mina Invented")).toBeTruthy();
  await hands.click(
    within(screen.getByRole("alertdialog", { name: "Take back what came in" })).getByRole(
      "button",
      { name: "Take back" },
    ),
  );
  expect(back).toHaveBeenCalledExactlyOnceWith({ id: id(601) });
});

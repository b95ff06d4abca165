import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import type { ReportGroup } from "../../../domain/reports/report-chapters.ts";
import { someone } from "../../unit/reports/test-report-facts.ts";
import { long } from "../../helpers/long-test.ts";
import { inventedCall } from "../../helpers/component/invented-answers.ts";
import type { Refused } from "../../helpers/component/invented-house.ts";
import { linh, reportAnswers, verdict } from "../../helpers/component/invented-reports.ts";
import { open } from "../../helpers/component/render.tsx";
import { takeTables } from "../../helpers/component/fake-table-saving.ts";

afterEach(cleanup);

const asked: Input<"reports.people">[] = [];
const chapters: ReportGroup[] = [];
const leaving = {
  ...reportAnswers,
  "reports.view": (input: Input<"reports.view">) => {
    chapters.push(input.group);
    return reportAnswers["reports.view"](input);
  },
  "reports.people": (input: Input<"reports.people">) => {
    asked.push(input);
    return { people: [linh], inAll: 2 };
  },
} satisfies Parameters<typeof inventedCall>[0];
const call = inventedCall(leaving);

it(
  "shows a table with what it means, sources by year, and who is behind a number",
  long,
  async () => {
    const hands = open("#/reports", call);

    const years = await screen.findByRole("table", { name: "Who calls, year by year" });
    expect(
      within(years)
        .getAllByRole("columnheader")
        .map((cell) => cell.textContent),
    ).toEqual(["2022", "2023", "2024", "2025", "2026"]);
    expect(screen.getByText(/A call is not a victim/)).toBeTruthy();
    expect(screen.getByText(/31.December.2026 – so far: up to and including/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Year pack" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "On paper: Who calls, year by year" })).toBeTruthy();
    const table = screen.getByRole("table", { name: "Calls by source and decision" });
    await hands.click(within(table).getByRole("button", { name: /^1: Police, Refused/ }));

    const who = await screen.findByRole("link", { name: "Linh Invented" });
    expect(who.closest("li")?.textContent).toContain("69");
    expect(screen.getByText(/One more is not listed/)).toBeTruthy();
    expect(asked.at(-1)).toEqual({
      period: { from: "2026-01-01", to: "2026-12-31" },
      name: "callsByDecision",
      row: "police",
      column: "refused",
    });
  },
);

it("shows nothing of a future or invalid period, and prints neither", long, async () => {
  const hands = open("#/reports", call);
  await screen.findByRole("table", { name: "Who calls, year by year" });
  await hands.click(screen.getByRole("radio", { name: "From–to" }));
  const from = within(screen.getByRole("group", { name: "From" }));

  await hands.click(from.getByRole("spinbutton", { name: /year/ }));
  await hands.keyboard("2027");
  expect(await screen.findByText("No period is chosen")).toBeTruthy();
  expect(screen.getByText(/Choose a last day on or after the first/)).toBeTruthy();
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.queryByRole("button", { name: "Year pack" })).toBeNull();

  const to = within(screen.getByRole("group", { name: "To" }));
  await hands.click(to.getByRole("spinbutton", { name: /year/ }));
  await hands.keyboard("2027");
  expect(await screen.findByText("This period has not begun")).toBeTruthy();
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.queryByRole("button", { name: "Year pack" })).toBeNull();

  await hands.click(screen.getByRole("radio", { name: "Year" }));
  await hands.click(screen.getByRole("button", { name: /2027/ }));
  await hands.click(screen.getByRole("option", { name: "2026" }));
  expect(await screen.findByRole("table", { name: "Who calls, year by year" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Year pack" })).toBeTruthy();
});

it("requests the tab that is shown, and each once", long, async () => {
  chapters.length = 0;
  const hands = open("#/reports", call);
  await screen.findByRole("table", { name: "Who calls, year by year" });
  await hands.click(screen.getByRole("link", { name: "Justice" }));
  await screen.findAllByText(/needs what only the office opens/);
  await hands.click(screen.getByRole("link", { name: "Calls" }));
  await screen.findByRole("table", { name: "Who calls, year by year" });
  expect(chapters).toEqual(["calls", "justice"]);
});

it("prepares all reports on request, and says what to do where that failed", long, async () => {
  const { asked: requests, saved } = takeTables();
  let packs = 0;
  const pack = (): Output<"reports.pack"> | Refused => {
    packs += 1;
    return packs === 1
      ? { refused: { type: "Unexpected", reference: "1234" } }
      : leaving["reports.pack"]();
  };
  const clear = () => ({ ...verdict, found: [], besides: [], level: "clear" as const });
  const own = { "reports.pack": pack, "papers.check": clear, "papers.note": () => null };
  const hands = open("#/reports?part=justice", inventedCall({ ...leaving, ...own }));
  const button = await screen.findByRole("button", { name: "For a spreadsheet…" });
  expect(packs).toBe(0);
  await hands.click(button);
  expect(await screen.findByText(/1234/)).toBeTruthy();
  expect(saved).toEqual([]);

  await hands.click(button);
  expect(await screen.findByText(/Saved. It is now a file outside Hearth/)).toBeTruthy();
  const text = new TextDecoder().decode(saved[0]?.table);
  for (const title of ["Who calls, year by year", "New files by sex", "Sessions by kind"])
    expect(text).toContain(title);
  await hands.click(screen.getByRole("button", { name: "Year pack" }));
  await waitFor(() => expect(requests).toContainEqual(expect.objectContaining({ ask: "paper" })));
  expect(packs).toBe(3);
});

it("saves a table for a spreadsheet, suppressed as in print, checked and recorded, and says what could not be checked", async () => {
  const { saved } = takeTables();
  const looked: Input<"papers.check">[] = [];
  const noted: Input<"papers.note">[] = [];
  const hands = open(
    "#/reports",
    inventedCall({
      ...leaving,
      "papers.check": (input) => {
        looked.push(input);
        return { ...verdict, isUnguarded: true, found: [], besides: [], level: "clear" };
      },
      "papers.note": (input) => {
        noted.push(input);
        return null;
      },
    }),
  );
  await hands.click(
    await screen.findByRole("button", { name: "For a spreadsheet: Who calls, year by year" }),
  );

  expect(await screen.findByText(/Saved. It is now .* outside Hearth.* ask an admin/)).toBeTruthy();
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(saved[0]?.table);
  expect(text).toMatch(
    /^\uFEFFFigures of a period so far\r\n1.January.2026 to 31.December.2026 – so far: up to and including /,
  );
  expect(text).toContain("Who calls, year by year");
  expect(text).toContain("The year that goes on is counted up to today.");
  // One referral in the year is too few to be shown.
  expect(text).toContain("Too few to be told.");
  expect(looked).toEqual([{ kind: "reportTable", pages: ["", text] }]);
  expect(noted).toEqual([{ kind: "reportTable", way: "saved", reader: "authority" }]);
});

it("tells external readers what the author could not read, in words that are not for the author", async () => {
  const { saved } = takeTables();
  const clear = () => ({ ...verdict, found: [], besides: [], level: "clear" as const });
  const own = {
    "reports.pack": () => ({
      ...leaving["reports.pack"](),
      reports: leaving["reports.pack"]().reports.map((report) =>
        report.name === "trainings"
          ? {
              ...report,
              table: {
                rows: ["notYours"],
                columns: ["running"],
                cells: [[{ count: 8, people: 8 }]],
              },
            }
          : report,
      ),
    }),
    "papers.check": clear,
    "papers.note": () => null,
  };
  const hands = open("#/reports?part=files", inventedCall({ ...leaving, ...own }));
  await hands.click(await screen.findByRole("button", { name: "For a spreadsheet…" }));
  expect(await screen.findByText(/Saved. It is now/)).toBeTruthy();
  const text = new TextDecoder().decode(saved[0]?.table);
  expect(text).toContain('"Counted, but closed to whoever drew this up",8');
  expect(text).not.toMatch(/yours to read/i);
});

it("says in a table of demo data that its people do not exist", long, async () => {
  const { saved } = takeTables();
  const state = { ...leaving["house.state"](), purpose: "demo" as const };
  const clear = () => ({ ...verdict, found: [], besides: [], level: "clear" as const });
  const own = { "house.state": () => state, "papers.check": clear, "papers.note": () => null };
  const hands = open("#/reports", inventedCall({ ...leaving, ...own }));
  await hands.click(await screen.findByRole("button", { name: "For a spreadsheet…" }));
  expect(await screen.findByText(/Saved. It is now/)).toBeTruthy();
  expect(new TextDecoder().decode(saved[0]?.table)).toMatch(/^Demonstration – an invented house/);
});

it(
  "shows words that may reveal the house before a table leaves, and blocks one that does",
  long,
  async () => {
    const { saved } = takeTables();
    const found = [{ page: 1, words: "Nergenshuizen", why: "address" as const }];
    let level: "look" | "stop" = "stop";
    const hands = open(
      "#/reports",
      inventedCall({
        ...leaving,
        "papers.check": () => ({ ...verdict, found: [...found], besides: [], level }),
        "papers.note": () => null,
      }),
    );
    await hands.click(await screen.findByRole("button", { name: "For a spreadsheet…" }));
    const stopped = within(await screen.findByRole("dialog"));
    expect(stopped.getByText("“Nergenshuizen”")).toBeTruthy();
    expect(stopped.queryByRole("button", { name: /I have looked/ })).toBeNull();
    await hands.click(stopped.getAllByRole("button", { name: "Close" }).at(-1) as HTMLElement);
    expect(saved).toEqual([]);

    level = "look";
    await hands.click(screen.getByRole("button", { name: "For a spreadsheet…" }));
    await hands.click(await screen.findByRole("button", { name: "I have looked: save it…" }));
    expect(await screen.findByText(/Saved. It is now a file outside Hearth/)).toBeTruthy();
    expect(saved).toMatchObject([{ judged: "look", isLookedAt: true }]);
  },
);

it(
  "checks that nobody can be distinguished from four others before coded data is saved",
  long,
  async () => {
    const { saved } = takeTables();
    let people: Output<"reports.coded"> = { kind: "tooFew", people: 12 };
    const hands = open(
      "#/reports?part=files",
      inventedCall({
        ...leaving,
        "reports.coded": () => people,
        "papers.check": () => ({ ...verdict, found: [], besides: [], level: "clear" }),
        "papers.note": () => null,
      }),
    );
    const card = within(
      await screen.findByRole("region", { name: "Person by person, for research" }),
    );
    await hands.click(card.getByRole("button", { name: "Check…" }));
    const refused = within(await screen.findByRole("dialog"));
    expect(await refused.findByText(/Choose a longer period/)).toBeTruthy();
    expect(refused.queryByRole("button", { name: /Save/ })).toBeNull();
    cleanup();

    people = {
      kind: "table",
      alike: 7,
      blanked: 0,
      columns: [
        { code: "prs_Gender", closeness: "close" },
        { code: "org_Type", closeness: "nothing" },
      ],
      rows: Array.from({ length: 7 }, () => ["Feminine", ""]),
    };
    const again = open(
      "#/reports?part=files",
      inventedCall({
        ...leaving,
        "reports.coded": () => people,
        "papers.check": () => ({ ...verdict, found: [], besides: [], level: "clear" }),
        "papers.note": () => null,
      }),
    );
    await again.click(await screen.findByRole("button", { name: "Check…" }));
    expect(await screen.findByText("Each line is shared by 7 people at least.")).toBeTruthy();
    expect(screen.getByText("Sex (prs_Gender)")).toBeTruthy();
    expect(screen.getByText("Kind of organisation that sent the person (org_Type)")).toBeTruthy();
    await again.click(screen.getByRole("button", { name: "Save for a spreadsheet…" }));
    expect(await screen.findByText(/Saved. It is now a file outside Hearth/)).toBeTruthy();
    const text = new TextDecoder().decode(saved[0]?.table);
    expect(text).toBe(`prs_Gender,org_Type\r\n${"Feminine,\r\n".repeat(7)}`);
  },
);

it("shows first what is incomplete, and what needs the office", async () => {
  open("#/reports?part=files", call);

  const mend = await screen.findByRole("link", { name: "Linh Invented" });
  expect(mend.getAttribute("href")).toBe(`#/people/${someone(1)}`);
  expect(screen.getAllByText(/needs what only the office opens/)).toHaveLength(2);
  expect(screen.getByRole("table", { name: "New files by sex" })).toBeTruthy();
});

it("is in the navigation for administrators only", async () => {
  open("#/", call);
  expect(await screen.findByRole("link", { name: "Reports" })).toBeTruthy();
  cleanup();
  open("#/");
  await screen.findByRole("link", { name: "House" });
  expect(screen.queryByRole("link", { name: "Reports" })).toBeNull();
});

import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import { reportGroups } from "../../../domain/reports/report-chapters.ts";
import { sleepersByNight } from "../../../domain/reports/overview-and-nights-report.ts";
import { reportOf } from "../../../domain/reports/report.ts";
import { CustomTermId } from "../../../domain/vocabulary/custom-term-choice.ts";
import {
  aCallFact,
  askedOf,
  aStayFact,
  aTrackId,
  day,
  noFacts,
  noOffice,
  someone,
} from "../../unit/reports/test-report-facts.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const word = CustomTermId.parse("00000008-0000-4000-8000-000000000001");
const night = day("2026-01-02");
const facts = {
  ...noFacts,
  calls: [
    ...Array.from({ length: 6 }, (_, index) => aCallFact(index, { own: { detectedBy: word } })),
    aCallFact(7, { decision: "accepted", personId: someone(7) }),
  ],
  tracks: [
    {
      id: aTrackId(7),
      personId: someone(7),
      openedOn: day("2026-03-01"),
      assistedOn: day("2026-03-10"),
      closing: null,
      reopens: null,
    },
  ],
  stays: [aStayFact(1, "2026-01-01", "2026-01-21")],
  censuses: new Set([night]),
  counted: [{ night, personId: someone(1), state: "here" }],
  office: noOffice,
} as const satisfies Parameters<typeof askedOf>[0];

function view({ group }: Pick<Input<"reports.view">, "group">): Output<"reports.view"> {
  const asked = askedOf(facts);
  return {
    reports: reportGroups[group].map((name) => ({
      ...reportOf(name, asked),
      isClosed: false,
      toComplete: { count: 0, first: [] },
    })),
    workers: [],
    sleeping: { nights: [...sleepersByNight(asked.facts, asked.period)], places: 16 },
  };
}

const admin = { ...me, roles: ["admin" as const] };
const mine: Parameters<typeof inventedCall>[0] = {
  ...answers,
  "house.state": () => ({
    house: "open",
    hasDemo: false,
    purpose: "real",
    me: admin,
    movedAway: null,
  }),
  "session.me": () => admin,
  "lists.now": () => [
    {
      list: "source",
      word,
      countsAs: "police",
      isOffered: true,
      called: { en: "Harbour police, invented", fr: null, nl: null },
    },
  ],
  "reports.view": view,
};
const call = inventedCall(mine);

it(
  "describes each chart in a sentence, with every number in the table below it",
  long,
  async () => {
    open("#/reports", call);

    const flow = await screen.findByRole("img", {
      name: /^Picture of: From the call to the permit/,
    });
    expect(flow.getAttribute("aria-label")).toContain(
      "Calls: 7, Intake: 1, Assisted: 1, 45 days: 0",
    );
    const table = screen.getByRole("table", { name: "From the call to the permit" });
    const lines = within(table).getAllByRole("row");
    const told = lines.map((line) => line.textContent);
    expect(told).toContain("Intake10000000");
    expect(told).toContain("Assisted by the centre11000001");
    expect(
      screen.getByRole("img", { name: /Calls by source and decision\. Most: Police, 7/ }),
    ).toBeTruthy();
  },
);

it("keeps empty rows, and puts a centre's own term under the one it counts as", async () => {
  open("#/reports", call);

  const signs = await screen.findByRole("table", { name: "Who first saw signs" });
  expect(within(signs).getByRole("row", { name: "Lawyer 0" })).toBeTruthy();
  const rows = within(signs)
    .getAllByRole("row")
    .map((row) => row.textContent);
  const at = rows.findIndex((text) => text.startsWith("Police"));
  expect(rows[at + 1]).toBe("Of these: Harbour police, invented6");
});

it("distinguishes nights with and without a headcount", long, async () => {
  open("#/reports?part=house", call);

  const nights = await screen.findByRole("table", { name: /^Every night/ });
  const [first, second, third] = within(
    within(nights).getByRole("row", { name: /January 2026/ }),
  ).getAllByRole("cell");
  expect(first?.textContent).toBe("(1)not counted; 1 by the stays");
  expect(second?.textContent).toBe("1");
  expect(third?.getAttribute("data-level")).toBe("none");
});

it("keeps the chosen year while the user is elsewhere", long, async () => {
  const hands = open("#/reports", call);
  await hands.click(await screen.findByRole("button", { name: /Year(?! pack)/ }));
  await hands.click(await screen.findByRole("option", { name: "2024" }));
  await hands.click(screen.getByRole("link", { name: "People" }));
  await hands.click(await screen.findByRole("link", { name: "Reports" }));
  expect(await screen.findByText(/1.January.2024 to 31.December.2024/)).toBeTruthy();
});

it("draws nothing that widens where no referral continued", long, async () => {
  const drawn = (came: readonly ReturnType<typeof aCallFact>[]) => {
    const asked = askedOf({ ...facts, calls: came });
    const calls = view({ group: "calls" });
    const reports = calls.reports.map((report) =>
      report.name === "callFlow" ? { ...report, ...reportOf("callFlow", asked) } : report,
    );
    return { ...calls, reports };
  };
  const wedges = async (calls: Parameters<typeof drawn>[0]) => {
    open("#/reports", inventedCall({ ...mine, "reports.view": () => drawn(calls) }));
    const flow = await screen.findByRole("img", { name: /^Picture of: From the call/ });
    const count = flow.querySelectorAll("path[class*=wedge]").length;
    cleanup();
    return count;
  };
  expect(await wedges(facts.calls)).toBe(1);
  expect(await wedges([aCallFact(1, {})])).toBe(0);
});

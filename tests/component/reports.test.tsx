// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Input, Output } from "../../domain/api.ts";
import { ReportName } from "../../domain/reports/figure.ts";
import { reportOf, rules } from "../../domain/reports/report.ts";
import {
  aCallFact,
  aFileFact,
  askedOf,
  aStayFact,
  day,
  someone,
} from "../unit/reports/some-facts.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { me } from "./invented-house.ts";
import { open } from "./rendered.tsx";

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

const admin = { ...me, roles: ["admin" as const] };
const asked: Input<"reports.people">[] = [];
const linh = { kind: "person", id: someone(1), number: 7, name: "Linh Invented" } as const;

function view(): Output<"reports.view"> {
  const facts = askedOf({
    calls: [aCallFact(1), aCallFact(2, { day: day("2025-03-01"), referredBy: "self" })],
    files: [aFileFact(1, { nationality: null })],
    stays: [aStayFact(1, "2026-01-01", "2026-01-21")],
  });
  return {
    reports: ReportName.options.map((name) => ({
      ...reportOf(name, facts),
      isClosed: rules[name].needs === "office",
      toComplete:
        name === "filesByNationality" ? { count: 1, first: [linh] } : { count: 0, first: [] },
    })),
    ...{ workers: [], nights: [], places: 16 },
  };
}

const call = inventedCall({
  ...answers,
  "house.state": () => ({
    ...{ house: "open", hasDemo: false, purpose: "real", me: admin },
    ...{ copy: null, movedAway: null },
  }),
  "session.me": () => admin,
  "reports.view": view,
  "reports.people": (input) => {
    asked.push(input);
    return { people: [linh], inAll: 2 };
  },
});

it("shows a table with what it means, sources year beside year, and who is behind a number", async () => {
  const hands = open("#/reports", call);

  const years = await screen.findByRole("table", { name: "Who calls, year by year" });
  expect(
    within(years)
      .getAllByRole("columnheader")
      .map((cell) => cell.textContent),
  ).toEqual(["2022", "2023", "2024", "2025", "2026"]);
  expect(screen.getByText(/A call is not a victim/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Year pack…" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "On paper: Who calls, year by year" })).toBeTruthy();
  const table = screen.getByRole("table", { name: "Calls by source and decision" });
  await hands.click(within(table).getByRole("button", { name: /^1: Police, Refused/ }));

  expect(await screen.findByRole("link", { name: "Linh Invented" })).toBeTruthy();
  expect(screen.getByText(/One more is not listed/)).toBeTruthy();
  expect(asked.at(-1)).toEqual({
    period: { from: "2026-01-01", to: "2026-12-31" },
    ...{ name: "callsByDecision", row: "police", column: "refused" },
  });
});

it("says first what is to be completed, and what needs the office", async () => {
  open("#/reports?part=files", call);

  const mend = await screen.findByRole("link", { name: "Linh Invented" });
  expect(mend.getAttribute("href")).toBe(`#/people/${someone(1)}`);
  expect(screen.getAllByText(/needs what only the office opens/)).toHaveLength(2);
  expect(screen.getByRole("table", { name: "New files by sex" })).toBeTruthy();
});

it("stands in the rail for administrators only", async () => {
  open("#/", call);
  expect(await screen.findByRole("link", { name: "Reports" })).toBeTruthy();
  cleanup();
  open("#/");
  await screen.findByRole("link", { name: "House" });
  expect(screen.queryByRole("link", { name: "Reports" })).toBeNull();
});

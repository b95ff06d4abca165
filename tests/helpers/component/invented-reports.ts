import type { Input, Output } from "../../../domain/api/index.ts";
import { ReportName } from "../../../domain/reports/report-table.ts";
import { reportGroups } from "../../../domain/reports/report-chapters.ts";
import { needsOffice, reportOf } from "../../../domain/reports/report.ts";
import {
  aCallFact,
  aFileFact,
  askedOf,
  aStayFact,
  day,
  someone,
} from "../../unit/reports/test-report-facts.ts";
import { answers, type inventedCall } from "./invented-answers.ts";
import { me } from "./invented-house.ts";

const free = { mayOverride: false, isInside: false, isUnguarded: false };
/** The result of the address guard for a table. */
export const verdict = { ...free, reader: "authority" as const };

const admin = { ...me, roles: ["admin" as const] };
/** The person behind a number. */
export const linh = {
  kind: "person" as const,
  id: someone(1),
  number: 7 as const,
  name: "Linh Invented",
  count: 69,
};

function seen(names: readonly ReportName[]): Output<"reports.pack">["reports"] {
  const facts = askedOf({
    calls: [aCallFact(1), aCallFact(2, { day: day("2025-03-01"), referredBy: "self" })],
    files: [aFileFact(1, { nationality: null })],
    stays: [aStayFact(1, "2026-01-01", "2026-01-21")],
  });
  return names.map((name) => ({
    ...reportOf(name, facts),
    isClosed: needsOffice(name),
    toComplete:
      name === "filesByNationality" ? { count: 1, first: [linh] } : { count: 0, first: [] },
  }));
}

/** The answers for an administrator without the office compartment. */
export const reportAnswers = {
  ...answers,
  "house.state": () => ({
    house: "open",
    hasDemo: false,
    purpose: "real",
    me: admin,
    movedAway: null,
  }),
  "session.me": () => admin,
  "reports.view": ({ group }: Input<"reports.view">) => ({
    reports: seen(reportGroups[group]),
    workers: [],
    sleeping: null,
  }),
  "reports.pack": () => ({ reports: seen(ReportName.options), lastNight: day("2027-01-31") }),
} satisfies Parameters<typeof inventedCall>[0];

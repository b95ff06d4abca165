// Means and middles as they leave: none of fewer than five people, and none from which one could be reckoned.
import { expect, it } from "vitest";
import type { DocumentKind } from "../../../domain/residence/document.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { DocumentFact } from "../../../domain/reports/report-facts.ts";
import type { ReportName } from "../../../domain/reports/report-table.ts";
import { packOf } from "../../../domain/reports/report-pack.ts";
import { reportOf } from "../../../domain/reports/report.ts";
import { askedOf, aStayFact, day, someone } from "./test-report-facts.ts";

type Facts = Parameters<typeof askedOf>[0];

function leaving(name: ReportName, facts: Facts): readonly string[] {
  const asked = askedOf(facts);
  const { sections } = packOf([{ ...reportOf(name, asked), isClosed: false }], asked);
  return sections.flatMap(({ averages }) => averages.map(({ of }) => of));
}

const paper = (index: number, kind: DocumentKind, days: number): DocumentFact => ({
  personId: someone(index),
  kind,
  state: "held",
  expiresOn: null,
  askedOn: day("2026-01-10"),
  issuedOn: addDays(day("2026-01-10"), days),
});
const cards = [1, 2, 3, 4, 5].map((index) => paper(index, "orangeCard", 20));

it("shows no mean of five stays of one person", () => {
  const months = ["01", "02", "03", "04", "05"];
  const onePersonsStays = months.map((month) =>
    aStayFact(1, `2026-${month}-01`, `2026-${month}-09`),
  );
  const othersStays = months.map((month, index) =>
    aStayFact(index, `2026-${month}-01`, `2026-${month}-09`),
  );
  expect(leaving("stayLength", { stays: onePersonsStays })).toEqual([]);
  expect(leaving("stayLength", { stays: othersStays })).toEqual(["completed"]);
});

it("shows the mean of all residence documents only where it reveals nothing of a few besides those shown", () => {
  const permit = (index: number) => paper(index, "openEndedPermit", 304);
  expect(leaving("documents", { documents: cards })).toEqual(["residence", "orangeCard"]);
  expect(leaving("documents", { documents: [...cards, permit(6)] })).toEqual(["orangeCard"]);
  const few = [
    permit(6),
    permit(7),
    permit(8),
    paper(9, "orderToLeave", 3),
    paper(10, "orderToLeave", 4),
  ];
  expect(leaving("documents", { documents: [...cards, ...few] })).toEqual([
    "residence",
    "orangeCard",
  ]);
});

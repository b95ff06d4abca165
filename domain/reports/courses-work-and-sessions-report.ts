import { SessionKind } from "../counselling/session.ts";
import {
  LanguageLevel,
  type ProjectKind,
  ProjectOutcome,
  TrainingLevel,
  WorkSector,
} from "../plan/course-and-work-record.ts";
import type { ProjectFact } from "./report-facts.ts";
import { type Counted, frozenTable, one, oneColumn, ruleOf } from "./report-table.ts";
import { isWithin, type Span } from "./report-period.ts";

const outcomes = ProjectOutcome.exclude(["planned", "mistake"]).options;

/** Courses and work that went on for at least a day of the period, and their present state. */
const projects = (
  kind: ProjectKind,
  rows: readonly string[],
  keyOf: (project: ProjectFact) => string | null,
) =>
  ruleOf({
    reads: ["projects"],
    rows: [...rows, "unknown"],
    columns: outcomes,
    sums: "both",
    unknown: ["unknown"],
    each: ["projects"],
    count: ({ projects: all }, span) =>
      all
        .filter((project) => project.kind === kind && wentOn(project, span))
        .map((project) => ({
          ...one(project.personId, keyOf(project) ?? "unknown", project.outcome),
          own: project.own?.sector,
        })),
  });

export const languageCourses = projects("language", LanguageLevel.options, ({ level }) => level);
export const trainings = projects("training", TrainingLevel.options, ({ level }) => level);
export const jobs = projects("work", WorkSector.options, ({ sector }) => sector);

/** Sessions of the period by who held them: those that count as an interview, and the others. */
export const interviews = ruleOf({
  reads: ["contacts"],
  rows: null,
  columns: ["interview", "other"],
  sums: "both",
  unknown: [],
  each: ["contacts"],
  count: ({ contacts }, span) => {
    const counted: Counted[] = [];
    for (const { personId, day, by, isInterview } of contacts)
      if (isWithin(span, day)) counted.push(one(personId, by, isInterview ? "interview" : "other"));
    return counted;
  },
});

export const sessionsByKind = ruleOf({
  reads: ["contacts"],
  rows: SessionKind.options,
  columns: [oneColumn],
  sums: "down",
  unknown: [],
  each: ["contacts"],
  count: ({ contacts }, span) => {
    const counted: Counted[] = [];
    for (const { personId, day, kind } of contacts)
      if (isWithin(span, day)) counted.push(one(personId, kind));
    return counted;
  },
  frozen: ({ tables }) => frozenTable(tables.sessionsByKind),
});

const wentOn = ({ outcome, from, until }: ProjectFact, { pieces, onDay }: Span): boolean =>
  outcome !== "planned" &&
  outcome !== "mistake" &&
  from !== null &&
  from <= onDay &&
  pieces.some((piece) => from <= piece.to && (until === null || until >= piece.from));

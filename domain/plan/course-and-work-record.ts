import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { sealedField } from "../core/sealed-field.ts";
import { LanguageCode } from "../vocabulary/code-lists.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

// What came of a project: language courses, training, work. Reports count the coded facts; who and where is care's.

export const ProjectRecordId = z.uuid().brand<"ProjectRecordId">();
export type ProjectRecordId = z.infer<typeof ProjectRecordId>;

export const LanguageLevel = z.enum(["none", "a1", "a2", "b1", "b2", "c1", "c2"]);
export const TrainingLevel = z.enum(["orientation", "basic", "vocational", "secondary", "higher"]);
export const WorkSector = z.enum([
  "agriculture",
  "beauty",
  "care",
  "catering",
  "cleaning",
  "construction",
  "industry",
  "office",
  "shop",
  "transport",
  "other",
]);
export const Contract = z.enum([
  "trial",
  "internship",
  "interim",
  "fixed-term",
  "open-ended",
  "self-employed",
  "volunteer",
]);
export const ProjectOutcome = z.enum([
  "planned",
  "running",
  "finished",
  "stopped",
  /** Entered in error: it counts for nothing. */
  "mistake",
]);
export type ProjectOutcome = z.infer<typeof ProjectOutcome>;

const shared = {
  from: CalendarDate.nullable(),
  until: CalendarDate.nullable(),
  outcome: ProjectOutcome,
};

/** What may be counted for all staff: coded, and without places. */
export const ProjectFacts = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("language"),
    language: LanguageCode,
    level: LanguageLevel,
    ...shared,
  }),
  z.strictObject({ kind: z.literal("training"), level: TrainingLevel, ...shared }),
  z.strictObject({
    kind: z.literal("work"),
    sector: WorkSector,
    contract: Contract.nullable(),
    own: customTermsIn(["sector", "contract"]),
    ...shared,
  }),
]);
export type ProjectFacts = Readonly<z.infer<typeof ProjectFacts>>;
export type ProjectKind = ProjectFacts["kind"];

const line = z.string().trim().max(200);

/** The rest of it: sealed for the `care` compartment. */
export const ProjectWords = z.strictObject({
  /** The school, the place of training, the employer. */
  where: line,
  /** What is learnt or done there. */
  what: line,
  hoursAWeek: z.number().int().min(1).max(60).nullable(),
  result: z.string().trim().max(2000),
});
export type ProjectWords = Readonly<z.infer<typeof ProjectWords>>;

export const ProjectRecordView = z.strictObject({
  id: ProjectRecordId,
  version: z.number().int().min(1),
  facts: ProjectFacts,
  words: sealedField(ProjectWords),
  at: Instant,
  byName: z.string(),
});
export type ProjectRecordView = Readonly<z.infer<typeof ProjectRecordView>>;

/** Which of the facts do not go together on a day, by name. */
export function factProblems(facts: ProjectFacts, today: CalendarDate): readonly string[] {
  const { from, until, outcome } = facts;
  const hasBegun = outcome === "running" || outcome === "finished" || outcome === "stopped";
  const isOver = outcome === "finished" || outcome === "stopped";
  return [
    ...(hasBegun && (from === null || from > today) ? ["from"] : []),
    ...(from !== null && until !== null && until < from ? ["until"] : []),
    ...(isOver && (until === null || until > today) ? ["until"] : []),
  ];
}

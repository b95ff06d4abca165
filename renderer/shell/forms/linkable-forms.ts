import * as z from "zod";
import { Strand } from "../../../domain/plan/plan-entry.ts";
import { ProjectFacts } from "../../../domain/plan/course-and-work-record.ts";
import { LegalRecord } from "../../../domain/legal/legal-record.ts";

// The forms that a link may open at once to continue a draft, named like the draft.

/** The part of the form and the id. */
const of = <const P extends readonly string[]>(parts: P) =>
  z.templateLiteral([z.enum(parts), " ", z.uuid()]);

const kindsOf = <K extends string>(
  options: readonly { readonly shape: { readonly kind: { readonly value: K } } }[],
): readonly K[] => options.map(({ shape }) => shape.kind.value);

export const StayDo = z.enum(["move", "plan", "depart"]);
export type StayDo = z.infer<typeof StayDo>;

/** The forms that can be opened on the first page of a file. */
export const FileDo = z.enum([...StayDo.options, "identity", "remark"]);

export const SafetyForm = z.enum(["safetyCard", "assessment", "apart"]);
export type SafetyForm = z.infer<typeof SafetyForm>;

export const HealthForm = z.literal("card");
export type HealthForm = z.infer<typeof HealthForm>;

export const DocumentForm = z.union([z.literal("new"), z.uuid()]);
export type DocumentForm = z.infer<typeof DocumentForm>;

export const PlanForm = z.union([
  z.enum(["goal", "step", "referral", "score", "conference", "review"]),
  of(["goal", "step", "referral", "score", "conference", "record"]),
  z.templateLiteral(["goal ", Strand]),
  z.templateLiteral(["record ", z.enum(kindsOf(ProjectFacts.options))]),
]);
export type PlanForm = z.infer<typeof PlanForm>;

export const LegalForm = z.union([
  z.enum(["case", "interview", "note"]),
  of(["case", "link", "event", "record", "interview", "mistake"]),
  z.templateLiteral(["record ", z.enum(kindsOf(LegalRecord.options)).exclude(["mistake"])]),
]);
export type LegalForm = z.infer<typeof LegalForm>;

export const DisclosureForm = z.union([
  z.enum(["consent", "line", "order", "access"]),
  of(["consent", "withdrawn", "mistake", "line", "takeBack", "order", "decision"]),
  of(["extend", "close"]),
  // A step of a decision, numbered as in its draft.
  z.templateLiteral(["decision ", z.uuid(), " ", z.enum(["0", "2"])]),
  // What left and is not in the register yet: a dossier, a letter, or the number of a printout in the audit log.
  z.templateLiteral([z.enum(["line", "stayed"]), " ", z.enum(["sent", "letter"]), " ", z.uuid()]),
  z.templateLiteral([z.enum(["line", "stayed"]), " paper ", z.number().int()]),
]);
export type DisclosureForm = z.infer<typeof DisclosureForm>;

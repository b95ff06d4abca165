import * as z from "zod";
import type { Input } from "../../../domain/api/index.ts";
import { addMonths, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import { DraftSpot } from "../../../domain/drafts/draft.ts";
import type { PersonCard } from "../../../domain/people/person.ts";
import { WithoutBed } from "../../../domain/accommodation/stay.ts";
import { estimateIn } from "../../../domain/core/age-input.ts";
import { ReferralSource, Sex } from "../../../domain/vocabulary/code-lists.ts";
import { customTermsIn } from "../../../domain/vocabulary/custom-term-choice.ts";

/** The most children that one admission accepts. */
export const mostChildren = 8;

/** A child who is admitted along with the person, as far as the form is filled in. */
export const ChildDraft = z.strictObject({
  key: z.string(),
  name: z.string(),
  sex: Sex,
  ageBasis: z.enum(["birthDate", "estimated", "unknown"]),
  birthDate: z.string().nullable(),
  years: z.string(),
  /** A bed, or how the child sleeps without one; null until one is chosen. */
  sleeps: z.string().nullable(),
});
export type ChildDraft = Readonly<z.infer<typeof ChildDraft>>;

/** What is typed and chosen in the form: saved as a draft when the form is left. */
export const AdmissionDraft = z.strictObject({
  name: z.string(),
  isNameUnknown: z.boolean(),
  sex: Sex.nullable(),
  ageBasis: z.enum(["birthDate", "estimated", "unknown"]),
  birthDate: z.string().nullable(),
  years: z.string(),
  nationality: z.string().nullable(),
  isNationalityPresumed: z.boolean().default(false),
  languages: z.array(z.string()).readonly(),
  referredBy: ReferralSource.nullable(),
  own: customTermsIn(["referredBy"]),
  /** Null until one is chosen: the first free bed is proposed. */
  bedId: z.string().nullable(),
  from: z.string().nullable(),
  /** Null until one is chosen: the centre's usual length of stay is proposed. */
  plannedUntil: z.string().nullable(),
  /** A member of the family who already lives here. */
  withPersonId: z.string().nullable(),
  children: z.array(ChildDraft).readonly().default([]),
});
export type AdmissionDraft = Readonly<z.infer<typeof AdmissionDraft>>;

/** An admission as it is being filled in: any field may still be empty. */
export interface Admission extends AdmissionDraft {
  /** The existing file the stay is added to, when the search found the person. */
  readonly file: PersonCard | null;
  /** The bed reserved for the person, while they have no file. */
  readonly placeId: string | null;
}

export type AdmissionField =
  | "name"
  | "sex"
  | "birthDate"
  | "years"
  | "referredBy"
  | "bed"
  | "from"
  | "plannedUntil";

export function newAdmission(tonight: CalendarDate, bedId: string | null): Admission {
  return {
    file: null,
    name: "",
    isNameUnknown: false,
    sex: null,
    ageBasis: "birthDate",
    birthDate: null,
    years: "",
    nationality: null,
    isNationalityPresumed: false,
    languages: [],
    referredBy: null,
    bedId,
    from: tonight,
    plannedUntil: null,
    withPersonId: null,
    children: [],
    placeId: null,
  };
}

/** Where the draft of an admission is saved: per person, and per reserved bed. */
export const admissionSpot = ({ file, placeId }: Pick<Admission, "file" | "placeId">) =>
  DraftSpot.parse({ kind: "admission", personId: file?.id ?? null, object: placeId });

export const draftOf = ({ file: _, placeId: __, ...typed }: Admission): AdmissionDraft => typed;

/** The saved draft, with what was chosen since: a bed on the board, a relative. */
export const goneOn = (draft: AdmissionDraft, now: Admission): Admission => ({
  ...draft,
  file: now.file,
  placeId: now.placeId,
  bedId: now.bedId ?? draft.bedId,
  withPersonId: now.withPersonId ?? draft.withPersonId,
});

/** Fills the form with what is known of a returning person; the rest stays as typed. */
export function withFile(admission: Admission, file: PersonCard): Admission {
  return {
    ...admission,
    file,
    name: file.name ?? admission.name,
    isNameUnknown: false,
    sex: file.sex,
    ageBasis: "unknown",
    nationality: file.nationality,
    isNationalityPresumed: file.isNationalityPresumed,
    languages: file.languages,
  };
}

/** True for a child who gets a cot rather than a bed. */
export function isSmall({ ageBasis, birthDate, years }: Admission, today: CalendarDate): boolean {
  const smallYears = 3;
  if (ageBasis === "birthDate")
    return birthDate !== null && addMonths(birthDate as CalendarDate, 12 * smallYears) > today;
  const estimate = ageBasis === "estimated" ? estimateIn(years) : null;
  return estimate !== null && estimate.years < smallYears;
}

export function proposedEnd(from: string, months: number): CalendarDate {
  return addMonths(from as CalendarDate, months);
}

export type Problem =
  | "nameProblem"
  | "sexProblem"
  | "birthProblem"
  | "birthFuture"
  | "yearsProblem"
  | "referredProblem"
  | "bedProblem"
  | "plannedProblem"
  | "sleepsProblem"
  | "fromHint";

/** The problems in the fields of a child who is admitted along with the person. */
export function childProblems(
  child: ChildDraft,
  today: CalendarDate,
): { readonly age?: Problem; readonly sleeps?: Problem } {
  const age = ageProblem(child, today);
  return {
    ...(age === null ? {} : { age }),
    ...(child.sleeps === null ? { sleeps: "sleepsProblem" } : {}),
  };
}

function ageProblem(
  { ageBasis, birthDate, years }: Pick<ChildDraft, "ageBasis" | "birthDate" | "years">,
  today: CalendarDate,
): Problem | null {
  if (ageBasis === "birthDate") return birthProblem(birthDate, today).birthDate ?? null;
  return ageBasis === "estimated" && estimateIn(years) === null ? "yearsProblem" : null;
}

/** The messages for the fields that still have a problem, in the order of the form. */
export function problemsIn(
  admission: Admission,
  today: CalendarDate,
): Partial<Record<AdmissionField, Problem>> {
  const { ageBasis, birthDate, from, plannedUntil } = admission;
  const needsName = admission.file === null && !admission.isNameUnknown;
  return {
    ...(needsName && admission.name.trim() === "" ? { name: "nameProblem" } : {}),
    ...(admission.sex === null ? { sex: "sexProblem" } : {}),
    ...(ageBasis === "birthDate" ? birthProblem(birthDate, today) : {}),
    ...(ageBasis === "estimated" && estimateIn(admission.years) === null
      ? { years: "yearsProblem" }
      : {}),
    ...(admission.referredBy === null ? { referredBy: "referredProblem" } : {}),
    ...(admission.bedId === null ? { bed: "bedProblem" } : {}),
    ...(from === null ? { from: "fromHint" } : {}),
    ...(plannedUntil === null || (from !== null && plannedUntil <= from)
      ? { plannedUntil: "plannedProblem" }
      : {}),
  };
}

/** The input of the command, once no field has a problem; null before. */
export function inputFrom(admission: Admission, today: CalendarDate): Input<"stays.admit"> | null {
  const { sex, referredBy, own, bedId, from, plannedUntil } = admission;
  if (Object.keys(problemsIn(admission, today)).length > 0) return null;
  const areChildrenWhole = admission.children.every(
    (child) => Object.keys(childProblems(child, today)).length === 0,
  );
  if (!areChildrenWhole) return null;
  if (sex === null || referredBy === null) return null;
  if (bedId === null || from === null || plannedUntil === null) return null;
  const name = admission.name.trim();
  return {
    personId: admission.file?.id ?? null,
    name: admission.isNameUnknown || name === "" ? null : name,
    sex,
    age: ageFrom(admission),
    nationality: admission.nationality,
    isNationalityPresumed: admission.nationality !== null && admission.isNationalityPresumed,
    languages: [...admission.languages],
    referredBy,
    own,
    ...placeFrom(bedId),
    from,
    plannedUntil,
    withPersonId: admission.withPersonId,
    children: admission.children.map((child) => ({
      name: child.name.trim() === "" ? null : child.name.trim(),
      sex: child.sex,
      age: ageFrom(child),
      ...placeFrom(child.sleeps),
    })),
    placeId: admission.placeId,
  };
}

/** A bed, or one of the ways to sleep without one. */
function placeFrom(chosen: string | null): Pick<Input<"stays.admit">, "bedId" | "withoutBed"> {
  const without = WithoutBed.safeParse(chosen);
  return without.success
    ? { bedId: null, withoutBed: without.data }
    : { bedId: chosen, withoutBed: null };
}

function ageFrom({
  ageBasis,
  birthDate,
  years,
}: Pick<Admission, "ageBasis" | "birthDate" | "years">): Input<"stays.admit">["age"] {
  const estimate = estimateIn(years);
  if (ageBasis === "birthDate" && birthDate !== null) return { basis: "birthDate", birthDate };
  if (ageBasis === "estimated" && estimate !== null) return { basis: "estimated", ...estimate };
  return { basis: "unknown" };
}

function birthProblem(
  birthDate: string | null,
  today: CalendarDate,
): Partial<Record<AdmissionField, Problem>> {
  if (birthDate === null) return { birthDate: "birthProblem" };
  return birthDate > today ? { birthDate: "birthFuture" } : {};
}

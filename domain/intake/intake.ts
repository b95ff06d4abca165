import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import {
  ExploitationForm,
  MethodOfControl,
  Sector,
  sectorsOf,
} from "../vocabulary/exploitation.ts";
import { canComeBefore, PartialDate } from "../core/partial-date.ts";
import { PersonId } from "../people/person.ts";
import { RefusalReason } from "../referrals/referral.ts";
import { Strokes } from "../daily-life/signature.ts";
import { ExitDestination, LanguageCode, NationalityCode, Sex } from "../vocabulary/code-lists.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

/** The parts of an intake, in the order in which they are offered. None has to come first. */
export const IntakeSection = z.enum([
  "identity",
  "family",
  "languages",
  "arrival",
  "exploitation",
  "conditions",
  "agreement",
  "housing",
]);
export type IntakeSection = z.infer<typeof IntakeSection>;

/** Why something was left alone; no question has to be answered. */
export const NotAskedWhy = z.enum([
  "not-wished",
  "too-much-now",
  "no-interpreter",
  "not-alone",
  "not-relevant",
]);
export type NotAskedWhy = z.infer<typeof NotAskedWhy>;

/** How far a section is. Without any record it is open. */
export const SectionState = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("begun") }),
  z.strictObject({ kind: z.literal("done") }),
  z.strictObject({ kind: z.literal("not-asked"), why: NotAskedWhy }),
]);
export type SectionState = Readonly<z.infer<typeof SectionState>>;

const short = z.string().trim().max(120);
const long = z.string().trim().max(2000);

/** A child of the person. `personId` once there is a file. */
export const Child = z.strictObject({
  id: z.uuid(),
  name: short.min(1),
  sex: Sex,
  birthDate: CalendarDate.nullable(),
  /** About how old, where no birth date is known. */
  about: z.strictObject({ years: z.number().int().min(0).max(25), on: CalendarDate }).nullable(),
  comesAlong: z.boolean(),
  personId: PersonId.nullable(),
});
export type Child = Readonly<z.infer<typeof Child>>;

export const Family = z.strictObject({
  children: z.array(Child).max(12),
  /** Relatives in danger, here or in the country of origin. */
  inDanger: z
    .array(z.strictObject({ id: z.uuid(), who: short.min(1), where: short, danger: long }))
    .max(12),
  remark: long,
});
export type Family = Readonly<z.infer<typeof Family>>;

export const LanguageLevel = z.enum(["first", "good", "some"]);
export type LanguageLevel = z.infer<typeof LanguageLevel>;

export const InterpreterWanted = z.enum(["none", "any", "woman", "man"]);
export type InterpreterWanted = z.infer<typeof InterpreterWanted>;

export const Languages = z.strictObject({
  spoken: z.array(z.strictObject({ code: LanguageCode, level: LanguageLevel })).max(12),
  interpreter: InterpreterWanted,
  interpreterIn: LanguageCode.nullable(),
  /** Who must never interpret, each as a short warning. */
  never: z
    .array(
      z.strictObject({
        id: z.uuid(),
        who: z.string().trim().min(1).max(80),
        /** Shown on the card too, for the staff on duty. */
        forHouse: z.boolean(),
      }),
    )
    .max(8),
});
export type Languages = Readonly<z.infer<typeof Languages>>;

export const ArrivalNeed = z.enum([
  "clothes",
  "hygiene",
  "halal",
  "no-pork",
  "vegetarian",
  "baby-things",
  "medicine-tonight",
  "phone-call",
  "quiet",
  "light-at-night",
  "sleep-first",
]);
export type ArrivalNeed = z.infer<typeof ArrivalNeed>;

/** What the house must know tonight: all its staff read it, until some time after departure. */
export const ArrivalNeeds = z.strictObject({
  needs: z.array(ArrivalNeed).max(ArrivalNeed.options.length),
  text: z.string().trim().max(600),
});
export type ArrivalNeeds = Readonly<z.infer<typeof ArrivalNeeds>>;

export const noNeeds: ArrivalNeeds = { needs: [], text: "" };

/** Details of health: sealed for the `care` compartment. */
export const ArrivalHealth = z.strictObject({ text: z.string().trim().max(4000) });
export type ArrivalHealth = Readonly<z.infer<typeof ArrivalHealth>>;

export const EpisodeEnd = z.enum([
  "left-alone",
  "helped",
  "police",
  "let-go",
  "work-ended",
  "goes-on",
  "other",
]);
export type EpisodeEnd = z.infer<typeof EpisodeEnd>;

/** One stretch of exploitation, as codes: sealed for the `office` compartment. */
export const Episode = z
  .strictObject({
    id: z.uuid(),
    form: ExploitationForm,
    sector: Sector.nullable(),
    country: NationalityCode.nullable(),
    /** A region only, never an address. */
    region: z.string().trim().max(60),
    from: PartialDate.nullable(),
    to: PartialDate.nullable(),
    methods: z.array(MethodOfControl).max(MethodOfControl.options.length),
    ended: EpisodeEnd.nullable(),
    own: customTermsIn(["ended"]),
    /** Recorded by mistake: kept, but it never was. */
    isWithdrawn: z.boolean(),
  })
  .refine(({ form, sector }) => sector === null || sectorsOf(form).includes(sector), {
    path: ["sector"],
  })
  .refine(({ from, to }) => from === null || to === null || canComeBefore(from, to), {
    path: ["to"],
  });
export type Episode = Readonly<z.infer<typeof Episode>>;

export const Exploitation = z.strictObject({ episodes: z.array(Episode).max(20) });
export type Exploitation = Readonly<z.infer<typeof Exploitation>>;

/** The same in the person's words: sealed for the `care` compartment. */
export const EpisodeWords = z.strictObject({
  words: z
    .array(z.strictObject({ episodeId: z.uuid(), text: z.string().trim().max(8000) }))
    .max(20),
});
export type EpisodeWords = Readonly<z.infer<typeof EpisodeWords>>;

/** What a section holds beyond its state; the others keep theirs in records of their own. */
export const SectionContent = z.discriminatedUnion("section", [
  z.strictObject({ section: z.literal("family"), family: Family }),
  z.strictObject({ section: z.literal("languages"), languages: Languages }),
  z.strictObject({ section: z.literal("arrival"), needs: ArrivalNeeds }),
  z.strictObject({ section: z.literal("exploitation"), exploitation: Exploitation }),
]);
export type SectionContent = Readonly<z.infer<typeof SectionContent>>;

/** A saved version of a section: sealed for the `office` compartment. */
export const SectionRecord = z.strictObject({
  /** Null where the user who saved could not see the state. */
  state: SectionState.nullable(),
  content: SectionContent.nullable(),
});
export type SectionRecord = Readonly<z.infer<typeof SectionRecord>>;

/** The agreement to be assisted, as it was signed: sealed for the `office` compartment. */
export const AssistanceAgreement = z
  .strictObject({
    /** Which text was signed, as the centre numbers it. */
    textVersion: z.string().trim().min(1).max(40),
    language: LanguageCode,
    /** The interpreter; empty for none. */
    interpreter: short,
    on: CalendarDate,
    way: z.enum(["screen", "paper"]),
    strokes: Strokes.nullable(),
  })
  .refine(({ way, strokes }) => (way === "screen") === (strokes !== null), { path: ["strokes"] });
export type AssistanceAgreement = Readonly<z.infer<typeof AssistanceAgreement>>;

export const IntakeOutcome = z.enum(["accepted", "reoriented", "not-accepted"]);
export type IntakeOutcome = z.infer<typeof IntakeOutcome>;

/** How an intake ends. It moves the assistance and nothing else. */
export const IntakeEnding = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("accepted"), on: CalendarDate }),
  z.strictObject({
    outcome: z.literal("reoriented"),
    on: CalendarDate,
    /** A service, never a person. */
    to: short.min(1),
    destination: ExitDestination,
    own: customTermsIn(["destination"]),
  }),
  z.strictObject({
    outcome: z.literal("not-accepted"),
    on: CalendarDate,
    reason: RefusalReason,
    destination: ExitDestination,
    own: customTermsIn(["reason", "destination"]),
  }),
]);
export type IntakeEnding = Readonly<z.infer<typeof IntakeEnding>>;

/** The newest state of a section, from records in the order they were saved. */
export function stateIn(records: readonly Pick<SectionRecord, "state">[]): SectionState | null {
  return records.findLast(({ state }) => state !== null)?.state ?? null;
}

/** The progress of an intake: how many sections are settled, begun, or not opened. */
export function progressOf(states: readonly (SectionState | null)[]): {
  readonly settled: number;
  readonly begun: number;
  readonly open: number;
} {
  const begun = states.filter((state) => state?.kind === "begun").length;
  const open = states.filter((state) => state === null).length;
  return { settled: states.length - begun - open, begun, open };
}

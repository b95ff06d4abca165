import * as z from "zod";
import { CalendarDate } from "../../core/calendar-date.ts";
import type { Validity } from "./deadlines.ts";
import type { ResidenceKind, DocumentStep } from "./residence-document-names.ts";

/** How sure a rule is: founding document, read in a public source, not verified, our own choice. */
export type Mark = "S" | "V" | "U" | "D";

/** A question to the public prosecutor or the labour auditor. */
export const Question = z.enum([
  /** Is the inquiry under way? */
  "Q1",
  /** Is the person, at this stage, regarded as a trafficked person? */
  "Q2",
  /** Does the person clearly want to cooperate, and have they broken every tie? */
  "Q3",
  /** Is there no danger to public order? */
  "Q4",
]);
export type Question = z.infer<typeof Question>;

export const ProfileId = z.enum(["1997", "2007", "2017", "2019"]);
export type ProfileId = z.infer<typeof ProfileId>;

/** The rules of residence from some day on. Counts and states go on by step when the profile changes, not by name. */
export interface LegalProfile {
  readonly id: ProfileId;
  /** The day from which the public texts have it. A centre activates it from a day of its own. */
  readonly since: CalendarDate;
  readonly mark: Mark;
  readonly documents: { readonly [S in DocumentStep]: ResidenceKind };
  readonly validity: { readonly [S in DocumentStep]: Validity };
  readonly questions: readonly Question[];
  /** A minor alone gets the three-month document at once, without a time to reflect. */
  readonly minorsSkipReflection: boolean;
  /** Requisitions of the prosecutor that uphold trafficking are enough to ask for the open-ended stay. */
  readonly requisitionsSuffice: boolean;
  /** Work needs a permit of its own; otherwise the right to work is printed on the document. */
  readonly needsWorkPermit: boolean;
}

const months = (count: number): Validity => ({ unit: "months", count });

/** The founding document: the default from the beginning. */
const of1997: LegalProfile = {
  id: "1997",
  since: CalendarDate.parse("1997-01-01"),
  mark: "S",
  documents: {
    reflection: "orderToLeave",
    provisional: "declarationOfArrival",
    extended: "declarationOfArrival",
    temporary: "certificateOfRegistration",
    openEnded: "openEndedPermit",
  },
  validity: {
    reflection: { unit: "days", count: 45 },
    provisional: months(3),
    extended: months(3),
    temporary: months(6),
    openEnded: { unit: "unlimited" },
  },
  questions: ["Q1", "Q2"],
  minorsSkipReflection: false,
  requisitionsSuffice: false,
  needsWorkPermit: true,
};

const of2007: LegalProfile = {
  ...of1997,
  id: "2007",
  since: CalendarDate.parse("2007-06-01"),
  mark: "V",
  documents: {
    reflection: "orderToLeave",
    provisional: "orangeCard",
    extended: "orangeCard",
    temporary: "aCard",
    openEnded: "bCard",
  },
  questions: ["Q1", "Q2", "Q3", "Q4"],
  minorsSkipReflection: true,
  requisitionsSuffice: true,
};

const of2017: LegalProfile = {
  ...of2007,
  id: "2017",
  since: CalendarDate.parse("2017-05-20"),
  documents: { ...of2007.documents, reflection: "annex15" },
};

const of2019: LegalProfile = {
  ...of2017,
  id: "2019",
  since: CalendarDate.parse("2019-01-03"),
  mark: "U",
  needsWorkPermit: false,
};

/** Every profile that is shipped, oldest first. */
export const profiles: readonly LegalProfile[] = [of1997, of2007, of2017, of2019];

/** The profile of this name. */
export const profileOf = (id: ProfileId): LegalProfile =>
  profiles.find((profile) => profile.id === id) ?? of1997;

/** A profile that a centre has switched on, from a day of its own. */
export const Activation = z.strictObject({ profile: ProfileId, from: CalendarDate });
export type Activation = Readonly<z.infer<typeof Activation>>;

/**
 * The profile in force on a day: the last activated one that starts on or before it; of two that start on one day, the one with
 * the newer rules. The founding one is in force where no other is, and needs no activation.
 */
export function profileOn(activated: readonly Activation[], day: CalendarDate): LegalProfile {
  const inForce = activated
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => a.from.localeCompare(b.from) || age(a) - age(b))
    .at(-1);
  return inForce === undefined ? of1997 : profileOf(inForce.profile);
}

const age = ({ profile }: Activation): number => profiles.findIndex(({ id }) => id === profile);

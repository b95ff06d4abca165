import * as z from "zod";
import {
  CalendarDate,
  type CalendarMonth,
  CalendarMonth as Month,
  monthOf,
} from "../core/calendar-date.ts";
import { LanguageCode, NationalityCode, Sex } from "../vocabulary/code-lists.ts";

export const PersonId = z.uuid().brand<"PersonId">();
export type PersonId = z.infer<typeof PersonId>;

export const ShownName = z.string().trim().min(1).max(120);
const Version = z.number().int().min(1);

const Years = z.number().int().min(0).max(110);

/** How old someone is, known to the month or estimated on a day. */
export const Age = z.discriminatedUnion("basis", [
  z.strictObject({ basis: z.literal("born"), month: Month }),
  z
    .strictObject({
      basis: z.literal("estimated"),
      years: Years,
      /** Set where only a range of ages is known. */
      upTo: Years.optional(),
      on: CalendarDate,
    })
    .refine(isInOrder),
  z.strictObject({ basis: z.literal("unknown") }),
]);
export type Age = Readonly<z.infer<typeof Age>>;

/** Completed years from which a person is an adult. */
export const ofAge = 18;

/** What all staff may know of a person. */
export const PersonCard = z.strictObject({
  id: PersonId,
  version: Version,
  /** The file's number; shown instead of a name that is unknown, hidden or gone. */
  number: z.number().int().min(1),
  /** Null when unknown, and again 30 days after the person left. */
  name: ShownName.nullable(),
  sex: Sex,
  age: Age,
  nationality: NationalityCode.nullable(),
  /** It is stated by the person or by others, without proof. */
  isNationalityPresumed: z.boolean().default(false),
  languages: z.array(LanguageCode).max(12),
  /** Short warnings for the staff on duty: "no male interpreter". */
  alerts: z.array(z.string().trim().min(1).max(80)).max(8),
  /** To get out of the house, for the evacuation list: "cannot use stairs". Empty when none. */
  helpNeeded: z.string().trim().max(80),
});
export type PersonCard = Readonly<z.infer<typeof PersonCard>>;

/** Full identity: sealed for the `office` compartment. */
export const Identity = z.strictObject({
  name: z.string().trim().max(160).nullable(),
  aliases: z.array(z.string().trim().min(1).max(120)).max(20),
  birthDate: CalendarDate.nullable(),
  birthPlace: z.string().trim().max(120),
  /** National number, passport and the like, as printed. */
  identityNumbers: z
    .array(
      z.strictObject({
        kind: z.string().trim().min(1).max(60),
        number: z.string().trim().min(1).max(60),
      }),
    )
    .max(12),
  /** Warnings that were on the card when the name left the house. */
  pastAlerts: z.array(z.string().trim().min(1).max(80)).max(40),
});
export type Identity = Readonly<z.infer<typeof Identity>>;

export const emptyIdentity: Identity = {
  name: null,
  aliases: [],
  birthDate: null,
  birthPlace: "",
  identityNumbers: [],
  pastAlerts: [],
};

/**
 * The identity after the house calls someone by another name. As long as both were the same, it is a correction of both; a
 * full name that is another than what the house said stays, and the new one joins the aliases.
 */
export function identityRenamed(
  identity: Identity,
  { from, to }: { readonly from: string | null; readonly to: string },
): Identity {
  const { name, aliases } = identity;
  if (name === to || aliases.includes(to)) return identity;
  if (name === null || name === from) return { ...identity, name: to };
  return { ...identity, aliases: [...aliases, to].slice(-20) };
}

/** What only care workers may read on a person's first page: sealed for the `care` compartment. */
export const CareRemark = z.strictObject({ text: z.string().max(4000) });
export type CareRemark = Readonly<z.infer<typeof CareRemark>>;

/** What the person who admits knows about the age: a birth date, an estimate or nothing. */
export const AgeGiven = z.discriminatedUnion("basis", [
  z.strictObject({ basis: z.literal("birthDate"), birthDate: CalendarDate }),
  z
    .strictObject({ basis: z.literal("estimated"), years: Years, upTo: Years.optional() })
    .refine(isInOrder),
  z.strictObject({ basis: z.literal("unknown") }),
]);
export type AgeGiven = Readonly<z.infer<typeof AgeGiven>>;

/** The house keeps the month of birth only; the day is part of the identity. */
export function ageFrom(given: AgeGiven, today: CalendarDate): Age {
  switch (given.basis) {
    case "birthDate":
      return { basis: "born", month: monthOf(given.birthDate) };
    case "estimated":
      return { ...given, on: today };
    case "unknown":
      return { basis: "unknown" };
  }
}

/**
 * Completed years on a day, or null. In the month of birth the birthday counts as not yet reached until the month is
 * over. Of a range of ages it is the youngest: a person who may be a minor is treated as one.
 */
export const yearsOn = (age: Age, day: CalendarDate): number | null =>
  rangeOn(age, day)?.from ?? null;

/** The same, with the highest possible age. */
export function rangeOn(
  age: Age,
  day: CalendarDate,
): { readonly from: number; readonly upTo: number } | null {
  const years = leastYears(age, day);
  if (years === null) return null;
  const more = age.basis === "estimated" ? (age.upTo ?? age.years) - age.years : 0;
  return { from: years, upTo: years + more };
}

function leastYears(age: Age, day: CalendarDate): number | null {
  switch (age.basis) {
    case "born":
      return completedYears(age.month, day);
    case "estimated":
      return age.years + Math.max(0, completedYears(monthOf(age.on), day));
    case "unknown":
      return null;
  }
}

/** The nationality that may be relied on. */
export const sureNationality = ({
  nationality,
  isNationalityPresumed,
}: Pick<PersonCard, "nationality" | "isNationalityPresumed">): NationalityCode | null =>
  isNationalityPresumed ? null : nationality;

/** What a complete card still lacks, in the order it is asked for. */
export function missingFrom(card: PersonCard): readonly MissingPart[] {
  const parts: readonly (readonly [MissingPart, boolean])[] = [
    ["name", card.name === null],
    ["sex", card.sex === "unknown"],
    ["age", card.age.basis !== "born"],
    ["nationality", sureNationality(card) === null],
    ["languages", card.languages.length === 0],
  ];
  return parts.filter(([, isMissing]) => isMissing).map(([part]) => part);
}

export const MissingPart = z.enum(["name", "sex", "age", "nationality", "languages"]);
export type MissingPart = z.infer<typeof MissingPart>;

function isInOrder({
  years,
  upTo,
}: {
  readonly years: number;
  readonly upTo?: number | undefined;
}): boolean {
  return upTo === undefined || years < upTo;
}

function completedYears(born: CalendarMonth, day: CalendarDate): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5, 7) > born.slice(5, 7) ? years : years - 1;
}

import * as z from "zod";
import { Instant } from "../core/calendar-date.ts";
import { Identity, PersonCard, PersonId } from "../people/person.ts";
import { err, ok, type Result } from "../core/result.ts";
import { listState, type SafetyCard } from "../safety/safety.ts";

/** Which of the two files a value is taken from. */
export const Side = z.enum(["kept", "merged"]);
export type Side = z.infer<typeof Side>;

/** What can only be one or the other; everything else of the two is put together. */
export const Choices = z.strictObject({
  name: Side,
  sex: Side,
  /** With the birth date. */
  age: Side,
  nationality: Side,
  birthPlace: Side,
  helpNeeded: Side,
});
export type Choices = Readonly<z.infer<typeof Choices>>;

/** Why two files cannot become one as they are. */
export const CannotMerge = z.enum([
  "SamePerson",
  "BothHere",
  "BothExpected",
  "BelongsElsewhere",
  "BothInProcedure",
  "HiddenCannotMerge",
  "HalfWritten",
  "NotOnePerson",
  "OrderThere",
  "RemarkNotYours",
]);
export type CannotMerge = z.infer<typeof CannotMerge>;

export const FileToMerge = z.strictObject({
  card: PersonCard,
  identity: Identity,
  stays: z.number().int(),
  tracks: z.number().int(),
});
export type FileToMerge = Readonly<z.infer<typeof FileToMerge>>;

export const Comparison = z.strictObject({
  kept: FileToMerge,
  merged: FileToMerge,
  cannot: CannotMerge.nullable(),
});
export type Comparison = Readonly<z.infer<typeof Comparison>>;

/** A file that was merged: where it went, when, and by whom. */
export const Pointer = z.strictObject({
  number: z.number().int(),
  into: z.strictObject({ id: PersonId, number: z.number().int(), name: z.string().nullable() }),
  at: Instant,
  byName: z.string(),
});
export type Pointer = Readonly<z.infer<typeof Pointer>>;

/** The content of a file about a person, as far as it is merged with another. */
export interface Told {
  readonly card: PersonCard;
  readonly identity: Identity;
  readonly remark: string;
  readonly safety: SafetyCard | null;
}

/** One file out of two. Nothing is left out: what would not fit is refused, and the names not chosen become aliases. */
export function mergeTold(
  kept: Told,
  merged: Told,
  take: Choices,
): Result<Told, { readonly type: "TooMuchTogether" }> {
  const of = (side: Side): Told => (side === "kept" ? kept : merged);
  const both = [kept, merged] as const;
  const { name, aliases, shown } = namesOf(of(take.name), both);
  const card: PersonCard = {
    ...kept.card,
    name: both.some((one) => one.card.name !== null) ? shown : null,
    sex: of(take.sex).card.sex,
    age: of(take.age).card.age,
    nationality: of(take.nationality).card.nationality,
    isNationalityPresumed: of(take.nationality).card.isNationalityPresumed,
    languages: union(both.map((one) => one.card.languages)),
    alerts: union(both.map((one) => one.card.alerts)),
    helpNeeded: of(take.helpNeeded).card.helpNeeded,
  };
  const identity: Identity = {
    name,
    aliases,
    birthDate: of(take.age).identity.birthDate,
    birthPlace: of(take.birthPlace).identity.birthPlace,
    identityNumbers: numbersOf(both),
    pastAlerts: union(both.map((one) => one.identity.pastAlerts)),
  };
  const remark = union(both.map((one) => [one.remark].filter((text) => text !== ""))).join("\n\n");
  const safety = safetyOf(kept.safety, merged.safety);
  const fits =
    PersonCard.safeParse(card).success &&
    Identity.safeParse(identity).success &&
    remark.length <= 4000 &&
    (safety === null || fitsOnCard(safety));
  return fits ? ok({ card, identity, remark, safety }) : err({ type: "TooMuchTogether" });
}

function namesOf(chosen: Told, both: readonly Told[]) {
  const all = both.flatMap(({ card, identity }) => [card.name, identity.name]);
  const name = chosen.identity.name ?? chosen.card.name ?? all.find((one) => one !== null) ?? null;
  const shown = chosen.card.name ?? name?.slice(0, 120) ?? null;
  const others = [...all, ...both.flatMap(({ identity }) => identity.aliases)];
  const aliases = union([others.filter((one) => one !== null)]).filter(
    (one) => one !== name && one !== shown,
  );
  return { name, shown, aliases };
}

function numbersOf(both: readonly Told[]): Identity["identityNumbers"] {
  const all = both.flatMap(({ identity }) => identity.identityNumbers);
  return all.filter(
    (one, at) =>
      all.findIndex(({ kind, number }) => kind === one.kind && number === one.number) === at,
  );
}

/** What must never be done, of both; two numbers, two code words and two ways are both told. */
function safetyOf(kept: SafetyCard | null, merged: SafetyCard | null): SafetyCard | null {
  if (kept === null || merged === null) return kept ?? merged;
  const join = (a: string, b: string, by: string) =>
    union([[a, b].filter((text) => text !== "")]).join(by);
  return {
    phone: join(kept.phone, merged.phone, " / "),
    codeWord: join(kept.codeWord, merged.codeWord, " / "),
    neverContact: union([kept.neverContact, merged.neverContact]),
    nobodyNamed: listState(kept) === "nobody" && listState(merged) === "nobody",
    whenGoingOut: join(kept.whenGoingOut, merged.whenGoingOut, "\n"),
    whenRecognised: join(kept.whenRecognised, merged.whenRecognised, "\n"),
  };
}

const fitsOnCard = ({ phone, codeWord, neverContact, whenGoingOut, whenRecognised }: SafetyCard) =>
  phone.length <= 60 &&
  codeWord.length <= 60 &&
  neverContact.length <= 12 &&
  whenGoingOut.length <= 600 &&
  whenRecognised.length <= 600;

const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

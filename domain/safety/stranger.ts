import * as z from "zod";
import type { Language } from "../core/display-settings.ts";
import { PersonCard, PersonId } from "../people/person.ts";
import { listState, type SafetyCard } from "./safety.ts";
import { StaffName, UserId } from "../users/user.ts";

/** Numbers of the public services: the same for every house in the country. */
export const emergencyNumbers = [
  { service: "police", number: "101" },
  { service: "emergency", number: "112" },
] as const;

/** What can be said through a closed door, whatever is asked: in the languages of the house, beside that of the screen. */
export const spokenAtDoor: Readonly<Record<Language, string>> = {
  en: "I give no information about anyone. You may leave a name and a number.",
  fr: "Je ne donne d’information sur personne. Vous pouvez laisser un nom et un numéro.",
  nl: "Ik geef over niemand informatie. U mag een naam en een nummer achterlaten.",
};

/** A resident, or a person who is expected, as every list of the house shows them. */
export const Protected = PersonCard.pick({ id: true, number: true, name: true });
export type Protected = Readonly<z.infer<typeof Protected>>;

/**
 * Which people are asked about: those who named an entry, those who were not asked, those whose list cannot be read
 * here, or those whose list nobody who works here signed.
 */
export const Whose = z.discriminatedUnion("list", [
  z.strictObject({ list: z.literal("named"), entry: z.string().min(1).max(120) }),
  z.strictObject({ list: z.literal("unasked") }),
  z.strictObject({ list: z.literal("kept") }),
  z.strictObject({ list: z.literal("unsigned") }),
]);
export type Whose = Readonly<z.infer<typeof Whose>>;

/** What is needed while a stranger is at the door, without for whom. */
export const StrangerView = z.strictObject({
  /** Residents and people who are expected. */
  people: z.number().int().min(0),
  /** Who must never come in: each once, however many people named them. */
  named: z.array(
    z.strictObject({
      entry: z.string(),
      /** The file of a person of that name who no longer lives here, where the house still keeps a photo of them. */
      photoOf: PersonId.nullable(),
    }),
  ),
  /** How many people were never asked, named no one, or have a list that cannot be read here or that nobody here signed. */
  unasked: z.number().int().min(0),
  nobody: z.number().int().min(0),
  kept: z.number().int().min(0),
  unsigned: z.number().int().min(0),
  coordinators: z.array(z.strictObject({ id: UserId, name: StaffName })),
});
export type StrangerView = Readonly<z.infer<typeof StrangerView>>;

/** What the house knows of one person's list: the card it is on, none, or one that cannot be read here. */
export interface ListOf<P> {
  readonly person: P;
  readonly card: SafetyCard | "none" | "kept";
  /** Somebody who works here signed the card; a changed card may lack a name. */
  readonly isSigned: boolean;
}

export interface NeverLists<P> {
  readonly named: readonly { readonly entry: string; readonly people: readonly P[] }[];
  readonly unasked: readonly P[];
  readonly nobody: readonly P[];
  readonly kept: readonly P[];
  readonly unsigned: readonly P[];
}

/** All lists of a house as one: an entry that is on several is shown once, as it was first written. */
export function neverLists<P>(all: readonly ListOf<P>[]): NeverLists<P> {
  const whose = (state: ReturnType<typeof stateOf>): readonly P[] =>
    all.filter(({ card }) => stateOf(card) === state).map(({ person }) => person);
  return {
    named: namedOn(all),
    unasked: whose("unasked"),
    nobody: whose("nobody"),
    kept: whose("kept"),
    unsigned: all.filter(({ isSigned }) => !isSigned).map(({ person }) => person),
  };
}

function namedOn<P>(all: readonly ListOf<P>[]): NeverLists<P>["named"] {
  const named = new Map<string, { readonly entry: string; readonly people: P[] }>();
  for (const { person, card } of all) {
    const entries = typeof card === "string" ? [] : card.neverContact;
    for (const entry of entries) {
      const key = entryKey(entry);
      const before = named.get(key);
      if (before === undefined) named.set(key, { entry, people: [person] });
      else if (!before.people.includes(person)) before.people.push(person);
    }
  }
  return [...named.values()];
}

/** The people behind what was asked about; empty where the entry is on no list any more. */
export function behind<P>(lists: NeverLists<P>, whose: Whose): readonly P[] {
  if (whose.list !== "named") return lists[whose.list];
  const key = entryKey(whose.entry);
  return lists.named.find(({ entry }) => entryKey(entry) === key)?.people ?? [];
}

/**
 * Of people with a stored photo, the one whose whole name an entry is or begins with. Empty where two have that name: a
 * face that may be another person's would keep out the wrong one.
 */
export function calledSo<P extends { readonly name: string }>(
  entry: string,
  people: readonly P[],
): P | null {
  const [said = ""] = entry.split(/[,;:(–]/u);
  const key = entryKey(said);
  const [one, another] = people.filter(({ name }) => entryKey(name) === key && key.includes(" "));
  return another === undefined ? (one ?? null) : null;
}

function stateOf(card: ListOf<unknown>["card"]) {
  if (card === "kept") return "kept";
  return card === "none" ? "unasked" : listState(card);
}

/** Capitals, accents, spaces and points make no other person. */
function entryKey(entry: string): string {
  const plain = entry
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return plain === "" ? entry : plain;
}

// What every backup place keeps beside its backups: what was decided since that a restore may not undo. docs/adr/0045
import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { PersonId } from "../people/person.ts";
import { ErasureGround, ErasureOrderId, ErasureParts } from "../retention/erasure-order.ts";
import { holds, type Roster, type RosterPerson } from "../users/roster.ts";
import { UserId } from "../users/user.ts";

/** An erasure order that was carried out. */
export const ErasureDone = z.strictObject({
  id: ErasureOrderId,
  personId: PersonId,
  /** Of the file. */
  number: z.int(),
  parts: ErasureParts,
  ground: ErasureGround,
  notBefore: CalendarDate,
  proposedAt: Instant,
  proposedBy: UserId,
  agreedAt: Instant,
  agreedBy: UserId,
  settledBy: UserId,
  erasedOn: CalendarDate,
  /** Until then two recovery sheets read the narratives that it erased; null where none are kept. */
  narrativesUntil: CalendarDate.nullable(),
});
export type ErasureDone = Readonly<z.infer<typeof ErasureDone>>;

/** What an office holder signs, and two recovery sheets read. */
export const ChangesSinceBackup = z.strictObject({
  vaultId: z.uuid(),
  at: Instant,
  signer: UserId,
  /** Every statement of the roster from the first on: a backup of any age finds its own place in them. */
  statements: z.array(z.strictObject({ body: z.string(), signature: z.string() })),
  erasures: z.array(ErasureDone),
});
export type ChangesSinceBackup = Readonly<z.infer<typeof ChangesSinceBackup>>;

/** An erasure that a restore undoes unless it is done again; two of the office decided about it. */
export const ErasureUndone = z.strictObject({
  id: ErasureOrderId,
  number: z.int(),
  erasedOn: CalendarDate,
  decidedBy: z.array(z.string()),
});
export type ErasureUndone = Readonly<z.infer<typeof ErasureUndone>>;

/** What is told of the changes before a restore; only of `good` ones anything is done. */
export const ChangesFound = z.discriminatedUnion("state", [
  /** The place keeps none: the stick was not in since the backup, or somebody took the file away. */
  z.strictObject({ state: z.literal("none") }),
  /** These sheets do not open it: it is damaged, or was sealed to another recovery key. */
  z.strictObject({ state: z.literal("unreadable") }),
  /** It does not go on from this backup, or nobody of the office signed it. */
  z.strictObject({ state: z.literal("forged") }),
  /** It was written before the backup, and says nothing of what came after. */
  z.strictObject({ state: z.literal("older") }),
  z.strictObject({
    state: z.literal("good"),
    at: Instant,
    by: z.string(),
    /** Of those who could sign in then: removed since, they get no way in. */
    removed: z.array(UserId),
    /** Disabled, reset or deprived of access since: an administrator lets them in again. */
    closed: z.array(UserId),
    /** Names of colleagues who came since, and whom the backup does not know. */
    added: z.array(z.string()),
    /** How many files were hidden since, and are hidden again. */
    hidden: z.int(),
    erasures: z.array(ErasureUndone),
  }),
]);
export type ChangesFound = Readonly<z.infer<typeof ChangesFound>>;

/** What became of the roster after a backup, as far as a restore must not undo it. */
export interface RosterChanges {
  readonly removed: readonly UserId[];
  readonly closed: readonly UserId[];
  readonly added: readonly string[];
  /** Files that were hidden since, with those who were named for them at the end. */
  readonly hidden: ReadonlyMap<string, readonly UserId[]>;
  /** Files that were hidden already, and for which somebody is named no longer. */
  readonly narrowed: ReadonlyMap<string, readonly UserId[]>;
}

/** Compares the roster of a backup with the one that it became. */
export function rosterChanges(then: Roster, now: Roster): RosterChanges {
  const known = [...then.people.values()].filter(mayComeIn);
  const isRemoved = ({ id }: RosterPerson) => now.people.get(id)?.state === "removed";
  const hidden = new Map<string, readonly UserId[]>();
  const narrowed = new Map<string, readonly UserId[]>();
  for (const [file, { holders }] of now.hiddenFiles) {
    const before = then.hiddenFiles.get(file)?.holders;
    if (before === undefined) hidden.set(file, holders);
    else if (!before.every((user) => holders.includes(user))) narrowed.set(file, holders);
  }
  return {
    removed: known.filter(isRemoved).map(({ id }) => id),
    closed: known
      .filter((person) => !isRemoved(person) && hasLostSomething(then, now, person))
      .map(({ id }) => id),
    added: [...now.people.values()]
      .filter((person) => !then.people.has(person.id) && mayComeIn(person))
      .map(({ name }) => name),
    hidden,
    narrowed,
  };
}

const mayComeIn = ({ state, isDisabled }: RosterPerson): boolean =>
  state !== "removed" && !isDisabled;

/** Disabled, given other keys, or without a compartment that they held. Someone invited chooses keys of their own: nothing is lost. */
function hasLostSomething(then: Roster, now: Roster, { id, state, keys }: RosterPerson): boolean {
  const later = now.people.get(id);
  if (later === undefined || later.isDisabled) return true;
  if (state === "active" && later.keys.signing !== keys.signing) return true;
  return [...then.compartments.keys()].some(
    (compartment) => holds(then, compartment, id) && !holds(now, compartment, id),
  );
}

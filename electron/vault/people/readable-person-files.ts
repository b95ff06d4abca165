import { filesByIds, isHidden, personById, type PersonRow } from "../../../db/people/people.ts";
import { mergedFiles } from "../../../db/people/merged-files.ts";
import { staysOfPerson } from "../../../db/accommodation/stays.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { personKey, type Reader } from "../users/hidden-file-holders.ts";

/** A file that this reader may open: a person who is here or left a short while ago, or any for the office. */
export function accessibleFile(context: Context, id: PersonId): PersonRow | null {
  const person = personById(context.tx, id);
  if (person === null || context.keys.holds.includes("office")) return person;
  return isKnownToHouse(context, person) ? person : null;
}

/** All staff may know this person: one who is here, or whose name the house still has. */
const isKnownToHouse = (context: Pick<Context, "tx">, { card }: PersonRow): boolean =>
  card.name !== null || isHere(context, card.id);

/** Which of these people the house knows, for any reader. */
export function knownToHouse(
  context: Pick<Context, "tx">,
  ids: readonly PersonId[],
): (id: PersonId) => boolean {
  const known = new Set(
    filesByIds(context.tx, [...new Set(ids)])
      .filter((person) => isKnownToHouse(context, person))
      .map(({ card }) => card.id),
  );
  return (id) => known.has(id);
}

export const isReachable = (context: Context, id: PersonId): boolean =>
  accessibleFile(context, id) !== null;

/** Those of these files that this reader may open, looked up together. */
export function reachableAmong(
  context: Context,
  ids: readonly PersonId[],
): ReadonlyMap<PersonId, PersonRow> {
  const readsAll = context.keys.holds.includes("office");
  const may = filesByIds(context.tx, [...new Set(ids)]).filter(
    (person) => readsAll || isKnownToHouse(context, person),
  );
  return new Map(may.map((person) => [person.card.id, person]));
}

/** Which of these files this reader may open: the office every one that was not merged into another, without looking at it. */
export function reachableOf(context: Context, ids: readonly PersonId[]): (id: PersonId) => boolean {
  if (!context.keys.holds.includes("office")) return knownToHouse(context, ids);
  const merged = mergedFiles(context.tx);
  return (id) => !merged.has(id);
}

/**
 * Whether the user may read what the office stores about this person: they hold the office compartment, and are named
 * where the file is hidden.
 */
export const readsOffice = (context: Context, person: PersonRow): boolean =>
  context.keys.holds.includes("office") &&
  (!isHidden(person) || personKey(context, person.card.id) !== null);

/** A person whose intake this reader may open: one of the office, and named where the file is hidden. */
export function intakePerson(context: Context, id: PersonId): Result<PersonRow, AppError> {
  const person = personById(context.tx, id);
  if (person === null) return err({ type: "NotFound" });
  if (!context.keys.holds.includes("office"))
    return err({ type: "NotMember", compartment: "office" });
  return isHidden(person) && personKey(context, id) === null
    ? err({ type: "NotNamed" })
    : ok(person);
}

export const isHere = ({ tx }: Pick<Context, "tx">, id: PersonId): boolean =>
  staysOfPerson(tx, id).some(({ until }) => until === null);

/**
 * Whether a file is hidden from this reader although their key fits, because they are not named for it. Each file is
 * looked up once.
 */
export function hiddenFrom(context: Reader): (id: PersonId) => boolean {
  const known = new Map<PersonId, boolean>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const person = personById(context.tx, id);
    const isClosed = person !== null && isHidden(person) && personKey(context, id) === null;
    known.set(id, isClosed);
    return isClosed;
  };
}

/** A change that would remove a person whose file is hidden from this reader: what is closed would open. */
export const leavesOutHidden = (
  context: Context,
  before: readonly PersonId[],
  after: readonly PersonId[],
): boolean => before.filter((id) => !after.includes(id)).some(hiddenFrom(context));

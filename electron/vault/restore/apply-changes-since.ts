// Does in a vault that is being restored what was decided since its backup: takes colleagues' ways in away, hides files, and erases
// those for which somebody said so. The recovery key signs it. docs/adr/0045
import { mergedInto } from "../../../db/people/merged-files.ts";
import { isHidden, peopleByIds } from "../../../db/people/people.ts";
import {
  agreeToOrder,
  insertErasureOrder,
  orderById,
  orderUnderWay,
  withdrawOrder,
  type OrderRow,
} from "../../../db/retention/erasure-orders.ts";
import type { ReadDb } from "../../../db/platform/open-database.ts";
import { userById } from "../../../db/users/users.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { PersonId } from "../../../domain/people/person.ts";
import type { ErasureDone } from "../../../domain/restore/changes-since-backup.ts";
import {
  type ErasureOrderId,
  mayErase,
  partsTaken,
} from "../../../domain/retention/erasure-order.ts";
import { holdersIn, holds, type Roster } from "../../../domain/users/roster.ts";
import { recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import { Compartment, type UserId } from "../../../domain/users/user.ts";
import { hideFile, renewKey } from "../person-file/hidden-files.ts";
import { takeUpOfficeEntries } from "../person-file/take-up-office-entries.ts";
import type { Context } from "../platform/handler-context.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { erase, erasureFacts } from "../retention/erasure.ts";
import { openHeld } from "../users/compartments.ts";
import { personKey } from "../users/hidden-file-holders.ts";
import type { ChangesRead } from "./changes-since-backup.ts";

export type GoodChanges = Extract<ChangesRead, { state: "good" }>;

/** What a restore did of the changes, for those who watch it. */
export interface Applied {
  /** How many files were hidden. */
  readonly hidden: number;
  /** Numbers of files that could not be hidden, as nobody is left to be named for them. */
  readonly notHidden: readonly number[];
  /** Numbers of files whose data was erased again. */
  readonly erased: readonly number[];
  /** Numbers of files for which it was said, and that the rules do not let go yet. */
  readonly notErased: readonly number[];
}

/** The erasures that the backup does not know to be done. */
export const erasuresUndone = (db: ReadDb, { erasures }: GoodChanges): ErasureDone[] =>
  erasures.filter(
    ({ id, personId }) =>
      orderById(db, id)?.state !== "done" && peopleByIds(db, [personId]).length > 0,
  );

/** Opens every compartment that two sheets open. */
export function openCompartments(house: OpenVault): void {
  const { db } = house.database;
  const holder = { memberId: recoveryKeyId, seed: house.bundleSeed };
  for (const compartment of Compartment.options) {
    const held = openHeld(db, house.roster, compartment, holder);
    if (held !== null) house.compartments.set(compartment, held);
  }
}

/** Hides what was hidden since, and erases again what is named; with the vault held open by the recovery key. */
export function applyChanges(
  context: Context,
  changes: GoodChanges,
  again: readonly ErasureOrderId[],
): Result<Applied, AppError> {
  const undone = new Map(erasuresUndone(context.tx, changes).map((order) => [order.id, order]));
  // It was read again: it may be another than the one that was shown.
  if (!again.every((id) => undone.has(id))) return err({ type: "ChangedMeanwhile" });
  const hidden = hideAgain(context, changes);
  const narrowed = narrowAgain(context, changes);
  if (!narrowed.ok) return narrowed;
  const erased: number[] = [];
  const notErased: number[] = [];
  for (const id of new Set(again)) {
    const order = undone.get(id);
    if (order === undefined) continue;
    const done = eraseAgain(context, order);
    if (!done.ok) return done;
    (done.value ? erased : notErased).push(order.number);
  }
  return ok({ ...hidden, erased, notErased });
}

function hideAgain(
  context: Context,
  { changes }: GoodChanges,
): Pick<Applied, "hidden" | "notHidden"> {
  const { tx, house } = context;
  // Names that the house learned and the office has not taken up yet are hidden with the rest.
  if (changes.hidden.size > 0 && house.compartments.has("office")) takeUpOfficeEntries(context);
  const ids = [...changes.hidden.keys()].map((id) => PersonId.parse(id));
  // A file that was merged into another is hidden with that one.
  const parts = new Set(ids.flatMap((id) => mergedInto(tx, id)));
  const notHidden: number[] = [];
  let hidden = 0;
  for (const id of ids.filter((one) => !parts.has(one))) {
    const [person] = peopleByIds(tx, [id]);
    if (person === undefined || isHidden(person)) continue;
    const holders = holdersNow(house.roster, changes.hidden.get(id) ?? []);
    if (holders.length > 0 && hideFile(context, person, holders).ok) {
      context.note({ action: "fileHidden", object: { kind: "people", id } });
      hidden += 1;
    } else notHidden.push(person.card.number);
  }
  return { hidden, notHidden };
}

/** Those named who still hold the office; where none of them does, everyone who holds it. */
function holdersNow(roster: Roster, named: readonly UserId[]): readonly UserId[] {
  const still = named.filter((user) => holds(roster, "office", user));
  return still.length > 0 ? still : holdersIn(roster, "office");
}

/** Another key for files that somebody may read no longer. */
function narrowAgain(context: Context, { changes }: GoodChanges): Result<null, AppError> {
  const { house } = context;
  for (const [file, holders] of changes.narrowed) {
    const id = PersonId.parse(file);
    const key = personKey(context, id);
    const still = holdersNow(house.roster, holders);
    // Where nobody is left to hold it, nobody but two sheets opens it.
    if (key === null || still.length === 0) continue;
    const renewed = renewKey(context, id, key, still);
    key.fill(0);
    if (!renewed.ok) return renewed;
    context.note({ action: "unnamedForHidden", object: { kind: "people", id } });
  }
  return ok(null);
}

/** False where the rules do not let it go as it was then; two people decided it, and what they decided stands open. */
function eraseAgain(context: Context, done: ErasureDone): Result<boolean, AppError> {
  const { tx, today } = context;
  const order = orderAgain(context, done);
  const facts = erasureFacts(context, done.personId);
  if (order === null || facts === null || today < done.erasedOn) return ok(false);
  const parts = partsTaken(order.parts);
  if (!mayErase({ parts, ground: order.ground }, facts).ok) return ok(false);
  const { narrativesUntil } = done;
  const areNarrativesOver = narrativesUntil === null || narrativesUntil < today;
  const me = userById(tx, done.settledBy) ?? context.me;
  const keepsNothing = parts.includes("narratives") && areNarrativesOver;
  const erased = erase({ ...context, me }, order, facts.number, keepsNothing);
  // A hidden file whose key is not sealed to these sheets: nothing of it was touched.
  if (!erased.ok) return erased.error.type === "NotNamed" ? ok(false) : erased;
  context.note({ action: "fileErased", object: { kind: "erasure_orders", id: order.id } });
  return ok(true);
}

/** The order as it stood before it was carried out; null where those who decided it are unknown to the backup. */
function orderAgain(context: Context, done: ErasureDone): OrderRow | null {
  const { tx, now, me } = context;
  const { id, personId, parts, ground, notBefore, proposedAt, proposedBy } = done;
  const { agreedAt, agreedBy } = done;
  const deciders = [userById(tx, proposedBy), userById(tx, agreedBy)];
  if (deciders.includes(null) || !deciders.some((one) => one?.roles.includes("admin"))) return null;
  const other = orderUnderWay(tx, personId);
  if (other !== null && other.id !== id) withdrawOrder(tx, other.id, now, me.id);
  const there = orderById(tx, id);
  if (there === null)
    insertErasureOrder(tx, { id, personId, parts, ground, notBefore, proposedAt, proposedBy });
  if (there?.state !== "agreed") agreeToOrder(tx, id, { at: agreedAt, by: agreedBy, notBefore });
  return orderById(tx, id);
}

import {
  agreeToOrder,
  type HoldRow,
  holdsOf,
  insertErasureOrder,
  insertHold,
  insertTerm,
  liftHold as markLifted,
  orderById,
  orderUnderWay,
  proposeLift as markLiftProposed,
  withdrawOrder,
} from "../../../db/retention/erasure-orders.ts";
import { mergedInto } from "../../../db/people/merged-files.ts";
import { userById } from "../../../db/users/users.ts";
import {
  earliestErasure,
  ErasureOrderId,
  LegalHoldId,
  mayErase,
  partsTaken,
} from "../../../domain/retention/erasure-order.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { addDays, type CalendarDate, calendarDateOf } from "../../../domain/core/calendar-date.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { isAbout } from "../../../domain/drafts/draft.ts";
import { daysUntilIndependent } from "../../../domain/users/two-person-rule.ts";
import { publicKeysOf } from "../keys/signing.ts";
import { decideTogether, sureMoment } from "../users/two-person-decisions.ts";
import { fileKeyOf } from "../users/hidden-file-holders.ts";
import { openSheets } from "../users/open-recovery-sheets.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers, Prepared } from "../platform/dispatch.ts";
import type { DraftsInMemory } from "../platform/drafts-in-memory.ts";
import { erase as eraseFile, erasureFacts, forgettable } from "./erasure.ts";
import { holdSealing } from "../disclosures/sealed-disclosures.ts";
import { ofPerson, view } from "./retention-views.handlers.ts";

const setTerm: Handler<"forgetting.setTerm"> = (context, { class: kind, months, from }) => {
  const { tx, now, me, today } = context;
  // What was kept under a term was kept under it: none begins in the past.
  if (from < today) return err({ type: "DayOutside" });
  const id = context.newId();
  insertTerm(tx, { id, class: kind, months, from, at: now, by: me.id });
  context.note({
    action: "retentionTermSet",
    object: { kind: "retention_terms", id },
    detail: kind,
  });
  return ok(null);
};

const hold: Handler<"forgetting.hold"> = (context, { id: personId, reason, until }) => {
  const { tx, now, me, today } = context;
  const person = forgettable(context, personId);
  if (!person.ok) return person;
  if (until !== null && until < today) return err({ type: "DayOutside" });
  const id = LegalHoldId.parse(context.newId());
  const fileKey = fileKeyOf(context, person.value);
  const sealed = holdSealing.seal(context, { id, compartment: "office" }, reason, fileKey);
  fileKey?.fill(0);
  insertHold(tx, { id, personId, until, sealed, at: now, by: me.id });
  context.note({ action: "holdSet", object: { kind: "legal_holds", id } });
  return ok(null);
};

/** A hold that still counts, on a file that this user may open. */
function holdOn(
  context: Context,
  { id: personId, holdId }: { readonly id: PersonId; readonly holdId: LegalHoldId },
): Result<HoldRow, AppError> {
  const person = forgettable(context, personId);
  if (!person.ok) return person;
  const row = holdsOf(context.tx, personId).find(({ id }) => id === holdId);
  return row === undefined || row.liftedAt !== null ? err({ type: "NotFound" }) : ok(row);
}

const proposeLift: Handler<"forgetting.proposeLift"> = (context, input) => {
  const { tx, now, me } = context;
  const hold = holdOn(context, input);
  if (!hold.ok) return hold;
  if (hold.value.liftProposedBy !== null) return err({ type: "ChangedMeanwhile" });
  markLiftProposed(tx, input.holdId, { at: now, by: me.id });
  context.note({ action: "holdLiftProposed", object: { kind: "legal_holds", id: input.holdId } });
  return ok(null);
};

const keepHold: Handler<"forgetting.keepHold"> = (context, input) => {
  const hold = holdOn(context, input);
  if (!hold.ok) return hold;
  if (hold.value.liftProposedBy === null) return err({ type: "ChangedMeanwhile" });
  markLiftProposed(context.tx, input.holdId, null);
  context.note({ action: "holdKept", object: { kind: "legal_holds", id: input.holdId } });
  return ok(null);
};

/** The second of two. */
const liftHold: Handler<"forgetting.liftHold"> = (context, input) => {
  const { tx, now, me, settings } = context;
  const { holdId } = input;
  const hold = holdOn(context, input);
  if (!hold.ok) return hold;
  const row = hold.value;
  if (row.liftProposedAt === null || row.liftProposedBy === null) return err({ type: "NotFound" });
  const may = decideTogether(context, row.liftProposedBy, me.id);
  if (!may.ok) return may;
  const first = addDays(calendarDateOf(row.liftProposedAt, settings.zone), daysUntilIndependent);
  if (!may.value.areIndependent && !hasCome(context, first)) return err({ type: "LiftWaits" });
  markLifted(tx, holdId, { liftedAt: now, liftedBy: me.id });
  context.note({ action: "holdLifted", object: { kind: "legal_holds", id: holdId } });
  return ok(null);
};

const propose: Handler<"forgetting.propose"> = (
  context,
  { id: personId, parts, ground, notBefore },
) => {
  const { tx, now, me, today } = context;
  const person = forgettable(context, personId);
  if (!person.ok) return person;
  const facts = erasureFacts(context, personId);
  if (facts === null) return err({ type: "NotFound" });
  if (orderUnderWay(tx, personId) !== null) return err({ type: "OrderThere" });
  if (notBefore < today) return err({ type: "DayOutside" });
  const may = mayErase({ parts, ground }, facts);
  if (!may.ok) return may;
  const orderId = ErasureOrderId.parse(context.newId());
  insertErasureOrder(tx, {
    id: orderId,
    personId,
    parts,
    ground,
    notBefore,
    proposedAt: now,
    proposedBy: me.id,
  });
  context.note({ action: "erasureProposed", object: { kind: "erasure_orders", id: orderId } });
  return ok({ orderId });
};

const agree: Handler<"forgetting.agree"> = (context, { orderId }) => {
  const { tx, now, me, today } = context;
  const order = orderById(tx, orderId);
  if (order?.state !== "proposed") return err({ type: "NotFound" });
  const person = forgettable(context, order.personId);
  if (!person.ok) return person;
  const first = userById(tx, order.proposedBy);
  if (first?.state !== "active") return err({ type: "ProposerGone" });
  const may = decideTogether(context, first.id, me.id);
  if (!may.ok) return may;
  const agreed = { notBefore: order.notBefore, agreedOn: today };
  const notBefore = earliestErasure(agreed, may.value.areIndependent);
  agreeToOrder(tx, orderId, { at: now, by: me.id, notBefore });
  context.note({ action: "erasureAgreed", object: { kind: "erasure_orders", id: orderId } });
  return ok({ notBefore });
};

const withdraw: Handler<"forgetting.withdraw"> = (context, { orderId }) => {
  const { tx, now, me } = context;
  const order = orderById(tx, orderId);
  if (order === null || order.settledAt !== null) return err({ type: "NotFound" });
  withdrawOrder(tx, orderId, now, me.id);
  context.note({ action: "erasureWithdrawn", object: { kind: "erasure_orders", id: orderId } });
  return ok(null);
};

/** By a clock that did not just jump over the days in between. */
function hasCome(context: Context, day: CalendarDate): boolean {
  const sure = sureMoment(context);
  return sure !== null && day <= calendarDateOf(sure, context.settings.zone);
}

/** Everything is looked at once more: much may have happened since two people agreed. */
const erase: Prepared<"forgetting.erase", DraftsInMemory> = {
  prepare: async (vault, house, { sheets }) => {
    if (sheets === null) return ok(vault.held);
    const seed = await openSheets(house.keyFile, sheets);
    if (!seed.ok) return seed;
    const { signing } = publicKeysOf(seed.value, house.vault.id);
    seed.value.fill(0);
    // Sheets that the roster does not name are nobody's.
    if (house.roster.recoveryKey?.keys.signing !== signing)
      return err({ type: "SheetsDoNotMatch" });
    return ok(vault.held);
  },
  run: (context, { orderId, sheets }, held) => {
    const { tx } = context;
    const order = orderById(tx, orderId);
    if (order === null || order.settledAt !== null) return err({ type: "NotFound" });
    if (order.state !== "agreed" || !hasCome(context, order.notBefore))
      return err({ type: "OrderWaits" });
    const person = forgettable(context, order.personId);
    if (!person.ok) return person;
    const facts = erasureFacts(context, order.personId);
    if (facts === null) return err({ type: "NotFound" });
    const parts = partsTaken(order.parts);
    const may = mayErase({ parts, ground: order.ground }, facts);
    if (!may.ok) return may;
    const personIds = new Set<PersonId | null>([order.personId, ...mergedInto(tx, order.personId)]);
    const keepsNothing = sheets !== null;
    const erased = eraseFile(context, order, facts.number, keepsNothing);
    if (!erased.ok) return erased;
    // What waits in memory for room on the disk would come back.
    held.dropThose(({ spot }) => personIds.has(spot.personId) || isAbout(spot, erased.value));
    context.note({ action: "fileErased", object: { kind: "erasure_orders", id: orderId } });
    if (keepsNothing)
      context.note({
        action: "erasedNarrativesWaived",
        object: { kind: "erasure_orders", id: orderId },
      });
    return ok(null);
  },
};

/** What is kept for how long, what goes, and who decided it. */
export const retentionHandlers = {
  "forgetting.view": view,
  "forgetting.ofPerson": ofPerson,
  "forgetting.setTerm": setTerm,
  "forgetting.hold": hold,
  "forgetting.proposeLift": proposeLift,
  "forgetting.keepHold": keepHold,
  "forgetting.liftHold": liftHold,
  "forgetting.propose": propose,
  "forgetting.agree": agree,
  "forgetting.withdraw": withdraw,
  "forgetting.erase": erase,
} satisfies Partial<Handlers>;

import {
  type AnswerRow,
  answersOf,
  insertAnswer,
  insertPost,
  postOf,
} from "../../../db/accommodation/departure-checklist.ts";
import {
  followUpById,
  followUpsOf,
  insertFollowUp,
  settleFollowUp,
} from "../../../db/accommodation/follow-up-calls.ts";
import { stayById } from "../../../db/accommodation/stays.ts";
import { allUsers } from "../../../db/users/users.ts";
import {
  type Answer,
  AsideReason,
  departureItems,
  endOf,
  FollowUpId,
  isCallableOn,
  itemsLeft,
  PostAddress,
} from "../../../domain/accommodation/departure-checklist.ts";
import type { DepartureChecklistView } from "../../../domain/stays/departure-checklist-view.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Stay, StayId } from "../../../domain/accommodation/stay.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { openItemsOf } from "../daily-life/open-at-departure.ts";
import { partOf } from "../people/sealed-field-state.ts";
import { readsOffice, accessibleFile } from "../people/readable-person-files.ts";
import { withOfficeName } from "../people/name-for-office.ts";

export const view: Handler<"departures.view"> = (context, { stayId }) => {
  const { tx } = context;
  const stay = stayById(tx, stayId);
  const person = stay === null ? null : accessibleFile(context, stay.personId);
  if (stay === null || person === null) return err({ type: "NotFound" });
  const answers = answersOf(tx, stayId);
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  const { id, number, name } = withOfficeName(context, person);
  const readsKept = readsOffice(context, person);
  context.noteReading(id, "departure");
  return ok({
    stayId,
    person: { id, number, name },
    until: stay.until,
    plannedUntil: stay.plannedUntil,
    items: itemsShown(answers, names),
    openItems: [...openItemsOf(context, id)],
    end: endShown(context, answers, { names, readsKept }),
    post: postShown(context, stayId, readsKept),
    followUps: followUpsOf(tx, stayId).map(({ id: callId, on, caller, outcome, agreedBy: by }) => ({
      id: callId,
      stayId,
      on,
      caller,
      outcome,
      agreedBy: by,
      agreedByName: names.get(by) ?? "",
    })),
  });
};

export const tick: Handler<"departures.tick"> = (context, { stayId, item, outcome }) => {
  const known = openList(context, stayId);
  if (!known.ok) return known;
  add(context, known.value, { item, outcome });
  return ok(null);
};

export const finish: Handler<"departures.finish"> = (context, { stayId }) => {
  const known = openList(context, stayId);
  if (!known.ok) return known;
  if (known.value.until === null) return err({ type: "StillResident" });
  if (itemsLeft(answersOf(context.tx, stayId)).length > 0) return err({ type: "ItemsOpen" });
  add(context, known.value, { item: "list", outcome: "done" });
  return ok(null);
};

export const setAside: Handler<"departures.setAside"> = (context, { stayId, reason }) => {
  const known = openList(context, stayId);
  if (!known.ok) return known;
  if (known.value.until === null) return err({ type: "StillResident" });
  add(context, known.value, { item: "list", outcome: "aside" }, reason);
  return ok(null);
};

export const reopen: Handler<"departures.reopen"> = (context, { stayId }) => {
  const stay = reachableStay(context, stayId);
  if (!stay.ok) return stay;
  reopenList(context, stay.value);
  return ok(null);
};

export const savePost: Handler<"departures.savePost"> = (context, { stayId, post }) => {
  const { tx, now, me, keys } = context;
  const known = reachableStay(context, stayId);
  if (!known.ok) return known;
  const id = context.newId();
  const sealedOffice = keys.seal("office", postSpot(id), PostAddress, post);
  insertPost(tx, { id, stayId, sealedOffice, at: now, by: me.id });
  context.note({ action: "postAddressGiven", object: { kind: "departure_posts", id } });
  return ok(null);
};

export const agreeCall: Handler<"departures.agreeCall"> = (context, { stayId, on, caller }) => {
  const { tx, now, me, today } = context;
  const known = reachableStay(context, stayId);
  if (!known.ok) return known;
  if (!isCallableOn(on, today)) return err({ type: "CallOutside" });
  const id = FollowUpId.parse(context.newId());
  const { personId } = known.value;
  insertFollowUp(tx, { id, stayId, personId, on, caller, agreedAt: now, agreedBy: me.id });
  context.note({ action: "callAgreed", object: { kind: "follow_ups", id } });
  return ok(null);
};

export const settleCall: Handler<"departures.settleCall"> = (context, { id, outcome }) => {
  const { tx, now, me } = context;
  const call = followUpById(tx, id);
  if (call === null || !reachableStay(context, call.stayId).ok) return err({ type: "NotFound" });
  if (!settleFollowUp(tx, id, outcome, { at: now, userId: me.id }))
    return err({ type: "AlreadyCalled" });
  context.note({ action: "callSettled", object: { kind: "follow_ups", id }, detail: outcome });
  return ok(null);
};

/** The list counts again: its departure was cancelled, or a user has more to add. */
export function reopenList(context: Context, stay: Stay): void {
  if (endOf(answersOf(context.tx, stay.id)) !== null)
    add(context, stay, { item: "list", outcome: "open" });
}

/** Calls about a cancelled stay are cancelled. */
export function callOffCalls(context: Context, stayId: StayId): void {
  const { tx, now, me } = context;
  for (const { id } of followUpsOf(tx, stayId)) {
    if (!settleFollowUp(tx, id, "calledOff", { at: now, userId: me.id })) continue;
    context.note({
      action: "callSettled",
      object: { kind: "follow_ups", id },
      detail: "calledOff",
    });
  }
}

/** A stay whose list can be answered: it may only be prepared, and has not ended. */
function openList(context: Context, stayId: StayId): Result<Stay, AppError> {
  const stay = reachableStay(context, stayId);
  if (!stay.ok) return stay;
  return endOf(answersOf(context.tx, stayId)) === null ? stay : err({ type: "ListEnded" });
}

function reachableStay(context: Context, stayId: StayId): Result<Stay, AppError> {
  const stay = stayById(context.tx, stayId);
  const isKnown = stay !== null && accessibleFile(context, stay.personId) !== null;
  return isKnown ? ok(stay) : err({ type: "NotFound" });
}

function add(context: Context, stay: Stay, answer: Answer, reason: string | null = null): void {
  const { tx, now, me, keys } = context;
  const id = context.newId();
  const sealedOffice =
    reason === null ? null : keys.seal("office", reasonSpot(id), AsideReason, reason);
  insertAnswer(tx, { id, stayId: stay.id, ...answer, reason, sealedOffice, at: now, by: me.id });
  context.note({
    action: "departureListAnswered",
    object: { kind: "departure_answers", id },
    detail: `${answer.item} ${answer.outcome}`,
  });
}

type Names = ReadonlyMap<UserId, string>;

const itemsShown = (answers: readonly AnswerRow[], names: Names): DepartureChecklistView["items"] =>
  departureItems.map((item) => {
    const last = answers.findLast((answer) => answer.item === item);
    if (last === undefined) return { item, outcome: "open", last: null };
    const outcome = last.outcome === "aside" ? "open" : last.outcome;
    return { item, outcome, last: { at: last.at, byName: names.get(last.by) ?? "" } };
  });

function endShown(
  context: Context,
  answers: readonly AnswerRow[],
  { names, readsKept }: { readonly names: Names; readonly readsKept: boolean },
): DepartureChecklistView["end"] {
  const how = endOf(answers);
  const last = answers.findLast(({ item }) => item === "list");
  if (how === null || last === undefined) return null;
  const { at, by } = last;
  return {
    how,
    at,
    byName: names.get(by) ?? "",
    reason: readsKept ? reasonShown(context, last) : last.reason,
  };
}

/** As the house has it, or as the office kept it. */
function reasonShown({ keys }: Context, { id, reason, sealedOffice }: AnswerRow): string | null {
  if (reason !== null || sealedOffice === null) return reason;
  const kept = keys.open("office", reasonSpot(id), AsideReason, sealedOffice);
  return kept.ok ? kept.value : null;
}

function postShown(
  { tx, keys }: Context,
  stayId: StayId,
  readsKept: boolean,
): DepartureChecklistView["post"] {
  const post = postOf(tx, stayId);
  if (!readsKept) return { state: "closed", exists: post !== null };
  if (post === null) return { state: "open", content: null };
  return partOf(keys.open("office", postSpot(post.id), PostAddress, post.sealedOffice), true);
}

const reasonSpot = (rowId: string) => ({ table: "departure_answers", rowId, version: 1 });
const postSpot = (rowId: string) => ({ table: "departure_posts", rowId, version: 1 });

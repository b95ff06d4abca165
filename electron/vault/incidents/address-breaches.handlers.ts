import {
  allBreaches,
  breachById,
  type BreachRow,
  insertBreach,
  latestBreachState,
  peopleOfBreach,
  updateBreach,
} from "../../../db/incidents/address-breaches.ts";
import { discardDraft, discardDraftsAt } from "../../../db/drafts/drafts.ts";
import {
  BreachAssessment,
  BreachContent,
  BreachId,
  BreachReasons,
  isAssessable,
} from "../../../domain/incidents/address-breach.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import {
  breachContent,
  addressBreachView,
  contentSpot,
  isBreachClosed,
  partSpot,
} from "./address-breach-view.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { isReachable, leavesOutHidden } from "../people/readable-person-files.ts";
import { hasCare } from "./incidents.handlers.ts";

export const list: Handler<"breaches.list"> = (context) =>
  ok({
    breaches: allBreaches(context.tx).map((row) => addressBreachView(context, row)),
    hasCare: hasCare(context),
  });

export const view: Handler<"breaches.view"> = (context, { id }) => {
  const row = breachById(context.tx, id);
  return row === null ? err({ type: "NotFound" }) : ok(addressBreachView(context, row));
};

export const open: Handler<"breaches.open"> = (context, { actions, ...input }) => {
  const { tx, now, me } = context;
  const checked = check(context, input, []);
  if (!checked.ok) return checked;
  const id = BreachId.parse(context.newId());
  const { who, toWhom, how, knownOn, risk, reasons, personIds } = input;
  const proposed = actions.map((text) => ({ id: context.newId(), text, done: null }));
  const row: BreachRow = {
    id,
    version: 1,
    knownOn,
    risk,
    openedAt: now,
    openedBy: me.id,
    ...sealReasons(context, id, 1, reasons),
    assessedAt: null,
    assessedBy: null,
    outcome: null,
    sealedAssessment: null,
  };
  const content = { who, toWhom, how, actions: proposed, told: [] };
  insertBreach(tx, row, stateOf(context, row, content), personIds);
  discardDraft(tx, me.id, { kind: "wrong", personId: null, object: "breach" });
  context.note({ action: "breachOpened", object: { kind: "address_breaches", id } });
  return ok({ id });
};

export const change: Handler<"breaches.change"> = (context, { id, version, ...input }) => {
  const before = current(context, id, version);
  if (!before.ok) return before;
  const people = peopleOfBreach(context.tx, id);
  const checked = check(context, input, people);
  if (!checked.ok) return checked;
  const { who, toWhom, how, knownOn, risk, reasons, personIds } = input;
  // The user has not read the stored text, and would overwrite it, or open it for themselves.
  const isThere = before.value.row.sealedReasons !== null;
  const isOver = reasons !== null && isBreachClosed(context, id);
  if (isThere && (isOver || leavesOutHidden(context, people, personIds)))
    return err({ type: "NotNamed" });
  const next = version + 1;
  const sealed = reasons === null ? {} : sealReasons(context, id, next, reasons);
  const row = { ...before.value.row, version: next, knownOn, risk, ...sealed };
  const content = { ...before.value.content, who, toWhom, how };
  return save(context, row, content, personIds);
};

export const addAction: Handler<"breaches.addAction"> = (context, { id, version, text }) =>
  step(context, id, version, (content) => ({
    ...content,
    actions: [...content.actions, { id: context.newId(), text, done: null }],
  }));

export const tickAction: Handler<"breaches.tickAction"> = (context, input) => {
  const { id, version, actionId, isDone } = input;
  const { now: at, me } = context;
  return step(context, id, version, (content) => {
    if (!content.actions.some((action) => action.id === actionId)) return null;
    const actions = content.actions.map((action) =>
      action.id === actionId ? { ...action, done: isDone ? { at, by: me.id } : null } : action,
    );
    return { ...content, actions };
  });
};

export const tell: Handler<"breaches.tell"> = (context, { id, version, who }) => {
  const { now: at, me } = context;
  return step(context, id, version, (content) => ({
    ...content,
    told: [...content.told, { id: context.newId(), who, at, by: me.id }],
  }));
};

export const assess: Handler<"breaches.assess"> = (context, input) => {
  const { id, version, outcome, assessment } = input;
  const { tx, now, me, keys } = context;
  const before = current(context, id, version);
  if (!before.ok) return before;
  const { row, content } = before.value;
  if (!isAssessable(content)) return err({ type: "ActionsOpen" });
  const next = version + 1;
  const spot = partSpot("assessment", id, 1);
  const assessed = {
    ...row,
    version: next,
    assessedAt: now,
    assessedBy: me.id,
    outcome,
    sealedAssessment: keys.seal("office", spot, BreachAssessment, assessment),
  };
  updateBreach(tx, assessed, stateOf(context, assessed, content), peopleOfBreach(tx, id));
  discardDraftsAt(tx, { kind: "wrong", personId: null, object: `breach ${id} assess` });
  context.note({ action: "breachAssessed", object: { kind: "address_breaches", id } });
  return ok(null);
};

interface Current {
  readonly row: BreachRow;
  readonly content: BreachContent;
}

/** One that is still to be assessed, as it was read, with what is in it. */
function current(context: Context, id: BreachId, version: number): Result<Current, AppError> {
  const row = breachById(context.tx, id);
  if (row === null) return err({ type: "NotFound" });
  if (row.assessedAt !== null) return err({ type: "AlreadyAssessed" });
  if (row.version !== version) return err({ type: "ChangedMeanwhile" });
  const content = breachContent(context, row);
  return content === null ? err({ type: "NotFound" }) : ok({ row, content });
}

function step(
  context: Context,
  id: BreachId,
  version: number,
  next: (content: BreachContent) => BreachContent | null,
): Result<null, AppError> {
  const before = current(context, id, version);
  if (!before.ok) return before;
  const content = next(before.value.content);
  const parsed = BreachContent.safeParse(content);
  if (!parsed.success) return err({ type: "NotFound" });
  const row = { ...before.value.row, version: version + 1 };
  return save(context, row, parsed.data, peopleOfBreach(context.tx, id));
}

function save(
  context: Context,
  row: BreachRow,
  content: BreachContent,
  people: readonly PersonId[],
): Result<null, AppError> {
  updateBreach(context.tx, row, stateOf(context, row, content), people);
  context.note({ action: "breachChanged", object: { kind: "address_breaches", id: row.id } });
  return ok(null);
}

/** In plain text for the house and sealed for the office; once the house has cleared it, sealed only. */
function stateOf(context: Context, { id, version }: BreachRow, content: BreachContent) {
  const { tx, keys, now, me } = context;
  const before = latestBreachState(tx, id);
  const isGone = before !== null && before.content === null;
  const sealedOffice = keys.seal("office", contentSpot(id, version), BreachContent, content);
  return { content: isGone ? null : content, sealedOffice, at: now, by: me.id };
}

function check(
  context: Context,
  input: Pick<Parameters<typeof open>[1], "knownOn" | "reasons" | "personIds">,
  before: readonly PersonId[],
): Result<null, AppError> {
  const { knownOn, reasons, personIds } = input;
  if (knownOn > context.today) return err({ type: "DayOutside" });
  if (reasons !== null && !hasCare(context)) return err({ type: "NotMember", compartment: "care" });
  // A person in it may have left meanwhile: they are sent back as they were shown.
  const isKnown = personIds.every((id) => before.includes(id) || isReachable(context, id));
  return isKnown ? ok(null) : err({ type: "NotFound" });
}

const sealReasons = (
  { keys }: Context,
  id: BreachId,
  version: number,
  reasons: BreachReasons | null,
) => ({
  reasonsVersion: reasons === null ? null : version,
  sealedReasons:
    reasons === null
      ? null
      : keys.seal("care", partSpot("reasons", id, version), BreachReasons, reasons),
});

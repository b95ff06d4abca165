import {
  allComplaints,
  complaintById,
  type ComplaintRow,
  insertComplaint,
  latestSaid,
  nextComplaintNumber,
  updateComplaint,
} from "../../../db/incidents/complaints.ts";
import { discardDraft, discardDraftsAt } from "../../../db/drafts/drafts.ts";
import { storedCustomTerms } from "../../../db/vocabulary/custom-terms-column.ts";
import { allUsers, userById } from "../../../db/users/users.ts";
import {
  ComplaintContent,
  ComplaintId,
  type ComplaintView,
  dueFrom,
  isConcerned,
  maySecond,
  stageOfComplaint,
} from "../../../domain/incidents/complaint.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { calendarPeople } from "../calendar/calendar-people.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { checkCustomTerms } from "../vocabulary/check-custom-terms.ts";
import { staffNames } from "../people/display-names.ts";
import { isReachable } from "../people/readable-person-files.ts";

export const list: Handler<"complaints.list"> = (context) => {
  const { tx, me, settings } = context;
  return ok({
    // A user it concerns is not told of it here: another colleague speaks with them.
    complaints: allComplaints(tx)
      .filter((row) => !isConcerned(row, me.id))
      .map((row) => viewOf(context, row)),
    colleagues: allUsers(tx)
      .filter(({ state }) => state === "active")
      .map(({ id, name }) => ({ id, name })),
    days: settings.complaintDays,
  });
};

export const view: Handler<"complaints.view"> = (context, { id }) => {
  const row = mine(context, id);
  return row.ok ? ok(viewOf(context, row.value)) : row;
};

export const take: Handler<"complaints.take"> = (context, input) => {
  const { tx, now, me, today, settings } = context;
  const { words, concerns, personId, own, ...facts } = input;
  if (facts.receivedOn > today) return err({ type: "DayOutside" });
  // Another colleague takes it down.
  if (isConcerned(facts, me.id)) return err({ type: "ConcernsYou" });
  if (personId !== null && !isReachable(context, personId)) return err({ type: "NotFound" });
  const colleague = facts.concernedUserId;
  if (colleague !== null && userById(tx, colleague) === null) return err({ type: "NotFound" });
  const chosen = checkCustomTerms(context, ["complaint", facts.about, own?.about]);
  if (!chosen.ok) return chosen;
  const id = ComplaintId.parse(context.newId());
  const row: ComplaintRow = {
    id,
    number: nextComplaintNumber(tx),
    version: 1,
    ...facts,
    personId,
    isAnonymous: personId === null,
    takenAt: now,
    takenBy: me.id,
    due: dueFrom(facts.receivedOn, settings.complaintDays),
    answeredOn: null,
    answeredBy: null,
    answerForm: null,
    satisfied: null,
    secondOn: null,
    secondBy: null,
    ownWords: storedCustomTerms(own),
    sealedPerson: null,
  };
  insertComplaint(tx, row, said(context, row, { words, concerns, answer: "", second: "" }));
  discardDraft(tx, me.id, { kind: "wrong", personId: null, object: "complaint" });
  context.note({ action: "complaintTaken", object: { kind: "complaints", id } });
  return ok({ id });
};

export const answer: Handler<"complaints.answer"> = (context, input) => {
  const { me, today } = context;
  const before = current(context, input);
  if (!before.ok) return before;
  const { row, content } = before.value;
  if (row.answeredOn !== null) return err({ type: "AlreadyAnswered" });
  const answered = { answeredOn: today, answeredBy: me.id, answerForm: input.form };
  const next = { ...row, ...answered, satisfied: input.satisfied };
  discardDraftsAt(context.tx, draftOf(row.id, "answer"));
  return save(context, next, { ...content, answer: input.answer }, "complaintAnswered");
};

export const satisfied: Handler<"complaints.satisfied"> = (context, input) => {
  const before = current(context, input);
  if (!before.ok) return before;
  const { row, content } = before.value;
  if (row.answeredOn === null || row.secondOn !== null) return err({ type: "NotFound" });
  return save(context, { ...row, satisfied: input.satisfied }, content, "complaintChanged");
};

export const second: Handler<"complaints.second"> = (context, input) => {
  const { me, today } = context;
  const before = current(context, input);
  if (!before.ok) return before;
  const { row, content } = before.value;
  if (stageOfComplaint(row, today) !== "second") return err({ type: "NotFound" });
  const allowed = maySecond(row, me.id);
  if (!allowed.ok) return allowed;
  const next = { ...row, secondOn: today, secondBy: me.id };
  discardDraftsAt(context.tx, draftOf(row.id, "second"));
  return save(context, next, { ...content, second: input.second }, "complaintSeconded");
};

/** It is answered once, and looked at again once: what others had begun leads nowhere. */
const draftOf = (id: ComplaintId, part: "answer" | "second"): DraftSpot => ({
  kind: "wrong",
  personId: null,
  object: `complaint ${id} ${part}`,
});

/** One that this reader may know of. */
function mine({ tx, me }: Context, id: ComplaintId): Result<ComplaintRow, AppError> {
  const row = complaintById(tx, id);
  return row === null || isConcerned(row, me.id) ? err({ type: "NotFound" }) : ok(row);
}

interface Current {
  readonly row: ComplaintRow;
  readonly content: ComplaintContent;
}

function current(
  context: Context,
  { id, version }: { readonly id: ComplaintId; readonly version: number },
): Result<Current, AppError> {
  const row = mine(context, id);
  if (!row.ok) return row;
  if (row.value.version !== version) return err({ type: "ChangedMeanwhile" });
  const content = contentOf(context, row.value);
  return content === null ? err({ type: "NotFound" }) : ok({ row: row.value, content });
}

function save(
  context: Context,
  before: ComplaintRow,
  content: ComplaintContent,
  action: "complaintAnswered" | "complaintChanged" | "complaintSeconded",
): Result<null, AppError> {
  const row = { ...before, version: before.version + 1 };
  updateComplaint(context.tx, row, said(context, row, content));
  context.note({ action, object: { kind: "complaints", id: row.id } });
  return ok(null);
}

/** In plain text for the house and sealed for the office; once the house has cleared it, sealed only. */
function said(context: Context, { id, version }: ComplaintRow, content: ComplaintContent) {
  const { tx, keys, now, me } = context;
  const before = latestSaid(tx, id);
  const isGone = before !== null && before.content === null;
  const sealedOffice = keys.seal("office", spotOf(id, version), ComplaintContent, content);
  return { content: isGone ? null : content, sealedOffice, at: now, by: me.id };
}

function contentOf({ tx, keys }: Context, { id }: ComplaintRow): ComplaintContent | null {
  const last = latestSaid(tx, id);
  if (last === null || last.content !== null) return last?.content ?? null;
  const kept = keys.open("office", spotOf(id, last.version), ComplaintContent, last.sealedOffice);
  return kept.ok ? kept.value : null;
}

function viewOf(context: Context, row: ComplaintRow): ComplaintView {
  const nameOf = staffNames(context);
  const { answeredOn, answeredBy, answerForm, secondOn, secondBy } = row;
  const stage = stageOfComplaint(row, context.today);
  const { id, version, number, receivedOn, form, about, due, isAnonymous } = row;
  return {
    id,
    version,
    number,
    receivedOn,
    form,
    about,
    due,
    stage,
    isAnonymous,
    own: row.ownWords ?? undefined,
    person: row.personId === null ? null : (calendarPeople(context, [row.personId])[0] ?? null),
    concernedName: row.concernedUserId === null ? null : nameOf(row.concernedUserId),
    takenBy: nameOf(row.takenBy),
    content: contentOf(context, row),
    answered:
      answeredOn === null || answeredBy === null || answerForm === null
        ? null
        : { on: answeredOn, byName: nameOf(answeredBy), form: answerForm },
    satisfied: row.satisfied,
    second:
      secondOn === null || secondBy === null ? null : { on: secondOn, byName: nameOf(secondBy) },
    maySecond: stage === "second" && maySecond(row, context.me.id).ok,
  };
}

const spotOf = (id: ComplaintId, version: number) => ({
  table: "complaint_contents",
  rowId: id,
  version,
});

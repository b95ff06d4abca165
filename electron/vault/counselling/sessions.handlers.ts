import {
  sessionById,
  sessionDaysOf,
  type SessionRow,
  sessionsBefore,
  sessionsOf,
  undoSession,
} from "../../../db/counselling/sessions.ts";
import { discardDraft, discardDraftsAt } from "../../../db/drafts/drafts.ts";
import {
  insertOpening,
  markOpeningSeen,
  unseenOpenings,
} from "../../../db/counselling/sealed-note-access.ts";
import { nextOfSession, takeNextSessionAway } from "../../../db/counselling/next-sessions.ts";
import { personById, type PersonRow } from "../../../db/people/people.ts";
import { allUsers } from "../../../db/users/users.ts";
import {
  sessionDraft,
  type SessionId,
  countInterviews,
  isPossibleDay,
  learnsOf,
  NoteLevel,
  type OwnTheme,
  OpeningReason,
} from "../../../domain/counselling/session.ts";
import { sessionsOnPage } from "../../../domain/counselling/session-view.ts";
import { nextPlanned } from "../../../domain/counselling/next-session.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { lineAtAGlance } from "../people/name-or-number.ts";
import { addCorrection } from "./session-corrections.ts";
import { addSession, addNote, breakOpen, sessionViews } from "./sessions.ts";
import { planNext } from "./next-sessions.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers } from "../platform/dispatch.ts";
import { intakePerson, accessibleFile, readsOffice } from "../people/readable-person-files.ts";
import { checkCustomTerms, type Choice } from "../vocabulary/check-custom-terms.ts";
import { partIn } from "../users/session-note-keys.ts";

const ofPerson: Handler<"contacts.ofPerson"> = (context, { id, page, around }) => {
  const person = sessionPerson(context, id);
  if (!person.ok) return person;
  const holdsCare = context.keys.holds.includes("care");
  const levels = NoteLevel.options.filter((level) => learnsOf(level, holdsCare));
  const before = around === null ? null : sessionsBefore(context.tx, id, levels, around);
  const turned = before === null ? page : Math.floor(before / sessionsOnPage);
  const { rows, total } = sessionsOf(context.tx, id, levels, {
    offset: turned * sessionsOnPage,
    limit: sessionsOnPage,
  });
  context.noteReading(id, "sessions");
  const contacts = sessionViews(context, rows, namesOfStaff(context));
  return ok({ page: turned, total, contacts, mayWrite: holdsCare });
};

const record: Handler<"contacts.record"> = (context, { id, header, conversation }) => {
  const person = writtenAbout(context, id);
  if (!person.ok) return person;
  if (!isPossibleDay(header.day, context.today)) return err({ type: "DayOutside" });
  if (conversation.next !== null && conversation.next.day < header.day)
    return err({ type: "InvalidInput", fields: ["next"] });
  const { ownThemes = [], themes } = conversation;
  const chosen = checkCustomTerms(context, ...ownThemes.map(choiceOfTheme));
  if (!chosen.ok) return chosen;
  if (!ownThemes.every(({ theme }) => themes.includes(theme))) return err({ type: "NotFound" });
  const added = addSession(context, id, header, conversation);
  if (!added.ok) return added;
  if (conversation.next !== null)
    planNext(context, added.value, nextPlanned(header, conversation.next, context.me.id));
  discardDraft(context.tx, context.me.id, sessionDraft(id, "new"));
  context.note({ action: "contactRecorded", object: { kind: "contacts", id: added.value } });
  return ok({ contactId: added.value });
};

const choiceOfTheme = ({ theme, word }: OwnTheme): Choice => ["theme", theme, word];

const add: Handler<"contacts.add"> = (context, { contactId, text }) => {
  const contact = sessionToWrite(context, contactId);
  if (!contact.ok) return contact;
  const added = addNote(context, contact.value, text);
  if (!added.ok) return added;
  const draft = sessionDraft(contact.value.personId, { add: contactId });
  discardDraft(context.tx, context.me.id, draft);
  context.note({ action: "noteAdded", object: { kind: "contact_notes", id: added.value } });
  return ok(null);
};

const takeBack: Handler<"contacts.takeBack"> = (context, { contactId, reason }) => {
  const { tx, now, me } = context;
  const contact = sessionToWrite(context, contactId);
  if (!contact.ok) return contact;
  const { personId, by, takenBackAt } = contact.value;
  if (by !== me.id) return err({ type: "NoteNotYours" });
  if (takenBackAt !== null) return err({ type: "AlreadyCorrected" });
  const added = addNote(context, contact.value, reason);
  if (!added.ok) return added;
  undoSession(tx, contactId, now, me.id);
  const next = nextOfSession(tx, contactId);
  if (next?.takenAwayAt === null) takeNextSessionAway(tx, next, { at: now, by: me.id });
  discardDraftsAt(tx, sessionDraft(personId, { moveNext: contactId }));
  discardDraft(tx, me.id, sessionDraft(personId, { takeBack: contactId }));
  context.note({ action: "contactTakenBack", object: { kind: "contacts", id: contactId } });
  return ok(null);
};

const correct: Handler<"contacts.correct"> = (context, { contactId, version, ...correction }) => {
  const contact = sessionToWrite(context, contactId);
  if (!contact.ok) return contact;
  const { personId, takenBackAt, version: stands } = contact.value;
  if (takenBackAt !== null) return err({ type: "AlreadyCorrected" });
  if (stands !== version) return err({ type: "ChangedMeanwhile" });
  if (!isPossibleDay(correction.header.day, context.today)) return err({ type: "DayOutside" });
  const added = addCorrection(context, contact.value, correction);
  if (!added.ok) return added;
  discardDraft(context.tx, context.me.id, sessionDraft(personId, { correct: contactId }));
  const object = { kind: "contact_corrections", id: added.value } as const;
  context.note({ action: "contactCorrected", object });
  return ok(null);
};

const interviews: Handler<"contacts.interviews"> = (context, { id, from, until }) => {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const days = sessionDaysOf(context.tx, id, { from, until });
  const counted = days.map(({ day, isInterview, takenBackAt }) => ({
    day,
    isInterview,
    isTakenBack: takenBackAt !== null,
  }));
  return ok({ count: countInterviews(counted, { from, until }) });
};

const open: Handler<"contacts.breakOpen"> = (context, { contactId, reason }) => {
  const { tx, now, me, keys } = context;
  const contact = sessionToWrite(context, contactId);
  if (!contact.ok) return contact;
  if (contact.value.level !== "sealed" || partIn(context, contact.value) !== "breakGlass")
    return err({ type: "NoteNotYours" });
  const opened = breakOpen(context, contact.value, namesOfStaff(context));
  if (opened === null) return err({ type: "NotFound" });
  const id = context.newId();
  const sealedCare = keys.seal("care", openingSpot(id), OpeningReason, reason);
  insertOpening(tx, { id, contactId, sealedCare, at: now, by: me.id, seenAt: null });
  context.note({ action: "sealedNoteOpened", object: { kind: "note_openings", id } });
  return ok(opened);
};

const openings: Handler<"contacts.openings"> = (context) => {
  const nameOf = namesOfStaff(context);
  return ok(
    unseenOpenings(context.tx, context.me.id, 50).flatMap(({ opening, contact }) => {
      const person = personById(context.tx, contact.personId);
      if (person === null) return [];
      const spot = openingSpot(opening.id);
      const reason = context.keys.open("care", spot, OpeningReason, opening.sealedCare);
      return [
        {
          id: opening.id,
          at: opening.at,
          byName: nameOf(opening.by),
          reason: reason.ok ? reason.value : null,
          contact: { id: contact.id, day: contact.day },
          person: lineAtAGlance(context, person),
        },
      ];
    }),
  );
};

const sawOpening: Handler<"contacts.sawOpening"> = (context, { id }) => {
  const mine = unseenOpenings(context.tx, context.me.id, 1000);
  if (!mine.some(({ opening }) => opening.id === id)) return err({ type: "NotFound" });
  markOpeningSeen(context.tx, id, context.now);
  context.note({ action: "openingSeen", object: { kind: "note_openings", id } });
  return ok(null);
};

/** Handlers of sessions and their notes. */
export const sessionHandlers = {
  "contacts.ofPerson": ofPerson,
  "contacts.record": record,
  "contacts.add": add,
  "contacts.takeBack": takeBack,
  "contacts.correct": correct,
  "contacts.interviews": interviews,
  "contacts.breakOpen": open,
  "contacts.openings": openings,
  "contacts.sawOpening": sawOpening,
} satisfies Partial<Handlers>;

/** A file whose house notes this reader may see: reachable, and of a hidden one only to those who are named. */
function sessionPerson(context: Context, id: PersonId): Result<PersonRow, AppError> {
  const person = accessibleFile(context, id);
  if (person === null) return err({ type: "NotFound" });
  const isClosed = context.keys.holds.includes("office") && !readsOffice(context, person);
  return isClosed ? err({ type: "NotNamed" }) : ok(person);
}

/** A person about whom the signed-in care worker may write. */
function writtenAbout(context: Context, id: PersonId): Result<PersonRow, AppError> {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  return context.keys.holds.includes("care")
    ? person
    : err({ type: "NotMember", compartment: "care" });
}

function sessionToWrite(context: Context, id: SessionId): Result<SessionRow, AppError> {
  const contact = sessionById(context.tx, id);
  if (contact === null) return err({ type: "NotFound" });
  const person = writtenAbout(context, contact.personId);
  return person.ok ? ok(contact) : person;
}

function namesOfStaff({ tx }: Context): (id: string) => string {
  const names = new Map<string, string>(allUsers(tx).map((user) => [user.id, user.name]));
  return (id) => names.get(id) ?? "";
}

const openingSpot = (id: string) => ({ table: "note_openings", rowId: id, version: 1 });

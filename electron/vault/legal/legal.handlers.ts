import {
  type CaseRow,
  casesOf,
  eventsOf,
  type JudicialEventRow,
  linksOf,
  newestVersion,
} from "../../../db/legal/criminal-cases.ts";
import {
  insertInterview,
  insertLegalRecord,
  interviewsOf,
  legalRecordsOf,
  ownNotesOf,
} from "../../../db/legal/legal-records.ts";
import { personById } from "../../../db/people/people.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { CaseView, EventView, LegalFile } from "../../../domain/legal/legal-file.ts";
import { daysOutside, LegalRecordId } from "../../../domain/legal/legal-record.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { intakePerson, hiddenFrom } from "../people/readable-person-files.ts";
import {
  eventWords,
  interviewSealing,
  openCase,
  openEvent,
  openInterview,
  openLink,
  openRecordOf,
  recordSealing,
  recordWords,
  settleDraft,
} from "./sealed-legal-records.ts";
import { addOwnNote, openOwnNote } from "../users/sealed-own-notes.ts";
import { checkCustomTerms } from "../vocabulary/check-custom-terms.ts";
import { closedPart, partOf } from "../people/sealed-field-state.ts";
import { withOfficeName } from "../people/name-for-office.ts";

export const view: Handler<"legal.view"> = (context, { id }) => {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const nameOf = namesOfStaff(context);
  context.noteReading(id, "legal");
  return ok({
    readsCare: context.keys.holds.includes("care"),
    cases: casesOf(context.tx, id)
      .slice(0, 50)
      .flatMap((row) => caseSeen(context, id, row, nameOf)),
    ...recordsSeen(context, id, nameOf),
  });
};

export const record: Handler<"legal.record"> = (context, { id, record: said, words, replaces }) => {
  const { tx, today, keys, now, me } = context;
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  if (daysOutside(said, today).length > 0) return err({ type: "DayOutside" });
  if (words !== null && !keys.holds.includes("care"))
    return err({ type: "NotMember", compartment: "care" });
  const chosen =
    said.kind === "contact"
      ? checkCustomTerms(context, ["counterpart", said.counterpart, said.own?.counterpart])
      : ok(null);
  if (!chosen.ok) return chosen;
  const before = replaces === null ? null : toReplace(context, id, replaces);
  if (before?.ok === false) return before;
  if (said.kind === "mistake" && replaces === null)
    return err({ type: "InvalidInput", fields: ["record.kind"] });
  const recordId = LegalRecordId.parse(context.newId());
  const kept = words ?? (said.kind === "mistake" ? null : (before?.value ?? null));
  insertLegalRecord(tx, {
    id: recordId,
    personId: id,
    replaces,
    at: now,
    by: me.id,
    sealedOffice: recordSealing.seal(context, recordId, said),
    sealedCare: kept === null ? null : recordWords.seal(context, recordId, kept),
  });
  settleDraft(context, id, "record", replaces ?? said.kind);
  if (replaces !== null) settleDraft(context, id, "mistake", replaces);
  context.note({ action: "legalRecorded", object: { kind: "legal_records", id: recordId } });
  return ok(null);
};

export const prepareInterview: Handler<"legal.prepareInterview"> = (context, input) => {
  const { id, card, replaces } = input;
  const { tx, keys, now, me } = context;
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  if (!keys.holds.includes("care")) return err({ type: "NotMember", compartment: "care" });
  const rows = interviewsOf(tx, id);
  if (replaces !== null && !rows.some((row) => row.id === replaces))
    return err({ type: "NotFound" });
  if (replaces !== null && rows.some((row) => row.replaces === replaces))
    return err({ type: "AlreadyCorrected" });
  if (card.kind === "mistake" && replaces === null)
    return err({ type: "InvalidInput", fields: ["card.kind"] });
  const cardId = LegalRecordId.parse(context.newId());
  const sealedCare = interviewSealing.seal(context, cardId, card);
  insertInterview(tx, { id: cardId, personId: id, replaces, sealedCare, at: now, by: me.id });
  settleDraft(context, id, "interview", replaces);
  if (replaces !== null) settleDraft(context, id, "mistake", replaces);
  context.note({ action: "interviewPrepared", object: { kind: "interview_cards", id: cardId } });
  return ok(null);
};

export const writeNote: Handler<"legal.writeNote"> = (context, { id, note }) => {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const written = addOwnNote(context, id, note);
  if (!written.ok) return written;
  settleDraft(context, id, "note");
  context.note({ action: "ownNoteWritten", object: { kind: "own_notes", id: written.value } });
  return ok(null);
};

/** The record that another takes the place of, with the words that go on. */
function toReplace(context: Context, personId: PersonId, replaces: LegalRecordId) {
  const rows = legalRecordsOf(context.tx, personId);
  const row = rows.find((one) => one.id === replaces);
  const opened = row === undefined ? null : openRecordOf(context, row);
  if (row === undefined || (opened?.ok === true && opened.value.kind === "mistake"))
    return err({ type: "NotFound" } as const);
  if (rows.some((one) => one.replaces === replaces))
    return err({ type: "AlreadyCorrected" } as const);
  if (row.sealedCare === null) return ok(null);
  // Without the key the words cannot be moved, and statements must not be lost on the way.
  if (!context.keys.holds.includes("care"))
    return err({ type: "NotMember", compartment: "care" } as const);
  const words = recordWords.open(context, row.id, row.sealedCare);
  return words.ok ? ok(words.value) : err({ type: "NotFound" } as const);
}

type NameOf = (id: string) => string;

function namesOfStaff({ tx }: Context): NameOf {
  const names = new Map<string, string>(allUsers(tx).map((user) => [user.id, user.name]));
  return (id) => names.get(id) ?? "";
}

function recordsSeen(
  context: Context,
  id: PersonId,
  nameOf: NameOf,
): Pick<LegalFile, "records" | "interviews" | "notes"> {
  const { tx } = context;
  return {
    records: legalRecordsOf(tx, id)
      .slice(-1000)
      .map((row) => ({
        id: row.id,
        at: row.at,
        byName: nameOf(row.by),
        replaces: row.replaces,
        record: partOf(openRecordOf(context, row), true),
        words: wordsPart(context, recordWords, row),
      })),
    interviews: interviewsOf(tx, id)
      .slice(-500)
      .map((row) => ({
        id: row.id,
        at: row.at,
        byName: nameOf(row.by),
        replaces: row.replaces,
        card: partOf(openInterview(context, row), true),
      })),
    notes: ownNotesOf(tx, id)
      .slice(0, 500)
      .map((row) => ({
        id: row.id,
        at: row.at,
        byName: nameOf(row.authorId),
        note: partOf(openOwnNote(context, row), true),
      })),
  };
}

/** A case as it is in one person's file; what concerns another person of it is in that person's file. */
function caseSeen(context: Context, id: PersonId, row: CaseRow, nameOf: NameOf): CaseView[] {
  const { tx } = context;
  const newest = newestVersion(tx, row.id);
  const links = linksOf(tx, row.id);
  const own = links.find(({ personId }) => personId === id);
  if (newest === null || own === undefined) return [];
  return [
    {
      id: row.id,
      version: newest.version,
      at: row.at,
      byName: nameOf(row.by),
      details: partOf(openCase(context, newest), true),
      link: partOf(openLink(context, own), true),
      others: links
        .filter(({ personId }) => personId !== id)
        .slice(0, 100)
        .flatMap((link) => otherSeen(context, link)),
      events: eventsOf(tx, row.id)
        .filter(({ personId }) => personId === null || personId === id)
        .slice(-500)
        .map((event) => eventSeen(context, event, nameOf)),
    },
  ];
}

function otherSeen(context: Context, link: ReturnType<typeof linksOf>[number]): CaseView["others"] {
  const other = personById(context.tx, link.personId);
  if (other === null) return [];
  const { number, name } = withOfficeName(context, other);
  const shownLink = hiddenFrom(context)(link.personId)
    ? closedPart(true)
    : partOf(openLink(context, link), true);
  return [{ id: link.personId, number, name, link: shownLink }];
}

const eventSeen = (context: Context, row: JudicialEventRow, nameOf: NameOf): EventView => ({
  id: row.id,
  at: row.at,
  byName: nameOf(row.by),
  corrects: row.corrects,
  isHers: row.personId !== null,
  event: partOf(openEvent(context, row), true),
  words: wordsPart(context, eventWords, row),
});

/** The statement of a person; null where nothing is written, closed for a user who is no care worker. */
function wordsPart(
  context: Context,
  words: typeof eventWords,
  { id, sealedCare }: { readonly id: string; readonly sealedCare: Buffer | null },
): EventView["words"] {
  if (sealedCare !== null) return partOf(words.open(context, id, sealedCare), true);
  return context.keys.holds.includes("care")
    ? { state: "open", content: null }
    : { state: "closed", exists: false };
}

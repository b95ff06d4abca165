import { createHash } from "node:crypto";
import * as z from "zod";
import {
  type SessionRow,
  insertSession,
  insertNote,
  type NoteRow,
  notesOf,
} from "../../../db/counselling/sessions.ts";
import { correctionsOf } from "../../../db/counselling/session-corrections.ts";
import { nextOfSessions } from "../../../db/counselling/next-sessions.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  type Agreed,
  type SessionHeader,
  SessionId,
  Conversation,
  NoteId,
  NoteText,
} from "../../../domain/counselling/session.ts";
import type { SessionView, NoteView } from "../../../domain/counselling/session-view.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { becameReader } from "./next-step-outcomes.ts";
import type { Context } from "../platform/handler-context.ts";
import { frame, randomBytes } from "../keys/bytes.ts";
import { correctionViews } from "./session-corrections.ts";
import { nextSessionViews } from "./next-sessions.ts";
import { openingKeysOf, sealingKeyOf } from "../keys/note-key.ts";
import { openRecord, sealRecord } from "../keys/sealed-record.ts";
import { type RecordToSign, signerOf, signRecord } from "../users/record-signatures.ts";
import { isLeftBehind, noteKeyFor, partIn, sealNewNote } from "../users/session-note-keys.ts";

type Damage = { readonly type: "NotYours" } | { readonly type: "RecordDamaged" };

/** What was added to a contact later. */
const Addition = z.strictObject({ text: NoteText });
type Addition = Readonly<z.infer<typeof Addition>>;

/** A note as it is sealed. The salt keeps its hash from revealing short texts. */
const Signed = z.strictObject({
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  content: z.union([Conversation, Addition]),
});
type Signed = Readonly<z.infer<typeof Signed>>;

/** Writes a session with its first note, and signs it. */
export function addSession(
  context: Context,
  personId: PersonId,
  header: SessionHeader,
  conversation: Conversation,
): Result<SessionId, AppError> {
  const { tx, now, me } = context;
  const id = SessionId.parse(context.newId());
  const written = { id, personId, ...header, at: now, by: me.id };
  const contact = { ...written, version: 1, takenBackAt: null, takenBackBy: null };
  insertSession(tx, contact);
  const key = header.level === "sealed" ? sealNewNote(context, contact) : ok(null);
  if (!key.ok) return key;
  signNote(context, contact, [], conversation, key.value);
  key.value?.fill(0);
  return ok(id);
}

/** Adds a note to a session, under the keys by which its first note can be read. */
export function addNote(
  context: Context,
  contact: SessionRow,
  text: string,
): Result<NoteId, AppError> {
  const key = contact.level === "sealed" ? noteKeyFor(context, contact) : null;
  if (contact.level === "sealed" && key === null) return err({ type: "NoteNotYours" });
  const before = notesOf(context.tx, [contact.id]);
  const id = signNote(context, asSigned(context, contact), before, { text }, key);
  key?.fill(0);
  return ok(id);
}

function signNote(
  context: Context,
  contact: SessionRow,
  before: readonly NoteRow[],
  content: Signed["content"],
  key: Buffer | null,
): NoteId {
  const { tx, now, me } = context;
  const id = NoteId.parse(context.newId());
  const signed = { salt: randomBytes(16).toString("hex"), content };
  const row = { id, contactId: contact.id, position: before.length, at: now, by: me.id };
  const hash = hashOf(contact, row, before.at(-1)?.hash ?? null, signed);
  insertNote(tx, {
    ...row,
    houseText: contact.level === "house" && contact.takenBackAt === null ? content.text : null,
    sealed: sealSigned(context, id, signed, key),
    hash,
    signature: signRecord(context, signedNote({ ...row, hash })),
  });
  return id;
}

/** The hash covers what was written, its author, the session and the note before. */
const signedNote = ({ id, at, hash }: Pick<NoteRow, "id" | "at" | "hash">): RecordToSign => ({
  ...spotOf(id),
  at,
  parts: [hash],
});

/** A contact with what the house knew of it when it was signed: what its notes are held against. */
function asSigned({ tx }: Context, contact: SessionRow): SessionRow {
  const [first] = contact.version === 1 ? [] : correctionsOf(tx, [contact.id]);
  return first === undefined ? contact : { ...contact, ...first.before };
}

/** Sessions as this reader may know them; hidden ones are not among `rows`. */
export function sessionViews(
  context: Context,
  rows: readonly SessionRow[],
  nameOf: (id: string) => string,
): SessionView[] {
  const ids = rows.map(({ id }) => id);
  const notes = notesOf(context.tx, ids);
  const nexts = nextOfSessions(context.tx, ids);
  const becameIn = becameReader(context, rows);
  const corrections = correctionsOf(context.tx, ids);
  return rows.map((row) => {
    const own = notes.filter(({ contactId }) => contactId === row.id);
    const next = nexts.get(row.id);
    const seen = sessionView(context, row, own, nameOf);
    const { agreed } = seen;
    return {
      ...seen,
      became: becameIn(row, agreed.state === "open" ? agreed.content.nextStep : ""),
      next: next === undefined ? null : nextSessionViews(context, next, nameOf),
      corrections: correctionViews(
        context,
        row,
        corrections.filter(({ contactId }) => contactId === row.id),
        nameOf,
      ),
    };
  });
}

function sessionView(
  context: Context,
  contact: SessionRow,
  notes: readonly NoteRow[],
  nameOf: (id: string) => string,
): Omit<SessionView, "became" | "next" | "corrections"> {
  const { id, day, minutes, place, kind, interpreted, isInterview, level, by } = contact;
  const part = level === "sealed" ? partIn(context, contact) : null;
  const opened =
    part === "breakGlass" ? notesClosed(context, notes) : openNotes(context, contact, notes);
  return {
    id,
    day,
    minutes,
    place,
    kind,
    interpreted,
    isInterview,
    level,
    version: contact.version,
    byName: nameOf(by),
    isMine: by === context.me.id,
    takenBack:
      contact.takenBackAt === null
        ? null
        : { at: contact.takenBackAt, byName: nameOf(contact.takenBackBy ?? "") },
    agreed: agreedIn(opened[0]?.signed ?? null),
    notes: notesSeen(opened, nameOf),
    mayBreak: part === "breakGlass",
    isLeftBehind:
      level === "sealed" &&
      (part === null || part === "breakGlass") &&
      context.keys.holds.includes("care") &&
      isLeftBehind(context, contact),
  };
}

/** A sealed session, opened in an emergency by a user who was named for it. */
export function breakOpen(
  context: Context,
  contact: SessionRow,
  nameOf: (id: string) => string,
): { readonly agreed: Agreed; readonly notes: NoteView[] } | null {
  const opened = openNotes(context, contact, notesOf(context.tx, [contact.id]));
  const agreed = agreedIn(opened[0]?.signed ?? null);
  return agreed.state === "open"
    ? { agreed: agreed.content, notes: notesSeen(opened, nameOf) }
    : null;
}

/** All text of a note, for a search; null where this reader's keys do not open it. */
export function noteWords(context: Context, contact: SessionRow, note: NoteRow): string | null {
  const key = contact.level === "sealed" ? noteKeyFor(context, contact) : null;
  const signed = openSigned(context, contact, note, key);
  key?.fill(0);
  if (!signed.ok) return null;
  const { content } = signed.value;
  return "themes" in content
    ? [content.text, content.nextStep, content.others].filter((part) => part !== "").join("\n")
    : content.text;
}

interface OpenedNote {
  readonly row: NoteRow;
  /** Null where the words are the house's, and the reader is not a care worker. */
  readonly signed: Result<Signed, Damage> | null;
  /** The care worker it names signed it. */
  readonly isSigned: boolean;
}

const isSignedByAuthor = (context: Context, row: NoteRow): boolean =>
  signerOf(context, signedNote(row), row.signature, "care") === row.by;

const notesClosed = (context: Context, notes: readonly NoteRow[]): readonly OpenedNote[] =>
  notes.map((row) => ({
    row,
    signed: err({ type: "NotYours" }),
    isSigned: isSignedByAuthor(context, row),
  }));

/** Notes that this reader's keys open, each held against what its author signed. */
export function openNotes(
  context: Context,
  contact: SessionRow,
  notes: readonly NoteRow[],
): readonly OpenedNote[] {
  const readsCare = context.keys.holds.includes("care");
  const key = contact.level === "sealed" ? noteKeyFor(context, contact) : null;
  const known = asSigned(context, contact);
  const opened = notes.map((row, place): OpenedNote => {
    if (contact.level === "house" && !readsCare && row.houseText !== null)
      return { row, signed: null, isSigned: isSignedByAuthor(context, row) };
    const signed = openSigned(context, contact, row, key);
    const previous = notes[place - 1]?.hash ?? null;
    const isWhole = signed.ok && hashOf(known, row, previous, signed.value).equals(row.hash);
    return {
      row,
      signed: signed.ok && !isWhole ? err({ type: "RecordDamaged" }) : signed,
      isSigned: isSignedByAuthor(context, row),
    };
  });
  key?.fill(0);
  return opened;
}

function notesSeen(opened: readonly OpenedNote[], nameOf: (id: string) => string): NoteView[] {
  return opened.map(({ row, signed, isSigned }) => ({
    id: row.id,
    at: row.at,
    byName: nameOf(row.by),
    seal: row.hash.toString("hex").slice(0, 16),
    isSigned,
    text:
      signed === null
        ? { state: "open", content: row.houseText ?? "" }
        : signed.ok
          ? { state: "open", content: signed.value.content.text }
          : closedBy(signed.error),
  }));
}

function agreedIn(signed: OpenedNote["signed"]): SessionView["agreed"] {
  if (signed === null) return { state: "closed", exists: true };
  if (!signed.ok) return closedBy(signed.error);
  const { content } = signed.value;
  if (!("themes" in content)) return { state: "damaged" };
  const { text: _text, ...agreed } = content;
  return { state: "open", content: agreed };
}

const closedBy = ({ type }: Damage) =>
  type === "NotYours"
    ? ({ state: "closed", exists: true } as const)
    : ({ state: "damaged" } as const);

const spotOf = (rowId: string) => ({ table: "contact_notes", rowId, version: 1 });

function sealSigned(context: Context, id: NoteId, signed: Signed, key: Buffer | null): Buffer {
  if (key === null) return context.keys.seal("care", spotOf(id), Signed, signed);
  const place = { vaultId: context.house.vault.id, ...spotOf(id) };
  return sealRecord(sealingKeyOf(key), place, Signed, signed);
}

function openSigned(
  context: Context,
  { level }: SessionRow,
  { id, sealed }: NoteRow,
  key: Buffer | null,
): Result<Signed, Damage> {
  if (level !== "sealed") return context.keys.open("care", spotOf(id), Signed, sealed);
  if (key === null) return err({ type: "NotYours" });
  const place = { vaultId: context.house.vault.id, ...spotOf(id) };
  return openRecord(openingKeysOf(key), place, Signed, sealed);
}

/** Author, moment, what the house knows of the session, the text, and the note before: a change to any of them breaks it. */
function hashOf(
  contact: SessionHeader & { readonly id: string; readonly day: CalendarDate },
  note: Pick<NoteRow, "id" | "position" | "at" | "by">,
  previous: Buffer | null,
  { salt, content }: Signed,
): Buffer {
  const { id, day, minutes, place, kind, interpreted, isInterview, level } = contact;
  const header = [day, minutes, place, kind, interpreted, String(isInterview), level];
  const signed = frame(
    ...["hearth 1 signed note", id, note.id, note.position, note.by, note.at, ...header],
    ...[previous ?? "", salt, canonical(content)],
  );
  return createHash("sha256").update(signed).digest();
}

/** The same text for the same content, in whatever order its parts were named. */
const canonical = (content: unknown): string =>
  JSON.stringify(content, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

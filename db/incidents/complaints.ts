import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { ComplaintContent, ComplaintId } from "../../domain/incidents/complaint.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { discardDraftsAbout } from "../drafts/drafts.ts";
import { nextNumber } from "../platform/next-record-number.ts";
import { isGone } from "../people/known-to-house-since.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { complaintContents, complaints } from "./complaints.table.ts";

export type ComplaintRow = Readonly<typeof complaints.$inferSelect>;

/** One version of the text. */
export interface ComplaintSaid {
  readonly content: ComplaintContent | null;
  readonly sealedOffice: Buffer;
  readonly at: Instant;
  readonly by: UserId;
}

/** Newest first. */
export const allComplaints = (db: ReadDb): ComplaintRow[] =>
  db.select().from(complaints).orderBy(desc(complaints.number)).limit(200).all();

export const complaintById = (db: ReadDb, id: ComplaintId): ComplaintRow | null =>
  db.select().from(complaints).where(eq(complaints.id, id)).get() ?? null;

export const latestSaid = (
  db: ReadDb,
  id: ComplaintId,
): (ComplaintSaid & { readonly version: number }) | null =>
  db
    .select()
    .from(complaintContents)
    .where(eq(complaintContents.complaintId, id))
    .orderBy(desc(complaintContents.version))
    .limit(1)
    .get() ?? null;

export const nextComplaintNumber = (db: ReadDb): number => nextNumber(db, "complaints");

export function insertComplaint(db: WriteDb, row: ComplaintRow, said: ComplaintSaid): void {
  db.insert(complaints).values(row).run();
  addSaid(db, row, said);
}

/** Adds another version; the earlier one is stored beside it. */
export function updateComplaint(db: WriteDb, row: ComplaintRow, said: ComplaintSaid): void {
  const { id, ...changed } = row;
  db.update(complaints).set(changed).where(eq(complaints.id, id)).run();
  addSaid(db, row, said);
}

/** Complaints of people who left before a night and whose words the house still has. */
export const complaintsOfGone = (db: ReadDb, leftBefore: CalendarDate): ComplaintRow[] =>
  db
    .select()
    .from(complaints)
    .where(and(isNotNull(complaints.personId), isGone(complaints.personId, leftBefore)))
    .all();

/** Complaints whose words are kept somewhere. */
export function complaintsWithWords(db: ReadDb): ComplaintRow[] {
  const ids = db
    .selectDistinct({ id: complaintContents.complaintId })
    .from(complaintContents)
    .all()
    .map(({ id }) => id);
  return db.select().from(complaints).where(inArray(complaints.id, ids)).all();
}

/** The house clears who made it and its text; the office keeps both. */
export function handToOffice(db: WriteDb, id: ComplaintId, sealedPerson: Buffer): void {
  db.update(complaints).set({ personId: null, sealedPerson }).where(eq(complaints.id, id)).run();
  db.update(complaintContents)
    .set({ content: null })
    .where(eq(complaintContents.complaintId, id))
    .run();
}

/** Those of which the office alone knows whose they are. */
export const handedComplaints = (db: ReadDb) =>
  db
    .select({ id: complaints.id, sealedPerson: complaints.sealedPerson })
    .from(complaints)
    .where(isNotNull(complaints.sealedPerson))
    .all();

/** Links complaints to their person again, so that they are deleted with the file. */
export function giveBack(db: WriteDb, ids: readonly ComplaintId[], personId: PersonId): void {
  db.update(complaints)
    .set({ personId, sealedPerson: null })
    .where(inArray(complaints.id, [...ids]))
    .run();
}

/** Deletes the whole text everywhere; that there was a complaint and its outcome stay. */
export function eraseComplaintWords(db: WriteDb, id: ComplaintId): void {
  db.update(complaints)
    .set({ personId: null, sealedPerson: null })
    .where(eq(complaints.id, id))
    .run();
  db.delete(complaintContents).where(eq(complaintContents.complaintId, id)).run();
  discardDraftsAbout(db, [id]);
}

function addSaid(db: WriteDb, { id, version }: ComplaintRow, said: ComplaintSaid): void {
  db.insert(complaintContents)
    .values({ complaintId: id, version, ...said })
    .run();
}

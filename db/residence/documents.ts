import {
  and,
  asc,
  desc,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { DocumentHeader, DocumentId, DocumentKind } from "../../domain/residence/document.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { ResidenceKind } from "../../domain/residence/procedure/procedure-document.ts";
import type { TrackId } from "../../domain/residence/residence-record.ts";
import { inList } from "../platform/in-list.ts";
import type { ReadDb, WriteDb } from "../platform/open.ts";
import { assistances } from "../intake/assistances.table.ts";
import { people } from "../people/people.table.ts";
import { documents, documentsHistory, residenceTracks, snoozes } from "./residence.table.ts";
import { stays } from "../accommodation/stays.table.ts";

export type DocumentRow = Readonly<typeof documents.$inferSelect>;
export type DocumentPast = Readonly<typeof documentsHistory.$inferSelect>;
export type SnoozeRow = Readonly<typeof snoozes.$inferSelect>;

/** Newest first. */
export const documentsOf = (db: ReadDb, personId: PersonId): DocumentRow[] =>
  db
    .select()
    .from(documents)
    .where(eq(documents.personId, personId))
    .orderBy(desc(sql`ifnull(issued_on, asked_on)`), desc(sql`rowid`))
    .all();

/** Of one way, in the order they were issued. */
export const documentsOfTrack = (db: ReadDb, trackId: TrackId): DocumentRow[] =>
  db
    .select()
    .from(documents)
    .where(eq(documents.trackId, trackId))
    .orderBy(asc(documents.issuedOn), asc(sql`rowid`))
    .all();

export const documentById = (db: ReadDb, id: DocumentId): DocumentRow | null =>
  db.select().from(documents).where(eq(documents.id, id)).get() ?? null;

/** Those that end first come first. */
export const documentsByIds = (db: ReadDb, ids: readonly DocumentId[]): DocumentRow[] =>
  db
    .select()
    .from(documents)
    .where(inList(documents.id, ids))
    .orderBy(asc(documents.expiresOn))
    .all();

/** Of people the centre still follows: residents, assisted people, or those with an open residence procedure. */
const isFollowed = (db: ReadDb) => {
  const open = db
    .select({ id: assistances.personId })
    .from(assistances)
    .where(
      and(
        eq(assistances.personId, documents.personId),
        isNull(assistances.closedOn),
        isNull(assistances.voidedAt),
      ),
    );
  const here = db
    .select({ id: stays.personId })
    .from(stays)
    .where(
      and(eq(stays.personId, documents.personId), isNull(stays.until), isNull(stays.voidedAt)),
    );
  const onTheWay = db
    .select({ id: residenceTracks.personId })
    .from(residenceTracks)
    .where(and(eq(residenceTracks.personId, documents.personId), eq(residenceTracks.isOpen, true)));
  return or(exists(open), exists(here), exists(onTheWay));
};

/** Written out, to match the index of ending documents. */
const isHeldUntilADay = sql`${documents.state} = 'held' AND ${documents.expiresOn} IS NOT NULL`;

/** Not the documents of a procedure, except those of hidden files: not every reader of the procedures may read theirs. */
const isOfNoWay = (db: ReadDb) => {
  const hidden = db.select({ id: people.id }).from(people).where(isNotNull(people.sealedHidden));
  return or(notInArray(documents.kind, ResidenceKind.options), inArray(documents.personId, hidden));
};

/**
 * Current documents of people the centre follows, with a last day up to this one: earliest first; work permits with any
 * last day, since a stay may end before it. Which they are is read from the index alone.
 */
export const documentsEndingBy = (
  db: ReadDb,
  day: CalendarDate,
  which: "all" | "ofNoWay",
): DocumentRow[] => {
  const ids = db
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        isHeldUntilADay,
        or(lte(documents.expiresOn, day), eq(documents.kind, "workPermit")),
        which === "all" ? undefined : isOfNoWay(db),
        isFollowed(db),
      ),
    )
    .all();
  return documentsByIds(
    db,
    ids.map(({ id }) => id),
  );
};

/** Written out, to match the index of requested documents. */
const isAskedUntilADay = sql`${documents.state} = 'asked' AND ${documents.expiresOn} IS NOT NULL`;

/** Requested by a person the centre follows, of these kinds, with a last day from one day to another. */
export function askedEnding(
  db: ReadDb,
  from: CalendarDate | null,
  to: CalendarDate,
  kinds: readonly DocumentKind[],
): DocumentRow[] {
  const ids = db
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        ...[isAskedUntilADay, inArray(documents.kind, [...kinds])],
        from === null ? undefined : gte(documents.expiresOn, from),
        ...[lte(documents.expiresOn, to), isFollowed(db)],
      ),
    )
    .all();
  return documentsByIds(
    db,
    ids.map(({ id }) => id),
  );
}

/**
 * Documents that end, of those the centre follows: held, the last day from one day to another. A work permit that bears a
 * later day may end before it, with the stay.
 */
export const endsBetween = (db: ReadDb, from: CalendarDate, to: CalendarDate) =>
  db
    .select({
      id: documents.id,
      personId: documents.personId,
      kind: documents.kind,
      expiresOn: documents.expiresOn,
    })
    .from(documents)
    .where(
      and(
        ...[isHeldUntilADay, gte(documents.expiresOn, from)],
        or(lte(documents.expiresOn, to), eq(documents.kind, "workPermit")),
        isFollowed(db),
      ),
    )
    .all();

/** What these people hold and what ends from one day to another, earliest first. */
export const headersEnding = (
  db: ReadDb,
  people: readonly PersonId[],
  from: CalendarDate,
  to: CalendarDate,
) =>
  db
    .select({
      id: documents.id,
      personId: documents.personId,
      kind: documents.kind,
      expiresOn: documents.expiresOn,
    })
    .from(documents)
    .where(
      and(
        inList(documents.personId, people),
        eq(documents.state, "held"),
        gte(documents.expiresOn, from),
        lte(documents.expiresOn, to),
      ),
    )
    .orderBy(asc(documents.expiresOn))
    .all();

/** Earlier versions of a document, newest first. */
export const pastOf = (db: ReadDb, id: DocumentId): DocumentPast[] =>
  db
    .select()
    .from(documentsHistory)
    .where(eq(documentsHistory.documentId, id))
    .orderBy(desc(documentsHistory.version))
    .all();

export function insertDocument(db: WriteDb, row: DocumentRow): void {
  db.insert(documents).values(row).run();
}

/** Writes the next version; the previous one is added to its history automatically. */
export function updateDocument(db: WriteDb, { id, ...row }: DocumentRow): void {
  db.update(documents).set(row).where(eq(documents.id, id)).run();
}

export const headerOf = ({
  id,
  personId,
  version,
  kind,
  state,
  askedOn,
  issuedOn,
  expiresOn,
}: DocumentRow): DocumentHeader => ({
  id,
  personId,
  version,
  kind,
  state,
  askedOn,
  issuedOn,
  expiresOn,
});

/** The newest about each of these, whether it is over or not. */
export function lastSnoozes(
  db: ReadDb,
  about: readonly SnoozeRow["aboutId"][],
): ReadonlyMap<string, SnoozeRow> {
  const rows = db
    .select()
    .from(snoozes)
    .where(inList(snoozes.aboutId, about))
    .orderBy(asc(snoozes.at), asc(sql`rowid`))
    .all();
  return new Map(rows.map((row) => [row.aboutId, row]));
}

export function insertSnooze(db: WriteDb, row: SnoozeRow): void {
  db.insert(snoozes).values(row).run();
}

import {
  and,
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
import type { DocumentKind } from "../../domain/residence/document.ts";
import { ResidenceKind } from "../../domain/residence/procedure/residence-document-names.ts";
import { stays } from "../accommodation/stays.table.ts";
import { people } from "../people/people.table.ts";
import type { ReadDb } from "../platform/open-database.ts";
import { type DocumentRow, documentsByIds } from "../residence/documents.ts";
import { documents, residenceProcedures } from "../residence/residence.table.ts";
import { assistances } from "./assistances.table.ts";

/** Of whoever the centre still follows: lives here, is assisted, or has a way to a permit that goes on. */
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
    .select({ id: residenceProcedures.personId })
    .from(residenceProcedures)
    .where(
      and(
        eq(residenceProcedures.personId, documents.personId),
        eq(residenceProcedures.isOpen, true),
      ),
    );
  return or(exists(open), exists(here), exists(onTheWay));
};

/** Said in full, as the index of what ends has it. */
const isHeldUntilADay = sql`${documents.state} = 'held' AND ${documents.expiresOn} IS NOT NULL`;

/** Not the documents of a way, but for those of hidden files: not everybody who may read the ways may read theirs. */
const isOfNoWay = (db: ReadDb) => {
  const hidden = db.select({ id: people.id }).from(people).where(isNotNull(people.sealedHidden));
  return or(notInArray(documents.kind, ResidenceKind.options), inArray(documents.personId, hidden));
};

/**
 * Held by somebody the centre follows, with a last day up to this one: earliest first; work permits with whatever day, since a
 * stay may end before it. Which they are is read from the index alone.
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

/** Said in full, as the index of what was asked for has it. */
const isAskedUntilADay = sql`${documents.state} = 'asked' AND ${documents.expiresOn} IS NOT NULL`;

/** Asked for by somebody the centre follows, of these kinds, with a last day from one day to another. */
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

import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { MemberId } from "../../domain/users/roster-statement.ts";
import { isGone } from "./known-to-house-since.ts";
import { isNotMerged } from "./merged-files.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import type { SealedField } from "../platform/sealed-field.ts";
import { hiddenHolders, people, peopleHistory } from "./people.table.ts";

export type HolderRow = Readonly<typeof hiddenHolders.$inferSelect>;

/** Everyone a hidden file is sealed to or will be; none for a file that is not hidden. */
export const holdersOf = (db: ReadDb, personId: PersonId): HolderRow[] =>
  db
    .select()
    .from(hiddenHolders)
    .where(eq(hiddenHolders.personId, personId))
    .orderBy(asc(hiddenHolders.memberId))
    .all();

export const allHolders = (db: ReadDb): HolderRow[] =>
  db
    .select()
    .from(hiddenHolders)
    .orderBy(asc(hiddenHolders.personId), asc(hiddenHolders.memberId))
    .all();

export const holderRow = (db: ReadDb, personId: PersonId, memberId: MemberId): HolderRow | null =>
  db
    .select()
    .from(hiddenHolders)
    .where(and(eq(hiddenHolders.personId, personId), eq(hiddenHolders.memberId, memberId)))
    .get() ?? null;

/** Hidden files that this user opens, of people whom the house has not needed to know since a day. */
export const hiddenGone = (db: ReadDb, memberId: MemberId, since: CalendarDate): PersonId[] =>
  db
    .select({ id: people.id })
    .from(hiddenHolders)
    .innerJoin(people, eq(people.id, hiddenHolders.personId))
    .where(
      and(
        eq(hiddenHolders.memberId, memberId),
        isNotNull(people.sealedHidden),
        isNotMerged(db),
        isGone(people.id, since),
      ),
    )
    .all()
    .map(({ id }) => id);

/** Puts a whole list in the place of the one before. */
export function replaceHolders(
  db: WriteDb,
  personId: PersonId,
  rows: readonly Omit<HolderRow, "personId">[],
): void {
  db.delete(hiddenHolders).where(eq(hiddenHolders.personId, personId)).run();
  for (const row of rows)
    db.insert(hiddenHolders)
      .values({ ...row, personId })
      .run();
}

/** Earlier versions of a file, each with what is sealed of its identity. */
export const pastIdentities = (
  db: ReadDb,
  personId: PersonId,
): {
  readonly version: number;
  readonly office: SealedField | null;
  readonly hidden: SealedField | null;
}[] =>
  db
    .select()
    .from(peopleHistory)
    .where(eq(peopleHistory.personId, personId))
    .all()
    .map((row) => ({
      version: row.version,
      office: part(row.officeVersion, row.sealedOffice),
      hidden: part(row.hiddenVersion, row.sealedHidden),
    }));

/** Puts an earlier identity under another key; the content is the same. The name leaves the card of that version. */
export function resealPast(
  db: WriteDb,
  personId: PersonId,
  version: number,
  sealed: { readonly office: SealedField | null; readonly hidden: SealedField | null },
): void {
  db.update(peopleHistory)
    .set({
      card: sql`json_remove(${peopleHistory.card}, '$.name')`,
      officeVersion: sealed.office?.version ?? null,
      sealedOffice: sealed.office?.bytes ?? null,
      hiddenVersion: sealed.hidden?.version ?? null,
      sealedHidden: sealed.hidden?.bytes ?? null,
    })
    .where(and(eq(peopleHistory.personId, personId), eq(peopleHistory.version, version)))
    .run();
}

const part = (version: number | null, bytes: Buffer | null): SealedField | null =>
  version === null || bytes === null ? null : { version, bytes };

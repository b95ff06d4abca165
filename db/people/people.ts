import { and, asc, eq, inArray, isNotNull, isNull, ne, notInArray, sql } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { Age, PersonCard, PersonId } from "../../domain/people/person.ts";
import { inList } from "../platform/in-list.ts";
import { nextNumber } from "../platform/next-record-number.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { photoBlobIds } from "./photos.ts";
import type { SealedField } from "../platform/sealed-field.ts";
import { blobs, nameHashes, people, peopleHistory } from "./people.table.ts";
import { users } from "../users/users.table.ts";
import { isNotMerged, mergedFiles, mergedInto } from "./merged-files.ts";
import { transactionCache, rowsOncePerRead } from "../platform/transaction-cache.ts";

/** A person as stored: the card, and the sealed records with the version each was sealed at. */
export interface PersonRow {
  readonly card: PersonCard;
  readonly office: SealedField | null;
  readonly care: SealedField | null;
  /** The identity of a hidden file, in the place of the office's. */
  readonly hidden: SealedField | null;
}

type Named = Pick<PersonCard, "id" | "number"> & { readonly name: string };

export const isHidden = ({ hidden }: PersonRow): boolean => hidden !== null;

/** Replaces the identity of a hidden file once it is erased: no key opens it, and what is left stays hidden. */
export const nobodys: SealedField = { version: 1, bytes: Buffer.of(0) };

export const opensForNobody = ({ hidden }: PersonRow): boolean =>
  hidden !== null && nobodys.bytes.equals(hidden.bytes);

/** Not a file that was merged into another: a caller who asks for it is told where it went. */
export const personById = (db: ReadDb, id: PersonId): PersonRow | null =>
  filesByIds(db, [id])[0] ?? null;

export const peopleByIds = (db: ReadDb, ids: readonly PersonId[]): PersonRow[] => [
  ...rowsById(db, ids).values(),
];

/** The same, without files that were merged into another. */
export const filesByIds = (db: ReadDb, ids: readonly PersonId[]): PersonRow[] => {
  const merged = mergedFiles(db);
  return peopleByIds(db, ids).filter(({ card }) => !merged.has(card.id));
};

const rowsById = rowsOncePerRead<PersonId, PersonRow>((db, ids) =>
  db
    .select()
    .from(people)
    .where(inList(people.id, ids))
    .all()
    .map((row) => [row.id, rowToPerson(row)] as const),
);

/** What is sealed of the names of these people, with the name that the house shows; not of hidden files. */
export const sealedNames = (db: ReadDb, ids: readonly PersonId[]) =>
  db
    .select({
      id: people.id,
      version: people.version,
      name: people.name,
      officeVersion: people.officeVersion,
      sealedOffice: people.sealedOffice,
    })
    .from(people)
    .where(and(inList(people.id, ids), isNull(people.sealedHidden)))
    .all()
    .map(({ officeVersion, sealedOffice, ...row }) => ({
      ...row,
      office: sealedPart(officeVersion, sealedOffice),
    }));

/** What a search needs of everyone, without opening anything: read from an index alone. */
export const namesAndVersions = (db: ReadDb) => {
  const hidden = new Set(hiddenIds(db));
  return db
    .select({
      id: people.id,
      version: people.version,
      number: people.number,
      name: people.name,
    })
    .from(people)
    .where(isNotMerged(db))
    .orderBy(asc(people.number))
    .all()
    .map((one) => ({ ...one, isHidden: hidden.has(one.id) }));
};

/** Files of which only named colleagues open the identity. */
export const hiddenIds = (db: ReadDb): readonly PersonId[] =>
  db
    .select({ id: people.id })
    .from(people)
    .where(isNotNull(people.sealedHidden))
    .all()
    .map(({ id }) => id);

/** The same, asked once in each reading. */
export const hiddenFiles = transactionCache((db): ReadonlySet<PersonId> => new Set(hiddenIds(db)));

/** People whose name is still known in the house: those who live here or left a short while ago. */
export const namedPeople = (db: ReadDb): readonly Named[] =>
  db
    .select({ id: people.id, number: people.number, name: sql<string>`${people.name}` })
    .from(people)
    .where(and(isNotNull(people.name), isNotMerged(db)))
    .orderBy(asc(people.number))
    .all();

/** Files whose identity only named colleagues open. */
export const hiddenPeople = (db: ReadDb): PersonRow[] =>
  db.select().from(people).where(isNotNull(people.sealedHidden)).all().map(rowToPerson);

export const nextPersonNumber = (db: ReadDb): number => nextNumber(db, "people");

export function insertPerson(
  db: WriteDb,
  person: Omit<PersonRow, "hidden">,
  createdAt: Instant,
): void {
  db.insert(people)
    .values({ ...personToRow({ ...person, hidden: null }), createdAt })
    .run();
}

/** Replaces a person's row and stores the earlier one. The new card's version must be one higher. */
export function updatePerson(db: WriteDb, before: PersonRow, after: PersonRow, at: Instant): void {
  if (after.card.version !== before.card.version + 1) throw new Error("Versions must follow");
  const { id, number: _number, version, ...card } = before.card;
  db.insert(peopleHistory)
    .values({
      personId: id,
      version,
      card,
      officeVersion: before.office?.version ?? null,
      sealedOffice: before.office?.bytes ?? null,
      careVersion: before.care?.version ?? null,
      sealedCare: before.care?.bytes ?? null,
      hiddenVersion: before.hidden?.version ?? null,
      sealedHidden: before.hidden?.bytes ?? null,
      replacedAt: at,
    })
    .run();
  db.update(people).set(personToRow(after)).where(eq(people.id, id)).run();
}

/** What a card replaced at this moment, as it was kept, in part; and the version that took its place. */
export function replacedAt(
  db: ReadDb,
  id: PersonId,
  at: Instant,
): {
  readonly card: Readonly<Record<string, unknown>>;
  readonly office: SealedField | null;
  readonly by: number;
} | null {
  const row = db
    .select()
    .from(peopleHistory)
    .where(and(eq(peopleHistory.personId, id), eq(peopleHistory.replacedAt, at)))
    .orderBy(asc(peopleHistory.version))
    .limit(1)
    .get();
  if (row === undefined) return null;
  const office = sealedPart(row.officeVersion, row.sealedOffice);
  return { card: row.card, office, by: row.version + 1 };
}

/** Every name under which the house has known a person. */
export const houseNamesOf = (db: ReadDb, id: PersonId): readonly string[] => {
  const ids = [id, ...mergedInto(db, id)];
  const now = db.select({ name: people.name }).from(people).where(inArray(people.id, ids)).all();
  const before = db
    .select({ name: sql<string | null>`json_extract(${peopleHistory.card}, '$.name')` })
    .from(peopleHistory)
    .where(inArray(peopleHistory.personId, ids))
    .all();
  return [...now, ...before].flatMap((row) => row.name ?? []);
};

/** Names of other people: of everyone the house knows except these, and of the colleagues. */
export const namesBut = (db: ReadDb, ids: readonly PersonId[]): readonly string[] => {
  const without = ids.flatMap((id) => [id, ...mergedInto(db, id)]);
  const known = db
    .select({ name: people.name })
    .from(people)
    .where(and(isNotNull(people.name), notInArray(people.id, without)))
    .all();
  const colleagues = db
    .select({ name: users.name })
    .from(users)
    .where(ne(users.state, "removed"))
    .all();
  return [...known, ...colleagues].flatMap(({ name }) => name ?? []);
};

/**
 * Adds hashes to those of names that the writer may be unable to read. Above the limit the oldest of those give way: every hash is
 * something that a member with a database tool can test.
 */
export function addNameHashes(
  db: WriteDb,
  personId: PersonId,
  hashes: readonly Buffer[],
  most: number,
): void {
  for (const hash of hashes)
    db.insert(nameHashes).values({ hash, personId }).onConflictDoNothing().run();
  const others = db
    .select({ hash: nameHashes.hash })
    .from(nameHashes)
    .where(and(eq(nameHashes.personId, personId), notInArray(nameHashes.hash, [...hashes])))
    .orderBy(sql`rowid`)
    .all()
    .map(({ hash }) => hash);
  const tooMany = others.slice(0, Math.max(0, others.length + hashes.length - most));
  if (tooMany.length === 0) return;
  db.delete(nameHashes)
    .where(and(eq(nameHashes.personId, personId), inArray(nameHashes.hash, tooMany)))
    .run();
}

export function replaceNameHashes(
  db: WriteDb,
  personId: PersonId,
  hashes: readonly Buffer[],
): void {
  db.delete(nameHashes).where(eq(nameHashes.personId, personId)).run();
  for (const hash of hashes) db.insert(nameHashes).values({ hash, personId }).run();
}

export const peopleWithHashes = (db: ReadDb, hashes: readonly Buffer[]): PersonId[] =>
  hashes.length === 0
    ? []
    : db
        .selectDistinct({ id: nameHashes.personId })
        .from(nameHashes)
        .where(inArray(nameHashes.hash, [...hashes]))
        .all()
        .map((row) => row.id);

/** Every sealed file that a row knows. */
export const blobIds = (db: ReadDb): string[] => [
  ...db
    .select({ id: blobs.id })
    .from(blobs)
    .all()
    .map((row) => row.id),
  ...photoBlobIds(db),
];

function rowToPerson(row: typeof people.$inferSelect): PersonRow {
  const { id, version, number, name, sex, nationality, isNationalityPresumed } = row;
  return {
    card: {
      id,
      version,
      number,
      name,
      sex,
      age: rowToAge(row),
      nationality,
      isNationalityPresumed,
      languages: [...row.languages],
      alerts: [...row.alerts],
      helpNeeded: row.helpNeeded,
    },
    office: sealedPart(row.officeVersion, row.sealedOffice),
    care: sealedPart(row.careVersion, row.sealedCare),
    hidden: sealedPart(row.hiddenVersion, row.sealedHidden),
  };
}

function rowToAge(row: typeof people.$inferSelect): Age {
  if (row.birthMonth !== null) return { basis: "born", month: row.birthMonth };
  if (row.ageYears !== null && row.ageOn !== null)
    return {
      basis: "estimated",
      years: row.ageYears,
      on: row.ageOn,
      ...(row.ageUpTo === null ? {} : { upTo: row.ageUpTo }),
    };
  return { basis: "unknown" };
}

const sealedPart = (version: number | null, bytes: Buffer | null): SealedField | null =>
  version === null || bytes === null ? null : { version, bytes };

function personToRow({ card, office, care, hidden }: PersonRow) {
  const { age, ...rest } = card;
  return {
    ...rest,
    ageBasis: age.basis,
    birthMonth: age.basis === "born" ? age.month : null,
    ageYears: age.basis === "estimated" ? age.years : null,
    ageUpTo: age.basis === "estimated" ? (age.upTo ?? null) : null,
    ageOn: age.basis === "estimated" ? age.on : null,
    officeVersion: office?.version ?? null,
    sealedOffice: office?.bytes ?? null,
    careVersion: care?.version ?? null,
    sealedCare: care?.bytes ?? null,
    hiddenVersion: hidden?.version ?? null,
    sealedHidden: hidden?.bytes ?? null,
  };
}

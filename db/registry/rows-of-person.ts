import { and, eq, inArray, isNull, or, type SQLWrapper, sql } from "drizzle-orm";
import type { PersonId } from "../../domain/people/person.ts";
import {
  type ClassifiedTable,
  columnOf,
  erasedRowsOf,
  parentBy,
} from "../platform/table-classification.ts";
import type { ReadDb } from "../platform/open-database.ts";
import {
  plannedMoves,
  reservedPlaces,
} from "../accommodation/reservations-and-planned-moves.table.ts";
import { nextSessions } from "../counselling/next-sessions.table.ts";
import {
  sessionCorrections,
  sessionNotes,
  sessions,
  noteOpenings,
} from "../counselling/sessions.table.ts";
import { intakeSections } from "../intake/intake.table.ts";
import { criminalCaseLinks, criminalCaseVersions, judicialEvents } from "../legal/legal.table.ts";
import { classifiedTable, classifiedTables } from "./classified-tables.ts";

/** What a user may read of a person beside what the whole house knows: nothing in a hidden file they may not open. */
export interface ReadsOfPerson {
  readonly office: boolean;
  readonly care: boolean;
  /** The file is hidden from the user: they do not learn that there was a session. */
  readonly isHidden: boolean;
}

/** A subquery for the ids of rows, with the kind under which the audit log knows them. */
type RowsOfKind = readonly [kind: string, ids: SQLWrapper];

/** Subqueries for the rows that tell a reader something of a person. */
export const rowsOfPerson = (
  db: ReadDb,
  personId: PersonId,
  reads: ReadsOfPerson,
): readonly RowsOfKind[] =>
  [...rowsByTable(db, personId), ...ownRows(db, personId, reads)].filter(([kind]) =>
    mayRead(classifiedTable(kind), reads),
  );

function mayRead({ readers }: ClassifiedTable, { office, care }: ReadsOfPerson): boolean {
  if (readers === undefined) return true;
  return (office && readers !== "care") || (care && readers !== "office");
}

const rowsByTable = (db: ReadDb, personId: PersonId): readonly RowsOfKind[] =>
  classifiedTables
    .filter(({ inHistory }) => inHistory === true)
    .map((table) => [table.name, idsAbout(db, table, personId)]);

/** The ids of a table's rows that are about a person, as its classification names them. */
function idsAbout(db: ReadDb, table: ClassifiedTable, personId: PersonId): SQLWrapper {
  const isAbout = erasedRowsOf(table).map(({ by = ["personId"], of, only }) =>
    and(
      of === undefined
        ? or(...by.map((key) => eq(columnOf(table, key), personId)))
        : inArray(
            columnOf(table, of),
            idsAbout(db, classifiedTable(parentBy(table, of)), personId),
          ),
      only === undefined ? undefined : sql.raw(only),
    ),
  );
  return db
    .select({ id: columnOf(table, "id") })
    .from(table.table)
    .where(or(...isAbout));
}

/** What a table cannot say of its own columns. */
function ownRows(db: ReadDb, personId: PersonId, reads: ReadsOfPerson): readonly RowsOfKind[] {
  const kept = db
    .select({ id: reservedPlaces.reservationId })
    .from(reservedPlaces)
    .where(eq(reservedPlaces.personId, personId));
  const moving = db
    .select({ id: plannedMoves.planId })
    .from(plannedMoves)
    .where(eq(plannedMoves.personId, personId));
  return [
    ["intake_sections", sectionsOf(db, personId, reads)],
    ...rowsOfCases(db, personId),
    ...(reads.isHidden ? [] : rowsOfSessions(db, personId, reads.care)),
    ["reservations", kept],
    ["move_plans", moving],
  ];
}

/** The list of the arrival is the house's, and every other part of an intake the office's. */
const sectionsOf = (db: ReadDb, personId: PersonId, { office }: ReadsOfPerson) =>
  db
    .select({ id: intakeSections.id })
    .from(intakeSections)
    .where(
      and(
        eq(intakeSections.personId, personId),
        office ? undefined : eq(intakeSections.section, "arrival"),
      ),
    );

/** The same for the criminal cases of the person; what concerns another person of a case is in that person's file. */
function rowsOfCases(db: ReadDb, personId: PersonId) {
  const inCases = db
    .select({ id: criminalCaseLinks.caseId })
    .from(criminalCaseLinks)
    .where(eq(criminalCaseLinks.personId, personId));
  const versions = db
    .select({ id: criminalCaseVersions.id })
    .from(criminalCaseVersions)
    .where(inArray(criminalCaseVersions.caseId, inCases));
  const events = db
    .select({ id: judicialEvents.id })
    .from(judicialEvents)
    .where(
      and(
        inArray(judicialEvents.caseId, inCases),
        or(isNull(judicialEvents.personId), eq(judicialEvents.personId, personId)),
      ),
    );
  return [
    ["criminal_case_versions", versions],
    ["judicial_events", events],
  ] as const;
}

/** Sessions and their notes: of those that are not for the whole house, others do not even learn that there was one. */
function rowsOfSessions(db: ReadDb, personId: PersonId, readsCare: boolean) {
  const ofPerson = eq(sessions.personId, personId);
  const seen = db
    .select({ id: sessions.id })
    .from(sessions)
    .where(readsCare ? ofPerson : and(ofPerson, eq(sessions.level, "house")));
  const notes = db
    .select({ id: sessionNotes.id })
    .from(sessionNotes)
    .where(inArray(sessionNotes.contactId, seen));
  const openings = db
    .select({ id: noteOpenings.id })
    .from(noteOpenings)
    .where(inArray(noteOpenings.contactId, seen));
  const agreed = db
    .select({ id: nextSessions.id })
    .from(nextSessions)
    .where(inArray(nextSessions.contactId, seen));
  const corrected = db
    .select({ id: sessionCorrections.id })
    .from(sessionCorrections)
    .where(inArray(sessionCorrections.contactId, seen));
  return [
    ["contacts", seen],
    ["contact_notes", notes],
    ["note_openings", openings],
    ["next_sessions", agreed],
    ["contact_corrections", corrected],
  ] as const;
}

import { type SQL, sql } from "drizzle-orm";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import {
  type AgeClass,
  ageClassOf,
  type CoarseRow,
} from "../../domain/retention/anonymized-file-row.ts";
import {
  type FigureLine,
  type FigureTable,
  frozen,
  type YearFigures,
} from "../../domain/retention/frozen-year-figures.ts";
import type { Age, PersonId } from "../../domain/people/person.ts";
import { groupedBy } from "../../domain/reports/group-by.ts";
import type { ExitReason, Sex } from "../../domain/vocabulary/code-lists.ts";
import type { WriteDb } from "../platform/open-database.ts";

/** Counts of one year out of what all staff may read: no sealed record is opened for them. */
export function figuresOf(db: WriteDb, year: number): Omit<YearFigures, "calls"> {
  const [first, next] = [`${String(year)}-01-01`, `${String(year + 1)}-01-01`];
  const inYear = (column: string) => sql`substr(${sql.raw(column)}, 1, 4) = ${String(year)}`;
  const counted = (what: SQL, rows: SQL): { readonly n: number; readonly people: number } => {
    const [found] = db.all<{ n: number | null; people: number }>(
      sql`SELECT sum(n) AS n, count(DISTINCT iif(n > 0, who, NULL)) AS people FROM (
        SELECT ${what} AS n, person_id AS who ${rows})`,
    );
    return { n: found?.n ?? 0, people: found?.people ?? 0 };
  };
  const all = {
    nights: counted(
      sql`max(0, julianday(min(ifnull(until_night, ${next}), ${next}))
        - julianday(max(from_night, ${first})))`,
      sql`FROM stays WHERE voided_at IS NULL`,
    ),
    arrivals: counted(sql`1`, sql`FROM stays WHERE voided_at IS NULL AND ${inYear("from_night")}`),
    departures: counted(
      sql`1`,
      sql`FROM stays WHERE voided_at IS NULL AND ${inYear("until_night")}`,
    ),
    interviews: counted(
      sql`1`,
      sql`FROM contacts WHERE taken_back_at IS NULL AND is_interview = 1 AND ${inYear("day")}`,
    ),
  };
  const { nights, arrivals, departures, interviews } = all;
  return {
    nights: nights.n,
    arrivals: arrivals.n,
    departures: departures.n,
    interviews: interviews.n,
    people: {
      nights: nights.people,
      arrivals: arrivals.people,
      departures: departures.people,
      interviews: interviews.people,
    },
    tables: { ...tablesOfOpened(db, year), ...tablesOfRows(db, inYear) },
  };
}

/** Whose file was opened in the year. */
function tablesOfOpened(db: WriteDb, year: number) {
  const opened = openedIn(db, year);
  const among = (keyOf: (file: OpenedFile) => string): FigureTable =>
    frozen(linesOf(opened.map((file) => ({ key: keyOf(file), who: file.id, n: 1 }))));
  return {
    newBySex: among(({ sex }) => sex),
    newByAge: among(({ ageClass }) => ageClass),
    newByNationality: among(({ nationality }) => nationality ?? "unknown"),
  };
}

interface Found {
  readonly key: string | null;
  readonly who: PersonId;
  readonly n: number;
}

const linesOf = (found: readonly Found[]): readonly FigureLine[] =>
  [...groupedBy(found, ({ key }) => key ?? "unknown")].map(([key, some]) => ({
    key,
    count: some.reduce((sum, { n }) => sum + n, 0),
    people: new Set(some.map(({ who }) => who)),
  }));

/** What happened in the year, by a column of the records. */
function tablesOfRows(db: WriteDb, inYear: (column: string) => SQL) {
  const counted = (column: string, table: string, where: SQL): FigureTable =>
    frozen(
      linesOf(
        db.all<Found>(sql`SELECT ${sql.raw(column)} AS "key", person_id AS who, count(*) AS n
          FROM ${sql.raw(table)} WHERE ${where} GROUP BY 1, 2`),
      ),
    );
  const closed = sql`voided_at IS NULL AND ${inYear("closed_on")}`;
  return {
    closedByReason: counted("reason", "assistances", closed),
    closedByDestination: counted("destination", "assistances", closed),
    staysByReferral: counted(
      "referred_by",
      "stays",
      sql`voided_at IS NULL AND ${inYear("from_night")}`,
    ),
    sessionsByKind: counted("kind", "contacts", sql`taken_back_at IS NULL AND ${inYear("day")}`),
    documentsIssued: counted(
      "kind",
      "documents",
      sql`state <> 'mistake' AND ${inYear("issued_on")}`,
    ),
  };
}

interface OpenedFile extends CoarseRow {
  readonly id: PersonId;
  readonly openedOn: CalendarDate;
  readonly sex: Sex;
  readonly ageClass: AgeClass;
  readonly nationality: string | null;
}

interface OpenedRow {
  readonly id: PersonId;
  readonly day: CalendarDate;
  readonly sex: Sex;
  readonly nationality: string | null;
  readonly month: string | null;
  readonly years: number | null;
  readonly upTo: number | null;
  readonly ageOn: CalendarDate | null;
  readonly reason: ExitReason | null;
}

/** Everyone whose first file with the centre was opened in a year, without their identity. */
export const openedIn = (db: WriteDb, year: number | null): readonly OpenedFile[] =>
  openedFiles(db).filter((file) => year === null || file.year === year);

function openedFiles(db: WriteDb): readonly OpenedFile[] {
  const rows = db.all<OpenedRow>(sql`
    SELECT file.id, min(track.opened_on) AS day, file.sex,
      iif(file.is_nationality_presumed, NULL, file.nationality) AS nationality, file.birth_month AS month,
      file.age_years AS years, file.age_up_to AS "upTo", file.age_on AS "ageOn",
      (SELECT reason FROM assistances AS last WHERE last.person_id = file.id AND last.voided_at IS NULL
        ORDER BY last.opened_on DESC, last.opened_at DESC LIMIT 1) AS reason
    FROM people AS file JOIN assistances AS track ON track.person_id = file.id AND track.voided_at IS NULL
    WHERE file.id NOT IN (SELECT merged_id FROM file_merges)
    GROUP BY file.id`);
  return rows.map(({ id, day, sex, nationality, reason, ...age }) => ({
    id,
    sex,
    nationality,
    reason,
    openedOn: day,
    year: Number(day.slice(0, 4)),
    ageClass: ageClassOf(ageFrom(age), day),
  }));
}

/** Of the columns in which it stands. */
export function ageFrom({
  month,
  years,
  upTo,
  ageOn,
}: Pick<OpenedRow, "month" | "years" | "upTo" | "ageOn">): Age {
  if (month !== null) return { basis: "born", month: month as never };
  return years !== null && ageOn !== null
    ? { basis: "estimated", years, on: ageOn, ...(upTo === null ? {} : { upTo }) }
    : { basis: "unknown" };
}

/** Years in which something of a person is counted. */
export function yearsOf(db: WriteDb, id: PersonId): readonly number[] {
  const rows = db.all<{ year: string }>(sql`
    SELECT DISTINCT substr(day, 1, 4) AS year FROM (
      SELECT opened_on AS day FROM assistances WHERE person_id = ${id}
      UNION ALL SELECT closed_on FROM assistances WHERE person_id = ${id}
      UNION ALL SELECT day FROM contacts WHERE person_id = ${id}
      UNION ALL SELECT issued_on FROM documents WHERE person_id = ${id}
      UNION ALL SELECT received_at FROM referrals WHERE person_id = ${id}
      UNION ALL SELECT from_night FROM stays WHERE person_id = ${id}
      UNION ALL SELECT until_night FROM stays WHERE person_id = ${id}
    ) WHERE day IS NOT NULL ORDER BY 1`);
  const years = rows.map(({ year }) => Number(year));
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

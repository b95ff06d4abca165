import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, ne, sql } from "drizzle-orm";
import type {
  AppointmentId,
  AppointmentPlan,
  CancelReason,
  AppointmentTimes,
} from "../../domain/appointments/appointment.ts";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import {
  type ChosenCustomTerms,
  withCustomTerm,
  type CustomTermId,
} from "../../domain/vocabulary/custom-term-choice.ts";
import { customTermsAmong, storedCustomTerms } from "../vocabulary/custom-terms-column.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import type { SealedField } from "../platform/sealed-field.ts";
import { appointments, appointmentsHistory } from "./appointments.table.ts";

export interface AppointmentRow extends AppointmentTimes {
  readonly id: AppointmentId;
  readonly version: number;
  readonly personId: PersonId;
  readonly plan: AppointmentPlan;
  readonly series: string | null;
  readonly cancelled: CancelReason | null;
  /** The word of the centre for why. */
  readonly cancelledAs?: CustomTermId | undefined;
  readonly care: SealedField | null;
}

interface Said {
  readonly at: Instant;
  readonly by: UserId;
}

/** From the first day until the day before the second, in the order of the clock. */
export const appointmentsBetween = (
  db: ReadDb,
  from: CalendarDate,
  until: CalendarDate,
): AppointmentRow[] => select(db, and(gte(appointments.day, from), lt(appointments.day, until)));

export const appointmentById = (db: ReadDb, id: AppointmentId): AppointmentRow | null =>
  select(db, eq(appointments.id, id))[0] ?? null;

/** The next uncancelled appointments of one person, from a day on. */
export const appointmentsOfPersonFrom = (
  db: ReadDb,
  personId: PersonId,
  from: CalendarDate,
  limit?: number,
): AppointmentRow[] =>
  select(
    db,
    and(
      eq(appointments.personId, personId),
      gte(appointments.day, from),
      isNull(appointments.cancelledAt),
    ),
  ).slice(0, limit);

/** With doctors and in hospitals, of one person, from a day on; none that was cancelled. */
export const medicalAppointmentsOf = (
  db: ReadDb,
  personId: PersonId,
  from: CalendarDate,
): AppointmentRow[] =>
  select(
    db,
    and(
      eq(appointments.personId, personId),
      inArray(appointments.place, ["doctor", "hospital"]),
      gte(appointments.day, from),
      isNull(appointments.cancelledAt),
    ),
  );

/** Out of the house for an appointment and not back. */
export const appointmentsOut = (db: ReadDb): AppointmentRow[] =>
  select(db, and(isNotNull(appointments.leftAt), isNull(appointments.backAt)));

/** Whether a person came back from an appointment at that moment or since. */
export const isBackFromAppointment = (db: ReadDb, personId: PersonId, since: Instant): boolean =>
  db
    .select({ id: appointments.id })
    .from(appointments)
    .where(and(eq(appointments.personId, personId), gte(appointments.backAt, since)))
    .limit(1)
    .get() !== undefined;

/** Of the same series, from a day on, not cancelled and not begun. */
export const followingInSeries = (
  db: ReadDb,
  series: string,
  from: CalendarDate,
): AppointmentRow[] =>
  select(
    db,
    and(
      eq(appointments.series, series),
      gte(appointments.day, from),
      isNull(appointments.cancelledAt),
      isNull(appointments.leftAt),
    ),
  );

export function insertAppointment(db: WriteDb, row: AppointmentRow, said: Said): void {
  const { id, version, personId, series } = row;
  db.insert(appointments)
    .values({
      id,
      version,
      personId,
      series,
      ...columnsOf(row),
      recordedAt: said.at,
      recordedBy: said.by,
    })
    .run();
}

/** Replaces what was planned, and keeps it. The version must be one higher. */
export function replaceAppointment(
  db: WriteDb,
  before: AppointmentRow,
  after: AppointmentRow,
  said: Said,
): void {
  if (after.version !== before.version + 1) throw new Error("Versions must follow");
  db.insert(appointmentsHistory)
    .values({
      appointmentId: before.id,
      version: before.version,
      plan: before.plan,
      ...careOf(before),
      replacedAt: said.at,
      replacedBy: said.by,
    })
    .run();
  db.update(appointments)
    .set({ version: after.version, ...columnsOf(after) })
    .where(eq(appointments.id, before.id))
    .run();
}

export function cancelAppointment(
  db: WriteDb,
  { id, plan }: Pick<AppointmentRow, "id" | "plan">,
  {
    reason: cancelled,
    own,
  }: { readonly reason: CancelReason; readonly own?: CustomTermId | undefined },
  said: Said,
): void {
  const ownWords = ownColumn(plan, own);
  db.update(appointments)
    .set({ cancelled, ownWords, cancelledAt: said.at, cancelledBy: said.by })
    .where(eq(appointments.id, id))
    .run();
}

export function trackAppointment(db: WriteDb, id: AppointmentId, track: AppointmentTimes): void {
  db.update(appointments).set(track).where(eq(appointments.id, id)).run();
}

/** Deletes the names of the interpreters of a person's appointments before a day; later bookings need them. */
export function forgetInterpretersOf(db: WriteDb, personId: PersonId, before: CalendarDate): void {
  const isOver = and(eq(appointments.personId, personId), lt(appointments.day, before));
  db.update(appointments)
    .set({ interpreterName: "" })
    .where(and(isOver, ne(appointments.interpreterName, "")))
    .run();
  const own = db.select({ id: appointments.id }).from(appointments).where(isOver);
  db.update(appointmentsHistory)
    .set({ plan: sql`json_remove(${appointmentsHistory.plan}, '$.interpreter.name')` })
    .where(inArray(appointmentsHistory.appointmentId, own))
    .run();
}

const select = (db: ReadDb, where: ReturnType<typeof and>): AppointmentRow[] =>
  db
    .select()
    .from(appointments)
    .where(where)
    .orderBy(asc(appointments.day), asc(appointments.at), asc(appointments.recordedAt))
    .all()
    .map(rowToAppointment);

function rowToAppointment(row: typeof appointments.$inferSelect): AppointmentRow {
  const { id, version, personId, series, cancelled, leftAt, backAt } = row;
  const { day, at, minutes, place, needsEscort, escort } = row;
  const { interpreterLanguage, interpreterState, interpreterName } = row;
  return {
    id,
    version,
    personId,
    series,
    cancelled,
    leftAt,
    backAt,
    cancelledAs: row.ownWords?.cancelReason,
    plan: {
      day,
      at,
      minutes,
      place,
      needsEscort,
      escort,
      own: customTermsAmong(row.ownWords, ["place"]),
      interpreter:
        interpreterLanguage === null || interpreterState === null
          ? null
          : { language: interpreterLanguage, state: interpreterState, name: interpreterName ?? "" },
    },
    care:
      row.careVersion === null || row.sealedCare === null
        ? null
        : { version: row.careVersion, bytes: row.sealedCare },
  };
}

function columnsOf(row: AppointmentRow) {
  const { interpreter, own: _own, ...plan } = row.plan;
  return {
    ...plan,
    ownWords: ownColumn(row.plan, row.cancelledAs),
    interpreterLanguage: interpreter?.language ?? null,
    interpreterState: interpreter?.state ?? null,
    interpreterName: interpreter?.name ?? null,
    ...careOf(row),
  };
}

/** Words of the centre of a row: where it is, and why it does not take place. */
const ownColumn = ({ own }: Pick<AppointmentPlan, "own">, cancelledAs: CustomTermId | undefined) =>
  storedCustomTerms(
    withCustomTerm<ChosenCustomTerms<"place" | "cancelReason">>(own, "cancelReason", cancelledAs),
  );

const careOf = ({ care }: AppointmentRow) => ({
  careVersion: care?.version ?? null,
  sealedCare: care?.bytes ?? null,
});

import * as z from "zod";
import {
  addDays,
  CalendarDate,
  ClockTime,
  Instant,
  minutesBetween,
  momentAt,
  TimeZone,
} from "../core/calendar-date.ts";
import { LogPerson } from "../shift/log-entry.ts";
import type { PersonId } from "../people/person.ts";
import { sealedField } from "../core/sealed-field.ts";

export const MedicineId = z.uuid().brand<"MedicineId">();
export type MedicineId = z.infer<typeof MedicineId>;

export const DoseOutcome = z.enum(["given", "by-herself", "refused", "not-here", "not-given"]);
export type DoseOutcome = z.infer<typeof DoseOutcome>;

/** The label of the box and when it is due: no name of a medicine, and not what it is for. */
export const MedicinePlan = z.strictObject({
  label: z.string().trim().min(1).max(60),
  times: z
    .array(ClockTime)
    .min(1)
    .max(6)
    .refine((times) => new Set(times).size === times.length),
  from: CalendarDate,
  /** The last day; null while it is unknown. */
  until: CalendarDate.nullable(),
});
export type MedicinePlan = Readonly<z.infer<typeof MedicinePlan>>;

/** The name of the medicine and what it is for: sealed for the `care` compartment. */
export const MedicineCare = z.strictObject({
  name: z.string().trim().max(160),
  purpose: z.string().trim().max(500),
});
export type MedicineCare = Readonly<z.infer<typeof MedicineCare>>;

/** What the house knows of the name: nothing without a day on which the person agreed. */
export function shownName(
  care: MedicineCare | null,
  agreedOn: CalendarDate | null,
): { readonly nameAgreedOn: CalendarDate | null; readonly shownName: string | null } {
  const name = care?.name ?? "";
  return agreedOn === null || name === ""
    ? { nameAgreedOn: null, shownName: null }
    : { nameAgreedOn: agreedOn, shownName: name };
}

export const DoseState = z.enum(["later", "due", "missed", "said"]);
export type DoseState = z.infer<typeof DoseState>;

export const Dose = z.strictObject({
  medicineId: MedicineId,
  day: CalendarDate,
  at: ClockTime,
  person: LogPerson,
  /** Null once it has left the house with the name. */
  label: z.string().nullable(),
  /** What is in the box; null where the person did not agree that the house knows it. */
  name: z.string().nullable(),
  state: DoseState,
  said: z.strictObject({ outcome: DoseOutcome, at: Instant, byName: z.string() }).nullable(),
  /** The medicine was stopped since: what was recorded about this dose stays. */
  isStopped: z.literal(true).optional(),
});
export type Dose = Readonly<z.infer<typeof Dose>>;

export const MedicineRound = z.strictObject({
  day: CalendarDate,
  at: Instant,
  zone: TimeZone,
  doses: z.array(Dose),
  /** What is being taken now, person by person. */
  running: z.array(
    z.strictObject({
      id: MedicineId,
      person: LogPerson,
      label: z.string().nullable(),
      times: z.array(ClockTime),
      from: CalendarDate,
      until: CalendarDate.nullable(),
      name: z.string().nullable(),
      nameAgreedOn: CalendarDate.nullable(),
      care: sealedField(MedicineCare),
    }),
  ),
});
export type MedicineRound = Readonly<z.infer<typeof MedicineRound>>;

export interface Medicine extends Omit<MedicinePlan, "label"> {
  readonly id: MedicineId;
  readonly personId: PersonId;
}

export interface DueDose {
  readonly medicineId: MedicineId;
  readonly personId: PersonId;
  readonly day: CalendarDate;
  readonly at: ClockTime;
}

/** What is due on a day, in the order of the clock. */
export function dosesOn(medicines: readonly Medicine[], day: CalendarDate): readonly DueDose[] {
  return medicines
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .flatMap(({ id, personId, times }) =>
      times.map((at) => ({ medicineId: id, personId, day, at })),
    )
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

/** How long before its time a dose can be given, and after it is still on time; in minutes. */
export const earliestMinutes = 60;
export const graceMinutes = 60;

/** The state of a dose without a record. */
export function stateOf(
  { day, at }: Pick<DueDose, "day" | "at">,
  now: Instant,
  zone: string,
): Exclude<DoseState, "said"> {
  const since = minutesPast({ day, at }, now, zone);
  if (since < -earliestMinutes) return "later";
  return since <= graceMinutes ? "due" : "missed";
}

/** Minutes after its time from which an unrecorded dose may have been given already, or be too near the next one. */
export const patienceMinutes = 120;

export const minutesPast = (
  { day, at }: Pick<DueDose, "day" | "at">,
  now: Instant,
  zone: string,
): number => minutesBetween(momentAt(day, at, zone), now);

const hourOf = ({ day, at }: Pick<Dose, "day" | "at">): string => `${day} ${at}`;

/** The first later one of the same box that is still to come, or due now; among those in the order of their time. */
export const nextOf = (dose: Dose, among: readonly Dose[]): Dose | null =>
  among.find(
    (other) =>
      isSameBox(dose, other) &&
      hourOf(other) > hourOf(dose) &&
      (other.state === "later" || other.state === "due"),
  ) ?? null;

export const isTaken = (outcome: DoseOutcome): boolean =>
  outcome === "given" || outcome === "by-herself";

/** A dose that was taken, and when, according to the records. */
export interface TakenDose {
  readonly dose: Dose;
  readonly at: Instant;
}

/** The later one of the same box that was taken last; null where none was. */
export const laterTaken = (dose: Dose, among: readonly Dose[]): TakenDose | null =>
  lastTaken(among.filter((other) => isSameBox(dose, other) && hourOf(other) > hourOf(dose)));

/** An earlier one of the same box that was taken so late that less than three quarters of the time between the two have passed. */
export function takenLate(
  dose: Dose,
  among: readonly Dose[],
  now: Instant,
  zone: string,
): TakenDose | null {
  const last = lastTaken(
    among.filter((other) => isSameBox(dose, other) && hourOf(other) < hourOf(dose)),
  );
  if (last === null || minutesPast(last.dose, last.at, zone) <= graceMinutes) return null;
  const planned = minutesPast(last.dose, momentAt(dose.day, dose.at, zone), zone);
  return minutesBetween(last.at, now) < planned * 0.75 ? last : null;
}

const isSameBox = (one: Dose, other: Dose): boolean => one.medicineId === other.medicineId;

const lastTaken = (doses: readonly Dose[]): TakenDose | null =>
  doses
    .flatMap((dose) =>
      dose.said !== null && isTaken(dose.said.outcome) ? [{ dose, at: dose.said.at }] : [],
    )
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1) ?? null;

/** Minutes after its time for which a dose of yesterday stays on the round of today: the night goes on past midnight. */
const staysMinutes = 12 * 60;

/** Whether a dose of the day before still belongs on the round: open, or recorded a few hours ago. */
export const goesOn = (
  { state, day, at, said }: Pick<Dose, "state" | "day" | "at" | "said">,
  now: Instant,
  zone: string,
): boolean =>
  (said !== null && minutesBetween(said.at, now) <= staysMinutes) ||
  state === "missed" ||
  state === "due" ||
  minutesBetween(momentAt(day, at, zone), now) <= staysMinutes;

/** A round can be corrected until the day after; then it is final. */
export const sayable = (day: CalendarDate, today: CalendarDate): boolean =>
  day >= addDays(today, -1) && day <= addDays(today, 1);

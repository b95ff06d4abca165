import {
  type DoseRow,
  dosesSince,
  medicinesBetween,
  medicinesByIds,
} from "../../../db/health/medication.ts";
import { allUsers } from "../../../db/users/users.ts";
import {
  addDays,
  type CalendarDate,
  daysBetween,
  momentAt,
} from "../../../domain/core/calendar-date.ts";
import { type Dose, dosesOn, type DueDose, stateOf } from "../../../domain/health/medication.ts";
import { isDueHere } from "../../../domain/health/medicine-due-in-stay.ts";
import { type Shift, shiftBefore, timesOf } from "../../../domain/shift/shift.ts";
import type { Context } from "../platform/handler-context.ts";
import { linesOf } from "../shift/log-book.ts";
import { staysOfTakers } from "./stays-of-medicine-takers.ts";

/** Everything due on the days from one to another, with what was recorded about it. */
export function dosesBetween(context: Context, from: CalendarDate, to: CalendarDate): Dose[] {
  const { tx, now, settings } = context;
  const running = medicinesBetween(tx, from, to);
  const last = new Map<string, DoseRow>(dosesSince(tx, from).map((dose) => [keyOf(dose), dose]));
  const dues = daysFrom(from, to).flatMap((day) => dosesOn(running, day));
  const stopped = saidOfStopped(context, [...last.values()], { dues, to });
  const medicines = [...running, ...stopped.medicines];
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  const boxes = new Map(medicines.map((medicine) => [medicine.id, medicine]));
  const staysOf = staysOfTakers(context, medicines);
  const people = linesOf(tx, [...new Set(medicines.map(({ personId }) => personId))]);
  return [...dues, ...stopped.doses]
    .toSorted((a, b) => `${a.day} ${a.at}`.localeCompare(`${b.day} ${b.at}`))
    .flatMap(({ personId, ...due }): readonly Dose[] => {
      const person = people.find(({ id }) => id === personId);
      const word = last.get(keyOf(due));
      const said =
        word === undefined || word.outcome === "open"
          ? null
          : { outcome: word.outcome, at: word.saidAt, byName: names.get(word.saidBy) ?? "" };
      const state = said === null ? stateOf(due, now, settings.zone) : "said";
      const box = boxes.get(due.medicineId);
      if (said === null && box !== undefined && !isDueHere(box, staysOf(personId), due, settings))
        return [];
      const [label, name] = [box?.label ?? null, box?.shownName ?? null];
      if (person === undefined) return [];
      const over = box?.until && due.day > box.until ? { isStopped: true as const } : {};
      return [{ ...due, person, label, name, state, said, ...over }];
    });
}

interface Due {
  readonly dues: readonly DueDose[];
  readonly to: CalendarDate;
}

/** Recorded doses that are no longer due: stopping a medicine removes none of them. */
function saidOfStopped({ tx }: Context, words: readonly DoseRow[], { dues, to }: Due) {
  const isDue = new Set(dues.map(keyOf));
  const left = words.filter(
    (word) => word.outcome !== "open" && word.day <= to && !isDue.has(keyOf(word)),
  );
  const ids = new Set(left.map(({ medicineId }) => medicineId));
  const medicines = ids.size === 0 ? [] : medicinesByIds(tx, [...ids]);
  const doses = medicines.flatMap(({ id, personId }) =>
    left
      .filter(({ medicineId }) => medicineId === id)
      .map(({ medicineId, day, at }): DueDose => ({ medicineId, personId, day, at })),
  );
  return { medicines, doses };
}

/** What a shift sees to: what is or comes due before it ends, and what was missed since yesterday. */
export const openDosesOfShift = (context: Context, shift: Shift): Dose[] =>
  dosesNear(context).filter(isOpenIn(context, shift));

/** The same, among what was answered in this shift and in the one before it: the handover shows who did it. */
export const dosesOfShift = (context: Context, shift: Shift): Dose[] => {
  const isOpen = isOpenIn(context, shift);
  const { from } = timesOf(shiftBefore(shift), context.settings);
  return dosesNear(context).filter(
    (dose) => isOpen(dose) || (dose.said !== null && dose.said.at >= from),
  );
};

const dosesNear = (context: Context): Dose[] =>
  dosesBetween(context, addDays(context.today, -1), addDays(context.today, 1));

function isOpenIn({ settings }: Context, shift: Shift): (dose: Dose) => boolean {
  const { until } = timesOf(shift, settings);
  return ({ state, day, at }) => state !== "said" && momentAt(day, at, settings.zone) < until;
}

const keyOf = ({ medicineId, day, at }: Pick<DoseRow, "medicineId" | "day" | "at">): string =>
  `${medicineId} ${day} ${at}`;

const daysFrom = (from: CalendarDate, to: CalendarDate): readonly CalendarDate[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) =>
    addDays(from, index),
  );

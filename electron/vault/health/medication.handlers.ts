import { discardDraft } from "../../../db/drafts/drafts.ts";
import {
  insertDose,
  insertMedicine,
  medicineById,
  type MedicineRow,
  medicinesBetween,
  showMedicineName,
  stopMedicine,
} from "../../../db/health/medication.ts";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  goesOn,
  MedicineCare,
  MedicineId,
  sayable,
  shownName,
  stateOf,
} from "../../../domain/health/medication.ts";
import { isOnRound } from "../../../domain/health/medicine-due-in-stay.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { linesOf, peopleAround } from "../shift/log-book.ts";
import { staysOfTakers } from "./stays-of-medicine-takers.ts";
import { dosesBetween } from "./doses-due.ts";
import { closedPart, partOf } from "../people/sealed-field-state.ts";
import { hiddenFrom } from "../people/readable-person-files.ts";

export const round: Handler<"medicines.round"> = (context, { day: asked }) => {
  const { tx, today, now, settings } = context;
  const day = asked ?? today;
  const before = asked === null ? dosesBetween(context, addDays(day, -1), addDays(day, -1)) : [];
  const running = medicinesBetween(tx, day, addDays(day, 366));
  const staysOf = staysOfTakers(context, running);
  const isClosed = hiddenFrom(context);
  const people = linesOf(tx, [...new Set(running.map(({ personId }) => personId))]);
  return ok({
    day,
    at: now,
    zone: settings.zone,
    doses: [
      ...before.filter((dose) => goesOn(dose, now, settings.zone)),
      ...dosesBetween(context, day, day),
    ],
    running: running.flatMap((medicine) => {
      const { id, label, times, from, until, personId, shownName: name, nameAgreedOn } = medicine;
      const person = people.find((each) => each.id === personId);
      const care = carePart(context, medicine, isClosed);
      const isHere = isOnRound(medicine, staysOf(personId), { day, moment: now }, settings);
      return person === undefined || !isHere
        ? []
        : [{ id, person, label, times, from, until, name, nameAgreedOn, care }];
    }),
  });
};

export const say: Handler<"medicines.say"> = (context, { outcome, ...dose }) => {
  const { tx, now, me, today, settings } = context;
  const isThere = dosesBetween(context, dose.day, dose.day).some(
    ({ medicineId, at }) => medicineId === dose.medicineId && at === dose.at,
  );
  const until = medicineById(tx, dose.medicineId)?.until ?? null;
  if (!isThere) return err({ type: "NotFound" });
  // It was stopped since: its record stays.
  if (until !== null && dose.day > until) return err({ type: "DoseOver" });
  if (!sayable(dose.day, today)) return err({ type: "DoseOver" });
  if (stateOf(dose, now, settings.zone) === "later") return err({ type: "NotYet" });
  const id = context.newId();
  insertDose(tx, { ...dose, id, outcome: outcome ?? "open", saidAt: now, saidBy: me.id });
  const object = { kind: "medicine_doses", id } as const;
  context.note({ action: "doseSaid", object, detail: outcome ?? "open" });
  return ok(null);
};

export const start: Handler<"medicines.start"> = (context, { personId, care, ...input }) => {
  const { tx, now, me, keys, today } = context;
  const { nameAgreedOn, ...plan } = input;
  if (!peopleAround(context).some(({ id }) => id === personId)) return err({ type: "NotFound" });
  if (plan.until !== null && plan.until < plan.from) return err({ type: "EndBeforeStart" });
  if (care !== null && !keys.holds.includes("care"))
    return err({ type: "NotMember", compartment: "care" });
  if (care !== null && hiddenFrom(context)(personId)) return err({ type: "NotNamed" });
  if (nameAgreedOn !== null && nameAgreedOn > today) return err(agreedAhead);
  const id = MedicineId.parse(context.newId());
  const sealedCare = care && keys.seal("care", spotOf(id), MedicineCare, care);
  const times = plan.times.toSorted();
  const row = { ...plan, times, id, personId, sealedCare, recordedAt: now, recordedBy: me.id };
  insertMedicine(tx, { ...row, ...shownName(care, nameAgreedOn) });
  discardDraft(tx, me.id, { kind: "medicine", personId: null, object: null });
  context.note({ action: "medicineStarted", object: { kind: "medicines", id } });
  return ok({ id });
};

export const stop: Handler<"medicines.stop"> = (context, { id, last }) => {
  const { tx, today } = context;
  const medicine = medicineById(tx, id);
  if (medicine === null) return err({ type: "NotFound" });
  const { from, until } = medicine;
  const yesterday = addDays(today, -1);
  const isOver = (day: CalendarDate | null): boolean => day !== null && day < yesterday;
  if (isOver(until) || isOver(last)) return err({ type: "DoseOver" });
  if (last !== null && last < addDays(from, -1)) return err({ type: "EndBeforeStart" });
  stopMedicine(tx, id, last);
  const isLonger = until !== null && (last === null || last > until);
  const action = isLonger ? "undone" : "medicineStopped";
  context.note({ action, object: { kind: "medicines", id } });
  return ok(null);
};

/** From what is sealed: what the house knows is what the care workers know. */
export const showName: Handler<"medicines.showName"> = (context, { id, nameAgreedOn }) => {
  const { tx, today } = context;
  const medicine = medicineById(tx, id);
  // Its label has left the house with the person: nothing of them comes back.
  if (medicine === null || medicine.label === null) return err({ type: "NotFound" });
  if (nameAgreedOn !== null && nameAgreedOn > today) return err(agreedAhead);
  const isClosed = hiddenFrom(context);
  if (nameAgreedOn !== null && isClosed(medicine.personId)) return err({ type: "NotNamed" });
  const care = carePart(context, medicine, isClosed);
  const shown = shownName(care.state === "open" ? care.content : null, nameAgreedOn);
  if (nameAgreedOn !== null && shown.shownName === null) return err({ type: "NotFound" });
  showMedicineName(tx, id, shown);
  context.note({ action: "medicineNameShown", object: { kind: "medicines", id } });
  return ok(null);
};

const agreedAhead = { type: "InvalidInput", fields: ["nameAgreedOn"] } as const;

/** What only care workers read of it, and of a hidden file only those who are named. */
function carePart(
  { keys }: Context,
  { id, personId, sealedCare }: MedicineRow,
  isClosed: (id: PersonId) => boolean,
) {
  if (!keys.holds.includes("care") || isClosed(personId)) return closedPart(sealedCare !== null);
  if (sealedCare === null) return { state: "open" as const, content: { name: "", purpose: "" } };
  return partOf(keys.open("care", spotOf(id), MedicineCare, sealedCare), true);
}

const spotOf = (id: MedicineId) => ({ table: "medicines.care", rowId: id, version: 1 });

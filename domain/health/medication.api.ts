import * as z from "zod";
import { CalendarDate, ClockTime } from "../core/calendar-date.ts";
import {
  DoseOutcome,
  MedicineCare,
  MedicineId,
  MedicinePlan,
  MedicineRound,
} from "./medication.ts";
import { PersonId } from "../people/person.ts";
import { care, command, done, everyone, query, type Procedure } from "../api/procedure-kinds.ts";

/** Medicines as the house sees them: a box, a time, and whether it was given. */
export const medicinesApi = {
  /** The round of a day; null for today, with the open doses of yesterday. */
  "medicines.round": query(
    everyone,
    z.strictObject({ day: CalendarDate.nullable() }),
    MedicineRound,
  ),
  /** How it went; null to undo a record made in error. */
  "medicines.say": command(
    everyone,
    z.strictObject({
      medicineId: MedicineId,
      day: CalendarDate,
      at: ClockTime,
      outcome: DoseOutcome.nullable(),
    }),
    done,
  ),
  "medicines.start": command(
    everyone,
    z.strictObject({
      ...MedicinePlan.shape,
      personId: PersonId,
      care: MedicineCare.nullable(),
      /** The day on which the person agreed that the house knows the name. */
      nameAgreedOn: CalendarDate.nullable().default(null),
    }),
    z.strictObject({ id: MedicineId }),
  ),
  /** The person agrees that the house knows the name of a medicine, or does not any longer. */
  "medicines.showName": command(
    care,
    z.strictObject({ id: MedicineId, nameAgreedOn: CalendarDate.nullable() }),
    done,
  ),
  /** The last day on which it is taken; null: it goes on, because the stop is undone. */
  "medicines.stop": command(
    everyone,
    z.strictObject({ id: MedicineId, last: CalendarDate.nullable() }),
    done,
  ),
} as const satisfies Record<string, Procedure>;

import { insertDose, insertMedicine } from "../../../db/medicines.ts";
import { addDays, addMinutes, ClockTime, momentAt } from "../../../domain/calendar.ts";
import type { Language } from "../../../domain/look.ts";
import {
  type DoseOutcome,
  dosesOn,
  MedicineCare,
  MedicineId,
  shownName,
} from "../../../domain/medicine.ts";
import type { Context } from "../../vault/context.ts";
import { idsByInventedNumber } from "./numbers.ts";

/** The boxes of an invented house, and what was said about them since yesterday. */
export function inventMedicines(context: Context, language: Language): void {
  const { tx, now, me, keys, today } = context;
  const people = idsByInventedNumber(tx, language);
  boxes.forEach(({ who, times, days, agreed, care }, index) => {
    const personId = people.get(who);
    if (personId === undefined) return;
    const id = MedicineId.parse(context.newId());
    const [name, purpose] = care[language];
    const sealed = { table: "medicines.care", rowId: id, version: 1 };
    const plan = {
      ...{ id, personId, label: `${labels[language]} ${String(index + 1)}` },
      ...{ times: times.map((time) => ClockTime.parse(time)), from: addDays(today, -12) },
      until: days === null ? null : addDays(today, days),
    };
    insertMedicine(tx, {
      ...plan,
      ...shownName({ name, purpose }, agreed ? addDays(today, -12) : null),
      ...{ sealedCare: keys.seal("care", sealed, MedicineCare, { name, purpose }) },
      ...{ recordedAt: now, recordedBy: me.id },
    });
    context.note({ action: "medicineStarted", object: { kind: "medicines", id } });
    for (const day of [addDays(today, -1), today])
      for (const dose of dosesOn([plan], day)) sayTaken(context, dose, outcomeOf(index, dose.at));
  });
}

/** Whatever came due more than a short while ago; now and then nobody said anything. */
function sayTaken(
  context: Context,
  { medicineId, day, at }: ReturnType<typeof dosesOn>[number],
  outcome: DoseOutcome | null,
): void {
  const { tx, now, me, settings } = context;
  const saidAt = addMinutes(momentAt(day, at, settings.zone), 10);
  if (outcome === null || saidAt > addMinutes(now, -60)) return;
  insertDose(tx, { id: context.newId(), medicineId, day, at, outcome, saidAt, saidBy: me.id });
}

function outcomeOf(box: number, at: ClockTime): DoseOutcome | null {
  if (box === 2) return at < "12:00" ? "by-herself" : null;
  return box === 1 && at > "20:00" ? "refused" : "given";
}

const labels: Readonly<Record<Language, string>> = { en: "Box", fr: "Boîte", nl: "Doos" };

const boxes: readonly {
  /** The number of a file. */
  readonly who: number;
  readonly times: readonly string[];
  /** Until when from today; null: nobody knows yet. */
  readonly days: number | null;
  /** That the house knows the name. */
  readonly agreed: boolean;
  readonly care: Readonly<Record<Language, readonly [name: string, purpose: string]>>;
}[] = [
  {
    ...{ who: 8, times: ["08:00", "20:00"], days: null, agreed: true },
    care: {
      en: ["Inventol", "Invented blood pressure"],
      fr: ["Inventol", "Tension inventée"],
      nl: ["Inventol", "Verzonnen bloeddruk"],
    },
  },
  {
    ...{ who: 12, times: ["21:30"], days: 9, agreed: false },
    care: {
      en: ["Fablene", "Sleep, for two weeks"],
      fr: ["Fablène", "Sommeil, pour deux semaines"],
      nl: ["Fableen", "Slaap, twee weken lang"],
    },
  },
  {
    ...{ who: 7, times: ["07:30", "15:30", "23:00"], days: 3, agreed: true },
    care: {
      en: ["Taletin syrup", "Cough"],
      fr: ["Sirop Tallétine", "Toux"],
      nl: ["Taletine-siroop", "Hoest"],
    },
  },
  {
    ...{ who: 13, times: ["12:30"], days: null, agreed: false },
    care: {
      en: ["Legendine", "Invented knee"],
      fr: ["Légendine", "Genou inventé"],
      nl: ["Legendine", "Verzonnen knie"],
    },
  },
];

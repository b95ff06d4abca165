import { and, asc, count, eq, gte, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { DueDose, MedicineId } from "../../domain/health/medication.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { medicineDoses, medicines } from "./medication.table.ts";

export type MedicineRow = Readonly<typeof medicines.$inferSelect>;
export type DoseRow = Readonly<typeof medicineDoses.$inferSelect>;

/** What is taken on some day from the first to the second. */
export const medicinesBetween = (db: ReadDb, from: CalendarDate, to: CalendarDate): MedicineRow[] =>
  db
    .select()
    .from(medicines)
    .where(and(lte(medicines.from, to), or(isNull(medicines.until), gte(medicines.until, from))))
    .orderBy(asc(medicines.recordedAt))
    .all();

export const medicineById = (db: ReadDb, id: MedicineId): MedicineRow | null =>
  db.select().from(medicines).where(eq(medicines.id, id)).get() ?? null;

export const medicinesByIds = (db: ReadDb, ids: readonly MedicineId[]): MedicineRow[] =>
  db
    .select()
    .from(medicines)
    .where(inArray(medicines.id, [...ids]))
    .all();

/** The last word about each dose from a day on, in order: later ones count. */
export const dosesSince = (db: ReadDb, day: CalendarDate): DoseRow[] =>
  db
    .select()
    .from(medicineDoses)
    .where(gte(medicineDoses.day, day))
    .orderBy(asc(medicineDoses.day), asc(medicineDoses.position))
    .all();

export function insertMedicine(db: WriteDb, row: MedicineRow): void {
  db.insert(medicines)
    .values({ ...row, times: [...row.times] })
    .run();
}

export function stopMedicine(db: WriteDb, id: MedicineId, until: CalendarDate | null): void {
  db.update(medicines).set({ until }).where(eq(medicines.id, id)).run();
}

export function insertDose(db: WriteDb, dose: Omit<DoseRow, "position">): void {
  const { medicineId, day, at } = dose;
  const before = db
    .select({ n: count() })
    .from(medicineDoses)
    .where(isDose({ medicineId, day, at }))
    .get();
  db.insert(medicineDoses)
    .values({ ...dose, position: (before?.n ?? 0) + 1 })
    .run();
}

/** What the house knows of the name of a medicine; nulls take it away. */
export function showMedicineName(
  db: WriteDb,
  id: MedicineId,
  shown: Pick<MedicineRow, "nameAgreedOn" | "shownName">,
): void {
  db.update(medicines).set(shown).where(eq(medicines.id, id)).run();
}

/** Deletes the labels of a person's medicines, and their content, from the house. */
export function forgetLabelsOf(db: WriteDb, personId: PersonId): void {
  db.update(medicines)
    .set({ label: null, shownName: null })
    .where(
      and(
        eq(medicines.personId, personId),
        or(isNotNull(medicines.label), isNotNull(medicines.shownName)),
      ),
    )
    .run();
}

const isDose = ({ medicineId, day, at }: Pick<DueDose, "medicineId" | "day" | "at">) =>
  and(
    eq(medicineDoses.medicineId, medicineId),
    eq(medicineDoses.day, day),
    eq(medicineDoses.at, at),
  );

import * as z from "zod";
import { AppointmentCare, AppointmentId, PlaceClass } from "../appointments/appointment.ts";
import { CalendarDate, ClockTime, Instant } from "../core/calendar-date.ts";
import type { DraftSpot } from "../drafts/draft.ts";
import type { PersonId } from "../people/person.ts";
import { sealedField } from "../core/sealed-field.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

// What helps in an emergency, and the person's insurance. Never a diagnosis or its code.

export const HealthCardId = z.uuid().brand<"HealthCardId">();
export type HealthCardId = z.infer<typeof HealthCardId>;

const words = z.string().trim().max(500);

/** What a user needs to know who finds the person ill at night. */
export const EmergencyWords = z.strictObject({ allergies: words, help: words });
export type EmergencyWords = Readonly<z.infer<typeof EmergencyWords>>;

/** How care is paid for. */
export const Insurance = z.enum([
  "unknown",
  "none",
  /** Asked for, not there yet. */
  "asked",
  /** Urgent medical aid, for people without residence. */
  "urgentAid",
  "insured",
]);
export type Insurance = z.infer<typeof Insurance>;

/** The whole card: sealed for the `care` compartment. */
export const HealthCard = z.strictObject({
  ...EmergencyWords.shape,
  /** The person's doctor, and how to reach the practice. */
  doctor: z.string().trim().max(200),
  insurance: Insurance,
  insurer: z.string().trim().max(120),
  /** The last day of insurance; null where it is unknown. */
  insuredUntil: CalendarDate.nullable(),
  note: z.string().trim().max(2000),
});
export type HealthCard = Readonly<z.infer<typeof HealthCard>>;

export const HealthCardView = z.strictObject({
  id: HealthCardId,
  /** Since when the house may see allergies and help; null where the person does not agree. */
  agreedOn: CalendarDate.nullable(),
  at: Instant,
  byName: z.string(),
  card: sealedField(HealthCard),
});
export type HealthCardView = Readonly<z.infer<typeof HealthCardView>>;

/** An appointment with a doctor or in a hospital. */
export const MedicalAppointment = z.strictObject({
  id: AppointmentId,
  day: CalendarDate,
  at: ClockTime,
  place: PlaceClass,
  own: customTermsIn(["place"]),
  escortName: z.string().nullable(),
  interpreterName: z.string().nullable(),
  care: sealedField(AppointmentCare),
});
export type MedicalAppointment = Readonly<z.infer<typeof MedicalAppointment>>;

/** The health of one person, as care workers see it. */
export const HealthFile = z.strictObject({
  /** Newest first. */
  cards: z.array(HealthCardView).max(50),
  /** From today on, and those of the last months, newest first. */
  ahead: z.array(MedicalAppointment).max(20),
  past: z.array(MedicalAppointment).max(20),
  /** Boxes that are given in the house; without a label where that has left it. */
  medicines: z
    .array(
      z.strictObject({ id: z.uuid(), label: z.string().nullable(), times: z.array(ClockTime) }),
    )
    .max(30),
});
export type HealthFile = Readonly<z.infer<typeof HealthFile>>;

/**
 * What the house sees of a card: nothing without a day of agreement. An empty card is stored as such, which
 * distinguishes it from one that was cleared.
 */
export const shownOf = (
  { allergies, help }: EmergencyWords,
  agreedOn: CalendarDate | null,
): EmergencyWords | null => (agreedOn === null ? null : { allergies, help });

/** In an emergency, for all staff; more than one where two files were merged. */
export const EmergencyFile = z.strictObject({
  shown: z.array(EmergencyWords).max(50),
  /** The house cleared it at departure, and no user who can open it signed in since the return. */
  isKept: z.boolean(),
});
export type EmergencyFile = Readonly<z.infer<typeof EmergencyFile>>;

/** Which fields of a card do not go together on a day, by name. */
export function healthProblems(
  { insurance, insuredUntil }: Pick<HealthCard, "insurance" | "insuredUntil">,
  agreedOn: CalendarDate | null,
  today: CalendarDate,
): readonly string[] {
  const isHeld = insurance === "insured" || insurance === "urgentAid";
  return [
    ...(agreedOn !== null && agreedOn > today ? ["agreedOn"] : []),
    ...(insuredUntil !== null && !isHeld ? ["insuredUntil"] : []),
  ];
}

export const healthDraft = (personId: PersonId): DraftSpot => ({
  kind: "health",
  personId,
  object: null,
});

/** The draft of a care worker's remarks about a person. */
export const remarkDraft = (personId: PersonId): DraftSpot => ({
  kind: "health",
  personId,
  object: "remark",
});

import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { PersonCard, PersonId } from "../people/person.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

export const ParcelId = z.uuid().brand<"ParcelId">();
export type ParcelId = z.infer<typeof ParcelId>;

export const ThingId = z.uuid().brand<"ThingId">();
export type ThingId = z.infer<typeof ThingId>;

export const LoanId = z.uuid().brand<"LoanId">();
export type LoanId = z.infer<typeof LoanId>;

export const ParcelKind = z.enum(["letter", "registered", "parcel", "other"]);
export type ParcelKind = z.infer<typeof ParcelKind>;

/** Where post for a person is. `void` marks it as entered in error. */
export const ParcelStep = z.enum(["waits", "handed", "sent-back", "void"]);
export type ParcelStep = z.infer<typeof ParcelStep>;

const PersonLine = PersonCard.pick({ id: true, number: true, name: true });

export const Parcel = z.strictObject({
  id: ParcelId,
  person: PersonLine,
  kind: ParcelKind,
  own: customTermsIn(["kind"]),
  arrivedOn: CalendarDate,
  note: z.string(),
  step: ParcelStep,
  /** The person signed for it. */
  isSigned: z.boolean(),
  /** The day of the last step, and who recorded it. */
  on: CalendarDate,
  byName: z.string(),
});
export type Parcel = Readonly<z.infer<typeof Parcel>>;

export const ThingKind = z.enum(["key", "locker", "other"]);
export type ThingKind = z.infer<typeof ThingKind>;

/** Something of the house that is lent to those who live in it. */
export const Thing = z.strictObject({
  id: ThingId,
  kind: ThingKind,
  own: customTermsIn(["kind"]),
  label: z.string().trim().min(1).max(40),
  /** Who has it now. */
  loan: z
    .strictObject({ id: LoanId, person: PersonLine, since: CalendarDate, hasLeft: z.boolean() })
    .nullable(),
});
export type Thing = Readonly<z.infer<typeof Thing>>;

/** How a loan ended. `mistake` was never one. */
export const LoanEnd = z.enum(["returned", "lost", "mistake"]);
export type LoanEnd = z.infer<typeof LoanEnd>;

/** Post that waits, and what is with whom. */
export const Belongings = z.strictObject({
  today: CalendarDate,
  waiting: z.array(Parcel),
  /** Handed over or sent back in the last thirty days, newest first. */
  gone: z.array(Parcel),
  things: z.array(Thing),
  residents: z.array(PersonLine),
});
export type Belongings = Readonly<z.infer<typeof Belongings>>;

/** How far back post that has gone is shown. */
export const postDays = 30;

/** Post as it is recorded on arrival. */
export const ParcelGiven = z.strictObject({
  personId: PersonId,
  kind: ParcelKind,
  own: customTermsIn(["kind"]),
  arrivedOn: CalendarDate,
  note: z.string().trim().max(120),
});
export type ParcelGiven = Readonly<z.infer<typeof ParcelGiven>>;

import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { PersonCard, PersonId } from "../people/person.ts";
import { err, ok, type Result } from "../core/result.ts";
import { BedId } from "./room.ts";

export const ReservationId = z.uuid().brand<"ReservationId">();
export type ReservationId = z.infer<typeof ReservationId>;

export const ReservedPlaceId = z.uuid().brand<"ReservedPlaceId">();
export type ReservedPlaceId = z.infer<typeof ReservedPlaceId>;

export const ReservationEnd = z.enum(["taken", "released", "changed", "expired"]);
export type ReservationEnd = z.infer<typeof ReservationEnd>;

/** What is asked for: places for one person, or for a family that is expected together. */
export const ReservationWish = z.strictObject({
  places: z
    .array(z.strictObject({ bedId: BedId, personId: PersonId.nullable() }))
    .min(1)
    .max(8),
  /** Who is expected, in a few words and never by name; empty where a person is named by their file. */
  about: z.string().trim().max(120),
  /** Nights from ≤ n < until. */
  from: CalendarDate,
  until: CalendarDate,
  /** The last night for which the bed stays reserved. */
  expiresOn: CalendarDate,
});
export type ReservationWish = Readonly<z.infer<typeof ReservationWish>>;

/** A reservation as kept; what ended is kept too. */
export interface Reservation extends Pick<ReservationWish, "from" | "until" | "expiresOn"> {
  readonly id: ReservationId;
  readonly about: string | null;
  readonly replaces: ReservationId | null;
  readonly endedHow: ReservationEnd | null;
}

/** One place of a reservation that is not taken up yet. */
export interface ReservedPlace {
  readonly id: ReservedPlaceId;
  readonly reservationId: ReservationId;
  readonly bedId: BedId;
  readonly personId: PersonId | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** A place that is kept, as a bed shows it. */
export const Hold = z.strictObject({
  reservationId: ReservationId,
  placeId: ReservedPlaceId,
  person: PersonCard.pick({ id: true, number: true, name: true }).nullable(),
  about: z.string(),
  from: CalendarDate,
  until: CalendarDate,
  expiresOn: CalendarDate,
});
export type Hold = Readonly<z.infer<typeof Hold>>;

/** A person who is assisted and waits for a place in the house. */
export const Waiting = z.strictObject({
  person: PersonCard.pick({ id: true, number: true, name: true, age: true, languages: true }),
  since: CalendarDate,
  /** Why the person waits: recorded with the mode, or a referral that was accepted and has led to no bed yet. */
  why: z.enum(["no-other-housing", "safety", "other", "accepted", "unknown"]),
  family: z.array(PersonCard.pick({ id: true, number: true, name: true })),
  hold: Hold.extend({ room: z.string(), bed: z.string() }).nullable(),
});
export type Waiting = Readonly<z.infer<typeof Waiting>>;

type WishRefusal =
  | { readonly type: "NightPassed" }
  | { readonly type: "EndBeforeStart" }
  | { readonly type: "ExpiresOutside" }
  | { readonly type: "BedTaken" }
  | { readonly type: "PersonElsewhere" };

/** Whether a wish makes sense in itself, whatever the beds say. */
export function reserve(
  wish: ReservationWish,
  tonight: CalendarDate,
): Result<ReservationWish, WishRefusal> {
  if (wish.until <= wish.from) return err({ type: "EndBeforeStart" });
  if (wish.from < tonight) return err({ type: "NightPassed" });
  if (wish.expiresOn < wish.from || wish.expiresOn >= wish.until)
    return err({ type: "ExpiresOutside" });
  if (hasTwice(wish.places.map(({ bedId }) => bedId))) return err({ type: "BedTaken" });
  const people = wish.places.map(({ personId }) => personId).filter((id) => id !== null);
  return hasTwice(people) ? err({ type: "PersonElsewhere" }) : ok(wish);
}

/** True once the reservation has expired and the place is free again. */
export const hasLapsed = ({ expiresOn }: Pick<Reservation, "expiresOn">, tonight: CalendarDate) =>
  expiresOn < tonight;

const hasTwice = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

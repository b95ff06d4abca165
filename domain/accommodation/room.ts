import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";

export const RoomId = z.uuid().brand<"RoomId">();
export type RoomId = z.infer<typeof RoomId>;

export const BedId = z.uuid().brand<"BedId">();
export type BedId = z.infer<typeof BedId>;

/** A cot is a place for a small child; it does not count among the places of the house. */
export const BedKind = z.enum(["bed", "cot"]);
export type BedKind = z.infer<typeof BedKind>;

const RoomName = z.string().trim().min(1).max(40);
const BedName = z.string().trim().max(20);

/** One place to sleep. Its name is empty where the room has a single bed. */
export const Bed = z.strictObject({ id: BedId, name: BedName, kind: BedKind });
export type Bed = Readonly<z.infer<typeof Bed>>;

export const Room = z.strictObject({
  id: RoomId,
  name: RoomName,
  beds: z.array(Bed).min(1).max(8),
});
export type Room = Readonly<z.infer<typeof Room>>;

/** The rooms as an administrator wants them; what has no id is new, what is left out goes. */
export const RoomPlan = z
  .array(
    z.strictObject({
      id: RoomId.nullable(),
      name: RoomName,
      beds: z
        .array(z.strictObject({ id: BedId.nullable(), name: BedName, kind: BedKind }))
        .min(1)
        .max(8),
    }),
  )
  .min(1)
  .max(60);
export type RoomPlan = z.infer<typeof RoomPlan>;

export const ClosureId = z.uuid().brand<"ClosureId">();
export type ClosureId = z.infer<typeof ClosureId>;

/** A bed out of service, nights from ≤ n < until; `until` is null while the end is unknown. */
export const Closure = z.strictObject({
  id: ClosureId,
  bedId: BedId,
  from: CalendarDate,
  until: CalendarDate.nullable(),
  reason: z.string().trim().min(1).max(120),
});
export type Closure = Readonly<z.infer<typeof Closure>>;

/** What a new house starts with: single rooms, numbered. */
export function defaultRoomPlan(nameOf: (number: number) => string, rooms = 16): RoomPlan {
  return Array.from({ length: rooms }, (_, index) => ({
    id: null,
    name: nameOf(index + 1),
    beds: [{ id: null, name: "", kind: "bed" as const }],
  }));
}

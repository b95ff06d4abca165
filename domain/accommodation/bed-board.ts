import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { HouseholdId } from "../people/household.ts";
import { Age, ofAge, PersonCard, yearsOn } from "../people/person.ts";
import { Bed, BedId, Closure, RoomId } from "./room.ts";
import { Hold, ReservedPlaceId } from "./reservation.ts";
import { StayId, WithoutBed } from "./stay.ts";

/** Who sleeps in a bed, as the board shows it. */
export const Sleeper = z.strictObject({
  ...PersonCard.pick({
    number: true,
    name: true,
    sex: true,
    languages: true,
    alerts: true,
    helpNeeded: true,
  }).shape,
  personId: PersonCard.shape.id,
  age: Age,
  stayId: StayId,
  /** First night of the stay, and first night in this bed. */
  since: CalendarDate,
  inBedSince: CalendarDate,
  plannedUntil: CalendarDate,
  /** People who belong together share it. */
  householdId: HouseholdId.nullable(),
  /** How a child without a bed sleeps; null for a person who has the bed. */
  withoutBed: WithoutBed.nullable().default(null),
});
export type Sleeper = Readonly<z.infer<typeof Sleeper>>;

export const BedOnBoard = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("free"),
    bed: Bed,
    freeSince: CalendarDate.nullable(),
    /** The day from which the bed is reserved or another person moves in. */
    freeUntil: CalendarDate.nullable(),
  }),
  z.strictObject({
    state: z.literal("taken"),
    bed: Bed,
    sleeper: Sleeper,
    /** Children without a bed of their own, in this bed or on a mattress beside it. */
    beside: z.array(Sleeper).default([]),
    /** A reservation for someone expected after the present person, or already due. */
    next: Hold.nullable(),
  }),
  /** Reserved for someone who is expected. */
  z.strictObject({ state: z.literal("held"), bed: Bed, hold: Hold }),
  z.strictObject({ state: z.literal("closed"), bed: Bed, closure: Closure }),
]);
export type BedOnBoard = Readonly<z.infer<typeof BedOnBoard>>;

/** Rooms in their order, with the state of each bed on one night. */
export const BedBoard = z.strictObject({
  night: CalendarDate,
  rooms: z.array(z.strictObject({ id: RoomId, name: z.string(), beds: z.array(BedOnBoard) })),
});
export type BedBoard = Readonly<z.infer<typeof BedBoard>>;

/** Everyone who sleeps at a bed: the person who has it first, then the children beside it. */
export const sleepersAt = (bed: BedOnBoard): readonly Sleeper[] =>
  bed.state === "taken" ? [bed.sleeper, ...bed.beside] : [];

/** The people who would share the room with a person in this bed. */
export function roomMatesOf({ rooms }: BedBoard, bedId: string | null): readonly Sleeper[] {
  const room = rooms.find(({ beds }) => beds.some(({ bed }) => bed.id === bedId));
  return (room?.beds ?? []).flatMap((one) => (one.bed.id === bedId ? [] : sleepersAt(one)));
}

/** Whether these people, none of whom belongs to the newcomer, are a family or have a child with them. */
export function isFamily(
  people: readonly Pick<Sleeper, "age" | "householdId">[],
  day: CalendarDate,
): boolean {
  const households = people.flatMap(({ householdId }) => householdId ?? []);
  return (
    new Set(households).size < households.length ||
    people.some(({ age }) => (yearsOn(age, day) ?? ofAge) < ofAge)
  );
}

/** The others of the same household who sleep in the house that night. */
export function familyOf(board: BedBoard, sleeper: Sleeper): readonly Sleeper[] {
  if (sleeper.householdId === null) return [];
  return board.rooms
    .flatMap((room) => room.beds)
    .flatMap(sleepersAt)
    .filter(
      ({ householdId, personId }) =>
        householdId === sleeper.householdId && personId !== sleeper.personId,
    );
}

/** A bed that is free from a night on, for choosing. */
export const FreeBed = z.strictObject({
  bedId: BedId,
  room: z.string(),
  bed: Bed,
  /** The first night on which it is promised to another person. */
  freeUntil: CalendarDate.nullable(),
  /** The place that is kept here for the person who is asked for. */
  placeId: ReservedPlaceId.nullable(),
});
export type FreeBed = Readonly<z.infer<typeof FreeBed>>;

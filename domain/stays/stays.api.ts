import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { StaysOfPerson } from "../person-file/person-view.ts";
import { AgeGiven, PersonId, ShownName } from "../people/person.ts";
import { ReservedPlaceId } from "../accommodation/reservation.ts";
import { BedId } from "../accommodation/room.ts";
import { Departure, StayId, WithoutBed } from "../accommodation/stay.ts";
import { UserId } from "../users/user.ts";
import { LanguageCode, NationalityCode, ReferralSource, Sex } from "../vocabulary/code-lists.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";
import { admin, command, done, everyone, query, type Procedure } from "../api/procedure-kinds.ts";

/** The colleague who was asked before a bed that would bring together people who must not meet. */
export const SpokeWith = UserId.nullable().default(null);

const place = {
  bedId: BedId.nullable(),
  /** How a child sleeps who has no bed: one of the two. */
  withoutBed: WithoutBed.nullable().default(null),
};

/** A child who comes along, and where it sleeps. */
const Child = z.strictObject({
  name: ShownName.nullable(),
  sex: Sex,
  age: AgeGiven,
  ...place,
});

/** Who sleeps here, from admission to departure. */
export const staysApi = {
  "stays.admit": command(
    everyone,
    z.strictObject({
      /** An existing file, when the search found the person. */
      personId: PersonId.nullable(),
      name: ShownName.nullable(),
      sex: Sex,
      age: AgeGiven,
      nationality: NationalityCode.nullable(),
      isNationalityPresumed: z.boolean().default(false),
      languages: z.array(LanguageCode).max(12),
      referredBy: ReferralSource,
      own: customTermsIn(["referredBy"]),
      ...place,
      from: CalendarDate,
      plannedUntil: CalendarDate,
      /** The children who come along: admitted, and undone, in the same step. */
      children: z.array(Child).max(8).default([]),
      /** A member of the same family who is already in the house. */
      withPersonId: PersonId.nullable().default(null),
      /**
       * The place that was reserved for someone without a file; a reservation for the person's own file is found
       * automatically.
       */
      placeId: ReservedPlaceId.nullable().default(null),
      spokeWith: SpokeWith,
    }),
    z.strictObject({ personId: PersonId, stayId: StayId }),
  ),
  "stays.move": command(
    everyone,
    z.strictObject({ stayId: StayId, bedId: BedId, night: CalendarDate, spokeWith: SpokeWith }),
    done,
  ),
  "stays.plan": command(
    everyone,
    z.strictObject({ stayId: StayId, plannedUntil: CalendarDate }),
    done,
  ),
  "stays.depart": command(
    everyone,
    z.strictObject({
      stayId: StayId,
      night: CalendarDate,
      ...Departure.shape,
      /** Those of the family who leave with this person. */
      along: z.array(StayId).max(40).default([]),
    }),
    done,
  ),
  /** A child stays without a bed of its own. */
  "stays.acceptWithoutBed": command(admin, z.strictObject({ stayId: StayId }), done),
  "stays.undo": command(
    everyone,
    z.strictObject({ eventId: z.uuid(), spokeWith: SpokeWith }),
    z.strictObject({
      /** An admission reused an older file that a user has changed since: its name and age stay. */
      cardStays: z.boolean(),
    }),
  ),
  "stays.ofPerson": query(everyone, z.strictObject({ id: PersonId }), StaysOfPerson),
} as const satisfies Record<string, Procedure>;

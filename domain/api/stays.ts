import * as z from "zod";
import { CalendarDate } from "../calendar.ts";
import { StaysOfPerson } from "../person-file.ts";
import { AgeGiven, PersonId, ShownName } from "../person.ts";
import { ReservedPlaceId } from "../reservation.ts";
import { BedId } from "../room.ts";
import { Departure, StayId } from "../stay.ts";
import { UserId } from "../user.ts";
import { LanguageCode, NationalityCode, ReferralSource, Sex } from "../vocabulary.ts";
import { ownIn } from "../word-lists/chosen.ts";
import { command, done, everyone, query, type Procedure } from "./kinds.ts";

/** The colleague who was asked before a bed that would bring together people who must not meet. */
export const SpokeWith = UserId.nullable().default(null);

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
      own: ownIn(["referredBy"]),
      bedId: BedId,
      from: CalendarDate,
      plannedUntil: CalendarDate,
      /** Somebody of the same family who is already in the house. */
      withPersonId: PersonId.nullable().default(null),
      /** The place that was kept for somebody without a file; her own is found by itself. */
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
    z.strictObject({ stayId: StayId, night: CalendarDate, ...Departure.shape }),
    done,
  ),
  "stays.undo": command(
    everyone,
    z.strictObject({ eventId: z.uuid(), spokeWith: SpokeWith }),
    z.strictObject({
      /** An admission was typed over an older file that somebody changed since: the name and the age of it stay. */
      cardStays: z.boolean(),
    }),
  ),
  "stays.ofPerson": query(everyone, z.strictObject({ id: PersonId }), StaysOfPerson),
} as const satisfies Record<string, Procedure>;

import * as z from "zod";
import { CalendarDate, ClockTime } from "../core/calendar-date.ts";
import { PersonCard, PersonId } from "../people/person.ts";
import { UserId } from "../users/user.ts";
import { VisitPlace } from "../vocabulary/code-lists.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

export const VisitId = z.uuid().brand<"VisitId">();
export type VisitId = z.infer<typeof VisitId>;

/** Who comes to see whom, from when, and where. */
export const VisitGiven = z
  .strictObject({
    personId: PersonId,
    visitor: z.string().trim().min(1).max(120),
    day: CalendarDate,
    from: ClockTime,
    until: ClockTime.nullable(),
    place: VisitPlace,
    own: customTermsIn(["place"]),
  })
  .refine(({ from, until }) => until === null || until > from, { path: ["until"] });
export type VisitGiven = Readonly<z.infer<typeof VisitGiven>>;

const PersonLine = PersonCard.pick({ id: true, number: true, name: true });

export const Visit = z.strictObject({
  id: VisitId,
  person: PersonLine,
  /** Null once the visitor's name is cleared. */
  visitor: z.string().nullable(),
  day: CalendarDate,
  from: ClockTime,
  /** Null while the visitor is still here, or their leaving is not recorded. */
  until: ClockTime.nullable(),
  place: VisitPlace,
  own: customTermsIn(["place"]),
  byName: z.string(),
});
export type Visit = Readonly<z.infer<typeof Visit>>;

export const VisitBook = z.strictObject({
  today: CalendarDate,
  /** The time on the clock on the wall, for "now". */
  time: ClockTime,
  here: z.array(Visit),
  /** Visits from before the night turned: the house and the evacuation list do not count them as here. */
  leavingNotNoted: z.array(Visit),
  /** The last thirty days, newest first. */
  past: z.array(Visit),
  residents: z.array(PersonLine),
  /** Colleagues who decide where a visitor may be on the list of those never to be contacted. */
  coordinators: z.array(z.strictObject({ id: UserId, name: z.string() })),
});
export type VisitBook = Readonly<z.infer<typeof VisitBook>>;

/** How far back visits are shown. */
export const visitDays = 30;

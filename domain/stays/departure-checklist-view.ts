import * as z from "zod";
import {
  DepartureItem,
  FollowUp,
  ItemOutcome,
  ListEnd,
  PostAddress,
} from "../accommodation/departure-checklist.ts";
import { StayId } from "../accommodation/stay.ts";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { sealedField } from "../core/sealed-field.ts";
import { OpenItem } from "../daily-life/open-at-departure.ts";
import { PersonCard } from "../people/person.ts";
import { UserId } from "../users/user.ts";

/** The list of one departure as this reader may see it. */
export const DepartureChecklistView = z.strictObject({
  stayId: StayId,
  person: PersonCard.pick({ id: true, number: true, name: true }),
  /** Null while she still lives here and the list is only prepared. */
  until: CalendarDate.nullable(),
  plannedUntil: CalendarDate,
  items: z.array(
    z.strictObject({
      item: DepartureItem,
      outcome: ItemOutcome,
      /** The last answer; null before the first. */
      last: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
    }),
  ),
  openItems: z.array(OpenItem),
  end: z
    .strictObject({
      how: ListEnd,
      at: Instant,
      byName: z.string(),
      /** Why it was set aside, as long as the house may know it. */
      reason: z.string().nullable(),
    })
    .nullable(),
  post: sealedField(PostAddress.nullable()),
  followUps: z.array(
    z.strictObject({ ...FollowUp.shape, agreedBy: UserId, agreedByName: z.string() }),
  ),
});
export type DepartureChecklistView = Readonly<z.infer<typeof DepartureChecklistView>>;

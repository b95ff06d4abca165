import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { PersonCard } from "../people/person.ts";
import { SessionId } from "./session.ts";

/** One meets again with somebody, and nobody is there for her. */
export const OpenSession = z.strictObject({
  kind: z.literal("sessionOpen"),
  person: PersonCard.pick({ id: true, number: true, name: true }),
  contactId: SessionId,
  on: CalendarDate,
});

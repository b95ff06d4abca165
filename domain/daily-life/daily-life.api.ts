import * as z from "zod";
import { ActivityBook, ActivityId, ActivityPlan } from "./activities.ts";
import {
  Belongings,
  LoanEnd,
  LoanId,
  ParcelGiven,
  ParcelId,
  Thing,
  ThingId,
} from "./post-and-lent-items.ts";
import { ClockTime } from "../core/calendar-date.ts";
import { PersonId } from "../people/person.ts";
import { UserId } from "../users/user.ts";
import { VisitBook, VisitGiven, VisitId } from "./visits.ts";
import { command, done, everyone, nothing, query, type Procedure } from "../api/procedure-kinds.ts";

/** What people do together besides tasks, who comes to see them, and what is theirs or lent to them. */
export const dailyLifeApi = {
  "activities.book": query(everyone, nothing, ActivityBook),
  "activities.save": command(
    everyone,
    z.strictObject({
      id: ActivityId.nullable(),
      plan: ActivityPlan,
      invited: z.array(PersonId).max(40),
    }),
    z.strictObject({ id: ActivityId }),
  ),
  /** Who came, all at once; the others of those who were meant did not. */
  "activities.attend": command(
    everyone,
    z.strictObject({ id: ActivityId, came: z.array(PersonId).max(60) }),
    done,
  ),
  "activities.setCancelled": command(
    everyone,
    z.strictObject({ id: ActivityId, isCancelled: z.boolean() }),
    done,
  ),

  "visits.book": query(everyone, nothing, VisitBook),
  /** A person on the list of those never to be contacted is let in only after talking to the coordinator. */
  "visits.note": command(
    everyone,
    z.strictObject({ visit: VisitGiven, spokeWith: UserId.nullable() }),
    z.strictObject({ id: VisitId }),
  ),
  "visits.end": command(everyone, z.strictObject({ id: VisitId, until: ClockTime }), done),
  /** Marks a visit as entered in error. */
  "visits.takeBack": command(everyone, z.strictObject({ id: VisitId }), done),

  "belongings.book": query(everyone, nothing, Belongings),
  "post.arrived": command(everyone, ParcelGiven, z.strictObject({ id: ParcelId })),
  /** Handed over or sent back; `waits` undoes that, `void` undoes the arrival. */
  "post.move": command(
    everyone,
    z
      .strictObject({
        id: ParcelId,
        to: z.enum(["waits", "handed", "sent-back", "void"]),
        isSigned: z.boolean(),
      })
      .refine(({ to, isSigned }) => to === "handed" || !isSigned, { path: ["isSigned"] }),
    done,
  ),
  "things.save": command(
    everyone,
    z.strictObject({
      ...Thing.pick({ kind: true, own: true, label: true }).shape,
      id: ThingId.nullable(),
    }),
    z.strictObject({ id: ThingId }),
  ),
  "things.retire": command(everyone, z.strictObject({ id: ThingId }), done),
  "things.lend": command(
    everyone,
    z.strictObject({ id: ThingId, personId: PersonId }),
    z.strictObject({ loanId: LoanId }),
  ),
  "things.takeBack": command(everyone, z.strictObject({ loanId: LoanId, end: LoanEnd }), done),
} as const satisfies Record<string, Procedure>;

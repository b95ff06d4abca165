import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { BedForecast } from "../accommodation/bed-forecast.ts";
import { MovePlanId } from "../accommodation/planned-move.ts";
import { ReservationId, ReservationWish, Waiting } from "../accommodation/reservation.ts";
import { BedId } from "../accommodation/room.ts";
import { StayId } from "../accommodation/stay.ts";
import { PlansView, Timeline } from "../accommodation/timeline-view.ts";
import { command, done, everyone, query, type Procedure } from "../api/procedure-kinds.ts";
import { SpokeWith } from "./stays.api.ts";

const Moves = z
  .array(z.strictObject({ stayId: StayId, bedId: BedId }))
  .min(1)
  .max(12);

/** The house ahead: the timeline, places kept for people who are expected, and moves that are planned. */
export const plansApi = {
  "beds.timeline": query(
    everyone,
    z.strictObject({ from: CalendarDate, until: CalendarDate }),
    Timeline,
  ),
  "beds.forecast": query(everyone, z.strictObject({}), BedForecast),
  "beds.waiting": query(everyone, z.strictObject({}), z.array(Waiting).max(200)),
  "reservations.make": command(
    everyone,
    ReservationWish.extend({ spokeWith: SpokeWith }),
    z.strictObject({ id: ReservationId }),
  ),
  /** Replaces a valid plan: other nights, other beds, other people. */
  "reservations.change": command(
    everyone,
    ReservationWish.extend({ id: ReservationId, spokeWith: SpokeWith }),
    z.strictObject({ id: ReservationId }),
  ),
  "reservations.release": command(everyone, z.strictObject({ id: ReservationId }), done),
  /** Undoes the last decision about a reservation. */
  "reservations.undo": command(everyone, z.strictObject({ id: ReservationId }), done),
  "moves.open": query(everyone, z.strictObject({}), PlansView),
  /** For a night to come; all of them or none. */
  "moves.plan": command(
    everyone,
    z.strictObject({ night: CalendarDate, moves: Moves, spokeWith: SpokeWith }),
    z.strictObject({ id: MovePlanId }),
  ),
  /** Moves all of them tonight, or none; undone with `moves.undo`. */
  "moves.together": command(
    everyone,
    z.strictObject({ moves: Moves, spokeWith: SpokeWith }),
    z.strictObject({ id: MovePlanId }),
  ),
  /** Carried out by a user on the spot, never automatically. */
  "moves.carryOut": command(
    everyone,
    z.strictObject({ id: MovePlanId, spokeWith: SpokeWith }),
    done,
  ),
  "moves.callOff": command(everyone, z.strictObject({ id: MovePlanId }), done),
  "moves.undo": command(everyone, z.strictObject({ id: MovePlanId }), done),
} as const satisfies Record<string, Procedure>;

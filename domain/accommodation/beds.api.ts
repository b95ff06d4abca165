import * as z from "zod";
import { BedBoard, FreeBed } from "./bed-board.ts";
import { CalendarDate } from "../core/calendar-date.ts";
import { PersonId } from "../people/person.ts";
import { ReservedPlaceId } from "./reservation.ts";
import { Closure, ClosureId, Room, RoomPlan } from "./room.ts";
import {
  admin,
  command,
  done,
  everyone,
  nothing,
  query,
  type Procedure,
} from "../api/procedure-kinds.ts";

/** Rooms and beds. */
export const bedsApi = {
  "rooms.list": query(everyone, nothing, z.array(Room)),
  "rooms.arrange": command(admin, z.strictObject({ rooms: RoomPlan }), z.array(Room)),
  "beds.board": query(everyone, z.strictObject({ night: CalendarDate.nullable() }), BedBoard),
  /** Beds free from a night on, best first; in or beside the room of `near` when given. */
  "beds.free": query(
    everyone,
    z.strictObject({
      from: CalendarDate,
      near: PersonId.nullable().default(null),
      /** For whom: the bed that is kept for her comes first. */
      forPerson: PersonId.nullable().default(null),
      /** The place that is kept for somebody without a file. */
      placeId: ReservedPlaceId.nullable().default(null),
      /** A small child: a cot comes before a bed. */
      isSmall: z.boolean().default(false),
    }),
    z.array(FreeBed),
  ),
  "beds.close": command(everyone, Closure.omit({ id: true }), Closure),
  "beds.reopen": command(
    everyone,
    z.strictObject({ closureId: ClosureId, from: CalendarDate }),
    done,
  ),
} as const satisfies Record<string, Procedure>;

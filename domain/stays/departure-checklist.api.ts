import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import {
  AsideReason,
  Caller,
  DepartureItem,
  FollowUpId,
  FollowUpOutcome,
  ItemOutcome,
  PostAddress,
} from "../accommodation/departure-checklist.ts";
import { DepartureChecklistView } from "./departure-checklist-view.ts";
import { StayId } from "../accommodation/stay.ts";
import { command, done, everyone, query, type Procedure } from "../api/procedure-kinds.ts";

const ofStay = z.strictObject({ stayId: StayId });

/** The departure checklist, and the calls agreed for afterwards. */
export const departureChecklistApi = {
  "departures.view": query(everyone, ofStay, DepartureChecklistView),
  "departures.tick": command(
    everyone,
    z.strictObject({ stayId: StayId, item: DepartureItem, outcome: ItemOutcome }),
    done,
  ),
  /** Everything on the list has an answer. */
  "departures.finish": command(everyone, ofStay, done),
  "departures.setAside": command(
    everyone,
    z.strictObject({ stayId: StayId, reason: AsideReason }),
    done,
  ),
  "departures.reopen": command(everyone, ofStay, done),
  /** Where post may follow: dropped in for the office, also by those who cannot read it back. */
  "departures.savePost": command(
    everyone,
    z.strictObject({ stayId: StayId, post: PostAddress }),
    done,
  ),
  "departures.agreeCall": command(
    everyone,
    z.strictObject({ stayId: StayId, on: CalendarDate, caller: Caller }),
    done,
  ),
  "departures.settleCall": command(
    everyone,
    z.strictObject({ id: FollowUpId, outcome: FollowUpOutcome }),
    done,
  ),
} as const satisfies Record<string, Procedure>;

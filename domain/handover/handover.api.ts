import * as z from "zod";
import { Instant } from "../core/calendar-date.ts";
import { Handover } from "./handover.ts";
import { Shift } from "../shift/shift.ts";
import { command, done, everyone, nothing, query, type Procedure } from "../api/procedure-kinds.ts";

const reading = z.strictObject({ shift: Shift, at: Instant });

/** What one shift gives to the next. */
export const handOverApi = {
  "handover.view": query(everyone, nothing, Handover),
  /** The user has read the page as it was at a moment. */
  "handover.confirm": command(everyone, reading, done),
  /** It was pressed in error: that reading no longer counts. */
  "handover.takeBack": command(everyone, reading, done),
} as const satisfies Record<string, Procedure>;

import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { CensusState, CensusView, NightInCalendar } from "../accommodation/census.ts";
import { PersonId } from "../people/person.ts";
import { command, done, everyone, nothing, query, type Procedure } from "../api/procedure-kinds.ts";

/** Who was really here at night. */
export const nightsApi = {
  /** The list of a night; null for tonight. */
  "census.view": query(everyone, z.strictObject({ night: CalendarDate.nullable() }), CensusView),
  /** One answer about one person; a correction, once the census was closed. */
  "census.mark": command(
    everyone,
    z.strictObject({ night: CalendarDate, personId: PersonId, state: CensusState }),
    done,
  ),
  /** The same for several people, such as a whole room; also to undo it. */
  "census.markEach": command(
    everyone,
    z.strictObject({
      night: CalendarDate,
      answers: z
        .array(z.strictObject({ personId: PersonId, state: CensusState }))
        .min(1)
        .max(200),
    }),
    done,
  ),
  /** Closes a night as it was shown. */
  "census.close": command(
    everyone,
    z.strictObject({
      night: CalendarDate,
      shown: z.array(z.strictObject({ personId: PersonId, state: CensusState })).max(200),
    }),
    done,
  ),
  /** The last nights, newest last. */
  "census.nights": query(everyone, nothing, z.array(NightInCalendar)),
} as const satisfies Record<string, Procedure>;

import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { EmergencyFile, HealthCard, HealthCardId, HealthFile } from "./health-card.ts";
import { PersonId } from "../people/person.ts";
import { care, command, done, everyone, query, type Procedure } from "../api/procedure-kinds.ts";

const of = z.strictObject({ id: PersonId });

/** What helps in an emergency, the person's insurance, and their medical appointments. */
export const healthApi = {
  "health.view": query(care, of, HealthFile),
  "health.saveCard": command(
    care,
    z.strictObject({
      id: PersonId,
      /** The card that was read; null for the first. */
      follows: HealthCardId.nullable(),
      agreedOn: CalendarDate.nullable(),
      card: HealthCard,
    }),
    done,
  ),
  /** What the house may know while the person agrees. */
  "health.emergency": query(everyone, of, EmergencyFile),
} as const satisfies Record<string, Procedure>;

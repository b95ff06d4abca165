import * as z from "zod";
import { Instant } from "../core/calendar-date.ts";
import { Draft, DraftSpot } from "./draft.ts";
import { PersonCard } from "../people/person.ts";
import { command, done, everyone, nothing, query, type Procedure } from "../api/procedure-kinds.ts";

/** The drafts of the signed-in user. No one else can open them, and they are not in the audit log. */
export const draftsApi = {
  "drafts.list": query(
    everyone,
    nothing,
    z
      .array(
        z.strictObject({
          spot: DraftSpot,
          savedAt: Instant,
          person: PersonCard.pick({ id: true, number: true, name: true }).nullable(),
        }),
      )
      .max(200),
  ),
  "drafts.read": query(everyone, z.strictObject({ spot: DraftSpot }), Draft.nullable()),
  "drafts.save": command(
    everyone,
    z.strictObject({ spot: DraftSpot, ...Draft.omit({ savedAt: true }).shape }),
    z.strictObject({
      savedAt: Instant,
      /** False where the disk is full: then it is held in memory until the next sign-in. */
      isOnDisk: z.boolean(),
    }),
  ),
  "drafts.discard": command(everyone, z.strictObject({ spot: DraftSpot }), done),
} as const satisfies Record<string, Procedure>;

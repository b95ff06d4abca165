import * as z from "zod";
import { Protected, StrangerView, Whose } from "./stranger.ts";
import { everyone, nothing, query, type Procedure } from "../api/procedure-kinds.ts";

/** A stranger at the door: what the house compartment of the safety cards tells the staff on duty. */
export const strangerApi = {
  "stranger.view": query(everyone, nothing, StrangerView),
  /** For whom, once that is asked: it is recorded in their files. */
  "stranger.forWhom": query(
    everyone,
    Whose,
    z.strictObject({
      people: z.array(Protected),
      /** Reservations for people who have no file yet. */
      withoutFile: z.number().int().min(0),
    }),
  ),
} as const satisfies Record<string, Procedure>;

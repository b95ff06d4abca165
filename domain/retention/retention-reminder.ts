import * as z from "zod";
import { PersonId } from "../people/person.ts";

/** An order to erase waits, something is due to go, or a backup from before an erasure was to be destroyed by now. */
export const RetentionReminder = z.strictObject({
  kind: z.literal("forgetting"),
  what: z.enum(["agree", "erase", "destroy", "due"]),
  count: z.int().min(1),
  /** Whose file it is where there is one to go to; null for the list of administrators. */
  file: PersonId.nullable(),
});
export type RetentionReminder = Readonly<z.infer<typeof RetentionReminder>>;

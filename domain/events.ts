import * as z from "zod";

/** What the vault tells a window without being asked. Nothing else does. */
export const VaultEvent = z.discriminatedUnion("event", [
  /** The house is about to lock: seal what is typed, now. */
  z.strictObject({ event: z.literal("flush") }),
  /** A long job goes on; `done` and `of` are steps. */
  z.strictObject({
    event: z.literal("progress"),
    job: z.uuid(),
    done: z.number().int().min(0),
    of: z.number().int().min(1),
    state: z.enum(["running", "finished", "failed", "cancelled"]),
  }),
]);
export type VaultEvent = Readonly<z.infer<typeof VaultEvent>>;

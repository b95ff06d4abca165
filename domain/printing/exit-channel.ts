import * as z from "zod";

/** The two ways in which a document leaves the program. */
export const ExitChannel = z.enum(["saved", "printed"]);
export type ExitChannel = z.infer<typeof ExitChannel>;

/** Whether it may leave. `look`: once somebody has looked at what was found. `ask`: nobody has said yet who will see it. */
export const ExitLevel = z.enum(["clear", "look", "stop", "ask"]);
export type ExitLevel = z.infer<typeof ExitLevel>;

/** Of the file that leaves, so that it is this one and no other. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof Sha256>;

import * as z from "zod";

/** The two ways in which a document leaves the program. */
export const ExitChannel = z.enum(["saved", "printed"]);
export type ExitChannel = z.infer<typeof ExitChannel>;

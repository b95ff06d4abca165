import * as z from "zod";

/** The two ways on which a paper leaves the program. */
export const PaperWay = z.enum(["saved", "printed"]);
export type PaperWay = z.infer<typeof PaperWay>;

import * as z from "zod";

export const Language = z.enum(["en", "fr", "nl"]);
export type Language = z.infer<typeof Language>;

/** `system` follows the machine. */
export const Theme = z.enum(["system", "light", "dark"]);
export type Theme = z.infer<typeof Theme>;

import * as z from "zod";

export const Language = z.enum(["en", "fr", "nl"]);
export type Language = z.infer<typeof Language>;

/** `system` follows the machine. */
export const Theme = z.enum(["system", "light", "dark"]);
export type Theme = z.infer<typeof Theme>;

/** How large everything in the window is drawn. */
export const TextSize = z.enum(["normal", "large", "largest"]);
export type TextSize = z.infer<typeof TextSize>;

/** How somebody wants to see the program. */
export interface Look {
  readonly language: Language;
  readonly theme: Theme;
  readonly textSize: TextSize;
}

import * as z from "zod";

export const Language = z.enum(["en", "fr", "nl"]);
export type Language = z.infer<typeof Language>;

/** `system` follows the machine. */
export const Theme = z.enum(["system", "light", "dark"]);
export type Theme = z.infer<typeof Theme>;

/** How large everything in the window is drawn. */
export const TextSize = z.enum(["normal", "large", "largest"]);
export type TextSize = z.infer<typeof TextSize>;

/** The first screen a user sees after sign-in. */
export const FirstScreen = z.enum(["today", "house", "people", "documents"]);
export type FirstScreen = z.infer<typeof FirstScreen>;

/** Other settings of a user, wherever they sign in. */
export interface StartSettings {
  readonly firstScreen: FirstScreen;
  /** Names are hidden until the user shows them again, even after a lock. */
  readonly hidesNames: boolean;
}

export const defaultStartSettings: StartSettings = { firstScreen: "today", hidesNames: false };

/** How a user wants to see the program. */
export interface DisplaySettings {
  readonly language: Language;
  readonly theme: Theme;
  readonly textSize: TextSize;
}

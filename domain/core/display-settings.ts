import * as z from "zod";

export const Language = z.enum(["en", "fr", "nl"]);
export type Language = z.infer<typeof Language>;

/** `system` follows the machine. */
export const Theme = z.enum(["system", "light", "dark"]);
export type Theme = z.infer<typeof Theme>;

/** How large everything in the window is drawn. */
export const TextSize = z.enum(["normal", "large", "largest"]);
export type TextSize = z.infer<typeof TextSize>;

/** Which screen somebody begins with when she has signed in. */
export const FirstScreen = z.enum(["today", "house", "people", "documents"]);
export type FirstScreen = z.infer<typeof FirstScreen>;

/** What else somebody chose for herself, wherever she signs in. */
export interface Habits {
  readonly firstScreen: FirstScreen;
  /** Names are hidden until she shows them again, over a lock as well. */
  readonly hidesNames: boolean;
}

export const firstHabits: Habits = { firstScreen: "today", hidesNames: false };

/** How somebody wants to see the program. */
export interface Look {
  readonly language: Language;
  readonly theme: Theme;
  readonly textSize: TextSize;
}

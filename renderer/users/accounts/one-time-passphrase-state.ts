import type { Language } from "../../../domain/core/display-settings.ts";

/** A slip that was just made. Its words are shown once. */
export interface OneTimePassphraseState {
  readonly name: string;
  readonly signInName: string;
  readonly words: readonly string[];
  readonly language: Language;
}

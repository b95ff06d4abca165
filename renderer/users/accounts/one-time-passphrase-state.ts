import type { Language } from "../../../domain/core/display-settings.ts";

/** A one-time passphrase that was just created. It is shown once. */
export interface OneTimePassphraseState {
  readonly name: string;
  readonly signInName: string;
  readonly words: readonly string[];
  readonly language: Language;
}

import type { Language } from "../../../domain/core/display-settings.ts";

/** Each language by its own name, whatever the language of the page. */
export const programLanguageNames: readonly { readonly id: Language; readonly label: string }[] = [
  { id: "fr", label: "Français" },
  { id: "nl", label: "Nederlands" },
  { id: "en", label: "English" },
];

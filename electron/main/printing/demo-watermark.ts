import type { Language } from "../../../domain/core/display-settings.ts";

/** In a house that was invented nobody may take a page for that of a person: the words of its screens, which stay in the window. */
export const demoWatermark: Readonly<Record<Language, string>> = {
  en: "Demonstration – an invented house. Nobody in it exists.",
  fr: "Démonstration – une maison inventée. Personne n’y existe.",
  nl: "Demonstratie – een verzonnen huis. Niemand hierin bestaat echt.",
};

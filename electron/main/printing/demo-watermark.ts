import type { Language } from "../../../domain/core/display-settings.ts";

/**
 * In an invented vault no page may be mistaken for that of a real person: the words shown on its screens, which stay in
 * the window.
 */
export const demoWatermark: Readonly<Record<Language, string>> = {
  en: "Demonstration – an invented house. Nobody in it exists.",
  fr: "Démonstration – une maison inventée. Personne n’y existe.",
  nl: "Demonstratie – een verzonnen huis. Niemand hierin bestaat echt.",
};

import type { Language } from "../../domain/core/display-settings.ts";
import { withFrenchSpacesIn } from "../lib/texts/french-spaces.ts";
import { handbookOf, type Handbook } from "./handbook.ts";

/** The handbook of a language: one file, loaded on first use. */
export function readHandbook(language: Language): Promise<Handbook> {
  const reading =
    read.get(language) ??
    files[language]().then(({ files: all }) =>
      handbookOf(language === "fr" ? withFrenchSpacesIn(all) : all),
    );
  read.set(language, reading);
  return reading;
}

const read = new Map<Language, Promise<Handbook>>();

const files = {
  en: () => import("./en.ts"),
  fr: () => import("./fr.ts"),
  nl: () => import("./nl.ts"),
} as const satisfies Readonly<Record<Language, () => Promise<{ readonly files: object }>>>;

import type { AppError } from "../../domain/api/errors.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import en from "../i18n/en/app/errors.json";
import fr from "../i18n/fr/app/errors.json";
import nl from "../i18n/nl/app/errors.json";
import { faultNames } from "../app/vault-cannot-open/vault-cannot-open-reason.ts";

export type Fault = AppError;

/** True for a fault with a page of its own, which says what is safe and what to do. */
export const hasPage = ({ type }: Fault): boolean => faultNames.some((name) => name === type);

/** The application's own sentence for a fault at startup. */
export function sentenceFor(fault: Fault, language: Language): string {
  const sentences: Readonly<Record<string, string>> = { en, fr, nl }[language];
  const sentence = sentences[nameOf(fault)] ?? sentences["Unexpected"] ?? "";
  return sentence
    .replace("{{reference}}", "reference" in fault ? fault.reference : "–")
    .replace("{{seconds}}", "seconds" in fault ? String(fault.seconds) : "–");
}

/** Data of the wrong kind has two sentences: it may be this program that is the wrong one. */
function nameOf(fault: Fault): string {
  if (fault.type !== "PurposeRefused") return fault.type;
  return fault.purpose === "real" ? "PurposeRefusedReal" : "PurposeRefusedTrial";
}

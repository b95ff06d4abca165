import type { i18n } from "i18next";
import { useTranslation } from "react-i18next";
import { type DraftKind, isId, type Part, partsIn } from "../../domain/drafts/draft.ts";
import { useFormats, type Formats } from "../lib/texts/use-formats.ts";
import { draftFieldTexts, type Place } from "./draft-field-texts.ts";

/** The content of a draft. */
export interface LeftWords {
  readonly typed: readonly string[];
  /** As the form shows it. */
  readonly chosen: readonly string[];
}

export function useDraftText(): (kind: DraftKind, content: string) => LeftWords {
  const { i18n } = useTranslation();
  const words = useFormats();
  return (kind, content) => leftWords(i18n, words, kind, partsIn(content));
}

function leftWords(
  texts: i18n,
  words: Formats,
  kind: DraftKind,
  parts: readonly Part[],
): LeftWords {
  const own = new Map(parts.map(({ name, text }) => [name, text]));
  const said = parts.map((part) => ({
    text: part.text,
    word: wordFor(part, { texts, words, kind, own: own.get(`own.${part.name}`) }),
  }));
  const unique = (all: readonly string[]) => [...new Set(all)];
  return {
    typed: unique(said.flatMap(({ text, word }) => (word === undefined ? [text] : []))),
    chosen: unique(said.flatMap(({ word }) => word ?? [])),
  };
}

interface Around {
  readonly texts: i18n;
  readonly words: Formats;
  readonly kind: DraftKind;
  /** The centre's own term that was chosen in the same field. */
  readonly own: string | undefined;
}

/** The form's text for a choice; null where there is none to show, undefined where it is free text. */
function wordFor(
  { name, text }: Part,
  { texts, words, kind, own }: Around,
): string | null | undefined {
  if (isId(text)) return null;
  const place = placeOf(kind, name);
  if (place === undefined || place === null) return place;
  if (place === "language") return words.language(text);
  if (place === "nationality") return words.nationality(text);
  if (place === "request") return requestFor(texts, text);
  const key = [...keysFor(place, own), ...keysFor(place, text)].find((one) => texts.exists(one));
  return key === undefined ? undefined : texts.t(key, "");
}

/** The requested item of a dossier depends on its document; without that it has no text. */
function requestFor(texts: i18n, text: string): string | null {
  const [transition = "", document] = text.split(" ");
  const [key, name] = [`dossiers:asked.${transition}`, `residence:document.${document ?? ""}`];
  return texts.exists(key) && texts.exists(name)
    ? texts.t(key, "", { document: texts.t(name, "") })
    : null;
}

/** Repeated fields are numbered: `who1`. */
function placeOf(kind: DraftKind, name: string): Place | undefined {
  const places = draftFieldTexts[kind];
  return name in places ? places[name] : places[name.replace(/\d+$/, "")];
}

function keysFor(place: NonNullable<Place>, code: string | undefined): readonly string[] {
  if (code === undefined) return [];
  if (typeof place === "string") return [`${place}.${code}`];
  if (isList(place)) return place.map((one) => `${one}.${code}`);
  const key = place[code];
  return key === undefined ? [] : [key];
}

const isList = (place: NonNullable<Place>): place is readonly string[] => Array.isArray(place);

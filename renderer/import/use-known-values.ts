import type { i18n } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type ListField, ownListOf } from "../../domain/import/import-fields.ts";
import type { Entry } from "../../domain/import/propose-columns.ts";
import { endings } from "../../domain/import/read-rows.ts";
import { columnSynonyms } from "../../domain/import/column-synonyms.ts";
import { ExploitationForm } from "../../domain/vocabulary/exploitation.ts";
import { Language } from "../../domain/core/display-settings.ts";
import { RefusalReason, Urgency } from "../../domain/referrals/referral.ts";
import type { BedId, Room } from "../../domain/accommodation/room.ts";
import {
  ExitDestination,
  ExitReason,
  languageCodes,
  nationalityCodes,
  ReferralSource,
  Sex,
} from "../../domain/vocabulary/code-lists.ts";
import {
  nameIn,
  type CurrentTerm,
  type CurrentTerms,
} from "../../domain/vocabulary/list-term-decision.ts";
import { useProcedure } from "../lib/api.ts";
import { languageFrom, localeOf } from "../lib/texts/i18n.ts";
import { useTextsIn } from "../lib/texts/use-texts-in.ts";
import type { Option } from "../ui/fields/option-list.tsx";

/** The lists of the database: the options, every word that may mean one, and the beds of a place. */
export interface Lists {
  readonly optionsOf: (field: ListField) => readonly Option[];
  readonly entriesOf: (field: ListField) => readonly Entry[];
  readonly bedsOf: (code: string) => readonly BedId[];
  /** The centre's own terms, each with the code it counts as. */
  readonly countsAs: ReadonlyMap<string, string>;
}

/** Null until the texts of all three languages are loaded: a spreadsheet may be in another than the user's. */
export function useKnownValues(rooms: readonly Room[]): Lists | null {
  const { i18n, t } = useTranslation("bringIn");
  const english = useTextsIn("en");
  const french = useTextsIn("fr");
  const dutch = useTextsIn("nl");
  const language = i18n.language;
  const { data: now = asShipped } = useProcedure("lists.now", {});
  const isRead = english !== null && french !== null && dutch !== null;
  return useMemo(() => {
    if (!isRead) return null;
    const ours = addedIn(now);
    const places = placesOf(rooms, (room) => t("values.anyBed", { room }));
    const optionsOf = (field: ListField): readonly Option[] =>
      field === "place"
        ? places.map(({ id, label }) => ({ id, label }))
        : codesOf[field].flatMap((id) => [
            { id, label: wordIn(i18n, language, field, id) },
            ...ours(field, id).map((one) => ({
              id: one.word,
              label: nameIn(one, languageFrom(language)) ?? wordIn(i18n, language, field, id),
            })),
          ]);
    return {
      optionsOf: onceEach(optionsOf),
      entriesOf: onceEach((field) => entriesIn(i18n, field, places, ours)),
      countsAs: new Map(now.filter(isTheirs).map(({ word, countsAs }) => [word, countsAs])),
      bedsOf: (code) => places.find(({ id }) => id === code)?.beds ?? [],
    };
  }, [isRead, rooms, i18n, language, now, t]);
}

const asShipped: CurrentTerms = [];

/** The centre's own terms in the list of a field, by the code they count as; earlier ones too, as a spreadsheet may be old. */
type Added = (field: ListField, countsAs: string) => CurrentTerms;

const addedIn =
  (now: CurrentTerms): Added =>
  (field, countsAs) =>
    now.filter(
      (one) => isTheirs(one) && one.list === ownListOf[field] && one.countsAs === countsAs,
    );

const isTheirs = ({ word, countsAs }: CurrentTerm): boolean => word !== countsAs;

function onceEach<T>(make: (field: ListField) => T): (field: ListField) => T {
  const made = new Map<ListField, T>();
  return (field) => {
    const cached = made.get(field) ?? make(field);
    made.set(field, cached);
    return cached;
  };
}

const codesOf: Readonly<Record<Exclude<ListField, "place">, readonly string[]>> = {
  sex: Sex.options,
  nationality: nationalityCodes,
  languages: languageCodes,
  destination: ExitDestination.options,
  reason: ExitReason.options,
  source: ReferralSource.options,
  detectedBy: ReferralSource.options,
  form: ExploitationForm.options,
  urgency: Urgency.options,
  decision: endings,
  refusal: RefusalReason.options,
};

/** Where the texts of a list are. */
const pathOf: Readonly<Record<Exclude<ListField, "place">, string>> = {
  sex: "vocab:sex",
  nationality: "vocab:nationality",
  languages: "vocab:language",
  destination: "vocab:destination",
  reason: "vocab:reason",
  source: "vocab:referral",
  detectedBy: "vocab:referral",
  form: "exploitation:form",
  urgency: "referrals:urgencies",
  decision: "referrals:decisions",
  refusal: "referrals:reasons",
};

function wordIn(
  texts: i18n,
  language: string,
  field: Exclude<ListField, "place">,
  code: string,
): string {
  const [list = "", path = ""] = pathOf[field].split(":");
  const own: unknown = texts.getResource(language, list, `${path}.${code}`);
  if (typeof own === "string") return own;
  return field === "nationality" || field === "languages"
    ? nameOfCode(language, field, code)
    : code;
}

function nameOfCode(language: string, field: "nationality" | "languages", code: string): string {
  const type = field === "nationality" ? "region" : "language";
  const key = `${language} ${type}`;
  const names = namesIn.get(key) ?? new Intl.DisplayNames(localeOf(language), { type });
  namesIn.set(key, names);
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

const namesIn = new Map<string, Intl.DisplayNames>();

function entriesIn(
  texts: i18n,
  field: ListField,
  places: readonly Place[],
  added: Added,
): readonly Entry[] {
  if (field === "place") return places.map(({ id, words }) => ({ code: id, words }));
  const codes = codesOf[field];
  // The centre's own terms first: where both have the same name, they are meant.
  const addedTerms = codes.flatMap((code) => added(field, code));
  return [
    ...addedTerms.map(({ word, called }) => ({
      code: word,
      words: Object.values(called).filter((name) => name !== null),
    })),
    ...codes.map((code) => ({
      code,
      words: [
        ...Language.options.map((language) => wordIn(texts, language, field, code)),
        ...(columnSynonyms[field]?.[code]?.split("|") ?? []),
      ],
    })),
  ];
}

interface Place extends Option {
  readonly words: readonly string[];
  readonly beds: readonly BedId[];
}

/** A room means any of its beds; the number in its name is enough. */
function placesOf(rooms: readonly Room[], anyBed: (room: string) => string): readonly Place[] {
  return rooms.flatMap(({ id, name, beds }): readonly Place[] => {
    const names = [name, ...(/\d+/.exec(name) ?? [])];
    const whole: Place = {
      id: `room ${id}`,
      label: beds.length === 1 ? name : anyBed(name),
      words: names,
      beds: beds.map((bed) => bed.id),
    };
    if (beds.length === 1) return [whole];
    const single = beds.map((bed) => ({
      id: `bed ${bed.id}`,
      label: `${name} ${bed.name}`,
      words: names.map((room) => `${room} ${bed.name}`),
      beds: [bed.id],
    }));
    return [whole, ...single];
  });
}

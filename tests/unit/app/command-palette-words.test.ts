import { describe, expect, it } from "vitest";
import { Language } from "../../../domain/core/display-settings.ts";
import { calledSo, paletteOrder } from "../../../renderer/app/command-palette-order.ts";
import {
  beginnings,
  helpPlaces,
  navigationPlaces,
} from "../../../renderer/app/navigation-places.ts";
import { paletteSearch } from "../../../renderer/app/command-palette-search-words.ts";
import { words as en } from "../../../renderer/i18n/en.ts";
import { words as fr } from "../../../renderer/i18n/fr.ts";
import { words as nl } from "../../../renderer/i18n/nl.ts";
import wordsEn from "../../../renderer/i18n/search-words/en.json";
import wordsFr from "../../../renderer/i18n/search-words/fr.json";
import wordsNl from "../../../renderer/i18n/search-words/nl.json";
import { settingsSections } from "../../../renderer/app/settings-sections.ts";

const catalogues = { en, fr, nl };
const searched: Readonly<Record<Language, Readonly<Partial<Record<string, readonly string[]>>>>> = {
  en: wordsEn,
  fr: wordsFr,
  nl: wordsNl,
};

const ofWindow = ["evacuation", "privacy", "lock", "panic"];
const ofHelp = ["help", "keys"];

/** Everything that the palette offers to a user with every role, by its id. */
function groupsIn(language: Language) {
  const { frame, settings, paper } = catalogues[language];
  const labels: Readonly<Record<string, string>> = {
    evacuation: paper.evacuation.action,
    privacy: frame.actionPrivacyOn,
    lock: frame.actionLock,
    panic: frame.actionPanic,
    help: frame.actionHelp,
    keys: frame.actionKeys,
  };
  const named = (id: string, label: string) => ({ id, label, also: paletteSearch(id) });
  const ofPlaces = (all: readonly { readonly label: keyof typeof frame }[]) =>
    all.map(({ label }) => {
      const said = frame[label];
      return named(label, typeof said === "string" ? said : "");
    });
  const ofThese = (ids: readonly string[]) => ids.map((id) => named(id, labels[id] ?? ""));
  return [
    { id: "do", title: "", actions: [...ofPlaces(beginnings), ...ofThese(ofWindow)] },
    { id: "go", title: "", actions: ofPlaces(navigationPlaces) },
    {
      id: "settings",
      title: "",
      actions: settingsSections.map((id) => named(`settings.${id}`, settings.section[id])),
    },
    { id: "help", title: "", actions: [...ofThese(ofHelp), ...ofPlaces(helpPlaces)] },
  ] as never;
}

const firstFor = (typed: string, language: Language): string | undefined =>
  paletteOrder([], groupsIn(language), typed).called[0]?.actions[0]?.id;

/** What users type at night or in a hurry, and where it must lead. */
const everyday: Readonly<Record<string, readonly string[]>> = {
  actionStranger: [
    "stranger",
    "door",
    "doorbell",
    "not let in",
    "never let in",
    "never",
    "NEVER LET IN",
    "inconnu",
    "porte",
    "sonnette",
    "jamais",
    "ne pas laisser entrer",
    "rodeur",
    "vreemde",
    "onbekende",
    "deur",
    "deurbel",
    "niet binnenlaten",
    "nooit",
  ],
  actionAdmit: [
    "cot",
    "bed for a child",
    "new resident",
    "arrival",
    "baby",
    "lit d'enfant",
    "lit d’enfant",
    "arrivee",
    "accueil",
    "kinderbed",
    "opname",
    "aankomst",
    "moeder en kind",
  ],
  evacuation: [
    "fire",
    "smoke",
    "alarm",
    "evacuation",
    "print",
    "ambulance",
    "incendie",
    "feu",
    "fumée",
    "fumee",
    "pompiers",
    "brand",
    "rook",
    "brandweer",
    "evacuatie",
    "afdrukken",
    "112",
  ],
  actionOut: ["late", "overdue", "cigarette", "en retard", "retard", "te laat", "laat", "sigaret"],
  goSteps: [
    "missing",
    "ran away",
    "police",
    "disparue",
    "fugue",
    "vermist",
    "weggelopen",
    "politie",
  ],
  actionBreach: [
    "photo",
    "photographed",
    "address known",
    "leak",
    "photo de la maison",
    "fuite",
    "foto",
    "adreslek",
    "foto van het huis",
  ],
  "settings.users": [
    "passphrase forgotten",
    "forgotten password",
    "colleague",
    "new colleague",
    "phrase de passe oubliée",
    "phrase de passe oubliee",
    "collègue",
    "wachtzin vergeten",
    "wachtwoord vergeten",
    "collega",
    "een collega toevoegen",
  ],
  "settings.backup": ["backup", "stick", "USB", "sauvegarde", "clé usb", "cle usb", "back-up"],
  "settings.me": ["password", "mot de passe", "wachtwoord", "passphrase", "wachtzin"],
  "settings.look": ["language", "dark", "langue", "sombre", "taal", "donker", "text size"],
  "settings.bringIn": ["import", "Excel", "importer", "importeren", "spreadsheet"],
  "settings.forgetting": ["erase", "delete", "effacer", "wissen", "supprimer", "verwijderen"],
  "settings.guard": ["secret address", "adresse secrète", "geheim adres"],
  actionIncident: ["fight", "theft", "bagarre", "vol", "vechtpartij", "diefstal", "ruzie"],
  actionWriteLog: ["write a note", "écrire une note", "nota schrijven"],
  goMedicines: ["medicine", "pill", "medication", "cachet", "pil", "médicaments", "medicatie"],
  actionAppointment: ["doctor", "hospital", "médecin", "dokter", "lawyer", "avocat", "ziekenhuis"],
  actionVisit: ["visitor", "visiteur", "bezoeker"],
  actionCensus: ["headcount", "census", "count", "relevé", "nachttelling", "telling"],
  actionTakeCall: ["phone call", "call", "telephone", "appel", "oproep", "telefoon"],
  goHandOver: ["handover", "shift", "passation", "overdracht"],
  goDocuments: ["expires", "deadline", "échéance", "passport", "vervaldatum", "passeport"],
  goReports: [
    "annual report",
    "statistics",
    "rapport annuel",
    "jaarverslag",
    "subsidie",
    "year pack",
  ],
  goBelongings: ["lost key", "keys", "clé perdue", "sleutels", "locker"],
  goAgreement: ["house rules", "règles de la maison", "huisregels"],
  goTogether: ["chores", "cleaning", "ménage", "vaisselle", "beurtrol", "poetsen"],
  privacy: ["hide names", "cacher les noms", "namen verbergen"],
  lock: ["log out", "se déconnecter", "déconnexion", "afmelden"],
  panic: ["lock now", "panique", "paniek"],
  keys: ["shortcuts", "raccourcis", "sneltoetsen"],
};

const cases = Object.entries(everyday).flatMap(([id, all]) =>
  all.map((typed): readonly [string, string] => [typed, id]),
);

describe("the palette", () => {
  it("knows many everyday words", () => expect(cases.length).toBeGreaterThan(150));

  it.each(Language.options)("leads each first where it means, on a screen in %s", (language) => {
    const wrong = cases.filter(([typed, id]) => firstFor(typed, language) !== id);
    expect(wrong.map(([typed, id]) => [typed, id, firstFor(typed, language)])).toEqual([]);
  });

  it("has at least three everyday words in each language for each of its entries", () => {
    const ids = [
      ...[...beginnings, ...navigationPlaces, ...helpPlaces].map(({ label }) => label),
      ...settingsSections.map((id) => `settings.${id}`),
      ...ofWindow,
      ...ofHelp,
      "room",
    ];
    for (const language of Language.options)
      expect(
        ids.filter((id) => (searched[language][id]?.length ?? 0) < 3),
        language,
      ).toEqual([]);
  });

  it("knows the same entries in each language, none of them with less than three words", () => {
    const lines = Object.keys(wordsEn);
    expect(Object.keys(wordsFr)).toEqual(lines);
    expect(Object.keys(wordsNl)).toEqual(lines);
    for (const language of Language.options)
      expect(lines.filter((id) => (searched[language][id]?.length ?? 0) < 3)).toEqual([]);
  });

  it("finds nothing for a meaningless word", () => {
    expect(calledSo(groupsIn("en"), "xyzzy")).toEqual([]);
  });
});

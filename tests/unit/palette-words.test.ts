import { describe, expect, it } from "vitest";
import type { Language } from "../../domain/look.ts";
import { words as en } from "../../renderer/i18n/en.ts";
import { words as fr } from "../../renderer/i18n/fr.ts";
import { words as nl } from "../../renderer/i18n/nl.ts";
import { startsAWord } from "../../renderer/ui/fold.ts";
import type { SectionId } from "../../renderer/screens/settings/sections.ts";

const words = { en, fr, nl };
type Also = keyof (typeof en)["frame"]["also"];

const isFoundBy = (typed: string, said: string): boolean =>
  typed.split(" ").every((word) => startsAWord(said, word));

const everyday: Readonly<Record<Language, readonly (readonly [SectionId, readonly string[]])[]>> = {
  en: [
    ["bringIn", ["import", "Excel", "spreadsheet"]],
    ["users", ["colleague", "user", "account", "new staff", "add a colleague"]],
    ["backup", ["back up", "copy", "stick", "USB", "export"]],
    ["look", ["language", "dark", "French", "text size"]],
    ["me", ["password"]],
    ["forgetting", ["erase", "delete"]],
  ],
  fr: [
    ["bringIn", ["importer", "Excel", "tableur"]],
    ["users", ["collègue", "utilisateur", "compte", "ajouter une collègue"]],
    ["backup", ["copie", "clé USB", "sauvegarder", "exporter"]],
    ["look", ["langue", "sombre", "néerlandais", "taille"]],
    ["me", ["mot de passe"]],
    ["forgetting", ["effacer", "supprimer"]],
  ],
  nl: [
    ["bringIn", ["importeren", "Excel", "rekenblad"]],
    ["users", ["collega", "gebruiker", "account", "een collega toevoegen"]],
    ["backup", ["kopie", "stick", "USB", "exporteren"]],
    ["look", ["taal", "donker", "Frans", "tekst"]],
    ["me", ["wachtwoord"]],
    ["forgetting", ["wissen", "verwijderen"]],
  ],
};

const ofFrame: Readonly<Record<Language, readonly (readonly [Also, readonly string[]])[]>> = {
  en: [
    ["reports", ["year pack", "annual report", "funder", "export", "Excel", "print"]],
    ["lock", ["log out", "lock"]],
    ["evacuation", ["print", "fire", "ambulance"]],
    ["out", ["late"]],
    ["people", ["allergy", "emergency", "ambulance"]],
  ],
  fr: [
    ["reports", ["dossier annuel", "rapport annuel", "subside", "exporter", "imprimer"]],
    ["lock", ["déconnexion", "verrou", "fermer"]],
    ["evacuation", ["imprimer", "feu", "ambulance"]],
    ["out", ["retard"]],
    ["people", ["allergie", "urgence", "ambulance"]],
  ],
  nl: [
    ["reports", ["jaarverslag", "subsidie", "exporteren", "printen", "afdrukken"]],
    ["lock", ["afmelden", "slot"]],
    ["evacuation", ["afdrukken", "brand", "ambulance"]],
    ["out", ["te laat"]],
    ["people", ["allergie", "noodgeval", "ambulance"]],
  ],
};

describe.each(["en", "fr", "nl"] as const)("everyday words in %s", (language) => {
  const { settings, frame } = words[language];

  it.each(everyday[language])("find the settings %s", (section, typed) => {
    const said = `${settings.section[section]} ${settings.sectionAlso[section]}`;
    expect(typed.filter((one) => !isFoundBy(one, said))).toEqual([]);
  });

  it.each(ofFrame[language])("find %s", (also, typed) => {
    expect(typed.filter((one) => !isFoundBy(one, frame.also[also]))).toEqual([]);
  });
});

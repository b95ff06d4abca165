import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { phrasesFr, wordsFr } from "../../../domain/dossiers/texts/fr.ts";
import { phrasesNl, wordsNl } from "../../../domain/dossiers/texts/nl.ts";
import { wordsEn } from "../../../domain/dossiers/texts/en.ts";
import { ResidenceKind } from "../../../domain/residence/procedure/residence-document-names.ts";
import { words as en } from "../../../renderer/i18n/en.ts";
import { words as fr } from "../../../renderer/i18n/fr.ts";
import { words as nl } from "../../../renderer/i18n/nl.ts";
import { sentencesOf } from "./texts-by-key.ts";

const project = join(import.meta.dirname, "../../..");
const screens = { en, fr, nl };
const printed = { en: wordsEn, fr: wordsFr, nl: wordsNl };
type Language = keyof typeof screens;

/** All texts in one language, line by line: screens, printouts, steps and the handbook. */
function linesIn(language: Language): readonly string[] {
  const handbook = join(project, "docs/handbook", language);
  const pages = readdirSync(handbook).filter((name) => name.endsWith(".md"));
  const texts = [
    "domain/dossiers/texts",
    "domain/letters/texts",
    "domain/daily-life/agreement-texts",
  ].flatMap((folder) =>
    readdirSync(join(project, folder))
      .filter((name) => name.startsWith(language))
      .map((name) => join(folder, name)),
  );
  const files = [...texts, "db/migrations/baseline/outings.sql"].map((name) => join(project, name));
  return [
    ...[...sentencesOf(screens[language])].map(([key, sentence]) => `${key}: ${sentence}`),
    ...[...pages.map((name) => join(handbook, name)), ...files].flatMap((file) =>
      readFileSync(file, "utf8").split("\n"),
    ),
  ];
}

/** Terms that meant something else than intended, and why they do not return. */
const wrong: readonly (readonly [Language, RegExp, string])[] = [
  [
    "fr",
    /\binculpation\b/iu,
    "another legal act than the committal for trial that the screen records",
  ],
  [
    "nl",
    /inverdenkingstelling/iu,
    "another legal act than the committal for trial that the screen records",
  ],
  [
    "nl",
    /vordering van de onderzoeksrechter|onderzoeksrechter gevorderd/iu,
    "says that the judge demands",
  ],
  ["en", /\bjudge seized\b/iu, "is no English for an investigation that was opened"],
  ["nl", /afgesloten zaak|zaak afgesloten/iu, "a dropped case is a seponering"],
  ["en", /\bclosed case\b|\bcase was closed\b/iu, "a case is dropped, or ends in a judgment"],
  ["nl", /\b(jou|jouw|jij)\b/u, "the program says u"],
  ["fr", /mot de code/iu, "the card says mot convenu"],
  ["fr", /Appelle la maison/u, "addresses the person as tu, and names the house"],
  ["en", /under Incidents\b/u, "there is no such page"],
  ["en", /Tell nobody who lives here/u, "reads as: do not tell the residents"],
  ["fr", /Ne dites à personne qui habite ici/u, "reads as: do not tell the residents"],
  ["fr", /avec n’importe quel outil/u, "says the contrary"],
  ["en", /draw Hearth over/u, "drag"],
  ["en", /stay unplugged/u, "offline, not without power"],
  ["fr", /rester débranché/u, "offline, not without power"],
  ["nl", /stekker/u, "offline, not without power"],
  ["nl", /\bbureau(deel)?\b/iu, "the office is het kantoor everywhere"],
  [
    "en",
    /take \{\{name\}\} out of the family|\bTaken? apart|a family apart|put the family together/u,
    "families are linked and unlinked",
  ],
  ["fr", /séparé une famille|séparer \{\{name\}\}/iu, "families are linked and unlinked"],
  ["nl", /gezin uit elkaar|uit elkaar halen/iu, "families are linked and unlinked"],
  ["en", /Aliens Office/u, "the Immigration Office"],
  ["en", /\bstate fund\b/iu, "the Financial Aid Commission"],
  ["fr", /fonds d’aide/iu, "la Commission pour l’aide financière"],
  ["nl", /hulpfonds|fonds voor hulp/iu, "de Commissie voor financiële hulp"],
  ["en", /registration certificate|aliens’ register/iu, "AI and CIRE are two documents"],
  ["en", /nobody answers for|answers for the minor/iu, "an unaccompanied minor"],
  ["fr", /personne n’en répond|quelqu’un en répond/iu, "un MENA"],
  ["nl", /instaat|staat ervoor in/iu, "een NBMV"],
  ["fr", /séjour (à durée )?illimité|durée illimitée/iu, "durée indéterminée"],
  ["nl", /onbeperkt verblijf/iu, "onbepaalde duur"],
  [
    "fr",
    /accord de (vie commune|la maison)|convention de (séjour|la maison)/iu,
    "les règles de la maison",
  ],
];

describe("a wrong word", () => {
  const lines = { en: linesIn("en"), fr: linesIn("fr"), nl: linesIn("nl") };

  it.each(wrong)("does not come back in %s: %s, since %s", (language, pattern) => {
    expect(lines[language].filter((line) => pattern.test(line))).toEqual([]);
  });
});

describe("a step of a criminal case has one term on the screen and in the dossier", () => {
  const kinds = [
    "indictment",
    "judgeSeized",
    "requisitions",
    "stateFund",
    "closed",
    "complaint",
    "statement",
  ] as const;
  const cases = (["en", "fr", "nl"] as const).flatMap((language) =>
    kinds.map((kind) => [language, kind] as const),
  );

  it.each(cases)("%s: %s", (language, kind) => {
    const screen = screens[language].legal.events[kind];
    expect(screen.toLowerCase()).toBe(printed[language].events[kind].toLowerCase());
  });

  it.each(["en", "fr", "nl"] as const)(
    "%s: the steps of the residence procedure too",
    (language) => {
      const { residence, legal } = screens[language];
      expect(residence.court.indictment).toBe(legal.events.indictment.toLowerCase());
      expect(residence.caseStep.judgeSeized).toBe(legal.events.judgeSeized.toLowerCase());
      expect(residence.event.caseClosed.toLowerCase()).toContain(
        language === "en" ? "dropped" : legal.events.closed.toLowerCase(),
      );
    },
  );
});

describe("a document requested for the first time", () => {
  const first = ["T3", "T7", "T9"] as const;

  it.each(ResidenceKind.options)("has no definite article: %s", (kind) => {
    for (const transition of first) {
      expect(phrasesFr.asked(transition, kind)).toMatch(/^la délivrance d’une? /u);
      expect(phrasesNl.asked(transition, kind)).toMatch(/^de afgifte van een /u);
      expect(wordsFr.subject(transition, kind)).toMatch(/^Demande de délivrance d’une? /u);
      expect(wordsNl.subject(transition, kind)).toMatch(/^Aanvraag tot afgifte van een /u);
    }
  });

  it("keeps it where the document is already held", () => {
    expect(phrasesFr.asked("T12", "aCard")).toBe("le renouvellement de la carte A");
    expect(phrasesNl.asked("T12", "aCard")).toBe("de hernieuwing van de A-kaart");
  });
});

describe("how a dossier was sent is a whole phrase", () => {
  it.each([
    ["en", "hand", "in person"],
    ["fr", "hand", "en main propre"],
    ["nl", "hand", "door afgifte in persoon"],
    ["en", "registeredPost", "by registered post"],
    ["fr", "email", "par courriel"],
    ["nl", "post", "per post"],
  ] as const)("%s: %s", (language, how, phrase) => {
    const { dossiers } = screens[language];
    expect(dossiers.how[how]).toBe(phrase);
    expect(dossiers.sentLine_one).not.toMatch(/\b(by|par|per) \{\{how\}\}/u);
  });
});

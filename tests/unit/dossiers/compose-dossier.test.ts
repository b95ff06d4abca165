import { describe, expect, it } from "vitest";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { composeDossier, wordsIn } from "../../../domain/dossiers/compose-dossier.ts";
import type { Condition } from "../../../domain/residence/protection-conditions.ts";
import type { CaseFacts, DossierFacts } from "../../../domain/dossiers/dossier-facts.ts";
import { enclosureRules } from "../../../domain/dossiers/enclosure.ts";
import { SectionId } from "../../../domain/dossiers/dossier-section.ts";
import { DossierTransition } from "../../../domain/dossiers/requested-document.ts";
import { ResidenceKind } from "../../../domain/residence/procedure/residence-document-names.ts";
import { Language } from "../../../domain/core/display-settings.ts";
import { day, someFacts } from "./test-dossier-facts.ts";

const { person, accompaniment } = someFacts();

describe("the words of a dossier", () => {
  it.each(Language.options)("are the same as ever, in %s", (language) => {
    expect(composeDossier(someFacts(), language)).toMatchSnapshot();
  });

  it.each([
    ["fr", "female", "L’intéressée a rompu", "Elle accepte", "Née le"],
    ["fr", "male", "L’intéressé a rompu", "Il accepte", "Né le"],
    ["fr", "unknown", "La personne concernée a rompu", "Elle accepte", "Né(e) le"],
    ["nl", "female", "Betrokkene heeft", "Zij aanvaardt", "Geboren op"],
    ["nl", "male", "Betrokkene heeft", "Hij aanvaardt", "Geboren op"],
    ["nl", "other", "Betrokkene heeft", "Betrokkene aanvaardt", "Geboren op"],
    ["en", "female", "She left", "She accepts", "Born on"],
    ["en", "male", "He left", "He accepts", "Born on"],
    ["en", "unknown", "The person left", "The person accepts", "Born on"],
  ] as const)("agree with whom they are about: %s, %s", (language, sex, left, accepts, born) => {
    const { conditions, identity } = composeDossier(
      someFacts({ person: { ...person, sex } }),
      language,
    );
    expect(conditions).toContain(left);
    expect(conditions).toContain(accepts);
    expect(identity).toContain(born);
  });

  it.each([
    ["fr", 1, "1 entretien d’accompagnement a eu lieu"],
    ["fr", 2, "2 entretiens d’accompagnement ont eu lieu"],
    ["nl", 1, "vond 1 begeleidingsgesprek plaats"],
    ["nl", 2, "vonden 2 begeleidingsgesprekken plaats"],
    ["en", 1, "1 interview took place"],
    ["en", 2, "2 interviews took place"],
  ] as const)("count: %s, %d", (language, interviews, words) => {
    const facts = someFacts({ accompaniment: { ...accompaniment, interviews } });
    expect(composeDossier(facts, language).accompaniment).toContain(words);
  });

  it("write the first of a month as in French", () => {
    const facts = someFacts({ answeredOn: { Q1: day("2026-06-01"), Q2: day("2026-06-01") } });
    expect(composeDossier(facts, "fr").judicial).toContain("réponses du 1er juin 2026");
  });

  it.each([
    ["fr", "Audience du tribunal (fixée, à venir)"],
    ["nl", "zitting van de rechtbank (vastgelegd, nog te houden)"],
    ["en", "hearing of the court (fixed, to come)"],
  ] as const)("say of a hearing that is to come that it is: %s", (language, words) => {
    const [known] = someFacts({}).cases;
    const on = addDays(someFacts({}).on, 12);
    const events = [{ kind: "hearing" as const, on, order: null, outcome: null }];
    const facts = someFacts({ cases: known === undefined ? [] : [{ ...known, events }] });
    expect(composeDossier(facts, language).judicial.toLowerCase()).toContain(words.toLowerCase());
  });

  it("give each answer its own day, where they differ", () => {
    const answeredOn = { Q1: day("2026-09-01"), Q2: day("2026-02-01"), Q4: day("2026-02-01") };
    const facts = someFacts({
      questions: ["Q1", "Q2", "Q4"],
      answeredOn,
      answers: { Q1: "yes", Q2: "yes", Q4: "yes" },
    });
    const { judicial, motivation, publicOrder } = composeDossier(facts, "en");
    expect(judicial).toContain("answers of 1 February 2026 and 1 September 2026:");
    expect(judicial).toMatch(/Yes \(1 September 2026\)\..*Yes \(1 February 2026\)\./s);
    expect(motivation).toContain("answers of 1 February 2026 and 1 September 2026");
    expect(publicOrder).toContain("(answer of 1 February 2026)");
  });

  it("claim nothing that the magistrate did not say", () => {
    const open = someFacts({ answers: { Q1: "yes" }, answeredOn: { Q1: day("2026-06-02") } });
    for (const language of Language.options) {
      const { publicOrder, motivation, judicial } = composeDossier(open, language);
      expect(publicOrder).toBe("");
      expect(motivation).not.toMatch(/victime|slachtoffer|victim/);
      expect(judicial).toMatch(/Pas encore de réponse|Nog geen antwoord|No answer yet/);
    }
    const known = someFacts({
      questions: ["Q1", "Q2", "Q3", "Q4"],
      answers: { Q4: "yes" },
      answeredOn: { Q4: day("2026-06-02") },
    });
    expect(composeDossier(known, "fr").publicOrder).toContain("il n’y avait pas de danger");
  });

  it("do not say that a condition is met that was recorded as no longer met", () => {
    const { conditions } = someFacts();
    const said = (broken: readonly Condition[]) =>
      composeDossier(someFacts({ conditions: { ...conditions, broken } }), "fr").conditions;
    expect(said(["C1"])).not.toMatch(/rompu/);
    expect(said(["C1"])).toMatch(/accepte/);
    expect(said(["C2"])).not.toMatch(/accepte/);
  });

  it("name the guardian of an unaccompanied minor, or say that none is known, and of nobody else", () => {
    const guardian = { name: "Gil Inventé", since: day("2026-03-09") };
    const identity = (minorAlone: DossierFacts["minorAlone"]) =>
      composeDossier(someFacts({ minorAlone }), "fr").identity;
    expect(identity({ guardian })).toContain(
      "Situation : mineure étrangère non accompagnée (MENA)\nTuteur ou tutrice : Gil Inventé, depuis le 9 mars 2026",
    );
    expect(identity({ guardian: null })).toContain("Tuteur ou tutrice : donnée inconnue");
    expect(identity(null)).not.toMatch(/Tuteur|mineur/);
  });

  it("say that an expired passport has expired", () => {
    const papers = someFacts().papers.map((one) => ({ ...one, until: day("2026-11-23") }));
    expect(composeDossier(someFacts({ papers }), "fr").identity).toContain(
      "a expiré le 23 novembre 2026",
    );
  });

  it("claim of a statement only a yes, and of a conviction that it is not final unless recorded", () => {
    const [known] = someFacts().cases;
    if (known === undefined) throw new Error("There is one");
    const at = { order: null, outcome: null };
    const convicted = [
      { ...at, kind: "judgment", on: day("2026-10-01"), outcome: "conviction", law: "other" },
    ] as const;
    const composed = (change: Partial<CaseFacts>) =>
      composeDossier(someFacts({ cases: [{ ...known, ...change }] }), "fr");
    expect(composed({ mattered: "yes" }).judicial).toContain("Portée de la déclaration");
    for (const mattered of ["no", "unknown"] as const)
      expect(composed({ mattered }).judicial).not.toContain("Portée de la déclaration");
    expect(composed({ events: convicted }).openEnded).toContain("n’est pas passée en force");
    const final = { ...at, kind: "final", on: day("2026-11-02") } as const;
    expect(composed({ events: [...convicted, final] }).openEnded).not.toContain("n’est pas passée");
    expect(composed({}).openEnded).not.toContain("n’est pas passée");
  });

  it("name the office that answered, beside the number of its case", () => {
    const answeredBy = { office: "federal", notice: "YY.11" } as const;
    expect(composeDossier(someFacts({ answeredBy }), "fr").judicial).toContain(
      "Questions posées au magistrat (parquet fédéral, numéro de notice YY.11), réponses du",
    );
    expect(composeDossier(someFacts({ answeredBy: null }), "fr").judicial).toContain(
      "magistrat, réponses",
    );
  });

  it("have a subject for every document and transition, and print no rule as law", () => {
    for (const language of Language.options)
      for (const transition of DossierTransition.options)
        for (const document of ResidenceKind.options) {
          const subject = wordsIn(language).subject(transition, document);
          expect(subject).not.toMatch(/undefined| {2}/);
        }
    for (const { mark } of enclosureRules) expect(["S", "V", "D"]).toContain(mark);
    for (const language of Language.options)
      for (const section of SectionId.options)
        expect(wordsIn(language).sections[section]).not.toBe("");
    const later = someFacts({ request: { ...someFacts().request, profile: "2019" } });
    expect(composeDossier(later, "fr")).toEqual(composeDossier(someFacts(), "fr"));
  });
});

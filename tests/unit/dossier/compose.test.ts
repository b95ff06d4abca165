import { describe, expect, it } from "vitest";
import { addDays } from "../../../domain/calendar.ts";
import { compose, wordsIn } from "../../../domain/dossier/compose.ts";
import { enclosureRules } from "../../../domain/dossier/enclosure.ts";
import { SectionId } from "../../../domain/dossier/section.ts";
import { DossierTransition } from "../../../domain/dossier/transition.ts";
import { ResidenceKind } from "../../../domain/procedure/document.ts";
import { Language } from "../../../domain/look.ts";
import { day, someFacts } from "./facts.ts";

const { person, accompaniment } = someFacts();

describe("the words of a dossier", () => {
  it.each(Language.options)("are the same as ever, in %s", (language) => {
    expect(compose(someFacts(), language)).toMatchSnapshot();
  });

  it.each([
    ["fr", "female", "L’intéressée a rompu", "Elle accepte", "Née le"],
    ["fr", "male", "L’intéressé a rompu", "Il accepte", "Né le"],
    ["fr", "unknown", "La personne concernée a rompu", "Elle accepte", "Née le"],
    ["nl", "female", "Betrokkene heeft", "Zij aanvaardt", "Geboren op"],
    ["nl", "male", "Betrokkene heeft", "Hij aanvaardt", "Geboren op"],
    ["nl", "other", "Betrokkene heeft", "Betrokkene aanvaardt", "Geboren op"],
    ["en", "female", "She left", "She accepts", "Born on"],
    ["en", "male", "He left", "He accepts", "Born on"],
    ["en", "unknown", "The person left", "The person accepts", "Born on"],
  ] as const)("agree with whom they are about: %s, %s", (language, sex, left, accepts, born) => {
    const { conditions, identity } = compose(someFacts({ person: { ...person, sex } }), language);
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
    expect(compose(facts, language).accompaniment).toContain(words);
  });

  it("say the first of a month as French does", () => {
    const facts = someFacts({ answeredOn: { Q1: day("2026-06-01"), Q2: day("2026-06-01") } });
    expect(compose(facts, "fr").judicial).toContain("réponses du 1er juin 2026");
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
    expect(compose(facts, language).judicial.toLowerCase()).toContain(words.toLowerCase());
  });

  it("say of each answer its own day, where they were not given on one", () => {
    const answeredOn = { Q1: day("2026-09-01"), Q2: day("2026-02-01"), Q4: day("2026-02-01") };
    const facts = someFacts({
      ...{ questions: ["Q1", "Q2", "Q4"], answeredOn },
      answers: { Q1: "yes", Q2: "yes", Q4: "yes" },
    });
    const { judicial, motivation, publicOrder } = compose(facts, "en");
    expect(judicial).toContain("answers of 1 February 2026 and 1 September 2026:");
    expect(judicial).toMatch(/Yes \(1 September 2026\)\..*Yes \(1 February 2026\)\./s);
    expect(motivation).toContain("answers of 1 February 2026 and 1 September 2026");
    expect(publicOrder).toContain("(answer of 1 February 2026)");
  });

  it("say nothing that the magistrate did not", () => {
    const open = someFacts({ answers: { Q1: "yes" }, answeredOn: { Q1: day("2026-06-02") } });
    for (const language of Language.options) {
      const { publicOrder, motivation, judicial } = compose(open, language);
      expect(publicOrder).toBe("");
      expect(motivation).not.toMatch(/victime|slachtoffer|victim/);
      expect(judicial).toMatch(/Pas encore de réponse|Nog geen antwoord|No answer yet/);
    }
    const known = someFacts({
      questions: ["Q1", "Q2", "Q3", "Q4"],
      answers: { Q4: "yes" },
      answeredOn: { Q4: day("2026-06-02") },
    });
    expect(compose(known, "fr").publicOrder).toContain("il n’y a pas de danger");
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
    expect(compose(later, "fr")).toEqual(compose(someFacts(), "fr"));
  });
});

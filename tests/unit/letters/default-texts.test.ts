import { describe, expect, it } from "vitest";
import { contentOf, fillIn } from "../../../domain/letters/letter-content.ts";
import { fittingKinds } from "../../../domain/letters/fitting-letters.ts";
import { LetterKind, kindsOn, letterRules } from "../../../domain/letters/letter-kind.ts";
import { hasGap } from "../../../domain/letters/render-template.ts";
import { templateProblems } from "../../../domain/letters/letter-template.ts";
import { valuesOf } from "../../../domain/letters/field-values.ts";
import { shippedText } from "../../../domain/letters/texts/default-texts.ts";
import { Language } from "../../../domain/core/display-settings.ts";
import { revealingWordsRule } from "../../../domain/vocabulary/revealing-words-for-reader.ts";
import { profileOf } from "../../../domain/residence/procedure/rules-in-force.ts";
import { emptyFacts, letterFacts } from "./test-letter-facts.ts";

const address = "Centre Exemple asbl\nBP 12\n0000 Nulle-Part";
const all = LetterKind.options.flatMap((kind) =>
  Language.options.map((language) => [kind, language] as const),
);
const written = (kind: LetterKind, language: Language, facts = letterFacts()) => {
  const words = fillIn(shippedText(kind, language), facts, kind, language);
  const [reader] = letterRules[kind].readers;
  const addressee = "À qui de droit";
  const { subject, text } = words;
  const said = { kind, language, reader, addressee, words: { subject, text } };
  return { words, content: contentOf(said, facts, address) };
};

describe("the letters as they are shipped", () => {
  it.each(all)("%s in %s has no problem", (kind, language) => {
    const { subject, text } = shippedText(kind, language);
    expect(templateProblems(`${subject}\n${text}`, kind)).toEqual([]);
  });

  it.each(all)("%s in %s is the same as ever", (kind, language) => {
    expect(written(kind, language).content).toMatchSnapshot();
  });

  it.each(all)(
    "%s in %s is complete where the file is, and says what is missing",
    (kind, language) => {
      expect(written(kind, language).words.missing).toEqual([]);
      expect(hasGap(written(kind, language).content.text)).toBe(false);
      const { words, content } = written(kind, language, emptyFacts());
      expect(hasGap(`${content.subject}${content.text}`)).toBe(words.missing.length > 0);
      expect(words.missing).toContain("person.name");
    },
  );

  it.each(all)("%s in %s contains nothing its recipients may not see", (kind, language) => {
    for (const reader of letterRules[kind].readers) {
      const { content } = written(kind, language);
      const said = contentOf(
        { ...content, reader, words: { subject: content.subject, text: content.text } },
        letterFacts(),
        address,
      );
      const paper = [said.sender.name, said.sender.address, said.subject, said.text].join("\n");
      expect(revealingWordsRule(reader, "Centre Exemple")(paper)).toEqual([]);
    }
  });

  it.each([
    ["en", "Nationality (country): Vietnam (presumed)"],
    ["fr", "Nationalité (pays) : Viêt Nam (présumée)"],
    ["nl", "Nationaliteit (land): Vietnam (vermoedelijk)"],
  ] as const)(
    "in %s say of a nationality that nobody is sure of that it is presumed",
    (language, line) => {
      const facts = letterFacts();
      const person = { ...facts.person, isNationalityPresumed: true };
      const said = all.map(([kind]) => written(kind, language, { ...facts, person }).words.text);

      expect(said.join("\n").normalize().replaceAll("\u00a0", " ")).toContain(line);
    },
  );

  it("name the request as in the rules in force", () => {
    const facts = letterFacts({ documents: profileOf("2017").documents });
    expect(written("firstDocument", "nl", facts).content.subject).toBe(
      "Aanvraag tot afgifte van een bijlage 15",
    );
    expect(written("declaration", "fr", facts).content.text).toContain("carte orange");
  });
});

describe("the letters possible now", () => {
  it("depends on the status of the person", () => {
    expect(kindsOn(letterFacts().on)).toEqual(LetterKind.options);
    expect(fittingKinds(letterFacts())).toEqual([
      "accompaniment",
      "extension",
      "magistrate",
      "appointment",
      "municipality",
      "lawyer",
      "school",
      "employer",
    ]);
    expect(fittingKinds(emptyFacts())).toEqual(["firstDocument"]);
    const extended = {
      kind: "declarationOfArrival" as const,
      step: "extended" as const,
      until: null,
      isWithdrawn: false,
    };
    expect(fittingKinds(letterFacts({ current: extended }))).not.toContain("extension");
    expect(fittingKinds(letterFacts({ current: null }))).toContain("declaration");
    expect(fittingKinds(letterFacts({ openQuestions: [] }))).not.toContain("magistrate");
  });

  it("mentions no withdrawn document", () => {
    const { current } = letterFacts();
    const facts = letterFacts({ current: current && { ...current, isWithdrawn: true } });
    const kinds = fittingKinds(facts);
    for (const kind of ["extension", "municipality", "declaration", "firstDocument"] as const)
      expect(kinds).not.toContain(kind);
    for (const language of ["en", "fr", "nl"] as const)
      expect(valuesOf(facts, "municipality", language)).toMatchObject({
        "document.name": null,
        "document.until": null,
      });
  });
});

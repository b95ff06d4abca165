import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  FieldId,
  fieldRules,
  fieldsFor,
  mayFill,
} from "../../../domain/letters/template-fields.ts";
import { LetterKind, letterRules } from "../../../domain/letters/letter-kind.ts";
import { hasGap, renderTemplate } from "../../../domain/letters/render-template.ts";
import { readTemplate, templateProblems } from "../../../domain/letters/letter-template.ts";
import { valuesOf } from "../../../domain/letters/field-values.ts";
import { emptyFacts, letterFacts } from "./test-letter-facts.ts";

describe("a template", () => {
  it.each([
    ["{{person.nam}}", "unknownField", "{{person.nam}}", 1],
    ["Dear\n\n{{}}", "unknownField", "{{}}", 3],
    ["{{ person.name }} {{address}}", "unknownField", "{{address}}", 1],
    ["{{court.notice}}", "notForReader", "{{court.notice}}", 1],
    ["{{centre.name}}", "notForReader", "{{centre.name}}", 1],
    ["{{sex: he | she}}", "wrongForms", "{{sex: he | she}}", 1],
    ["{{sex}}", "wrongForms", "{{sex}}", 1],
    ["{{sex: he | | they}}", "wrongForms", "{{sex: he | | they}}", 1],
    ["{{person.name: one | many}}", "wrongForms", "{{person.name: one | many}}", 1],
    ["Dear {{person.name", "unclosed", "{{", 1],
    ["Dear person.name}}", "unclosed", "}}", 1],
    ["a [[ b", "unclosed", "[[", 1],
    ["a\n]] b", "unclosed", "]]", 2],
    ["[[ a [[ b ]]", "nested", "[[", 1],
  ] as const)("cannot be %j", (text, type, words, line) => {
    const [problem] = templateProblems(text, "school");
    expect(problem).toMatchObject({ type, words, line });
    expect(text.slice(problem?.from, problem?.to)).toBe(words);
  });

  it("can have any field its readers may have, and no other", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LetterKind.options),
        fc.constantFrom(...FieldId.options),
        (kind, field) => {
          const may = letterRules[kind].readers.every((reader) =>
            fieldRules[field].readers.includes(reader),
          );
          expect(templateProblems(`{{${field}}}`, kind)).toHaveLength(may ? 0 : 1);
          expect(fieldsFor(kind).includes(field)).toBe(may);
        },
      ),
    );
  });

  it("shows an outsider nothing of a procedure, a court or the centre", () => {
    const given = FieldId.options.filter((field) => mayFill("employer", field));
    expect(given).toEqual([
      "person.name",
      "person.birthDate",
      "appointment.day",
      "appointment.time",
      "letter.day",
      "sender.name",
    ]);
  });

  it("leaves text without marks unchanged, except for blank space", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé,.;:!? |-]{0,20}$/), { maxLength: 6 }),
        (paragraphs) => {
          const text = paragraphs.join("\n\n");
          const { nodes, problems } = readTemplate(text, "lawyer");
          const values = valuesOf(letterFacts(), "lawyer", "fr");
          const shown = renderTemplate(nodes, values, "female", "fr").text;
          expect(problems).toEqual([]);
          expect(shown.replaceAll(/\s+/g, " ")).toBe(text.replaceAll(/\s+/g, " ").trim());
        },
      ),
    );
  });

  it("is never read with a problem outside of its text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("{{", "}}", "[[", "]]", "person.name", "sex:", "|", "\n", "a ")),
        (bits) => {
          const text = bits.join("");
          for (const { from, to } of templateProblems(text, "school")) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});

describe("a letter filled in", () => {
  const shown = (text: string, facts = letterFacts(), language: "fr" | "nl" | "en" = "fr") =>
    renderTemplate(
      readTemplate(text, "extension").nodes,
      valuesOf(facts, "extension", language),
      facts.person.sex,
      language,
    );

  it.each([
    ["male", "il"],
    ["female", "elle"],
    ["other", "la personne"],
    ["unknown", "la personne"],
  ] as const)("agrees with whom it is about: %s", (sex, word) => {
    const facts = letterFacts({ person: { ...letterFacts().person, sex } });
    expect(shown("{{sex: il | elle | la personne}}", facts).text).toBe(word);
  });

  it.each([
    ["fr", 1, "un"],
    ["fr", 2, "des"],
    ["nl", 1, "un"],
    ["en", 2, "des"],
  ] as const)("agrees with how many there are: %s, %i", (language, interviews, word) => {
    const help = { ...letterFacts().accompaniment, interviews };
    const facts = letterFacts({ accompaniment: help });
    expect(shown("{{interviews.count: un | des}}", facts, language).text).toBe(word);
  });

  it("leaves a gap where something is missing, and says what", () => {
    const { text, missing, filled } = shown("Nom : {{person.name}}", emptyFacts());
    expect(text).toBe("Nom : [? nom]");
    expect(hasGap(text)).toBe(true);
    expect(missing).toEqual(["person.name"]);
    expect(filled).toEqual([]);
  });

  it("leaves out an optional part, its line and the blank space around it", () => {
    const text =
      "a\n[[b {{lawyer.name}}]]\nc.[[ d {{court.notice}}]] e\n\n[[f {{lawyer.name}}]]\n\ng";
    expect(shown(text, emptyFacts()).text).toBe("a\nc. e\n\ng");
    expect(shown(text, emptyFacts()).missing).toEqual([]);
    expect(shown(text).text).toBe(
      "a\nb Maître Inventée\nc. d XX.55.L1 e\n\nf Maître Inventée\n\ng",
    );
  });
});

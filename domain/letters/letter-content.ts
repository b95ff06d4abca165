import type { Language } from "../core/display-settings.ts";
import { addressFor } from "../vocabulary/revealing-words-for-reader.ts";
import type { Reader } from "../printing/reader-kind.ts";
import type { LetterFacts } from "./letter-facts.ts";
import type { FieldId } from "./template-fields.ts";
import type { LetterKind } from "./letter-kind.ts";
import type { LetterContent, CustomLetterText } from "./letter.ts";
import { type FieldValues, renderTemplate } from "./render-template.ts";
import { readTemplate } from "./letter-template.ts";
import type { LetterText } from "./texts/letter-text-type.ts";
import { valuesOf } from "./field-values.ts";

export interface Filled extends CustomLetterText {
  readonly missing: readonly FieldId[];
  readonly filled: readonly { readonly field: FieldId; readonly value: string }[];
}

/** A template with what the file has. */
export function fillIn(
  template: LetterText,
  facts: LetterFacts,
  kind: LetterKind,
  language: Language,
): Filled {
  const values = valuesOf(facts, kind, language);
  const [subject, text] = [template.subject, template.text].map((words) =>
    renderTemplate(readTemplate(words, kind).nodes, values, facts.person.sex, language),
  );
  const both = [subject, text].filter((one) => one !== undefined);
  return {
    subject: subject?.text ?? "",
    text: text?.text ?? "",
    missing: [...new Set(both.flatMap(({ missing }) => missing))],
    filled: pairs([...new Set(both.flatMap(({ filled }) => filled))], values),
  };
}

const pairs = (fields: readonly FieldId[], values: FieldValues) =>
  fields.map((field) => ({ field, value: values[field] ?? "" }));

export interface Written {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly reader: Reader;
  readonly addressee: string;
  readonly words: CustomLetterText;
}

/** The printed content. An outsider learns the sender and the reply address, and no more. */
export function contentOf(
  written: Written,
  facts: LetterFacts,
  correspondenceAddress: string,
): LetterContent {
  const { kind, language, reader, addressee, words } = written;
  const isOutside = reader === "outsider";
  return {
    language,
    kind,
    reader,
    on: facts.on,
    addressee,
    sender: {
      name: isOutside ? service[language] : facts.centreName,
      address: addressFor(reader, correspondenceAddress, facts.centreName),
    },
    signedBy: facts.senderName,
    subject: words.subject,
    text: words.text,
  };
}

/** What the centre calls itself before an outsider. */
const service: Readonly<Record<Language, string>> = {
  en: "Social service",
  fr: "Service social",
  nl: "Sociale dienst",
};

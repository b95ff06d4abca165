// The handbook page of the residence rules, generated from the data of the rules, so that a legal adviser can check each one.
import residenceEn from "../../../../renderer/i18n/en/residence/residence.json" with { type: "json" };
import residenceFr from "../../../../renderer/i18n/fr/residence/residence.json" with { type: "json" };
import residenceNl from "../../../../renderer/i18n/nl/residence/residence.json" with { type: "json" };
import { dayIn } from "../../../../domain/dossiers/compose-dossier.ts";
import {
  reminderDays,
  renewalDays,
  type Validity,
} from "../../../../domain/residence/procedure/deadlines.ts";
import {
  DocumentStep,
  documentNames,
} from "../../../../domain/residence/procedure/residence-document-names.ts";
import {
  type Mark,
  type LegalProfile,
  profiles,
  Question,
} from "../../../../domain/residence/procedure/rules-in-force.ts";
import { marks, RuleId } from "../../../../domain/residence/procedure/rule-ids.ts";
import {
  type Cited,
  sources,
  type TransitionRule,
  transitionRules,
} from "../../../../domain/residence/procedure/transition-sources.ts";
import en from "./handbook-page-texts/en.json" with { type: "json" };
import fr from "./handbook-page-texts/fr.json" with { type: "json" };
import nl from "./handbook-page-texts/nl.json" with { type: "json" };

export const pageLanguages = ["en", "fr", "nl"] as const;
type Language = (typeof pageLanguages)[number];
type Words = typeof en;

const pageWords: Readonly<Record<Language, Words>> = { en, fr, nl };
const screenWords = { en: residenceEn, fr: residenceFr, nl: residenceNl } as const;
const marksUsed: readonly Mark[] = ["S", "V", "U", "D"];

export function procedurePage(language: Language): string {
  const words = pageWords[language];
  const screen = screenWords[language];
  return [
    `# ${words.title}`,
    words.lead,
    `## ${words.marksTitle}`,
    table(
      [words.mark, words.what],
      marksUsed.map((mark) => [mark, screen.mark[mark]]),
    ),
    `## ${words.transitionsTitle}`,
    words.transitionsLead,
    table(
      ["", words.from, words.to, words.what, words.guard, words.decides, words.mark, words.source],
      transitionRules.map((rule) => transitionRow(rule, language)),
    ),
    `## ${words.documentsTitle}`,
    words.documentsLead,
    ...profiles.flatMap((profile) => profileSection(profile, language)),
    `## ${words.questionsTitle}`,
    table(
      ["", words.question],
      Question.options.map((id) => [id, screen.question[id]]),
    ),
    `## ${words.remindersTitle}`,
    filled(words.remindersLead, {
      opens: String(renewalDays.opens),
      closes: String(renewalDays.closes),
    }),
    table(
      [words.daysBefore, words.what],
      reminderDays.map(({ kind, before }) => [String(before), screen.task[kind]]),
    ),
    `## ${words.rulesTitle}`,
    table(
      [words.rule, words.otherwise, words.mark],
      RuleId.options.map((id) => [screen.rule[id], screen.otherwise[id], marks[id]]),
    ),
    `## ${words.otherTitle}`,
    words.otherText,
    `## ${words.sourcesTitle}`,
    words.sourcesLead,
    table(
      [words.number, words.source],
      Object.entries(sources).map(([number, where]) => [number, where]),
    ),
  ].join("\n\n");
}

function transitionRow(rule: TransitionRule, language: Language): readonly string[] {
  const { id, from, to, decides, mark, cited } = rule;
  const words = pageWords[language];
  const screen = screenWords[language];
  return [
    id,
    from.length === 0 ? words.start : from.join(", "),
    to.length === 0 ? words.nobody : to.join(", "),
    id === "T6" ? screen.event.magistrateAsked : screen.move[id],
    words.guards[id],
    decides === null ? words.nobody : screen.decides[decides],
    mark,
    citedIn(cited, words),
  ];
}

function citedIn(cited: Cited | null, words: Words): string {
  if (cited === null) return words.notRead;
  const text = filled(words[cited.text], { article: cited.article ?? "" });
  return `${text} (${cited.read.join(", ")})`;
}

function profileSection(profile: LegalProfile, language: Language): readonly string[] {
  const { id, since, mark, documents, validity, questions } = profile;
  const words = pageWords[language];
  const screen = screenWords[language];
  return [
    `### ${screen.profile[id]}`,
    filled(words.since, {
      day: dayIn(language)(since),
      mark: `${mark}${language === "fr" ? "\u00a0" : ""}: ${screen.mark[mark]}`,
      questions: questions.join(", "),
      minors: profile.minorsSkipReflection ? words.minorsYes : words.minorsNo,
      submissions: profile.requisitionsSuffice ? words.submissionsYes : words.submissionsNo,
      work: profile.needsWorkPermit ? words.workYes : words.workNo,
    }),
    table(
      [words.step, words.document, words.good],
      DocumentStep.options.map((step) => [
        screen.step[step],
        documentNames[documents[step]][language],
        lengthOf(validity[step], words),
      ]),
    ),
  ];
}

const lengthOf = (validity: Validity, words: Words): string =>
  validity.unit === "unlimited"
    ? words.unlimited
    : filled(words[validity.unit], { count: String(validity.count) });

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

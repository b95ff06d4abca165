// docs/procedure.md, written from the data of the clock, so that a jurist can check every rule against its source.
import en from "../../../renderer/i18n/en/residence.json" with { type: "json" };
import { reminderDays, renewalDays, type Validity } from "../../../domain/procedure/deadline.ts";
import { DocumentStep, documentNames, ResidenceKind } from "../../../domain/procedure/document.ts";
import { type Mark, type Profile, profiles } from "../../../domain/procedure/profile.ts";
import { marks, RuleId } from "../../../domain/procedure/rules.ts";

export const procedurePage = (): string =>
  [
    "# The residence procedure, as the program has it",
    "Written from the program’s own data; a test keeps it true. For a jurist to check: nothing here is legal advice, and what is marked “not verified” is never printed as law.",
    "## How sure each rule is",
    table(
      ["mark", "means"],
      marksUsed.map((mark) => [mark, en.mark[mark]]),
    ),
    "## Rules",
    table(
      ["rule", "otherwise", "mark"],
      RuleId.options.map((id) => [en.rule[id], en.otherwise[id], marks[id]]),
    ),
    "## Documents, by the rules in force on the day of issue",
    "A document keeps the rules of its day. The count of extensions and the steps go on when the rules change.",
    ...profiles.flatMap(profileSection),
    "## What may happen",
    "A step back is impossible. What the file lacks can be let through by name and reason, and shows for ever.",
    table(["", "what"], Object.entries(en.move)),
    "## What the magistrate is asked",
    table(["", "question"], Object.entries(en.question)),
    "## Reminders",
    `Days before the last valid day, moved back to a working day; the day of sending is moved forward to one, since nothing is sent before the window opens. A renewal is sent between ${String(renewalDays.opens)} and ${String(renewalDays.closes)} days before, both included.`,
    table(["days before", "what"], reminders()),
    "## What documents are called",
    table(
      ["English", "French", "Dutch"],
      ResidenceKind.options.map((kind) => {
        const { en: english, fr, nl } = documentNames[kind];
        return [english, fr, nl];
      }),
    ),
  ].join("\n\n");

const marksUsed: readonly Mark[] = ["S", "V", "U", "D"];

function profileSection(profile: Profile): readonly string[] {
  const { id, since, mark, documents, validity, questions } = profile;
  return [
    `### ${en.profile[id]}`,
    `From ${since} at the earliest. ${mark}: ${en.mark[mark]}. Questions: ${questions.join(", ")}.`,
    table(
      ["step", "document", "good for"],
      DocumentStep.options.map((step) => [
        en.step[step],
        documentNames[documents[step]].en,
        lengthOf(validity[step]),
      ]),
    ),
  ];
}

function lengthOf(validity: Validity): string {
  return validity.unit === "unlimited" ? "no end" : `${String(validity.count)} ${validity.unit}`;
}

/** By the days of the rule, before any of them is moved. */
const reminders = (): readonly (readonly string[])[] =>
  reminderDays.map(({ kind, before }) => [String(before), en.task[kind]]);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

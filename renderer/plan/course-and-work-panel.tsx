import { useTranslation } from "react-i18next";
import {
  Contract,
  factProblems,
  LanguageLevel,
  ProjectFacts,
  type ProjectKind,
  ProjectOutcome,
  type ProjectRecordView,
  ProjectWords,
  TrainingLevel,
  WorkSector,
} from "../../domain/plan/course-and-work-record.ts";
import { planDraft } from "../../domain/plan/plan-file.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import {
  type Field,
  filled,
  lacks,
  lineOf,
  ownOf,
  readBy,
  type FormValues,
  typedFrom,
} from "../shell/forms/form-values.ts";
import { usePlan } from "./plan-context.ts";
import { numberOf } from "./plan-form-values.ts";

export interface EducationRecordPanelProps {
  readonly kind: ProjectKind;
  readonly before: ProjectRecordView | null;
  readonly onClose: () => void;
}

/** A course, a training or work: where, at what level, from when to when, and the outcome. */
export function ProjectPanel({ kind, before, onClose }: EducationRecordPanelProps) {
  const { t } = useTranslation("plan");
  const { personId } = usePlan();
  const today = useToday();
  const fields = useRecordFields(kind);
  return (
    <FieldsPanel
      procedure="plan.saveRecord"
      spot={planDraft(personId, "record", before?.id ?? kind)}
      version={before?.version ?? 0}
      title={t(`recordNew.${kind}`)}
      lead={t("recordLead")}
      start={startOf(kind, before, today)}
      fieldsOf={() => fields}
      read={(typed) => {
        const facts = readBy(ProjectFacts, {
          kind,
          ...factsOf(kind, typed),
          ...ownOf(typed, fields),
        });
        const hours = numberOf(typed, "hours");
        const words = readBy(ProjectWords, {
          where: lineOf(typed, "where"),
          what: lineOf(typed, "what"),
          hoursAWeek: hours === undefined ? 0 : hours,
          result: lineOf(typed, "result"),
        });
        if (facts.input === null) return lacks(...facts.problems);
        if (words.input === null)
          return lacks(
            ...[...words.problems].map((name) => (name === "hoursAWeek" ? "hours" : name)),
          );
        const wrong = factProblems(facts.input, today);
        if (wrong.length > 0) return lacks(...wrong);
        return filled({
          id: personId,
          recordId: before?.id ?? null,
          version: before?.version ?? 0,
          facts: facts.input,
          words: words.input,
        });
      }}
      onClose={onClose}
    />
  );
}

/** The facts of a kind, as they are typed. */
function factsOf(kind: ProjectKind, typed: FormValues): object {
  const of = (...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, typed[name] ?? null]));
  const shared = ["from", "until", "outcome"];
  switch (kind) {
    case "language":
      return of("language", "level", ...shared);
    case "training":
      return of("level", ...shared);
    case "work":
      return of("sector", "contract", ...shared);
  }
}

function startOf(kind: ProjectKind, before: ProjectRecordView | null, today: string): FormValues {
  if (before === null)
    return { from: today, outcome: "running", ...(kind === "language" ? { language: "fr" } : {}) };
  const words = before.words.state === "open" ? before.words.content : null;
  const { kind: _kind, ...facts } = typedFrom(before.facts);
  return {
    ...facts,
    where: words?.where ?? "",
    what: words?.what ?? "",
    result: words?.result ?? "",
    hours: words?.hoursAWeek === null || words === null ? "" : String(words.hoursAWeek),
  };
}

function useRecordFields(kind: ProjectKind): readonly Field[] {
  const { t } = useTranslation("plan");
  const choice = <I extends string>(
    name: string,
    label: string,
    ids: readonly I[],
    say: (id: I) => string,
  ) => ({
    type: "choice" as const,
    name,
    label,
    choices: ids.map((id) => ({ id, label: say(id) })),
  });
  const line = (name: string, label: string): Field => ({ type: "line", name, label, max: 200 });
  const own: Readonly<Record<ProjectKind, readonly Field[]>> = {
    language: [
      { type: "language", name: "language", label: t("fields.language") },
      choice("level", t("fields.level"), LanguageLevel.options, (id) => t(`languageLevel.${id}`)),
      line("where", t("fields.where")),
      line("what", t("fields.whatCourse")),
    ],
    training: [
      choice("level", t("fields.level"), TrainingLevel.options, (id) => t(`trainingLevel.${id}`)),
      line("what", t("fields.whatTraining")),
      line("where", t("fields.whereTraining")),
    ],
    work: [
      {
        ...choice("sector", t("fields.sector"), WorkSector.options, (id) => t(`sector.${id}`)),
        list: "workSector",
      },
      {
        ...choice("contract", t("fields.contract"), Contract.options, (id) => t(`contract.${id}`)),
        list: "contract",
      },
      line("where", t("fields.whereWork")),
      line("what", t("fields.whatWork")),
    ],
  };
  return [
    ...own[kind],
    { type: "line", name: "hours", label: t("fields.hours"), hint: t("hoursHint"), max: 2 },
    { type: "day", name: "from", label: t("fields.from") },
    { type: "day", name: "until", label: t("fields.until") },
    choice("outcome", t("fields.state"), ProjectOutcome.options, (id) => t(`outcome.${id}`)),
    { type: "text", name: "result", label: t("fields.result") },
  ];
}

import { NoTrialReason } from "../../domain/legal/judicial-event.ts";
import { useTranslation } from "react-i18next";
import type { CriminalCase } from "../../domain/legal/criminal-case.ts";
import {
  ChamberOrder,
  happenings,
  HearingKind,
  isPossibleOn,
  isSaying,
  JudicialEvent,
  type JudicialEventKind,
  JudgmentLaw,
  JudgmentOutcome,
} from "../../domain/legal/judicial-event.ts";
import { legalDraftKey } from "../../domain/legal/legal-draft-key.ts";
import type { CaseView, EventView } from "../../domain/legal/legal-file.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useToday } from "../lib/dates/use-today.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import {
  type Field,
  filled,
  lacks,
  lineOf,
  readBy,
  type FormValues,
  valuesOf,
  wordsOf,
} from "../shell/forms/form-values.ts";
import { caseName } from "./case-and-record-titles.ts";

export interface JudicialEventPanelProps {
  readonly personId: PersonId;
  readonly seen: CaseView;
  readonly known: CriminalCase;
  readonly readsCare: boolean;
  /** The event that the new one replaces. */
  readonly corrects: EventView | null;
  readonly onClose: () => void;
}

/** What happened, when; and, for care workers, what was said. */
export function JudicialEventPanel(props: JudicialEventPanelProps) {
  const { personId, seen, known, readsCare, corrects, onClose } = props;
  const { t } = useTranslation("legal");
  const { textOf } = useNames();
  const today = useToday();
  const fieldsOf = useEventFields(readsCare, today);
  return (
    <FieldsPanel
      procedure="legal.addEvent"
      spot={legalDraftKey(personId, "event", corrects?.id ?? seen.id)}
      version={0}
      title={
        corrects === null
          ? t("addEventTo", { case: caseName(known, t, textOf) })
          : t("correctEvent")
      }
      start={startOf(corrects, today)}
      fieldsOf={fieldsOf}
      read={(typed, fields) => {
        const sent = fields.filter(({ name }) => name !== "words");
        const { input, problems } = readBy(JudicialEvent, valuesOf(typed, sent));
        if (input === null) return lacks(...problems);
        if (!isPossibleOn(input, today)) return lacks("on");
        const hasWords = isSaying(input.kind) && input.on <= today && readsCare;
        const words = hasWords ? wordsOf(typed) : null;
        const corrected = corrects?.id ?? null;
        return filled({ id: personId, caseId: seen.id, event: input, words, corrects: corrected });
      }}
      onClose={onClose}
    />
  );
}

/** It may be evidence for condition C3, which needs more details than a case. */
export const isEvidence = (kind: JudicialEventKind | undefined): boolean =>
  kind === "complaint" || kind === "statement";

function startOf(corrects: EventView | null, today: string): FormValues {
  const event = corrects?.event.state === "open" ? corrects.event.content : null;
  const words = corrects?.words.state === "open" ? (corrects.words.content?.text ?? "") : "";
  return { on: today, ...event, words };
}

/** The fields of a kind of event. */
function useEventFields(
  readsCare: boolean,
  today: string,
): (typed: FormValues) => readonly Field[] {
  const { t } = useTranslation("legal");
  const check = (name: "uphold" | "takesPlace" | "annuls"): Field => ({
    type: "check",
    name,
    label: t(`fields.${name}`),
  });
  const line = (name: "articles" | "damages"): Field => ({
    type: "line",
    name,
    label: t(`fields.${name}`),
  });
  const more: Partial<Record<JudicialEventKind, readonly Field[]>> = {
    requisitions: [check("uphold")],
    cassation: [check("annuls")],
    chamberOrder: [
      {
        type: "choice",
        name: "order",
        label: t("fields.order"),
        choices: ChamberOrder.options.map((id) => ({ id, label: t(`orders.${id}`) })),
      },
    ],
    noTrial: [
      {
        type: "choice",
        name: "reason",
        label: t("fields.noTrial"),
        choices: NoTrialReason.options.map((id) => ({ id, label: t(`noTrialReasons.${id}`) })),
      },
    ],
    judgment: [
      {
        type: "choice",
        name: "outcome",
        label: t("fields.outcome"),
        choices: JudgmentOutcome.options.map((id) => ({ id, label: t(`outcomes.${id}`) })),
      },
      {
        type: "choice",
        name: "law",
        label: t("fields.law"),
        choices: JudgmentLaw.options.map((id) => ({ id, label: t(`basis.${id}`) })),
      },
      line("articles"),
      line("damages"),
      check("takesPlace"),
    ],
  };
  const time: Field = { type: "time", name: "time", label: t("fields.time") };
  const said: Field = {
    type: "text",
    name: "words",
    label: t("fields.words"),
    hint: t("saidHint"),
    max: 20_000,
  };
  return (typed) => {
    const kind = happenings.find((one) => one === lineOf(typed, "kind"));
    const isFixed = HearingKind.options.some((one) => one === kind);
    const isToCome = isFixed && lineOf(typed, "on") > today;
    const hasWords = kind !== undefined && isSaying(kind) && readsCare && !isToCome;
    return [
      {
        type: "find",
        name: "kind",
        label: t("kindOfEvent"),
        ...(isEvidence(kind) ? { hint: t("evidenceNote") } : {}),
        choices: happenings.map((id) => ({ id, label: t(`events.${id}`) })),
      },
      { type: "day", name: "on", label: t("fields.on"), isPast: !isFixed },
      ...(isFixed ? [time] : []),
      ...(kind === undefined ? [] : (more[kind] ?? [])),
      { type: "text", name: "note", label: t("fields.note") },
      ...(hasWords ? [said] : []),
    ];
  };
}

import { useTranslation } from "react-i18next";
import { legalDraftKey } from "../../domain/legal/legal-draft-key.ts";
import type { InterviewView } from "../../domain/legal/legal-file.ts";
import { InterviewCard } from "../../domain/legal/legal-record.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import { type Field, readBy, valuesOf } from "../shell/forms/form-values.ts";

export interface InterviewPanelProps {
  readonly personId: PersonId;
  readonly replaces: InterviewView | null;
  readonly onClose: () => void;
}

/** How to prepare the person for a police interview, and afterwards how it was. */
export function InterviewPanel({ personId, replaces, onClose }: InterviewPanelProps) {
  const { t } = useTranslation("legal");
  const today = useToday();
  const fields = useInterviewFields();
  const before = replaces?.card.state === "open" ? replaces.card.content : null;
  return (
    <FieldsPanel
      procedure="legal.prepareInterview"
      spot={legalDraftKey(personId, "interview", replaces?.id ?? null)}
      version={0}
      title={t("prepare")}
      lead={t("prepareNote")}
      start={{ on: today, ...before }}
      fieldsOf={() => fields}
      read={(typed) => {
        const { input, problems } = readBy(InterviewCard, {
          kind: "card",
          ...valuesOf(typed, fields),
        });
        const whole = input && { id: personId, card: input, replaces: replaces?.id ?? null };
        return { problems, input: whole };
      }}
      onClose={onClose}
    />
  );
}

function useInterviewFields(): readonly Field[] {
  const { t } = useTranslation("legal");
  const line = (name: "withWhom" | "interpreter" | "lawyer" | "company"): Field => ({
    type: "line",
    name,
    label: t(`fields.${name}`),
  });
  const text = (name: "wishes" | "breaks" | "after"): Field => ({
    type: "text",
    name,
    label: t(`fields.${name}`),
  });
  return [
    line("withWhom"),
    { type: "day", name: "on", label: t("fields.on") },
    { type: "time", name: "time", label: t("fields.time") },
    { type: "language", name: "language", label: t("fields.language") },
    ...(["interpreter", "lawyer", "company"] as const).map(line),
    ...(["wishes", "breaks", "after"] as const).map(text),
  ];
}

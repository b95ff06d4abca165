import { useTranslation } from "react-i18next";
import {
  HealthCard,
  type HealthCardView,
  healthDraft,
  healthProblems,
  Insurance,
} from "../../domain/health/health-card.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { formVersion } from "../lib/form-version.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import {
  type Field,
  filled,
  lacks,
  lineOf,
  readBy,
  type FormValues,
} from "../shell/forms/form-values.ts";
import { dayOf } from "../plan/plan-form-values.ts";

export interface EditHealthCardPanelProps {
  readonly personId: PersonId;
  readonly before: HealthCardView | null;
  readonly onClose: () => void;
}

/** What helps in an emergency, and the health insurance. */
export function EditHealthCardPanel({ personId, before, onClose }: EditHealthCardPanelProps) {
  const { t } = useTranslation("health");
  const today = useToday();
  const fieldsOf = useHealthFields();
  const known = before?.card.state === "open" ? before.card.content : null;
  const start: FormValues = {
    ...(known ?? { insurance: "unknown" }),
    agrees: (before?.agreedOn ?? null) !== null,
    agreedOn: before?.agreedOn ?? today,
  };
  return (
    <FieldsPanel
      procedure="health.saveCard"
      spot={healthDraft(personId)}
      version={before === null ? 0 : formVersion(before.id)}
      title={t("panel")}
      lead={t("lead")}
      start={start}
      fieldsOf={fieldsOf}
      done={t("saved")}
      read={(typed) => {
        const isHeld = holds(typed);
        const { input, problems } = readBy(HealthCard, {
          allergies: lineOf(typed, "allergies"),
          help: lineOf(typed, "help"),
          doctor: lineOf(typed, "doctor"),
          insurance: typed["insurance"],
          insurer: isHeld ? lineOf(typed, "insurer") : "",
          insuredUntil: isHeld ? dayOf(typed, "insuredUntil") : null,
          note: lineOf(typed, "note"),
        });
        if (input === null) return lacks(...problems);
        const agreedOn = agrees(typed) ? dayOf(typed, "agreedOn") : null;
        if (agrees(typed) && agreedOn === null) return lacks("agreedOn");
        const wrong = healthProblems(input, agreedOn, today);
        if (wrong.length > 0) return lacks(...wrong);
        return filled({ id: personId, follows: before?.id ?? null, agreedOn, card: input });
      }}
      onClose={onClose}
    />
  );
}

const agrees = (typed: FormValues): boolean => typed["agrees"] === true;

const holds = (typed: FormValues): boolean =>
  typed["insurance"] === "insured" || typed["insurance"] === "urgentAid";

function useHealthFields(): (typed: FormValues) => readonly Field[] {
  const { t } = useTranslation("health");
  return (typed) => [
    {
      type: "text",
      name: "allergies",
      label: t("fields.allergies"),
      max: 500,
      hint: t("fields.allergiesHint"),
    },
    {
      type: "text",
      name: "help",
      label: t("fields.help"),
      max: 500,
      hint: t("fields.helpHint"),
    },
    {
      type: "check",
      name: "agrees",
      label: t("fields.agrees"),
      hint: t("fields.agreesHint"),
    },
    ...(agrees(typed)
      ? [
          {
            type: "day" as const,
            name: "agreedOn",
            label: t("fields.agreedOn"),
            isPast: true,
          },
        ]
      : []),
    { type: "line", name: "doctor", label: t("fields.doctor"), max: 200 },
    {
      type: "choice",
      name: "insurance",
      label: t("fields.insurance"),
      choices: Insurance.options.map((id) => ({ id, label: t(`insurance.${id}`) })),
    },
    ...(holds(typed)
      ? [
          { type: "line" as const, name: "insurer", label: t("fields.insurer") },
          { type: "day" as const, name: "insuredUntil", label: t("fields.insuredUntil") },
        ]
      : []),
    { type: "text", name: "note", label: t("fields.note") },
  ];
}

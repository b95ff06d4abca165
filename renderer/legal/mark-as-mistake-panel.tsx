import { useTranslation } from "react-i18next";
import type { ProcedureName, Input } from "../../domain/api/index.ts";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import { legalDraftKey } from "../../domain/legal/legal-draft-key.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import { filled, lacks, lineOf } from "../shell/forms/form-values.ts";

export interface MarkAsMistakePanelProps<N extends ProcedureName> {
  readonly procedure: N;
  readonly personId: PersonId;
  /** The id of the record. */
  readonly id: string;
  readonly what: string;
  readonly inputOf: (reason: string, today: CalendarDate) => Input<N>;
  readonly onClose: () => void;
}

/** Marks a record as entered in error, with the reason. */
export function MarkAsMistakePanel<N extends ProcedureName>(props: MarkAsMistakePanelProps<N>) {
  const { procedure, personId, id, what, inputOf, onClose } = props;
  const { t } = useTranslation("legal");
  const today = useToday();
  return (
    <FieldsPanel
      procedure={procedure}
      spot={legalDraftKey(personId, "mistake", id)}
      version={0}
      title={t("takeBackOf", { what })}
      submit={t("takeBackDo")}
      lead={t("takeBackText")}
      start={{ reason: "" }}
      fieldsOf={() => [{ type: "text", name: "reason", label: t("reason"), max: 600 }]}
      read={(typed) => {
        const reason = lineOf(typed, "reason").trim();
        return reason === "" ? lacks("reason") : filled(inputOf(reason, today));
      }}
      onClose={onClose}
    />
  );
}

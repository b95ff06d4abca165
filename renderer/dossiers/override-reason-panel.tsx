import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Input, ProcedureName } from "../../domain/api/index.ts";
import type { DraftSpot } from "../../domain/drafts/draft.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import { filled, lacks, lineOf } from "../shell/forms/form-values.ts";

export interface OverrideReasonPanelProps<N extends ProcedureName> {
  readonly procedure: N;
  readonly spot: DraftSpot;
  readonly title: string;
  readonly lead: ReactNode;
  readonly done: string;
  readonly inputOf: (reason: string) => Input<N>;
  readonly onClose: () => void;
}

/** An action that needs a reason. */
export function OverrideReasonPanel<N extends ProcedureName>({
  inputOf,
  ...rest
}: OverrideReasonPanelProps<N>) {
  const { t } = useTranslation("dossiers");
  return (
    <FieldsPanel
      {...rest}
      version={0}
      start={{ reason: "" }}
      fieldsOf={() => [{ type: "text", name: "reason", label: t("reason") }]}
      read={(typed) => {
        const reason = lineOf(typed, "reason").trim();
        return reason === "" ? lacks("reason") : filled(inputOf(reason));
      }}
    />
  );
}

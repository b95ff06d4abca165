import { useTranslation } from "react-i18next";
import { disclosureDraftKey } from "../../domain/disclosures/disclosure-draft-key.ts";
import type { UnregisteredDisclosure } from "../../domain/disclosures/disclosures-view.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import { filled, lacks, lineOf } from "../shell/forms/form-values.ts";
import { useDisclosures } from "./disclosures-context.ts";

export interface NotSentPanelProps {
  readonly unsaid: UnregisteredDisclosure;
  readonly onClose: () => void;
}

/** Records that a printed or saved document went to nobody. */
export function NotSentPanel({ unsaid, onClose }: NotSentPanelProps) {
  const { t } = useTranslation("ledger");
  const { personId } = useDisclosures();
  const { source, on } = unsaid;
  return (
    <FieldsPanel
      procedure="ledger.write"
      spot={disclosureDraftKey(personId, "stayed", source)}
      version={0}
      title={t("stayedTitle")}
      start={{ note: "" }}
      fieldsOf={() => [{ type: "text", name: "note", label: t("stayedWhere") }]}
      read={(typed) => {
        const note = lineOf(typed, "note").trim();
        if (note === "") return lacks("note");
        const entry = { kind: "stayed" as const, on, note };
        return filled({ id: personId, entry, corrects: null, source });
      }}
      onClose={onClose}
    />
  );
}

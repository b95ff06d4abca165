import { useTranslation } from "react-i18next";
import { CalendarDate } from "../../domain/core/calendar-date.ts";
import { AskedBy } from "../../domain/disclosures/access-request.ts";
import type { AccessRequestView } from "../../domain/disclosures/access-request-view.ts";
import { disclosureDraftKey } from "../../domain/disclosures/disclosure-draft-key.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import { filled, lacks, lineOf } from "../shell/forms/form-values.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { choice } from "./consent-panel.tsx";
import { useDisclosures } from "./disclosures-context.ts";

/** Records a data access request. */
export function AskAllPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("ledger");
  const { personId } = useDisclosures();
  const today = useToday();
  return (
    <FieldsPanel
      procedure="access.begin"
      spot={disclosureDraftKey(personId, "access")}
      version={0}
      title={t("accessNew")}
      lead={t("accessText")}
      start={{ askedOn: today, askedBy: "herself", identity: "", note: "" }}
      fieldsOf={() => [
        { type: "day", name: "askedOn", label: t("accessAskedOn"), isPast: true },
        choice(t("askedBy"), "askedBy", AskedBy.options, (id) => t(`askedByWho.${id}`)),
        { type: "text", name: "identity", label: t("identity") },
        { type: "text", name: "note", label: t("fields.note") },
      ]}
      read={(typed) => {
        const askedOn = CalendarDate.safeParse(typed["askedOn"]);
        const askedBy = AskedBy.safeParse(typed["askedBy"]);
        const identity = lineOf(typed, "identity").trim();
        if (!askedOn.success || askedOn.data > today) return lacks("askedOn");
        if (!askedBy.success) return lacks("askedBy");
        if (identity === "") return lacks("identity");
        return filled({
          id: personId,
          askedOn: askedOn.data,
          askedBy: askedBy.data,
          identity,
          note: lineOf(typed, "note").trim(),
        });
      }}
      onClose={onClose}
    />
  );
}

export interface OfRequestProps {
  readonly of: AccessRequestView;
  readonly onClose: () => void;
}

/** Extends the deadline: once, with a reason. */
export function ExtendPanel({ of, onClose }: OfRequestProps) {
  const { t } = useTranslation("ledger");
  const { personId } = useDisclosures();
  return (
    <FieldsPanel
      procedure="access.extend"
      spot={disclosureDraftKey(personId, "extend", of.id)}
      version={0}
      title={t("extend")}
      lead={t("extendText")}
      start={{ reason: "" }}
      fieldsOf={() => [{ type: "text", name: "reason", label: t("reason") }]}
      read={(typed) => {
        const reason = lineOf(typed, "reason").trim();
        return reason === ""
          ? lacks("reason")
          : filled({ id: personId, requestId: of.id, version: of.version, reason });
      }}
      onClose={onClose}
    />
  );
}

/** Closes a request: handed over, or withdrawn. */
export function ClosePanel({ of, onClose }: OfRequestProps) {
  const { t } = useTranslation("ledger");
  const { personId } = useDisclosures();
  const today = useToday();
  const states = ["answered", "withdrawn"] as const;
  return (
    <FieldsPanel
      procedure="access.close"
      spot={disclosureDraftKey(personId, "close", of.id)}
      version={0}
      title={t("close")}
      submit={t("close")}
      start={{ state: "answered", on: today, note: "" }}
      fieldsOf={() => [
        choice(t("closeHow"), "state", states, (id) => t(`accessState.${id}`)),
        { type: "day", name: "on", label: t("fields.on"), isPast: true },
        { type: "text", name: "note", label: t("closeNote") },
      ]}
      read={(typed) => {
        const on = CalendarDate.safeParse(typed["on"]);
        const note = lineOf(typed, "note").trim();
        const state = states.find((one) => one === typed["state"]);
        if (!on.success || on.data > today || on.data < of.askedOn) return lacks("on");
        if (note === "") return lacks("note");
        if (state === undefined) return lacks("state");
        const ends = { requestId: of.id, version: of.version, state };
        return filled({ id: personId, ...ends, closing: { on: on.data, note } });
      }}
      onClose={onClose}
    />
  );
}

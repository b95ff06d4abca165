import { useTranslation } from "react-i18next";
import { CalendarDate } from "../../domain/core/calendar-date.ts";
import { disclosureDraftKey } from "../../domain/disclosures/disclosure-draft-key.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import { type Field, filled, lacks, lineOf } from "../shell/forms/form-values.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useDisclosures } from "./disclosures-context.ts";
import {
  endedWith,
  type ReadableConsent,
  type ReadableLine,
  readableLines,
} from "./open-form-state.ts";
import { useDisclosureTexts } from "./use-disclosure-texts.ts";

export interface EndConsentPanelProps {
  readonly how: "withdrawn" | "mistake";
  readonly of: ReadableConsent;
  readonly onClose: () => void;
}

/** Ends a consent: withdrawn, or entered in error. */
export function EndConsentPanel({ how, of, onClose }: EndConsentPanelProps) {
  const { t } = useTranslation("ledger");
  const { personId, file } = useDisclosures();
  const { dates } = useFormats();
  const today = useToday();
  const words = useDisclosureTexts();
  const what = words.consent(of.record.consent);
  const isWithdrawn = how === "withdrawn";
  const day: Field = { type: "day", name: "on", label: t("withdrawOn"), isPast: true };
  return (
    <FieldsPanel
      procedure="ledger.endConsent"
      spot={disclosureDraftKey(personId, how, of.seen.id)}
      version={0}
      title={t(isWithdrawn ? "withdrawOf" : "mistakeOf", { what })}
      submit={t(isWithdrawn ? "withdrawDo" : "mistakeDo")}
      lead={(typed) => {
        const on = CalendarDate.safeParse(typed["on"]);
        const ending = { state: how, endedOn: on.success ? on.data : null };
        const ended = endedWith(of, readableLines(file.lines), ending).map(({ entry }) =>
          t("endedLine", {
            recipient: words.recipient(entry.recipient),
            day: dates.short(entry.on, today),
          }),
        );
        const lead = t(isWithdrawn ? "withdrawText" : "mistakeText");
        if (ended.length === 0) return lead;
        return `${lead} ${t("endedLines", { count: ended.length, lines: ended.join("; ") })}`;
      }}
      start={{ on: today, reason: "" }}
      fieldsOf={() => [
        ...(isWithdrawn ? [day] : []),
        {
          type: "text",
          name: "reason",
          max: 1000,
          label: t(isWithdrawn ? "reasonOfPerson" : "reason"),
        },
      ]}
      read={(typed) => {
        const reason = lineOf(typed, "reason").trim();
        const on = CalendarDate.safeParse(isWithdrawn ? typed["on"] : today);
        if (!on.success || on.data > today || on.data < of.record.consent.from) return lacks("on");
        if (reason === "") return lacks("reason");
        const ending = { state: how, on: on.data, reason };
        return filled({ id: personId, consentId: of.seen.id, version: of.version, ending });
      }}
      onClose={onClose}
    />
  );
}

/** Marks a line of the register as entered in error. */
export function TakeBackPanel({
  of,
  onClose,
}: {
  readonly of: ReadableLine;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("ledger");
  const { personId } = useDisclosures();
  const today = useToday();
  const words = useDisclosureTexts();
  const what = of.entry.kind === "told" ? words.recipient(of.entry.recipient) : t("stayedIs");
  return (
    <FieldsPanel
      procedure="ledger.write"
      spot={disclosureDraftKey(personId, "takeBack", of.id)}
      version={0}
      title={t("mistakeOf", { what })}
      submit={t("mistakeDo")}
      lead={t("mistakeText")}
      start={{ reason: "" }}
      fieldsOf={() => [{ type: "text", name: "reason", label: t("reason"), max: 1000 }]}
      read={(typed) => {
        const reason = lineOf(typed, "reason").trim();
        if (reason === "") return lacks("reason");
        const entry = { kind: "mistake" as const, on: today, reason };
        return filled({ id: personId, entry, corrects: of.id, source: null });
      }}
      onClose={onClose}
    />
  );
}

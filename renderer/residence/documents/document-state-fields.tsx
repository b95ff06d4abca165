import { useTranslation } from "react-i18next";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  DocumentState,
  isInForce,
  OtherKind,
  yearsTooFar,
} from "../../../domain/residence/document.ts";
import { useToday } from "../../lib/dates/today.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { ComboBox } from "../../ui/fields/combo-box.tsx";
import { Select } from "../../ui/fields/select.tsx";
import {
  type DocumentDraft,
  type DocumentProblem,
  type DocumentView,
  statesFor,
} from "./document-draft.ts";

export interface DocumentFieldProps {
  readonly draft: DocumentDraft;
  readonly problems: ReadonlySet<DocumentProblem>;
  readonly onChange: (part: Partial<DocumentDraft>) => void;
}

/** The kind of a new document, and which one it replaces. */
export function WhatFields({
  draft,
  problems,
  onChange,
  held,
}: DocumentFieldProps & { readonly held: readonly DocumentView[] }) {
  const { t } = useTranslation(["residence", "documents"]);
  const before = held.filter(({ header }) => isInForce(header) && header.kind === draft.kind);
  return (
    <>
      <ComboBox
        label={t("residence:kindLabel")}
        options={OtherKind.options.map((id) => ({ id, label: t(`residence:document.${id}`) }))}
        value={draft.kind}
        onChange={(id) => {
          const kind = OtherKind.safeParse(id);
          onChange({ kind: kind.success ? kind.data : null, renews: null });
        }}
        problem={problems.has("kindMissing") ? t("documents:kindMissing") : null}
        autoFocus
      />
      {before.length === 0 ? null : (
        <Select
          label={t("residence:renewsLabel")}
          options={[
            { id: nothing, label: t("residence:renewsNone") },
            ...before.map((one) => ({ id: String(one.header.id), label: labelOf(one) })),
          ]}
          value={draft.renews ?? nothing}
          onChange={(id) => onChange({ renews: id === nothing ? null : id })}
        />
      )}
    </>
  );

  function labelOf({ header, record }: DocumentView): string {
    const number = record.state === "open" ? record.content.number : "";
    const name = t(`residence:document.${header.kind}`);
    return [name, number].filter((part) => part !== "").join(" · ");
  }
}

const nothing = "nothing";

/** The state of a document. */
export function StateField({
  draft,
  onChange,
  before,
}: DocumentFieldProps & { readonly before: DocumentView | null }) {
  const { t } = useTranslation("residence");
  return (
    <Select
      label={t("stateLabel")}
      options={statesFor(before).map((id) => ({ id, label: t(`state.${id}`) }))}
      value={draft.state}
      onChange={(id) => onChange({ state: DocumentState.parse(id) })}
      autoFocus={before !== null}
    />
  );
}

/** When it was requested, issued and notified, and until when it is valid. */
export function DayFields({
  draft,
  problems,
  onChange,
  isResidence,
}: DocumentFieldProps & { readonly isResidence: boolean }) {
  const { t } = useTranslation(["residence", "documents"]);
  const today = useToday();
  const expiresOn = CalendarDate.safeParse(draft.expiresOn);
  const years = expiresOn.success ? yearsTooFar(expiresOn.data, today) : null;
  return (
    <>
      {isResidence ? null : (
        <DatePicker
          label={t("residence:askedOn")}
          value={draft.askedOn}
          onChange={(askedOn) => onChange({ askedOn })}
          problem={problems.has("askedMissing") ? t("documents:askedMissing") : null}
        />
      )}
      <DatePicker
        label={t("residence:issuedDay")}
        value={draft.issuedOn}
        onChange={(issuedOn) => onChange({ issuedOn })}
        problem={problems.has("issuedMissing") ? t("documents:issuedMissing") : null}
      />
      <DatePicker
        label={t(isResidence ? "residence:printed" : "residence:expiresOn")}
        hint={t("documents:noExpiry")}
        value={draft.expiresOn}
        onChange={(day) => onChange({ expiresOn: day })}
        problem={years === null ? null : t("documents:farYear", { count: years })}
      />
      {isResidence && draft.state === "withdrawn" ? (
        <DatePicker
          label={t("residence:withdrawnOn")}
          hint={t("residence:withdrawnOnHint")}
          value={draft.withdrawnOn}
          onChange={(withdrawnOn) => onChange({ withdrawnOn })}
        />
      ) : null}
    </>
  );
}

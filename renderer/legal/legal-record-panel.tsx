import { useTranslation } from "react-i18next";
import { legalDraftKey } from "../../domain/legal/legal-draft-key.ts";
import type { RecordView } from "../../domain/legal/legal-file.ts";
import { daysOutside, LegalRecord, type WrittenKind } from "../../domain/legal/legal-record.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import {
  filled,
  lacks,
  readBy,
  type FormValues,
  typedFrom,
  valuesOf,
  wordsOf,
} from "../shell/forms/form-values.ts";
import { useRecordFields } from "./use-record-fields.ts";

export interface LegalRecordPanelProps {
  readonly personId: PersonId;
  readonly kind: WrittenKind;
  readonly readsCare: boolean;
  /** The record that the new one replaces. */
  readonly replaces: RecordView | null;
  readonly onClose: () => void;
}

/** Records something that was explained, decided, asked or said. */
export function LegalRecordPanel({
  personId,
  kind,
  readsCare,
  replaces,
  onClose,
}: LegalRecordPanelProps) {
  const { t } = useTranslation("legal");
  const today = useToday();
  const fields = useRecordFields(kind, readsCare);
  return (
    <FieldsPanel
      procedure="legal.record"
      spot={legalDraftKey(personId, "record", replaces?.id ?? kind)}
      version={0}
      title={t(`record.${kind}`)}
      start={startOf(kind, replaces, today)}
      fieldsOf={() => fields}
      read={(typed) => {
        const sent = fields.filter(({ name }) => name !== "words");
        const { input, problems } = readBy(LegalRecord, { kind, ...valuesOf(typed, sent) });
        if (input === null) return lacks(...problems);
        const outside = daysOutside(input, today);
        if (outside.length > 0) return lacks(...outside);
        const words = sent.length < fields.length ? wordsOf(typed) : null;
        return filled({ id: personId, record: input, words, replaces: replaces?.id ?? null });
      }}
      onClose={onClose}
    />
  );
}

function startOf(kind: WrittenKind, replaces: RecordView | null, today: string): FormValues {
  const before = replaces?.record.state === "open" ? replaces.record.content : null;
  if (before !== null && before.kind !== "mistake") {
    const words = replaces?.words.state === "open" ? (replaces.words.content?.text ?? "") : "";
    return { ...typedFrom(before), words };
  }
  return { on: today, ...begun[kind] };
}

const begun: Readonly<Record<WrittenKind, FormValues>> = {
  information: { topics: ["rights", "duties"], understood: "unsure" },
  lawyer: { aid: "second-line" },
  civilParty: { decision: "open" },
  compensation: { step: "asked" },
  centreAction: { inNameOf: "centre" },
  return: { by: "iom" },
  afterContact: {},
  contact: { counterpart: "aliens-office", way: "telephone" },
};

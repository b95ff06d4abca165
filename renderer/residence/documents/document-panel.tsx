import { useTranslation } from "react-i18next";
import { isResidenceKind } from "../../../domain/residence/document.ts";
import { DraftProvider, type Writing } from "../../shell/draft-provider.tsx";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useDraftedForm } from "../../shell/forms/use-drafted-form.ts";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useFile } from "../../people/person-context.ts";
import { AttemptsToObtainField } from "./attempts-to-obtain-field.tsx";
import {
  additionFrom,
  changeFrom,
  DocumentDraft,
  documentFrom,
  type DocumentProblem,
  type DocumentView,
  emptyDocument,
  problemsIn,
} from "./document-draft.ts";
import { DayFields, StateField, WhatFields } from "./document-state-fields.tsx";
import { DocumentDetailFields } from "./document-detail-fields.tsx";

export interface DocumentPanelProps {
  /** The document that is changed; null for a new one. */
  readonly before: DocumentView | null;
  /** The documents that a new one may replace. */
  readonly held: readonly DocumentView[];
  readonly onClose: () => void;
}

/** Adds a document, or changes one; what is typed is saved as a draft. */
export function DocumentPanel(props: DocumentPanelProps) {
  const { before } = props;
  const { card } = useFile();
  return (
    <DraftProvider
      spot={{ kind: "document", personId: card.id, object: before?.header.id ?? null }}
      version={before?.header.version ?? 0}
      schema={DocumentDraft}
      start={before === null ? emptyDocument : documentFrom(before)}
    >
      {(writing) => <Writer {...props} writing={writing} />}
    </DraftProvider>
  );
}

interface WriterProps extends DocumentPanelProps {
  readonly writing: Writing<DocumentDraft>;
}

function Writer({ before, held, onClose, writing }: WriterProps) {
  const { t } = useTranslation(["residence", "documents"]);
  const { card } = useFile();
  const { value: draft, change } = writing;
  const onDone = () => showToast({ text: t("residence:saved") });
  const addition = additionFrom(draft, card.id);
  const changed = before === null ? null : changeFrom(draft, before, writing.version);
  const adding = usePanelForm("documents.add", { input: addition, onClose, onDone });
  const changing = usePanelForm("documents.change", { input: changed, onClose, onDone });
  const form = useDraftedForm(
    before === null ? adding : changing,
    writing.draft,
    (before === null ? addition : changed) !== null,
  );
  const problems: ReadonlySet<DocumentProblem> = form.isTried
    ? problemsIn(draft, before)
    : new Set();
  const fields = { draft, problems, onChange: change };
  const isResidence = before !== null && isResidenceKind(before.header.kind);
  return (
    <FormPanel
      form={form}
      title={
        before === null
          ? t("residence:addTitle")
          : t("documents:changeOf", { document: t(`residence:document.${before.header.kind}`) })
      }
      submit={t("residence:saveDocument")}
    >
      {writing.notice}
      {before === null ? <WhatFields {...fields} held={held} /> : null}
      <StateField {...fields} before={before} />
      <DayFields {...fields} isResidence={isResidence} />
      <DocumentDetailFields {...fields} />
      <AttemptsToObtainField {...fields} />
    </FormPanel>
  );
}

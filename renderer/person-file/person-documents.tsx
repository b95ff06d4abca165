import { useState } from "react";
import { useTranslation } from "react-i18next";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import type { DocumentForm } from "../shell/forms/linkable-forms.ts";
import { DeletedRecordNotice } from "../shell/deleted-record-notice.tsx";
import { paths } from "../shell/paths.ts";
import { useSession } from "../shell/user-session.ts";
import { useProcedure } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextLink } from "../ui/links.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { PersonLetters } from "../letters/person-letters.tsx";
import { useFile } from "../people/person-context.ts";
import type { DocumentView } from "../residence/documents/document-draft.ts";
import { DocumentItem } from "../residence/documents/document-item.tsx";
import { DocumentPanel } from "../residence/documents/document-panel.tsx";
import styles from "../residence/documents/documents.module.css";
import { ScansDialog } from "../residence/documents/scans-dialog.tsx";
import { DocumentHistoryPanel } from "../residence/documents/document-history-panel.tsx";

/** The documents of a person: held and requested ones first, then past ones. */
export function PersonDocuments({ goOn }: { readonly goOn: DocumentForm | null }) {
  const { card } = useFile();
  const { t } = useTranslation(["residence", "documents"]);
  const { me } = useSession();
  const documents = useProcedure("documents.ofPerson", { id: card.id });
  const isOffice = me.holds.includes("office");
  return (
    <div className={styles["radar"]}>
      {isOffice ? (
        <p className={styles["lead"]}>
          {t("documents:residenceLead")}{" "}
          <TextLink href={paths.personProcedure(card.id)}>{t("documents:residenceLink")}</TextLink>.
        </p>
      ) : (
        <Notice tone="info">{t("documents:houseReads")}</Notice>
      )}
      <QueryBoundary answer={documents}>
        {(seen) => <Papers key={card.id} seen={seen} isOffice={isOffice} goOn={goOn} />}
      </QueryBoundary>
      {isOffice ? <PersonLetters personId={card.id} /> : null}
    </div>
  );
}

type Open =
  | { readonly panel: "add" }
  | { readonly panel: "change" | "past" | "scans"; readonly document: DocumentView };

interface PapersProps {
  readonly seen: readonly DocumentView[];
  readonly isOffice: boolean;
  /** The document whose form has a draft; "new" for one that is not recorded yet. */
  readonly goOn: DocumentForm | null;
}

function Papers({ seen, isOffice, goOn }: PapersProps) {
  const { t } = useTranslation("residence");
  const atOnce = isOffice ? openAtOnce(goOn, seen) : null;
  const [open, setOpen] = useState(atOnce);
  const current = seen.filter(isCurrent);
  const past = seen.filter((document) => !isCurrent(document));
  const close = () => setOpen(null);
  const add = isOffice ? (
    <Button size="small" onPress={() => setOpen({ panel: "add" })}>
      {t("addDocument")}
    </Button>
  ) : undefined;
  const listOf = (documents: readonly DocumentView[]) => (
    <ul className={styles["papers"]}>
      {documents.map((document) => (
        <DocumentItem
          key={document.header.id}
          document={document}
          mayChange={isOffice && document.record.state === "open"}
          onOpen={(panel) => setOpen({ panel, document })}
        />
      ))}
    </ul>
  );
  return (
    <>
      <DeletedRecordNotice isGone={goOn !== null && atOnce === null} />
      <Card title={t("docsCurrent")} more={add}>
        {current.length === 0 ? (
          <EmptyState title={t(past.length === 0 ? "docsNone" : "docsNoneHeld")}>
            {t("docsNoneText")}
          </EmptyState>
        ) : (
          listOf(current)
        )}
      </Card>
      {past.length === 0 ? null : <Card title={t("docsPast")}>{listOf(past)}</Card>}
      <Opened open={open} seen={seen} held={current} onClose={close} />
    </>
  );
}

function openAtOnce(goOn: DocumentForm | null, seen: readonly DocumentView[]): Open | null {
  if (goOn === "new") return { panel: "add" };
  const document = seen.find(({ header }) => header.id === goOn);
  return document === undefined ? null : { panel: "change", document };
}

interface OpenedProps {
  readonly open: Open | null;
  readonly seen: readonly DocumentView[];
  readonly held: readonly DocumentView[];
  readonly onClose: () => void;
}

function Opened({ open, seen, held, onClose }: OpenedProps) {
  if (open === null) return null;
  if (open.panel === "scans") {
    // The current value: scans are added and removed while they are looked at.
    const now = seen.find(({ header }) => header.id === open.document.header.id);
    return now === undefined ? null : <ScansDialog document={now} onClose={onClose} />;
  }
  if (open.panel === "past")
    return <DocumentHistoryPanel document={open.document} onClose={onClose} />;
  return (
    <DocumentPanel
      before={open.panel === "add" ? null : open.document}
      held={held}
      onClose={onClose}
    />
  );
}

const isCurrent = ({ header: { state } }: DocumentView): boolean =>
  state === "held" || state === "asked";

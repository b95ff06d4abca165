import { useTranslation } from "react-i18next";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useProcedure } from "../../lib/api.ts";
import { useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Panel } from "../../ui/overlays/dialog.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { DocumentView } from "./document-draft.ts";
import { toneOf } from "./document-item.tsx";
import styles from "./documents.module.css";
import { DocumentDetails } from "./document-details.tsx";

export interface EarlierDocumentsPanelProps {
  readonly document: DocumentView;
  readonly onClose: () => void;
}

/** The content of a document before each change, newest first. */
export function DocumentHistoryPanel({ document, onClose }: EarlierDocumentsPanelProps) {
  const { t } = useTranslation(["residence", "documents"]);
  const { dates } = useFormats();
  const zone = useZone();
  const { id, kind } = document.header;
  const past = useProcedure("documents.past", { documentId: id });
  const name = t(`residence:document.${kind}`);
  return (
    <Panel title={t("documents:beforeOf", { document: name })} isOpen onClose={onClose}>
      <QueryBoundary answer={past}>
        {(versions) =>
          versions.length === 0 ? (
            <p>{t("residence:docBeforeNone")}</p>
          ) : (
            <ol className={styles["papers"]}>
              {versions.map(({ header, record, at, byName }) => (
                <li key={header.version} className={styles["paper"]}>
                  <div className={styles["words"]}>
                    <p>
                      <b>{t("documents:savedBy", { name: byName, day: dates.moment(at, zone) })}</b>{" "}
                      <Tag tone={toneOf[header.state]}>{t(`residence:state.${header.state}`)}</Tag>
                    </p>
                    {header.expiresOn === null ? null : (
                      <small>
                        {t("residence:docUntil", { day: dates.long(header.expiresOn) })}
                      </small>
                    )}
                    <DocumentDetails record={record} state={header.state} />
                  </div>
                </li>
              ))}
            </ol>
          )
        }
      </QueryBoundary>
    </Panel>
  );
}

import { Paperclip } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DocumentState } from "../../../domain/residence/document.ts";
import { MaybeTerm } from "../../shell/legal-term.tsx";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { DueDate } from "../../ui/due-date.tsx";
import type { Tone } from "../../ui/status-shape.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { DocumentView } from "./document-draft.ts";
import { termOfDocument } from "./legal-term-of-document.ts";
import styles from "./documents.module.css";
import { DocumentDetails } from "./document-details.tsx";

export interface DocumentItemProps {
  readonly document: DocumentView;
  readonly mayChange: boolean;
  readonly onOpen: (panel: "change" | "past" | "scans") => void;
}

/** One document of a person. */
export function DocumentItem({ document, mayChange, onOpen }: DocumentItemProps) {
  const { t } = useTranslation(["residence", "documents", "scans"]);
  const { header, record, scans } = document;
  const count = scans.filter(({ removed }) => removed === null).length;
  const name = t(`residence:document.${header.kind}`);
  return (
    <li className={styles["paper"]}>
      <div className={styles["words"]}>
        <h3 className={styles["paperName"]}>
          <MaybeTerm id={termOfDocument(header.kind)}>{name}</MaybeTerm>{" "}
          <Tag tone={toneOf[header.state]}>{t(`residence:state.${header.state}`)}</Tag>
        </h3>
        <Days document={document} />
        <DocumentDetails record={record} state={header.state} />
        {mayChange ? (
          <div className={styles["buttons"]}>
            <Button
              size="small"
              label={t("documents:changeOf", { document: name })}
              onPress={() => onOpen("change")}
            >
              {t("residence:changeDocument")}
            </Button>
            <Button
              size="small"
              icon={<Paperclip size={15} aria-hidden="true" />}
              label={
                count === 0
                  ? t("scans:addOf", { document: name })
                  : t("scans:openOf", { document: name, count })
              }
              onPress={() => onOpen("scans")}
            >
              {count === 0 ? t("scans:add") : t("scans:open", { count })}
            </Button>
            {header.version === 1 ? null : (
              <Button
                kind="quiet"
                size="small"
                label={t("documents:beforeOf", { document: name })}
                onPress={() => onOpen("past")}
              >
                {t("residence:docBefore")}
              </Button>
            )}
          </div>
        ) : null}
      </div>
      <Until document={document} />
    </li>
  );
}

export const toneOf: { readonly [S in DocumentState]: Tone } = {
  held: "ok",
  asked: "info",
  replaced: "plain",
  withdrawn: "warn",
  lost: "warn",
  refused: "warn",
  mistake: "plain",
};

function Days({ document: { header } }: { readonly document: DocumentView }) {
  const { t } = useTranslation("documents");
  const { dates } = useFormats();
  const said = [
    header.askedOn === null ? "" : t("askedSince", { day: dates.long(header.askedOn) }),
    header.issuedOn === null ? "" : t("issuedOn", { day: dates.long(header.issuedOn) }),
  ].filter((part) => part !== "");
  return said.length === 0 ? null : <small>{said.join(" · ")}</small>;
}

/** Only a document that is held can expire. */
function Until({ document: { header } }: { readonly document: DocumentView }) {
  const { t } = useTranslation("residence");
  const { dates } = useFormats();
  const today = useToday();
  const { expiresOn, state } = header;
  if (state === "asked") return null;
  if (expiresOn === null) return <span className={styles["noEnd"]}>{t("docNoEnd")}</span>;
  const day = dates.short(expiresOn, today);
  if (state !== "held") return <span className={styles["noEnd"]}>{t("docUntil", { day })}</span>;
  return (
    <DueDate
      day={day}
      meaning={dates.away(expiresOn, today)}
      tone={expiresOn < today ? "bad" : "plain"}
    />
  );
}

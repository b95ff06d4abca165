import { FileText, Image, Lock } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { ScanId } from "../../../domain/residence/scan.ts";
import { PrivateText } from "../../shell/privacy-mode-provider.tsx";
import { useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { classes } from "../../ui/classes.ts";
import type { ScanView } from "./document-draft.ts";
import css from "./scans.module.css";

export interface ScanListProps {
  readonly scans: readonly ScanView[];
  readonly shown: ScanId | null;
  readonly onShow: (id: ScanId) => void;
}

/** The scans of a document in their order, and what happened to removed ones. */
export function ScanList({ scans, shown, onShow }: ScanListProps) {
  const { t } = useTranslation("scans");
  const current = scans.filter(({ removed }) => removed === null);
  return (
    <div className={css["side"]}>
      {current.length === 0 ? null : (
        <ol className={css["list"]} aria-label={t("list")}>
          {current.map((scan, index) => (
            <li key={scan.id}>
              <AriaButton
                className={classes(css, "one", scan.id === shown && "isShown")}
                aria-pressed={scan.id === shown}
                onPress={() => onShow(scan.id)}
              >
                <Sign scan={scan} />
                <span>
                  <b>{t("number", { number: index + 1 })}</b>
                  <small>
                    <Kind scan={scan} />
                  </small>
                </span>
              </AriaButton>
            </li>
          ))}
        </ol>
      )}
      <Past scans={scans} />
      <p className={css["aside"]}>{t("file")}</p>
    </div>
  );
}

function Sign({ scan: { content } }: { readonly scan: ScanView }) {
  const look = { size: 18, "aria-hidden": true } as const;
  if (content.state === "closed") return <Lock {...look} />;
  return content.state === "open" && content.content.type === "application/pdf" ? (
    <FileText {...look} />
  ) : (
    <Image {...look} />
  );
}

function Kind({ scan: { content } }: { readonly scan: ScanView }) {
  const { t } = useTranslation("scans");
  if (content.state === "closed") return t("careOnly");
  if (content.state === "damaged") return null;
  return t(content.content.type === "application/pdf" ? "pdf" : "picture");
}

function Past({ scans }: Pick<ScanListProps, "scans">) {
  const { t } = useTranslation("scans");
  const { dates } = useFormats();
  const zone = useZone();
  const gone = scans.flatMap(({ id, removed }) => (removed === null ? [] : [{ id, ...removed }]));
  if (gone.length === 0) return null;
  return (
    <details className={css["past"]}>
      <summary>
        {t("past")} · {gone.length}
      </summary>
      <ul>
        {gone.map(({ id, at, byName, reason }) => (
          <li key={id}>
            <small>{t("pastLine", { name: byName, day: dates.moment(at, zone) })}</small>
            {reason.state === "open" ? (
              <p>
                <PrivateText>{reason.content}</PrivateText>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

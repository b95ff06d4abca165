import { useTranslation } from "react-i18next";
import type { EventView } from "../../domain/legal/legal-file.ts";
import { PrivateText } from "../shell/privacy-mode-provider.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import styles from "./legal.module.css";

/** A person's statement, collapsed until it is requested. */
export function StatementPart({ words }: { readonly words: EventView["words"] }) {
  const { t } = useTranslation("legal");
  if (words.state === "damaged") return <Notice tone="bad">{t("damaged")}</Notice>;
  if (words.state === "closed")
    return words.exists ? <p className={styles["closed"]}>{t("saidClosed")}</p> : null;
  if (words.content === null) return null;
  return (
    <details className={styles["earlier"]}>
      <summary>{t("said")}</summary>
      <p className={styles["said"]}>
        <PrivateText>{words.content.text}</PrivateText>
      </p>
    </details>
  );
}

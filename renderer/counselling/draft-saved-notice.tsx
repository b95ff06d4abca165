import { useTranslation } from "react-i18next";
import type { KeptDraft } from "../shell/forms/use-draft.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Notice } from "../ui/overlays/notice.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import styles from "./editor.module.css";

/** Says whether the draft is saved. */
export function DraftSavedNotice({ draft }: { readonly draft: KeptDraft }) {
  const { t } = useTranslation("sessions");
  const { dates } = useFormats();
  const zone = useZone();
  const { savedAt, safety } = draft;
  if (safety === "memory" || safety === "lost")
    return (
      <div className={styles["unsafe"]}>
        <Notice tone={safety === "lost" ? "bad" : "warn"} isSpoken>
          {t(`draft.${safety}`)}
        </Notice>
      </div>
    );
  return (
    <span className={styles["kept"]} data-safe={savedAt !== null}>
      {savedAt === null ? null : <StatusShape tone="ok" />}
      {savedAt === null ? t("signNote") : t("draft.kept", { time: dates.time(savedAt, zone) })}
    </span>
  );
}

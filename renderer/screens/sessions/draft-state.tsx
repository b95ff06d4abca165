import { useTranslation } from "react-i18next";
import type { KeptDraft } from "../../lib/draft.ts";
import { useZone } from "../../lib/today.ts";
import { useWords } from "../../lib/words.ts";
import { Shape } from "../../ui/shape.tsx";
import sheet from "./sessions.module.css";

/** Says whether what is typed is safe. */
export function DraftState({ draft }: { readonly draft: KeptDraft }) {
  const { t } = useTranslation("sessions");
  const { dates } = useWords();
  const zone = useZone();
  return (
    <span className={sheet["kept"]} data-safe={draft.savedAt !== null}>
      {draft.savedAt === null ? null : <Shape tone="ok" />}
      {draft.savedAt === null
        ? t("signNote")
        : t("draft.kept", { time: dates.time(draft.savedAt, zone) })}
    </span>
  );
}

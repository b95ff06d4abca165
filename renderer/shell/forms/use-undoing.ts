import { useTranslation } from "react-i18next";
import { showToast, type ToastMessage } from "../../ui/overlays/toast.tsx";
import { Refusal } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/messages.ts";

/** Wraps an undo command: shows what was undone, or why it no longer can be. */
export function useUndoing(): (undo: () => Promise<unknown>) => NonNullable<ToastMessage["undo"]> {
  const { t } = useTranslation("common");
  const { t: errors } = useTranslation("errors");
  return (undo) => (shown) => {
    void undo().then(
      () => {
        showToast({
          // Takes the toast's text before the undo, so that the new toast says what was undone.
          text:
            shown === null
              ? t("undone")
              : t("undoneWhat", { what: shown.trim().replace(/\.$/u, "") }),
          isUndone: true,
        });
      },
      (refused: unknown) => {
        if (refused instanceof Refusal)
          showToast({ text: sentenceFor(refused.reason, errors), tone: "bad" });
      },
    );
  };
}

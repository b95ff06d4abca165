import { useTranslation } from "react-i18next";
import { showToast, type Said } from "../../ui/overlays/toast.tsx";
import { Refusal } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/messages.ts";

/** Wraps the command that takes something back: says what is undone, or why it cannot be any more. */
export function useUndoing(): (undo: () => Promise<unknown>) => NonNullable<Said["undo"]> {
  const { t } = useTranslation("common");
  const { t: errors } = useTranslation("errors");
  return (undo) => (shown) => {
    void undo().then(
      () => {
        showToast({
          // Said first and then taken back, so that no message ends on what was done.
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

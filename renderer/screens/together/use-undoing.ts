import { useTranslation } from "react-i18next";
import { Refusal } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/messages.ts";
import { say } from "../../ui/toast.tsx";

/** Wraps the command that takes something back: says that it is undone, or why it cannot be any more. */
export function useUndoing(): (undo: () => Promise<unknown>) => () => void {
  const { t } = useTranslation("together");
  const { t: errors } = useTranslation("errors");
  return (undo) => () => {
    void undo().then(
      () => {
        say({ text: t("undone") });
      },
      (refused: unknown) => {
        if (refused instanceof Refusal)
          say({ text: sentenceFor(refused.reason, errors), tone: "bad" });
      },
    );
  };
}

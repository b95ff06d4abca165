import { useTranslation } from "react-i18next";
import { Refusal, useCommand } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { showToast } from "../../ui/overlays/toast.tsx";

/** Cancels planned moves and undoes completed ones, each with a toast that offers undo. */
export function usePlannedMoveCommands() {
  const { t } = useTranslation("timeline");
  const { t: errors } = useTranslation("errors");
  const { t: house } = useTranslation("house");
  const call = useCommand("moves.callOff");
  const back = useCommand("moves.undo");

  const said = (done: Promise<unknown>, text: string, undoId: string | null): void => {
    void done.then(
      () =>
        showToast(undoId === null ? { text, isUndone: true } : { text, undo: () => undo(undoId) }),
      (refused: unknown) => {
        if (refused instanceof Refusal)
          showToast({ text: sentenceFor(refused.reason, errors), tone: "bad" });
      },
    );
  };
  const undo = (id: string): void => {
    said(back.mutateAsync({ id }), house("undone"), null);
  };
  return {
    callOff: (id: string): void => {
      said(call.mutateAsync({ id }), t("calledOff"), id);
    },
    undo,
  };
}

import { useTranslation } from "react-i18next";
import { Refusal, useCommand } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { showToast } from "../../ui/overlays/toast.tsx";

/** Undoes the last decision about a reservation, and shows a toast. */
export function useReservationUndo(): (id: string) => void {
  const { t: house } = useTranslation("house");
  const { t: errors } = useTranslation("errors");
  const back = useCommand("reservations.undo");
  return (id) => {
    void back.mutateAsync({ id }).then(
      () => showToast({ text: house("undone"), isUndone: true }),
      (refused: unknown) => {
        if (refused instanceof Refusal)
          showToast({ text: sentenceFor(refused.reason, errors), tone: "bad" });
      },
    );
  };
}

/** Frees the beds of a reservation. */
export function useRelease(): (id: string) => void {
  const { t } = useTranslation("timeline");
  const { t: errors } = useTranslation("errors");
  const release = useCommand("reservations.release");
  const undo = useReservationUndo();
  return (id) => {
    void release.mutateAsync({ id }).then(
      () => {
        showToast({
          text: t("released"),
          undo: () => undo(id),
        });
      },
      (refused: unknown) => {
        if (refused instanceof Refusal)
          showToast({ text: sentenceFor(refused.reason, errors), tone: "bad" });
      },
    );
  };
}

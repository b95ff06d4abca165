import { useTranslation } from "react-i18next";
import type { Thing } from "../../../domain/daily-life/post-and-lent-items.ts";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useUndoCommand } from "../../shell/forms/use-undo-command.ts";

/** Records that lent things were returned or are lost. */
export function useLoanCommands() {
  const { t } = useTranslation("together");
  const undoing = useUndoCommand();
  const lend = useCommand("things.lend");
  const back = useCommand("things.takeBack");
  const retiring = useCommand("things.retire");
  return {
    error: back.error ?? retiring.error,
    takeBack: ({ id, label, loan }: Thing, end: "returned" | "lost") => {
      if (loan === null) return;
      void back.mutateAsync({ loanId: loan.id, end }).then(() => {
        const text = t(end === "lost" ? "things.isLost" : "things.isBack", { thing: label });
        // A person who has left cannot borrow it again.
        if (loan.hasLeft) showToast({ text });
        else
          showToast({
            text,
            undo: undoing(() => lend.mutateAsync({ id, personId: loan.person.id })),
          });
      }, ignoreRefusal);
    },
    retire: ({ id, label }: Thing) => {
      void retiring.mutateAsync({ id }).then(() => {
        showToast({ text: t("things.retired", { thing: label }) });
      }, ignoreRefusal);
    },
  };
}

import { useTranslation } from "react-i18next";
import type { Named } from "../shell/privacy-mode-provider.tsx";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { useUndoCommand } from "../shell/forms/use-undo-command.ts";
import { showToast } from "../ui/overlays/toast.tsx";

/** Records that a person is back, with undo. */
export function useReturnFromOuting() {
  const { t } = useTranslation("out");
  const { nameOf } = useNames();
  const undoing = useUndoCommand();
  const back = useCommand("passes.back");
  const stillOut = useCommand("passes.stillOut");
  return {
    error: back.error ?? stillOut.error,
    isPending: back.isPending,
    /** A person who was being searched for is reported as found: the search ends with it. */
    comeBack: (
      passId: string | null,
      people: readonly (Named & { readonly id: string })[],
      isLookedFor = false,
    ) => {
      const personIds = people.map(({ id }) => id);
      // The line is unmounted before a callback of its own would be called.
      void back.mutateAsync({ personIds }).then(() => {
        const names = people.map(nameOf).join(", ");
        const text = t(isLookedFor ? "foundBack" : "cameBack", { count: people.length, names });
        showToast({
          text,
          undo: undoing(() => stillOut.mutateAsync({ id: passId, personIds })),
        });
      }, ignoreRefusal);
    },
    stillOut: (passId: string, person: Named & { readonly id: string }) => {
      void stillOut.mutateAsync({ id: passId, personIds: [person.id] }).then(() => {
        showToast({ text: t("stillOutSaid", { name: nameOf(person) }) });
      }, ignoreRefusal);
    },
  };
}

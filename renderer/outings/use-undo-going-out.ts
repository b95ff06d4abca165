import { useTranslation } from "react-i18next";
import type { Named } from "../shell/privacy-mode-provider.tsx";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { showToast } from "../ui/overlays/toast.tsx";

/** Undoes an outing that was recorded for the wrong person, for those of these people who are still out. */
export function useUndoGoingOut() {
  const { t } = useTranslation("out");
  const { nameOf } = useNames();
  const command = useCommand("passes.takeBack");
  return {
    error: command.error,
    isPending: command.isPending,
    takeBack: (id: string, people: readonly (Named & { readonly id: string })[]) => {
      const names = people.map(nameOf).join(", ");
      // The line is unmounted before a callback of its own would be called.
      void command.mutateAsync({ id, personIds: people.map((one) => one.id) }).then(() => {
        showToast({ text: t("takenBack", { count: people.length, names }) });
      }, ignoreRefusal);
    },
  };
}

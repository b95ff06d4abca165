import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Named, useNames } from "../shell/privacy-mode-provider.tsx";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { ConfirmDialog } from "../ui/overlays/dialog.tsx";

type Missed = Named & { readonly id: string };

/**
 * Starts the missing-resident procedure and opens it, after a confirmation, since a search stays in the person's file.
 * `question` must be rendered by the component that starts it.
 */
export function useStartMissingSearch() {
  const { t } = useTranslation("out");
  const { nameOf } = useNames();
  const navigate = useNavigate();
  const search = useCommand("missing.open");
  const [missed, setMissed] = useState<Missed | null>(null);
  const close = () => setMissed(null);
  const begin = ({ id: personId }: Missed) => {
    close();
    void search
      .mutateAsync({ personId })
      .then(({ id }) => navigate({ to: "/house/out/$id", params: { id } }), ignoreRefusal);
  };
  return {
    isPending: search.isPending,
    ask: (person: Missed) => setMissed(person),
    question:
      missed === null ? null : (
        <ConfirmDialog
          title={t("beginSteps", { name: nameOf(missed) })}
          isOpen
          onClose={close}
          confirm={t("beginStepsDo")}
          onConfirm={() => begin(missed)}
        >
          <p>{t("beginStepsText", { name: nameOf(missed) })}</p>
        </ConfirmDialog>
      ),
  };
}

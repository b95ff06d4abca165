import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { UpdateStep } from "../../domain/updates/update.ts";
import { useVaultEvents } from "../lib/use-vault-events.ts";
import { Notice } from "../ui/overlays/notice.tsx";

/**
 * Shows the steps of migrating a database of an earlier version, which takes minutes for a large one, while the request that
 * opens it is pending.
 */
export function DatabaseUpdateProgress({ isPending }: { readonly isPending: boolean }) {
  return (
    <div role="status" aria-atomic={false}>
      {isPending ? <Step /> : null}
    </div>
  );
}

/** For this attempt only: another request begins at the first step again. */
function Step() {
  const { t } = useTranslation("backup");
  const [step, setStep] = useState<UpdateStep | null>(null);
  useVaultEvents((event) => {
    if (event.event === "updating") setStep(event.step);
    return undefined;
  });
  if (step === null) return null;
  return (
    <Notice tone="info" title={t(`updating.step.${step}`)}>
      {t("updating.text")}
    </Notice>
  );
}

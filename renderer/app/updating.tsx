import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { UpdateStep } from "../../domain/updates/update.ts";
import { useVaultEvents } from "../lib/events.ts";
import { Notice } from "../ui/overlays/notice.tsx";

/** What is done with a house of an earlier version, for minutes where it is large, while something is asked that opens it. */
export function Updating({ isPending }: { readonly isPending: boolean }) {
  return (
    <div role="status" aria-atomic={false}>
      {isPending ? <Step /> : null}
    </div>
  );
}

/** Of this wait only: whoever asks once more begins at the first one again. */
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

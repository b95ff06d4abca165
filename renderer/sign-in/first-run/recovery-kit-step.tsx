import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ThresholdTitle } from "../../shell/signed-out-layout.tsx";
import { useProcedure } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { CreateRecoveryKit } from "../../users/recovery-kit/create-recovery-kit.tsx";

export interface RecoveryKitStepProps {
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** An interrupted recovery key is worthless: returning to this step creates a new one. */
export function RecoveryKitStep({ onBack, onDone }: RecoveryKitStepProps) {
  const { t } = useTranslation("first-run");
  const { t: settings } = useTranslation("settings");
  const { t: common } = useTranslation("common");
  const [isBusy, setBusy] = useState(false);
  const kit = useProcedure("kit.state", {});
  const wasBegun = kit.data?.state === "unproved";
  return (
    <>
      {isBusy ? null : <ThresholdTitle lead={t("kitLead")}>{t("kitTitle")}</ThresholdTitle>}
      {!isBusy && wasBegun ? (
        <Notice tone="warn" title={settings("kit.stateUnproved")}>
          {settings("kit.stateUnprovedText")}
        </Notice>
      ) : null}
      <CreateRecoveryKit
        level={1}
        makeLabel={settings(wasBegun ? "kit.makeAgain" : "kit.make")}
        onBusy={setBusy}
        back={
          <Button kind="quiet" onPress={onBack}>
            {common("back")}
          </Button>
        }
        onDone={onDone}
      />
    </>
  );
}

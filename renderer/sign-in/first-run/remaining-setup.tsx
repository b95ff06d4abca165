import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SetUpStep } from "../../../domain/settings/house-settings.ts";
import { paths } from "../../shell/paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Toasts } from "../../ui/overlays/toast.tsx";
import { CentreStep } from "./centre-step.tsx";
import { RecoveryKitStep } from "./recovery-kit-step.tsx";
import { FirstRunDone } from "./first-run-done.tsx";
import { RoomsStep } from "./rooms-step.tsx";
import { ResidenceRulesStep } from "./residence-rules-step.tsx";
import { SetupProgress } from "./setup-progress.tsx";

export interface RemainingSetupProps {
  /** The steps that the vault reports as open. */
  readonly open: readonly SetUpStep[];
  readonly isTrial: boolean;
}

/** The steps that are saved one by one: each can be skipped and resumed later. */
export function RemainingSetup({ open, isTrial }: RemainingSetupProps) {
  const { t } = useTranslation("first-run");
  const [step, setStep] = useState<SetUpStep | "ready">(open[0] ?? "ready");
  const to = (next: SetUpStep | "ready") => () => setStep(next);
  const foot =
    step === "ready" ? undefined : (
      <>
        <p>{t("laterNote")}</p>
        <LinkButton kind="quiet" size="small" href={paths.today}>
          {t("later")}
        </LinkButton>
      </>
    );
  return (
    <SetupProgress at={step} isTrial={isTrial} {...(foot === undefined ? {} : { foot })}>
      {step === "centre" ? <CentreStep onDone={to("rules")} /> : null}
      {step === "rules" ? <ResidenceRulesStep onBack={to("centre")} onDone={to("rooms")} /> : null}
      {step === "rooms" ? <RoomsStep onBack={to("rules")} onDone={to("kit")} /> : null}
      {step === "kit" ? <RecoveryKitStep onBack={to("rooms")} onDone={to("ready")} /> : null}
      {step === "ready" ? <FirstRunDone open={open} onGoOn={setStep} /> : null}
      <Toasts />
    </SetupProgress>
  );
}

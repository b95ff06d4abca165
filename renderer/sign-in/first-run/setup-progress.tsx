import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SignedOutLayout } from "../../shell/signed-out-layout.tsx";
import { Stepper } from "../../ui/stepper.tsx";

export const steps = ["language", "you", "passphrase", "centre", "rules", "rooms", "kit"] as const;
export type Step = (typeof steps)[number];

export interface SetupProgressProps {
  /** `ready` when every step is done. */
  readonly at: Step | "ready";
  readonly isTrial: boolean;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A step of the first run, with all steps beside it. */
export function SetupProgress({ at, isTrial, foot, children }: SetupProgressProps) {
  const { t } = useTranslation("first-run");
  return (
    <SignedOutLayout
      isTrial={isTrial}
      aside={
        <Stepper
          label={t("way")}
          current={at}
          isUpright
          steps={steps.map((id) => ({ id, label: t(`step.${id}`) }))}
        />
      }
      {...(foot === undefined ? {} : { foot })}
    >
      {children}
    </SignedOutLayout>
  );
}

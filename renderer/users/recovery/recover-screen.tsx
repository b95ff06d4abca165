import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { useHelp } from "../../app/help-provider.tsx";
import { paths } from "../../shell/paths.ts";
import { SignedOutLayout, ThresholdTitle } from "../../shell/signed-out-layout.tsx";
import { useProcedure } from "../../lib/api.ts";
import { lockHouse } from "../../lib/main-process-ports.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { NewPassphrase } from "./new-passphrase.tsx";
import styles from "./recover.module.css";
import { EnterTwoSheets } from "./enter-two-sheets.tsx";

type Step = "ways" | "first" | "second" | "you";

/** Regains access without a passphrase: by a colleague's one-time passphrase, or by two of the three sheets. */
export function RecoverScreen() {
  const { t } = useTranslation("recover");
  const isTrial = useProcedure("house.state", {}).data?.purpose === "trial";
  const [step, setStep] = useState<Step>("ways");
  const [sheets, setSheets] = useState<readonly [Sheet, Sheet] | null>(null);
  if (step === "ways")
    return (
      <SignedOutLayout isTrial={isTrial}>
        <Ways onSheets={() => setStep("first")} />
      </SignedOutLayout>
    );
  return (
    <SignedOutLayout
      isTrial={isTrial}
      aside={
        <Stepper
          label={t("way")}
          current={step}
          isUpright
          steps={(["first", "second", "you"] as const).map((id) => ({
            id,
            label: t(`step.${id}`),
          }))}
        />
      }
      foot={
        <Button kind="quiet" size="small" onPress={lockHouse}>
          {t("backToLock")}
        </Button>
      }
    >
      {step === "you" ? null : (
        <EnterTwoSheets
          at={step}
          onAt={setStep}
          onBack={() => setStep("ways")}
          onTyped={(typed) => {
            setSheets(typed);
            setStep("you");
          }}
        />
      )}
      {step === "you" && sheets !== null ? (
        <NewPassphrase sheets={sheets} onBack={() => setStep("first")} />
      ) : null}
    </SignedOutLayout>
  );
}

function Ways({ onSheets }: { readonly onSheets: () => void }) {
  const { t } = useTranslation("recover");
  const { t: backup } = useTranslation("backup");
  const { openPage } = useHelp();
  return (
    <>
      <ThresholdTitle lead={t("lead")}>{t("title")}</ThresholdTitle>
      <ol className={styles["ways"]}>
        <li>
          <h2>{t("slipTitle")}</h2>
          <p>{t("slipText")}</p>
          <Button kind="primary" onPress={lockHouse}>
            {t("backToLock")}
          </Button>
        </li>
        <li>
          <h2>{t("tonightTitle")}</h2>
          <p>{t("tonightText")}</p>
          <Button onPress={() => openPage("night-on-paper")}>{t("tonightGo")}</Button>
        </li>
        <li>
          <h2>{t("sheetsTitle")}</h2>
          <p>{t("sheetsText")}</p>
          <Button onPress={onSheets}>{t("sheetsGo")}</Button>
        </li>
        <li>
          <h2>{backup("wayTitle")}</h2>
          <p>{backup("wayText")}</p>
          <LinkButton href={paths.restore}>{backup("wayGo")}</LinkButton>
        </li>
      </ol>
    </>
  );
}

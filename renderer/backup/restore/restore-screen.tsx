import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupFound } from "../../../domain/backup/backups-view.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { SignedOutLayout } from "../../shell/signed-out-layout.tsx";
import { useProcedure } from "../../lib/api.ts";
import { lockHouse } from "../../lib/main-process-ports.ts";
import { Button } from "../../ui/button.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { EnterTwoSheets } from "../../users/recovery/enter-two-sheets.tsx";
import { ChooseBackup } from "./choose-backup.tsx";
import { RestoreStep } from "./restore-step.tsx";

type Step = "place" | "first" | "second" | "restore";

/** Restores a vault from a backup with two of the three sheets: on a new computer, or beside the remains on this one. */
export function RestoreScreen() {
  const state = useProcedure("house.state", {});
  return (
    <QueryBoundary answer={state}>
      {({ house, purpose }) => (
        <Restore wasThere={house === "locked"} isTrial={purpose === "trial"} />
      )}
    </QueryBoundary>
  );
}

interface RestoreProps {
  /** There was a vault on this computer at the start; at the end there is one in any case. */
  readonly wasThere: boolean;
  readonly isTrial: boolean;
}

function Restore({ wasThere, isTrial }: RestoreProps) {
  const { t } = useTranslation("backup");
  const { t: recover } = useTranslation("recover");
  const [isThere] = useState(wasThere);
  const [step, setStep] = useState<Step>("place");
  const [backup, setBackup] = useState<BackupFound | null>(null);
  const [sheets, setSheets] = useState<readonly [Sheet, Sheet] | null>(null);
  const steps = (["place", "first", "second", "restore"] as const).map((id) => ({
    id,
    label: t(`restore.step.${id}`),
  }));
  return (
    <SignedOutLayout
      isTrial={isTrial}
      aside={<Stepper label={t("restore.way")} current={step} isUpright steps={steps} />}
      foot={
        isThere && step !== "restore" ? (
          <Button kind="quiet" size="small" onPress={lockHouse}>
            {recover("backToLock")}
          </Button>
        ) : undefined
      }
    >
      {step === "place" ? (
        <ChooseBackup
          isThere={isThere}
          onChosen={(chosen) => {
            setBackup(chosen);
            setStep("first");
          }}
        />
      ) : null}
      {step === "first" || step === "second" ? (
        <EnterTwoSheets
          at={step}
          onAt={setStep}
          onBack={() => setStep("place")}
          onTyped={(typed) => {
            setSheets(typed);
            setStep("restore");
          }}
        />
      ) : null}
      {step === "restore" && backup !== null && sheets !== null ? (
        <RestoreStep
          backup={backup}
          sheets={sheets}
          isThere={isThere}
          onBack={() => setStep("first")}
        />
      ) : null}
    </SignedOutLayout>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupFound } from "../../domain/restore/restore-view.ts";
import type { Sheet } from "../../domain/users/recovery-sheets.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { SignedOutLayout, ThresholdActions, ThresholdTitle } from "../shell/signed-out-layout.tsx";
import { type Refusal, useCommand, useProcedure } from "../lib/api.ts";
import { lockHouse } from "../lib/main-process-ports.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Skeleton } from "../ui/empty-and-error-state.tsx";
import { Stepper } from "../ui/stepper.tsx";
import { EnterTwoSheets } from "../users/recovery/enter-two-sheets.tsx";
import { ChooseBackup } from "./choose-backup.tsx";
import { RestoreStep } from "./restore-step.tsx";
import { type Decided, WhoHasLeftStep } from "./who-has-left-step.tsx";

type Step = "place" | "first" | "second" | "left" | "restore";

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
  const [decided, setDecided] = useState<Decided>({ left: [], erase: [] });
  const who = useCommand("backups.whoCouldSignIn");
  const { dates } = useFormats();
  const moment = backup === null ? "" : dates.moment(backup.madeAt, machineZone);
  const steps = (["place", "first", "second", "left", "restore"] as const).map((id) => ({
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
            setStep("left");
            if (backup === null) return;
            const { shelf, id } = backup;
            who.mutate({ shelf, id, sheets: [...typed] });
          }}
        />
      ) : null}
      {step !== "left" ? null : who.data === undefined ? (
        <ReadingWho error={who.error} onBack={() => setStep("first")} />
      ) : (
        <WhoHasLeftStep
          moment={moment}
          people={who.data.people}
          since={who.data.since}
          onDecided={(said) => {
            setDecided(said);
            setStep("restore");
          }}
          onBack={() => setStep("first")}
        />
      )}
      {step === "restore" && backup !== null && sheets !== null && who.data !== undefined ? (
        <RestoreStep
          backup={backup}
          moment={moment}
          sheets={sheets}
          known={who.data}
          decided={decided}
          isThere={isThere}
          onBack={() => setStep("left")}
        />
      ) : null}
    </SignedOutLayout>
  );
}

/** The backup is opened with the sheets that were typed; they may be of another kit. */
function ReadingWho({
  error,
  onBack,
}: {
  readonly error: Refusal | null;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation("backup");
  const { t: common } = useTranslation("common");
  return (
    <>
      <ThresholdTitle>{t("restore.leftTitle")}</ThresholdTitle>
      {error === null ? <Skeleton label={common("loading")} lines={4} /> : null}
      <RefusalNotice error={error} />
      <ThresholdActions
        back={
          <Button kind="quiet" onPress={onBack}>
            {common("back")}
          </Button>
        }
      >
        {null}
      </ThresholdActions>
    </>
  );
}

/** No vault is open that could tell the centre's time zone. */
const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

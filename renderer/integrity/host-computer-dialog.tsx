import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type HostComputerFact, mostReasonLetters } from "../../domain/integrity/host-computer.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useCommand } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import { RadioGroup } from "../ui/fields/radio-group.tsx";
import { Dialog } from "../ui/overlays/dialog.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import styles from "./integrity.module.css";

export interface HostComputerDialogProps {
  readonly fact: HostComputerFact;
  /** `missing` is accepted; for `unknown` an administrator confirms what they saw. */
  readonly state: "missing" | "unknown";
  readonly onClose: () => void;
}

/** An administrator takes responsibility with name, reason and date. */
export function HostComputerDialog({ fact, state, onClose }: HostComputerDialogProps) {
  const { t } = useTranslation("check");
  const { t: common } = useTranslation("common");
  const save = useCommand("machine.state");
  const [saw, setSaw] = useState<"sawGood" | "sawMissing" | null>(null);
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const isMissing = state === "missing";
  const kind = isMissing ? "accepted" : saw;
  const confirm = () => {
    setTried(true);
    if (kind === null || reason.trim() === "") return;
    save.mutate({ fact, kind, reason: reason.trim() }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t(isMissing ? "machine.acceptTitle" : "machine.seeTitle", {
        fact: t(`machine.fact.${fact}`),
      })}
      isOpen
      keepsTyped
      wouldLose={reason !== "" || saw !== null}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common("cancel")}</Button>
          <Button kind="primary" isPending={save.isPending} onPress={confirm}>
            {t(isMissing ? "machine.acceptDo" : "machine.seeDo")}
          </Button>
        </>
      }
    >
      <div className={styles["stated"]}>
        <p>{t(isMissing ? "machine.acceptText" : "machine.seeText")}</p>
        {isMissing ? null : (
          <RadioGroup
            label={t("machine.result")}
            choices={[
              { id: "sawGood", label: t("machine.sawGood") },
              { id: "sawMissing", label: t("machine.sawMissing") },
            ]}
            value={saw}
            problem={isTried && saw === null ? t("machine.resultMissing") : null}
            onChange={setSaw}
          />
        )}
        <TextField
          label={t(isMissing ? "machine.reason" : "machine.seen")}
          hint={t(isMissing ? "machine.reasonHint" : "machine.seenHint")}
          value={reason}
          isLong
          maxLength={mostReasonLetters}
          problem={
            isTried && reason.trim() === ""
              ? t(isMissing ? "machine.reasonMissing" : "machine.seenMissing")
              : null
          }
          onChange={setReason}
        />
        <RefusalNotice error={save.error} />
      </div>
    </Dialog>
  );
}

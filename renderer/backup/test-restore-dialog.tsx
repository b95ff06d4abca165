import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupId } from "../../domain/backup/backup.ts";
import type { BackupPlaceId } from "../../domain/backup/backups-view.ts";
import type { Sheet } from "../../domain/users/recovery-sheets.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/overlays/dialog.tsx";
import { SheetEntry } from "../users/recovery-kit/sheet-entry.tsx";
import styles from "./backup.module.css";

export interface TestRestoreDialogProps {
  readonly placeId: BackupPlaceId;
  readonly id: BackupId;
  readonly moment: string;
  readonly onClose: () => void;
  readonly onBegun: (job: string) => void;
}

/** Two sheets are typed, one after the other, as in an emergency. */
export function TestRestoreDialog({
  placeId,
  id,
  moment,
  onClose,
  onBegun,
}: TestRestoreDialogProps) {
  const { t } = useTranslation("backup");
  const { t: common } = useTranslation("common");
  const { t: recover } = useTranslation("recover");
  const formId = useId();
  const begin = useCommand("backups.drill");
  const [first, setFirst] = useState<Sheet | null>(null);
  const [typed, setTyped] = useState<Sheet | null>(null);
  const [isEarly, setEarly] = useState(false);
  const problem = isEarly && typed === null ? recover("notYet") : null;
  const onward = () => {
    setEarly(typed === null);
    if (typed === null) return;
    if (first === null) {
      setFirst(typed);
      setTyped(null);
      setEarly(false);
      return;
    }
    void begin.mutateAsync({ placeId, id, sheets: [first, typed] }).then(({ job }) => {
      onBegun(job);
    }, ignoreRefusal);
  };
  return (
    <Dialog
      title={t("drillTitle")}
      isOpen
      size="wide"
      keepsTyped
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {common("cancel")}
          </Button>
          <Button kind="primary" type="submit" form={formId} isPending={begin.isPending}>
            {first === null ? common("next") : t("drillBegin")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles["drill"]}
        onSubmit={(event) => {
          event.preventDefault();
          onward();
        }}
      >
        <p>{t("drillText", { moment })}</p>
        <h3>{recover(first === null ? "sheetTitle.first" : "sheetTitle.second")}</h3>
        <SheetEntry
          key={first === null ? "first" : "second"}
          taken={first?.number ?? null}
          problem={problem}
          onChange={setTyped}
        />
        <RefusalNotice error={begin.error} />
      </form>
    </Dialog>
  );
}

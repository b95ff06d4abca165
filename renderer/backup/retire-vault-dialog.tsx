import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TransferView } from "../../domain/backup/transfer.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { Form } from "../shell/forms/form.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useProcedure, useCommand } from "../lib/api.ts";
import { lockHouse } from "../lib/window.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/overlays/dialog.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { PassphraseField } from "../ui/fields/passphrase-field.tsx";
import { Checkbox } from "../ui/fields/toggle.tsx";
import styles from "./backup.module.css";

/** The last step on the old computer: confirmed with the user's passphrase. */
export function RetireVaultDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("backup");
  const { t: common } = useTranslation("common");
  const formId = useId();
  const view = useProcedure("moving.view", {});
  const aside = useCommand("moving.setAside");
  const [passphrase, setPassphrase] = useState("");
  const [isSaid, setSaid] = useState(false);
  const submit = () => {
    if (aside.isPending) return;
    // The vault is closed and the page is gone before a callback of it would be called.
    void aside.mutateAsync({ passphrase, isSaid }).then(lockHouse, ignoreRefusal);
  };
  return (
    <Dialog
      title={t("move.dialog")}
      isOpen
      keepsTyped
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {common("cancel")}
          </Button>
          <Button kind="danger" type="submit" form={formId} isPending={aside.isPending}>
            {t("move.confirm")}
          </Button>
        </>
      }
    >
      <Form id={formId} className={styles["drill"]} onSubmit={submit}>
        <p>{t("move.text")}</p>
        <QueryBoundary answer={view} lines={1}>
          {({ backup }) => (
            <>
              <Covered backup={backup} />
              {backup?.holdsAll === true ? null : (
                <Checkbox
                  label={t("move.said")}
                  note={t("move.saidNote")}
                  isOn={isSaid}
                  onChange={setSaid}
                />
              )}
            </>
          )}
        </QueryBoundary>
        <PassphraseField label={t("move.passphrase")} value={passphrase} onChange={setPassphrase} />
        <RefusalNotice error={aside.error} />
      </Form>
    </Dialog>
  );
}

function Covered({ backup }: TransferView) {
  const { t } = useTranslation("backup");
  const { dates } = useFormats();
  if (backup === null) return <Notice tone="warn">{t("move.never")}</Notice>;
  const day = dates.long(backup.madeOn);
  return backup.holdsAll ? (
    <Notice tone="ok">{t("move.covered", { day })}</Notice>
  ) : (
    <Notice tone="warn">{t("move.uncovered", { day })}</Notice>
  );
}

import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupFound } from "../../domain/restore/restore-view.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ThresholdActions, ThresholdTitle } from "../shell/signed-out-layout.tsx";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { useVaultEvents } from "../lib/use-vault-events.ts";
import { sizeIn } from "../lib/file-sizes.ts";
import { chooseFolder } from "../lib/main-process-ports.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { RadioGroup } from "../ui/fields/radio-group.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import styles from "./restore.module.css";

export interface ChooseBackupProps {
  /** There is a vault on this computer already. */
  readonly isThere: boolean;
  readonly onChosen: (backup: BackupFound) => void;
}

/** The folder, chosen in the system dialog; then one of the backups in it, the newest first. */
export function ChooseBackup({ isThere, onChosen }: ChooseBackupProps) {
  const { t, i18n } = useTranslation("backup");
  const { t: common } = useTranslation("common");
  const { dates } = useFormats();
  const navigate = useNavigate();
  const find = useCommand("backups.find");
  const [chosen, setChosen] = useState<string | null>(null);
  useVaultEvents((event) => {
    if (event.event !== "folderChosen" || event.folder === null) return undefined;
    setChosen(null);
    return find.mutateAsync({}).then(() => undefined, ignoreRefusal);
  });
  const foundBackups = find.data?.found ?? null;
  const keyOf = ({ shelf, id }: BackupFound) => `${shelf} ${id}`;
  const usable = foundBackups?.filter(({ isOtherPurpose }) => !isOtherPurpose) ?? [];
  const backup = usable.find((one) => keyOf(one) === chosen) ?? usable[0] ?? null;
  return (
    <>
      <ThresholdTitle lead={t("restore.lead")}>{t("restore.title")}</ThresholdTitle>
      {isThere ? (
        <Notice tone="warn" title={t("restore.asideTitle")}>
          {t("restore.aside")}
        </Notice>
      ) : null}
      <div className={styles["place"]}>
        <p>{t("restore.chooseText")}</p>
        <Button
          kind={backup === null ? "primary" : "outlined"}
          isPending={find.isPending}
          onPress={chooseFolder}
        >
          {t("restore.choose")}
        </Button>
        <RefusalNotice error={find.error} />
      </div>
      {foundBackups === null ? null : usable.length === 0 ? (
        <Notice tone="warn" isSpoken>
          {t("restore.nothing")}
        </Notice>
      ) : (
        <RadioGroup
          label={t("restore.found")}
          choices={usable.map((one) => ({
            id: keyOf(one),
            label: dates.moment(one.madeAt, machineZone),
            note: `${sizeIn(one.bytes, i18n.language)} · ${t("scans", { count: one.files })}`,
          }))}
          value={backup === null ? null : keyOf(backup)}
          onChange={setChosen}
        />
      )}
      <ThresholdActions
        back={
          <Button
            kind="quiet"
            onPress={() => void navigate({ to: isThere ? "/recover" : "/first-run" })}
          >
            {common("back")}
          </Button>
        }
      >
        {backup === null ? null : (
          <Button kind="primary" size="large" onPress={() => onChosen(backup)}>
            {common("next")}
          </Button>
        )}
      </ThresholdActions>
    </>
  );
}

/** No vault is open that could tell the centre's time zone. */
const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

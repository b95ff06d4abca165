import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupFound, CouldSignIn } from "../../domain/restore/restore-view.ts";
import type { Sheet } from "../../domain/users/recovery-sheets.ts";
import type { UserId } from "../../domain/users/user.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ThresholdActions, ThresholdTitle } from "../shell/signed-out-layout.tsx";
import { DatabaseUpdateProgress } from "../app/database-update-progress.tsx";
import { useCommand } from "../lib/api.ts";
import { useVaultEvents } from "../lib/use-vault-events.ts";
import { lockHouse } from "../lib/main-process-ports.ts";
import { localeOf } from "../lib/texts/i18n.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { Progress } from "../ui/progress.tsx";
import styles from "./restore.module.css";

export interface RestoreStepProps {
  readonly backup: BackupFound;
  /** When it was made, in words. */
  readonly moment: string;
  readonly sheets: readonly [Sheet, Sheet];
  readonly people: readonly CouldSignIn[];
  /** Those of them who work here no longer. */
  readonly left: readonly UserId[];
  readonly isThere: boolean;
  readonly onBack: () => void;
}

/** The last step: existing data is unchanged until it is finished. */
export function RestoreStep(props: RestoreStepProps) {
  const { backup, moment, sheets, people, left, isThere, onBack } = props;
  const { t, i18n } = useTranslation("backup");
  const { t: common } = useTranslation("common");
  const restore = useCommand("backups.restore");
  const stop = useCommand("backups.stopRestore");
  const [far, setFar] = useState({ done: 0, of: 1 });
  useVaultEvents((event) => {
    if (event.event === "progress") setFar({ done: event.done, of: event.of });
    return undefined;
  });
  const list = new Intl.ListFormat(localeOf(i18n.language), { type: "conjunction" });
  const namesOf = (ids: readonly UserId[]): string =>
    list.format(people.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  const restored = restore.data;
  if (restored !== undefined) {
    const lost = restored.missing + restored.damaged;
    return (
      <>
        <ThresholdTitle lead={t("restore.doneText", { moment })}>
          {t("restore.done")}
        </ThresholdTitle>
        {lost === 0 ? null : <Notice tone="warn">{t("restore.lost", { count: lost })}</Notice>}
        {left.length === 0 ? null : (
          <Notice tone="ok">{t("restore.leftOut", { names: namesOf(left) })}</Notice>
        )}
        {restored.onlyBySheets.length === 0 ? null : (
          <Notice tone="warn">
            {t("restore.onlyBySheets", { names: namesOf(restored.onlyBySheets) })}
          </Notice>
        )}
        <Notice tone="info">{t("restore.users")}</Notice>
        <ThresholdActions>
          <Button kind="primary" size="large" onPress={lockHouse}>
            {t("restore.toLock")}
          </Button>
        </ThresholdActions>
      </>
    );
  }
  return (
    <>
      <ThresholdTitle lead={t("restore.ready", { moment })}>
        {t("restore.step.restore")}
      </ThresholdTitle>
      {isThere ? (
        <Notice tone="warn" title={t("restore.asideTitle")}>
          {t("restore.aside")}
        </Notice>
      ) : null}
      {left.length === 0 ? null : <p>{t("restore.leaves", { names: namesOf(left) })}</p>}
      <div className={styles["running"]}>
        {restore.isPending ? (
          <Progress label={t("restore.running")} done={far.done} of={far.of} />
        ) : null}
        <DatabaseUpdateProgress isPending={restore.isPending} />
        {/* What was stopped on purpose needs no explanation. */}
        <RefusalNotice error={restore.error?.reason.type === "NotFound" ? null : restore.error} />
      </div>
      <ThresholdActions
        back={
          <Button
            kind="quiet"
            onPress={() => {
              if (restore.isPending) stop.mutate({});
              else onBack();
            }}
          >
            {restore.isPending ? t("restore.stop") : common("back")}
          </Button>
        }
      >
        <Button
          kind="primary"
          size="large"
          isPending={restore.isPending}
          onPress={() => {
            const { shelf, id } = backup;
            restore.mutate({ shelf, id, sheets: [...sheets], left: [...left], erase: [] });
          }}
        >
          {t("restore.go")}
        </Button>
      </ThresholdActions>
    </>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../domain/api/index.ts";
import type { BackupFound } from "../../domain/restore/restore-view.ts";
import type { Sheet } from "../../domain/users/recovery-sheets.ts";
import type { UserId } from "../../domain/users/user.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ThresholdActions, ThresholdTitle } from "../shell/signed-out-layout.tsx";
import { DatabaseUpdateProgress } from "../app/database-update-progress.tsx";
import { useCommand } from "../lib/api.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useVaultEvents } from "../lib/use-vault-events.ts";
import { lockHouse } from "../lib/main-process-ports.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { Progress } from "../ui/progress.tsx";
import styles from "./restore.module.css";
import { useNamesList } from "./use-names-list.ts";
import type { Decided } from "./who-has-left-step.tsx";

export interface RestoreStepProps {
  readonly backup: BackupFound;
  /** When it was made, in words. */
  readonly moment: string;
  readonly sheets: readonly [Sheet, Sheet];
  readonly known: Output<"backups.whoCouldSignIn">;
  readonly decided: Decided;
  readonly isThere: boolean;
  readonly onBack: () => void;
}

/** The last step: existing data is unchanged until it is finished. */
export function RestoreStep(props: RestoreStepProps) {
  const { backup, moment, sheets, known, decided, isThere, onBack } = props;
  const { t } = useTranslation("backup");
  const { t: common } = useTranslation("common");
  const namesOf = useNamesOf(known);
  const restore = useCommand("backups.restore");
  const stop = useCommand("backups.stopRestore");
  const [far, setFar] = useState({ done: 0, of: 1 });
  useVaultEvents((event) => {
    if (event.event === "progress") setFar({ done: event.done, of: event.of });
    return undefined;
  });
  if (restore.data !== undefined)
    return <Done restored={restore.data} moment={moment} known={known} />;
  const { left, erase } = decided;
  const { since } = known;
  const numbers = since.state === "good" ? since.erasures : [];
  const erased = numbers.filter(({ id }) => erase.includes(id)).map(({ number }) => number);
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
      {erased.length === 0 ? null : <p>{t("restore.erases", { numbers: numbersIn(erased) })}</p>}
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
            restore.mutate({ shelf, id, sheets: [...sheets], left: [...left], erase: [...erase] });
          }}
        >
          {t("restore.go")}
        </Button>
      </ThresholdActions>
    </>
  );
}

interface DoneProps {
  readonly restored: Output<"backups.restore">;
  readonly moment: string;
  readonly known: Output<"backups.whoCouldSignIn">;
}

/** What came of it, what is to be done by hand, and the way to the lock screen. */
function Done({ restored, moment, known }: DoneProps) {
  const { t } = useTranslation("backup");
  const { dates } = useFormats();
  const namesOf = useNamesOf(known);
  const { left, onlyBySheets, closed, hidden, notHidden, erased, notErased } = restored;
  const lost = restored.missing + restored.damaged;
  const { since } = known;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const held = [
    ...(left.length > 0 ? [t("restore.leftOut", { names: namesOf(left) })] : []),
    ...(hidden > 0 ? [t("restore.hidden", { count: hidden })] : []),
    ...(erased.length > 0 ? [t("restore.erased", { numbers: numbersIn(erased) })] : []),
  ];
  const toDo = [
    ...(lost > 0 ? [t("restore.lost", { count: lost })] : []),
    ...(onlyBySheets.length > 0
      ? [t("restore.onlyBySheets", { names: namesOf(onlyBySheets) })]
      : []),
    ...(closed.length > 0 ? [t("restore.closed", { names: namesOf(closed) })] : []),
    ...(notHidden.length > 0 ? [t("restore.notHidden", { numbers: numbersIn(notHidden) })] : []),
    ...(notErased.length > 0 ? [t("restore.notErased", { numbers: numbersIn(notErased) })] : []),
  ];
  return (
    <>
      <ThresholdTitle lead={t("restore.doneText", { moment })}>{t("restore.done")}</ThresholdTitle>
      <div className={styles["done"]}>
        {held.map((text) => (
          <Notice key={text} tone="ok">
            {text}
          </Notice>
        ))}
        {toDo.map((text) => (
          <Notice key={text} tone="warn">
            {text}
          </Notice>
        ))}
        <Notice tone="info">
          {since.state === "good"
            ? t("restore.usersSince", { moment: dates.moment(since.at, zone) })
            : t("restore.users")}
        </Notice>
      </div>
      <ThresholdActions>
        <Button kind="primary" size="large" onPress={lockHouse}>
          {t("restore.toLock")}
        </Button>
      </ThresholdActions>
    </>
  );
}

const numbersIn = (numbers: readonly number[]): string =>
  numbers.map((number) => `№ ${String(number)}`).join(", ");

function useNamesOf({ people }: Output<"backups.whoCouldSignIn">) {
  const list = useNamesList();
  return (ids: readonly UserId[]): string =>
    list(people.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
}

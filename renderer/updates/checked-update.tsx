import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupPlace, BackupPlaceId } from "../../domain/backup/backups-view.ts";
import type { UpdatesView } from "../../domain/updates/update.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { paths } from "../shell/paths.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useProcedure, useCommand } from "../lib/api.ts";
import { useVaultEvents } from "../lib/use-vault-events.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { sizeIn } from "../lib/file-sizes.ts";
import { chooseFolder } from "../lib/main-process-ports.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import type { JobTracker } from "../shell/running-job.ts";
import styles from "./update.module.css";

export interface CheckedUpdateProps {
  readonly checked: NonNullable<UpdatesView["checked"]>;
  readonly isBusy: boolean;
  readonly following: JobTracker;
}

/** What the update changes, and its two steps: neither can be skipped. */
export function CheckedUpdate({ checked, isBusy, following }: CheckedUpdateProps) {
  const { t, i18n } = useTranslation("settings");
  const ready = useCommand("updates.ready");
  const { version, bytes, changes, isBackedUp } = checked;
  return (
    <>
      <section className={styles["part"]}>
        <h3>{t("about.update.version", { version })}</h3>
        <p className={styles["note"]}>
          {t("about.update.size", { size: sizeIn(bytes, i18n.language) })}
        </p>
        <h4>{t("about.update.changes")}</h4>
        <ul className={styles["changes"]}>
          {changes[languageFrom(i18n.language)].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className={styles["part"]}>
        <h3>{t("about.update.stepBackup")}</h3>
        {isBackedUp ? (
          <p>{t("about.update.backedUp")}</p>
        ) : (
          <BackupFirst isBusy={isBusy} following={following} />
        )}
      </section>
      <section className={styles["part"]}>
        <h3>{t("about.update.stepReady")}</h3>
        <p>{t("about.update.readyText")}</p>
        <div className={styles["buttons"]}>
          <Button
            kind={isBackedUp ? "primary" : "outlined"}
            isDisabled={!isBackedUp || isBusy}
            isPending={ready.isPending}
            onPress={() => {
              following.forget();
              ready.mutate({});
            }}
          >
            {t("about.update.ready")}
          </Button>
        </div>
        <RefusalNotice error={ready.error} />
      </section>
    </>
  );
}

/** To a known place, or to another one. */
function BackupFirst({ isBusy, following }: Omit<CheckedUpdateProps, "checked">) {
  const { t } = useTranslation("settings");
  const view = useProcedure("backups.view", {});
  const keep = useCommand("backups.keepPlace");
  const make = useCommand("backups.make");
  const [isChoosing, setChoosing] = useState(false);
  const backUp = (placeId: BackupPlaceId, place: BackupPlace | null) =>
    make.mutateAsync({ placeId }).then(({ job }) => {
      following.begin("backup", job, place);
    }, ignoreRefusal);
  useVaultEvents((event) => {
    if (event.event !== "folderChosen" || !isChoosing) return undefined;
    setChoosing(false);
    return event.folder === null
      ? undefined
      : keep.mutateAsync({}).then(({ placeId }) => backUp(placeId, null), ignoreRefusal);
  });
  return (
    <QueryBoundary answer={view} lines={1}>
      {({ places, hasKit }) =>
        hasKit ? (
          <>
            <p>{t("about.update.backupText")}</p>
            {places
              .filter(({ state }) => state !== "here")
              .map(({ id, folder }) => (
                <p key={id} className={styles["note"]}>
                  {t("about.update.notHere", { folder })}
                </p>
              ))}
            <div className={styles["buttons"]}>
              {places
                .filter(({ state }) => state === "here")
                .map((place) => (
                  <Button
                    key={place.id}
                    kind="primary"
                    isDisabled={isBusy}
                    isPending={make.isPending}
                    onPress={() => void backUp(place.id, place)}
                  >
                    {t("about.update.backUpTo", { folder: place.folder })}
                  </Button>
                ))}
              <Button
                kind={places.some(({ state }) => state === "here") ? "outlined" : "primary"}
                isDisabled={isBusy}
                isPending={keep.isPending}
                onPress={() => {
                  setChoosing(true);
                  chooseFolder();
                }}
              >
                {t("about.update.choosePlace")}
              </Button>
            </div>
            <RefusalNotice error={keep.error ?? make.error} />
          </>
        ) : (
          <Notice
            tone="warn"
            action={
              <LinkButton size="small" href={paths.settingsKit}>
                {t("about.update.toKit")}
              </LinkButton>
            }
          >
            {t("about.update.noKit")}
          </Notice>
        )
      }
    </QueryBoundary>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupPlace } from "../../domain/backup/backups-view.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { refetchProcedures, ignoreRefusal, useCommand } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import { Card, Rows } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/overlays/dialog.tsx";
import { Tag } from "../ui/tag.tsx";
import { Switch } from "../ui/fields/checkbox-and-switch.tsx";
import { BackupLine } from "./backup-line.tsx";
import styles from "./backup.module.css";
import type { JobTracker } from "../shell/running-job.ts";

export interface BackupPlaceCardProps {
  readonly place: BackupPlace;
  /** A job is running already: only one at a time. */
  readonly isBusy: boolean;
  readonly hasKit: boolean;
  readonly centreName: string;
  readonly onBegun: JobTracker["begin"];
}

/** One place: whether it is available, what the program does there automatically, and its backups. */
export function BackupPlaceCard({
  place,
  isBusy,
  hasKit,
  centreName,
  onBegun,
}: BackupPlaceCardProps) {
  const { t } = useTranslation("backup");
  const make = useCommand("backups.make");
  const daily = useCommand("backups.setDaily");
  const end = useCommand("backups.endPlace");
  const [isEnding, setEnding] = useState(false);
  const { id: placeId, number, folder, state, isOutside, isDaily, backups } = place;
  const isHere = state === "here";
  return (
    <Card
      title={t("disk", { number, folder })}
      aside={
        <span className={styles["tags"]}>
          <Tag tone={isHere ? "ok" : "warn"}>{t(`state.${state}`)}</Tag>
          <Tag tone={isOutside ? "plain" : "warn"}>{t(isOutside ? "outside" : "inside")}</Tag>
        </span>
      }
    >
      <div className={styles["ways"]}>
        <Switch
          label={t("daily")}
          note={t("dailyNote")}
          isOn={isDaily}
          isDisabled={daily.isPending}
          onChange={(on) => daily.mutate({ placeId, isDaily: on })}
        />
        {isHere ? null : <AskedAgain place={place} />}
        <div className={styles["buttons"]}>
          {isHere ? (
            <Button
              kind="primary"
              isDisabled={!hasKit || isBusy}
              isPending={make.isPending}
              onPress={() => {
                void make.mutateAsync({ placeId }).then(({ job }) => {
                  onBegun("backup", job, place);
                }, ignoreRefusal);
              }}
            >
              {t("make")}
            </Button>
          ) : (
            <LookAgain />
          )}
          <Button kind="quiet" label={t("endOf", { folder })} onPress={() => setEnding(true)}>
            {t("end")}
          </Button>
        </div>
        <RefusalNotice error={make.error ?? daily.error ?? end.error} />
        {isOutside ? null : <p className={styles["note"]}>{t("insideNote")}</p>}
      </div>
      {backups.length === 0 ? (
        <p className={styles["empty"]}>{t("noBackup")}</p>
      ) : (
        <Rows>
          {backups.map((backup) => (
            <BackupLine
              key={backup.id}
              placeId={placeId}
              backup={backup}
              isUsable={isHere && !isBusy}
              centreName={centreName}
              onBegun={onBegun}
            />
          ))}
        </Rows>
      )}
      <ConfirmDialog
        title={t("endTitle")}
        isOpen={isEnding}
        confirm={t("end")}
        isPending={end.isPending}
        onClose={() => setEnding(false)}
        onConfirm={() => {
          end.mutate(
            { placeId },
            {
              onSettled: () => setEnding(false),
            },
          );
        }}
      >
        {t("endText")}
      </ConfirmDialog>
    </Card>
  );
}

/** What to do about a disk that is not connected, or is another one. */
function AskedAgain({ place }: { readonly place: BackupPlace }) {
  const { t } = useTranslation("backup");
  const { number, folder, state, isOutside } = place;
  const how = state === "other" ? "other" : isOutside ? "unplugged" : "removed";
  return <p className={styles["note"]}>{t(`asked.${how}`, { number, folder })}</p>;
}

/** Checks again what is connected; focusing the window does so too. */
function LookAgain() {
  const { t } = useTranslation("backup");
  const queries = useQueryClient();
  const [isLooking, setLooking] = useState(false);
  return (
    <Button
      kind="primary"
      isPending={isLooking}
      onPress={() => {
        setLooking(true);
        void refetchProcedures(queries).finally(() => setLooking(false));
      }}
    >
      {t("lookAgain")}
    </Button>
  );
}

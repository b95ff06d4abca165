import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupPlace } from "../../../../domain/backup-file.ts";
import { Refused } from "../../../frame/refused.tsx";
import { ignoreRefusal, useCommand } from "../../../lib/api.ts";
import { Button } from "../../../ui/button.tsx";
import { Card, Rows } from "../../../ui/card.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { Switch } from "../../../ui/toggle.tsx";
import { BackupLine } from "./backup-line.tsx";
import sheet from "./backup.module.css";
import type { Following } from "./running.ts";

export interface BackupPlaceCardProps {
  readonly place: BackupPlace;
  /** Something goes on already: one at a time. */
  readonly isBusy: boolean;
  readonly hasKit: boolean;
  readonly centreName: string;
  readonly onBegun: Following["begin"];
}

/** One place: whether it is at hand, what the program does there by itself, and the backups in it. */
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
  const { id: placeId, folder, isHere, isOutside, isDaily, backups } = place;
  return (
    <Card
      title={folder}
      aside={
        <span className={sheet["tags"]}>
          <Tag tone={isHere ? "ok" : "plain"}>{t(isHere ? "here" : "notHere")}</Tag>
          <Tag tone={isOutside ? "plain" : "warn"}>{t(isOutside ? "outside" : "inside")}</Tag>
        </span>
      }
    >
      <div className={sheet["ways"]}>
        <Switch
          label={t("daily")}
          note={t("dailyNote")}
          isOn={isDaily}
          isDisabled={daily.isPending}
          onChange={(on) => {
            daily.mutate({ placeId, isDaily: on });
          }}
        />
        <div className={sheet["buttons"]}>
          <Button
            kind="primary"
            isDisabled={!isHere || !hasKit || isBusy}
            isPending={make.isPending}
            onPress={() => {
              void make.mutateAsync({ placeId }).then(({ job }) => {
                onBegun("backup", job);
              }, ignoreRefusal);
            }}
          >
            {t("make")}
          </Button>
          <Button
            kind="quiet"
            label={t("endOf", { folder })}
            onPress={() => {
              setEnding(true);
            }}
          >
            {t("end")}
          </Button>
        </div>
        <Refused error={make.error ?? daily.error ?? end.error} />
        {isOutside ? null : <p className={sheet["note"]}>{t("insideNote")}</p>}
      </div>
      {backups.length === 0 ? (
        <p className={sheet["empty"]}>{t("noBackup")}</p>
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
        onClose={() => {
          setEnding(false);
        }}
        onConfirm={() => {
          end.mutate(
            { placeId },
            {
              onSettled: () => {
                setEnding(false);
              },
            },
          );
        }}
      >
        {t("endText")}
      </ConfirmDialog>
    </Card>
  );
}

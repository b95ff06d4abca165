import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type BackupPlaceId,
  type BackupView,
  type TestRestoreReport,
  isGoodTestRestore,
} from "../../domain/backup/backups-view.ts";
import { useCommand } from "../lib/api.ts";
import { sizeIn } from "../lib/file-sizes.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Row } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/overlays/dialog.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { Tag } from "../ui/tag.tsx";
import { TestRestoreDialog } from "./test-restore-dialog.tsx";
import { TestRestorePrintButton } from "./test-restore-print-button.tsx";
import type { JobTracker } from "../shell/running-job.ts";

export interface BackupLineProps {
  readonly placeId: BackupPlaceId;
  readonly backup: BackupView;
  readonly isUsable: boolean;
  readonly centreName: string;
  readonly onBegun: JobTracker["begin"];
}

/** One backup: when, how much, by whom, and the result of its test restore. */
export function BackupLine({ placeId, backup, isUsable, centreName, onBegun }: BackupLineProps) {
  const { t, i18n } = useTranslation("backup");
  const { dates } = useFormats();
  const zone = useZone();
  const destroyed = useCommand("backups.sayDestroyed");
  const [asks, setAsks] = useState<"drill" | "destroyed" | null>(null);
  const { id, madeAt, bytes, files, missing, by, gone, isLost, drill } = backup;
  const moment = dates.moment(madeAt, zone);
  const close = () => setAsks(null);
  const facts = [
    sizeIn(bytes, i18n.language),
    t("scans", { count: files }),
    by === null ? t("byItself") : t("by", { name: by }),
    ...(missing === 0 ? [] : [t("missing", { count: missing })]),
  ];
  return (
    <>
      <Row
        title={<b>{moment}</b>}
        detail={
          <>
            {facts.join(" · ")}
            {drill === null ? null : (
              <>
                <br />
                {t("drilled", { moment: dates.moment(drill.at, zone), name: drill.by })}{" "}
                {found(drill.report)}
              </>
            )}
          </>
        }
        trailing={
          gone === null ? (
            <>
              {drill === null ? null : (
                <TestRestorePrintButton madeAt={madeAt} drill={drill} centreName={centreName} />
              )}
              {isLost ? <Tag tone="bad">{t("lost")}</Tag> : null}
              {drill === null || isLost ? null : (
                <Tag tone={isGoodTestRestore(drill.report) ? "ok" : "bad"}>
                  {t(isGoodTestRestore(drill.report) ? "proved" : "notProved")}
                </Tag>
              )}
              {isLost ? null : (
                <Button
                  size="small"
                  isDisabled={!isUsable}
                  label={t("drillOf", { moment })}
                  onPress={() => setAsks("drill")}
                >
                  {t("drillGo")}
                </Button>
              )}
              <ActionMenu
                label={t("moreOf", { moment })}
                actions={[
                  {
                    id: "destroyed",
                    label: t("destroyed"),
                    onPress: () => setAsks("destroyed"),
                  },
                ]}
              />
            </>
          ) : (
            <Tag>{t(`gone.${gone}`)}</Tag>
          )
        }
      />
      {asks === "drill" ? (
        <TestRestoreDialog
          placeId={placeId}
          id={id}
          moment={moment}
          onClose={close}
          onBegun={(job) => {
            close();
            onBegun("drill", job);
          }}
        />
      ) : null}
      <ConfirmDialog
        title={t("destroyedTitle", { moment })}
        isOpen={asks === "destroyed"}
        confirm={t("destroyed")}
        isPending={destroyed.isPending}
        onClose={close}
        onConfirm={() => destroyed.mutate({ placeId, id }, { onSettled: close })}
      >
        {t("destroyedText")}
      </ConfirmDialog>
    </>
  );

  /** In words: what opened, what was not there to be opened, what is lost. */
  function found(report: TestRestoreReport): string {
    const kinds = ["house", "office", "care", "sealed", "scan"] as const;
    const of = (how: "opened" | "failed" | "none") =>
      kinds
        .filter((kind) => report.opened[kind] === how)
        .map((kind) => t(`kind.${kind}`))
        .join(", ");
    return [
      ...(of("opened") === "" ? [] : [t("foundOpened", { what: of("opened") })]),
      ...(of("none") === "" ? [] : [t("foundNone", { what: of("none") })]),
      ...(of("failed") === "" ? [] : [t("foundFailed", { what: of("failed") })]),
      ...(report.missing + report.damaged === 0
        ? []
        : [t("foundLost", { count: report.missing + report.damaged })]),
    ].join(" ");
  }
}

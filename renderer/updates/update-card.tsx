import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { UpdatesView } from "../../domain/updates/update.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { useSession } from "../shell/user-session.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useProcedure, useCommand } from "../lib/api.ts";
import { useVaultEvents } from "../lib/use-vault-events.ts";
import { chooseUpdate } from "../lib/main-process-ports.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { useRunning } from "../shell/running-job.ts";
import { RunningJobNotice } from "../shell/running-job-notice.tsx";
import { CheckedUpdate } from "./checked-update.tsx";
import { ReadyUpdate } from "./ready-update.tsx";
import styles from "./update.module.css";

/** An update from a USB stick: chosen, verified, preceded by a backup, and prepared for IT support. */
export function UpdateCard() {
  const { t } = useTranslation("settings");
  const { purpose } = useSession();
  const view = useProcedure("updates.view", {});
  const check = useCommand("updates.check");
  const drop = useCommand("updates.drop");
  const following = useRunning();
  const [isChoosing, setChoosing] = useState(false);
  useVaultEvents((event) => {
    if (event.event !== "fileChosen" || !isChoosing) return undefined;
    setChoosing(false);
    if (event.name === null) return undefined;
    return check.mutateAsync({}).then(({ job }) => following.begin("update", job), ignoreRefusal);
  });
  const { running } = following;
  const isBusy = running !== null && (running.progress?.state ?? "running") === "running";
  const buttons = ({ checked, ready }: UpdatesView) => {
    const isFirst = checked === null && ready === null;
    return (
      <div className={styles["buttons"]}>
        <Button
          kind={isFirst ? "primary" : "quiet"}
          isDisabled={isBusy}
          isPending={check.isPending}
          onPress={() => {
            setChoosing(true);
            chooseUpdate();
          }}
        >
          {t(isFirst ? "about.update.choose" : "about.update.other")}
        </Button>
        {isFirst ? null : (
          <Button
            kind="quiet"
            isDisabled={isBusy}
            isPending={drop.isPending}
            onPress={() => drop.mutate({})}
          >
            {t("about.update.drop")}
          </Button>
        )}
      </div>
    );
  };
  return (
    <Card title={t("about.update.title")} isPadded>
      <div className={styles["update"]}>
        <QueryBoundary answer={view} lines={2}>
          {(known) =>
            known.isTaken ? (
              <>
                {known.ready === null || known.checked !== null ? (
                  <p className={styles["lead"]}>{t("about.update.lead")}</p>
                ) : null}
                {running === null ? null : (
                  <RunningJobNotice running={running} onSeen={following.forget} />
                )}
                {known.checked !== null ? (
                  <CheckedUpdate checked={known.checked} isBusy={isBusy} following={following} />
                ) : known.ready === null ? null : (
                  <ReadyUpdate ready={known.ready} />
                )}
                <RefusalNotice error={check.error ?? drop.error} />
                {buttons(known)}
              </>
            ) : (
              <Notice tone="info" title={t("about.update.notTaken")}>
                {t(purpose === "demo" ? "about.update.demoText" : "about.update.notTakenText")}
              </Notice>
            )
          }
        </QueryBoundary>
      </div>
    </Card>
  );
}

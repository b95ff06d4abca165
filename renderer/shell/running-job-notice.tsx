import { useTranslation } from "react-i18next";
import { useCommand } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { Progress } from "../ui/progress.tsx";
import styles from "./running-job-notice.module.css";
import type { RunningJob } from "./running-job.ts";

export interface RunningJobNoticeProps {
  readonly running: RunningJob;
  readonly onSeen: () => void;
}

/** The progress, with a way to stop it; afterwards, the result and what to do. */
export function RunningJobNotice({ running, onSeen }: RunningJobNoticeProps) {
  const { t } = useTranslation("backup");
  const { t: common } = useTranslation("common");
  const cancel = useCommand("jobs.cancel");
  const { kind, job, place, progress } = running;
  const seen = (
    <Button size="small" onPress={onSeen}>
      {common("close")}
    </Button>
  );
  switch (progress?.state) {
    case "finished":
      if (place?.isOutside === false)
        return (
          <Notice tone="warn" title={t("madeInside")} isSpoken action={seen}>
            {t("madeInsideText", place)}
          </Notice>
        );
      return (
        <Notice tone="ok" isSpoken action={seen}>
          {t(`${kind}.finished`)} {place === null ? null : t("madeOn", place)}
        </Notice>
      );
    case "cancelled":
      return (
        <Notice tone="info" isSpoken action={seen}>
          {t(`${kind}.cancelled`)}
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="bad" title={t(`${kind}.failed`)} isSpoken action={seen}>
          {t(`problem.${progress.problem ?? "other"}`)}
        </Notice>
      );
    default:
      return (
        <div className={styles["running"]}>
          <Progress
            label={t(`${kind}.running`)}
            done={progress?.done ?? 0}
            of={progress?.of ?? 1}
          />
          <Button size="small" isPending={cancel.isPending} onPress={() => cancel.mutate({ job })}>
            {common("cancel")}
          </Button>
        </div>
      );
  }
}

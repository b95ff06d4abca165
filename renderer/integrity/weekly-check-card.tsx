import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type ChecksView, isDamage } from "../../domain/integrity/weekly-check.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { paths } from "../shell/paths.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useProcedure, useCommand } from "../lib/api.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card, Rows } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/overlays/dialog.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { useRunning } from "../shell/running-job.ts";
import { RunningJobNotice } from "../shell/running-job-notice.tsx";
import { FindingRow } from "./finding-row.tsx";
import styles from "./integrity.module.css";

/** The weekly integrity check of the whole vault: when it was, what it found, what to do. */
export function WeeklyCheckCard() {
  const { t } = useTranslation("check");
  const view = useProcedure("checks.view", {});
  const run = useCommand("checks.run");
  const following = useRunning();
  const { running } = following;
  return (
    <Card title={t("title")}>
      <div className={styles["check"]}>
        <p>{t("lead")}</p>
        <RefusalNotice error={run.error} />
        <QueryBoundary answer={view}>
          {(known) => <Found view={known} isJustDone={running?.progress?.state === "finished"} />}
        </QueryBoundary>
        {running === null || running.progress?.state === "finished" ? null : (
          <RunningJobNotice running={running} onSeen={following.forget} />
        )}
        <div>
          <Button
            isPending={run.isPending}
            isDisabled={running !== null && (running.progress?.state ?? "running") === "running"}
            onPress={() => {
              void run.mutateAsync({}).then(({ job }) => {
                following.begin("check", job);
              }, ignoreRefusal);
            }}
          >
            {t("run")}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function Found({
  view: { last, isDue },
  isJustDone,
}: {
  readonly view: ChecksView;
  readonly isJustDone: boolean;
}) {
  const { t } = useTranslation("check");
  const { dates } = useFormats();
  const zone = useZone();
  if (last === null)
    return (
      <Notice tone="info" title={t("never")}>
        {t("neverText")}
      </Notice>
    );
  const { report, findings, known, byName } = last;
  const moment = dates.moment(last.at, zone);
  const when = byName === null ? t("byItself", { moment }) : t("by", { moment, name: byName });
  const what = [
    t("pages", { count: report.pages }),
    t("rows", { count: report.rows }),
    t("entries", { count: report.entries }),
    t("files", { count: report.files }),
  ].join(", ");
  const facts = [
    t("looked", { when, what }),
    ...(known === 0 ? [] : [t("known", { count: known })]),
    ...(isDue ? [t("due")] : []),
  ].join(" ");
  if (findings.length === 0)
    return (
      <Notice tone={isDue ? "info" : "ok"} title={t("whole")} isSpoken={isJustDone}>
        {facts}
      </Notice>
    );
  return <Findings last={last} facts={facts} isJustDone={isJustDone} />;
}

function Findings({
  last: { id, findings, report },
  facts,
  isJustDone,
}: {
  readonly last: NonNullable<ChecksView["last"]>;
  readonly facts: string;
  readonly isJustDone: boolean;
}) {
  const { t } = useTranslation("check");
  const settle = useCommand("checks.settle");
  const [isAsking, setAsking] = useState(false);
  const hasDamage = findings.some(({ finding }) => isDamage(finding));
  const canSettle = findings.some(({ finding }) => !isDamage(finding));
  const steps = t(hasDamage ? "nextDamaged" : "nextChanged", { returnObjects: true });
  return (
    <>
      <Notice
        tone="bad"
        title={t("found", { count: findings.length + report.more })}
        isSpoken={isJustDone}
      >
        {facts}
      </Notice>
      <Rows>
        {findings.map((seen) => (
          <FindingRow key={seen.key} seen={seen} />
        ))}
      </Rows>
      {report.more === 0 ? null : <p>{t("more", { count: report.more })}</p>}
      <section aria-label={t("next")}>
        <h3>{t("next")}</h3>
        <ol className={styles["steps"]}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <RefusalNotice error={settle.error} />
      <div className={styles["turn"]}>
        <LinkButton size="small" href={paths.settingsBackup}>
          {t("toBackup")}
        </LinkButton>
        {canSettle ? (
          <Button size="small" onPress={() => setAsking(true)}>
            {t("settle")}
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        title={t("settleTitle")}
        isOpen={isAsking}
        confirm={t("settle")}
        isPending={settle.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          settle.mutate(
            { id },
            {
              onSettled: () => setAsking(false),
            },
          );
        }}
      >
        {t("settleText")}
      </ConfirmDialog>
    </>
  );
}

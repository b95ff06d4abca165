import { Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, calendarDateOf } from "../../../domain/core/calendar-date.ts";
import type { ChorePrintoutContent } from "../../../domain/daily-life/chore-printout.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { paths } from "../../shell/paths.ts";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { PrintButton } from "../../printing/print-button.tsx";
import { useProcedure } from "../../lib/api.ts";
import { useZone } from "../../lib/dates/today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { TextLink } from "../../ui/nav.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import styles from "../daily-life.module.css";
import { DailyLifePage } from "../daily-life-page.tsx";
import type { Place } from "../assigned-task.ts";
import { AssignmentPanel } from "./assignment-panel.tsx";
import { useWeek } from "./use-week.ts";
import { useWeekPrintout } from "./use-week-printout.ts";
import { WeekGrid } from "./week-grid.tsx";

export interface WeekScreenProps {
  /** Any day of the week; the current week by default. */
  readonly day: string | null;
}

/** The rota of the week: suggested, changed by hand, settled, and ticked off day by day. */
export function WeekScreen({ day }: WeekScreenProps) {
  const week = useProcedure("chores.week", { day }, { keepsPrevious: true, followsClock: true });
  return <QueryBoundary answer={week}>{(value) => <WeekPage week={value} />}</QueryBoundary>;
}

/** The printout for the wall: the main thing left to do once a week is settled. */
function PrintWeek({ week }: { readonly week: ChorePrintoutContent }) {
  const { t } = useTranslation("together");
  const paper = useWeekPrintout(week);
  return (
    <PrintButton
      kind={week.state === "settled" && week.isOpen ? "primary" : "outlined"}
      icon={<Printer size={16} aria-hidden="true" />}
      isPending={paper.isDrawing}
      onPress={paper.open}
    >
      {t("week.print")}
    </PrintButton>
  );
}

function WeekPage({ week }: { readonly week: ChorePrintoutContent }) {
  const { t } = useTranslation("together");
  const { dates } = useFormats();
  const zone = useZone();
  const [open, setOpen] = useState<Place | null>(null);
  const { tick, suggest, settle, useUsual, error, isBusy } = useWeek(week);
  const isReady = week.tasks.length > 0 && week.hasHelpers;
  return (
    <DailyLifePage
      title={dates.span(week.week, addDays(week.week, 6))}
      under={standing()}
      actions={isReady ? mainActions() : null}
    >
      <RefusalNotice error={error} />
      {isReady ? (
        <div className={styles["stack"]}>
          {week.state === "empty" || week.openPlaces === 0 ? null : (
            <Notice
              tone="warn"
              action={
                <Button size="small" isPending={isBusy} onPress={() => suggest(false)}>
                  {t("week.fill")}
                </Button>
              }
            >
              {t("week.open", { count: week.openPlaces })}
            </Notice>
          )}
          <Card>
            <WeekGrid week={week} onOpen={setOpen} onTick={tick} />
            <footer className={styles["foot"]}>
              <p>{t("week.how")}</p>
              <span className={styles["links"]}>
                <TextLink href={paths.togetherTasks}>{t("week.toTasks")}</TextLink>
                <TextLink href={paths.togetherPeople}>{t("week.toPeople")}</TextLink>
              </span>
            </footer>
          </Card>
        </div>
      ) : (
        <Card>{week.tasks.length === 0 ? noTasks() : nobody()}</Card>
      )}
      {open === null ? null : (
        <AssignmentPanel week={week} place={open} onClose={() => setOpen(null)} />
      )}
    </DailyLifePage>
  );

  function standing(): string {
    if (week.settled === null) return t(`week.state.${week.isOpen ? week.state : "over"}`);
    const { byName, at } = week.settled;
    return t("week.settledBy", {
      name: byName,
      day: dates.short(calendarDateOf(at, zone), week.today),
    });
  }

  function mainActions() {
    if (!week.isOpen && week.state === "empty") return null;
    if (!week.isOpen) return <PrintWeek week={week} />;
    switch (week.state) {
      case "empty":
        return (
          <Button kind="primary" isPending={isBusy} onPress={() => suggest(false)}>
            {t("week.suggest")}
          </Button>
        );
      case "draft":
        return (
          <>
            <Button isPending={isBusy} onPress={() => suggest(true)}>
              {t("week.again")}
            </Button>
            <Button kind="primary" isPending={isBusy} onPress={settle}>
              {t("week.settle")}
            </Button>
          </>
        );
      case "settled":
        return <PrintWeek week={week} />;
    }
  }

  function noTasks() {
    return (
      <EmptyState
        title={t("week.noTasks")}
        action={
          <span className={styles["buttons"]}>
            <LinkButton href={paths.togetherTasks}>{t("week.ownTasks")}</LinkButton>
            <Button kind="primary" isPending={isBusy} onPress={useUsual}>
              {t("week.usualTasks")}
            </Button>
          </span>
        }
      >
        {t("week.noTasksText")}
      </EmptyState>
    );
  }

  function nobody() {
    return (
      <EmptyState
        title={t("week.nobody")}
        action={<LinkButton href={paths.admit}>{t("week.admit")}</LinkButton>}
      >
        {t("week.nobodyText")}
      </EmptyState>
    );
  }
}

import { useTranslation } from "react-i18next";
import type { ChorePrintoutContent } from "../../../domain/daily-life/chore-week-view.ts";
import { Outcome } from "../../../domain/daily-life/chores.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ChorePicture } from "../../shell/chore-picture.tsx";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { Panel } from "../../ui/overlays/dialog.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { CandidateList } from "./candidate-list.tsx";
import type { Place } from "../assigned-task.ts";
import { SwapTurnsSection } from "./swap-turns-section.tsx";
import styles from "./assignment-panel.module.css";
import { useTaskName } from "./use-task-name.ts";
import { useAssignmentCommands } from "./use-assignment-commands.ts";

export interface AssignmentPanelProps {
  readonly week: ChorePrintoutContent;
  readonly place: Place;
  readonly onClose: () => void;
}

/** How a turn went, and who else could take it: the suggested resident first, with the reason. */
export function AssignmentPanel({ week, place: opened, onClose }: AssignmentPanelProps) {
  const { t } = useTranslation(["together", "vocab", "common"]);
  const { dates } = useFormats();
  const taskName = useTaskName();
  const { nameOf } = useNames();
  // What was just ticked is shown in its current state.
  const turn = week.turns.find(({ id }) => id === opened.turn?.id) ?? opened.turn;
  const place = { ...opened, turn };
  const { task, day } = place;
  const { error, isBusy, tick, give, swap, takeOff } = useAssignmentCommands(week, place, onClose);
  const person = week.people.find(({ id }) => id === turn?.personId);
  const isOver = day < week.today;
  return (
    <Panel
      title={taskName(task)}
      isOpen
      onClose={onClose}
      actions={
        <>
          {turn === null || !week.isOpen ? null : (
            <Button isPending={isBusy} onPress={takeOff}>
              {t("together:turn.takeOff")}
            </Button>
          )}
          <Button onPress={onClose}>{t("common:close")}</Button>
        </>
      }
    >
      <div className={styles["body"]}>
        <p className={styles["where"]}>
          <ChorePicture picture={task.picture} size={32} />
          <span>
            <b>{person === undefined ? t("together:turn.nobody") : <bdi>{nameOf(person)}</bdi>}</b>
            <small>{dates.weekday(day)}</small>
          </span>
        </p>
        <RefusalNotice error={error} />
        {turn?.needsOther === true ? (
          <Notice tone="warn">{t("together:turn.needsOther")}</Notice>
        ) : null}
        {turn === null || day > week.today ? null : (
          <Segmented
            label={t("together:turn.how")}
            choices={(["open", ...Outcome.options] as const).map((id) => ({
              id,
              label: t(`vocab:turnOutcome.${id}`),
            }))}
            value={turn.outcome ?? "open"}
            onChange={(outcome) => tick(outcome === "open" ? null : outcome)}
          />
        )}
        {week.isOpen && !isOver ? (
          <CandidateList place={place} isBusy={isBusy} onGive={give} />
        ) : null}
        {turn === null || !week.isOpen || isOver || turn.outcome !== null ? null : (
          <SwapTurnsSection week={week} turn={turn} isBusy={isBusy} onSwap={swap} />
        )}
      </div>
    </Panel>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Board } from "../../../domain/board.ts";
import type { CalendarDate } from "../../../domain/calendar.ts";
import type { PlanView } from "../../../domain/timeline.ts";
import { Asked } from "../../frame/asked.tsx";
import { Page } from "../../frame/page.tsx";
import { useNames } from "../../frame/privacy.tsx";
import { Refused } from "../../frame/refused.tsx";
import { ignoreRefusal, useAsk, useCommand } from "../../lib/api.ts";
import { useTonight } from "../../lib/today.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DatePicker } from "../../ui/date-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { EmptyState } from "../../ui/state.tsx";
import { say } from "../../ui/toast.tsx";
import { HouseTabs } from "../house/house-tabs.tsx";
import { useBedName } from "../stay/bed-name.ts";
import { TalkFirstField, useTalkFirst } from "../stay/talk-first.tsx";
import sheet from "./reshuffle.module.css";
import { StepRows } from "./step-rows.tsx";
import { useMoveCommands } from "./use-move-commands.ts";

/** Several moves tried together, with a parking place that holds nobody over a night, and done all at once. */
export function ReshuffleScreen() {
  const plans = useAsk("moves.open", {}, { followsClock: true });
  const board = useAsk("beds.board", { night: null }, { followsClock: true });
  return (
    <Asked answer={board}>
      {(beds) => (
        <Asked answer={plans}>{({ sandbox }) => <Sandbox board={beds} sandbox={sandbox} />}</Asked>
      )}
    </Asked>
  );
}

/** The parking place, among the beds one can choose. */
const parking = "parking";

interface SandboxProps {
  readonly board: Board;
  readonly sandbox: PlanView | null;
}

function Sandbox({ board, sandbox }: SandboxProps) {
  const { t } = useTranslation("timeline");
  const { t: house } = useTranslation("house");
  const { dates } = useWords();
  const tonight = useTonight();
  const { undo } = useMoveCommands();
  const sketch = useCommand("moves.sketch");
  const settle = useCommand("moves.settle");
  const [isTried, setTried] = useState(false);
  const [night, setNight] = useState<string | null>(sandbox?.night ?? tonight);
  const steps: readonly StepTyped[] = sandbox?.lines ?? [];
  const chosen = (night ?? tonight) as CalendarDate;
  const talk = useTalkFirst({
    people: (sandbox?.lines ?? []).map(({ person }) => person.id),
    from: sandbox?.night ?? null,
  });

  const keep = (next: readonly StepTyped[], on: string = chosen) => {
    sketch.mutate({ night: on, steps: next.map(({ stayId, bedId }) => ({ stayId, bedId })) });
  };
  const finish = () => {
    setTried(true);
    if (sandbox === null || talk.isMissing) return;
    const isNow = sandbox.night <= tonight;
    settle
      .mutateAsync({ id: sandbox.id, spokeWith: talk.spokeWith })
      .then(({ id }) => {
        say({
          text: isNow ? t("carriedOut") : t("movePlanned", { day: dates.long(sandbox.night) }),
          undo: () => {
            undo(id);
          },
        });
      })
      .catch(ignoreRefusal);
  };

  return (
    <Page tabs={<HouseTabs />} title={t("reshuffle")} under={t("reshuffleUnder")}>
      <div className={sheet["columns"]}>
        <Card title={t("addStep")} isPadded>
          <AddStep
            board={board}
            sandbox={sandbox}
            onAdd={(step) => {
              keep([...steps, step]);
            }}
          />
        </Card>
        <Card
          title={t("steps")}
          aside={steps.length === 0 ? undefined : t("stepsAside")}
          more={
            steps.length === 0 ? undefined : (
              <Button
                kind="quiet"
                size="small"
                onPress={() => {
                  keep([]);
                }}
              >
                {t("throwAway")}
              </Button>
            )
          }
        >
          {sandbox === null ? (
            <EmptyState title={t("noSteps")}>{t("noStepsText")}</EmptyState>
          ) : (
            <>
              <StepRows
                lines={sandbox.lines}
                onRemove={(index) => {
                  keep(steps.filter((_, at) => at !== index));
                }}
                onUp={(index) => {
                  keep(swapped(steps, index));
                }}
              />
              <div className={sheet["foot"]}>
                <DatePicker
                  label={t("onNight")}
                  value={night}
                  onChange={(next) => {
                    setNight(next);
                    if (next !== null && next >= tonight) keep(steps, next);
                  }}
                  min={tonight}
                />
                <Standing sandbox={sandbox} tonight={tonight} />
                <TalkFirstField talk={talk} isTried={isTried} />
                <Refused error={settle.error ?? sketch.error} />
                <div className={sheet["acts"]}>
                  <Button
                    kind="primary"
                    isDisabled={!sandbox.isWhole}
                    isPending={settle.isPending}
                    onPress={finish}
                  >
                    {sandbox.night <= tonight ? t("doAll") : t("planAll")}
                  </Button>
                </div>
              </div>
            </>
          )}
        </Card>
      </div>
      <p className={sheet["aside"]}>{house("nightOf", { day: dates.weekday(board.night) })}</p>
    </Page>
  );
}

interface StepTyped {
  readonly stayId: string;
  readonly bedId: string | null;
}

function swapped<T>(all: readonly T[], index: number): T[] {
  const [before, here] = [all[index - 1], all[index]];
  if (before === undefined || here === undefined) return [...all];
  return [...all.slice(0, index - 1), here, before, ...all.slice(index + 1)];
}

/** Whether all of it fits, or who has no bed yet. */
function Standing({
  sandbox,
  tonight,
}: {
  readonly sandbox: PlanView;
  readonly tonight: CalendarDate;
}) {
  const { t } = useTranslation("timeline");
  const { nameOf } = useNames();
  const names = sandbox.parked.map(nameOf).join(", ");
  if (sandbox.night < tonight) return <Notice tone="warn">{t("sandboxOld")}</Notice>;
  if (sandbox.parked.length > 0) return <Notice tone="warn">{t("parkedNow", { names })}</Notice>;
  return sandbox.isWhole ? (
    <Notice tone="ok">{t("fits")}</Notice>
  ) : (
    <Notice tone="warn">{t("doesNotFit")}</Notice>
  );
}

interface AddStepProps extends SandboxProps {
  readonly onAdd: (step: StepTyped) => void;
}

/** Who, and where to: any bed, or the parking place. */
function AddStep({ board, sandbox, onAdd }: AddStepProps) {
  const { t } = useTranslation("timeline");
  const { t: house } = useTranslation("house");
  const { nameOf } = useNames();
  const bedName = useBedName();
  const [who, setWho] = useState<string | null>(null);
  const [where, setWhere] = useState<string | null>(null);
  const beds = board.rooms.flatMap((room) =>
    room.beds.map((one) => ({ one, name: bedName(room.name, one.bed.name) })),
  );
  const people = beds.flatMap(({ one, name }) =>
    one.state === "taken"
      ? [
          {
            id: one.sleeper.stayId,
            label: nameOf(one.sleeper),
            note: whereNow(one.sleeper.stayId, name),
          },
        ]
      : [],
  );
  const places = beds.map(({ one, name }) => ({
    id: one.bed.id,
    label: name,
    note:
      one.state === "taken"
        ? nameOf(one.sleeper)
        : one.state === "free"
          ? house("free")
          : house(one.state),
  }));
  return (
    <div className={sheet["add"]}>
      <Select label={t("who")} options={people} value={who} onChange={setWho} />
      <Select
        label={t("whereTo")}
        options={[{ id: parking, label: t("parking"), note: t("parkingHint") }, ...places]}
        value={where}
        onChange={setWhere}
      />
      <Button
        isDisabled={who === null || where === null}
        onPress={() => {
          if (who === null || where === null) return;
          onAdd({ stayId: who, bedId: where === parking ? null : where });
          setWho(null);
          setWhere(null);
        }}
      >
        {t("addStepDo")}
      </Button>
    </div>
  );

  /** Where the steps so far have brought somebody. */
  function whereNow(stayId: string, bed: string): string {
    const last = sandbox?.lines.findLast((line) => line.stayId === stayId);
    if (last === undefined) return bed;
    return last.room === null ? t("parking") : bedName(last.room, last.bed);
  }
}

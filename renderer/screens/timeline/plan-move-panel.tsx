import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sleeper } from "../../../domain/board.ts";
import { familyOf } from "../../../domain/board.ts";
import type { CalendarDate } from "../../../domain/calendar.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { useNames } from "../../frame/privacy.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { useAsk } from "../../lib/api.ts";
import { useTonight } from "../../lib/today.ts";
import { useWords } from "../../lib/words.ts";
import { DatePicker } from "../../ui/date-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { say } from "../../ui/toast.tsx";
import { Checkbox } from "../../ui/toggle.tsx";
import type { Resident } from "../stay/resident.ts";
import { TalkFirstField, useTalkFirst } from "../stay/talk-first.tsx";
import { useUndo } from "../stay/use-undo.ts";
import { useBedsAhead } from "./use-beds-ahead.ts";
import { useMoveCommands } from "./use-move-commands.ts";

export interface PlanMovePanelProps {
  readonly resident: Resident;
  /** The bed she was pulled to. */
  readonly to: string | null;
  readonly night: CalendarDate;
  readonly onClose: () => void;
}

interface Mover {
  readonly stayId: string;
  readonly personId: string;
  readonly name: string;
}

/** Another bed from a night to come, with the family if wanted; tonight it is done at once. */
export function PlanMovePanel({ resident, to, night, onClose }: PlanMovePanelProps) {
  const { t } = useTranslation("timeline");
  const { t: house } = useTranslation("house");
  const { nameOf } = useNames();
  const { dates } = useWords();
  const tonight = useTonight();
  const { undo } = useMoveCommands();
  const undoStay = useUndo();
  const board = useAsk("beds.board", { night: null });
  const [from, setFrom] = useState<string | null>(night);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(
    to === null ? {} : { [resident.stayId]: to },
  );
  const [isTogether, setTogether] = useState(false);
  const beds = useBedsAhead({ from: from ?? tonight });
  const isNow = from !== null && from <= tonight;
  const family = familyHere();
  const movers: readonly Mover[] = [
    { stayId: resident.stayId, personId: resident.personId, name: nameOf(resident) },
    // What is done at once is done by one.
    ...(isTogether && !isNow ? family : []),
  ];
  const moves = movers.flatMap(({ stayId }) => {
    const bedId = chosen[stayId];
    return bedId !== undefined && beds.options.some(({ id }) => id === bedId)
      ? [{ stayId, bedId }]
      : [];
  });
  const talk = useTalkFirst({ people: movers.map(({ personId }) => personId), from });
  const isWhole = from !== null && moves.length === movers.length && !talk.isMissing;
  const [own] = moves;
  const plan = usePanelForm("moves.plan", {
    input: isWhole && !isNow ? { night: from, moves, spokeWith: talk.spokeWith } : null,
    onClose,
    onDone: ({ id }) => {
      say({
        text: t("movePlanned", { day: dates.long(from as CalendarDate) }),
        undo: () => {
          undo(id);
        },
      });
    },
  });
  const move = usePanelForm("stays.move", {
    input:
      isWhole && isNow && own !== undefined && movers.length === 1
        ? { ...own, night: from, spokeWith: talk.spokeWith }
        : null,
    onClose,
    onDone: () => {
      const bed = beds.options.find(({ id }) => id === own?.bedId)?.label ?? "";
      say({
        text: house("moved", { name: nameOf(resident), bed }),
        undo: () => {
          undoStay(resident.personId);
        },
      });
    },
  });
  const form = isNow ? move : plan;

  return (
    <FormPanel
      form={form}
      title={t("movePanel", { name: nameOf(resident) })}
      submit={isNow ? house("moveDo") : t("planDo")}
    >
      <DatePicker
        label={t("fromNight")}
        hint={isNow ? t("moveNowHint") : t("moveLaterHint")}
        value={from}
        onChange={setFrom}
        min={tonight}
        problem={form.isTried && from === null ? house("pickOne") : null}
        autoFocus
      />
      {beds.options.length === 0 && !beds.isAsking ? (
        <Notice tone="warn">{t("noneFreeThen")}</Notice>
      ) : null}
      {family.length === 0 || isNow ? null : (
        <Checkbox
          label={t("together", { names: family.map(({ name }) => name).join(", ") })}
          isOn={isTogether}
          onChange={setTogether}
        />
      )}
      {movers.map(({ stayId, name }) => (
        <Select
          key={stayId}
          label={movers.length === 1 ? house("moveTo") : t("newBedOf", { name })}
          hint={stayId === resident.stayId ? house("moveHint", { bed: resident.place }) : undefined}
          options={beds.options.filter(
            ({ id }) => chosen[stayId] === id || !Object.values(chosen).includes(id),
          )}
          value={
            beds.options.some(({ id }) => id === chosen[stayId]) ? (chosen[stayId] ?? null) : null
          }
          onChange={(id) => {
            setChosen({ ...chosen, [stayId]: id });
          }}
          problem={
            form.isTried && !moves.some((each) => each.stayId === stayId) ? house("pickOne") : null
          }
        />
      ))}
      <TalkFirstField talk={talk} isTried={form.isTried} />
    </FormPanel>
  );

  function familyHere(): readonly Mover[] {
    if (board.data === undefined) return [];
    const all = board.data.rooms.flatMap((room) => room.beds);
    const own = all.find(
      (bed): bed is Extract<typeof bed, { readonly sleeper: Sleeper }> =>
        bed.state === "taken" && bed.sleeper.stayId === resident.stayId,
    );
    if (own === undefined) return [];
    return familyOf(board.data, own.sleeper).map((each) => ({
      stayId: each.stayId,
      personId: each.personId,
      name: nameOf(each),
    }));
  }
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useTonight } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";
import { type Chosen, FewerBeds, MoverFields, movesOf } from "../stay/mover-fields.tsx";
import type { Resident } from "../stay/resident.ts";
import { ContactBanField, useContactBanWarning } from "../stay/keep-apart-warning.tsx";
import { type Mover, problemsIn, useFamily } from "../stay/use-family.ts";
import { useMoveTogether } from "../stay/use-move-together.ts";
import { useUndoStayDecision } from "../stay/use-undo-stay-decision.ts";
import { useStepProblem } from "./planned-move-lines.tsx";
import { useFreeBedOptions } from "./use-free-bed-options.ts";
import { useSwapBeds } from "./use-swap-beds.ts";
import { usePlannedMoveCommands } from "./use-planned-move-commands.ts";

export interface PlanMovePanelProps {
  readonly resident: Resident;
  /** The bed that the bar was dragged to. */
  readonly to: string | null;
  readonly night: CalendarDate;
  readonly onClose: () => void;
}

/** Plans another bed from a future night, with the family or in exchange if wanted; for tonight it is done at once. */
export function PlanMovePanel({ resident, to, night, onClose }: PlanMovePanelProps) {
  const { t } = useTranslation("timeline");
  const { t: house } = useTranslation("house");
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const tonight = useTonight();
  const { undo } = usePlannedMoveCommands();
  const problem = useStepProblem();
  const undoStay = useUndoStayDecision();
  const family = useFamily(resident);
  const [from, setFrom] = useState<string | null>(night);
  const [chosen, setChosen] = useState<Chosen>(to === null ? {} : { [resident.stayId]: to });
  const [isTogether, setTogether] = useState(false);
  const beds = useFreeBedOptions({ from: from ?? tonight });
  const isNow = from !== null && from <= tonight;
  const exchange = useSwapBeds(resident, beds.options);
  const partner = isTogether ? null : exchange.partnerIn(chosen[resident.stayId]);
  const options = isTogether ? beds.options : [...beds.options, ...exchange.options];
  const choosing: readonly Mover[] = [
    { stayId: resident.stayId, personId: resident.personId, name: nameOf(resident) },
    ...(isTogether ? family : []),
  ];
  const movers = partner === null ? choosing : [...choosing, partner];
  const moves = [
    ...movesOf(choosing, options, chosen),
    ...(partner === null ? [] : [{ stayId: partner.stayId, bedId: partner.bedId }]),
  ];
  const talk = useContactBanWarning({ people: movers.map(({ personId }) => personId), from });
  const isWhole = from !== null && moves.length === movers.length && !talk.isMissing;
  const [own] = moves;
  const plan = usePanelForm("moves.plan", {
    input: isWhole && !isNow ? { night: from, moves, spokeWith: talk.spokeWith } : null,
    onClose,
    onDone: ({ id }) => {
      showToast({
        text: t("movePlanned", { day: dates.long(from as CalendarDate) }),
        undo: () => undo(id),
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
      showToast({
        text: house("moved", { name: nameOf(resident), bed }),
        undo: undoStay(resident.personId),
      });
    },
  });
  const together = useMoveTogether({
    movers,
    spokeWith: talk.spokeWith,
    onClose,
    moves: isWhole && isNow && movers.length > 1 ? moves : null,
  });
  const now = movers.length > 1 ? together : move;
  const form = isNow ? now : plan;
  const inTheWay = problemsIn(form).find(({ stayId }) => stayId === partner?.stayId)?.problem;

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
      <FewerBeds free={beds.options.length} people={choosing.length} />
      {family.length === 0 ? null : (
        <Checkbox
          label={t("together", { names: family.map(({ name }) => name).join(", ") })}
          isOn={isTogether}
          onChange={setTogether}
        />
      )}
      <MoverFields
        form={form}
        resident={resident}
        chosen={chosen}
        movers={choosing}
        beds={options}
        onChoose={setChosen}
      />
      {partner === null ? null : (
        <Notice tone={inTheWay === undefined ? "info" : "warn"}>
          {t("exchanged", { name: partner.name, bed: resident.place })}
          {inTheWay === undefined ? null : ` ${problem(inTheWay)}`}
        </Notice>
      )}
      <ContactBanField talk={talk} isTried={form.isTried} />
    </FormPanel>
  );
}

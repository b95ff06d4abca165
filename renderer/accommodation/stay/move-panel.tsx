import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useProcedure } from "../../lib/api.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";
import { useBedName } from "./use-bed-name.ts";
import { type Chosen, FewerBeds, MoverFields, movesOf } from "./mover-fields.tsx";
import type { Resident } from "./resident.ts";
import { ContactBanField, useContactBanWarning } from "./keep-apart-warning.tsx";
import { useFamily } from "./use-family.ts";
import { useMoveTogether } from "./use-move-together.ts";
import { useUndoStayDecision } from "./use-undo-stay-decision.ts";

export interface StayPanelProps {
  readonly resident: Resident;
  readonly tonight: CalendarDate;
  readonly onClose: () => void;
}

/** Moves a resident to another bed tonight, with the family if wanted, or from an earlier night that was not recorded. */
export function MovePanel({ resident, tonight, onClose }: StayPanelProps) {
  const { t } = useTranslation("house");
  const { t: timeline } = useTranslation("timeline");
  const { nameOf } = useNames();
  const bedName = useBedName();
  const undo = useUndoStayDecision();
  // Children without a bed move along automatically.
  const family = useFamily(resident).filter(({ isWithoutBed }) => isWithoutBed !== true);
  const [from, setFrom] = useState<string | null>(tonight);
  const [chosen, setChosen] = useState<Chosen>({});
  const [isTogether, setTogether] = useState(false);
  const free = useProcedure("beds.free", { from: from ?? tonight }, { keepsPrevious: true });
  const name = nameOf(resident);
  const beds = (free.data ?? []).map(({ bedId, room, bed }) => ({
    id: bedId,
    label: bedName(room, bed.name),
  }));
  const goTogether = isTogether && from === tonight && family.length > 0;
  const movers = [{ ...resident, name }, ...(goTogether ? family : [])];
  const moves = movesOf(movers, beds, chosen);
  const talk = useContactBanWarning({ people: movers.map(({ personId }) => personId), from });
  const isWhole = from !== null && moves.length === movers.length && !talk.isMissing;
  const [own] = moves;
  const alone = usePanelForm("stays.move", {
    input:
      isWhole && !goTogether && own !== undefined
        ? { ...own, night: from, spokeWith: talk.spokeWith }
        : null,
    onClose,
    onDone: () => {
      const bed = beds.find(({ id }) => id === own?.bedId)?.label ?? "";
      showToast({
        text: t("moved", { name, bed }),
        undo: undo(resident.personId),
      });
    },
  });
  const together = useMoveTogether({
    movers,
    spokeWith: talk.spokeWith,
    onClose,
    moves: isWhole && goTogether ? moves : null,
  });
  const form = goTogether ? together : alone;

  return (
    <FormPanel form={form} title={t("movePanel", { name })} submit={t("moveDo")}>
      {free.data?.length === 0 ? <Notice tone="warn">{t("noFree")}</Notice> : null}
      <FewerBeds free={beds.length} people={movers.length} />
      {family.length === 0 || from !== tonight ? null : (
        <Checkbox
          label={timeline("together", { names: family.map((each) => each.name).join(", ") })}
          isOn={isTogether}
          onChange={setTogether}
        />
      )}
      <MoverFields
        form={form}
        resident={resident}
        movers={movers}
        beds={beds}
        chosen={chosen}
        onChoose={setChosen}
        hasFocus
      />
      <DatePicker
        label={t("moveFrom")}
        value={from}
        onChange={setFrom}
        min={resident.inBedSince}
        max={tonight}
        problem={form.isTried && from === null ? t("pickOne") : null}
      />
      <ContactBanField talk={talk} isTried={form.isTried} />
    </FormPanel>
  );
}

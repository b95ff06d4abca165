import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/calendar.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { useNames } from "../../frame/privacy.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { useAsk } from "../../lib/api.ts";
import { DatePicker } from "../../ui/date-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { say } from "../../ui/toast.tsx";
import { useBedName } from "./bed-name.ts";
import type { Resident } from "./resident.ts";
import { TalkFirstField, useTalkFirst } from "./talk-first.tsx";
import { useUndo } from "./use-undo.ts";

export interface StayPanelProps {
  readonly resident: Resident;
  readonly tonight: CalendarDate;
  readonly onClose: () => void;
}

/** To another bed, tonight or from an earlier night that was not recorded. */
export function MovePanel({ resident, tonight, onClose }: StayPanelProps) {
  const { t } = useTranslation("house");
  const { nameOf } = useNames();
  const bedName = useBedName();
  const undo = useUndo();
  const [from, setFrom] = useState<string | null>(tonight);
  const [chosen, setChosen] = useState<string | null>(null);
  const free = useAsk("beds.free", { from: from ?? tonight }, { keepsPrevious: true });
  const name = nameOf(resident);
  const beds = (free.data ?? []).map(({ bedId, room, bed }) => ({
    id: bedId,
    label: bedName(room, bed.name),
  }));
  const bed = beds.find(({ id }) => id === chosen);
  const talk = useTalkFirst({ people: [resident.personId], from });
  const form = usePanelForm("stays.move", {
    input:
      from === null || bed === undefined || talk.isMissing
        ? null
        : { stayId: resident.stayId, bedId: bed.id, night: from, spokeWith: talk.spokeWith },
    onClose,
    onDone: () => {
      say({
        text: t("moved", { name, bed: bed?.label ?? "" }),
        undo: () => {
          undo(resident.personId);
        },
      });
    },
  });

  return (
    <FormPanel form={form} title={t("movePanel", { name })} submit={t("moveDo")}>
      {free.data?.length === 0 ? <Notice tone="warn">{t("noFree")}</Notice> : null}
      <Select
        label={t("moveTo")}
        hint={t("moveHint", { bed: resident.place })}
        options={beds}
        value={chosen}
        onChange={setChosen}
        problem={form.isTried && bed === undefined ? t("pickOne") : null}
        autoFocus
      />
      <DatePicker
        label={t("moveFrom")}
        value={from}
        onChange={setFrom}
        min={resident.inBedSince}
        max={tonight}
        problem={form.isTried && from === null ? t("pickOne") : null}
      />
      <TalkFirstField talk={talk} isTried={form.isTried} />
    </FormPanel>
  );
}

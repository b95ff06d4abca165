import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/calendar.ts";
import type { PersonCard } from "../../../domain/person.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { useToday } from "../../lib/today.ts";
import { DatePicker } from "../../ui/date-field.tsx";
import { say } from "../../ui/toast.tsx";
import { Checkbox } from "../../ui/toggle.tsx";
import { isSurelyAdult } from "./way.ts";

export interface OpenPanelProps {
  readonly person: Pick<PersonCard, "id" | "age">;
  readonly onClose: () => void;
}

/** Opens a way to a residence permit. */
export function OpenPanel({ person, onClose }: OpenPanelProps) {
  const { t } = useTranslation("residence");
  const today = useToday();
  const [openedOn, setOpenedOn] = useState<string | null>(today);
  const [isAlone, setAlone] = useState(false);
  // Whoever is surely of age is not asked whether she is a minor.
  const mayBeMinor = !isSurelyAdult(person, (openedOn ?? today) as CalendarDate);
  const form = usePanelForm("procedure.open", {
    input: openedOn === null ? null : { id: person.id, openedOn, isAlone: isAlone && mayBeMinor },
    onClose,
    onDone: () => {
      say({ text: t("recorded") });
    },
  });
  return (
    <FormPanel form={form} title={t("open")} submit={t("open")}>
      <DatePicker
        label={t("openedOn")}
        value={openedOn}
        max={today}
        onChange={setOpenedOn}
        problem={form.isTried && openedOn === null ? t("dayMissing") : null}
        autoFocus
      />
      {mayBeMinor ? (
        <Checkbox label={t("isAlone")} note={t("isAloneWhy")} isOn={isAlone} onChange={setAlone} />
      ) : null}
    </FormPanel>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { profileOf } from "../../../domain/residence/procedure/rules-in-force.ts";
import type { ProfileView } from "../../../domain/residence/residence-record.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { DateField } from "../../ui/fields/date-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { ChangedTasks, type Switching } from "./changed-tasks.tsx";

export interface RulesInForcePanelProps {
  readonly profile: ProfileView;
  readonly onClose: () => void;
}

/** Chooses from when these rules apply, with a preview of the changes. */
export function RulesInForcePanel({ profile, onClose }: RulesInForcePanelProps) {
  const { t } = useTranslation(["residence", "documents"]);
  const { dates } = useFormats();
  const { since } = profileOf(profile.id);
  const [typed, setTyped] = useState<string | null>(profile.from ?? since);
  const switching = switchingFrom(profile.id, typed, since);
  const form = usePanelForm("profiles.switch", {
    input: switching,
    onClose,
    onDone: () => showToast({ text: t("residence:saved") }),
  });
  const day = dates.long(since);
  return (
    <FormPanel
      form={form}
      title={t(`residence:profile.${profile.id}`)}
      submit={t(typed === null ? "residence:profileStop" : "residence:profileSave")}
    >
      <DateField
        label={t("residence:profileSwitchTitle")}
        hint={t("residence:profileEarliest", { day })}
        value={typed}
        onChange={setTyped}
        problem={
          typed !== null && switching === null ? t("documents:profileTooEarly", { day }) : null
        }
        autoFocus
      />
      {switching === null ? null : <ChangedTasks switching={switching} />}
    </FormPanel>
  );
}

/** Null where the day is before the rules themselves. */
function switchingFrom(
  profile: ProfileView["id"],
  typed: string | null,
  since: CalendarDate,
): Switching | null {
  const day = CalendarDate.safeParse(typed);
  if (profile === "1997" || (day.success && day.data < since)) return null;
  return { profile, from: day.success ? day.data : null };
}

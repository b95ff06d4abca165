import { useState } from "react";
import { useTranslation } from "react-i18next";
import { UserId } from "../../../domain/users/user.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useSession } from "../../shell/user-session.ts";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useProcedure } from "../../lib/api.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import type { LinePanelProps } from "./assistance-mode-panel.tsx";

const nobody = "nobody";

/** Assigns a care worker, another one, or none. */
export function AssignCareWorkerPanel({ line, onClose }: LinePanelProps) {
  const { t } = useTranslation("assistance");
  const { me } = useSession();
  const today = useToday();
  const workers = useProcedure("assistance.workers", {});
  const before = line.workers.at(-1)?.userId ?? null;
  const [chosen, setChosen] = useState<string | null>(
    before ?? (me.roles.includes("care") ? me.id : null),
  );
  const [from, setFrom] = useState<string | null>(today);
  const name = workers.data?.find(({ id }) => id === chosen)?.name ?? null;
  const form = usePanelForm("assistance.assign", {
    input:
      from === null || chosen === null
        ? null
        : { id: line.track.id, userId: chosen === nobody ? null : UserId.parse(chosen), from },
    onClose,
    onDone: () => showToast({ text: name === null ? t("workerGone") : t("workerSaved", { name }) }),
  });
  return (
    <FormPanel form={form} title={t("workerPanel")}>
      <Select
        label={t("worker")}
        hint={t("workerHint")}
        options={[
          ...(workers.data ?? []).map(({ id, name: label }) => ({ id, label })),
          ...(before === null ? [] : [{ id: nobody, label: t("nobody") }]),
        ]}
        value={chosen}
        onChange={setChosen}
        problem={form.isTried && chosen === null ? t("workerMissing") : null}
        autoFocus
      />
      <DatePicker
        label={t("workerFrom")}
        value={from}
        onChange={setFrom}
        min={line.track.openedOn}
        max={today}
        problem={form.isTried && from === null ? t("dayMissing") : null}
      />
    </FormPanel>
  );
}

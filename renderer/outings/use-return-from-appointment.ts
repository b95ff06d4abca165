import { useTranslation } from "react-i18next";
import type { AppointmentId } from "../../domain/appointments/appointment.ts";
import { type Named, useNames } from "../shell/privacy-mode-provider.tsx";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { useUndoCommand } from "../shell/forms/use-undo-command.ts";
import { showToast } from "../ui/overlays/toast.tsx";

/** Records that a person is back from an appointment, with undo. */
export function useReturnFromAppointment() {
  const { t } = useTranslation("out");
  const { nameOf } = useNames();
  const undoing = useUndoCommand();
  const step = useCommand("calendar.step");
  return {
    isPending: step.isPending,
    comeBack: (id: AppointmentId, person: Named) => {
      // The line is unmounted before a callback of its own would be called.
      void step.mutateAsync({ id, step: "back" }).then(() => {
        showToast({
          text: t("cameBack", { count: 1, names: nameOf(person) }),
          undo: undoing(() => step.mutateAsync({ id, step: "notBack" })),
        });
      }, ignoreRefusal);
    },
  };
}

import { useTranslation } from "react-i18next";
import type { Appointment } from "../../domain/appointments/appointment.ts";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";

/** The texts of an appointment besides the person and the time. */
export function useAppointmentText() {
  const { t } = useTranslation(["calendar", "vocab"]);
  const called = useTermName();
  const words = useFormats();
  const zone = useZone();
  return { placeOf, escortOf, isEscortMissing, interpreterOf, stateOf };

  function placeOf({ place, own }: Appointment): string {
    return called("appointmentPlace", place, own?.place);
  }

  function escortOf({ needsEscort, escortName, isAloneInDanger }: Appointment): string {
    if (isAloneInDanger) return t(needsEscort ? "calendar:dangerNoEscort" : "calendar:dangerAlone");
    if (!needsEscort) return t("calendar:alone");
    return escortName === null
      ? t("calendar:noEscort")
      : t("calendar:escort", { name: escortName });
  }

  /** An escort has to be found, so that the person does not go alone. */
  function isEscortMissing(one: Appointment): boolean {
    const { needsEscort, escortName, isAloneInDanger, cancelled } = one;
    return cancelled === null && (isAloneInDanger || (needsEscort && escortName === null));
  }

  function interpreterOf({ interpreter }: Appointment): string | null {
    if (interpreter === null) return null;
    const language = words.language(interpreter.language);
    return interpreter.state === "booked"
      ? t("calendar:interpreterBooked", { language })
      : t("calendar:interpreterAsked", { language });
  }

  /** Out, back or cancelled; null while it is in the future. */
  function stateOf({ cancelled, cancelledAs, leftAt, backAt }: Appointment): string | null {
    if (cancelled !== null)
      return t("calendar:cancelled", { reason: called("cancelReason", cancelled, cancelledAs) });
    if (backAt !== null) return t("calendar:back", { time: words.dates.time(backAt, zone) });
    return leftAt === null ? null : t("calendar:out", { time: words.dates.time(leftAt, zone) });
  }
}

import { useTranslation } from "react-i18next";
import type { AppointmentId, AppointmentPlan } from "../../../domain/appointment.ts";
import type { PersonId } from "../../../domain/person.ts";
import { useNames } from "../../frame/privacy.tsx";
import { useAsk } from "../../lib/api.ts";
import { Notice } from "../../ui/notice.tsx";

export interface ClashesProps {
  readonly id: AppointmentId | null;
  readonly personId: PersonId;
  readonly plan: AppointmentPlan;
}

/** Says what is at the same time, while one can still choose another. It forbids nothing. */
export function Clashes({ id, personId, plan }: ClashesProps) {
  const { t } = useTranslation("calendar");
  const { nameOf } = useNames();
  const { day, at, minutes, escort } = plan;
  const slot = { id, personId, day, at, minutes, escort };
  const { data: clashes = [] } = useAsk("calendar.clashes", slot, { keepsPrevious: true });
  return clashes.map(({ who, other, person }) => (
    <Notice key={other.id} tone="warn" isSpoken>
      {who === "person"
        ? t("clashPerson", { who: nameOf(person), time: other.at })
        : t("clashEscort", {
            escort: other.escortName ?? "",
            who: nameOf(person),
            time: other.at,
          })}
    </Notice>
  ));
}

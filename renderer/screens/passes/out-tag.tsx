import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/tag.tsx";
import { toneOfStage, useAtAppointment, useLookedFor, useWhenBack } from "./use-out.ts";

export interface OutTagProps {
  readonly personId: string;
  /** Nothing is said of whoever is out and in time. */
  readonly isOnlyLate?: boolean;
}

/** Not here: since when she should be, until when she is out, or that somebody looks for her. */
export function OutTag({ personId, isOnlyLate = false }: OutTagProps) {
  const isLookedFor = useLookedFor().has(personId);
  const back = useWhenBack()(personId);
  const isAtAppointment = useAtAppointment().has(personId);
  if (isLookedFor) return <LookedForTag />;
  if (isAtAppointment) return <AtAppointmentTag />;
  if (back === null || (isOnlyLate && !back.isLate)) return null;
  return <Tag tone={toneOfStage(back.stage)}>{back.text}</Tag>;
}

/** Out by the calendar, until no agreed time. */
export function AtAppointmentTag() {
  const { t } = useTranslation("out");
  return <Tag tone="info">{t("atAppointment")}</Tag>;
}

/** Not here, and told nobody. */
export function LookedForTag() {
  const { t } = useTranslation("out");
  return <Tag tone="bad">{t("searching")}</Tag>;
}

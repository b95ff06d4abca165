import { useTranslation } from "react-i18next";
import type { AwayState } from "../../../domain/census.ts";
import { Tag } from "../../ui/tag.tsx";
import {
  toneOfStage,
  useAtAppointment,
  useCountedOut,
  useLookedFor,
  useWhenBack,
} from "./use-out.ts";

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
  const counted = useCountedOut().get(personId);
  if (isLookedFor) return <LookedForTag />;
  if (isAtAppointment) return <AtAppointmentTag />;
  if (counted !== undefined) return <CountedTag state={counted} />;
  if (back === null || (isOnlyLate && !back.isLate)) return null;
  return <Tag tone={toneOfStage(back.stage)}>{back.text}</Tag>;
}

/** Out by the calendar, until no agreed time. */
export function AtAppointmentTag() {
  const { t } = useTranslation("out");
  return <Tag tone="info">{t("atAppointment")}</Tag>;
}

/** Not here when it was last counted. */
export function CountedTag({ state }: { readonly state: AwayState }) {
  const { t } = useTranslation("vocab");
  return <Tag tone={state === "absent" ? "bad" : "info"}>{t(`censusState.${state}`)}</Tag>;
}

/** Not here, and told nobody. */
export function LookedForTag() {
  const { t } = useTranslation("out");
  return <Tag tone="bad">{t("searching")}</Tag>;
}

import { useTranslation } from "react-i18next";
import type { Instant } from "../../domain/core/calendar-date.ts";
import { type Company, isLateReturn } from "../../domain/outings/outing.ts";
import { useProcedure } from "../lib/api.ts";
import { useEachGoingOut } from "../safety/use-going-out-risk.ts";
import { useBackBy } from "./use-out-state-texts.ts";

export interface Going {
  readonly personIds: readonly string[];
  readonly company: Company | null;
  readonly outAt: Instant | null;
  readonly backBy: Instant | null;
}

/** The warnings to confirm before a person goes, where the safety card of one of them mentions going out or there is danger. */
export function useOutingWarnings({ personIds, company, outAt, backBy }: Going): readonly string[] {
  const { t } = useTranslation("out");
  const saysBackBy = useBackBy();
  const { data: settings } = useProcedure("house.settings", {});
  const wary = useEachGoingOut(personIds).filter(({ isWary, isUnknown }) => isWary && !isUnknown);
  if (wary.length === 0 || company === null || outAt === null || backBy === null) return [];
  const hasCard = wary.some(({ agreed }) => agreed !== "");
  const isLate = settings !== undefined && isLateReturn({ outAt, backBy }, settings, hasCard);
  return [
    ...(company === "alone" && personIds.length === 1 ? [t("goAskAlone")] : []),
    ...(isLate ? [t("goAskLate", { time: saysBackBy(backBy) })] : []),
  ];
}

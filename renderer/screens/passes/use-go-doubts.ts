import { useTranslation } from "react-i18next";
import type { Instant } from "../../../domain/calendar.ts";
import { type Company, isLateReturn } from "../../../domain/pass.ts";
import { useAsk } from "../../lib/api.ts";
import { useGoingOut } from "./use-going-out.ts";
import { useBackBy } from "./use-out.ts";

export interface Going {
  readonly personId: string;
  readonly isAlone: boolean;
  readonly company: Company | null;
  readonly outAt: Instant | null;
  readonly backBy: Instant | null;
}

/** What is asked again before somebody goes, where the safety card says something for it or there is danger; mostly nothing. */
export function useGoDoubts({
  personId,
  isAlone,
  company,
  outAt,
  backBy,
}: Going): readonly string[] {
  const { t } = useTranslation("out");
  const saysBackBy = useBackBy();
  const { data: settings } = useAsk("house.settings", {});
  const { agreed, isWary, isUnknown } = useGoingOut(personId);
  if (!isWary || isUnknown || company === null || outAt === null || backBy === null) return [];
  const isLate = settings !== undefined && isLateReturn({ outAt, backBy }, settings, agreed !== "");
  return [
    ...(company === "alone" && isAlone ? [t("goAskAlone")] : []),
    ...(isLate ? [t("goAskLate", { time: saysBackBy(backBy) })] : []),
  ];
}

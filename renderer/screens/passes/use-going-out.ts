import type { RiskLevel } from "../../../domain/safety.ts";
import { useAsk } from "../../lib/api.ts";

export interface GoingOut {
  readonly level: RiskLevel | null;
  /** What the safety card says for it. */
  readonly agreed: string;
  /** There is a card that cannot be read here yet. */
  readonly isKept: boolean;
  readonly isAsking: boolean;
  /** Refused, or not to be had: nobody can tell whether there is danger. */
  readonly isUnknown: boolean;
}

/** What is known of somebody before going out; nothing while asking, and for whoever may not know it. */
export function useGoingOut(personId: string | null): GoingOut {
  const { data, isLoading, isError } = useAsk(
    "safety.view",
    { id: personId ?? "" },
    { isOn: personId !== null },
  );
  return {
    level: data?.assessments[0]?.level ?? null,
    agreed: data?.card.whenGoingOut ?? "",
    isKept: data?.isKept ?? false,
    isAsking: isLoading,
    isUnknown: data === undefined && isError,
  };
}

import type { RiskLevel } from "../../../domain/safety.ts";
import { useAsk } from "../../lib/api.ts";

export interface GoingOut {
  readonly level: RiskLevel | null;
  /** What the safety card says for it. */
  readonly agreed: string;
}

/** What is known of somebody before going out; nothing while asking, and for whoever may not know it. */
export function useGoingOut(personId: string | null): GoingOut {
  const { data } = useAsk("safety.view", { id: personId ?? "" }, { isOn: personId !== null });
  return { level: data?.assessments[0]?.level ?? null, agreed: data?.card.whenGoingOut ?? "" };
}

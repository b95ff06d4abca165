import type { RiskLevel } from "../../domain/safety/safety.ts";
import type { Output } from "../../domain/api/index.ts";
import { useProcedure, useAskEach } from "../lib/api.ts";

export interface GoingOut {
  readonly level: RiskLevel | null;
  /** What the safety card says for it. */
  readonly agreed: string;
  /** There is a card that cannot be read here yet. */
  readonly isKept: boolean;
  /** There is danger, or something was agreed on for going out, or nobody can tell. */
  readonly isWary: boolean;
  readonly isAsking: boolean;
  /** Refused, or not to be had: nobody can tell whether there is danger. */
  readonly isUnknown: boolean;
}

/** What is known of somebody before going out; nothing while asking, and for whoever may not know it. */
export function useGoingOut(personId: string | null): GoingOut {
  return goingOutFrom(
    useProcedure("safety.view", { id: personId ?? "" }, { isOn: personId !== null }),
  );
}

/** The same of each who goes, in the same order. */
export function useEachGoingOut(personIds: readonly string[]): readonly GoingOut[] {
  return useAskEach(
    "safety.view",
    personIds.map((id) => ({ id })),
  ).map(goingOutFrom);
}

interface Answer {
  readonly data: Output<"safety.view"> | undefined;
  readonly isLoading: boolean;
  readonly isError: boolean;
}

function goingOutFrom({ data, isLoading, isError }: Answer): GoingOut {
  const level = data?.assessments[0]?.level ?? null;
  const agreed = data?.card.whenGoingOut ?? "";
  const isKept = data?.isKept ?? false;
  const isUnknown = data === undefined && isError;
  const isInDanger = level === "raised" || level === "high" || level === "acute";
  const isWary = isInDanger || agreed !== "" || isKept || isUnknown;
  return { level, agreed, isKept, isWary, isAsking: isLoading, isUnknown };
}

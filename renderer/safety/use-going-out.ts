import type { RiskLevel } from "../../domain/safety/safety.ts";
import type { Output } from "../../domain/api/index.ts";
import { useProcedure, useProcedures } from "../lib/api.ts";

export interface GoingOut {
  readonly level: RiskLevel | null;
  /** What the safety card says about going out. */
  readonly agreed: string;
  /** There is a card that cannot be read here yet. */
  readonly isKept: boolean;
  /** There is danger, something was agreed about going out, or it is unknown. */
  readonly isWary: boolean;
  readonly isAsking: boolean;
  /** Refused or not available: it is unknown whether there is danger. */
  readonly isUnknown: boolean;
}

/** What is known of a person before going out; nothing while loading, or for a user who may not know it. */
export function useGoingOut(personId: string | null): GoingOut {
  return goingOutFrom(
    useProcedure("safety.view", { id: personId ?? "" }, { isOn: personId !== null }),
  );
}

/** The same for each person who goes, in the same order. */
export function useEachGoingOut(personIds: readonly string[]): readonly GoingOut[] {
  return useProcedures(
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

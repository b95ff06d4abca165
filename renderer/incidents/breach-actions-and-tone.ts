import type { BreachRisk } from "../../domain/incidents/address-breach.ts";

export function toneOfRisk(risk: BreachRisk): "warn" | "bad" {
  return risk === "small" ? "warn" : "bad";
}

/** The proposed immediate actions, by key. */
export const proposedActions = [
  "tellCoordinator",
  "phones",
  "residents",
  "police",
  "evacuation",
] as const;

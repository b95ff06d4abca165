import type { BreachRisk } from "../../domain/incidents/address-breach.ts";

export function toneOfRisk(risk: BreachRisk): "warn" | "bad" {
  return risk === "small" ? "warn" : "bad";
}

/** What is proposed to be done at once, by its sentence. */
export const proposedActions = [
  "tellCoordinator",
  "phones",
  "residents",
  "police",
  "evacuation",
] as const;

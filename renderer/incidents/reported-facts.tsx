import { useTranslation } from "react-i18next";
import type { BreachView } from "../../domain/incidents/address-breach.ts";
import type { IncidentView } from "../../domain/incidents/incident.ts";
import { useNames } from "../shell/privacy.tsx";
import { Facts } from "../ui/card.tsx";
import styles from "./incidents.module.css";

export interface ReportedFactsProps {
  /** What is known, each with its name; what is empty is left out. */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** What was told, as it was told. */
export function ReportedFacts({ facts }: ReportedFactsProps) {
  return (
    <Facts
      facts={facts
        .filter(([, value]) => value !== "")
        .map(([name, value]) => ({ name, value: <span className={styles["text"]}>{value}</span> }))}
    />
  );
}

/** Words of a sealed part, or why they are not to be read here; empty where there are none. */
export function usePartText(): (
  part: IncidentView["background"] | BreachView["reasons"],
) => string {
  const { t } = useTranslation("wrong");
  const { textOf } = useNames();
  return (part) => {
    switch (part.state) {
      case "open":
        return textOf(part.content?.text ?? "");
      case "closed":
        return part.exists ? t("backgroundClosed") : "";
      case "damaged":
        return t("damaged");
    }
  };
}

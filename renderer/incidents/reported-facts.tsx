import { useTranslation } from "react-i18next";
import type { BreachView } from "../../domain/incidents/address-breach.ts";
import type { IncidentView } from "../../domain/incidents/incident.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { Facts } from "../ui/card.tsx";
import styles from "./incidents.module.css";

export interface ReportedFactsProps {
  /** Facts with their names; empty ones are left out. */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** What was reported, as it was reported. */
export function ReportedFacts({ facts }: ReportedFactsProps) {
  return (
    <Facts
      facts={facts
        .filter(([, value]) => value !== "")
        .map(([name, value]) => ({ name, value: <span className={styles["text"]}>{value}</span> }))}
    />
  );
}

/** The text of a sealed part, or why it cannot be read; empty where there is none. */
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

import { useTranslation } from "react-i18next";
import { HelperCard } from "./technician-card.tsx";
import { Section } from "../shell/settings/settings-section.tsx";
import { CheckCard } from "./check-card.tsx";
import { CodeCard } from "./verification-code-card.tsx";
import { MachineCard } from "./host-computer-card.tsx";

/** Whether the house stands as it was written: by itself once a week, and against a code on paper. */
export function CheckSection() {
  const { t } = useTranslation("check");
  return (
    <Section id="check" lead={t("section")}>
      <CheckCard />
      <MachineCard />
      <CodeCard />
      <HelperCard />
    </Section>
  );
}

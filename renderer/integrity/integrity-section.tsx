import { useTranslation } from "react-i18next";
import { ItSupportCard } from "./it-support-card.tsx";
import { SettingsSection } from "../shell/settings/settings-section.tsx";
import { WeeklyCheckCard } from "./weekly-check-card.tsx";
import { VerificationCodeCard } from "./verification-code-card.tsx";
import { HostComputerCard } from "./host-computer-card.tsx";

/** Whether the vault is unchanged: checked automatically once a week, and by comparing a printed code. */
export function IntegritySection() {
  const { t } = useTranslation("check");
  return (
    <SettingsSection id="check" lead={t("section")}>
      <WeeklyCheckCard />
      <HostComputerCard />
      <VerificationCodeCard />
      <ItSupportCard />
    </SettingsSection>
  );
}

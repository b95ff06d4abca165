import { useTranslation } from "react-i18next";
import { paths } from "../shell/paths.ts";
import { SectionTabs } from "../shell/section-tabs.tsx";

/** The tabs of People. Each of its pages shows them above its title. */
export function PeopleTabs() {
  const { t } = useTranslation("person");
  return (
    <SectionTabs
      label={t("peopleTabs")}
      tabs={[
        { href: paths.people, label: t("people") },
        { href: paths.referrals, label: t("referrals") },
        { href: paths.notes, label: t("notesTab") },
      ]}
    />
  );
}

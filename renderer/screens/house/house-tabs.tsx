import { useTranslation } from "react-i18next";
import { paths } from "../../frame/paths.ts";
import { SectionTabs } from "../../frame/section-tabs.tsx";

/** The parts of House. Each of its pages shows them above its title. */
export function HouseTabs() {
  const { t } = useTranslation("house");
  const { t: agreement } = useTranslation("agreement");
  return (
    <SectionTabs
      label={t("tabs")}
      tabs={[
        { href: paths.house, label: t("title") },
        { href: paths.nights, label: t("nights") },
        { href: paths.together, label: t("together") },
        { href: paths.log, label: t("log") },
        { href: paths.out, label: t("out") },
        { href: paths.incidents, label: t("incidents") },
        { href: paths.calendar, label: t("calendar") },
        { href: paths.medicines, label: t("medicines") },
        { href: paths.agreement, label: agreement("tab") },
      ]}
    />
  );
}

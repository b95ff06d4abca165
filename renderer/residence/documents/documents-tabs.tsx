import { useTranslation } from "react-i18next";
import { paths } from "../../shell/paths.ts";
import { SectionTabs } from "../../shell/section-tabs.tsx";

/** The tabs of Documents. Each of its pages shows them above its title. */
export function DocumentsTabs() {
  const { t } = useTranslation("dossiers");
  return (
    <SectionTabs
      label={t("tabs")}
      tabs={[
        { href: paths.documents, label: t("tabRadar") },
        { href: paths.dossiers, label: t("tabDossiers") },
      ]}
    />
  );
}

import { useTranslation } from "react-i18next";
import { paths } from "../../frame/paths.ts";
import { SegmentLinks } from "../../frame/segment-links.tsx";

/** The beds tonight, over the months, and what has to be decided ahead. Each is a place of its own. */
export function BedsViews() {
  const { t } = useTranslation("timeline");
  return (
    <SegmentLinks
      label={t("views")}
      links={[
        { href: paths.house, label: t("now") },
        { href: paths.timeline, label: t("timeline") },
        { href: paths.ahead, label: t("ahead") },
      ]}
    />
  );
}

import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { paths } from "../../shell/paths.ts";
import { SegmentLinks } from "../../shell/segment-links.tsx";
import { TabLinks } from "../../ui/links.tsx";
import styles from "./house-tabs.module.css";

interface View {
  readonly href: string;
  readonly label: string;
}

interface Part {
  readonly label: string;
  /** A tab opens at its first view. */
  readonly views: readonly [View, ...View[]];
}

/** The tabs of House, and beside them the views of the open one. Each of its pages shows both above its title. */
export function HouseTabs() {
  const { t } = useTranslation("house");
  const parts = useParts();
  const at = useLocation({ select: ({ pathname }) => `#${pathname.replace(/(.)\/$/, "$1")}` });
  const current = nearest(parts, at);
  const open = parts.find(({ views }) => views.some(({ href }) => href === current));
  return (
    <div className={styles["house"]}>
      <TabLinks
        label={t("tabs")}
        tabs={parts.map((part) => ({
          label: part.label,
          href: part.views[0].href,
          isCurrent: part === open,
        }))}
      />
      {open === undefined ? null : (
        <div className={styles["views"]}>
          <SegmentLinks label={open.label} links={open.views} current={current} />
        </div>
      )}
    </div>
  );
}

function useParts(): readonly Part[] {
  const { t } = useTranslation("house");
  const { t: beds } = useTranslation("timeline");
  const { t: together } = useTranslation("together");
  const { t: agreement } = useTranslation("agreement");
  const { t: wrong } = useTranslation("wrong");
  return [
    {
      label: t("title"),
      views: [
        { href: paths.house, label: beds("now") },
        { href: paths.timeline, label: beds("timeline") },
        { href: paths.ahead, label: beds("ahead") },
      ],
    },
    {
      label: t("parts.who"),
      views: [
        { href: paths.nights, label: t("nights") },
        { href: paths.out, label: t("out") },
      ],
    },
    {
      label: t("parts.days"),
      views: [
        { href: paths.log, label: t("log") },
        { href: paths.calendar, label: t("calendar") },
        { href: paths.medicines, label: t("medicines") },
      ],
    },
    {
      label: t("together"),
      views: [
        { href: paths.together, label: together("week.nav") },
        { href: paths.activities, label: together("activities.nav") },
        { href: paths.visits, label: together("visits.nav") },
        { href: paths.belongings, label: together("belongings.nav") },
      ],
    },
    {
      label: t("parts.agreed"),
      views: [
        { href: paths.agreement, label: agreement("tab") },
        { href: paths.incidents, label: wrong("incidents") },
        { href: paths.breaches, label: wrong("address") },
        { href: paths.complaints, label: wrong("complaints") },
      ],
    },
  ];
}

/** The view whose address is open, or the nearest one above that address. */
function nearest(parts: readonly Part[], at: string): string | undefined {
  return parts
    .flatMap(({ views }) => views)
    .map(({ href }) => href)
    .filter((href) => at === href || at.startsWith(`${href}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

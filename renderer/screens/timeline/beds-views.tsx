import { useLocation } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { paths } from "../../frame/paths.ts";
import sheet from "./beds-views.module.css";

/** The beds tonight, over the months, and what has to be decided ahead. Each is a place of its own. */
export function BedsViews() {
  const { t } = useTranslation("timeline");
  const at = useLocation({ select: ({ pathname }) => `#${pathname}` });
  const views = [
    { href: paths.house, label: t("now") },
    { href: paths.timeline, label: t("timeline") },
    { href: paths.ahead, label: t("ahead") },
  ];
  return (
    <nav aria-label={t("views")} className={sheet["views"]}>
      {views.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          className={sheet["view"] ?? ""}
          {...(href === at ? { "aria-current": "page" as const } : {})}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

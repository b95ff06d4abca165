import { useLocation } from "@tanstack/react-router";
import { BedDouble, ChartColumn, FileClock, House, Settings, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-aria-components";
import { Avatar } from "../ui/avatar.tsx";
import { Logo } from "../shell/logo.tsx";
import { paths } from "../shell/paths.ts";
import { initials } from "../shell/privacy-mode-provider.tsx";
import styles from "./navigation-rail.module.css";
import { useHasRole, useSession } from "../shell/user-session.ts";

/** The main navigation, and who is signed in. */
export function NavigationRail() {
  const { t } = useTranslation("frame");
  const at = useLocation({ select: ({ pathname }) => pathname });
  const isAdmin = useHasRole("admin");
  return (
    <div className={styles["rail"]}>
      <div className={styles["brand"]} aria-hidden="true">
        <Logo size={26} />
        <span>Hearth</span>
      </div>
      <nav aria-label={t("mainMenu")} className={styles["places"]}>
        {places
          .filter(({ id }) => id !== "reports" || isAdmin)
          .map(({ id, href, Icon, isAt }) => (
            <Link
              key={id}
              href={href}
              className={styles["place"] ?? ""}
              {...(isAt(at) ? { "aria-current": "page" as const } : {})}
            >
              <Icon size={18} strokeWidth={1.9} aria-hidden="true" />
              <span>{t(id)}</span>
            </Link>
          ))}
      </nav>
      <SignedIn />
    </div>
  );
}

function SignedIn() {
  const { t } = useTranslation("vocab");
  const { me } = useSession();
  const roles = me.roles.map((role) => t(`role.${role}`)).join(" · ");
  return (
    <footer className={styles["who"]}>
      <Avatar initials={initials(me.name).join("")} seed={me.id} />
      <span className={styles["name"]}>
        {me.name}
        <small>{roles}</small>
      </span>
    </footer>
  );
}

const places = [
  { id: "today", href: paths.today, Icon: House, isAt: (at: string) => at === "/" },
  {
    id: "house",
    href: paths.house,
    Icon: BedDouble,
    isAt: (at: string) => at.startsWith("/house") || at.startsWith("/admit"),
  },
  { id: "people", href: paths.people, Icon: Users, isAt: (at: string) => at.startsWith("/people") },
  {
    id: "documents",
    href: paths.documents,
    Icon: FileClock,
    isAt: (at: string) => at.startsWith("/documents"),
  },
  {
    id: "reports",
    href: paths.reports,
    Icon: ChartColumn,
    isAt: (at: string) => at.startsWith("/reports"),
  },
  {
    id: "settings",
    href: paths.settings,
    Icon: Settings,
    isAt: (at: string) => at.startsWith("/settings"),
  },
] as const;

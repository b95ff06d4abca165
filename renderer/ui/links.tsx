import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import styles from "./links.module.css";

export interface TextLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

/** A text link, in the colour of information. */
export function TextLink({ href, children }: TextLinkProps) {
  return (
    <Link href={href} className={styles["text"] ?? ""}>
      {children}
    </Link>
  );
}

/** A link to the parent page, above the title. */
export function BackLink({ href, children }: TextLinkProps) {
  return (
    <Link href={href} className={styles["back"] ?? ""}>
      <ArrowLeft size={15} aria-hidden="true" />
      {children}
    </Link>
  );
}

export interface TabLinksProps {
  readonly label: string;
  readonly tabs: readonly {
    readonly href: string;
    readonly label: string;
    readonly isCurrent: boolean;
  }[];
}

/** Tabs that are links: each has an address, so that going back works. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  return (
    <nav aria-label={label} className={styles["tabs"]}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          className={styles["tab"] ?? ""}
          {...(tab.isCurrent ? { "aria-current": "page" as const } : {})}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}

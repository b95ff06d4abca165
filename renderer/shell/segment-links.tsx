import { Link } from "react-aria-components";
import styles from "./segment-links.module.css";

export interface SegmentLinksProps {
  readonly label: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
  /** The address of the open one. */
  readonly current: string | undefined;
}

/** Links to views side by side, each with an address of its own. */
export function SegmentLinks({ label, links, current }: SegmentLinksProps) {
  return (
    <nav aria-label={label} className={styles["links"]}>
      {links.map(({ href, label: name }) => (
        <Link
          key={href}
          href={href}
          className={styles["link"] ?? ""}
          {...(href === current ? { "aria-current": "page" as const } : {})}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

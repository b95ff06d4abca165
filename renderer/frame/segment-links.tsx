import { useLocation } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import sheet from "./segment-links.module.css";

export interface SegmentLinksProps {
  readonly label: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

/** Views of one page side by side, each with an address of its own. */
export function SegmentLinks({ label, links }: SegmentLinksProps) {
  const at = useLocation({ select: ({ pathname }) => `#${pathname.replace(/(.)\/$/, "$1")}` });
  return (
    <nav aria-label={label} className={sheet["links"]}>
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          className={sheet["link"] ?? ""}
          {...(link.href === at ? { "aria-current": "page" as const } : {})}
        >
          {link.label}
        </Link>
      ))}
    </nav>
  );
}

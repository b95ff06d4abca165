import { useLocation } from "@tanstack/react-router";
import { TabLinks } from "../ui/links.tsx";

export interface SectionTabsProps {
  readonly label: string;
  readonly tabs: readonly {
    readonly href: string;
    readonly label: string;
    /** Addresses elsewhere of pages that belong to it. */
    readonly holds?: readonly string[];
  }[];
}

/** The tabs of an area; the tab whose address is open, or under whose address it is, is marked. */
export function SectionTabs({ label, tabs }: SectionTabsProps) {
  const at = useLocation({ select: ({ pathname }) => `#${pathname.replace(/(.)\/$/, "$1")}` });
  const [current] = tabs
    .flatMap(({ href, holds = [] }) => [href, ...holds].map((place) => ({ href, place })))
    .filter(({ place }) => at === place || at.startsWith(`${place}/`))
    .toSorted((a, b) => b.place.length - a.place.length);
  return (
    <TabLinks
      label={label}
      tabs={tabs.map(({ href, label: name }) => ({
        href,
        label: name,
        isCurrent: href === current?.href,
      }))}
    />
  );
}

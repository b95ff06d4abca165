import { useLocation } from "@tanstack/react-router";
import { TabLinks } from "../ui/nav.tsx";

export interface SectionTabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly href: string; readonly label: string }[];
}

/** Tabs of a part of the program; the one whose address is open is marked, or the one under which that address lies. */
export function SectionTabs({ label, tabs }: SectionTabsProps) {
  const at = useLocation({ select: ({ pathname }) => `#${pathname.replace(/(.)\/$/, "$1")}` });
  const current = tabs
    .map(({ href }) => href)
    .filter((href) => at === href || at.startsWith(`${href}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  return (
    <TabLinks
      label={label}
      tabs={tabs.map((tab) => ({ ...tab, isCurrent: tab.href === current }))}
    />
  );
}

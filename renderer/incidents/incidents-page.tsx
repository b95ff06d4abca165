import type { ReactNode } from "react";
import { Page } from "../shell/page.tsx";
import { LinkButton } from "../ui/button.tsx";
import { HouseTabs } from "../accommodation/beds/house-tabs.tsx";

export interface IncidentsPageProps {
  readonly title: string;
  readonly under: string;
  readonly newHref: string;
  readonly newLabel: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** One of the three lists under Incidents. */
export function IncidentsPage({
  title,
  under,
  newHref,
  newLabel,
  extra,
  children,
}: IncidentsPageProps) {
  return (
    <Page
      tabs={<HouseTabs />}
      title={title}
      under={under}
      actions={
        <>
          {extra}
          <LinkButton kind="primary" href={newHref}>
            {newLabel}
          </LinkButton>
        </>
      }
    >
      {children}
    </Page>
  );
}

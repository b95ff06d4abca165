import type { ReactNode } from "react";
import { Page } from "../shell/page.tsx";
import { HouseTabs } from "../accommodation/beds/house-tabs.tsx";

export interface DailyLifePageProps {
  readonly title: ReactNode;
  readonly under?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page about daily life in the house. */
export function DailyLifePage({ title, under, actions, children }: DailyLifePageProps) {
  return (
    <Page tabs={<HouseTabs />} title={title} under={under} actions={actions}>
      {children}
    </Page>
  );
}

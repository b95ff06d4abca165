import type { ReactNode } from "react";
import { Page } from "../shell/page.tsx";
import { HouseTabs } from "../accommodation/beds/house-tabs.tsx";

export interface TogetherPageProps {
  readonly title: ReactNode;
  readonly under?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the life in the house. */
export function TogetherPage({ title, under, actions, children }: TogetherPageProps) {
  return (
    <Page tabs={<HouseTabs />} title={title} under={under} actions={actions}>
      {children}
    </Page>
  );
}

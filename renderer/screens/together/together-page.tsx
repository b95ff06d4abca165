import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../frame/page.tsx";
import { paths } from "../../frame/paths.ts";
import { SegmentLinks } from "../../frame/segment-links.tsx";
import { HouseTabs } from "../house/house-tabs.tsx";
import sheet from "./together.module.css";

export interface TogetherPageProps {
  readonly title: ReactNode;
  readonly under?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the life in the house, with the way to its other pages. */
export function TogetherPage({ title, under, actions, children }: TogetherPageProps) {
  const { t } = useTranslation("together");
  return (
    <Page
      tabs={<HouseTabs />}
      title={<span className={sheet["pageTitle"]}>{title}</span>}
      under={under}
      beside={
        <SegmentLinks
          label={t("parts")}
          links={[
            { href: paths.together, label: t("week.nav") },
            { href: paths.activities, label: t("activities.nav") },
            { href: paths.visits, label: t("visits.nav") },
            { href: paths.belongings, label: t("belongings.nav") },
          ]}
        />
      }
      actions={actions}
    >
      {children}
    </Page>
  );
}

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../frame/page.tsx";
import { paths } from "../../frame/paths.ts";
import { SectionTabs } from "../../frame/section-tabs.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { HouseTabs } from "../house/house-tabs.tsx";
import sheet from "./wrong.module.css";

export interface WrongPageProps {
  readonly title: string;
  readonly under: string;
  readonly newHref: string;
  readonly newLabel: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** One of the three lists of what goes wrong, with the way to the other two. */
export function WrongPage({ title, under, newHref, newLabel, extra, children }: WrongPageProps) {
  const { t } = useTranslation("wrong");
  return (
    <Page
      tabs={
        <>
          <HouseTabs />
          <div className={sheet["kinds"]}>
            <SectionTabs
              label={t("kinds")}
              tabs={[
                { href: paths.incidents, label: t("incidents") },
                { href: paths.breaches, label: t("address") },
                { href: paths.complaints, label: t("complaints") },
              ]}
            />
          </div>
        </>
      }
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

import { useTranslation } from "react-i18next";
import { Page } from "../../frame/page.tsx";
import { paths } from "../../frame/paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/state.tsx";

/** No bed tonight: what has to happen first. */
export function FullHouse() {
  const { t } = useTranslation("admit");
  return (
    <Page title={t("title")} isNarrow>
      <Card>
        <EmptyState
          title={t("fullTitle")}
          action={
            <LinkButton kind="primary" href={paths.house}>
              {t("toBoard")}
            </LinkButton>
          }
        >
          {t("fullText")}
        </EmptyState>
      </Card>
    </Page>
  );
}

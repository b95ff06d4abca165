import { useTranslation } from "react-i18next";
import { LinkButton } from "../ui/button.tsx";
import { ErrorState } from "../ui/empty-and-error-state.tsx";
import { Page } from "./page.tsx";
import { paths } from "./paths.ts";

export function NotFound() {
  const { t } = useTranslation("frame");
  return (
    <Page title={t("notFoundTitle")} under={t("notFoundText")} isNarrow>
      <div>
        <LinkButton href={paths.today}>{t("goToday")}</LinkButton>
      </div>
    </Page>
  );
}

/** Shown where what the address names does not exist, although the page does. */
export function RecordNotFound() {
  const { t } = useTranslation("frame");
  return (
    <ErrorState
      title={t("notFoundTitle")}
      action={<LinkButton href={paths.today}>{t("goToday")}</LinkButton>}
    >
      {t("notFoundText")}
    </ErrorState>
  );
}

/** An error of the page itself. Its message is not shown: it may contain what a user typed. */
export function PageBroken() {
  const { t } = useTranslation("frame");
  return (
    <ErrorState
      title={t("brokenTitle")}
      action={<LinkButton href={paths.today}>{t("goToday")}</LinkButton>}
    >
      {t("brokenText")}
    </ErrorState>
  );
}

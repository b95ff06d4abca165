import { useTranslation } from "react-i18next";
import { LinkButton } from "../ui/button.tsx";
import { EmptyState, ErrorState } from "../ui/state.tsx";
import { paths } from "./paths.ts";

export function NotFound() {
  const { t } = useTranslation("frame");
  return (
    <EmptyState
      title={t("notFoundTitle")}
      action={<LinkButton href={paths.today}>{t("goToday")}</LinkButton>}
    >
      {t("notFoundText")}
    </EmptyState>
  );
}

/** A fault of the page itself. Nothing of it is shown: its message may quote what someone typed. */
export function Broken() {
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

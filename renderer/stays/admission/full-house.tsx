import { useTranslation } from "react-i18next";
import { Page } from "../../shell/page.tsx";
import { paths } from "../../shell/paths.ts";
import { useSession } from "../../shell/user-session.ts";
import { useProcedure } from "../../lib/api.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import styles from "./admit.module.css";

/** Shown when no bed is free tonight: what has to happen first, what can be freed, and who can add a bed. */
export function FullHouse() {
  const { t } = useTranslation("admit");
  const { me } = useSession();
  const { data: board } = useProcedure("beds.board", { night: null });
  const beds = (board?.rooms ?? []).flatMap((room) => room.beds);
  const reservedBeds = beds.filter(({ state }) => state === "held").length;
  const closed = beds.filter(({ state }) => state === "closed").length;
  const counted = [
    ...(reservedBeds === 0 ? [] : [t("fullHeld", { count: reservedBeds })]),
    ...(closed === 0 ? [] : [t("fullClosed", { count: closed })]),
  ];
  return (
    <Page title={t("title")} isNarrow>
      <Card>
        <EmptyState
          title={t("fullTitle")}
          action={
            <div className={styles["ways"]}>
              <LinkButton kind="primary" href={paths.house}>
                {t("toBoard")}
              </LinkButton>
              {me.roles.includes("admin") ? (
                <LinkButton href={paths.settingsRooms}>{t("toRooms")}</LinkButton>
              ) : null}
            </div>
          }
        >
          {counted.length === 0 ? null : <b className={styles["part"]}>{counted.join(" ")}</b>}
          {[t("fullText"), t("fullAdd"), t("fullChild")].map((text) => (
            <span key={text} className={styles["part"]}>
              {text}
            </span>
          ))}
        </EmptyState>
      </Card>
    </Page>
  );
}

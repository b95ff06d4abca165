import { useTranslation } from "react-i18next";
import type { BreachView } from "../../domain/incidents/address-breach.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { PrintEvacuationListButton } from "../printing/print-evacuation-list-button.tsx";
import { paths } from "../shell/paths.ts";
import { useProcedure } from "../lib/api.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Card, Row, Rows } from "../ui/card.tsx";
import { DueDate } from "../ui/due-date.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { Tag } from "../ui/tag.tsx";
import { toneOfRisk } from "./breach-actions-and-tone.ts";
import { IncidentsPage } from "./incidents-page.tsx";
import styles from "./incidents.module.css";

/** Times at which the address may have become known. */
export function AddressBreachesScreen() {
  const { t } = useTranslation("wrong");
  const list = useProcedure("breaches.list", {}, { followsClock: true });
  return (
    <IncidentsPage
      title={t("addressTitle")}
      under={t("addressUnder")}
      newHref={paths.newBreach}
      newLabel={t("openBreach")}
      extra={<PrintEvacuationListButton />}
    >
      <QueryBoundary answer={list}>
        {({ breaches }) => (
          <Card>
            {breaches.length === 0 ? (
              <EmptyState title={t("noBreaches")}>{t("noBreachesText")}</EmptyState>
            ) : (
              <Rows>
                {breaches.map((breach) => (
                  <Line key={breach.id} breach={breach} />
                ))}
              </Rows>
            )}
          </Card>
        )}
      </QueryBoundary>
    </IncidentsPage>
  );
}

function Line({ breach }: { readonly breach: BreachView }) {
  const { t } = useTranslation("wrong");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  const { content, risk, assessed } = breach;
  const open = content?.actions.filter(({ done }) => done === null).length ?? 0;
  const tone = assessed === null ? toneOfRisk(risk) : "info";
  return (
    <Row
      href={paths.breach(breach.id)}
      leading={
        <span className={styles["sign"]}>
          <StatusShape tone={tone} />
        </span>
      }
      title={
        <>
          <span className={styles["name"]}>
            {content === null ? t("leftTheHouse") : t("knownTo", { whom: textOf(content.toWhom) })}
          </span>{" "}
          {assessed === null ? (
            <Tag tone={tone}>{t("dangerTag", { risk: t(`risk.${risk}`) })}</Tag>
          ) : (
            <Tag>{t(`outcomes.${assessed.outcome}`)}</Tag>
          )}
        </>
      }
      detail={
        assessed === null
          ? t("actionsOpen", { count: open })
          : t("assessedBy", { name: assessed.byName })
      }
      trailing={<DueDate day={dates.short(breach.knownOn, today)} meaning={t("knownSince")} />}
    />
  );
}

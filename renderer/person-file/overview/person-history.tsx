import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CensusState } from "../../../domain/accommodation/census.ts";
import type { HistoryLine } from "../../../domain/person-file/person-history-line.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useHasRole } from "../../shell/user-session.ts";
import { useProcedure } from "../../lib/api.ts";
import { useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Avatar } from "../../ui/avatar.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { paths } from "../../shell/paths.ts";
import { initials } from "../../shell/privacy-mode-provider.tsx";
import { RetentionCard } from "../../retention/retention-card.tsx";
import { useFile } from "../../people/person-context.ts";
import styles from "./person.module.css";

/** Who changed this file and who looked at it, and when. */
export function PersonHistory() {
  const { card } = useFile();
  const isOffice = useHasRole("care", "admin");
  return (
    <>
      <History key={card.id} id={card.id} />
      {isOffice ? <RetentionCard personId={card.id} /> : null}
    </>
  );
}

function History({ id }: { readonly id: PersonId }) {
  const { t } = useTranslation("person");
  const [page, setPage] = useState(0);
  const history = useProcedure("people.history", { id, page }, { keepsPrevious: true });
  return (
    <QueryBoundary answer={history}>
      {({ lines, total }) => (
        <Card title={t("historyTitle")} aside={t("historyAside")}>
          {lines.length === 0 ? (
            <p className={styles["quiet"]}>{t("historyNothing")}</p>
          ) : (
            <Rows>
              {lines.map((line) => (
                <Line key={line.seq} line={line} />
              ))}
            </Rows>
          )}
          <Pagination page={page} total={total} onTurn={setPage} />
          <Duplicate />
        </Card>
      )}
    </QueryBoundary>
  );
}

/** Merges two files of one person. */
function Duplicate() {
  const { t } = useTranslation("merge");
  const { card, hidden } = useFile();
  const mayMerge = useHasRole("care", "admin");
  return mayMerge && hidden === null ? (
    <div className={styles["foot"]}>
      <LinkButton size="small" href={paths.personMerge(card.id)}>
        {t("offer")}
      </LinkButton>
    </div>
  ) : null;
}

function Line({ line }: { readonly line: HistoryLine }) {
  const { t } = useTranslation(["person", "vocab"]);
  const { dates } = useFormats();
  const zone = useZone();
  const name = line.byName ?? t("person:program");
  return (
    <Row
      leading={<Avatar initials={initials(name).join("")} seed={line.byId ?? name} />}
      title={
        <>
          <b>{name}</b> {done()}
        </>
      }
      trailing={<span className={styles["when"]}>{dates.moment(line.at, zone)}</span>}
    />
  );

  function done(): string {
    if (line.action === "read") return t("person:didRead", { part: partOf(line.detail) });
    const state = CensusState.safeParse(line.detail);
    return line.action === "counted" && state.success
      ? t("person:didCount", { state: t(`vocab:censusState.${state.data}`) })
      : t(`vocab:action.${line.action}`);
  }

  function partOf(detail: string | null): string {
    switch (detail) {
      case "stay":
        return t("person:partStay");
      case "safety":
        return t("person:partSafety");
      case "agreement":
        return t("person:partAgreement");
      case "departure":
        return t("person:partDeparture");
      case "history":
        return t("person:partHistory");
      case "intake":
        return t("person:partIntake");
      case "arrival":
        return t("person:partArrival");
      case "sessions":
        return t("person:partSessions");
      case "legal":
        return t("person:partLegal");
      case "ledger":
        return t("person:partLedger");
      case "plan":
        return t("person:partPlan");
      case "health":
        return t("person:partHealth");
      case "documents":
        return t("person:partDocuments");
      case "letters":
        return t("person:partLetters");
      case "scans":
        return t("person:partScans");
      default:
        return t("person:partOverview");
    }
  }
}

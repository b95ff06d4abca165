import { useTranslation } from "react-i18next";
import type { Behind } from "../../domain/reports/reports.api.ts";
import type { ReportName } from "../../domain/reports/report-table.ts";
import type { ReportPeriod } from "../../domain/reports/report-period.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../lib/api.ts";
import { Row, Rows } from "../ui/card.tsx";
import { Panel } from "../ui/overlays/dialog.tsx";
import { behindPath } from "./where-to-correct.ts";

export interface CellAsked {
  readonly name: ReportName;
  readonly row: string;
  readonly column: string | null;
  /** The title of the figure. */
  readonly title: string;
}

/** The people, and the referrals, behind a number. */
export function PeopleBehindNumberPanel({
  cell: { title, ...cell },
  period,
  onClose,
}: {
  readonly cell: CellAsked;
  readonly period: ReportPeriod;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("reports");
  const answer = useProcedure("reports.people", { period, ...cell });
  return (
    <Panel title={t("behind")} isOpen onClose={onClose}>
      <p>{title}</p>
      <QueryBoundary answer={answer}>
        {({ people, inAll }) => (
          <>
            {people.length < inAll ? (
              <p>{t("behindNotAll", { count: inAll - people.length })}</p>
            ) : null}
            {inAll === 0 ? <p>{t("behindNobody")}</p> : <People people={people} />}
          </>
        )}
      </QueryBoundary>
    </Panel>
  );
}

function People({ people }: { readonly people: readonly Behind[] }) {
  const nameOf = useBehindName();
  // Usually each counts once: then nothing has to be shown.
  const isWeighted = people.some((who) => who.kind === "person" && who.count !== 1);
  return (
    <Rows>
      {people.map((who) => (
        <Row
          key={who.id}
          title={nameOf(who)}
          href={behindPath(who)}
          {...(isWeighted && who.kind === "person" ? { trailing: who.count } : {})}
        />
      ))}
    </Rows>
  );
}

export function useBehindName(): (who: Behind) => string {
  const { t } = useTranslation("reports");
  const { nameOf } = useNames();
  return (who) => (who.kind === "call" ? t("call", { number: who.number }) : nameOf(who));
}

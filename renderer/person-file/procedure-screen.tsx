import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import { nextRequest } from "../../domain/dossiers/requested-document.ts";
import type { ResidenceView } from "../../domain/residence/residence-record.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { useProcedure } from "../lib/api.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { DateField } from "../ui/fields/date-field.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { PersonDossiers } from "../dossiers/person-dossiers.tsx";
import { useFile } from "../people/person-context.ts";
import { ProcedureAlerts } from "../residence/procedure/procedure-alerts.tsx";
import { ConditionsCard } from "../residence/procedure/conditions-card.tsx";
import { RecordedEventsCard } from "../residence/procedure/recorded-events-card.tsx";
import { NextStepsCard } from "../residence/procedure/next-steps-card.tsx";
import { OpenProcedurePanel } from "../residence/procedure/open-procedure-panel.tsx";
import styles from "../residence/procedure/procedure.module.css";
import { RecordButtons } from "../residence/procedure/record-buttons.tsx";
import { CurrentStatusCard } from "../residence/procedure/current-status-card.tsx";
import { TodoCard } from "../residence/procedure/todo-card.tsx";
import { type ProcedureView, procedureViewOn } from "../residence/procedure/procedure-on-day.ts";

/** The status of a person's residence procedure on any day, and what comes next. */
export function ProcedureScreen() {
  const { card } = useFile();
  const view = useProcedure("procedure.view", { id: card.id });
  return <QueryBoundary answer={view}>{(value) => <Procedure view={value} />}</QueryBoundary>;
}

function Procedure({ view }: { readonly view: ResidenceView }) {
  const { t } = useTranslation("residence");
  const { card } = useFile();
  const today = useToday();
  const [typed, setDay] = useState<string | null>(today);
  const [isLooking, setLooking] = useState(false);
  const [isOpening, setOpening] = useState(false);
  const [newest, ...older] = view.tracks;
  const opening = isOpening ? (
    <OpenProcedurePanel
      person={card}
      needsReason={!view.hasProcedure}
      onClose={() => setOpening(false)}
    />
  ) : null;
  const open = () => setOpening(true);
  if (newest === undefined)
    return (
      <Card>
        <NoWay hasProcedure={view.hasProcedure} onOpen={open} />
        {opening}
      </Card>
    );
  const shown = (typed ?? today) as CalendarDate;
  const ways = [newest, ...older].map((seen) => procedureViewOn(seen, card, view.activated, shown));
  return (
    <div className={styles["screen"]}>
      {ways.map((way, at) =>
        way === null ? (
          <Notice key={view.tracks[at]?.id ?? at} tone="bad" title={t("docDamaged")} />
        ) : (
          <OneWay
            key={way.id}
            way={way}
            isToday={shown === today}
            isNewest={at === 0}
            isLater={at < ways.length - 1}
            view={view}
          />
        ),
      )}
      <div className={styles["asOf"]}>
        {isLooking ? (
          <DateField label={t("asOf")} value={typed} onChange={setDay} hint={t("asOfHint")} />
        ) : (
          <Button kind="quiet" onPress={() => setLooking(true)}>
            {t("anotherDay")}
          </Button>
        )}
        {shown === today ? null : (
          <Button
            onPress={() => {
              setDay(today);
              setLooking(false);
            }}
          >
            {t("backToToday")}
          </Button>
        )}
        {!newest.isOpen ? (
          <Button onPress={open}>{t(view.hasProcedure ? "openAgain" : "openAnyway")}</Button>
        ) : null}
      </div>
      {opening}
    </div>
  );
}

interface OneWayProps {
  readonly way: ProcedureView;
  readonly isToday: boolean;
  readonly isNewest: boolean;
  readonly isLater: boolean;
  readonly view: ResidenceView;
}

function OneWay({ way, isToday, isNewest, isLater, view }: OneWayProps) {
  const { card } = useFile();
  const asksNothing = isToday && nextRequest(way.status) === null;
  return (
    <section className={styles["way"]}>
      {way.isOpen ? <ProcedureAlerts way={way} /> : null}
      <CurrentStatusCard way={way} isToday={isToday && isNewest}>
        {isToday && way.isOpen ? <RecordButtons way={way} cases={view.cases} /> : null}
      </CurrentStatusCard>
      <div className={styles["columns"]}>
        <div className={styles["column"]}>
          <TodoCard way={way} canRecord={isToday && way.isOpen} />
          <RecordedEventsCard way={way} />
        </div>
        <div className={styles["column"]}>
          <ConditionsCard way={way} saidInCaseOn={view.saidInCaseOn} isLater={isLater} />
          <NextStepsCard way={way} />
          {isNewest ? (
            <PersonDossiers personId={card.id} {...(asksNothing ? { transition: null } : {})} />
          ) : null}
        </div>
      </div>
    </section>
  );
}

function NoWay({
  hasProcedure,
  onOpen,
}: {
  readonly hasProcedure: boolean;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation("residence");
  if (!hasProcedure)
    return (
      <EmptyState
        title={t("notNeededTitle")}
        action={
          <Button kind="quiet" onPress={onOpen}>
            {t("openAnyway")}
          </Button>
        }
      >
        {t("notNeededText")}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t("noneTitle")}
      action={
        <Button kind="primary" onPress={onOpen}>
          {t("open")}
        </Button>
      }
    >
      {t("noneText")}
    </EmptyState>
  );
}

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Visit, VisitBook } from "../../../domain/daily-life/visits.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useNames, PrivateText } from "../../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { useOpenForm } from "../../shell/use-open-form.ts";
import { ignoreRefusal, useProcedure, useCommand } from "../../lib/api.ts";
import { useTermName } from "../../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { ActionMenu } from "../../ui/overlays/menu.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import styles from "../daily-life.module.css";
import { DailyLifePage } from "../daily-life-page.tsx";
import { VisitPanel } from "./visit-panel.tsx";

/** Who visited whom, and which visitors are in the house now. */
export function VisitsScreen({ isNoting }: { readonly isNoting: boolean }) {
  const { t } = useTranslation("together");
  const book = useProcedure("visits.book", {}, { followsClock: true });
  const [noting, setNoting] = useOpenForm(isNoting ? "noting" : null);
  return (
    <DailyLifePage
      title={t("visits.title")}
      under={t("visits.under")}
      actions={
        <Button kind="primary" onPress={() => setNoting("noting")}>
          {t("visits.note")}
        </Button>
      }
    >
      <QueryBoundary answer={book}>
        {(value) => (
          <>
            <Book book={value} />
            {noting === null ? null : <VisitPanel book={value} onClose={() => setNoting(null)} />}
          </>
        )}
      </QueryBoundary>
    </DailyLifePage>
  );
}

function Book({ book }: { readonly book: VisitBook }) {
  const { t } = useTranslation("together");
  const end = useCommand("visits.end");
  const takeBack = useCommand("visits.takeBack");
  const { nameOf } = useNames();
  const remove = ({ id, person }: Visit) => {
    void takeBack.mutateAsync({ id }).then(() => {
      showToast({ text: t("visits.takenBack", { name: nameOf(person) }) });
    }, ignoreRefusal);
  };
  const openLine = (visit: Visit) => (
    <Line key={visit.id} visit={visit} today={book.today} onTakeBack={remove}>
      <Button
        size="small"
        label={t("visits.leftOf", { name: nameOf(visit.person) })}
        onPress={() => {
          const until = visit.day === book.today ? book.time : ("23:59" as const);
          end.mutate({ id: visit.id, until: until > visit.from ? until : "23:59" });
        }}
      >
        {t("visits.left")}
      </Button>
    </Line>
  );
  return (
    <div className={styles["stack"]}>
      <RefusalNotice error={end.error ?? takeBack.error} />
      <Card
        title={t("visits.here")}
        aside={t("visits.hereCount", { count: book.here.length })}
        tone={book.here.length === 0 ? "plain" : "ember"}
      >
        {book.here.length === 0 ? (
          <EmptyState title={t("visits.nobodyHere")}>{t("visits.nobodyHereText")}</EmptyState>
        ) : (
          <Rows>{book.here.map(openLine)}</Rows>
        )}
      </Card>
      {book.leavingNotNoted.length === 0 ? null : (
        <Card title={t("visits.leavingNotNoted")} aside={t("visits.leavingNotNotedAside")}>
          <Rows>{book.leavingNotNoted.map(openLine)}</Rows>
        </Card>
      )}
      {book.past.length === 0 ? null : (
        <Card title={t("visits.past")}>
          <Rows>
            {book.past.map((visit) => (
              <Line key={visit.id} visit={visit} today={book.today} onTakeBack={remove} />
            ))}
          </Rows>
        </Card>
      )}
    </div>
  );
}

interface LineProps {
  readonly visit: Visit;
  readonly today: VisitBook["today"];
  readonly onTakeBack: (visit: Visit) => void;
  readonly children?: ReactNode;
}

function Line({ visit, today, onTakeBack, children }: LineProps) {
  const { t } = useTranslation(["together", "vocab"]);
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const called = useTermName();
  const { person, visitor, day, from, until, place, own, byName } = visit;
  const name = nameOf(person);
  return (
    <Row
      title={
        <b className={styles["personName"]}>
          {visitor === null ? (
            t("together:visits.someone")
          ) : (
            <bdi>
              <PrivateText>{visitor}</PrivateText>
            </bdi>
          )}
        </b>
      }
      detail={[
        t("together:visits.toSee", { name }),
        called("visitPlace", place, own?.place),
        t("together:visits.by", { name: byName }),
      ].join(" · ")}
      trailing={
        <>
          <span className={styles["figure"]}>
            {day === today ? "" : `${dates.dayOfWeek(day)} · `}
            {until === null ? t("together:visits.since", { time: from }) : `${from}–${until}`}
          </span>
          {children}
          <ActionMenu
            label={t("together:visits.menu", { name })}
            actions={[
              {
                id: "takeBack",
                label: t("together:visits.takeBack"),
                onPress: () => onTakeBack(visit),
              },
            ]}
          />
        </>
      }
    />
  );
}

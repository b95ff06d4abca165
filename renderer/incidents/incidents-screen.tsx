import { useTranslation } from "react-i18next";
import type { Output } from "../../domain/api/index.ts";
import type { IncidentView } from "../../domain/incidents/incident.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../lib/api.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Card, Row, Rows } from "../ui/card.tsx";
import { DueDate } from "../ui/due-date.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { IncidentsPage } from "./incidents-page.tsx";
import styles from "./incidents.module.css";

type List = Output<"incidents.list">;

/** Current incidents. Past ones are no longer shown to anyone. */
export function IncidentsScreen() {
  const { t } = useTranslation("wrong");
  const list = useProcedure("incidents.list", {}, { followsClock: true });
  return (
    <IncidentsPage
      title={t("incidentsTitle")}
      under={t("incidentsUnder")}
      newHref={paths.newIncident}
      newLabel={t("writeDown")}
    >
      <QueryBoundary answer={list}>{(value) => <Shown list={value} />}</QueryBoundary>
    </IncidentsPage>
  );
}

function Shown({ list }: { readonly list: List }) {
  const { t } = useTranslation("wrong");
  const year = useToday().slice(0, 4);
  const { incidents, counts } = list;
  return (
    <div className={styles["stack"]}>
      <Card>
        {incidents.length === 0 ? (
          <EmptyState title={t("noIncidents")}>{t("noIncidentsText")}</EmptyState>
        ) : (
          <Rows>
            {incidents.map((incident) => (
              <Line key={incident.id} incident={incident} />
            ))}
          </Rows>
        )}
      </Card>
      {counts.length === 0 ? null : (
        <p className={styles["aside"]}>
          {t("counted", { year })}{" "}
          {counts
            .map(({ level, count }) =>
              t("countedOf", { what: t(`level.${level ?? "none"}`), count }),
            )
            .join(" · ")}
        </p>
      )}
    </div>
  );
}

function Line({ incident }: { readonly incident: IncidentView }) {
  const { t } = useTranslation("wrong");
  const { nameOf, textOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  const { words, people, level, followUpOn, followedUp } = incident;
  const concerned = people.filter(({ part }) => part === "concerned").map(nameOf);
  const awaits = followUpOn !== null && followedUp === null;
  return (
    <Row
      href={paths.incident(incident.id)}
      leading={
        <span className={styles["sign"]}>
          <StatusShape tone={level === null ? "warn" : "info"} />
        </span>
      }
      title={
        <>
          <span className={styles["name"]}>
            {concerned.length === 0 ? t("nobodyNamed") : concerned.join(", ")}
          </span>
          <span className={styles["what"]}> · {t(`level.${level ?? "none"}`)}</span>
        </>
      }
      detail={`${dates.short(incident.on, today)} · ${t(`basis.${incident.basis}`)} · ${words === null ? t("wordsGone") : textOf(firstLine(words.what))}`}
      trailing={
        awaits ? (
          <DueDate
            day={dates.short(followUpOn, today)}
            meaning={t("speakAgain")}
            tone={followUpOn <= today ? "warn" : "plain"}
          />
        ) : (
          <DueDate day={dates.short(incident.expires, today)} meaning={t("thenOver")} />
        )
      }
    />
  );
}

const firstLine = (text: string): string => {
  const line = text.split("\n")[0] ?? "";
  return line.length > 110 ? `${line.slice(0, 109)}…` : line;
};

import { useTranslation } from "react-i18next";
import type { ComplaintView } from "../../domain/incidents/complaint.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../lib/api.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Card, Row, Rows } from "../ui/card.tsx";
import { DueDate } from "../ui/due-date.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { Tag } from "../ui/tag.tsx";
import { IncidentsPage } from "./incidents-page.tsx";
import styles from "./incidents.module.css";

/** The complaints, and by when they have to be answered. */
export function ComplaintsScreen() {
  const { t } = useTranslation("wrong");
  const list = useProcedure("complaints.list", {}, { followsClock: true });
  return (
    <IncidentsPage
      title={t("complaintsTitle")}
      under={t("complaintsUnder")}
      newHref={paths.newComplaint}
      newLabel={t("takeComplaint")}
    >
      <QueryBoundary answer={list}>
        {({ complaints }) => (
          <Card>
            {complaints.length === 0 ? (
              <EmptyState title={t("noComplaints")}>{t("noComplaintsText")}</EmptyState>
            ) : (
              <Rows>
                {complaints.map((complaint) => (
                  <Line key={complaint.id} complaint={complaint} />
                ))}
              </Rows>
            )}
          </Card>
        )}
      </QueryBoundary>
    </IncidentsPage>
  );
}

function Line({ complaint }: { readonly complaint: ComplaintView }) {
  const { t } = useTranslation("wrong");
  const { nameOf, textOf } = useNames();
  const { dates } = useFormats();
  const called = useTermName();
  const today = useToday();
  const { person, stage, content, isAnonymous } = complaint;
  const tone = toneOfStage(stage);
  const who = person === null ? t(isAnonymous ? "unnamed" : "hasLeft") : nameOf(person);
  const isWaiting = stage === "open" || stage === "late";
  return (
    <Row
      href={paths.complaint(complaint.id)}
      leading={
        <span className={styles["sign"]}>
          <StatusShape tone={tone} />
        </span>
      }
      title={
        <>
          <span className={styles["name"]}>{who}</span>
          <span className={styles["what"]}>
            {" "}
            · {called("complaint", complaint.about, complaint.own?.about)}{" "}
          </span>
          <Tag tone={tone}>{t(`stage.${stage}`)}</Tag>
        </>
      }
      detail={content === null ? t("wordsGone") : textOf(shortened(content.words))}
      trailing={
        isWaiting ? (
          <DueDate
            day={dates.short(complaint.due, today)}
            meaning={t("answerDue")}
            tone={stage === "late" ? "bad" : "plain"}
          />
        ) : undefined
      }
    />
  );
}

export function toneOfStage(stage: ComplaintView["stage"]): "info" | "bad" | "ok" | "warn" {
  switch (stage) {
    case "open":
      return "info";
    case "late":
      return "bad";
    case "answered":
      return "info";
    case "second":
      return "warn";
    case "settled":
      return "ok";
  }
}

const shortened = (words: string): string => {
  const line = words.replaceAll(/\s+/g, " ");
  return line.length > 110 ? `“${line.slice(0, 109)}…”` : `“${line}”`;
};

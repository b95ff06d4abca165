import { useTranslation } from "react-i18next";
import type { TodayItem } from "../../domain/today/today.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useToday } from "../lib/dates/use-today.ts";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { LinkButton } from "../ui/button.tsx";
import { Row } from "../ui/card.tsx";
import { DueDate } from "../ui/due-date.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { toneOfRisk } from "./breach-actions-and-tone.ts";
import styles from "../ui/row-parts.module.css";

export type IncidentItem = Extract<
  TodayItem,
  { readonly kind: "breach" | "complaintDue" | "complaintSecond" | "speakAgain" }
>;

export const isIncidentItem = (need: TodayItem): need is IncidentItem =>
  need.kind === "breach" ||
  need.kind === "complaintDue" ||
  need.kind === "complaintSecond" ||
  need.kind === "speakAgain";

/** An incident that needs attention. */
export function IncidentTodayRow({ need }: { readonly need: IncidentItem }) {
  const { t } = useTranslation("wrong");
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const called = useTermName();
  const today = useToday();
  const { tone, title, why, day, href, go } = said();
  return (
    <Row
      leading={
        <span className={styles["sign"]}>
          <StatusShape tone={tone} />
        </span>
      }
      title={<b>{title}</b>}
      detail={why}
      trailing={
        <>
          {day === null ? null : (
            <DueDate
              day={dates.short(day, today)}
              meaning={dates.away(day, today)}
              tone={tone === "info" ? "plain" : tone}
            />
          )}
          <LinkButton size="small" href={href}>
            {go}
          </LinkButton>
        </>
      }
    />
  );

  function said() {
    switch (need.kind) {
      case "breach":
        return {
          tone: toneOfRisk(need.risk),
          title: t("needBreach"),
          why: t("needBreachWhy", { risk: t(`risk.${need.risk}`) }),
          day: need.knownOn,
          href: paths.breach(need.breachId),
          go: t("needBreachDo"),
        };
      case "complaintDue":
        return {
          tone: need.due < today ? ("bad" as const) : ("info" as const),
          title: t("needComplaint", { number: need.number }),
          why: called("complaint", need.about, need.own?.about),
          day: need.due,
          href: paths.complaint(need.complaintId),
          go: t("answerIt"),
        };
      case "complaintSecond":
        return {
          tone: "warn" as const,
          title: t("needSecond", { number: need.number }),
          why: called("complaint", need.about, need.own?.about),
          day: null,
          href: paths.complaint(need.complaintId),
          go: t("lookAgain"),
        };
      case "speakAgain":
        return {
          tone: "info" as const,
          title:
            need.people.length === 0
              ? t("needFollowUpHouse")
              : t("needFollowUp", { names: need.people.map(nameOf).join(", ") }),
          why: t("needFollowUpWhy"),
          day: need.on,
          href: paths.incident(need.incidentId),
          go: t("open"),
        };
    }
  }
}

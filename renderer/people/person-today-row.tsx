import { useTranslation } from "react-i18next";
import { type CalendarDate, daysBetween } from "../../domain/core/calendar-date.ts";
import { isDoneInDossier } from "../../domain/dossiers/dossier-due-dates.ts";
import { isResidenceKind } from "../../domain/residence/document.ts";
import type { TodayItem } from "../../domain/today/today.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import type { WhyTaskFirst } from "./tasks-by-person.ts";
import { usePriorityReason } from "./use-priority-reason.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Row } from "../ui/card.tsx";
import { DueDate } from "../ui/due-date.tsx";
import styles from "../ui/row-parts.module.css";

export interface PersonTodayRowProps {
  readonly need: Extract<TodayItem, { readonly person: unknown }>;
  readonly today: CalendarDate;
  /** Set where several tasks are due about the person, and this comes first. */
  readonly whyFirst?: WhyTaskFirst | null;
}

/** A task about a person: what, by when and why. */
export function PersonTodayRow({ need, today, whyFirst = null }: PersonTodayRowProps) {
  const { t } = useTranslation(["today", "vocab", "common", "intake", "residence"]);
  const { nameOf, initialsOf, textOf } = useNames();
  const { dates } = useFormats();
  const whyWords = usePriorityReason();
  const said = saidOf();
  return (
    <Row
      href={hrefOf(need)}
      leading={<Avatar initials={initialsOf(need.person)} seed={need.person.id} />}
      title={
        <>
          <span className={styles["name"]}>{nameOf(need.person)}</span>
          <span className={styles["what"]}> · {said.what}</span>
        </>
      }
      detail={whyFirst === null ? said.why : `${said.why} · ${whyWords(whyFirst)}`}
      trailing={said.due}
    />
  );

  function dueSaid({ document, task, until, isOverdue }: Extract<TodayItem, { kind: "due" }>) {
    const day = task.by ?? until ?? task.on;
    return {
      what: t(`residence:task.${task.kind}`),
      why: [
        document === null ? t("residence:procedure") : t(`residence:document.${document}`),
        ...(task.since === undefined
          ? []
          : [t("residence:sinceDay", { day: dates.long(task.since) })]),
      ].join(" · "),
      due: (
        <DueDate
          day={dates.short(day, today)}
          meaning={dates.away(day, today)}
          tone={isOverdue ? "bad" : "warn"}
        />
      ),
    };
  }

  function saidOf() {
    switch (need.kind) {
      case "plannedEndPassed": {
        const over = daysBetween(need.plannedUntil, today);
        return {
          what: t("today:planPassed"),
          why: t("today:planPassedWhy", { room: need.room }),
          due: (
            <DueDate
              day={dates.short(need.plannedUntil, today)}
              meaning={
                over === 0
                  ? dates.away(need.plannedUntil, today)
                  : t("common:inDaysOver", { count: over })
              }
              tone="warn"
            />
          ),
        };
      }
      case "plannedEndNear":
        return {
          what: t("today:planNear"),
          why: t("today:planNearWhy", { room: need.room }),
          due: (
            <DueDate
              day={dates.short(need.plannedUntil, today)}
              meaning={dates.away(need.plannedUntil, today)}
            />
          ),
        };
      case "riskReview":
        return {
          what: t("today:riskReview"),
          why: t("today:riskReviewWhy", { level: t(`vocab:risk.${need.level}`) }),
          due: (
            <DueDate
              day={dates.short(need.reviewOn, today)}
              meaning={dates.away(need.reviewOn, today)}
              tone={need.reviewOn <= today ? "warn" : "plain"}
            />
          ),
        };
      case "planReview":
        return {
          what: t("today:planReview"),
          why: t("today:planReviewWhy"),
          due: (
            <DueDate
              day={dates.short(need.reviewOn, today)}
              meaning={dates.away(need.reviewOn, today)}
              tone={need.reviewOn <= today ? "warn" : "plain"}
            />
          ),
        };
      case "sessionOpen":
        return {
          what: t("today:sessionOpen"),
          why: t("today:sessionOpenWhy"),
          due: (
            <DueDate
              day={dates.short(need.on, today)}
              meaning={dates.away(need.on, today)}
              tone="warn"
            />
          ),
        };
      case "orderDue":
      case "accessDue":
        return {
          what: t(`today:${need.kind}`),
          why: t(`today:${need.kind}Why`),
          due: (
            <DueDate
              day={dates.short(need.due, today)}
              meaning={dates.away(need.due, today)}
              tone={need.due < today ? "bad" : "warn"}
            />
          ),
        };
      case "consentEnds":
        return {
          what: t("today:consentEnds"),
          why: t("today:consentEndsWhy"),
          due: (
            <DueDate day={dates.short(need.until, today)} meaning={dates.away(need.until, today)} />
          ),
        };
      case "planStep":
        return {
          what: textOf(need.text),
          why: t(`today:planStep.${need.forWhom}`),
          due: (
            <DueDate
              day={dates.short(need.by, today)}
              meaning={dates.away(need.by, today)}
              tone={need.by < today ? "warn" : "plain"}
            />
          ),
        };
      case "departureOpen":
        return {
          what: t("today:departureOpen"),
          why:
            need.left === 0
              ? t("today:departureOpenWhole")
              : t("today:departureOpenWhy", { count: need.left }),
          due: <DueDate day={dates.short(need.until, today)} meaning={t("today:leftOn")} />,
        };
      case "followUp":
        return {
          what: t("today:followUp"),
          why: need.caller === "house" ? t("today:followUpHouse") : t("today:followUpWorker"),
          due: (
            <DueDate
              day={dates.short(need.on, today)}
              meaning={dates.away(need.on, today)}
              tone={need.on < today ? "warn" : "plain"}
            />
          ),
        };
      case "conditionBroken":
        return {
          what: t("today:conditionBroken"),
          why: t("today:conditionBrokenWhy", {
            condition: t(`intake:conditions.${need.condition}`),
          }),
          due: (
            <DueDate
              day={dates.short(need.on, today)}
              meaning={dates.away(need.on, today)}
              tone="warn"
            />
          ),
        };
      case "contactToAssess":
        return {
          what: t("today:contactToAssess"),
          why: t("today:contactToAssessWhy"),
          due: (
            <DueDate
              day={dates.short(need.on, today)}
              meaning={dates.away(need.on, today)}
              tone="warn"
            />
          ),
        };
      case "intakeOpen":
        return {
          what: t("today:intakeOpen"),
          why: t("today:intakeOpenWhy", { settled: need.settled, count: need.of }),
          due: undefined,
        };
      case "due":
        return dueSaid(need);
      case "toComplete": {
        const parts = need.missing.map((part) => t(`vocab:missing.${part}`)).join(", ");
        return {
          what: t("today:toComplete"),
          why: t("today:toCompleteWhy", { parts }),
          due: undefined,
        };
      }
    }
  }
}

function hrefOf(need: PersonTodayRowProps["need"]): string {
  const { id } = need.person;
  switch (need.kind) {
    case "toComplete":
      return paths.person(id);
    case "conditionBroken":
    case "contactToAssess":
      return paths.personIntake(id, "conditions");
    case "intakeOpen":
      return paths.personIntake(id);
    case "due":
      if (isDoneInDossier(need.task.kind)) return paths.dossierForTask(need.task.kind, id);
      return need.document === null || isResidenceKind(need.document)
        ? paths.personProcedure(id)
        : paths.personDocuments(id);
    case "orderDue":
    case "accessDue":
    case "consentEnds":
      return paths.personLedger(id);
    case "sessionOpen":
      return paths.moveNextSession(id, need.contactId);
    case "planReview":
    case "planStep":
      return paths.personPlan(id);
    case "riskReview":
      return paths.personSafety(id);
    case "departureOpen":
    case "followUp":
      return paths.departure(id, need.stayId);
    case "plannedEndPassed":
    case "plannedEndNear":
      return paths.personStay(id);
  }
}

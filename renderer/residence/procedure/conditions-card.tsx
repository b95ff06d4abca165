import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { Condition } from "../../../domain/residence/protection-conditions.ts";
import type { Question } from "../../../domain/residence/procedure/rules-in-force.ts";
import { paths } from "../../shell/paths.ts";
import { LegalTerm } from "../../shell/legal-term.tsx";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Card, Facts } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useFile } from "../../people/person-context.ts";
import styles from "./procedure.module.css";
import type { ProcedureView } from "./procedure-on-day.ts";

interface ConditionsCardProps {
  /** Another procedure came before it. */
  readonly isLater: boolean;
  readonly way: ProcedureView;
  /** The day of a complaint or a statement recorded in one of the person's cases. */
  readonly saidInCaseOn: CalendarDate | null;
}

/** The three conditions, and what the prosecutor or auditor answered. */
export function ConditionsCard({ way, saidInCaseOn, isLater }: ConditionsCardProps) {
  const { status, isOpen } = way;
  const { track, facts, profile } = status;
  const { t } = useTranslation("residence");
  const { dates } = useFormats();
  const { card } = useFile();
  const today = useToday();
  const { questions } = profile;
  const met = (condition: Condition, isMet: boolean, on = "") => {
    // An older record does not say whether the condition was no longer met or never recorded.
    const isBroken = facts.broken?.includes(condition) ?? true;
    return (
      <>
        <Tag tone={isMet ? "ok" : isBroken ? "warn" : "plain"}>
          {t(isMet ? "met" : isBroken ? "notMet" : "answer.unknown")}
        </Tag>{" "}
        {on}
      </>
    );
  };
  const { statement, answers, answeredOn } = track;
  const unsaid = [
    ...(facts.leftExploitation ? [] : ["C1"]),
    ...(facts.acceptsAssistance ? [] : ["C2"]),
    ...(statement === null ? ["C3"] : []),
  ].filter((condition) => !(facts.broken ?? []).some((one) => one === condition));
  const saidInCase =
    saidInCaseOn === null || saidInCaseOn > track.day
      ? ""
      : t("saidInCase", { day: dates.short(saidInCaseOn, today) });
  return (
    <Card
      title={t("conditionsTitle")}
      aside={<LegalTerm id="conditions" />}
      more={
        <LinkButton size="small" href={paths.personIntake(card.id, "conditions")}>
          {t("conditionsDo")}
        </LinkButton>
      }
    >
      {isLater && isOpen && unsaid.length > 0 ? (
        <p className={styles["quiet"]}>{t("conditionsAnew", { conditions: unsaid.join(", ") })}</p>
      ) : null}
      <Facts
        facts={[
          { name: `C1 · ${t("c1")}`, value: met("C1", facts.leftExploitation) },
          { name: `C2 · ${t("c2")}`, value: met("C2", facts.acceptsAssistance) },
          {
            name: `C3 · ${t("c3")}`,
            value: met(
              "C3",
              statement !== null && facts.statementStands,
              statement === null ? saidInCase : dates.short(statement.on, today),
            ),
          },
          ...questions.map((question) => ({
            name: `${question} · ${t(`question.${question}`)}`,
            value: answerWords(question),
          })),
        ]}
      />
    </Card>
  );

  function answerWords(question: Question) {
    const answer = answers[question] ?? "unknown";
    const on = answeredOn[question];
    const tone = answer === "yes" ? "ok" : answer === "no" ? "hot" : "plain";
    return (
      <>
        <Tag tone={tone}>{t(`answer.${answer}`)}</Tag>{" "}
        {answer === "unknown" || on === undefined ? "" : dates.short(on, today)}
      </>
    );
  }
}

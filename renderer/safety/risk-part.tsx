import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { riskChange, type SafetyFile } from "../../domain/safety/safety.ts";
import { useSession } from "../shell/user-session.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { DueDate } from "../ui/due-date.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { RiskAssessmentPanel } from "./risk-assessment-panel.tsx";
import { RiskTag } from "./risk-tag.tsx";
import styles from "./safety.module.css";

type Assessment = SafetyFile["assessments"][number];

export interface RiskPartProps {
  readonly safety: SafetyFile;
  /** The form opens at once. */
  readonly isAssessing: boolean;
}

/** The current level of danger, when it is reassessed, and its history. */
export function RiskPart({ safety, isAssessing }: RiskPartProps) {
  const { t } = useTranslation("safety");
  const { me } = useSession();
  const isCare = me.roles.includes("care");
  const [isOpen, setOpen] = useState(isAssessing && isCare);
  const { assessments } = safety;
  return (
    <Card
      title={t("riskTitle")}
      aside={t("riskAside")}
      more={
        isCare ? (
          <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
            {t(assessments.length === 0 ? "assess" : "assessAgain")}
          </Button>
        ) : undefined
      }
    >
      {assessments.length === 0 ? (
        <p className={styles["quiet"]}>{t(isCare ? "riskNone" : "riskNoneHouse")}</p>
      ) : (
        <ol className={styles["history"]}>
          {assessments.map((assessment, index) => (
            <Assessed
              key={assessment.id}
              assessment={assessment}
              before={assessments[index + 1] ?? null}
              isNow={index === 0}
            />
          ))}
        </ol>
      )}
      {isOpen ? (
        <RiskAssessmentPanel last={assessments[0] ?? null} onClose={() => setOpen(false)} />
      ) : null}
    </Card>
  );
}

interface AssessedProps {
  readonly assessment: Assessment;
  readonly before: Assessment | null;
  readonly isNow: boolean;
}

function Assessed({ assessment, before, isNow }: AssessedProps) {
  const { t } = useTranslation(["safety", "vocab", "common"]);
  const { dates } = useFormats();
  const today = useToday();
  const { level, on, reviewOn, byName, withPerson, isSigned } = assessment;
  const change = riskChange(before?.level ?? null, level);
  const made = t(withPerson ? "safety:madeWith" : "safety:madeWithout", { name: byName });
  return (
    <li className={styles["assessed"]}>
      <div className={styles["headline"]}>
        <div>
          <RiskTag level={level}>{t(`vocab:risk.${level}`)}</RiskTag>
          <span className={styles["change"]}>{t(`safety:change.${change}`)}</span>
          <small className={styles["made"]}>
            {dates.long(on)} · {made}
          </small>
        </div>
        {isNow ? (
          <DueDate
            day={dates.short(reviewOn, today)}
            meaning={t("safety:reviewMeaning", { when: dates.away(reviewOn, today) })}
            tone={reviewOn <= today ? "warn" : "plain"}
          />
        ) : null}
      </div>
      {isSigned ? null : <Notice tone="bad">{t("common:notSigned")}</Notice>}
      <Reasons reasons={assessment.reasons} isNow={isNow} />
    </li>
  );
}

function Reasons({ reasons, isNow }: Pick<Assessment, "reasons"> & { readonly isNow: boolean }) {
  const { t } = useTranslation(["safety", "person"]);
  const { textOf } = useNames();
  if (reasons.state === "closed")
    return isNow ? <p className={styles["closed"]}>{t("safety:reasonsClosed")}</p> : null;
  if (reasons.state === "damaged") return <Notice tone="bad">{t("person:damaged")}</Notice>;
  const { content } = reasons;
  const said = [
    { name: t("safety:reasons"), text: content.reasons },
    { name: t("safety:ownWords"), text: content.ownWords },
  ].filter(({ text }) => text !== "");
  if (said.length === 0) return null;
  const facts = (
    <dl className={styles["reasons"]}>
      {said.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{textOf(text)}</dd>
        </div>
      ))}
    </dl>
  );
  if (isNow) return facts;
  return (
    <details className={styles["earlier"]}>
      <summary>{t("safety:showReasons")}</summary>
      {facts}
    </details>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type ConditionNow,
  conditionOf,
  conditionsNow,
  type ConditionView,
  evidenceFor,
  readable,
} from "../../domain/residence/protection-conditions.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { AgreementView, SectionView } from "../../domain/intake/intake-view.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { Tag } from "../ui/tag.tsx";
import { ConditionHistory } from "../residence/conditions/condition-history.tsx";
import { ConditionPanel, type Recording } from "../residence/conditions/condition-panel.tsx";
import styles from "./intake.module.css";
import { SectionState } from "./section-without-form.tsx";

export interface ConditionsSectionProps {
  readonly personId: PersonId;
  readonly seen: SectionView;
  readonly conditions: readonly ConditionView[];
  readonly agreements: readonly AgreementView[];
}

/** The three conditions with their evidence, as users recorded them. The program assesses nothing. */
export function ProtectionConditionsSection(props: ConditionsSectionProps) {
  const { personId, seen, conditions, agreements } = props;
  const { t } = useTranslation("intake");
  const [recording, setRecording] = useState<Recording | null>(null);
  const now = conditionsNow(readable(conditions));
  return (
    <div className={styles["sections"]}>
      {now.map((one) => (
        <OneCondition
          key={one.condition}
          now={one}
          records={conditions.filter(
            ({ record }) =>
              record.state === "open" && conditionOf(record.content) === one.condition,
          )}
          agreements={one.condition === "C2" ? agreements : []}
          onRecord={setRecording}
        />
      ))}
      {conditions.some(({ record }) => record.state === "damaged") ? (
        <Notice tone="bad">{t("damaged")}</Notice>
      ) : null}
      <SectionState personId={personId} seen={seen} aside={t("forOffice")}>
        {null}
      </SectionState>
      {recording === null ? null : (
        <ConditionPanel
          personId={personId}
          recording={recording}
          onClose={() => setRecording(null)}
        />
      )}
    </div>
  );
}

interface OneConditionProps {
  readonly now: ConditionNow;
  readonly records: readonly ConditionView[];
  readonly agreements: readonly AgreementView[];
  readonly onRecord: (recording: Recording) => void;
}

function OneCondition({ now, records, agreements, onRecord }: OneConditionProps) {
  const { t } = useTranslation("intake");
  const { condition, broken, awaitsDecision, awaitsAssessment } = now;
  const kinds = [
    evidenceFor[condition],
    ...(condition === "C1" ? (["contact-renewed"] as const) : []),
    ...(broken === null ? (["broken"] as const) : []),
    ...(awaitsAssessment || (broken !== null && awaitsDecision) ? (["decided"] as const) : []),
    ...(broken === null ? [] : (["mended"] as const)),
  ];
  return (
    <Card
      title={t(`conditions.${condition}`)}
      aside={condition}
      {...(broken === null ? {} : { more: <Tag tone="warn">{t("kinds.broken")}</Tag> })}
    >
      <div className={styles["condition"]}>
        <Evidence now={now} agreements={agreements} />
        <div className={styles["buttons"]}>
          {kinds.map((kind) => (
            <Button
              key={kind}
              size="small"
              label={`${t(`conditions.${condition}`)}: ${t(`record.${buttonFor(kind, now)}`)}`}
              onPress={() => onRecord({ condition, kind, corrects: null })}
            >
              {t(`record.${buttonFor(kind, now)}`)}
            </Button>
          ))}
        </div>
        <ConditionHistory
          records={records}
          onCorrect={(corrects) => onRecord({ condition, kind: corrects.record.kind, corrects })}
        />
      </div>
    </Card>
  );
}

function buttonFor(kind: Recording["kind"], { awaitsAssessment }: ConditionNow) {
  if (kind === "decided" && awaitsAssessment) return "assessed";
  return kind === "accepts" || kind === "statement" || kind === "mistake" ? "left" : kind;
}

function Evidence({ now, agreements }: Pick<OneConditionProps, "now" | "agreements">) {
  const { t } = useTranslation("intake");
  const { dates } = useFormats();
  const today = useToday();
  const { evidence, contact, awaitsAssessment } = now;
  const signed = agreements
    .map(({ agreement }) => (agreement.state === "open" ? agreement.content : null))
    .find((one) => one !== null);
  return (
    <>
      {evidence === null && signed === undefined ? (
        <p className={styles["quiet"]}>{t("conditionNone")}</p>
      ) : null}
      {signed === undefined ? null : (
        <p>{t("conditionAgreement", { day: dates.long(signed.on) })}</p>
      )}
      {contact?.record.kind === "contact-renewed" ? (
        <Notice tone="warn">
          {t(awaitsAssessment ? "contactToAssess" : "contactFlag", {
            day: dates.short(contact.record.on, today),
            source: contact.record.source,
          })}
        </Notice>
      ) : null}
    </>
  );
}

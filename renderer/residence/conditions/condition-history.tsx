import { useTranslation } from "react-i18next";
import type {
  ConditionRecord,
  ConditionView,
} from "../../../domain/residence/protection-conditions.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { classes } from "../../ui/classes.ts";
import styles from "./conditions.module.css";

export interface Correctable {
  readonly id: string;
  readonly record: ConditionRecord;
}

export interface ConditionHistoryProps {
  /** Newest first. */
  readonly records: readonly ConditionView[];
  readonly onCorrect: (record: Correctable) => void;
}

/** Everything that was recorded, including corrected records. */
export function ConditionHistory({ records, onCorrect }: ConditionHistoryProps) {
  const { t } = useTranslation(["intake", "common"]);
  const { textOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  if (records.length === 0) return null;
  const corrected = new Set(records.map(({ corrects }) => corrects));
  return (
    <ul className={styles["history"]} aria-label={t("history")}>
      {records.map(({ id, byName, isSigned, record }) => {
        if (record.state !== "open") return null;
        const { content } = record;
        const isCorrected = corrected.has(id);
        return (
          <li key={id}>
            <span className={classes(styles, isCorrected && "corrected")}>
              <b>{dates.short(content.on, today)}</b> · {t(`kinds.${content.kind}`)} ·{" "}
              {saidIn(content)}
            </span>
            <span className={styles["by"]}>
              {byName}
              {isCorrected ? ` · ${t("corrected")}` : ""}
              {isSigned ? "" : ` · ${t("common:notSigned")}`}
              {isCorrected || content.kind === "mistake" ? null : (
                <Button
                  kind="quiet"
                  size="small"
                  label={`${t("record.correct")} ${t(`kinds.${content.kind}`)}`}
                  onPress={() => onCorrect({ id, record: content })}
                >
                  {t("record.correct")}
                </Button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );

  function saidIn(record: ConditionRecord): string {
    switch (record.kind) {
      case "left":
        return textOf(record.how);
      case "contact-renewed":
        return [textOf(record.source), textOf(record.assessment)]
          .filter((part) => part !== "")
          .join(" – ");
      case "statement":
        return [
          t(`statementForms.${record.form}`),
          textOf(record.authority),
          textOf(record.number),
          record.registeredOn === null
            ? ""
            : t("registered", { day: dates.long(record.registeredOn) }),
        ]
          .filter((part) => part !== "")
          .join(" · ");
      case "accepts":
      case "broken":
      case "decided":
      case "mended":
      case "mistake":
        return textOf(record.text);
    }
  }
}

import { useTranslation } from "react-i18next";
import { useToday } from "../../lib/dates/today.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/fields/date-field.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import type { DocumentFieldProps } from "./document-state-fields.tsx";
import styles from "./documents.module.css";

const most = 40;

/** What was tried to obtain the document, and when. */
export function AttemptsToObtainField({ draft, problems, onChange }: DocumentFieldProps) {
  const { t } = useTranslation(["residence", "documents"]);
  const today = useToday();
  const { attempts } = draft;
  const put = (index: number, part: Partial<(typeof attempts)[number]>) => {
    onChange({
      attempts: attempts.map((one, at) => (at === index ? { ...one, ...part } : one)),
    });
  };
  return (
    <fieldset className={styles["attempts"]}>
      <legend>{t("residence:attempts")}</legend>
      {attempts.map(({ on, what }, index) => (
        <div key={index} className={styles["attempt"]}>
          <DateField
            label={t("residence:attemptOn")}
            value={on}
            onChange={(day) => put(index, { on: day })}
          />
          <TextField
            label={t("residence:attemptWhat")}
            value={what}
            onChange={(text) => put(index, { what: text })}
            maxLength={2000}
          />
          <Button
            kind="quiet"
            size="small"
            onPress={() => onChange({ attempts: attempts.filter((_, at) => at !== index) })}
          >
            {t("residence:attemptDrop")}
          </Button>
        </div>
      ))}
      {problems.has("attemptMissing") ? (
        <Notice tone="bad" isSpoken>
          {t("documents:attemptMissing")}
        </Notice>
      ) : null}
      {attempts.length < most ? (
        <Button
          size="small"
          onPress={() => onChange({ attempts: [...attempts, { on: today, what: "" }] })}
        >
          {t("residence:attemptAdd")}
        </Button>
      ) : null}
    </fieldset>
  );
}

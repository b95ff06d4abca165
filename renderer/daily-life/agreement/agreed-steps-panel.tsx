import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { type Step, Step as StepSchema, type Steps } from "../../../domain/daily-life/agreement.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useTextsIn } from "../../lib/texts/use-texts-in.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import styles from "./agreement.module.css";

interface Line {
  readonly text: string;
  readonly when: Step["when"];
  readonly from: string | null;
}

export interface AgreedStepsPanelProps {
  readonly personId: string;
  /** The language of the resident's copy: usual steps are proposed in it, where the program has it. */
  readonly language: string | null;
  readonly steps: { readonly version: number; readonly items: Steps };
  readonly onClose: () => void;
}

/** A short list agreed with the resident: what now, what from a day on, what later. */
export function AgreedStepsPanel({ personId, language, steps, onClose }: AgreedStepsPanelProps) {
  const { t } = useTranslation("agreement");
  const today = useToday();
  const [lines, setLines] = useState<readonly Line[]>(
    steps.items.length === 0 ? [newLine] : steps.items,
  );
  const usual = useUsual(language);
  const filledLines = lines.filter(({ text }) => text.trim() !== "");
  const items = filledLines.map((line) => StepSchema.safeParse(line));
  const isGood = items.every(({ success }) => success);
  const form = usePanelForm("agreement.saveSteps", {
    input: isGood ? { id: personId, version: steps.version, items: [...filledLines] } : null,
    onClose,
    onDone: () => showToast({ text: t("stepsSaved") }),
  });
  const change = (place: number, part: Partial<Line>) => {
    setLines(lines.map((line, at) => (at === place ? { ...line, ...part } : line)));
  };
  return (
    <FormPanel form={form} title={t("stepsPanel")}>
      <p>{t("stepsText")}</p>
      {lines.map((line, place) => (
        <fieldset key={place} className={styles["step"]}>
          <legend>{t("step", { number: place + 1 })}</legend>
          <TextField
            label={t("stepWhat")}
            value={line.text}
            onChange={(text) => change(place, { text })}
            maxLength={160}
            autoFocus={place === 0}
          />
          <Segmented
            label={t("stepWhen")}
            choices={[
              { id: "now", label: t("now") },
              { id: "from", label: t("fromOn") },
              { id: "later", label: t("later") },
            ]}
            value={line.when}
            onChange={(when) => {
              change(place, { when, from: when === "from" ? addDays(today, firstDays) : null });
            }}
          />
          {line.when !== "from" ? null : (
            <DatePicker
              label={t("fromOn")}
              value={line.from}
              onChange={(from) => change(place, { from })}
              problem={form.isTried && line.from === null ? t("dayMissing") : null}
            />
          )}
          <Button
            kind="quiet"
            size="small"
            icon={<X size={14} aria-hidden="true" />}
            label={t("stepRemoveOf", { number: place + 1 })}
            onPress={() => setLines(lines.filter((_, at) => at !== place))}
          >
            {t("stepRemove")}
          </Button>
        </fieldset>
      ))}
      {lines.length >= mostLines ? null : (
        <div className={styles["proposals"]}>
          <Button
            size="small"
            icon={<Plus size={14} aria-hidden="true" />}
            onPress={() => setLines([...lines, newLine])}
          >
            {t("stepAdd")}
          </Button>
          {usual
            .filter((text) => !lines.some((line) => line.text === text))
            .map((text) => (
              <Button
                key={text}
                size="small"
                kind="quiet"
                onPress={() => setLines([...filledLines, { ...newLine, text }])}
              >
                {text}
              </Button>
            ))}
        </div>
      )}
    </FormPanel>
  );
}

const newLine: Line = { text: "", when: "now", from: null };
const mostLines = 12;
/** Days after which a step is usually reviewed. */
const firstDays = 7;

/** Usual steps in the language of the resident's copy; in the user's, where the program does not have that language. */
function useUsual(language: string | null): readonly string[] {
  const { i18n } = useTranslation();
  const own = language === null ? i18n.language : language;
  const texts = useTextsIn(languageFrom(own));
  const t = texts?.getFixedT(languageFrom(own), "agreement");
  return t === undefined ? [] : usualSteps.map((key) => t(`usual.${key}`));
}

const usualSteps = ["goOutAlone", "goOutTogether", "phone", "course", "nightAway"] as const;

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import { directionIn, type PrintoutLanguage } from "../../../domain/printing/printout-language.ts";
import { fillsOf } from "../../../domain/vocabulary/printed-words/printed-word-key.ts";
import {
  longestPrintedWord,
  problemOfWord,
  type PrintedWordProblem,
  type PrintedWordView,
  wordOn,
} from "../../../domain/vocabulary/printed-words/custom-printed-word.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { type PanelForm, usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useProcedure } from "../../lib/api.ts";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { useToday } from "../../lib/dates/today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { EarlierWords } from "./earlier-words.tsx";
import { standardWord } from "./standard-words.ts";
import css from "./sheets.module.css";

export interface WordPanelProps {
  readonly language: PrintoutLanguage;
  readonly word: PrintedWordView;
  readonly onClose: () => void;
}

/** A centre's own text in place of the program's, and from when. */
export function WordPanel({ language, word: { key, versions }, onClose }: WordPanelProps) {
  const { t } = useTranslation("sheets");
  const { dates } = useFormats();
  const today = useToday();
  const settings = useProcedure("house.settings", {}).data;
  const [words, setWords] = useState(wordOn(versions, today) ?? "");
  const [from, setFrom] = useState<string | null>(today);
  const wrong = problemOfWord(key, words, settings?.centreName ?? "");
  const after = versions[0]?.number ?? 0;
  const isReady = settings !== undefined && wrong === null && from !== null;
  const form = usePanelForm("sheets.save", {
    input: isReady ? { language, key, after, words: words.trim(), from } : null,
    onClose,
    onDone: () =>
      showToast({ text: t("saved", { day: dates.long(CalendarDate.parse(from ?? today)) }) }),
    besideFields: ["SheetWordWrong"],
  });
  const marks = fillsOf(key).map((name) => `{{${name}}}`);
  const problem = useProblem(form, wrong, marks);
  return (
    <FormPanel form={form} title={t("panel")}>
      <Ours language={language} word={{ key, versions }} />
      <TextField
        label={t("instead")}
        {...(marks.length === 0 ? {} : { hint: t("fills", { marks: marks.join(" ") }) })}
        value={words}
        onChange={(typed) => {
          setWords(typed);
          form.forgetRefusal();
        }}
        maxLength={longestPrintedWord}
        language={language}
        problem={problem}
        isLong
        autoFocus
      />
      <DatePicker
        label={t("from")}
        value={from}
        min={today}
        max={addDays(today, 366)}
        problem={form.isTried && from === null ? t("fromMissing") : null}
        onChange={setFrom}
      />
      <EarlierWords language={language} versions={versions} onClose={onClose} wordKey={key} />
    </FormPanel>
  );
}

/** Beside the field: a revealing word is reported as soon as it is typed, other problems after a submit. */
function useProblem(
  form: PanelForm,
  wrong: PrintedWordProblem | null,
  marks: readonly string[],
): string | null {
  const { t } = useTranslation("sheets");
  if (form.beside !== null) return t("wrong");
  if (wrong === null || (!form.isTried && wrong.why !== "telling")) return null;
  switch (wrong.why) {
    case "empty":
      return t("problem.empty");
    case "long":
      return t("problem.long", { most: longestPrintedWord });
    case "fills":
      return marks.length === 0
        ? t("problem.fillsNone")
        : t("problem.fills", { marks: marks.join(" ") });
    case "telling":
      return t("problem.telling", { words: wrong.words });
  }
}

function Ours({ language, word: { key } }: Pick<WordPanelProps, "language" | "word">) {
  const { t, i18n } = useTranslation("sheets");
  const names = useFormats();
  const reader = languageFrom(i18n.language);
  return (
    <dl className={css["words"]}>
      {reader === language ? null : (
        <div>
          <dt>{t("meaning", { language: names.language(reader) })}</dt>
          <dd>{standardWord(reader, key)}</dd>
        </div>
      )}
      <div>
        <dt>{t("ours")}</dt>
        <dd lang={language} dir={directionIn(language)}>
          {standardWord(language, key)}
        </dd>
      </div>
    </dl>
  );
}

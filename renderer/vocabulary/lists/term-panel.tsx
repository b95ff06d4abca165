import { useTranslation } from "react-i18next";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { Language } from "../../../domain/core/display-settings.ts";
import { listOf } from "../../../domain/api/word-lists.ts";
import { longestListWord, nameIn } from "../../../domain/vocabulary/list-term-decision.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { type PanelForm, usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { capitalise } from "../../lib/capitalise.ts";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { Switch } from "../../ui/fields/checkbox-and-switch.tsx";
import { EarlierTermDecisions } from "./earlier-term-decisions.tsx";
import css from "./lists.module.css";
import { standardName } from "./standard-names.ts";
import { type Deciding, type Decision, useTermDecision } from "./use-term-decision.ts";

export interface TermPanelProps extends Deciding {
  readonly onClose: () => void;
}

/** The name of a term in each language, and whether it is offered, from a day on. */
export function TermPanel({ onClose, ...deciding }: TermPanelProps) {
  const { t, i18n } = useTranslation("lists");
  const { dates } = useFormats();
  const { list, word } = deciding;
  const decision = useTermDecision(deciding);
  const { ready } = decision;
  const form = usePanelForm("lists.decide", {
    input:
      ready === null
        ? null
        : { list, word: word.word, after: word.decisions[0]?.number ?? 0, ...ready },
    onClose,
    onDone: () => {
      if (ready !== null) showToast({ text: t("saved", { day: dates.long(ready.from) }) });
    },
  });
  const reader = languageFrom(i18n.language);
  const [last] = word.decisions;
  const isOurs = word.word === word.countsAs;
  const own = isOurs || last === undefined ? null : nameIn({ ...word, ...last }, reader);
  const name = own ?? standardName(reader, list, word.countsAs);
  return (
    <FormPanel form={form} title={capitalise(name, i18n.language)}>
      <p className={css["hint"]}>
        {isOurs
          ? t("noNames")
          : `${t("isCountedAs", { name: standardName(reader, list, word.countsAs) })} ${t("noNames")}`}
      </p>
      <NameFields
        {...deciding}
        decision={decision}
        form={form}
        missing={form.isTried && decision.isNameless ? t("problem.noName") : null}
      />
      <WhetherOffered {...deciding} decision={decision} />
      <FromField decision={decision} form={form} />
      <EarlierTermDecisions list={list} word={word} onClose={onClose} />
    </FormPanel>
  );
}

interface PartProps {
  readonly decision: Decision;
  readonly form: PanelForm;
}

interface NameFieldsProps extends PartProps, Omit<Deciding, "decided"> {
  /** The message beside the first name where one is needed. */
  readonly missing?: string | null;
}

export function NameFields({ list, word, decision, form, missing = null }: NameFieldsProps) {
  const { t } = useTranslation("lists");
  const { names, change, problem } = decision;
  const hintIn = (language: Language): string | undefined =>
    word.word === word.countsAs && word.word !== ""
      ? t("oursIs", { name: standardName(language, list, word.countsAs) })
      : undefined;
  return (
    <>
      {Language.options.map((language, index) => {
        const wrong = decision.nameProblem(language);
        return (
          <TextField
            key={language}
            label={t(`nameIn.${language}`)}
            hint={hintIn(language)}
            value={names[language]}
            language={language}
            maxLength={longestListWord}
            autoFocus={index === 0}
            onChange={(typed) => {
              change({ names: { ...names, [language]: typed } });
              form.forgetRefusal();
            }}
            problem={wrong === null ? (index === 0 ? missing : null) : t(`problem.${wrong}`)}
          />
        );
      })}
      {problem?.why === "telling" ? (
        <Notice tone="warn">{t("problem.telling", { words: problem.words })}</Notice>
      ) : null}
    </>
  );
}

function WhetherOffered({ list, word, decision }: Pick<PartProps, "decision"> & Deciding) {
  const { t } = useTranslation("lists");
  const stays = listOf(list).stay[word.word];
  if (stays !== undefined) return <p className={css["hint"]}>{t(`stays.${stays}`)}</p>;
  return (
    <>
      <Switch
        label={t("isOffered")}
        note={t("isOfferedNote")}
        isOn={decision.isOffered}
        onChange={(isOffered) => decision.change({ isOffered })}
      />
      {decision.problem?.why === "fewest" ? (
        <Notice tone="warn">{t("problem.fewest")}</Notice>
      ) : null}
    </>
  );
}

export function FromField({ decision, form }: PartProps) {
  const { t } = useTranslation("lists");
  const today = useToday();
  return (
    <DatePicker
      label={t("from")}
      value={decision.from}
      min={today}
      max={addDays(today, 366)}
      problem={form.isTried && decision.from === null ? t("fromMissing") : null}
      onChange={(from) => decision.change({ from })}
    />
  );
}

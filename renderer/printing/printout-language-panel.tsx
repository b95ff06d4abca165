import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import { Language } from "../../domain/core/display-settings.ts";
import { inOwnWords, type Printout } from "../../domain/api/printouts.ts";
import {
  isUnread,
  type PrintoutLanguage,
  printoutLanguageFor,
} from "../../domain/printing/printout-language.ts";
import { capitalise } from "../lib/capitalise.ts";
import { languageFrom, localeOf } from "../lib/texts/i18n.ts";
import { useProcedure } from "../lib/api.ts";
import { languageDisplayName } from "../lib/texts/language-display-name.ts";
import { usePrintouts } from "./printouts.ts";
import { usePrintoutAnnouncement } from "./use-printout-announcement.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { RadioGroup } from "../ui/fields/radio-group.tsx";
import { ComboBox } from "../ui/fields/combo-box.tsx";
import { Panel } from "../ui/overlays/dialog.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { showToast } from "../ui/overlays/toast.tsx";

export interface PrintoutLanguagePanelProps<L extends PrintoutLanguage> {
  readonly title: string;
  /** The label of the button that opens the printout. */
  readonly open: string;
  /**
   * Languages of the person who takes the printout along: one is proposed where the printout exists in it, and the panel says
   * where it does not.
   */
  readonly spoken?: readonly string[];
  /** The languages it exists in. */
  readonly languages: readonly L[];
  readonly day: CalendarDate;
  /** Null while its data is loading. */
  readonly paperIn: (language: L) => Printout | null;
  readonly onClose: () => void;
  /** What the user should know before, and further choices. */
  readonly children: ReactNode;
}

/** Asks for the language of a printout, then opens it. */
export function PrintoutLanguagePanel<L extends PrintoutLanguage>(
  props: PrintoutLanguagePanelProps<L>,
) {
  const { title, open, spoken = [], languages, day, paperIn, onClose, children } = props;
  const { t, i18n } = useTranslation(["paper", "common"]);
  const papers = usePrintouts();
  usePrintoutAnnouncement();
  const personLanguage = printoutLanguageFor(spoken, languages);
  const own = languages.find((one) => one === languageFrom(i18n.language));
  const [language, setLanguage] = useState<L | null>(personLanguage ?? own ?? null);
  const words = useFormats();
  const listed = new Intl.ListFormat(localeOf(i18n.language), { type: "disjunction" });
  const sheets = useProcedure("sheets.now", {}).data;
  const paper = language === null || sheets === undefined ? null : paperIn(language);
  const show = async () => {
    if (paper === null || sheets === undefined) return;
    const own = sheets.own.find((one) => one.language === language)?.words ?? {};
    const isShown = await papers.open(inOwnWords(paper, own), day);
    if (isShown) onClose();
    else showToast({ text: t("paper:failed") });
  };
  return (
    <Panel
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button
            kind="primary"
            isPending={papers.isDrawing || paper === null}
            onPress={() => void show()}
          >
            {open}
          </Button>
        </>
      }
    >
      {children}
      <LanguageField languages={languages} value={language} onChange={setLanguage} />
      {spoken.length > 0 && personLanguage === null ? (
        <Notice tone="info">
          {t("paper:notTheirs", { theirs: listed.format(spoken.map(words.language)) })}
        </Notice>
      ) : null}
      {language !== null && sheets !== undefined && isUnread(language, sheets.read) ? (
        <Notice tone="warn">{t("paper:unread", { language: words.language(language) })}</Notice>
      ) : null}
    </Panel>
  );
}

interface LanguageFieldProps<L extends PrintoutLanguage> {
  readonly languages: readonly L[];
  readonly value: L | null;
  readonly onChange: (language: L | null) => void;
}

/** A few languages are side by side; many are in a searchable list. */
function LanguageField<L extends PrintoutLanguage>({
  languages,
  value,
  onChange,
}: LanguageFieldProps<L>) {
  const { t, i18n } = useTranslation(["paper", "common"]);
  const words = useFormats();
  const own = Language.options;
  const label = t("paper:in");
  if (languages.length <= own.length)
    return (
      <RadioGroup
        label={label}
        choices={languages.map((id) => ({ id, label: capitalise(words.language(id)) }))}
        value={value ?? ""}
        onChange={(id) => onChange(languages.find((one) => one === id) ?? null)}
      />
    );
  const order = new Intl.Collator(localeOf(i18n.language));
  const options = languages
    .map((id) => ({ id, label: capitalise(words.language(id)), note: languageDisplayName(id) }))
    .toSorted((a, b) => order.compare(a.label, b.label));
  return (
    <ComboBox
      label={label}
      options={options}
      value={value}
      onChange={(id) => onChange(languages.find((one) => one === id) ?? null)}
    />
  );
}

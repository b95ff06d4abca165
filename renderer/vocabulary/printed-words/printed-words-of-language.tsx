import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  directionIn,
  FurtherLanguage,
  type PrintoutLanguage,
} from "../../../domain/printing/printout-language.ts";
import {
  keysOf,
  type PrintedWordKey,
  type PrintedWordPart,
  printedWordParts,
} from "../../../domain/vocabulary/printed-words/printed-word-key.ts";
import {
  type PrintedWordsView,
  type PrintedWordView,
  type WordVersion,
  wordOn,
} from "../../../domain/vocabulary/printed-words/custom-printed-word.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useProcedure } from "../../lib/api.ts";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { Tag } from "../../ui/tag.tsx";
import { NativeReviewCard } from "./native-review-card.tsx";
import { standardWord } from "./standard-words.ts";
import { WordPanel } from "./word-panel.tsx";

export interface LanguageSheetsProps {
  readonly language: PrintoutLanguage;
  readonly mayChange: boolean;
}

/** All texts of the sheets in one language, sheet by sheet. */
export function PrintedWordsOfLanguage({ language, mayChange }: LanguageSheetsProps) {
  const seen = useProcedure("sheets.view", { language });
  return (
    <QueryBoundary answer={seen}>
      {(sheets) => <Sheets sheets={sheets} language={language} mayChange={mayChange} />}
    </QueryBoundary>
  );
}

interface SheetsProps extends LanguageSheetsProps {
  readonly sheets: PrintedWordsView;
}

function Sheets({ sheets, language, mayChange }: SheetsProps) {
  const { t } = useTranslation("sheets");
  const [part, setPart] = useState<PrintedWordPart>("plan");
  const [open, setOpen] = useState<PrintedWordKey | null>(null);
  const further = FurtherLanguage.safeParse(language).data;
  const versionsOf = (key: PrintedWordKey): readonly WordVersion[] =>
    sheets.words.find((word) => word.key === key)?.versions ?? [];
  return (
    <>
      {further === undefined ? null : (
        <NativeReviewCard language={further} reading={sheets.reading} mayChange={mayChange} />
      )}
      <Segmented
        label={t("which")}
        choices={parts.map((id) => ({ id, label: t(`part.${id}`) }))}
        value={part}
        onChange={setPart}
      />
      <Card>
        <Rows>
          {keysOf(part).map((key) => (
            <Word
              key={key}
              word={{ key, versions: [...versionsOf(key)] }}
              language={language}
              onChange={mayChange ? () => setOpen(key) : null}
            />
          ))}
        </Rows>
      </Card>
      {open === null ? null : (
        <WordPanel
          language={language}
          word={{ key: open, versions: [...versionsOf(open)] }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

const parts = Object.keys(printedWordParts) as PrintedWordPart[];

interface WordProps {
  readonly word: PrintedWordView;
  readonly language: PrintoutLanguage;
  /** Null for a user who only reads. */
  readonly onChange: (() => void) | null;
}

function Word({ word: { key, versions }, language, onChange }: WordProps) {
  const { t, i18n } = useTranslation("sheets");
  const { dates } = useFormats();
  const today = useToday();
  const reader = languageFrom(i18n.language);
  const own = wordOn(versions, today);
  const ours = standardWord(language, key);
  const [last] = versions;
  const coming = last !== undefined && last.from > today ? last : null;
  const meaning = reader === language ? (own === null ? null : ours) : standardWord(reader, key);
  const next =
    coming === null
      ? null
      : coming.words === null
        ? t("oursFrom", { day: dates.long(coming.from) })
        : t("ownFrom", { day: dates.long(coming.from), words: coming.words });
  const detail = [meaning, next].filter((part) => part !== null).join(" · ");
  return (
    <Row
      title={
        <b lang={language} dir={directionIn(language)}>
          <bdi>{own ?? ours}</bdi>
        </b>
      }
      {...(detail === "" ? {} : { detail })}
      trailing={
        <>
          {own === null ? null : <Tag tone="info">{t("ownTag")}</Tag>}
          {onChange === null ? null : (
            <Button size="small" label={t("changeOf", { words: own ?? ours })} onPress={onChange}>
              {t("change")}
            </Button>
          )}
        </>
      }
    />
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../domain/api/index.ts";
import { isOurs, listOf, type WordListId } from "../../../domain/api/word-lists.ts";
import { nameIn, stateOn } from "../../../domain/vocabulary/list-term-decision.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useProcedure } from "../../lib/api.ts";
import { capitalise } from "../../lib/capitalise.ts";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import { AddTermPanel } from "./add-term-panel.tsx";
import type { ListedTerm } from "./listed-term.ts";
import css from "./lists.module.css";
import { standardName } from "./standard-names.ts";
import { TermPanel } from "./term-panel.tsx";

export interface TermListProps {
  readonly list: WordListId;
  readonly mayChange: boolean;
}

/** Every term of a list: its name, and whether it is offered. */
export function TermList({ list, mayChange }: TermListProps) {
  const seen = useProcedure("lists.view", { list });
  return (
    <QueryBoundary answer={seen}>
      {(decided) => <Words list={list} mayChange={mayChange} decided={decided} />}
    </QueryBoundary>
  );
}

interface WordsProps extends TermListProps {
  readonly decided: Output<"lists.view">;
}

function Words({ list, mayChange, decided }: WordsProps) {
  const { t } = useTranslation("lists");
  const [open, setOpen] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const of = (word: string): ListedTerm =>
    decided.find((one) => one.word === word) ?? { word, countsAs: word, decisions: [] };
  const why = listOf(list).closed;
  const own = decided.filter(({ word }) => !isOurs(list, word));
  const all = listOf(list).codes.flatMap((code) => [
    code,
    ...own.filter(({ countsAs }) => countsAs === code).map(({ word }) => word),
  ]);
  return (
    <Card>
      {why === null ? null : <p className={css["add"]}>{t(`closed.${why}`)}</p>}
      {mayChange && why === null ? (
        <p className={css["add"]}>
          <span>{t("addLead")}</span>
          <Button size="small" onPress={() => setAdding(true)}>
            {t("add")}
          </Button>
        </p>
      ) : null}
      <Rows>
        {all.map((word) => (
          <Word
            key={word}
            list={list}
            word={of(word)}
            onChange={mayChange ? () => setOpen(word) : null}
          />
        ))}
      </Rows>
      {isAdding ? (
        <AddTermPanel list={list} decided={decided} onClose={() => setAdding(false)} />
      ) : null}
      {open === null ? null : (
        <TermPanel list={list} word={of(open)} decided={decided} onClose={() => setOpen(null)} />
      )}
    </Card>
  );
}

interface WordProps {
  readonly list: WordListId;
  readonly word: ListedTerm;
  /** Null for a user who only reads. */
  readonly onChange: (() => void) | null;
}

function Word({ list, word, onChange }: WordProps) {
  const { t, i18n } = useTranslation("lists");
  const { dates } = useFormats();
  const today = useToday();
  const reader = languageFrom(i18n.language);
  const [last] = word.decisions;
  const { called, isOffered } = stateOn(word.decisions, today, word.word === word.countsAs);
  const ours = standardName(reader, list, word.countsAs);
  const isOwn = word.word !== word.countsAs;
  const own = nameIn({ ...word, called: isOwn ? (last?.called ?? called) : called }, reader);
  const name = capitalise(own ?? ours, i18n.language);
  const stays = listOf(list).stay[word.word];
  const detail = [
    isOwn ? t("isCountedAs", { name: ours }) : own === null ? null : t("oursIs", { name: ours }),
    stays === undefined ? null : t(`stays.${stays}`),
    last !== undefined && last.from > today
      ? t(nextOf(isOffered, last.isOffered), { day: dates.long(last.from) })
      : null,
  ].filter((part) => part !== null);
  return (
    <Row
      title={<b>{name}</b>}
      {...(detail.length === 0 ? {} : { detail: detail.join(" · ") })}
      trailing={
        <>
          {isOffered ? null : <Tag tone="plain">{t("isGone")}</Tag>}
          {own === null ? null : <Tag tone="info">{t(isOwn ? "ownWord" : "ownName")}</Tag>}
          {onChange === null ? null : (
            <Button size="small" label={t("changeOf", { name })} onPress={onChange}>
              {t("change")}
            </Button>
          )}
        </>
      }
    />
  );
}

/** The next state of a term with a decision for a future day. */
const nextOf = (isOffered: boolean, willBe: boolean) =>
  willBe ? (isOffered ? "changesOn" : "comesOn") : "goesOn";

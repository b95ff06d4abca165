import { useTranslation } from "react-i18next";
import { Language } from "../../../domain/core/display-settings.ts";
import type { WordListId } from "../../../domain/api/word-lists.ts";
import {
  standardTermState,
  nameIn,
  type TermState,
} from "../../../domain/vocabulary/list-term-decision.ts";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { useToday, useZone } from "../../lib/dates/use-today.ts";
import { useUndoCommand } from "../../shell/forms/use-undo-command.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import type { ListedTerm } from "./listed-term.ts";
import css from "./lists.module.css";
import { standardName } from "./standard-names.ts";

export interface EarlierTermDecisionsProps {
  readonly list: WordListId;
  readonly word: ListedTerm;
  readonly onClose: () => void;
}

/** All decisions about a term, and a button to restore the program's default. */
export function EarlierTermDecisions({ list, word, onClose }: EarlierTermDecisionsProps) {
  const { t } = useTranslation(["lists", "common"]);
  const { dates } = useFormats();
  const zone = useZone();
  const today = useToday();
  const undoing = useUndoCommand();
  const deciding = useCommand("lists.decide");
  const [last] = word.decisions;
  if (last === undefined) return null;
  const put = (after: number, { called, isOffered }: TermState, from: string) =>
    deciding.mutateAsync({
      list,
      word: word.word,
      after,
      from,
      state: { called, isOffered },
    });
  const back = () => {
    void put(last.number, standardTermState, today).then(() => {
      onClose();
      showToast({
        text: t("lists:backDone"),
        undo: undoing(() => put(last.number + 1, last, last.from)),
      });
    }, ignoreRefusal);
  };
  const isBack = last.isOffered && Object.values(last.called).every((name) => name === null);
  return (
    <section className={css["history"]}>
      {isBack || word.word !== word.countsAs ? null : (
        <span>
          <Button size="small" isPending={deciding.isPending} onPress={back}>
            {t("lists:back")}
          </Button>
        </span>
      )}
      <RefusalNotice error={deciding.error} />
      <h3>{t("lists:history")}</h3>
      <ul>
        {word.decisions.map((decision) => (
          <li key={decision.number}>
            <ul className={css["names"]}>
              {Language.options.map((language) => (
                <li key={language}>
                  <small>{t(`common:languageOf.${language}`)}</small>{" "}
                  <bdi lang={language}>
                    {nameIn({ ...word, called: decision.called }, language) ??
                      standardName(language, list, word.countsAs)}
                  </bdi>
                </li>
              ))}
            </ul>
            <span>{t(decision.isOffered ? "lists:wasOffered" : "lists:isGone")}</span>
            <small>
              {t("lists:decidedBy", {
                day: dates.long(decision.from),
                name: decision.byName,
                when: dates.moment(decision.at, zone),
              })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sheet, SheetNumber } from "../../../domain/users/recovery-sheets.ts";
import { useProcedure } from "../../lib/api.ts";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { PaperCard } from "../../ui/paper-card.tsx";
import { SheetEntryLine, type LineState } from "./sheet-entry-line.tsx";
import styles from "./sheet-entry.module.css";
import { wordMeantBy, wordsIn } from "./complete-sheet-words.ts";

export interface SheetEntryProps {
  /** The sheet that was typed before; the same one again would not help. */
  readonly taken: SheetNumber | null;
  /** The sheet once all four lines are correct; null before and after. */
  readonly onChange: (sheet: Sheet | null) => void;
  readonly problem?: string | null;
}

/** A sheet typed from paper, line by line; each line is checked as soon as it has seven words. */
export function SheetEntry({ taken, onChange, problem }: SheetEntryProps) {
  const { t } = useTranslation("recover");
  const { t: kit } = useTranslation("settings");
  const numbers = ([1, 2, 3] as const).filter((one) => one !== taken);
  const [number, setNumber] = useState<SheetNumber>(numbers[0] ?? 1);
  const [texts, setTexts] = useState<readonly string[]>(["", "", "", ""]);
  useForgetWords();
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  const states = [
    useLineState(number, 0, texts[0] ?? ""),
    useLineState(number, 1, texts[1] ?? ""),
    useLineState(number, 2, texts[2] ?? ""),
    useLineState(number, 3, texts[3] ?? ""),
  ];
  const right = states.filter((state) => state.kind === "right").length;

  useEffect(() => {
    const lines = texts.map((text) => wordsIn(text).map((word) => wordMeantBy(word) ?? word));
    onChange(right === 4 ? { number, lines } : null);
    // A line that has just become correct moves the focus to the next one.
    const at = fields.current.indexOf(document.activeElement as HTMLInputElement);
    if (right > 0 && at >= 0) fields.current.slice(at + 1, at + 2).forEach((next) => next?.focus());
    // oxlint-disable-next-line react/exhaustive-deps -- told when a line turns right or wrong, not at each key
  }, [right, number]);

  return (
    <div className={styles["entry"]}>
      <Segmented
        label={t("which")}
        hint={t("whichHint")}
        choices={numbers.map((one) => ({
          id: String(one),
          label: t("whichNumber", { number: one }),
        }))}
        value={String(number)}
        onChange={(id) => setNumber(numbers.find((one) => String(one) === id) ?? 1)}
      />
      <PaperCard title={kit("kit.paperTitle", { number })} corner={kit("kit.sheetOf", { number })}>
        <div className={styles["lines"]}>
          {states.map((state, line) => (
            <SheetEntryLine
              key={line}
              line={line}
              text={texts[line] ?? ""}
              state={state}
              keep={(field) => {
                fields.current[line] = field;
              }}
              onChange={(text) => {
                setTexts(texts.map((one, index) => (index === line ? text : one)));
              }}
            />
          ))}
        </div>
        {problem === undefined || problem === null ? null : (
          <p className={styles["problem"]} role="alert">
            {problem}
          </p>
        )}
      </PaperCard>
    </div>
  );
}

/** Removes the checked words from the query cache when the form closes. */
function useForgetWords(): void {
  const queries = useQueryClient();
  useEffect(() => () => queries.removeQueries({ queryKey: ["recovery.checkLine"] }), [queries]);
}

function useLineState(number: SheetNumber, line: number, text: string): LineState {
  const typed = wordsIn(text);
  const meant = typed.map(wordMeantBy);
  const isFinished = /\s$/.test(text) || meant.at(-1) === typed.at(-1);
  const isWhole = typed.length === wordsInLine && isFinished && !meant.includes(null);
  const words = isWhole ? meant.map((word) => word ?? "") : [];
  const checked = useProcedure(
    "recovery.checkLine",
    { sheet: number, line, words },
    { isOn: isWhole },
  );
  // The last word may still be incomplete.
  const finished = isFinished ? typed : typed.slice(0, -1);
  const unknown = finished.filter((word) => wordMeantBy(word) === null);
  if (typed.length > wordsInLine) return { kind: "tooMany", count: typed.length };
  if (unknown.length > 0) return { kind: "unknown", words: unknown };
  if (!isWhole || checked.data === undefined) return { kind: "typing", count: typed.length };
  return { kind: checked.data.wrong ? "wrong" : "right" };
}

const wordsInLine = 7;

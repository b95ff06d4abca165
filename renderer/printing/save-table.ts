import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type {
  Noted,
  Outcome,
  TableToSave,
  ToTableAsker,
} from "../../domain/printing/print-messages.ts";
import { fileNameWord } from "../../domain/printing/file-name-word.ts";
import type { PrintoutVerdict } from "../../domain/address-guard/printout-verdict.ts";
import type { DocumentKind } from "../../domain/printing/document-kind.ts";
import type { ReportPeriod } from "../../domain/reports/report-period.ts";
import {
  pagesOfTable,
  type TableLine,
  spreadsheetText,
} from "../../domain/printing/spreadsheet-text.ts";
import { type Call, useCall } from "../lib/api.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { isDemoData } from "../lib/is-demo-data.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { tablePortFor } from "../lib/main-process-ports.ts";

/** A table that was checked, and has not left. */
export interface JudgedTable {
  readonly kind: DocumentKind;
  readonly text: string;
  readonly verdict: PrintoutVerdict;
}

/** Lets a screen save a table: checked by the vault like a printout, then saved to a file the user chooses. */
export interface Tables {
  /** Null where the check was not possible: then it stays. */
  readonly judge: (kind: DocumentKind, lines: readonly TableLine[]) => Promise<JudgedTable | null>;
  readonly save: (table: JudgedTable, isLookedAt: boolean, file: TableFile) => Promise<Outcome>;
  readonly isPending: boolean;
}

/** The parts of its file name: words of the program alone, which identify nobody. */
export interface TableFile {
  readonly words: string;
  /** Null where it has no period: then today is used. */
  readonly period: ReportPeriod | null;
}

export function useTables(): Tables {
  const call = useCall();
  const today = useToday();
  const { t, i18n } = useTranslation("frame");
  const queries = useQueryClient();
  const [isPending, setPending] = useState(false);
  const language = languageFrom(i18n.language);
  const busy = async <T>(work: Promise<T>): Promise<T> => {
    setPending(true);
    try {
      return await work;
    } finally {
      setPending(false);
    }
  };
  return {
    judge: (kind, lines) => {
      // Coded data for research contains only what its standard defines.
      const isMarked = kind !== "codedTable" && isDemoData(queries);
      const all = isMarked ? [[t("demo")], ...lines] : lines;
      return busy(judged(call, kind, spreadsheetText(all, language)));
    },
    save: (table, isLookedAt, { words, period }) => {
      const { from, to } = period ?? { from: today, to: today };
      return busy(saved(call, { called: fileNameWord(words), from, to }, table, isLookedAt));
    },
    isPending,
  };
}

async function judged(call: Call, kind: DocumentKind, text: string): Promise<JudgedTable | null> {
  // Its file name consists of words of the program and days: there is no title to check.
  const answer = await call("papers.check", { kind, pages: ["", ...pagesOfTable(text)] });
  return answer.ok ? { kind, text, verdict: answer.value } : null;
}

interface Named {
  readonly called: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

async function saved(
  call: Call,
  named: Named,
  { kind, text, verdict }: JudgedTable,
  isLookedAt: boolean,
): Promise<Outcome> {
  const desk = await tablePortFor(named);
  const outcome = await new Promise<Outcome>((resolve) => {
    desk.onmessage = ({ data }: MessageEvent<ToTableAsker>) => {
      if ("outcome" in data) {
        resolve(data.outcome);
        return;
      }
      const noted = call("papers.note", { kind, way: "saved", reader: verdict.reader });
      void noted.then(({ ok: isNoted }) => desk.postMessage({ isNoted } satisfies Noted));
    };
    // Another table replaced it.
    desk.addEventListener("close", () => resolve("kept"));
    const table = new TextEncoder().encode(text);
    desk.postMessage({ table, judged: verdict.level, isLookedAt } satisfies TableToSave);
  });
  desk.close();
  return outcome;
}

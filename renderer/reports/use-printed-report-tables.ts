import { useTranslation } from "react-i18next";
import { reachedOf } from "../../domain/reports/referral-to-permit-flow.ts";
import { type MaskedLine, toldUnder } from "../../domain/reports/custom-term-lines.ts";
import { toldIn, type YearPack } from "../../domain/reports/report-pack.ts";
import { rules } from "../../domain/reports/report.ts";
import type { MaskedTable } from "../../domain/reports/small-number-mask.ts";
import type { TableCell, TableLine } from "../../domain/printing/spreadsheet-text.ts";
import { useGoneWords, usePrintoutWords, usePeriodWords } from "./use-report-texts.ts";

type Section = YearPack["sections"][number];

/** The names of the rows and columns of a table. */
interface Called {
  readonly row: (code: string) => string;
  readonly column: (code: string) => string;
}

/** The numbers of one table, as they are printed. */
export function useNumberLines(): (
  table: MaskedTable,
  called: Called,
  own?: readonly MaskedLine[],
) => readonly TableLine[] {
  const { t } = useTranslation(["reports", "paper"]);
  const written = (value: number | null | undefined): TableCell => value ?? t("paper:pack.hidden");
  return (table, { row: called, column }, own = []) => {
    const { columns, rowTotals, columnTotals, total } = table;
    const { lines, isNothing, isPart } = toldIn(table);
    if (isNothing) return [[t("paper:pack.nothing")]];
    const reached = table.name === "callFlow" ? reachedOf(table) : null;
    const first = (cell: TableCell): TableLine => (reached === null ? [] : [cell]);
    const last = (cell: TableCell): TableLine => (rowTotals === null ? [] : [cell]);
    return [
      [
        null,
        ...first(t("reports:flow.reached")),
        ...columns.map(column),
        ...last(t("reports:total")),
      ],
      ...lines.flatMap(({ row, line, sum }): readonly TableLine[] => [
        [
          called(row),
          ...first(written(reached?.[table.rows.indexOf(row)])),
          ...columns.map((at, index) =>
            rules[table.name].isNever?.(row, at) === true ? null : written(line[index]),
          ),
          ...last(written(sum)),
        ],
        ...toldUnder(own, row).map(({ word, cells }): TableLine => [
          t("reports:ofThese", { word: called(word) }),
          ...cells.map(written),
        ]),
      ]),
      ...(columnTotals === null
        ? []
        : [[t("reports:total"), ...columnTotals.map(written), ...last(written(total))]]),
      ...(isPart ? [[t("paper:table.rest")]] : []),
    ];
  };
}

/** The tables as they are printed, for a spreadsheet: below each other, each with its title and what it means. */
export function useReportLines(): (pack: YearPack) => readonly TableLine[] {
  const { t } = useTranslation(["reports", "paper"]);
  const words = usePrintoutWords();
  const periodOf = usePeriodWords();
  const numbersOf = useNumberLines();
  const goneWords = useGoneWords();
  const daysOf = ({ averages }: Section): readonly TableLine[] =>
    averages.length === 0
      ? []
      : [
          [t("reports:days"), t("reports:mean"), t("reports:median")],
          ...averages.map(({ of, mean, median }) => [words.average(of), mean, median]),
        ];
  const sectionOf = (section: Section): readonly TableLine[] => {
    const { table, own, gone } = section;
    return [
      [],
      [t(`reports:report.${table.name}.title`)],
      [t(`reports:report.${table.name}.means`)],
      ...goneWords(gone).map((line) => [line]),
      ...numbersOf(
        table,
        {
          row: (row) => words.row(table.name, row),
          column: (column) => words.column(table.name, column),
        },
        own,
      ),
      ...daysOf(section),
    ];
  };
  return ({ period, soFar, sections }) => [
    [t(soFar === null ? "paper:pack.title" : "paper:pack.titleSoFar")],
    [periodOf(period, soFar)],
    [t("paper:pack.masked")],
    ...sections.flatMap(sectionOf),
  ];
}

import { useTranslation } from "react-i18next";
import { toldIn, type YearPack } from "../../domain/reports/pack.ts";
import type { TableCell, TableLine } from "../../domain/table-text.ts";
import { usePeriodWords, useReportWords } from "./report-words.ts";

type Section = YearPack["sections"][number];

/** Figures as they stand on paper, for a spreadsheet: one under the other, each with its title and what it means. */
export function useReportLines(): (pack: YearPack) => readonly TableLine[] {
  const { t } = useTranslation(["reports", "paper"]);
  const words = useReportWords([]);
  const periodOf = usePeriodWords();
  const written = (value: number | null | undefined): TableCell => value ?? t("paper:pack.hidden");
  const numbersOf = ({ table }: Section): readonly TableLine[] => {
    const { name, columns, rowTotals, columnTotals, total } = table;
    const { lines, isNothing, isPart } = toldIn(table);
    if (isNothing) return [[t("paper:pack.nothing")]];
    const last = (cell: TableCell): TableLine => (rowTotals === null ? [] : [cell]);
    return [
      [null, ...columns.map((column) => words.column(name, column)), ...last(t("reports:total"))],
      ...lines.map(({ row, line, sum }) => [
        words.row(name, row),
        ...columns.map((_, index) => written(line[index])),
        ...last(written(sum)),
      ]),
      ...(columnTotals === null
        ? []
        : [[t("reports:total"), ...columnTotals.map(written), ...last(written(total))]]),
      ...(isPart ? [[t("paper:pack.rest")]] : []),
    ];
  };
  const daysOf = ({ averages }: Section): readonly TableLine[] =>
    averages.length === 0
      ? []
      : [
          [t("reports:days"), t("reports:mean"), t("reports:median")],
          ...averages.map(({ of, mean, median }) => [words.average(of), mean, median]),
        ];
  const sectionOf = (section: Section): readonly TableLine[] => {
    const { table, frozen, erased } = section;
    const years = (list: readonly number[]) => ({ years: list.join(", ") });
    return [
      [],
      [t(`reports:report.${table.name}.title`)],
      [t(`reports:report.${table.name}.means`)],
      ...(frozen.length === 0 ? [] : [[t("reports:frozen", years(frozen))]]),
      ...(erased.length === 0 ? [] : [[t("reports:erased", years(erased))]]),
      ...numbersOf(section),
      ...daysOf(section),
    ];
  };
  return ({ period, sections }) => [
    [t("paper:pack.title")],
    [periodOf(period)],
    [t("paper:pack.masked")],
    ...sections.flatMap(sectionOf),
  ];
}

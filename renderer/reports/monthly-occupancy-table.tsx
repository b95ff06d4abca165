import { useTranslation } from "react-i18next";
import { useFormats } from "../lib/texts/use-formats.ts";
import { type Heat, type HeatCell, HeatTable } from "../ui/charts/heat-table.tsx";
import type { ChartData } from "./chart-data.ts";

/** The shade for an occupancy, from empty to full. */
export function heatOf(count: number, places: number): Heat {
  if (count === 0) return 0;
  const part = places === 0 ? 1 : count / places;
  if (part <= 0.5) return 1;
  if (part <= 0.75) return 2;
  return part < 0.95 ? 3 : 4;
}

/** The meaning of the shades. */
export function useHeatLegend() {
  const { t } = useTranslation("reports");
  return ([0, 1, 2, 3, 4] as const).map((heat) => ({ heat, label: t(`heat.${heat}`) }));
}

/**
 * The average occupancy by month and year: computed from the months of the table alone, because nights would reveal individual
 * arrivals and departures.
 */
export function MonthlyOccupancyTable({
  drawn: { rows, columns, cells },
}: {
  readonly drawn: ChartData;
}) {
  const { t, i18n } = useTranslation("reports");
  const { dates } = useFormats();
  const legend = useHeatLegend();
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
  const cell = (month: string, column: string) =>
    cells[rows.indexOf(month)]?.[columns.indexOf(column)] ?? null;
  const years = [...new Set(rows.map((month) => month.slice(0, 4)))].toSorted();
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
  const squareOf = (month: string): HeatCell | null => {
    if (!rows.includes(month)) return null;
    const [nights, places] = [cell(month, "nights"), cell(month, "places")];
    if (nights === null || places === null || places === 0)
      return { said: t("chart.hidden"), heat: "none" };
    const spoken = `${dates.month(month)}: ${percent.format(nights / places)}`;
    return { said: percent.format(nights / places), heat: heatOf(nights, places), spoken };
  };
  if (years.length === 0) return null;
  return (
    <HeatTable
      label={t("heat.months")}
      columns={dates.months()}
      rows={years.map((year) => ({
        name: year,
        cells: months.map((month) => squareOf(`${year}-${month}`)),
      }))}
      legend={[...legend, { heat: "none", label: t("heat.untold") }]}
    />
  );
}

import { useTranslation } from "react-i18next";
import type { Output } from "../../domain/api/index.ts";
import { heatOf, useHeatLegend } from "./monthly-occupancy-table.tsx";
import { useFormats } from "../lib/texts/use-formats.ts";
import { type HeatCell, HeatTable } from "../ui/charts/heat-table.tsx";

type Sleeping = NonNullable<Output<"reports.view">["sleeping"]>;
type Night = Sleeping["nights"][number];

/** The maximum number of months; more are read in the table. */
const mostMonths = 12;
const days = Array.from({ length: 31 }, (_, index) => String(index + 1));

/** A square for every night with how many were present; for a night without a headcount, what the stays say, hatched. */
export function NightlyOccupancyTable({ nights, places }: Sleeping) {
  const { t } = useTranslation("reports");
  const { dates } = useFormats();
  const legend = useHeatLegend();
  const months = [...new Set(nights.map(({ night }) => night.slice(0, 7)))].slice(-mostMonths);
  if (months.length === 0) return null;
  const byDay = new Map(nights.map((night) => [String(night.night), night]));
  const squareOf = (night: Night | undefined): HeatCell | null => {
    if (night === undefined) return null;
    const { counted, count } = night;
    return counted === null
      ? { said: `(${String(count)})`, heat: "none", spoken: t("heat.uncounted", { count }) }
      : { said: String(counted), heat: heatOf(counted, places) };
  };
  return (
    <HeatTable
      label={t("heat.nights")}
      columns={days}
      rows={months.map((month) => ({
        name: dates.month(month),
        cells: days.map((day) => squareOf(byDay.get(`${month}-${day.padStart(2, "0")}`))),
      }))}
      legend={[...legend, { heat: "none", label: t("heat.notCounted") }]}
    />
  );
}

import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { Output } from "../../domain/api/index.ts";
import { closedRow, type ReportName } from "../../domain/reports/report-table.ts";
import type { ReportPeriod } from "../../domain/reports/report-period.ts";
import type { GoneYears } from "../../domain/reports/report.ts";
import { capitalise } from "../lib/capitalise.ts";
import { useFormats } from "../lib/texts/use-formats.ts";

export type Workers = Output<"reports.view">["workers"];

export interface ReportTexts {
  readonly row: (name: ReportName, row: string) => string;
  readonly column: (name: ReportName, column: string) => string;
  readonly average: (of: string) => string;
  readonly number: (value: number) => string;
}

type List = Readonly<Record<string, string>>;

const spaces = [
  "reports",
  "vocab",
  "exploitation",
  "residence",
  "legal",
  "plan",
  "referrals",
] as const;

/** The same for external readers: what the author could not read is shown as such. */
export function usePrintoutWords(): ReportTexts {
  const { t, i18n } = useTranslation("paper");
  const words = useReportWords([]);
  return {
    ...words,
    row: (name, row) =>
      row === closedRow ? capitalise(t("pack.closed"), i18n.language) : words.row(name, row),
  };
}

/** The names of the rows and columns of each report. */
export function useReportWords(workers: Workers): ReportTexts {
  const { t, i18n } = useTranslation(spaces);
  const { dates, nationality } = useFormats();
  const lists = useLists();
  const own: List = t("reports:row", { returnObjects: true });
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const known = (name: ReportName, row: string): string => {
    if (name === "occupancy") return dates.month(row);
    if (name === "interviews")
      return (
        workers.find(({ id }) => id === row)?.name ??
        own[row] ??
        t("reports:worker", { number: row })
      );
    if (name === "filesByNationality") return own[row] ?? nationality(row);
    return lists(name)[row] ?? own[row] ?? row;
  };
  return {
    row: (name, row) => capitalise(known(name, row), i18n.language),
    column: (name, column) => capitalise(columnIn(name, column), i18n.language),
    average: (of) => {
      const averages: List = t("reports:average", { returnObjects: true });
      return capitalise(averages[of] ?? lists("documents")[of] ?? of, i18n.language);
    },
    number: (value) => number.format(value),
  };

  function columnIn(name: ReportName, column: string): string {
    const columns: List = t("reports:column", { returnObjects: true });
    switch (name) {
      case "callsOverYears":
        return column;
      case "callFlow":
        return lists("ends")[column] ?? column;
      case "callsByDecision":
        return column === "open"
          ? (columns["waiting"] ?? column)
          : (lists("callsByDecision decisions")[column] ?? column);
      case "expiries":
        return lists("states")[column] ?? column;
      case "judgments":
        return lists("judged")[column] ?? column;
      case "jobs":
      case "languageCourses":
      case "trainings":
        return lists("projects")[column] ?? column;
      default:
        return columns[column] ?? column;
    }
  }
}

/** The lists of terms whose codes are in the reports. */
function useLists(): (name: string) => List {
  const { t } = useTranslation(spaces);
  const all = { returnObjects: true } as const;
  return (name) => {
    switch (name) {
      case "callsOverYears":
      case "callsByDecision":
      case "callsDetected":
      case "arrivalsBySource":
        return t("vocab:referral", all);
      case "callsByDecision decisions":
        return t("referrals:decisions", all);
      case "callFlow":
        return t("reports:flow.steps", all);
      case "ends":
        return t("reports:flow.end", all);
      case "filesByForm":
        return t("exploitation:form", all);
      case "filesBySector":
        return t("exploitation:sector", all);
      case "filesBySex":
        return t("vocab:sex", all);
      case "filesByAge":
        return t("referrals:ageRange", all);
      case "assistedByMode":
        return t("vocab:mode", all);
      case "phases":
        return t("residence:phase", all);
      case "documents":
      case "expiries":
        return t("residence:document", all);
      case "states":
        return t("residence:state", all);
      case "judicial":
        return t("legal:standing", all);
      case "judgments":
        return t("legal:basis", all);
      case "judged":
        return t("legal:outcomes", all);
      case "closingsByReason":
        return t("vocab:reason", all);
      case "closingsByDestination":
        return t("vocab:destination", all);
      case "jobs":
        return t("plan:sector", all);
      case "languageCourses":
        return t("plan:languageLevel", all);
      case "trainings":
        return t("plan:trainingLevel", all);
      case "projects":
        return t("plan:outcome", all);
      case "sessionsByKind":
        return t("vocab:contactKind", all);
      default:
        return {};
    }
  };
}

/** The days a period covers, and until which of them it is counted while it is not over. */
export function usePeriodWords(): (period: ReportPeriod, soFar: CalendarDate | null) => string {
  const { t } = useTranslation("reports");
  const { dates } = useFormats();
  return ({ from, to }, soFar) => {
    const period = t("fromTo", { from: dates.long(from), to: dates.long(to) });
    return soFar === null ? period : t("soFar", { period, day: dates.long(soFar) });
  };
}

/** The years in which counted files or referrals have been deleted, a sentence each. */
export function useGoneWords(): (gone: GoneYears) => readonly string[] {
  const { t } = useTranslation("reports");
  return (gone) =>
    (["frozen", "erased", "callsFrozen", "callsErased"] as const).flatMap((kind) =>
      gone[kind].length === 0 ? [] : [t(`gone.${kind}`, { years: gone[kind].join(", ") })],
    );
}

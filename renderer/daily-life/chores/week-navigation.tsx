import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-aria-components";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { ChorePrintoutContent } from "../../../domain/daily-life/chore-printout.ts";
import { weekOf } from "../../../domain/daily-life/chores.ts";
import { paths } from "../../shell/paths.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { TextLink } from "../../ui/nav.tsx";
import styles from "./week-grid.module.css";

/** Links to the previous and the next week, and back to the current one. */
export function WeekNavigation({ week: { week, today } }: { readonly week: ChorePrintoutContent }) {
  const { t } = useTranslation("together");
  const { dates } = useFormats();
  const [before, after] = [addDays(week, -7), addDays(week, 7)];
  const labelOf = (monday: typeof week) => t("week.title", { day: dates.dayAndMonth(monday) });
  return (
    <nav aria-label={t("week.nav")} className={styles["turner"]}>
      <Link
        className={styles["turn"] ?? ""}
        href={paths.togetherWeek(before)}
        aria-label={labelOf(before)}
      >
        <ChevronLeft size={18} aria-hidden="true" />
      </Link>
      <Link
        className={styles["turn"] ?? ""}
        href={paths.togetherWeek(after)}
        aria-label={labelOf(after)}
      >
        <ChevronRight size={18} aria-hidden="true" />
      </Link>
      {weekOf(today) === week ? (
        <span>{t("week.now")}</span>
      ) : (
        <TextLink href={paths.together}>{t("week.back")}</TextLink>
      )}
    </nav>
  );
}

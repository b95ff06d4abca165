import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { MonthEnds } from "../../../domain/residence/expiring-documents.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Card } from "../../ui/card.tsx";
import styles from "./documents.module.css";

/** How many documents expire in each of the next twelve months, as a list and as bars. */
export function ExpiringYearAhead({ year }: { readonly year: readonly MonthEnds[] }) {
  const { t } = useTranslation(["residence", "documents"]);
  const { dates } = useFormats();
  const most = Math.max(1, ...year.map(({ count }) => count));
  return (
    <Card title={t("residence:yearTitle")} aside={t("documents:yearAside")}>
      <ol className={styles["year"]}>
        {year.map(({ month, count }, index) => (
          <li key={month} className={styles["month"]}>
            <span className={styles["spoken"]}>
              {t("documents:yearSaid", { month: dates.monthOfYear(month), count })}
            </span>
            <span className={styles["bar"]} aria-hidden="true">
              <b>{count === 0 ? "" : count}</b>
              <i style={{ "--part": String(count / most) } as CSSProperties} />
            </span>
            <span className={styles["monthName"]} aria-hidden="true">
              {index === 0 || month.endsWith("-01-01")
                ? dates.monthOfYear(month)
                : dates.monthShort(month)}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

import { useTranslation } from "react-i18next";
import { calendarDateOf, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Row } from "../../ui/card.tsx";
import { StatusShape } from "../../ui/status-shape.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import styles from "../../ui/row-parts.module.css";

export interface EvacuationListRowProps {
  readonly need: Extract<TodayItem, { readonly kind: "listOutside" }>;
  readonly today: CalendarDate;
}

/** A printed evacuation list that is still outside the house, and the box to tick once it is destroyed. */
export function EvacuationListRow({ need, today }: EvacuationListRowProps) {
  const { t } = useTranslation("today");
  const { dates } = useFormats();
  const { mutateAsync, isPending } = useCommand("papers.destroyed");
  const day = calendarDateOf(need.at, need.zone);
  const when = { time: dates.time(need.at, need.zone), day: dates.short(day, today) };
  const name = need.way === "printed" ? ("listPrinted" as const) : ("listSaved" as const);
  return (
    <Row
      leading={
        <span className={styles["sign"]}>
          <StatusShape tone="warn" />
        </span>
      }
      title={<b>{t(day === today ? name : `${name}On`, when)}</b>}
      detail={t(`${name}Why`)}
      trailing={
        <Button
          size="small"
          isPending={isPending}
          onPress={() => {
            // The row is unmounted before a callback of its own would be called.
            void mutateAsync({ id: need.id }).then(() => {
              showToast({ text: t("listDone") });
            }, ignoreRefusal);
          }}
        >
          {t("listDo")}
        </Button>
      }
    />
  );
}

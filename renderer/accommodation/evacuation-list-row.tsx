import { useTranslation } from "react-i18next";
import { civilDate, type CalendarDate } from "../../domain/core/calendar-date.ts";
import type { Need } from "../../domain/today/today.ts";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { useWords } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Row } from "../ui/card.tsx";
import { Shape } from "../ui/status-shape.tsx";
import { say } from "../ui/overlays/toast.tsx";
import sheet from "../today/today.module.css";

export interface ListNeedProps {
  readonly need: Extract<Need, { readonly kind: "listOutside" }>;
  readonly today: CalendarDate;
}

/** An evacuation list that is outside, and the tick that it is no more. */
export function ListNeed({ need, today }: ListNeedProps) {
  const { t } = useTranslation("today");
  const { dates } = useWords();
  const { mutateAsync, isPending } = useCommand("papers.destroyed");
  const day = civilDate(need.at, need.zone);
  const when = { time: dates.time(need.at, need.zone), day: dates.short(day, today) };
  const name = need.way === "printed" ? ("listPrinted" as const) : ("listSaved" as const);
  return (
    <Row
      leading={
        <span className={sheet["sign"]}>
          <Shape tone="warn" />
        </span>
      }
      title={<b>{t(day === today ? name : `${name}On`, when)}</b>}
      detail={t(`${name}Why`)}
      trailing={
        <Button
          size="small"
          isPending={isPending}
          onPress={() => {
            // The row is gone before a callback of its own would be called.
            void mutateAsync({ id: need.id }).then(() => {
              say({ text: t("listDone") });
            }, ignoreRefusal);
          }}
        >
          {t("listDo")}
        </Button>
      }
    />
  );
}

import { useTranslation } from "react-i18next";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { Page } from "../../shell/page.tsx";
import { paths } from "../../shell/paths.ts";
import { useProcedure } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { CensusCard } from "./census-card.tsx";

/** One past night: as it was counted, or still to be counted late. */
export function NightScreen({ night }: { readonly night: string }) {
  const { t } = useTranslation("nights");
  const day = CalendarDate.safeParse(night);
  const back = { href: paths.nights, label: t("back") };
  if (!day.success)
    return (
      <Page title={t("title")} back={back}>
        <EmptyState title={t("unknownNight")}>{t("nobodyText")}</EmptyState>
      </Page>
    );
  return <OneNight night={day.data} back={back} />;
}

function OneNight({
  night,
  back,
}: {
  readonly night: CalendarDate;
  readonly back: { readonly href: string; readonly label: string };
}) {
  const { t } = useTranslation("nights");
  const { dates } = useFormats();
  const census = useProcedure("census.view", { night }, { followsClock: true });
  return (
    <Page title={t("night", { day: dates.weekday(night) })} back={back}>
      <QueryBoundary answer={census}>
        {(value) => (
          <CensusCard
            census={value}
            title={value.closed === null ? t("lateTitle") : t("counted")}
          />
        )}
      </QueryBoundary>
    </Page>
  );
}

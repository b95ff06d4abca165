import { useTranslation } from "react-i18next";
import type { TodayItem } from "../../domain/today/today.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useToday, useTonight } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { LinkButton } from "../ui/button.tsx";
import { Row } from "../ui/card.tsx";
import { DueDate } from "../ui/due-date.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { useBedName } from "./stay/use-bed-name.ts";
import styles from "../ui/row-parts.module.css";

export type PlannedMoveItem = Extract<TodayItem, { readonly kind: "moveDue" | "expected" }>;

export function isOfPlan(need: TodayItem): need is PlannedMoveItem {
  return need.kind === "moveDue" || need.kind === "expected";
}

/** A move planned for tonight, to be confirmed by the staff present. */
export function PlannedMoveTodayRow({ need }: { readonly need: PlannedMoveItem }) {
  const { t } = useTranslation("today");
  const { dates } = useFormats();
  const today = useToday();
  const said = useSaid(need);
  const day = need.kind === "moveDue" ? need.night : need.hold.expiresOn;
  return (
    <Row
      leading={
        <span className={styles["sign"]}>
          <StatusShape tone={said.isLate ? "warn" : "info"} />
        </span>
      }
      title={<b>{said.title}</b>}
      detail={said.why}
      trailing={
        <>
          <DueDate
            day={dates.short(day, today)}
            meaning={need.kind === "expected" ? t("lastNight") : dates.away(day, today)}
            tone={said.isLate ? "warn" : "plain"}
          />
          <LinkButton size="small" href={said.href}>
            {said.go}
          </LinkButton>
        </>
      }
    />
  );
}

function useSaid(need: PlannedMoveItem) {
  const { t } = useTranslation("today");
  const { nameOf } = useNames();
  const tonight = useTonight();
  const bedName = useBedName();
  if (need.kind === "moveDue")
    return {
      title: t("moveDue", { names: need.names.map(nameOf).join(", ") }),
      why: need.canBeDone ? t("moveDueWhy") : t("moveStuckWhy"),
      isLate: need.night < tonight || !need.canBeDone,
      href: paths.ahead,
      go: t("moveDueDo"),
    };
  const { hold, bedId, isTaken } = need;
  const place = bedName(need.room, need.bed);
  const who = hold.person === null ? hold.about : nameOf(hold.person);
  const expected = {
    placeId: hold.placeId,
    bed: bedId,
    ...(hold.person === null ? {} : { person: hold.person.id }),
  };
  return {
    title: t("expected", { who }),
    why: isTaken ? t("expectedTaken", { bed: place }) : t("expectedWhy", { bed: place }),
    isLate: isTaken,
    href: isTaken ? paths.timeline : paths.admitExpected(expected),
    go: isTaken ? t("expectedDecide") : t("admit"),
  };
}

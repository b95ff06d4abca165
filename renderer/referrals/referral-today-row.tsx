import { useTranslation } from "react-i18next";
import type { TodayItem } from "../../domain/today/today.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useToday, useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { LinkButton } from "../ui/button.tsx";
import { Row } from "../ui/card.tsx";
import { DueDate } from "../ui/due-date.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import styles from "../ui/row-parts.module.css";

export type ReferralItem = Extract<
  TodayItem,
  { readonly kind: "referralUrgent" | "interview" | "referralUndecided" | "referralsWaiting" }
>;

export function isOfReferral(need: TodayItem): need is ReferralItem {
  return (
    need.kind === "referralUrgent" ||
    need.kind === "interview" ||
    need.kind === "referralUndecided" ||
    need.kind === "referralsWaiting"
  );
}

/** A referral that needs action. */
export function ReferralTodayRow({ need }: { readonly need: ReferralItem }) {
  const { t } = useTranslation(["today", "vocab"]);
  const called = useTermName();
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  const zone = useZone();
  const said = saidOf();
  return (
    <Row
      leading={
        <span className={styles["sign"]}>
          <StatusShape tone={said.tone} />
        </span>
      }
      title={<b>{said.title}</b>}
      detail={said.why}
      trailing={
        <>
          {said.due}
          <LinkButton size="small" href={said.href}>
            {said.go}
          </LinkButton>
        </>
      }
    />
  );

  function saidOf() {
    switch (need.kind) {
      case "referralUrgent":
        return {
          tone: "bad" as const,
          title: t("today:urgentCall", { who: who(need) }),
          why: t("today:urgentCallWhy", {
            source: called("source", need.referredBy, need.own?.referredBy),
            when: dates.moment(need.receivedAt, zone),
          }),
          due: undefined,
          href: paths.referral(need.referralId),
          go: t("today:urgentCallDo"),
        };
      case "interview": {
        const isPassed = need.on < today;
        return {
          tone: isPassed ? ("warn" as const) : ("info" as const),
          title: t("today:interview", { who: who(need) }),
          why: isPassed ? t("today:interviewPassed") : t("today:interviewWhy"),
          due: (
            <DueDate
              day={[dates.short(need.on, today), need.at ?? ""].filter(Boolean).join(" · ")}
              meaning={dates.away(need.on, today)}
              tone={isPassed ? "warn" : "plain"}
            />
          ),
          href: paths.referral(need.referralId),
          go: t("today:interviewDo"),
        };
      }
      case "referralUndecided":
        return {
          tone: "warn" as const,
          title: t("today:referralUndecided", { who: who(need) }),
          why: t("today:referralUndecidedWhy", { day: dates.short(need.goesOn, today) }),
          due: undefined,
          href: paths.referral(need.referralId),
          go: t("today:referralUndecidedDo"),
        };
      case "referralsWaiting":
        return {
          tone: "info" as const,
          title: t("today:referralsWaiting", { count: need.count }),
          why: t("today:referralsWaitingWhy", { day: dates.long(need.oldest) }),
          due: undefined,
          href: paths.referrals,
          go: t("today:referralsWaitingDo"),
        };
    }
  }

  function who({ name, number }: { readonly name: string | null; readonly number: number }) {
    return name === null ? t("today:someone", { number }) : nameOf({ name, number });
  }
}

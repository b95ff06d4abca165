import { useTranslation } from "react-i18next";
import { calendarDateOf } from "../../domain/core/calendar-date.ts";
import { type DecisionKind, isOpen } from "../../domain/referrals/referral.ts";
import type { ReferralInList } from "../../domain/referrals/referral-view.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useToday, useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Row } from "../ui/card.tsx";
import { DueDate } from "../ui/due-date.tsx";
import type { Tone } from "../ui/status-shape.tsx";
import { Tag } from "../ui/tag.tsx";
import styles from "./referrals.module.css";
import { useReferralWords } from "./use-referral-words.ts";

export interface ReferralRowProps {
  readonly referral: ReferralInList;
}

/** The person, the referrer, the urgency, and the state. */
export function ReferralRow({ referral }: ReferralRowProps) {
  const { t } = useTranslation(["referrals", "vocab", "exploitation"]);
  const called = useTermName();
  const said = useReferralWords();
  const { isPrivate } = useNames();
  const { card, names, suspicion } = referral;
  const { decision, urgency } = card;
  const who = said.who(names, card.number);
  const isWaiting = decision.kind === "waiting";
  const caller = names.state === "open" && !isPrivate ? names.names.caller : "";
  const detail = [
    called("source", card.referredBy, card.own?.referredBy),
    caller,
    said.about(card),
    suspicion === null ? "" : t(`exploitation:form.${suspicion.form}`),
  ];
  return (
    <Row
      href={paths.referral(card.id)}
      title={<span className={who.isName ? styles["name"] : styles["hidden"]}>{who.text}</span>}
      detail={detail.filter((part) => part !== "").join(" · ")}
      trailing={
        <>
          {isWaiting ? (
            <Tag tone={urgencyTones[urgency]}>{t(`referrals:urgencies.${urgency}`)}</Tag>
          ) : (
            <Tag tone={decisionTones[decision.kind]}>
              {[t(`referrals:decisions.${decision.kind}`), said.detail(decision)]
                .filter((part) => part !== "")
                .join(" · ")}
            </Tag>
          )}
          <span className={styles["when"]}>
            <When referral={referral} />
          </span>
        </>
      }
    />
  );
}

function When({ referral: { card } }: ReferralRowProps) {
  const { t } = useTranslation("referrals");
  const { dates } = useFormats();
  const today = useToday();
  const zone = useZone();
  const day = calendarDateOf(card.receivedAt, zone);
  return (
    <DueDate
      day={dates.short(day, today)}
      meaning={
        isOpen(card.decision) ? dates.away(day, today) : t("number", { number: card.number })
      }
    />
  );
}

const urgencyTones = {
  tonight: "bad",
  "this-week": "warn",
  "can-wait": "plain",
} as const satisfies Record<string, Tone>;

const decisionTones = {
  waiting: "plain",
  invited: "info",
  accepted: "ok",
  reoriented: "plain",
  refused: "plain",
  "no-show": "plain",
} as const satisfies Record<DecisionKind, Tone>;

import { useTranslation } from "react-i18next";
import { calendarDateOf } from "../../domain/core/calendar-date.ts";
import type { Handover } from "../../domain/handover/handover.ts";
import type { CallToFollowUp } from "../../domain/handover/referrals-and-calls-due.ts";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Line, Part } from "./handover-printout-blocks.tsx";
import { usePrintedName } from "../printing/page/use-printed-name.ts";

/**
 * People who left are listed as elsewhere on the printout. A referred person appears as a number alone: they do not know of
 * this house, and their name is removed if they do not come.
 */
export function ReferralsPrintoutPart({ page }: { readonly page: Handover }) {
  const { t } = useTranslation(["handover", "today"]);
  const called = useTermName();
  const { dates } = useFormats();
  const nameOf = usePrintedName();
  const { calls, zone } = page;
  if (calls.length === 0) return null;
  return (
    <Part title={t("handover:calls")}>
      {calls.map((call) => (
        <Line
          key={call.kind === "followUp" ? call.callId : call.referralId}
          when={whenOf(call)}
          hasBox
        >
          {wordsOf(call)}
        </Line>
      ))}
    </Part>
  );

  function whenOf(call: CallToFollowUp): string {
    switch (call.kind) {
      case "referralUrgent": {
        const { receivedAt } = call;
        return `${dates.dayOfWeek(calendarDateOf(receivedAt, zone))} ${dates.time(receivedAt, zone)}`;
      }
      case "interview":
        return [dates.dayOfWeek(call.on), call.at].filter((part) => part !== null).join(" ");
      case "followUp":
        return dates.dayOfWeek(call.on);
    }
  }

  function wordsOf(call: CallToFollowUp) {
    switch (call.kind) {
      case "referralUrgent": {
        const who = t("today:someone", { number: call.number });
        const source = called("source", call.referredBy, call.own?.referredBy);
        return `${t("today:urgentCall", { who })} · ${source}`;
      }
      case "interview":
        return t("today:interview", { who: t("today:someone", { number: call.number }) });
      case "followUp":
        return (
          <>
            <b>{nameOf(call.person)}</b> · {t("today:followUp")}
          </>
        );
    }
  }
}

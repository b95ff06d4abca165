import { useTranslation } from "react-i18next";
import type { Handover } from "../../domain/handover/handover.ts";
import { Card, Rows } from "../ui/card.tsx";
import { PersonTodayRow } from "../people/person-today-row.tsx";
import { ReferralTodayRow } from "../referrals/referral-today-row.tsx";

/** Referrals that wait for this shift, as on Today. */
export function ReferralsPart({ page: { calls, today } }: { readonly page: Handover }) {
  const { t } = useTranslation("handover");
  if (calls.length === 0) return null;
  return (
    <Card title={t("calls")} aside={calls.length}>
      <Rows>
        {calls.map((call) =>
          call.kind === "followUp" ? (
            <PersonTodayRow key={call.callId} need={call} today={today} />
          ) : (
            <ReferralTodayRow key={call.referralId} need={call} />
          ),
        )}
      </Rows>
    </Card>
  );
}

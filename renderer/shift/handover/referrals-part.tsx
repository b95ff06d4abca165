import { useTranslation } from "react-i18next";
import type { HandOver } from "../../../domain/shift/handover.ts";
import { Card, Rows } from "../../ui/card.tsx";
import { PersonNeed } from "../../people/person-today-row.tsx";
import { ReferralNeed } from "../../referrals/referral-today-row.tsx";

/** Calls that wait for this shift, as on Today. */
export function CallsPart({ page: { calls, today } }: { readonly page: HandOver }) {
  const { t } = useTranslation("handover");
  if (calls.length === 0) return null;
  return (
    <Card title={t("calls")} aside={calls.length}>
      <Rows>
        {calls.map((call) =>
          call.kind === "followUp" ? (
            <PersonNeed key={call.callId} need={call} today={today} />
          ) : (
            <ReferralNeed key={call.referralId} need={call} />
          ),
        )}
      </Rows>
    </Card>
  );
}

import { useTranslation } from "react-i18next";
import { Decision } from "../../domain/referrals/referral.ts";
import type { ReferralView } from "../../domain/referrals/referral-view.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Card, Row, Rows } from "../ui/card.tsx";

export interface ReferralHistoryProps {
  readonly past: ReferralView["past"];
}

/** Who changed this referral and who looked at it, and when. */
export function ReferralHistory({ past }: ReferralHistoryProps) {
  const { t } = useTranslation(["referrals", "vocab"]);
  const { dates } = useFormats();
  const zone = useZone();
  return (
    <Card title={t("referrals:history")}>
      <Rows>
        {past.map((line) => (
          <Row
            key={line.seq}
            title={t("referrals:line", {
              name: line.byName ?? t("referrals:someone"),
              what: t(`vocab:action.${line.action}`),
            })}
            detail={[decided(line.detail), dates.moment(line.at, zone)]
              .filter((part) => part !== "")
              .join(" · ")}
          />
        ))}
      </Rows>
    </Card>
  );

  function decided(detail: string | null): string {
    const kind = kinds.find((one) => one === detail);
    return kind === undefined ? "" : t(`referrals:decisions.${kind}`);
  }
}

const kinds = Decision.options.map((option) => option.shape.kind.value);

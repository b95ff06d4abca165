import { useTranslation } from "react-i18next";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import type { ReferralView } from "../../domain/referrals/referral-view.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Card, Facts } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import styles from "./referrals.module.css";

export interface ReferralAccountProps {
  readonly referral: ReferralView;
}

/** What is suspected and what was told: for the office, whoever recorded it. */
export function ReferralSuspicionCard({ referral }: ReferralAccountProps) {
  const { t } = useTranslation("referrals");
  return (
    <Card title={t("suspected")} aside={t("suspectedAside")}>
      <Suspected suspicion={referral.suspicion} />
      {referral.told.map((told) => (
        <Told key={told.id} told={told} />
      ))}
    </Card>
  );
}

function Suspected({ suspicion }: Pick<ReferralView, "suspicion">) {
  const { t } = useTranslation(["referrals", "exploitation"]);
  switch (suspicion.state) {
    case "closed":
      return (
        <p className={styles["quiet"]}>
          {suspicion.exists ? t("referrals:officeKnows") : t("referrals:officeOnly")}
        </p>
      );
    case "damaged":
      return <Notice tone="bad">{t("referrals:damaged")}</Notice>;
    case "open": {
      const { content } = suspicion;
      if (content === null) return <p className={styles["quiet"]}>{t("referrals:noSuspicion")}</p>;
      const sector = content.sector === null ? null : t(`exploitation:sector.${content.sector}`);
      return (
        <Facts
          facts={[
            { name: t("referrals:form"), value: t(`exploitation:form.${content.form}`) },
            ...(sector === null ? [] : [{ name: t("referrals:sector"), value: sector }]),
          ]}
        />
      );
    }
  }
}

interface ToldProps {
  readonly told: ReferralView["told"][number];
}

function Told({ told }: ToldProps) {
  const { textOf } = useNames();
  const { t } = useTranslation("referrals");
  const { dates } = useFormats();
  const zone = useZone();
  const { words } = told;
  return (
    <div className={styles["told"]}>
      <small className={styles["by"]}>
        {t("by", { name: told.byName, when: dates.moment(told.at, zone) })}
      </small>
      {words.state === "open" ? (
        <p className={styles["text"]}>{textOf(words.content.text)}</p>
      ) : (
        <p className={styles["quiet"]}>
          {words.state === "closed" ? t("officeReads") : t("damaged")}
        </p>
      )}
    </div>
  );
}

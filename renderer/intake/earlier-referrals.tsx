import { useTranslation } from "react-i18next";
import type { EarlierReferral } from "../../domain/intake/intake-view.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { paths } from "../shell/paths.ts";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Card } from "../ui/card.tsx";
import { TextLink } from "../ui/links.tsx";
import styles from "./intake.module.css";

/** What was suspected and told in earlier referral calls, to be read beside the findings. */
export function EarlierReferrals({ calls }: { readonly calls: readonly EarlierReferral[] }) {
  const { t } = useTranslation("intake");
  return (
    <Card title={t("suspected")} aside={t("suspectedAside")}>
      {calls.length === 0 ? (
        <div className={styles["call"]}>
          <p className={styles["quiet"]}>{t("suspectedNone")}</p>
        </div>
      ) : (
        calls.map((call) => <Call key={call.id} call={call} />)
      )}
    </Card>
  );
}

function Call({ call }: { readonly call: EarlierReferral }) {
  const { t } = useTranslation(["intake", "exploitation", "referrals", "vocab"]);
  const { textOf } = useNames();
  const called = useTermName();
  const { dates } = useFormats();
  const zone = useZone();
  const when = dates.moment(call.receivedAt, zone);
  return (
    <div className={styles["call"]}>
      <TextLink href={paths.referral(call.id)}>
        {t("intake:callLine", { number: call.number, when })}
      </TextLink>
      <span className={styles["by"]}>
        {called("source", call.referredBy, call.own?.referredBy)}
      </span>
      <b>{suspected()}</b>
      {call.told.map((told) => (
        <div key={told.id}>
          <small className={styles["by"]}>
            {t("referrals:by", { name: told.byName, when: dates.moment(told.at, zone) })}
          </small>
          <p className={styles["text"]}>
            {told.words.state === "open" ? textOf(told.words.content.text) : t("intake:damaged")}
          </p>
        </div>
      ))}
    </div>
  );

  function suspected(): string {
    const { suspicion } = call;
    if (suspicion.state === "damaged") return t("intake:damaged");
    const content = suspicion.state === "open" ? suspicion.content : null;
    if (content === null) return t("intake:nothingSuspected");
    const form = t(`exploitation:form.${content.form}`);
    return content.sector === null
      ? form
      : `${form} · ${t(`exploitation:sector.${content.sector}`)}`;
  }
}

import { useTranslation } from "react-i18next";
import {
  SignedOutLayout,
  ThresholdActions,
  ThresholdTitle,
} from "../../shell/signed-out-layout.tsx";
import { useProcedure } from "../../lib/api.ts";
import { lockHouse } from "../../lib/main-process-ports.ts";
import { Button } from "../../ui/button.tsx";
import { StatusShape } from "../../ui/status-shape.tsx";
import styles from "./vault-cannot-open.module.css";
import { faultNamed, type FaultName } from "./vault-cannot-open-reason.ts";
import { ContinueButton } from "./continue-button.tsx";

/** Why the vault stays closed: what happened, what is safe, what to do. */
export function VaultCannotOpenScreen({ type }: { readonly type: string }) {
  const isTrial = useProcedure("house.state", {}).data?.purpose === "trial";
  return (
    <SignedOutLayout isTrial={isTrial}>
      <Fault name={faultNamed(type)} />
    </SignedOutLayout>
  );
}

function Fault({ name }: { readonly name: FaultName }) {
  const { t } = useTranslation("fault");
  const safe = t(`${name}.safe`, { returnObjects: true });
  const next = t(`${name}.next`, { returnObjects: true });
  const doubt = doubts[name];
  return (
    <>
      <ThresholdTitle lead={t(`${name}.what`)}>{t(`${name}.title`)}</ThresholdTitle>
      <section className={styles["safe"]} aria-label={t("safe")}>
        <h2>{t("safe")}</h2>
        <ul>
          {safe.map((sentence) => (
            <li key={sentence}>
              <StatusShape tone="ok" />
              {sentence}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles["next"]} aria-label={t("next")}>
        <h2>{t("next")}</h2>
        <ol>
          {next.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </section>
      {doubt === undefined ? null : <ContinueButton doubt={doubt} />}
      <ThresholdActions back={<p className={styles["helper"]}>{t("helper", { type: name })}</p>}>
        <Button kind="primary" onPress={lockHouse}>
          {t("again")}
        </Button>
      </ThresholdActions>
    </>
  );
}

/** Faults that are doubts: a user who has read them may continue. */
const doubts: Partial<Record<FaultName, "clock" | "older">> = {
  ClockLooksWrong: "clock",
  HouseOlder: "older",
};

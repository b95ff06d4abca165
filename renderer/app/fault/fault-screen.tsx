import { useTranslation } from "react-i18next";
import { Threshold, ThresholdActions, ThresholdTitle } from "../../shell/signed-out-layout.tsx";
import { useAsk } from "../../lib/api.ts";
import { lockHouse } from "../../lib/window.ts";
import { Button } from "../../ui/button.tsx";
import { Shape } from "../../ui/status-shape.tsx";
import sheet from "./fault.module.css";
import { faultNamed, type FaultName } from "./fault-name.ts";
import { GoOn } from "./continue-button.tsx";

/** Why the house stays closed: what happened, what is safe, what to do. */
export function FaultScreen({ type }: { readonly type: string }) {
  const isTrial = useAsk("house.state", {}).data?.purpose === "trial";
  return (
    <Threshold isTrial={isTrial}>
      <Fault name={faultNamed(type)} />
    </Threshold>
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
      <section className={sheet["safe"]} aria-label={t("safe")}>
        <h2>{t("safe")}</h2>
        <ul>
          {safe.map((sentence) => (
            <li key={sentence}>
              <Shape tone="ok" />
              {sentence}
            </li>
          ))}
        </ul>
      </section>
      <section className={sheet["next"]} aria-label={t("next")}>
        <h2>{t("next")}</h2>
        <ol>
          {next.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </section>
      {doubt === undefined ? null : <GoOn doubt={doubt} />}
      <ThresholdActions back={<p className={sheet["helper"]}>{t("helper", { type: name })}</p>}>
        <Button kind="primary" onPress={lockHouse}>
          {t("again")}
        </Button>
      </ThresholdActions>
    </>
  );
}

/** Faults that are doubts: a person who has read them may go on. */
const doubts: Partial<Record<FaultName, "clock" | "older">> = {
  ClockLooksWrong: "clock",
  HouseOlder: "older",
};

import { useTranslation } from "react-i18next";
import type { SearchView } from "../../domain/outings/missing-person-search.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../lib/api.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Card } from "../ui/card.tsx";
import { TextLink } from "../ui/links.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import styles from "./outings.module.css";
import { useBackBy } from "./use-out-state-texts.ts";

/** What was agreed before, so that nobody has to search for it: the outing and the safety card. */
export function SafetyCardInSearch({ search }: { readonly search: SearchView }) {
  const { t } = useTranslation(["out", "common", "health"]);
  const { dates } = useFormats();
  const zone = useZone();
  const saysBackBy = useBackBy();
  const { textOf } = useNames();
  const { data: emergency } = useProcedure("health.emergency", { id: search.person.id });
  const { pass, safety, isSafetyKept, person } = search;
  const facts = [
    ["phone", textOf(safety?.phone ?? "")],
    ["codeWord", textOf(safety?.codeWord ?? "")],
    ["neverContact", textOf(safety?.neverContact.join(" · ") ?? "")],
    ["whenGoingOut", textOf(safety?.whenGoingOut ?? "")],
    ["whenRecognised", textOf(safety?.whenRecognised ?? "")],
    ["alerts", textOf(person.alerts.join(" · "))],
    ["room", search.room],
    ["agreedTime", pass === null ? "" : saysBackBy(pass.backBy)],
    ["wentOutAt", pass === null ? "" : dates.moment(pass.outAt, zone)],
    ["wentTo", textOf(pass?.whereTo ?? "")],
    ["phoneAlong", pass === null ? "" : t(pass.hasPhone ? "out:phoneOn" : "out:phoneOff")],
  ] as const;
  const filledFacts = facts.filter(([, value]) => value !== "");
  return (
    <Card
      title={t("out:atHand")}
      isPadded
      more={<TextLink href={paths.person(person.id)}>{t("out:openFile")}</TextLink>}
    >
      {isSafetyKept ? (
        <Notice tone="bad" title={t("out:safetyKept")}>
          {t("common:keptAsk")}
        </Notice>
      ) : null}
      {safety === null && !isSafetyKept ? (
        <p className={styles["aside"]}>{t("out:noSafetyCard")}</p>
      ) : null}
      {emergency?.isKept === true ? (
        <Notice tone="warn" title={t("health:emergencyKept")}>
          {t("health:emergencyKeptText")}
        </Notice>
      ) : null}
      <dl className={styles["card"]}>
        {(emergency?.shown ?? []).map(({ allergies, help }, at) => (
          <div key={at}>
            <dt>{t("health:emergencyTitle")}</dt>
            <dd>
              {[allergies, help]
                .filter((words) => words !== "")
                .map(textOf)
                .join(" · ")}
            </dd>
          </div>
        ))}
        {filledFacts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`out:fact.${key}`)}</dt>
            <dd className={key === "phone" || key === "codeWord" ? styles["code"] : undefined}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

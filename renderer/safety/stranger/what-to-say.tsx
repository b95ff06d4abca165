import { useTranslation } from "react-i18next";
import { Language } from "../../../domain/core/display-settings.ts";
import { emergencyNumbers, spokenAtDoor } from "../../../domain/safety/stranger.ts";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { Card } from "../../ui/card.tsx";
import styles from "./stranger.module.css";

/** What never to say, and what to say instead: read first, by someone who has just been woken. */
export function WhatToSay() {
  const { t, i18n } = useTranslation("stranger");
  const own = languageFrom(i18n.language);
  const others = Language.options.filter((language) => language !== own);
  return (
    <Card title={t("neither")} tone="ember" isPadded>
      <div className={styles["spoken"]}>
        <p>{spokenAtDoor[own]}</p>
        {others.map((language) => (
          <p key={language} lang={language} className={styles["other"]}>
            {spokenAtDoor[language]}
          </p>
        ))}
      </div>
    </Card>
  );
}

/** What to do while the door stays closed. */
export function ToDo() {
  const { t } = useTranslation("stranger");
  const [police, emergency] = emergencyNumbers.map(({ number }) => number);
  return (
    <Card title={t("doTitle")} isPadded>
      <ul className={styles["steps"]}>
        <li>{t("closed")}</li>
        <li>{t("unannounced")}</li>
        <li>{t("badge", { police })}</li>
        <li>{t("threat", { police, emergency })}</li>
      </ul>
    </Card>
  );
}

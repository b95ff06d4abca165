import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import type { SafetyPrintoutContent as Sheet } from "../../domain/safety/safety.ts";
import { datesIn } from "../lib/dates/dates.ts";
import { localeOf } from "../lib/texts/i18n.ts";
import css from "./safety-card-printout.module.css";

export interface SafetyCardPrintoutProps {
  readonly title: string;
  readonly sheet: Sheet;
}

/** What staff on duty must know of one person when there is no screen. It does not leave the office. */
export function SafetyCardPrintout({ title, sheet }: SafetyCardPrintoutProps) {
  const { t, i18n } = useTranslation(["paper", "safety", "common"]);
  const { name, number, card, signedBy, at, zone } = sheet;
  const moment = datesIn(localeOf(i18n.language)).moment(at, zone);
  return (
    <main>
      <p className={css["stay"]}>{t("paper:safety.stay")}</p>
      <header className={css["head"]}>
        <h1>
          {title} – <bdi>{name ?? t("common:person", { number })}</bdi>
        </h1>
        <p>{moment}</p>
      </header>
      <Part name={t("safety:phone")}>
        {card.phone === "" ? null : <bdi className={css["word"]}>{card.phone}</bdi>}
      </Part>
      <Part name={t("safety:neverContact")}>
        {card.neverContact.length === 0 ? null : (
          <ul>
            {card.neverContact.map((who) => (
              <li key={who} className={css["never"]}>
                <span className={css["mark"]} aria-hidden="true" />
                <bdi>{who}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part name={t("safety:codeWord")}>
        {card.codeWord === "" ? null : <bdi className={css["word"]}>{card.codeWord}</bdi>}
      </Part>
      <Part name={t("safety:whenGoingOut")}>
        {card.whenGoingOut === "" ? null : <bdi>{card.whenGoingOut}</bdi>}
      </Part>
      <Part name={t("safety:whenRecognised")}>
        {card.whenRecognised === "" ? null : <bdi>{card.whenRecognised}</bdi>}
      </Part>
      <p className={css["destroy"]}>
        {signedBy === null ? t("safety:cardNotSigned") : t("safety:cardSigned", { name: signedBy })}
      </p>
      <p className={css["destroy"]}>{t("paper:safety.destroy")}</p>
    </main>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { t } = useTranslation("safety");
  return (
    <section className={css["part"]}>
      <h2>{name}</h2>
      <div className={css["said"]}>{children ?? t("nothingAgreed")}</div>
    </section>
  );
}

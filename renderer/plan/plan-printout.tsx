import { useTranslation } from "react-i18next";
import { Strand } from "../../domain/plan/plan-entry.ts";
import type { PlanPrintoutContent as Sheet } from "../../domain/plan/plan-file.ts";
import { capitalise } from "../lib/capitalise.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import css from "./plan-printout.module.css";

export interface PlanPrintoutProps {
  readonly title: string;
  readonly sheet: Sheet;
}

/** The plan, for the person to take along. It names neither the person nor anyone else. */
export function PlanPrintout({ title, sheet }: PlanPrintoutProps) {
  const { t, i18n } = useTranslation("paper");
  const { dates } = useFormats();
  const { asOf, goals, reviewOn, agreed } = sheet;
  return (
    <main>
      <header className={css["head"]}>
        <h1>{title}</h1>
        <p className={css["under"]}>{t("plan.asOf", { day: dates.long(asOf) })}</p>
      </header>
      {goals.length === 0 ? <p>{t("plan.empty")}</p> : null}
      {Strand.options.map((strand) => {
        const own = goals.filter((goal) => goal.strand === strand);
        return own.length === 0 ? null : (
          <section key={strand} className={css["strand"]}>
            <h2>{t(`plan.strand.${strand}`)}</h2>
            {own.map((goal) => (
              <Goal key={goal.words} goal={goal} />
            ))}
          </section>
        );
      })}
      <footer className={css["foot"]}>
        {agreed === null ? null : <p>{t("plan.agreed", { day: dates.long(agreed.on) })}</p>}
        {reviewOn === null ? null : <p>{t("plan.review", { day: dates.long(reviewOn) })}</p>}
        <p>{t("plan.mine")}</p>
        <div className={css["sign"]}>
          <span>{t("plan.sign")}</span>
          <span>{capitalise(t("plan.who.worker"), i18n.language)}</span>
        </div>
        <p className={css["keep"]}>{t("plan.keep")}</p>
      </footer>
    </main>
  );
}

function Goal({ goal }: { readonly goal: Sheet["goals"][number] }) {
  const { t } = useTranslation("paper");
  const { dates } = useFormats();
  return (
    <div className={css["goal"]}>
      <h3>
        <bdi>{goal.words}</bdi>
        {goal.state === "done" ? <small> · {t("plan.reached")}</small> : null}
      </h3>
      <ul className={css["steps"]}>
        {goal.steps.map(({ text, forWhom, by, state }, at) => (
          <li key={`${text} ${String(at)}`} data-state={state}>
            <span className={css["box"]} aria-hidden="true" />
            <span>
              <bdi>{text}</bdi>
              <small>
                {" · "}
                {state === "done"
                  ? t("plan.done")
                  : [
                      t(`plan.who.${forWhom}`),
                      ...(by === null ? [] : [t("plan.by", { day: dates.long(by) })]),
                    ].join(" · ")}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

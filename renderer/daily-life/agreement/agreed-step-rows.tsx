import { useTranslation } from "react-i18next";
import { isOpenOn, type Steps } from "../../../domain/daily-life/agreement.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Row, Rows } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./agreement.module.css";

/** What the resident may do now, and what not yet. */
export function AgreedStepRows({ steps }: { readonly steps: Steps }) {
  const { t } = useTranslation("agreement");
  const { dates } = useFormats();
  const today = useToday();
  if (steps.length === 0) return <p className={styles["quiet"]}>{t("stepsNothing")}</p>;
  return (
    <>
      <h3 className={styles["caption"]}>{t("stepsTitle")}</h3>
      <Rows>
        {steps.map((step, place) => (
          <Row
            key={place}
            title={<bdi>{step.text}</bdi>}
            trailing={
              isOpenOn(step, today) ? (
                <Tag tone="ok">{t("now")}</Tag>
              ) : (
                <Tag>
                  {step.from === null ? t("later") : t("fromDay", { day: dates.short(step.from) })}
                </Tag>
              )
            }
          />
        ))}
      </Rows>
    </>
  );
}

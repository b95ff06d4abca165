import { useTranslation } from "react-i18next";
import { classes } from "../../ui/classes.ts";
import styles from "./bars.module.css";

const looks = ["certain", "planned", "over", "reservation", "closure", "past"] as const;

/** What the styles of the bars mean. Each bar also says it in words. */
export function Legend() {
  const { t } = useTranslation("timeline");
  return (
    <div className={styles["legend"]}>
      {looks.map((look) => (
        <span key={look}>
          <span aria-hidden="true" className={styles["swatch"]}>
            <span className={classes(styles, "part", look)} />
          </span>
          {t(`legend.${look}`)}
        </span>
      ))}
      <span>{t("keys")}</span>
    </div>
  );
}

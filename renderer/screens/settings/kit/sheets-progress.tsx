import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { SheetNumber } from "../../../../domain/kit.ts";
import { classes } from "../../../ui/classes.ts";
import sheet from "./kit.module.css";

/** Three little sheets: done, in hand, to come. */
export function SheetsProgress({ current }: { readonly current: SheetNumber }) {
  const { t } = useTranslation("settings");
  const { t: common } = useTranslation("common");
  return (
    <ol className={sheet["progress"]} aria-label={t("kit.progress")}>
      {([1, 2, 3] as const).map((number) => (
        <li
          key={number}
          className={classes(
            sheet,
            "little",
            number < current ? "proved" : number === current ? "inHand" : "toCome",
          )}
          {...(number === current ? { "aria-current": "step" as const } : {})}
        >
          <span className={sheet["littleMark"]} aria-hidden="true">
            {number < current ? <Check size={13} strokeWidth={3} /> : number}
          </span>
          <span>{t("kit.sheetOf", { number })}</span>
          {number < current ? <span className={sheet["spoken"]}>{common("done")}</span> : null}
        </li>
      ))}
    </ol>
  );
}

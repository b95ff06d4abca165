import { useTranslation } from "react-i18next";
import { useToday } from "../lib/dates/today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { capitalise } from "../lib/capitalise.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import styles from "./disclosures.module.css";
import { useDisclosures } from "./disclosures-context.ts";

/** Printouts that were saved, printed or sent, each with a form to record the recipient. */
export function UnregisteredPrintouts() {
  const { t } = useTranslation("ledger");
  const { dates } = useFormats();
  const today = useToday();
  const { file, begin } = useDisclosures();
  const { unsaid } = file;
  if (unsaid.length === 0) return null;
  return (
    <div className={styles["unsaid"]}>
      <Notice tone="info" title={t("unsaid", { count: unsaid.length })}>
        <ul className={styles["papers"]}>
          {unsaid.map((one) => (
            <li key={one.source}>
              <span>
                {t("unsaidLine", {
                  paper:
                    one.type === null
                      ? (one.recipient?.name ?? "")
                      : capitalise(t(`papers.${one.type}`)),
                  day: dates.short(one.on, today),
                  name: one.byName,
                })}
              </span>
              <span className={styles["do"]}>
                <Button
                  size="small"
                  onPress={() => begin({ do: "line", corrects: null, unsaid: one })}
                >
                  {t("sayWhom")}
                </Button>
                <Button
                  size="small"
                  kind="quiet"
                  onPress={() => begin({ do: "stayed", unsaid: one })}
                >
                  {t("stayed")}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

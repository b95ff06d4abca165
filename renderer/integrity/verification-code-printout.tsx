import { useTranslation } from "react-i18next";
import type { VerificationCodePrintoutContent as Sheet } from "../../domain/integrity/verification-code.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import css from "../printing/page/signed-slip.module.css";

/** The monthly verification code, for a file outside the computer. */
export function VerificationCodePrintout({
  title,
  sheet,
}: {
  readonly title: string;
  readonly sheet: Sheet;
}) {
  const { t } = useTranslation("paper");
  const { dates } = useFormats();
  return (
    <main>
      <p className={css["stay"]}>{t("code.stay")}</p>
      <p className={css["centre"]}>{sheet.centreName}</p>
      <h1>{title}</h1>
      <dl className={css["facts"]}>
        <div>
          <dt>{t("code.on")}</dt>
          <dd>{dates.long(sheet.on)}</dd>
        </div>
        <div>
          <dt>{t("code.entry")}</dt>
          <dd>{sheet.seq}</dd>
        </div>
        <div>
          <dt>{t("code.code")}</dt>
          <dd className={css["code"]}>{sheet.code}</dd>
        </div>
      </dl>
      <p className={css["text"]}>{t("code.text")}</p>
    </main>
  );
}

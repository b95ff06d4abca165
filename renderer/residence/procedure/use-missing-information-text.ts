import { useTranslation } from "react-i18next";
import type { MissingInformation } from "../../../domain/residence/procedure/missing-information-type.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";

/** What the file lacks, in words. */
export function useMissingInformationText(): (missing: readonly MissingInformation[]) => string {
  const { t, i18n } = useTranslation("residence");
  const { dates } = useFormats();
  const list = new Intl.ListFormat(i18n.language);
  const oneOf = new Intl.ListFormat(i18n.language, { type: "disjunction" });
  const said = (one: MissingInformation): string => {
    switch (one.type) {
      case "answers":
        return one.before === undefined
          ? t("missing.answers", { questions: list.format(one.questions) })
          : t("missing.answersAgain", {
              questions: list.format(one.questions),
              day: dates.long(one.before),
            });
      case "statementInTime":
        return t("missing.statementInTime", { day: dates.long(one.last) });
      case "months":
        return t("missing.months", { day: dates.long(one.from) });
      case "mattered":
        return t(`missing.mattered_${one.known}`);
      case "stepBefore":
        return t("missing.stepBefore", {
          steps: oneOf.format(one.steps.map((step) => t(`step.${step}`))),
        });
      default:
        return t(`missing.${one.type}`);
    }
  };
  return (missing) => list.format(missing.map(said));
}

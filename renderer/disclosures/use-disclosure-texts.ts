import { useTranslation } from "react-i18next";
import type { Consent, ConsentRecord } from "../../domain/disclosures/consent.ts";
import type {
  InformationKind,
  DisclosedDocument,
  Recipient,
} from "../../domain/disclosures/disclosure-codes.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { capitalise } from "../lib/capitalise.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { dayOfStanding, shownStanding } from "./open-form-state.ts";

/** The texts of consents and disclosures. */
export function useDisclosureTexts() {
  const { t } = useTranslation("ledger");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  const recipient = ({ kind, name }: Recipient): string =>
    name === "" ? t(`recipient.${kind}`) : textOf(name);
  const things = (
    information: readonly InformationKind[],
    papers: readonly DisclosedDocument[],
  ): string =>
    capitalise(
      [
        ...information.map((kind) => t(`information.${kind}`)),
        ...papers.map((type) => t(`papers.${type}`)),
      ].join(", "),
    );
  const consent = ({ purpose, recipient: to }: Consent): string =>
    t("pair", { what: t(`purpose.${purpose}`), which: recipient(to) });
  const standing = (record: ConsentRecord): string => {
    const shown = shownStanding(record, today);
    return t(`standing.${shown}`, { day: dates.short(dayOfStanding(record, shown), today) });
  };
  return { recipient, things, consent, standing };
}

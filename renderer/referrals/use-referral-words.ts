import { useTranslation } from "react-i18next";
import type { Decision, ReferralCard } from "../../domain/referrals/referral.ts";
import type { NamesView } from "../../domain/referrals/referral-view.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";

/** The texts of a referral: the person, and the state. */
export function useReferralWords() {
  const { t } = useTranslation(["referrals", "vocab"]);
  const called = useTermName();
  const { nameOf, textOf } = useNames();
  const words = useFormats();
  const today = useToday();
  return {
    /** The name, or why there is none; `isName` tells them apart. */
    who: (
      names: NamesView,
      number: number,
    ): { readonly text: string; readonly isName: boolean } => {
      switch (names.state) {
        case "open":
          return names.names.name === null
            ? { text: t("referrals:nameNotGiven"), isName: false }
            : { text: nameOf({ name: names.names.name, number }), isName: true };
        case "hidden":
          return { text: t("referrals:namesHidden"), isName: false };
        case "closed":
        case "damaged":
          return { text: t("referrals:namesWithOffice"), isName: false };
        case "erased":
          return { text: t("referrals:namesErased"), isName: false };
      }
    },
    about: ({ sex, ageRange, languages }: ReferralCard): string =>
      [
        sex === "unknown" ? "" : t(`vocab:sex.${sex}`),
        ageRange === "unknown" ? "" : t(`referrals:ageOf.${ageRange}`),
        languages.map(words.language).join(", "),
      ]
        .filter((part) => part !== "")
        .join(" · "),
    /** The details of a decision beyond its kind. */
    detail: (decision: Decision): string => {
      switch (decision.kind) {
        case "invited": {
          const day = words.dates.short(decision.on, today);
          return decision.at === null
            ? t("referrals:on", { day })
            : t("referrals:onAt", { day, time: decision.at });
        }
        case "reoriented":
          return t("referrals:to", { service: textOf(decision.to) });
        case "refused":
          return called("refusal", decision.reason, decision.own?.reason);
        case "waiting":
        case "accepted":
        case "no-show":
          return "";
      }
    },
  };
}

import { useTranslation } from "react-i18next";
import { type Named, useNames } from "../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../lib/api.ts";

export interface NumberOf {
  readonly isNoted: boolean;
  /** The number, or that none is recorded and where to add it; empty where nothing is known of it here. */
  readonly words: string;
}

/** The phone numbers of those who are late, each by name where there are several, from the safety card. */
export function useSafetyCardPhones(): (
  people: readonly (Named & { readonly id: string })[],
) => NumberOf {
  const { t } = useTranslation("out");
  const { nameOf, textOf } = useNames();
  const { data } = useProcedure("passes.list", {}, { followsClock: true });
  return (people) => {
    const known = people.flatMap((person) => {
      const one = data?.phones.find(({ personId }) => personId === person.id);
      return one === undefined ? [] : [{ person, phone: one.phone }];
    });
    const noted = known.filter(({ phone }) => phone !== "");
    if (noted.length === 0)
      return { isNoted: false, words: known.length === 0 ? "" : t("noNumber") };
    const numbers = noted.map(({ person, phone }) => {
      const number = textOf(inOnePiece(phone));
      return people.length === 1 ? number : `${nameOf(person)} ${number}`;
    });
    return { isNoted: true, words: t("number", { numbers: numbers.join(", ") }) };
  };
}

/** Joined with no-break spaces, so that no line breaks within the number. */
const inOnePiece = (phone: string): string => phone.replaceAll(/(?<=\d) (?=\d)/g, "\u00a0");

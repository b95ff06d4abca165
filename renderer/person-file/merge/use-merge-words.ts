import { useTranslation } from "react-i18next";
import type { Choices, FileToMerge } from "../../../domain/person-file/merge-files.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";

/** The values of two files as text, to compare them. */
export function useMergeWords() {
  const { t } = useTranslation(["merge", "vocab"]);
  const { nameOf, isPrivate } = useNames();
  const words = useFormats();
  const today = useToday();
  const said = (text: string) => (text === "" ? t("merge:nothing") : text);
  return {
    valuesOf: ({ card, identity }: FileToMerge): Readonly<Record<keyof Choices, string>> => ({
      name: namesOf(card, identity.name),
      sex: t(`vocab:sex.${card.sex}`),
      age: [
        words.age(card.age, today),
        identity.birthDate === null ? "" : words.dates.long(identity.birthDate),
      ]
        .filter((part) => part !== "")
        .join(" · "),
      nationality: said(words.nationalityOf(card) ?? ""),
      birthPlace: said(identity.birthPlace),
      helpNeeded: said(card.helpNeeded),
    }),
    listsOf: (a: FileToMerge, b: FileToMerge) => [
      {
        name: t("merge:languages"),
        value: union(a.card.languages, b.card.languages).map(words.language).join(", "),
      },
      { name: t("merge:alerts"), value: union(a.card.alerts, b.card.alerts).join(" · ") },
      {
        name: t("merge:aliases"),
        value: union(a.identity.aliases, b.identity.aliases)
          .map((name) => nameOf({ name, number: a.card.number }))
          .join(", "),
      },
      {
        name: t("merge:numbers"),
        value: [...a.identity.identityNumbers, ...b.identity.identityNumbers]
          .map(({ kind, number }) => (isPrivate ? kind : `${kind} ${number}`))
          .join(" · "),
      },
    ],
  };

  function namesOf(card: FileToMerge["card"], full: string | null): string {
    const shown = nameOf(card);
    return full === null || full === card.name
      ? shown
      : `${shown} · ${nameOf({ name: full, number: card.number })}`;
  }
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [
  ...new Set([...a, ...b]),
];

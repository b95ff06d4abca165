import { useTranslation } from "react-i18next";
import type { SimilarPerson, RowPerson } from "../../domain/import/import-schemas.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import type { Option } from "../ui/fields/option-list.tsx";
import { Select } from "../ui/fields/select.tsx";
import type { Doubt } from "./row-decisions.ts";
import type { SpreadsheetInHand } from "./use-spreadsheet.ts";

interface WhoIsItProps {
  readonly line: number;
  readonly doubt: Doubt;
  readonly inHand: SpreadsheetInHand;
}

/** Chooses the person of a row among the possible ones. */
export function ChoosePerson({ line, doubt: { alike, mayBeNew }, inHand }: WhoIsItProps) {
  const { t } = useTranslation("bringIn");
  const { age } = useFormats();
  const { nameOf } = useNames();
  const today = useToday();
  const said = inHand.is[line];
  const onSay = (is: RowPerson): void => {
    inHand.say({ [line]: is });
  };
  const called = (name: string | null, number: number): string =>
    name === null ? t("who.noName") : nameOf({ name, number });
  const options: readonly Option[] = [
    ...alike.map((one) => ({
      id: idOf(one),
      label:
        one.who === "row"
          ? t("who.row", { line: one.line, name: called(inHand.nameAt(one.line), one.line) })
          : t("who.file", {
              number: one.number,
              name: called(one.name, one.number),
              age: age(one.age, today),
            }),
    })),
    ...(mayBeNew ? [{ id: "new", label: t("who.new") }] : []),
  ];
  return (
    <Select
      label={t("who.label", { line })}
      hidesLabel
      options={options}
      value={said === undefined || said.who === "unsaid" ? null : idOf(said)}
      placeholder={t("who.choose")}
      onChange={(id) => {
        const chosen = alike.find((one) => idOf(one) === id);
        if (chosen === undefined) onSay({ who: "new" });
        else if (chosen.who === "row") onSay({ who: "row", line: chosen.line });
        else onSay({ who: "file", personId: chosen.personId });
      }}
    />
  );
}

const idOf = (one: SimilarPerson | RowPerson): string =>
  one.who === "file"
    ? `file ${one.personId}`
    : one.who === "row"
      ? `row ${String(one.line)}`
      : one.who;

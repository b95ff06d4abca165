// A cell that cannot be read, or that was corrected: the problem, and a field to fix it.
import { useTranslation } from "react-i18next";
import { isListField } from "../../domain/import/import-fields.ts";
import { placeOf, type RowProblem } from "../../domain/import/read-row.ts";
import { TextField } from "../ui/fields/text-field.tsx";
import type { SpreadsheetInHand } from "./use-spreadsheet.ts";

/** A cell and its problem; null where it was corrected and can be read. */
export type Place = Pick<RowProblem, "line" | "field" | "value"> & {
  readonly kind: RowProblem["kind"] | null;
};

/** A corrected cell stays in the list while it is edited: half of a typed day is a day of another year. */
export function placesIn({ fixed, problems, leftOut }: SpreadsheetInHand): readonly Place[] {
  const open = new Set(problems.map(({ line, field }) => placeOf(line, field)));
  const mended = Object.entries(fixed).flatMap(([place, value]): readonly Place[] => {
    const [line = "", field = ""] = place.split(" ");
    return open.has(place) || leftOut.has(Number(line))
      ? []
      : [{ line: Number(line), field: field as RowProblem["field"], value, kind: null }];
  });
  return [...problems, ...mended].toSorted((a, b) => a.line - b.line);
}

/** Days that may be unknown. */
const mayBeEmpty: ReadonlySet<Place["field"]> = new Set(["birth", "plannedUntil"]);

/** The values of a list are mapped above, for all rows at once. */
export const isRewritten = ({ kind, field }: Place): boolean =>
  kind !== "unsaid" && !isListField(field);

/** The problem of a cell in a sentence. */
export function useSentence(): (place: Place) => string | null {
  const { t } = useTranslation("bringIn");
  return ({ kind, field, value }) => {
    if (kind === null) return null;
    if (kind === "unsaid" && value === "") return t("problem.unsaidEmpty");
    const name = kind === "noDay" && mayBeEmpty.has(field) ? "noDayOrEmpty" : kind;
    return t(`problem.${name}`, { value: value.slice(0, 60) });
  };
}

export function PlaceField({
  place,
  inHand,
}: {
  readonly place: Place;
  readonly inHand: SpreadsheetInHand;
}) {
  const { t } = useTranslation("bringIn");
  const sentence = useSentence();
  const { line, field, value } = place;
  return (
    <TextField
      label={t("rewrite", { field: t(`field.${field}`), line })}
      hidesLabel
      value={inHand.fixed[placeOf(line, field)] ?? value}
      onChange={(text) => inHand.fix(line, field, text)}
      problem={sentence(place)}
      maxLength={200}
    />
  );
}

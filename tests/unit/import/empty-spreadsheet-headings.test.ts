import { expect, it } from "vitest";
import { fieldsToFillIn } from "../../../domain/import/import-fields.ts";
import { proposedColumns } from "../../../domain/import/propose-columns.ts";
import { words as en } from "../../../renderer/i18n/en.ts";
import { words as fr } from "../../../renderer/i18n/fr.ts";
import { words as nl } from "../../../renderer/i18n/nl.ts";

it.each([
  ["English", en],
  ["French", fr],
  ["Dutch", nl],
])("the headings of an empty spreadsheet in %s are recognised in an import", (_, { bringIn }) => {
  for (const kind of ["people", "calls"] as const) {
    const fields = fieldsToFillIn(kind);
    const columns = proposedColumns(
      kind,
      fields.map((field) => bringIn.field[field]),
    );
    expect(columns).toEqual(Object.fromEntries(fields.map((field, at) => [field, at])));
  }
});

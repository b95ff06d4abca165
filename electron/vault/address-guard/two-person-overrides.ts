import type { OverrideRow } from "../../../db/address-guard/two-person-overrides.ts";
import type { OverrideView } from "../../../domain/address-guard/two-person-override.ts";
import { fileKeyOf } from "../users/hidden-file-holders.ts";
import type { Context } from "../platform/handler-context.ts";
import { overrideSealing } from "./sealed-two-person-overrides.ts";
import { partOf } from "../people/sealed-field-state.ts";
import { staffNames } from "../people/display-names.ts";
import { personById } from "../../../db/people/people.ts";
import { nameForOffice } from "../people/name-for-office.ts";

/** Documents that two people released although they were stopped, as this reader may know them. */
export function overrideViews(
  context: Context,
  rows: readonly OverrideRow[],
): readonly OverrideView[] {
  const nameOf = staffNames(context);
  return rows.map((row) => {
    const { id, paper, personId, reader, agreedAt, way, leftAt } = row;
    const person = personId === null ? null : personById(context.tx, personId);
    const fileKey = person === null ? null : fileKeyOf(context, person);
    const opened = overrideSealing.open(context, { ...row, compartment: "office" }, fileKey);
    fileKey?.fill(0);
    return {
      id,
      paper,
      reader,
      agreedAt,
      record: partOf(opened, true),
      person: personId === null ? null : nameForOffice(context, personId),
      firstName: nameOf(row.firstBy),
      secondName: nameOf(row.secondBy),
      left: way === null || leftAt === null ? null : { way, at: leftAt },
    };
  });
}

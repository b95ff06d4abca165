// Who sleeps in the beds that a row of a spreadsheet names, where none of them is free.
import { peopleByIds } from "../../../db/people.ts";
import { placementsInBed } from "../../../db/stays.ts";
import type { PersonRow, Sleeper } from "../../../domain/bring-in/import.ts";
import type { PersonId } from "../../../domain/person.ts";
import { overlaps } from "../../../domain/stay.ts";
import type { Context } from "../context.ts";
import { withOfficeName } from "../handlers/people.ts";

const most = 8;

/** @param opened who came with this sheet, each with her row: a file that is only tried out is none yet */
export function sleepersFor(
  context: Context,
  row: PersonRow,
  opened: ReadonlyMap<PersonId, number>,
): Sleeper[] {
  const there = row.beds
    .flatMap((bed) => placementsInBed(context.tx, bed))
    .filter((placement) => overlaps(placement, row))
    .map(({ personId }) => personId);
  const ids = [...new Set(there)].slice(0, most);
  const rows = ids.flatMap((id): readonly Sleeper[] => {
    const line = opened.get(id);
    return line === undefined ? [] : [{ who: "row", line }];
  });
  const files = peopleByIds(
    context.tx,
    ids.filter((id) => !opened.has(id)),
  ).map((person): Sleeper => {
    const { number, name } = withOfficeName(context, person);
    return { who: "file", personId: person.card.id, number, name };
  });
  return [...files, ...rows];
}

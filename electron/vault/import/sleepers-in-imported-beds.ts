// Who sleeps in the beds that a row of a spreadsheet names, where none of them is free, or beside the bed it came to.
import { peopleByIds } from "../../../db/people/people.ts";
import type { WrittenRow } from "../../../db/import/imports.ts";
import { bedPlaces, roomsInUse } from "../../../db/accommodation/rooms.ts";
import { placementsInBed, placementsOfStay } from "../../../db/accommodation/stays.ts";
import type { PersonRow, ChosenBed, Sleeper } from "../../../domain/import/import-schemas.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { overlaps, type Placement } from "../../../domain/accommodation/stay.ts";
import type { Context } from "../platform/handler-context.ts";
import { withOfficeName } from "../people/name-for-office.ts";

const most = 8;

/** @param opened the people of this spreadsheet, each with their row: a file of a trial run does not exist yet */
export function sleepersFor(
  context: Context,
  row: PersonRow,
  opened: ReadonlyMap<PersonId, number>,
): Sleeper[] {
  const there = row.beds
    .flatMap((bed) => placementsInBed(context.tx, bed))
    .filter((placement) => overlaps(placement, row))
    .map(({ personId }) => personId);
  return named(context, there, opened);
}

/** The bed assigned to each row and, for current residents, who sleeps in that room. */
export function placedBy(
  context: Context,
  written: readonly Pick<WrittenRow, "line" | "personId" | "opens" | "stayId">[],
): ChosenBed[] {
  const { tx } = context;
  const opened = new Map(
    written.flatMap(({ opens, personId, line }) =>
      opens && personId !== null ? [[personId, line] as const] : [],
    ),
  );
  return written
    .flatMap(({ line, stayId }): readonly ChosenBed[] => {
      const placement = stayId === null ? undefined : placementsOfStay(tx, stayId).at(-1);
      const place = placement === undefined ? undefined : bedPlaces(tx).get(placement.bedId);
      if (placement === undefined || place === undefined) return [];
      const isOver = placement.until !== null;
      const beside = isOver ? [] : named(context, besideIn(context, placement), opened);
      return [{ line, room: place.room, bed: place.bed, isOver, beside }];
    })
    .toSorted((a, b) => a.line - b.line);
}

const besideIn = ({ tx, tonight }: Context, { bedId, personId }: Placement): PersonId[] => {
  const room = roomsInUse(tx).find(({ beds }) => beds.some(({ id }) => id === bedId));
  return (room?.beds ?? [])
    .filter(({ id }) => id !== bedId)
    .flatMap(({ id }) => placementsInBed(tx, id))
    .filter((other) => other.personId !== personId)
    .filter((other) => overlaps(other, { from: tonight, until: null }))
    .map((other) => other.personId);
};

function named(
  context: Context,
  there: readonly PersonId[],
  opened: ReadonlyMap<PersonId, number>,
): Sleeper[] {
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

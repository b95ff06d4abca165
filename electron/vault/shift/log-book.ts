import { correctionsOf, type LogRow } from "../../../db/shift/log-book.ts";
import { namedPeople, peopleByIds } from "../../../db/people/people.ts";
import { openStays } from "../../../db/accommodation/stays.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { AroundPerson, LogEntry, LogPerson } from "../../../domain/shift/log-entry.ts";
import { nameWords, peopleIn } from "../../../domain/shift/log-text.ts";
import type { PersonCard, PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";
import { residentsByRoom } from "../accommodation/residents-by-room.ts";

/** Entries as they are read: with their corrections and the names of colleagues. */
export function entriesFrom({ tx }: Context, rows: readonly LogRow[]): LogEntry[] {
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  const corrections = correctionsOf(
    tx,
    rows.map(({ id }) => id),
  );
  const written = ({ id, writtenAt, writtenBy, day, shift, text }: LogRow) => ({
    id,
    at: writtenAt,
    byName: names.get(writtenBy) ?? "",
    shift: { day, name: shift },
    text,
  });
  return rows.map((row) => ({
    ...written(row),
    kind: row.kind,
    about: row.personId,
    isPinned: row.isPinned,
    done:
      row.doneAt === null || row.doneBy === null
        ? null
        : { at: row.doneAt, byName: names.get(row.doneBy) ?? "" },
    corrections: corrections.filter(({ corrects }) => corrects === row.id).map(written),
  }));
}

/** Everyone whom these entries name, by the name the house has now. */
export function peopleNamed({ tx }: Context, entries: readonly LogEntry[]): LogPerson[] {
  const ids = entries.flatMap(({ about, text, corrections }) => [
    ...(about === null ? [] : [about]),
    ...peopleIn(text ?? []),
    ...corrections.flatMap((correction) => peopleIn(correction.text ?? [])),
  ]);
  return linesOf(tx, [...new Set(ids)]);
}

export const linesOf = (tx: Context["tx"], ids: readonly PersonId[]): LogPerson[] =>
  peopleByIds(tx, ids).map(({ card }) => lineOf(card));

/** Whom the house still names, and the words of each name as they are looked for; read once until anything is written. */
export const namedHere = (context: Context) =>
  cachedUntilWritten(context, "named here", () =>
    namedPeople(context.tx).map((line) => ({ line, words: nameWords(line.name) })),
  );

/** Those who live here, room by room, then those whose name the house still has. */
export function peopleAround(context: Context): AroundPerson[] {
  const { tx } = context;
  const where = residentsByRoom(tx);
  const here = linesOf(
    tx,
    openStays(tx).map(({ personId }) => personId),
  );
  const others = namedHere(context).flatMap(({ line }) =>
    where.isResident(line.id) ? [] : [line],
  );
  return [...here, ...others].map((line) => ({ ...line, room: where.roomOf(line.id) }));
}

export const lineOf = ({ id, number, name }: PersonCard): LogPerson => ({ id, number, name });

import { and, asc, desc, eq, isNotNull, isNull, not, or, sql, type SQL } from "drizzle-orm";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import {
  nobody,
  type PeopleFilter,
  type PeoplePhase,
  type PeopleState,
} from "../../domain/person-file/people-list.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { inList } from "../platform/in-list.ts";
import type { ReadDb } from "../platform/open-database.ts";
import { assistances } from "../intake/assistances.table.ts";
import { people } from "../people/people.table.ts";
import { beds, rooms } from "../accommodation/rooms.table.ts";
import { placements, stays } from "../accommodation/stays.table.ts";

export interface ListWishes extends PeopleFilter {
  readonly today: CalendarDate;
  /** Only people whose name the house shows, or who live in it. */
  readonly onlyShown: boolean;
  /** Only these, where it is known already who may be in the list; null for everyone. */
  readonly of: readonly PersonId[] | null;
}

/** Everyone the filter fits, in the order of the list: by room, by the longest wait, or the newest first. */
export const idsInList = (db: ReadDb, wishes: ListWishes): PersonId[] =>
  db
    .select({ id: people.id })
    .from(people)
    .leftJoin(assistances, eq(assistances.id, assistanceNow))
    .leftJoin(stays, isHere)
    .leftJoin(placements, and(eq(placements.stayId, stays.id), inBed))
    .leftJoin(beds, eq(beds.id, placements.bedId))
    .leftJoin(rooms, eq(rooms.id, beds.roomId))
    .where(and(...conditions(wishes)))
    .orderBy(...orderOf(wishes.filter))
    .all()
    .map(({ id }) => id);

/** What the list shows of these people besides their cards. */
export const linesOf = (db: ReadDb, ids: readonly PersonId[], today: CalendarDate) =>
  db
    .select({
      id: people.id,
      room: rooms.name,
      since: stays.from,
      plannedUntil: stays.plannedUntil,
      lastLeft: sql<CalendarDate | null>`(
        SELECT max(until_night) FROM stays
        WHERE person_id = ${people.id} AND voided_at IS NULL
      )`,
      wasTakenBack: sql<number>`EXISTS (
        SELECT 1 FROM stays WHERE person_id = ${people.id} AND voided_at IS NOT NULL
      )`.mapWith(Boolean),
      openedOn: assistances.openedOn,
      assistedOn: assistances.assistedOn,
      closedOn: assistances.closedOn,
      isWaiting: sql<number>`${modeOn(today)} = 'waiting'`.mapWith(Boolean),
      worker: sql<string | null>`(SELECT name FROM users WHERE id = ${workerNow})`,
    })
    .from(people)
    .leftJoin(assistances, eq(assistances.id, assistanceNow))
    .leftJoin(stays, isHere)
    .leftJoin(placements, and(eq(placements.stayId, stays.id), inBed))
    .leftJoin(beds, eq(beds.id, placements.bedId))
    .leftJoin(rooms, eq(rooms.id, beds.roomId))
    .where(inList(people.id, ids))
    .all();

const isHere = and(
  eq(stays.personId, people.id),
  isNull(stays.until),
  sql`${stays.voidedAt} IS NULL`,
);
const inBed = and(isNull(placements.until), sql`${placements.voidedAt} IS NULL`);

/** The track that counts: the open one, or the last that was closed. */
const assistanceNow = sql`(
  SELECT id FROM assistances AS a
  WHERE a.person_id = ${people.id} AND a.voided_at IS NULL
  ORDER BY a.closed_on IS NOT NULL, a.opened_on DESC, a.opened_at DESC LIMIT 1
)`;

/** Who accompanies the person since the last decision. */
const workerNow = sql`(
  SELECT user_id FROM assistance_workers AS w
  WHERE w.assistance_id = ${assistances.id}
  ORDER BY w.from_day DESC, w.recorded_at DESC, w.rowid DESC LIMIT 1
)`;

/** Repeated so that only people with a decision are looked up. */
const isEverOf = (worker: string) => sql`${people.id} IN (
  SELECT person_id FROM assistances WHERE id IN (
    SELECT assistance_id FROM assistance_workers WHERE user_id = ${worker}
  )
)`;

/** What was recorded about living outside the house since the last stay ended; NULL where nothing was. */
const modeOn = (today: CalendarDate) => sql`(
  SELECT m.mode FROM assistance_modes AS m
  WHERE m.assistance_id = ${assistances.id} AND m.mode <> 'residential' AND m.from_day <= ${today}
    AND m.from_day >= ifnull((
      SELECT max(s.until_night) FROM stays AS s
      WHERE s.person_id = ${people.id} AND s.voided_at IS NULL AND s.until_night <> s.from_night
    ), '')
  ORDER BY m.from_day DESC, m.recorded_at DESC, m.rowid DESC LIMIT 1
)`;

function conditions(wishes: ListWishes): SQL[] {
  const { filter, worker, language, phase, today, onlyShown, of } = wishes;
  const wanted = [
    of === null ? undefined : inList(people.id, of),
    sql`${people.id} NOT IN (SELECT merged_id FROM file_merges)`,
    ofState(filter, today),
    onlyShown ? or(isNotNull(people.name), isNotNull(stays.id)) : undefined,
    worker === null
      ? undefined
      : worker === nobody
        ? and(isNull(assistances.closedOn), sql`${workerNow} IS NULL`)
        : and(isEverOf(worker), sql`${workerNow} = ${worker}`),
    language === null
      ? undefined
      : sql`EXISTS (SELECT 1 FROM json_each(${people.languages}) WHERE value = ${language})`,
    phase === null ? undefined : inPhase(phase, today),
  ];
  return wanted.filter((condition) => condition !== undefined);
}

function ofState(state: PeopleState, today: CalendarDate): SQL | undefined {
  // Repeated so that the few open assistances are looked up first, not everyone's.
  const isOpen = and(
    sql`${people.id} IN (SELECT person_id FROM assistances WHERE closed_on IS NULL AND voided_at IS NULL)`,
    and(isNull(stays.id), isNotNull(assistances.id), isNull(assistances.closedOn)),
  );
  switch (state) {
    case "residents":
      // The same here: of fifty thousand, sixteen live here.
      return and(
        isNotNull(stays.id),
        sql`${people.id} IN (SELECT person_id FROM stays WHERE until_night IS NULL AND voided_at IS NULL)`,
      );
    case "intake":
      return and(isOpen, isNull(assistances.assistedOn));
    case "waiting":
      return and(isOpen, sql`${modeOn(today)} = 'waiting'`);
    case "non-residential":
      return and(
        isOpen,
        isNotNull(assistances.assistedOn),
        sql`ifnull(${modeOn(today)}, '') <> 'waiting'`,
      );
    case "ended":
      return and(isNull(stays.id), or(isNull(assistances.id), isNotNull(assistances.closedOn)));
    case "all":
      return undefined;
  }
}

function inPhase(phase: PeoplePhase, today: CalendarDate): SQL | undefined {
  const isTaken = and(isNotNull(assistances.assistedOn), isNull(assistances.closedOn));
  // A place was promised, and the person has not come yet.
  const waitsForFirst = sql`(${stays.id} IS NULL AND ifnull(${modeOn(today)}, '') = 'waiting'
    AND NOT EXISTS (
      SELECT 1 FROM stays AS came WHERE came.person_id = ${people.id} AND came.voided_at IS NULL
        AND ifnull(came.until_night, '9999-12-31') > ${assistances.openedOn}
    ))`;
  switch (phase) {
    case "intake":
      return and(
        isNotNull(assistances.id),
        isNull(assistances.assistedOn),
        isNull(assistances.closedOn),
      );
    case "accepted":
      return and(isTaken, waitsForFirst);
    case "assisted":
      return and(isTaken, not(waitsForFirst));
    case "closed":
      return isNotNull(assistances.closedOn);
  }
}

function orderOf(state: PeopleState): SQL[] {
  switch (state) {
    case "residents":
      return [asc(rooms.position), asc(beds.position), asc(people.number)];
    case "intake":
    case "waiting":
    case "non-residential":
      return [asc(assistances.openedOn), asc(people.number)];
    case "ended":
      return [desc(assistances.closedOn), desc(people.number)];
    case "all":
      return [desc(people.number)];
  }
}

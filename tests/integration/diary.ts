import { addDays, type CalendarDate } from "../../domain/calendar.ts";
import type { PersonId } from "../../domain/person.ts";
import { aNewcomer } from "../builders.ts";
import type { TestHouse } from "./test-house.ts";

/** Something that happens in the house. Beds and people are told by their place in the diary. */
export type Happening =
  /** One person, or a family that takes several beds. */
  | { readonly kind: "arrive"; readonly beds: readonly number[] }
  | { readonly kind: "move"; readonly who: number; readonly bed: number }
  | { readonly kind: "leave"; readonly who: number }
  | { readonly kind: "return"; readonly who: number; readonly bed: number }
  | { readonly kind: "takeBack" }
  | { readonly kind: "close"; readonly bed: number; readonly nights: number }
  | { readonly kind: "away"; readonly who: number };

/** Who lies where tonight, which beds are out of service, who is away: nothing but today. */
export interface Page {
  readonly asleep: ReadonlyMap<string, PersonId>;
  readonly closed: ReadonlySet<string>;
  readonly away: ReadonlySet<PersonId>;
}

interface Diary {
  /** Makes something happen, in the house and in the diary. Says what the two do not agree about. */
  readonly take: (happening: Happening, day: CalendarDate) => Promise<string | null>;
  readonly today: (day: CalendarDate) => Page;
  /** Everybody who was ever written down. */
  readonly people: () => readonly PersonId[];
}

/** Begins a diary of an empty house. It knows what a bed holds and nothing else. */
export function keepDiary(house: TestHouse, beds: readonly string[]): Diary {
  let asleep = new Map<string, PersonId>();
  const closedUntil = new Map<string, CalendarDate>();
  const awayOn = new Map<PersonId, CalendarDate>();
  const people: PersonId[] = [];
  /** How it was before the last thing that can be taken back, and whose it was. */
  let before: { readonly asleep: Map<string, PersonId>; readonly of: PersonId } | null = null;

  const isClosed = (bed: string, day: CalendarDate): boolean => (closedUntil.get(bed) ?? day) > day;
  const isUsable = (bed: string, day: CalendarDate): boolean =>
    !asleep.has(bed) && !isClosed(bed, day);
  const bedAt = (index: number): string => beds[index % beds.length] ?? "";
  const here = (): readonly PersonId[] => [...asleep.values()];
  const bedOf = (id: PersonId): string =>
    [...asleep].find(([, sleeper]) => sleeper === id)?.[0] ?? "";
  const change = (of: PersonId, make: (next: Map<string, PersonId>) => void): void => {
    before = { asleep, of };
    asleep = new Map(asleep);
    make(asleep);
  };
  const agree = (
    expected: boolean,
    found: { readonly ok: boolean },
    what: string,
  ): string | null =>
    expected === found.ok
      ? null
      : `${what}: expected ${String(expected)}, ${JSON.stringify(found)}`;

  const admit = async (
    day: CalendarDate,
    bed: string,
    known: PersonId | null,
    withPersonId: PersonId | null,
  ) => {
    const expected = isUsable(bed, day);
    const admitted = await house.call("stays.admit", {
      ...aNewcomer({ personId: known, from: day, plannedUntil: addDays(day, 90), withPersonId }),
      bedId: bed,
    });
    if (admitted.ok) {
      const id = admitted.value.personId;
      if (known === null) people.push(id);
      change(id, (next) => next.set(bed, id));
    }
    return {
      id: admitted.ok ? admitted.value.personId : null,
      wrong: agree(expected, admitted, "admit"),
    };
  };

  const stayOf = async (id: PersonId): Promise<string> =>
    (await house.ask("stays.ofPerson", { id })).find(({ stay }) => stay.until === null)?.stay.id ??
    "";

  const take: Diary["take"] = async (one, day) => {
    switch (one.kind) {
      case "arrive": {
        let first: PersonId | null = null;
        for (const index of one.beds) {
          const { id, wrong } = await admit(day, bedAt(index), null, first);
          if (wrong !== null) return wrong;
          first ??= id;
        }
        return null;
      }
      case "return": {
        const gone = people.filter((id) => !here().includes(id));
        const id = gone[one.who % Math.max(gone.length, 1)];
        return id === undefined ? null : (await admit(day, bedAt(one.bed), id, null)).wrong;
      }
      case "move": {
        const id = here()[one.who % Math.max(asleep.size, 1)];
        const bed = bedAt(one.bed);
        if (id === undefined || bedOf(id) === bed) return null;
        const expected = isUsable(bed, day);
        const moved = await house.call("stays.move", {
          stayId: await stayOf(id),
          bedId: bed,
          night: day,
        });
        const from = bedOf(id);
        if (moved.ok)
          change(id, (next) => {
            next.delete(from);
            next.set(bed, id);
          });
        return agree(expected, moved, "move");
      }
      case "leave": {
        const id = here()[one.who % Math.max(asleep.size, 1)];
        if (id === undefined) return null;
        const left = await house.call("stays.depart", {
          stayId: await stayOf(id),
          night: day,
          destination: "unknown",
          reason: "ended-by-person",
        });
        const from = bedOf(id);
        if (left.ok) change(id, (next) => next.delete(from));
        return agree(true, left, "leave");
      }
      case "takeBack": {
        if (before === null) return null;
        const stays = await house.ask("stays.ofPerson", { id: before.of });
        const eventId = stays.find(({ undoable }) => undoable !== null)?.undoable ?? "";
        const undone = await house.call("stays.undo", { eventId });
        asleep = before.asleep;
        before = null;
        return agree(true, undone, "takeBack");
      }
      case "close": {
        const bed = bedAt(one.bed);
        const until = addDays(day, one.nights);
        const expected = !asleep.has(bed);
        const closed = await house.call("beds.close", {
          bedId: bed,
          from: day,
          until,
          reason: "Painting",
        });
        // Out of service twice over, it is back when the later of the two ends.
        const earlier = closedUntil.get(bed) ?? until;
        if (closed.ok) closedUntil.set(bed, earlier > until ? earlier : until);
        // What went before may need this bed again.
        if (closed.ok) before = null;
        return agree(expected, closed, "close");
      }
      case "away": {
        const id = here()[one.who % Math.max(asleep.size, 1)];
        if (id !== undefined) awayOn.set(id, day);
        return null;
      }
    }
  };

  return {
    take,
    people: () => people,
    today: (day) => {
      // The day is over with it: what happened today can no longer be taken back tomorrow.
      before = null;
      return {
        asleep: new Map(asleep),
        closed: new Set(beds.filter((bed) => isClosed(bed, day))),
        away: new Set(here().filter((id) => awayOn.get(id) === day)),
      };
    },
  };
}

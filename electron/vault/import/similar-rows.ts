// Whether a row of a spreadsheet may be about a person who has a file, or about the person of another row.
import { peopleByIds } from "../../../db/people/people.ts";
import type { SimilarPerson } from "../../../domain/import/import-schemas.ts";
import { keysOfWord, type SpelledName } from "../../../domain/people/name-match.ts";
import {
  type AgeGiven,
  ageFrom,
  type PersonId,
  rangeOn,
  yearsOn,
} from "../../../domain/people/person.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { Context } from "../platform/handler-context.ts";
import { namesByPerson } from "../people/all-names.ts";
import { fitBetween, spelled } from "../people/normalize-name.ts";
import { withOfficeName } from "../people/name-for-office.ts";

/** What tells people of a sheet apart. */
export interface ComparedRow {
  readonly line: number;
  readonly name: string | null;
  /** Null where the sheet gives no age that could speak against it. */
  readonly years: number | null;
}

export interface SimilarRows {
  readonly filesLike: (one: ComparedRow) => readonly SimilarPerson[];
  readonly rowsLike: (one: ComparedRow) => readonly SimilarPerson[];
}

/** Names are compared only where they share a sound or a beginning: a thousand rows with five thousand files otherwise take minutes. */
export function similarRows(context: Context, all: readonly ComparedRow[]): SimilarRows {
  const book = namesByPerson(context);
  const files = new Drawers<PersonId>();
  for (const [id, { names }] of book) for (const one of names) files.put(one.spelled, id);
  const rows = new Drawers<ComparedRow>();
  for (const one of all) if (one.name !== null) rows.put(spelled(one.name), one);
  return {
    filesLike: ({ name, years }) => {
      if (name === null) return [];
      const found = files.like(spelled(name)).slice(0, mostLooked);
      return peopleByIds(context.tx, [...new Set(found.map(({ of }) => of))])
        .map((person) => ({ ...withOfficeName(context, person), id: person.card.id }))
        .filter(({ age }) => mayBeAsOld(years, rangeOn(age, context.today)))
        .slice(0, 4)
        .map(({ id: personId, number, name: called, age }) => ({
          who: "file" as const,
          personId,
          number,
          name: called,
          age,
          isSame: found.some(({ of, isSame }) => of === personId && isSame),
        }));
    },
    rowsLike: ({ name, line, years }) =>
      name === null
        ? []
        : rows
            .like(spelled(name))
            .filter(({ of }) => of.line < line && mayBeAsOld(years, exactly(of.years)))
            .slice(0, 4)
            .map(({ of }) => ({ who: "row" as const, line: of.line })),
  };
}

const mostLooked = 20;

/** Two years are within what people guess; a birth date that differs by more belongs to another person. */
const mayBeAsOld = (years: number | null, range: Range | null): boolean =>
  years === null || range === null || (range.from - 2 <= years && years <= range.upTo + 2);

type Range = NonNullable<ReturnType<typeof rangeOn>>;
const exactly = (years: number | null): Range | null =>
  years === null ? null : { from: years, upTo: years };

export const yearsOf = (age: AgeGiven, today: CalendarDate): number | null =>
  yearsOn(ageFrom(age, today), today);

/** Things under the sounds and the first letters of their names. */
class Drawers<T> {
  readonly #drawers = new Map<string, { readonly name: SpelledName; readonly of: T }[]>();

  put(name: SpelledName, of: T): void {
    for (const key of drawerKeys(name)) {
      const drawer = this.#drawers.get(key);
      if (drawer === undefined) this.#drawers.set(key, [{ name, of }]);
      else drawer.push({ name, of });
    }
  }

  /** Each once, those spelled the same first. */
  like(name: SpelledName): readonly { readonly of: T; readonly isSame: boolean }[] {
    const best = new Map<T, boolean>();
    for (const key of drawerKeys(name))
      for (const { name: other, of } of this.#drawers.get(key) ?? []) {
        if (best.get(of) === true) continue;
        const fit = fitBetween(name, other) ?? fitBetween(other, name);
        if (fit === null) continue;
        best.set(of, name.size === other.size && fit.likeness === "same");
      }
    return [...best]
      .map(([of, isSame]) => ({ of, isSame }))
      .toSorted((a, b) => Number(b.isSame) - Number(a.isSame));
  }
}

const drawerKeys = ({ units }: SpelledName): ReadonlySet<string> =>
  new Set(units.flatMap(({ as }) => [`word ${as.word.slice(0, 3)}`, ...keysOfWord(as)]));

/** A number of a table that may leave. `key`: the same number stands in another table under the same key. */
export interface Entry {
  readonly value: number;
  readonly isTotal: boolean;
  readonly key: string | null;
  /** Nights or sessions, of which one person may have many: how small it is says nothing of how much it is. */
  readonly isWeighted: boolean;
  /** Everybody knows it without the table. */
  readonly isNever: boolean;
  /** So few stand behind it that it must not be known; what else is hidden keeps that company. */
  readonly isFew: boolean;
  isHidden: boolean;
  /** For what stands in other tables: it is not the smallest of its own line, and nobody can count on that. */
  isFar?: true;
}

/** What adds up to the same on both sides. What stands on no paper is among them too, as hidden. */
export interface Sum {
  readonly wholes: readonly Entry[];
  readonly parts: readonly Entry[];
  /** What goes first where it tells too much. */
  readonly gives: readonly Entry[];
}

/** Numbers of the table before totals, the smallest first; the last total of all at the very end. */
export const bySize = (entries: readonly Entry[]): readonly Entry[] =>
  entries
    .filter(({ isNever }) => !isNever)
    .toSorted((a, b) => Number(a.isTotal) - Number(b.isTotal) || a.value - b.value);

/** What no table says, and everybody could reckon. */
export const unsaid = (value: number, isFew: boolean): Entry => ({
  value,
  key: null,
  isTotal: true,
  isWeighted: true,
  isNever: false,
  isFew,
  isHidden: true,
});

/** A number of a table that may leave. `key`: the same number is in another table under the same key. */
export interface PublishableNumber {
  readonly value: number;
  readonly isTotal: boolean;
  readonly key: string | null;
  /** Nights or sessions, of which one person may have many: the number alone does not tell how few people it is about. */
  readonly isWeighted: boolean;
  /** It is public without the table. */
  readonly isNever: boolean;
  /** So few people are behind it that it must not be known; other hidden numbers are hidden for its sake. */
  readonly isFew: boolean;
  isHidden: boolean;
  /** For a number in other tables: it is not the smallest of its own line, and no one can rely on that. */
  isFar?: true;
}

/** Two sides with the same sum. Numbers that are in no table are among them too, as hidden. */
export interface Sum {
  readonly wholes: readonly PublishableNumber[];
  readonly parts: readonly PublishableNumber[];
  /** What goes first where it tells too much. */
  readonly gives: readonly PublishableNumber[];
}

/** Numbers of the table before totals, the smallest first; the last total of all at the very end. */
export const bySize = (entries: readonly PublishableNumber[]): readonly PublishableNumber[] =>
  entries
    .filter(({ isNever }) => !isNever)
    .toSorted((a, b) => Number(a.isTotal) - Number(b.isTotal) || a.value - b.value);

/** A number that no table shows, and anyone could calculate. */
export const implicitNumber = (value: number, isFew: boolean): PublishableNumber => ({
  value,
  key: null,
  isTotal: true,
  isWeighted: true,
  isNever: false,
  isFew,
  isHidden: true,
});

// How the facts of a report are read: a slice at a time, and what several periods share once.
import { type ReportPeriod, yearsIn } from "../../../domain/reports/report-period.ts";
import { type Reading, type Share, internStrings } from "../../../db/platform/intern-strings.ts";
import type { Slices, SliceTransaction } from "../platform/slice-transaction.ts";
import { slicedUntilWritten } from "../platform/answer-cache.ts";

/** Reports of several periods share their texts. */
export interface Reader extends SliceTransaction {
  readonly share: Share;
}

/** Up to so many years are cached one by one: more are seldom asked for, and take much memory. */
const mostYears = 6;

/** As the transaction of this slice reads it. */
export const readingOf = ({ context, share }: Reader): Reading => ({ db: context.tx, share });

export const readerOf = (turn: SliceTransaction): Reader => ({
  share: turn.context.house.opened.aside("texts of reports", internStrings),
  get context() {
    return turn.context;
  },
});

interface Year {
  readonly what: string;
  readonly year: number;
  /** Of which it is a part. */
  readonly looked: ReportPeriod;
}

/** What is read of a whole year, for all periods of which it is a part. */
export function* ofYear<T>(
  turn: Reader,
  { what, year, looked }: Year,
  read: () => Slices<T>,
): Slices<T> {
  return yearsIn(looked).length > mostYears
    ? yield* read()
    : yield* slicedUntilWritten(turn, `${what} ${String(year)}`, read);
}

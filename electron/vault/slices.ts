// What goes through much of the file is done a slice at a time, so that no other question of the window waits for the whole of it.
import { setImmediate as others } from "node:timers/promises";
import { isStill, recording, type Reads } from "../../db/followed-tables.ts";
import type { Output, Parsed, ProcedureName } from "../../domain/api.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Context } from "./context.ts";
import type { Prepared, Vault } from "./dispatch.ts";
import type { OpenHouse } from "./open-house.ts";
import { read } from "./transact.ts";
import type { Slices, Turn } from "./turn.ts";
import { stateOf } from "./unchanged.ts";

/** Another question waits for no longer than this, and for one step. */
const mostMilliseconds = 15;

type Begin<T> = (turn: Turn) => Slices<T>;

/** What came of it, and of what. */
export interface Sliced<T> {
  readonly state: string;
  readonly reads: Reads;
  readonly value: T;
}

/** A question that is answered in slices. Where a table was written that it read, before it is told, it is answered anew. */
export const inSlicesOf = <N extends ProcedureName>(
  answer: (turn: Turn, input: Parsed<N>) => Slices<Output<N>>,
): Prepared<N, Sliced<Output<N>>> => ({
  prepare: (vault, house, input) => inSlices(vault, house, (turn) => answer(turn, input)),
  run: (context, input, { value, ...of }) =>
    ok(isOfNow(context, of) ? value : atOnce(context, (turn) => answer(turn, input))),
});

/** Of what was read for it nothing has changed. */
const isOfNow = (context: Context, { state, reads }: Omit<Sliced<unknown>, "value">): boolean =>
  stateOf(context) === state && isStill(reads);

/**
 * Goes on between other requests until it is done or the house is not open any more; begins anew where a table was written that it
 * has read.
 */
export async function inSlices<T>(
  vault: Vault,
  house: OpenHouse,
  begin: Begin<T>,
): Promise<Result<Sliced<T>, AppError>> {
  const goOn = slicer(vault, house, begin);
  for (;;) {
    if (vault.house !== house) return err({ type: "Locked" });
    const slice = goOn();
    if (!slice.ok) return slice;
    if (slice.value !== null) return ok(slice.value);
    await others();
  }
}

/** All of it now. */
export function atOnce<T>(context: Context, begin: Begin<T>): T {
  const [work, reads]: [Slices<T>, Reads] = [begin({ context }), new Map()];
  for (;;) {
    const step = recording(reads, () => work.next());
    if (step.done === true) return step.value;
  }
}

interface Begun<T> extends Omit<Sliced<T>, "value"> {
  readonly turn: Turn;
  readonly work: Slices<T>;
}

/** Each call does one slice; null while there is more. */
function slicer<T>({ clock }: Vault, house: OpenHouse, begin: Begin<T>) {
  let begun: Begun<T> | null = null;
  const beginIn = (context: Context): Begun<T> => {
    const turn = { context };
    return { turn, work: begin(turn), state: stateOf(context), reads: new Map() };
  };
  return (): Result<Sliced<T> | null, AppError> =>
    read(house, clock, (context) => {
      const since = clock.monotonic();
      if (begun === null || !isOfNow(context, begun)) begun = beginIn(context);
      const { turn, work, state, reads } = begun;
      turn.context = context;
      do {
        const step = recording(reads, () => work.next());
        if (step.done === true) return ok({ state, reads, value: step.value });
      } while (clock.monotonic() - since < mostMilliseconds);
      return ok(null);
    });
}

// What goes through much of the file is done a slice at a time, so that no other question of the window waits for the whole of it.
import { setImmediate as others } from "node:timers/promises";
import type { Output, Parsed, ProcedureName } from "../../../domain/api/index.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { stateOf } from "./answer-cache.ts";
import type { Context } from "./handler-context.ts";
import type { Prepared, Vault } from "./dispatch.ts";
import type { OpenVault } from "./opened-vault.ts";
import { read } from "./transactions.ts";
import type { Slices, SliceTransaction } from "./slice-transaction.ts";

/** Another question waits for no longer than this, and for one step. */
const mostMilliseconds = 15;

type Begin<T> = (turn: SliceTransaction) => Slices<T>;

/** The answer, and the state of the house it is of. */
export interface Sliced<T> {
  readonly state: string;
  readonly value: T;
}

/** A question that is answered in slices; it is answered again if something was written before it is told. */
export const inSlicesOf = <N extends ProcedureName>(
  answer: (turn: SliceTransaction, input: Parsed<N>) => Slices<Output<N>>,
): Prepared<N, Sliced<Output<N>>> => ({
  prepare: (vault, house, input) => inSlices(vault, house, (turn) => answer(turn, input)),
  run: (context, input, { value, state }) =>
    ok(stateOf(context) === state ? value : atOnce(context, (turn) => answer(turn, input))),
});

/**
 * Goes on between other requests until it is done or the house is not open any more; starts again if something was written
 * meanwhile.
 */
export async function inSlices<T>(
  vault: Vault,
  house: OpenVault,
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
  const work = begin({ context });
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

interface Begun<T> {
  readonly state: string;
  readonly turn: SliceTransaction;
  readonly work: Slices<T>;
}

/** Each call does one slice; null while there is more. */
function slicer<T>({ clock }: Vault, house: OpenVault, begin: Begin<T>) {
  let begun: Begun<T> | null = null;
  const beginIn = (context: Context): Begun<T> => {
    const turn = { context };
    return { turn, work: begin(turn), state: stateOf(context) };
  };
  return (): Result<Sliced<T> | null, AppError> =>
    read(house, clock, (context) => {
      const since = clock.monotonic();
      if (begun === null || begun.state !== stateOf(context)) begun = beginIn(context);
      const { turn, work, state } = begun;
      turn.context = context;
      do {
        const step = work.next();
        if (step.done === true) return ok({ state, value: step.value });
      } while (clock.monotonic() - since < mostMilliseconds);
      return ok(null);
    });
}

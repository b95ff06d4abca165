import type { Context } from "./context.ts";

/** Each slice of long work is a transaction of its own: look into it anew after every step. */
export interface SliceTransaction {
  context: Context;
}

/** Work in small steps, with a `yield` between them. It reads, and notes nothing in the trace. */
export type Slices<T> = Generator<undefined, T>;

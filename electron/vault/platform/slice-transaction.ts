import type { Context } from "./handler-context.ts";

/** Each slice of long work is a transaction of its own: read the current one again after every step. */
export interface SliceTransaction {
  context: Context;
}

/** Work in small steps, with a `yield` between them. It reads, and adds nothing to the audit log. */
export type Slices<T> = Generator<undefined, T>;

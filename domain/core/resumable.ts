/** Long work of a pure function, done a little at a time: the caller may do something else at each `yield`. */
export type InParts<T> = Generator<undefined, T>;

/** All of it now. */
export function whole<T>(work: InParts<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

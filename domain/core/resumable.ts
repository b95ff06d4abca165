/** Long work of a pure function, done a little at a time: the caller may do something else at each `yield`. */
export type Resumable<T> = Generator<undefined, T>;

/** All of it now. */
export function runToEnd<T>(work: Resumable<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

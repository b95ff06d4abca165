/** Milliseconds without a key press after which the form receives what was typed. */
const pause = 400;

/** Reads the text of a field on demand. */
type Read<V> = () => V;

/**
 * The value of a form. Most fields report each change at once. One with a long text holds it and is read at a pause, or earlier
 * on demand, so that a key press costs the same in a long note as in an empty one.
 */
export interface DeferredValue<T> {
  /** The value that was reported last; the same object until the next report. */
  readonly told: () => T;
  /** The full value, with the text that no field has reported yet. */
  readonly whole: () => T;
  readonly change: (part: Partial<T>) => void;
  readonly typing: <K extends keyof T>(name: K, read: Read<T[K]>) => void;
  /** @returns a function that stops listening */
  readonly listen: (onTold: () => void) => () => void;
  /** Stops reporting. */
  readonly stop: () => void;
}

export function newDeferredValue<T extends object>(start: T): DeferredValue<T> {
  let told = start;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const reads = new Map<keyof T, Read<T[keyof T]>>();
  const listeners = new Set<() => void>();

  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const typed = (): Partial<T> =>
    Object.fromEntries(Array.from(reads, ([name, read]) => [name, read()])) as Partial<T>;
  const whole = (): T => (reads.size === 0 ? told : { ...told, ...typed() });
  const tell = (part: Partial<T>): void => {
    stop();
    told = { ...whole(), ...part };
    reads.clear();
    for (const onTold of listeners) onTold();
  };
  return {
    told: () => told,
    whole,
    change: tell,
    typing: (name, read) => {
      reads.set(name, read);
      stop();
      timer = setTimeout(() => tell({}), pause);
    },
    listen: (onTold) => {
      listeners.add(onTold);
      return () => {
        listeners.delete(onTold);
      };
    },
    stop,
  };
}

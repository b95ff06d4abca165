/** Milliseconds without a key after which the form is told what was typed. */
const pause = 400;

/** The words of a field, when somebody asks for them. */
type Read<V> = () => V;

/**
 * What a form holds. Most fields tell at once. One with many words keeps them to itself and is read at a pause, or earlier
 * where they are needed: so a key costs the same in a long note as in an empty one.
 */
export interface DeferredValue<T> {
  /** What the form was told; the same object until it is told something. */
  readonly told: () => T;
  /** Everything, the words included that no field has told yet. */
  readonly whole: () => T;
  readonly change: (part: Partial<T>) => void;
  readonly typing: <K extends keyof T>(name: K, read: Read<T[K]>) => void;
  /** @returns how to listen no longer */
  readonly listen: (onTold: () => void) => () => void;
  /** Nothing is told by itself any more. */
  readonly stop: () => void;
}

export function newHeld<T extends object>(start: T): DeferredValue<T> {
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

import type { JobEnd } from "./background-job-end.ts";

/** The messages of a thread that does long work, the end last. */
export type FromThread<M> =
  | { readonly kind: "step"; readonly done: number; readonly of: number }
  | { readonly kind: "made"; readonly made: M }
  | { readonly kind: "failed"; readonly problem: JobEnd };

/** Told between the parts of the work, which can be ended there. */
export interface Watcher {
  readonly step: (done: number, of: number) => void;
  readonly isCancelled: () => boolean;
}

/** Work that takes long, and is done beside everything else. */
export interface BackgroundJob<O, M> {
  /** The program of its thread; it stands beside the vault's own. */
  readonly program: string;
  readonly work: (order: O, watcher: Watcher) => M;
  /** The keys of an order: wiped where it was made, and where it was received. */
  readonly keysOf: (order: O) => readonly Uint8Array[];
}

/** Starts such work, and hears what it says. `cancel` ends it between two of its parts. */
export type StartJob = <O, M>(
  job: BackgroundJob<O, M>,
  order: O,
  hear: (said: FromThread<M>) => void,
) => { readonly cancel: () => void };

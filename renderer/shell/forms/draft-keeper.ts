import type { Instant } from "../../../domain/core/calendar-date.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import type { Call } from "../../lib/api.ts";

/** Where what is typed is stored: on the disk, in memory while the disk is full, or nowhere yet. */
export type Safety = "kept" | "memory" | "lost";

/** Milliseconds between a change and saving it. */
const pause = 700;
/** Milliseconds until a failed save is tried again. */
const again = 3_000;

export interface Kept {
  readonly at: Instant | null;
  readonly safety: Safety | null;
}

/** A form, and the older drafts beside what is typed in it. */
export interface KeptForm {
  readonly about: { readonly spot: DraftSpot; readonly version: number };
  /** The initial content of the form, with the older drafts. */
  readonly start: string;
  /** The older drafts alone: stored when the rest is saved. */
  readonly aside: { readonly version: number; readonly content: string } | null;
}

/** Pending while older drafts are being stored after a form was saved: reading a draft waits for it. */
let leaving: Promise<unknown> | null = null;

/** Asks once no draft of a closed form is being stored. */
export const onceLeft = <T>(ask: () => Promise<T>): Promise<T> =>
  leaving === null ? ask() : leaving.then(ask);

async function keep(call: Call, about: KeptForm["about"], content: string): Promise<Kept> {
  const saved = await call("drafts.save", { ...about, content });
  if (!saved.ok) return { at: null, safety: "lost" };
  return { at: saved.value.savedAt, safety: saved.value.isOnDisk ? "kept" : "memory" };
}

async function keepOnlyAside(call: Call, { about, aside }: KeptForm): Promise<void> {
  const { spot } = about;
  if (aside === null) await call("drafts.discard", { spot });
  else await call("drafts.save", { spot, ...aside });
}

/** Saving the form removed the whole draft. If the draft still exists, the form was not saved. */
function keepAside(call: Call, { about, aside }: KeptForm, onKept: () => void): Promise<void> {
  const { spot } = about;
  const keepIt = async (): Promise<void> => {
    const left = aside === null ? null : await call("drafts.read", { spot });
    if (aside === null || left?.ok !== true || left.value !== null) return;
    await call("drafts.save", { spot, ...aside });
    onKept();
  };
  const kept = keepIt().finally(() => {
    if (leaving === kept) leaving = null;
  });
  leaving = kept;
  return kept;
}

/** Saves the newest content of one form, and retries failed saves. */
export function newKeeper(call: Call, form: KeptForm, onKept: (kept: Kept) => void) {
  const { about, start } = form;
  /** Read only when it is saved: serialising a long note at each key would be slow. */
  let latest = (): string => start;
  /** What is on the disk; null when that is not known. */
  let kept: string | null = start;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isSettled = false;

  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const wait = (time: number): void => {
    if (!isSettled) timer ??= setTimeout(() => void flush(), time);
  };
  const flush = async (): Promise<void> => {
    stop();
    const content = latest();
    if (isSettled || content === kept) return;
    kept = content;
    const now = await keep(call, about, content);
    onKept(now);
    if (now.safety === "kept") return;
    if (kept === content) kept = null;
    wait(again);
  };
  const touch = wait.bind(null, pause);
  const gone = onKept.bind(null, { at: null, safety: null });
  return {
    flush,
    /** The form is closed. */
    leave: (): Promise<void> => (isSettled ? keepAside(call, form, gone) : flush()),
    touch,
    note: (read: () => string): void => {
      latest = read;
      touch();
    },
    settle: (): void => {
      void flush();
      isSettled = true;
    },
    resume: (): void => {
      isSettled = false;
      kept = null;
      touch();
    },
    saved: async (): Promise<void> => {
      stop();
      kept = latest();
      await keepOnlyAside(call, form);
      gone();
    },
    discard: async (): Promise<string> => {
      stop();
      const thrownAway = latest();
      kept = thrownAway;
      await call("drafts.discard", { spot: about.spot });
      gone();
      return thrownAway;
    },
  };
}

import { powerMonitor, type WebContents } from "electron";
import type { LockWarning } from "../../domain/api/main-process-bridge.ts";

/** Watches one open house and locks it when it should not stay open. */
export interface AutoLock {
  readonly allow: (idleMinutes: number) => void;
  /** Another window of the same person: what is done there counts too. */
  readonly include: (contents: WebContents) => void;
  readonly stop: () => void;
}

/**
 * Locks after the idle time, after twelve hours whatever happens, when the machine sleeps, locks or changes hands, and when
 * its two clocks went apart; warns in the last minute before the first two. Measured on the monotonic clock: setting the machine's time keeps nothing open.
 */
export function startAutoLock(
  contents: WebContents,
  idleMinutes: number,
  { lock, warn }: { readonly lock: () => void; readonly warn: (why: LockWarning) => void },
): AutoLock {
  const opened = performance.now();
  const apart = clocksApart();
  let touched = opened;
  let idleLimit = idleMinutes * minute;
  let warned: LockWarning = "none";
  let timer: NodeJS.Timeout;

  const untilLock = (): number => {
    const now = performance.now();
    if (Math.abs(clocksApart() - apart) > mostApart) return 0;
    return Math.min(touched + idleLimit - now, opened + longestSession - now);
  };
  const check = (): void => {
    const left = untilLock();
    if (left <= 0) lock();
    else {
      warnOf(left);
      timer = setTimeout(check, Math.min(left, glance));
    }
  };
  const warnOf = (left: number): void => {
    const isDay = opened + longestSession - performance.now() <= lastMinute;
    // Where idle time is a minute, half of it passes in peace.
    const isIdle = left <= Math.min(lastMinute, idleLimit / 2);
    const why = isDay ? "twelveHours" : isIdle ? "idle" : "none";
    if (why === warned) return;
    warned = why;
    warn(why);
  };
  const touch = (): void => {
    touched = performance.now();
    if (warned === "idle") warnOf(untilLock());
  };

  timer = setTimeout(check, glance);
  const watched = new Set<WebContents>();
  const include = (other: WebContents): void => {
    watched.add(other);
    other.on("input-event", touch);
  };
  include(contents);
  const stopHeeding = lockWithComputer(lock);
  return {
    allow: (minutes) => {
      idleLimit = minutes * minute;
    },
    include,
    stop: () => {
      clearTimeout(timer);
      for (const one of watched) if (!one.isDestroyed()) one.off("input-event", touch);
      stopHeeding();
    },
  };
}

/** Locks when the machine sleeps, locks or changes hands; until the answer is called. */
export function lockWithComputer(lock: () => void): () => void {
  const look = (): void => {
    if (isMachineLocked()) lock();
    else timer = setTimeout(look, glance);
  };
  let timer = setTimeout(look, glance);
  for (const reason of reasons) powerMonitor.on(reason as "suspend", lock);
  return () => {
    clearTimeout(timer);
    for (const reason of reasons) powerMonitor.off(reason as "suspend", lock);
  };
}

const minute = 60_000;
const lastMinute = minute;
const longestSession = 12 * 60 * minute;
/** Milliseconds. The wall clock was set, or the machine slept without saying so, while the monotonic clock stood still. */
const mostApart = 30_000;
const clocksApart = (): number => Date.now() - performance.now();

/** How often the machine is looked at between two limits. */
const glance = 5_000;

// `resume` too: a machine may have slept without saying so.
const reasons = ["suspend", "resume", "lock-screen", "user-did-resign-active", "shutdown"] as const;

/** Linux has no event for a locked screen, only an answer when asked. */
function isMachineLocked(): boolean {
  return process.platform === "linux" && powerMonitor.getSystemIdleState(3_600) === "locked";
}

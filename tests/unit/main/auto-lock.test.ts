import { EventEmitter } from "node:events";
import type { WebContents } from "electron";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startAutoLock } from "../../../electron/main/auto-lock.ts";

const machine = vi.hoisted(() => {
  const listeners = new Map<string, () => void>();
  return {
    listeners,
    powerMonitor: {
      on: (reason: string, lock: () => void) => listeners.set(reason, lock),
      off: (reason: string) => listeners.delete(reason),
      getSystemIdleState: (): string => "active",
    },
  };
});
vi.mock("electron", () => ({ powerMonitor: machine.powerMonitor }));

const minutes = (count: number): number => count * 60_000;

class Contents extends EventEmitter {
  readonly isDestroyed = (): boolean => false;
  readonly touch = (): void => void this.emit("input-event");
}

describe("an open vault", () => {
  const lock = vi.fn();
  const warn = vi.fn();
  let contents: Contents;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
    lock.mockClear();
    warn.mockClear();
    contents = new Contents();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const watch = (idleMinutes: number) =>
    startAutoLock(contents as unknown as WebContents, idleMinutes, { lock, warn });

  it("locks when it was idle for the idle time, and not before", () => {
    watch(5);
    vi.advanceTimersByTime(minutes(4));
    contents.touch();
    vi.advanceTimersByTime(minutes(5) - 1_000);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(lock).toHaveBeenCalledOnce();
  });

  it.each([
    [5, minutes(4)],
    [1, minutes(0.5)],
  ])("of %d minutes of idle time warns before it locks, until something is touched", (idle, at) => {
    watch(idle);
    vi.advanceTimersByTime(at - 1);
    expect(warn).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5_001);
    expect(warn.mock.calls).toEqual([["idle"]]);
    contents.touch();
    expect(warn.mock.calls).toEqual([["idle"], ["none"]]);
    vi.advanceTimersByTime(minutes(idle));
    expect(warn.mock.calls).toEqual([["idle"], ["none"], ["idle"]]);
    expect(lock).toHaveBeenCalledOnce();
  });

  it("warns before the twelve hours are over, whatever is touched", () => {
    watch(15);
    for (let passed = 0; passed < 12 * 60 * 4 - 1; passed += 1) {
      vi.advanceTimersByTime(15_000);
      contents.touch();
    }
    expect(warn.mock.calls).toEqual([["twelveHours"]]);
    expect(lock).not.toHaveBeenCalled();
  });

  it.each([-31_000, 31_000])("locks within seconds when the clock jumps by %d ms", (jump) => {
    watch(15);
    vi.advanceTimersByTime(minutes(1));
    vi.setSystemTime(Date.now() + jump);
    vi.advanceTimersByTime(5_000);
    expect(lock).toHaveBeenCalledOnce();
  });

  it.each([-29_000, 29_000])("stays open when the clock is put right by %d ms", (jump) => {
    watch(15);
    vi.setSystemTime(Date.now() + jump);
    vi.advanceTimersByTime(minutes(10));
    expect(lock).not.toHaveBeenCalled();
  });

  it("obeys another idle time at once", () => {
    const watched = watch(15);
    vi.advanceTimersByTime(minutes(2));
    watched.allow(1);
    vi.advanceTimersByTime(10_000);
    expect(lock).toHaveBeenCalledOnce();
  });

  it("counts activity in another window of the same user, and releases both", () => {
    const preview = new Contents();
    const watched = watch(5);
    watched.include(preview as unknown as WebContents);
    vi.advanceTimersByTime(minutes(4));
    preview.touch();
    vi.advanceTimersByTime(minutes(5) - 1_000);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(lock).toHaveBeenCalledOnce();
    watched.stop();
    expect([contents, preview].map((each) => each.listenerCount("input-event"))).toEqual([0, 0]);
  });

  it("locks after twelve hours of work without a pause", () => {
    watch(15);
    for (let passed = 0; passed < 12 * 60 - 1; passed += 1) {
      vi.advanceTimersByTime(minutes(1));
      contents.touch();
    }
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(minutes(1));
    expect(lock).toHaveBeenCalledOnce();
  });

  it.each(["suspend", "resume", "lock-screen", "user-did-resign-active", "shutdown"])(
    "locks at %s",
    (reason) => {
      watch(15);
      machine.listeners.get(reason)?.();
      expect(lock).toHaveBeenCalledOnce();
    },
  );

  it("locks when the machine is found locked", () => {
    const state = vi.spyOn(machine.powerMonitor, "getSystemIdleState").mockReturnValue("locked");
    watch(15);
    vi.advanceTimersByTime(5_000);
    expect(lock).toHaveBeenCalledTimes(process.platform === "linux" ? 1 : 0);
    state.mockRestore();
  });

  it("is left alone once the watch has stopped", () => {
    watch(5).stop();
    vi.advanceTimersByTime(minutes(60));
    expect(machine.listeners.size).toBe(0);
    expect(contents.listenerCount("input-event")).toBe(0);
    expect(lock).not.toHaveBeenCalled();
  });
});

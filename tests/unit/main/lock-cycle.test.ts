// The one window and the vault behind it, with neither: what the main process does at a lock, and until when.
import { EventEmitter } from "node:events";
import type { MessageBoxOptions, Session } from "electron";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { startLockCycle, type LockCycle } from "../../../electron/main/lock-cycle.ts";
import type { House } from "../../../electron/main/vault-folders.ts";
import type { HeldDraftMessage } from "../../../electron/vault/platform/process-messages.ts";
import type { Vault, VaultNews } from "../../../electron/main/vault-process.ts";

/** A vault process as the main process sees it; the test decides when it has ended. */
class Process implements Vault {
  readonly news: VaultNews;
  readonly remind = vi.fn<Vault["remind"]>();
  readonly end = vi.fn<Vault["end"]>(() => this.#gone);
  isGone = (): void => undefined;
  readonly #gone = new Promise<void>((resolve) => {
    this.isGone = resolve;
  });
  constructor(news: VaultNews) {
    this.news = news;
  }
  readonly chosen = (): void => undefined;
  readonly connect = (): void => undefined;
}

const machine = vi.hoisted(() => ({
  cleared: [] as string[],
  vaults: [] as unknown[],
  windows: [] as EventEmitter[],
  power: null as unknown as EventEmitter,
  app: null as unknown as EventEmitter,
  show: vi.fn<(window: unknown, page: string, hash: string) => Promise<void>>(),
  showMessageBox:
    vi.fn<(window: unknown, box: MessageBoxOptions) => Promise<{ response: number }>>(),
}));
vi.mock("electron", async () => {
  const events = await import("node:events");
  machine.power = new events.EventEmitter();
  machine.app = new events.EventEmitter();
  return {
    app: machine.app,
    clipboard: {
      clear: () => machine.cleared.push("copied"),
      selection: { clear: () => machine.cleared.push("chosen") },
    },
    dialog: { showMessageBox: machine.showMessageBox },
    nativeTheme: {},
    MessageChannelMain: events.EventEmitter,
    powerMonitor: Object.assign(machine.power, { getSystemIdleState: () => "active" }),
  };
});
vi.mock("../../../electron/main/vault-process.ts", () => ({
  startVault: (_start: unknown, news: VaultNews) => {
    const vault = new Process(news);
    machine.vaults.push(vault);
    return vault;
  },
}));
vi.mock("../../../electron/main/window.ts", () => ({
  firstPlace: {},
  burn: vi.fn(),
  drawLarge: vi.fn(),
  placeOf: vi.fn(),
  show: machine.show,
  openWindow: () => {
    const window = Object.assign(new EventEmitter(), {
      hide: vi.fn(),
      isDestroyed: () => false,
      webContents: Object.assign(new EventEmitter(), {
        isDestroyed: () => false,
        postMessage: vi.fn(),
      }),
    });
    machine.windows.push(window);
    return window;
  },
}));
vi.mock("../../../electron/main/printing/printouts.ts", () => ({
  startPrintouts: () => ({ burn: vi.fn() }),
}));
vi.mock("../../../electron/main/file-import.ts", () => ({
  startFileImport: () => ({ burn: vi.fn() }),
}));
vi.mock("../../../electron/main/printing/save-table.ts", () => ({
  startTables: () => ({ burn: vi.fn() }),
}));

const look = { language: "en", theme: "system", textSize: "normal" } as const;
const house = {
  start: () => ({}),
  hasHouse: () => true,
  look: () => look,
  remember: () => undefined,
} as unknown as House;
const opened = { kind: "opened", idleMinutes: 5, look } as const;

let cycle: LockCycle;
const vaults = () => machine.vaults as readonly Process[];
const newest = (): Process => {
  const vault = vaults().at(-1);
  if (vault === undefined) throw new Error("No vault was started");
  return vault;
};

/** A lock screen on which a user has begun to type. */
beforeEach(async () => {
  machine.power.removeAllListeners();
  machine.app.removeAllListeners();
  [machine.cleared, machine.vaults, machine.windows] = [[], [], []];
  cycle = startLockCycle({} as Session, house, () => undefined);
  await cycle.connect();
});

describe("a lock screen", () => {
  it("keeps what is half typed while nobody signs in, and while the computer sleeps", () => {
    cycle.lock();
    cycle.panic();
    machine.power.emit("suspend");
    expect(machine.windows).toHaveLength(1);
    expect(machine.cleared).toEqual([]);
  });
});

describe("a sign-in in progress", () => {
  const ways = {
    "the panic key": () => cycle.panic(),
    "the key that locks": () => cycle.lock(),
    "a computer that goes to sleep": () => machine.power.emit("suspend"),
    "a screen that is locked": () => machine.power.emit("lock-screen"),
  };
  it.each(Object.entries(ways))("is ended by %s", (_, act) => {
    newest().news.said({ kind: "opening" });
    act();
    expect(newest().end).toHaveBeenCalledOnce();
    expect(machine.windows).toHaveLength(2);
    // Its last messages open nothing.
    newest().news.said(opened);
    cycle.lock();
    expect(machine.windows).toHaveLength(2);
    expect(machine.power.eventNames()).toEqual([]);
  });

  it("that failed leaves a lock screen like any other", () => {
    newest().news.said({ kind: "opening" });
    newest().news.said({ kind: "notOpened" });
    cycle.panic();
    machine.power.emit("suspend");
    expect(newest().end).not.toHaveBeenCalled();
  });

  it("that opened the vault is watched once, and no longer after the lock", () => {
    newest().news.said({ kind: "opening" });
    newest().news.said(opened);
    expect(machine.power.listenerCount("suspend")).toBe(1);
    cycle.lock();
    expect(machine.power.eventNames()).toEqual([]);
  });
});

describe("work that must not be cut off", () => {
  const locks = {
    "the key that locks": () => cycle.lock(),
    "a computer that goes to sleep": () => machine.power.emit("suspend"),
    "a screen that is locked": () => machine.power.emit("lock-screen"),
  };
  describe.each(Object.entries(locks))("%s meanwhile", (_, act) => {
    it("waits until the vault is open, and closes it then", () => {
      newest().news.said({ kind: "opening" });
      newest().news.said({ kind: "busy" });
      act();
      // Another step of the same work.
      newest().news.said({ kind: "busy" });
      expect(newest().end).not.toHaveBeenCalled();
      newest().news.said(opened);
      expect(newest().end).toHaveBeenCalledOnce();
      expect(machine.windows).toHaveLength(2);
      expect(machine.power.eventNames()).toEqual([]);
    });

    it("is forgotten where no vault is open at the end, so that its result can be read", () => {
      cycle.showApplication("");
      newest().news.said({ kind: "busy" });
      act();
      newest().news.said({ kind: "notOpened" });
      newest().news.said({ kind: "opening" });
      newest().news.said(opened);
      expect(newest().end).not.toHaveBeenCalled();
      expect(machine.windows).toHaveLength(1);
    });
  });

  it("is ended by the panic key all the same", () => {
    newest().news.said({ kind: "busy" });
    cycle.panic();
    expect(newest().end).toHaveBeenCalledExactlyOnceWith(0);
    expect(machine.windows).toHaveLength(2);
    expect(machine.power.eventNames()).toEqual([]);
  });

  it("leaves a vault that was not locked meanwhile open, and watched once", () => {
    newest().news.said({ kind: "opening" });
    newest().news.said({ kind: "busy" });
    newest().news.said(opened);
    expect(newest().end).not.toHaveBeenCalled();
    expect(machine.power.listenerCount("suspend")).toBe(1);
  });
});

describe("what is typed last before a lock", () => {
  it("is kept, though the vault that reports it is ending", async () => {
    const drafts = [{ userId: "u", spot: null, version: 1, sealed: new Uint8Array(), savedAt: "" }];
    const retiring = newest();
    retiring.news.said(opened);
    cycle.lock();
    retiring.news.said({ kind: "hold", drafts: drafts satisfies readonly HeldDraftMessage[] });
    retiring.isGone();
    await cycle.connect();
    expect(newest()).not.toBe(retiring);
    expect(newest().remind).toHaveBeenCalledExactlyOnceWith(drafts);
  });
});

describe("what was copied or selected in an open vault", () => {
  const all = process.platform === "linux" ? ["copied", "chosen"] : ["copied"];

  it("is gone at a lock", () => {
    newest().news.said(opened);
    cycle.lock();
    expect(machine.cleared).toEqual(all);
  });

  it("is gone when the program ends", () => {
    newest().news.said(opened);
    void cycle.close();
    expect(machine.cleared).toEqual(all);
  });

  it("belongs to another program where no vault was open", () => {
    void cycle.close();
    expect(machine.cleared).toEqual([]);
  });
});

describe("a window that stopped", () => {
  /** Answers the question of the system. */
  const asked = (response: Promise<{ response: number }>) =>
    machine.showMessageBox.mockReset().mockReturnValue(response);
  const current = () => machine.windows.at(-1);
  const shown = () => machine.show.mock.lastCall?.slice(1);
  beforeEach(() => {
    machine.show.mockReset().mockResolvedValue();
    newest().news.said(opened);
  });

  it("asks whether to wait or to lock, once, in the language of the house", async () => {
    asked(Promise.resolve({ response: 0 }));
    current()?.emit("unresponsive");
    current()?.emit("unresponsive");
    await vi.waitFor(() => {
      current()?.emit("unresponsive");
      expect(machine.showMessageBox).toHaveBeenCalledTimes(2);
    });
    expect(machine.showMessageBox.mock.lastCall?.[1]).toMatchObject({
      buttons: ["Wait", "Lock"],
      cancelId: 0,
    });
    expect(machine.windows).toHaveLength(1);
  });

  it("locks when asked to, and the lock screen says that something stopped", async () => {
    asked(Promise.resolve({ response: 1 }));
    current()?.emit("unresponsive");
    await vi.waitFor(() => expect(machine.windows).toHaveLength(2));
    expect(newest().end).toHaveBeenCalledExactlyOnceWith(1_000);
    expect(shown()).toEqual(["lock", "#stopped"]);
  });

  it.each(["responsive", "closed"])("is asked about no longer once it is %s", (event) => {
    asked(new Promise(() => undefined));
    current()?.emit("unresponsive");
    current()?.emit(event);
    expect(machine.showMessageBox.mock.lastCall?.[1].signal?.aborted).toBe(true);
  });

  it("for want of what paints it gives way to a lock screen, in an open house only", () => {
    machine.app.emit("child-process-gone", {}, { type: "GPU", reason: "clean-exit" });
    machine.app.emit("child-process-gone", {}, { type: "Utility", reason: "crashed" });
    expect(machine.windows).toHaveLength(1);
    machine.app.emit("child-process-gone", {}, { type: "GPU", reason: "crashed" });
    expect(shown()).toEqual(["lock", "#stopped"]);
    machine.app.emit("child-process-gone", {}, { type: "GPU", reason: "crashed" });
    expect(machine.windows).toHaveLength(2);
  });
});

// The vault process as it runs, with neither Electron nor a clock: what is typed last before a lock, and how long that is waited for.
import { EventEmitter } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Input, ProcedureName } from "../../../domain/api/index.ts";
import type {
  Answer,
  ToVault,
  VaultStart,
} from "../../../electron/vault/platform/process-messages.ts";
import { running } from "../../helpers/invented-update.ts";
import { nativeBinding, passphraseOf, safeMachine } from "../../helpers/integration/test-house.ts";

/** Whoever the vault speaks with: hears what it says, and is heard by it. */
class Other extends EventEmitter {
  readonly heard: unknown[] = [];
  readonly start = (): void => undefined;
  readonly postMessage = (said: unknown): void => {
    this.heard.push(said);
    this.emit("said", said);
  };
  readonly say = (data: unknown, ports: readonly Other[] = []): void => {
    this.emit("message", { data, ports });
  };
}

const home = mkdtempSync(join(tmpdir(), "hearth-test-"));
const main = new Other();
let window: Other;
const tell = (message: ToVault, ...ports: readonly Other[]): void => main.say(message, ports);

let asked = 0;
async function ask<N extends ProcedureName>(name: N, input: Input<N>): Promise<unknown> {
  const id = (asked += 1);
  const answer = new Promise<Answer>((resolve) => {
    window.on("said", (said: Answer) => {
      if (said.id === id) resolve(said);
    });
  });
  window.say({ id, name, input });
  return (await answer).result;
}

const done = { ok: true };
const spot = { kind: "referral", personId: null, object: null } as const;
const save = (content: string) => ask("drafts.save", { spot, version: 0, content });
const signIn = () =>
  ask("session.unlock", {
    signInName: "ada",
    passphrase: passphraseOf("ada"),
    house: "house",
    accepts: [],
  });
const openWindow = (): void => {
  window = new Other();
  tell({ kind: "port" }, window);
};

const argument = process.argv[2];
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  vi.spyOn(process, "exit").mockReturnValue(undefined as never);
  const start: VaultStart = {
    folder: join(home, "house"),
    demoFolder: join(home, "demo"),
    isRelease: false,
    nativeBinding,
    clockShift: 0,
    machine: safeMachine.found,
    updates: { folder: join(home, "update"), program: running, keys: [] },
  };
  process.argv[2] = JSON.stringify(start);
  Object.assign(process, { parentPort: main });
  await import("../../../electron/vault/main.ts");
  openWindow();
  const founding = ask("house.found", {
    language: "en",
    theme: "light",
    name: "Ada Invented",
    signInName: "ada",
    roles: ["admin"],
    passphrase: passphraseOf("ada"),
  });
  expect(await founding).toMatchObject(done);
});
afterAll(() => {
  Reflect.deleteProperty(process, "parentPort");
  process.argv[2] = argument ?? "";
  vi.restoreAllMocks();
  vi.useRealTimers();
  rmSync(home, { recursive: true, force: true });
});

beforeEach(async () => {
  tell({ kind: "lock", panic: true });
  openWindow();
  expect(await signIn()).toMatchObject(done);
  main.heard.length = 0;
});

describe("a lock", () => {
  const flush = { event: "flush" };
  const locked = { kind: "locked" };

  it("keeps what a window seals in time, and waits no longer than for that", async () => {
    tell({ kind: "lock", panic: false });
    expect(window.heard.at(-1)).toEqual(flush);
    expect(await save('"half a sentence"')).toMatchObject(done);
    expect(main.heard).not.toContainEqual(locked);
    window.say({ flushed: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(main.heard).toContainEqual(locked);

    openWindow();
    await signIn();
    expect(await ask("drafts.read", { spot })).toMatchObject({
      ok: true,
      value: { content: '"half a sentence"' },
    });
  });

  it("waits a quarter of a second for a window that never answers", async () => {
    tell({ kind: "lock", panic: false });
    await vi.advanceTimersByTimeAsync(249);
    expect(main.heard).not.toContainEqual(locked);
    await vi.advanceTimersByTimeAsync(1);
    expect(main.heard).toContainEqual(locked);
    expect(await ask("drafts.read", { spot })).toMatchObject({ error: { type: "Locked" } });
  });

  it("by the panic key asks nobody and waits for nothing", () => {
    tell({ kind: "lock", panic: true });
    expect(window.heard).not.toContainEqual(flush);
    expect(main.heard).toContainEqual(locked);
  });
});

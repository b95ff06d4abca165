// The program as it starts, with neither Electron nor a kernel: whether the lock screen says that a crash would write memory down.
import { beforeEach, describe, expect, it, vi } from "vitest";

const machine = vi.hoisted(() => ({
  /** Whether the kernel lets a process be left out of core dumps. */
  obeys: true,
  /** What it writes of a process that crashes, as `/proc/<pid>/coredump_filter` tells it. */
  written: "",
  serve: (_pages: (request: Request) => Promise<Response>): void => undefined,
}));
vi.mock("node:fs", () => ({
  readdirSync: () => [],
  readFileSync: () => machine.written,
  statSync: () => ({ uid: process.getuid?.() }),
  writeFileSync: (_path: string, kinds: string) => {
    if (!machine.obeys) throw new Error("EACCES");
    machine.written = kinds;
  },
}));
vi.mock("node:fs/promises", () => ({
  readFile: () => Promise.resolve(Buffer.from("<html><head></head><body></body></html>")),
}));
vi.mock("electron", () => ({
  app: { whenReady: () => Promise.resolve(), on: vi.fn() },
  protocol: { registerSchemesAsPrivileged: vi.fn() },
}));
vi.mock("../../../electron/main/hardening.ts", () => ({
  refuseDebugSwitches: vi.fn(),
  hardenProgram: vi.fn(),
  silentSession: () => ({
    protocol: {
      handle: (_scheme: string, pages: (request: Request) => Promise<Response>) => {
        machine.serve(pages);
      },
    },
  }),
}));
vi.mock("../../../electron/main/vault-folders.ts", () => ({
  houseOnThisMachine: () => ({
    look: () => ({ language: "en", theme: "light" }),
    hasDemo: () => false,
  }),
}));
vi.mock("../../../electron/main/lock.ts", () => ({ startLockCycle: vi.fn() }));
vi.mock("../../../electron/main/ipc.ts", () => ({ answerPages: vi.fn() }));
vi.mock("../../../electron/main/menu.ts", () => ({ setMenu: vi.fn() }));
vi.mock("../../../electron/main/chromium-profile.ts", () => ({ keepProfileInMemory: vi.fn() }));

beforeEach(() => {
  vi.resetModules();
  vi.spyOn(process, "on").mockReturnThis();
  return () => vi.restoreAllMocks();
});

async function lockScreen(): Promise<string> {
  const pages = new Promise<(request: Request) => Promise<Response>>((resolve) => {
    machine.serve = resolve;
  });
  await import("../../../electron/main/main.ts");
  const answer = await pages;
  return (await answer(new Request("app://hearth/lock.html"))).text();
}

describe("the lock screen", () => {
  it.each([
    ["warns where the kernel would write the memory of a crash all the same", false],
    ["says nothing of it where the kernel leaves the memory out", true],
  ])("%s", async (_, obeys) => {
    Object.assign(machine, { obeys, written: "00000033\n" });

    expect((await lockScreen()).includes(" data-spills=")).toBe(!obeys);

    expect(machine.written === "0").toBe(obeys);
  });
});

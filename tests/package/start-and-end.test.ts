import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { startAsOrdinaryUser, type Started } from "./ordinary-user.ts";
import { heldBelow } from "../helpers/kernel-restrictions.ts";
import { aScreen, type Screen } from "./virtual-display.ts";

const program = join(inject("root"), "opt", "hearth", "hearth");

describe("an installed release, started by an ordinary user in the real sandbox", () => {
  let screen: Screen;
  let started: Started;

  beforeEach(async () => {
    screen = await aScreen();
    started = startAsOrdinaryUser(program, [], { DISPLAY: screen.name });
  });

  afterEach(async () => {
    started.process.kill();
    await started.ended;
    screen.close();
  });

  it("opens a window called Hearth with text in it", async () => {
    await vi.waitFor(
      () => {
        expect(screen.windows()).toContain("Hearth");
        expect(screen.ink()).toBeGreaterThan(3_000);
      },
      { timeout: 20_000, interval: 200 },
    );
    const pages = heldBelow(started.process.pid ?? 0).filter(({ type }) => type === "renderer");
    expect(pages).not.toEqual([]);
    for (const page of pages) expect(page).toMatchObject({ isFiltered: true, isAlone: true });
    expect(started.process.exitCode).toBe(null);
    expect(started.printed()).not.toMatch(/Uncaught|TypeError|ERR_/);
  });

  it("ends when it is told to", async () => {
    await vi.waitFor(() => expect(screen.windows()).toContain("Hearth"), { timeout: 20_000 });

    started.process.kill("SIGTERM");

    expect(await started.ended).toBe(0);
  });

  it("leaves nothing behind that names its purpose", async () => {
    await vi.waitFor(() => expect(screen.windows()).toContain("Hearth"), { timeout: 20_000 });

    for (const name of [".local/share/recently-used.xbel", ".config/hearth/Crashpad"]) {
      expect(existsSync(join(started.home, name)), name).toBe(false);
    }
  });
});

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { aScreen } from "./virtual-display.ts";

const twin = join(import.meta.dirname, "..", "..", "dist", "twin", "linux-unpacked", "hearth");
const ours = expect.stringMatching(/^app:\/\/hearth\/(index|lock)\.html/) as string;
const Pages = z.array(z.object({ url: z.string() }));

describe("the packaged test build", () => {
  it("can be driven: the same program with its hooks on", async () => {
    const screen = await aScreen();
    const home = mkdtempSync(join(tmpdir(), "hearth-twin-"));
    const args = [
      "--remote-debugging-port=0",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ];
    const env = { PATH: "/usr/bin:/bin", HOME: home, HEARTH_HOME: home, DISPLAY: screen.name };
    const program = spawn(twin, args, { env, stdio: ["ignore", "ignore", "pipe"] });
    const ended = new Promise((resolve) => program.once("close", resolve));

    // Through the DevTools port of the pages: Playwright's connection to the main process may come after the window. It
    // connects when the window is there, and at most once more: it may wait forever for a window that opens while it connects.
    const door = await doorOf(program.stderr);
    await expect.poll(() => addressesBehind(door), { timeout: 20_000 }).toContainEqual(ours);
    const enter = () => chromium.connectOverCDP(door, { timeout: 10_000 });
    const browser = await enter().catch(enter);
    const window = browser.contexts()[0]?.pages()[0];
    expect(window?.url()).toEqual(ours);
    expect(await window?.evaluate(() => "hearth" in globalThis)).toBe(true);

    await browser.close();
    program.kill();
    await ended;
    screen.close();
    rmSync(home, { recursive: true, force: true });
  });
});

/** Of its pages, as Chromium lists them without a connection. */
async function addressesBehind(door: string): Promise<readonly string[]> {
  const list = await fetch(`http://${new URL(door).host}/json/list`);
  return Pages.parse(await list.json()).map(({ url }) => url);
}

/** Chromium prints the address it listens on as soon as it does. */
async function doorOf(stderr: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stderr })) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      stderr.resume();
      return address;
    }
  }
  throw new Error("The twin ended without opening its door");
}

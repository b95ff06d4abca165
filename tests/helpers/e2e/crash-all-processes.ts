// Processes of the program that crash one after the other, with secrets in their memory.
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { enter, staff } from "./prepared-vault.ts";
import { admit } from "./admission-and-departure-steps.ts";

/** In no file of the program, and nowhere else on the machine. */
export const canary = "Quillonde Canary-Invented";
export const secrets: readonly string[] = [canary, staff.care.passphrase];

/** Milliseconds: a complete dump takes its time. */
const longest = 120_000;

/** The number of processes each time. */
export const crashes = 4;

/** Each with what was typed and shown in it. Afterwards none of them runs any more. */
export async function crashAll(hearth: Program, open: Page, signal: NodeJS.Signals): Promise<void> {
  let page = open;
  await admit(page, { name: canary });
  page = await hearth.windowAfter(async () => crash(await pageOf(hearth), signal));
  page = await enter(page, "care");
  page = await hearth.windowAfter(async () => crash(await vaultOf(hearth), signal));
  await page.locator("#name").fill(staff.care.signInName);
  await page.locator("#passphrase").pressSequentially(staff.care.passphrase);
  await expect.poll(() => vaultOf(hearth)).not.toBe(0);
  page = await hearth.windowAfter(async () => crash(await pageOf(hearth), signal));
  await enter(page, "care");
  const all = await hearth.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  await crash(await hearth.app.evaluate(() => process.pid), signal);
  await expect.poll(() => all.filter((pid) => isStillRunning(pid, 0))).toEqual([]);
}

/**
 * Chromium's own handler takes the first signal, to report it, and leaves the next one to the kernel. Node survives a SIGSEGV
 * from elsewhere, as WebAssembly uses it: it ends by the other.
 */
async function crash(pid: number, signal: NodeJS.Signals): Promise<void> {
  expect(pid).toBeGreaterThan(0);
  let sent = 0;
  const isThere = (): boolean => {
    sent += 1;
    return isStillRunning(pid, sent > 5 ? "SIGABRT" : signal);
  };
  await expect.poll(isThere, { intervals: [200], timeout: longest }).toBe(false);
}

const pageOf = (hearth: Program): Promise<number> =>
  hearth.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );

const vaultOf = (hearth: Program): Promise<number> =>
  hearth.app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === "Hearth vault")?.pid ?? 0,
  );

function isStillRunning(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal);
    // A crashed process that nobody has waited for yet takes signals as well.
    return !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { tellMore } from "../../helpers/report-proof-figure.ts";
import { aSheet, askForPaper } from "../attack/request-printout.ts";
import { foundHouse, passphrase } from "../attack/create-vault.ts";
import {
  expectSilence,
  filesWritten,
  launchTraced,
  lengthOfLog,
  networkUse,
  portsListenedOn,
} from "../attack/program-under-strace.ts";
import { expect, test } from "../../helpers/e2e/fixtures.ts";
import { admit } from "../../helpers/e2e/admission-and-departure-steps.ts";

// strace makes every start several times slower.
test.setTimeout(120_000);

test("a whole session, from the creation over an admission to a printout, uses no network, and a printout is written to no file", async ({
  folder,
}) => {
  const app = await part("start", () => launchTraced(folder));
  const first = await part("first window", () => app.firstWindow());
  await part("founding", async () => {
    await first.waitForLoadState();
    await foundHouse(first);
  });
  const lockScreen = await part("lock", async () => {
    const [next] = await Promise.all([app.waitForEvent("window"), lock(first)]);
    return next;
  });
  await part("sign-in", async () => {
    await lockScreen.getByLabel("Sign-in name").fill("kestrel");
    await lockScreen.getByLabel("Passphrase").fill(passphrase);
    await lockScreen.keyboard.press("Enter");
    await lockScreen.waitForURL(/index\.html/);
  });
  await part("admission", () => admit(lockScreen, { name: "Linh Invented" }));
  const before = await lengthOfLog(folder);
  await part("paper", () => lookAtPaper(app, lockScreen));
  await part("end", () => app.close());
  await expectNoFileOfPaper(folder, before);

  const ports = await portsListenedOn(folder);
  expect(ports).toHaveLength(2);
  expectSilence(await networkUse(folder, ports));
});

/** One that does not finish is reported by its name. */
const part = <T>(name: string, does: () => Promise<T>): Promise<T> =>
  test.step(name, does, { timeout: 60_000 });

/** The window may be gone before its request is answered. */
const lock = (window: Page): Promise<void> =>
  window
    .evaluate(() => {
      void (window as unknown as { hearth: { ask: (r: object) => unknown } }).hearth.ask({
        ask: "lock",
      });
    })
    .catch(() => undefined);

/**
 * The trace sees what is written: the vault was. From the request for a printout until the program has ended nothing else is:
 * its processes share memory over unnamed files.
 */
async function expectNoFileOfPaper(folder: string, from: number): Promise<void> {
  const house = join(folder, "home", "house");
  const isHouse = (path: string) => path.startsWith(`${house}/`);
  expect((await filesWritten(folder)).some(isHouse)).toBe(true);
  const since = (await filesWritten(folder, from)).filter((path) => !isHouse(path));
  tellMore("files written while a paper was drawn and shown", since.filter(isNamed).length);
  expect(since.length).toBeGreaterThan(0);
  expect(since.filter(isNamed)).toEqual([]);
}

/**
 * Chromium opens its shared memory as a file in the temporary folder, and unlinks it before it is written. Every ten seconds it
 * writes its own state, in a folder in memory for as long as the program runs.
 */
const isNamed = (path: string): boolean => {
  const [place, name] = [dirname(path), basename(path)];
  const isShared = /^\.org\.chromium\.Chromium\.\w{6}( \(deleted\))?$/.test(name);
  if (/\/hearth-\d+-\w{6}$/.test(place)) return !isShared && !remembered.has(name);
  return !(["/dev/shm", "/tmp", tmpdir()].includes(place) && isShared);
};

const remembered = new Set([
  "Preferences",
  "Local State",
  "Network Persistent State",
  "TransportSecurity",
]);

/** A printout is rendered and shown, and the printer is not even searched for. */
async function lookAtPaper(app: ElectronApplication, window: Page): Promise<void> {
  await askForPaper(window, aSheet);
  const shown = () => app.windows().find((page) => page.url().endsWith("/preview.html"));
  await expect.poll(() => shown() !== undefined, { timeout: 60_000 }).toBe(true);
  await shown()?.getByRole("region", { name: "Page 1" }).getByText("seven").waitFor();
}

import type { ElectronApplication, Page } from "@playwright/test";
import { aSheet, askForPaper } from "./attack/asked-paper.ts";
import { expect, test } from "./fixtures.ts";
import {
  allowedProbe,
  launchTraced,
  networkUse,
  portsListenedOn,
  runTraced,
  traceScript,
} from "./attack/traced.ts";
import { foundHouse, passphrase } from "./attack/founding.ts";

// strace makes every start several times slower.
test.setTimeout(120_000);

test("the watch notices a single packet, a single connection, a single listener", async ({
  folder,
}) => {
  const silent = "";
  await traceScript(folder, silent);
  expect(await networkUse(folder)).toEqual([]);

  const packet =
    "const s = require('dgram').createSocket('udp4'); s.send('x', 9, '127.0.0.1', () => s.close())";
  await traceScript(folder, packet);
  expect((await networkUse(folder)).join()).toContain("127.0.0.1");

  const connection = "require('net').connect(9, '::1').on('error', () => undefined)";
  await traceScript(folder, connection);
  expect(await networkUse(folder)).toContain("connect TCPv6 [::1]:9");

  const listener = "const s = require('net').createServer().listen(0, () => s.close())";
  await traceScript(folder, listener);
  expect((await networkUse(folder)).join()).toContain("listen");
});

test("a start that nobody touches says nothing to any network", async ({ folder }) => {
  await runTraced(folder, 8_000);

  expect(unlike(allowedProbe, await networkUse(folder))).toEqual([]);
});

test("a whole session says nothing to any network", async ({ folder }) => {
  const app = await launchTraced(folder);
  const first = await app.firstWindow();
  await first.waitForLoadState();
  await foundHouse(first);

  const [lockScreen] = await Promise.all([
    app.waitForEvent("window"),
    first
      .evaluate(() => {
        void (window as unknown as { hearth: { ask: (r: object) => unknown } }).hearth.ask({
          ask: "lock",
        });
      })
      .catch(() => undefined), // the window may be gone before it can say that it asked
  ]);
  await lockScreen.getByLabel("Sign-in name").fill("kestrel");
  await lockScreen.getByLabel("Passphrase").fill(passphrase);
  await lockScreen.keyboard.press("Enter");
  await lockScreen.waitForURL(/index\.html/);
  await expect(lockScreen.getByRole("main")).toBeVisible();
  await lookAtPaper(app, lockScreen);
  await app.close();

  const ports = await portsListenedOn(folder);
  expect(ports).toHaveLength(2);
  expect(unlike(allowedProbe, await networkUse(folder, ports))).toEqual([]);
});

/** A paper is drawn and shown, and the printer is not even looked for. */
async function lookAtPaper(app: ElectronApplication, window: Page): Promise<void> {
  await askForPaper(window, aSheet);
  const shown = () => app.windows().find((page) => page.url().endsWith("/preview.html"));
  await expect.poll(() => shown() !== undefined, { timeout: 30_000 }).toBe(true);
  await shown()?.getByRole("region", { name: "Page 1" }).getByText("seven").waitFor();
}

function unlike(allowed: string, uses: readonly string[]): readonly string[] {
  return uses.filter((use) => use !== allowed);
}

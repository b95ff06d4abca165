import type { Page } from "@playwright/test";
import { join } from "node:path";
import type { HearthBridge } from "../../../domain/api/main-process-bridge.ts";
import { databaseKey, deriveKey } from "../../../electron/vault/keys/derive-key.ts";
import { readKeyFile } from "../../../electron/vault/keys/key-file.ts";
import { unlockSlot } from "../../../electron/vault/keys/key-slots.ts";
import { expect, test } from "../../helpers/e2e/fixtures.ts";
import { tell } from "../../helpers/report-proof-figure.ts";
import { familyOf, secretsIn } from "../attack/process-memory.ts";

// What is typed reaches the page reversed, so that the driver's own messages do not carry it through other processes.
const passphrase = "velvet otter carries nine lanterns";
const name = "Quillonde Resident-Canary";
const turned = (text: string): string => Array.from(text).reverse().join("");

test("after the lock no name, no passphrase and no key is left in any process", async ({
  hearth,
}) => {
  await liveIn(await hearth.window());
  const during = searchAll(await rootOf(hearth.app), new Map([["name", Buffer.from(name)]]));
  expect(during.found, "a search that finds nothing proves nothing").toContain("name");

  const open = await hearth.app.evaluate(({ app, BrowserWindow }) => [
    ...app.getAppMetrics().flatMap(({ name, pid }) => (name === "Hearth vault" ? [pid] : [])),
    ...BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
  ]);
  expect(open).toHaveLength(2);
  await hearth.windowAfter(() =>
    hearth.app.evaluate(({ BrowserWindow }) => {
      const [contents] = BrowserWindow.getAllWindows().map((window) => window.webContents);
      contents?.sendInputEvent({ type: "keyDown", keyCode: "L", modifiers: ["control"] });
    }),
  );
  // The lock screen may be there before the kernel has freed the processes with secrets.
  await expect.poll(() => familyOf(process.pid).filter((pid) => open.includes(pid))).toEqual([]);
  const secrets = new Map([
    ...texts({ passphrase, name }),
    ...(await keysOf(join(hearth.home, "house"))),
  ]);

  const after = searchAll(await rootOf(hearth.app), secrets);
  tell("secrets looked for", secrets.size);
  tell("processes looked through", after.looked);
  tell("found in memory", after.found.length);
  expect(after.looked).toBeGreaterThan(0);
  expect(after.found).toEqual([]);
});

async function liveIn(window: Page): Promise<void> {
  const isDone = await window.evaluate(
    async ([secret, resident]) => {
      const right = (text: string): string => Array.from(text).reverse().join("");
      const port = await new Promise<MessagePort | undefined>((resolve) => {
        addEventListener("message", ({ data, ports }) => {
          if (data === "hearth-port") resolve(ports[0]);
        });
        void (window as unknown as { readonly hearth: HearthBridge }).hearth.ask({ ask: "port" });
      });
      if (port === undefined) throw new Error("No line to the vault");
      let id = 0;
      const call = (procedure: string, input: object): Promise<{ result: { value: never } }> =>
        new Promise((resolve) => {
          const asked = (id += 1);
          // What the vault tells without being asked has no number.
          port.onmessage = ({ data }: MessageEvent<{ id?: number; result: { value: never } }>) => {
            if (data.id === asked) resolve(data);
          };
          port.postMessage({ id: asked, name: procedure, input });
        });
      await call("house.found", {
        language: "en",
        theme: "light",
        name: "Ada",
        signInName: "kestrel",
        roles: ["admin"],
        passphrase: right(secret),
      });
      const beds = [{ id: null, name: "", kind: "bed" }];
      const arranged = await call("rooms.arrange", { rooms: [{ id: null, name: "Room", beds }] });
      const [room] = arranged.result.value as { beds: { id: string }[] }[];
      const { result } = await call("today.view", {});
      const { night } = result.value as { night: string };
      await call("stays.admit", {
        personId: null,
        name: right(resident),
        sex: "female",
        nationality: null,
        age: { basis: "unknown" },
        languages: [],
        referredBy: "police",
        bedId: room?.beds[0]?.id,
        from: night,
        plannedUntil: "2099-01-01",
      });
      const board = await call("beds.board", { night: null });
      return JSON.stringify(board).includes(right(resident));
    },
    [turned(passphrase), turned(name)] as const,
  );
  expect(isDone).toBe(true);
}

const rootOf = (app: { evaluate: <T>(work: () => T) => Promise<T> }): Promise<number> =>
  app.evaluate(() => process.pid);

function searchAll(root: number, secrets: ReadonlyMap<string, Buffer>) {
  const answers = familyOf(root).map((pid) => secretsIn(pid, secrets));
  return {
    looked: answers.filter((answer) => answer !== null).length,
    found: answers.flatMap((answer) => answer ?? []),
  };
}

const texts = (all: Readonly<Record<string, string>>): readonly (readonly [string, Buffer])[] =>
  Object.entries(all).flatMap(([what, text]) => [
    [what, Buffer.from(text)],
    [`${what} in wide letters`, Buffer.from(text, "utf16le")],
  ]);

/** The keys derived from the passphrase, taken from the files as anyone who knows it could. */
async function keysOf(folder: string): Promise<readonly (readonly [string, Buffer])[]> {
  const file = readKeyFile(folder);
  if (!file.ok) throw new Error(file.error.type);
  const unlocked = await unlockSlot(file.value, "kestrel", passphrase);
  if (!unlocked.ok) throw new Error(unlocked.error.type);
  const { vaultId } = file.value;
  const { vmk, bundle } = unlocked.value;
  return Object.entries({
    "vault key": vmk,
    "database key": databaseKey(vmk, vaultId),
    "bundle seed": bundle.seed,
    "signing key": deriveKey(bundle.seed, "hearth 1 signing", vaultId),
  });
}

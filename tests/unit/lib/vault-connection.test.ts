import { MessageChannel, type MessagePort as NodePort } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  vaultConnectionOver,
  type VaultConnection,
} from "../../../renderer/lib/vault-connection.ts";

let vault: NodePort;
let window: NodePort;
let bridge: VaultConnection;

beforeEach(() => {
  const { port1, port2 } = new MessageChannel();
  [vault, window] = [port1, port2];
  bridge = vaultConnectionOver(Promise.resolve(window as unknown as MessagePort));
});
afterEach(() => vault.close());

const nextFromWindow = (): Promise<unknown> =>
  new Promise((resolve) => {
    vault.once("message", resolve);
  });

describe("the line to the vault", () => {
  it("gives each request its own answer, in whatever order they come", async () => {
    vault.on("message", ({ id, input }: { readonly id: number; readonly input: unknown }) => {
      setImmediate(() => vault.postMessage({ id, result: input }));
    });

    expect(await Promise.all([bridge.call("a.b", 1), bridge.call("a.b", 2)])).toEqual([1, 2]);
  });

  it("tells the vault at once that nothing is left to seal before a lock", async () => {
    vault.postMessage({ event: "flush" });

    expect(await nextFromWindow()).toEqual({ flushed: true });
  });

  it("waits for what is being sealed, and lets no failure keep the vault open", async () => {
    const sealed: string[] = [];
    bridge.listen(async () => {
      await Promise.resolve();
      sealed.push("a draft");
    });
    bridge.listen(() => Promise.reject(new Error("the page is broken")));

    vault.postMessage({ event: "flush" });

    expect(await nextFromWindow()).toEqual({ flushed: true });
    expect(sealed).toEqual(["a draft"]);
  });
});

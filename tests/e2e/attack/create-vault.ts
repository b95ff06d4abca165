import { expect, type Page } from "@playwright/test";
import type { HearthBridge } from "../../../domain/api/main-process-bridge.ts";

export const passphrase = "velvet otter carries nine lanterns";

/** Creates a vault with one room through the page's own port to the vault. */
export async function foundHouse(window: Page): Promise<void> {
  const results = await window.evaluate(async (secret) => {
    const port = await new Promise<MessagePort | undefined>((resolve) => {
      addEventListener("message", ({ data, ports }) => {
        if (data === "hearth-port") resolve(ports[0]);
      });
      void (window as unknown as { readonly hearth: HearthBridge }).hearth.ask({ ask: "port" });
    });
    const ask = (name: string, input: object) =>
      new Promise((resolve) => {
        if (port === undefined) throw new Error("No line to the vault");
        // What the vault tells without being asked has no number.
        port.onmessage = ({ data }: MessageEvent<{ id?: number }>) => {
          if (data.id === 1) resolve(data);
        };
        port.postMessage({ id: 1, name, input });
      });
    const founder = {
      language: "en",
      theme: "light",
      name: "Ada",
      signInName: "kestrel",
      roles: ["admin"],
      passphrase: secret,
    };
    const bed = { id: null, name: "", kind: "bed" };
    return [
      await ask("house.found", founder),
      await ask("rooms.arrange", { rooms: [{ id: null, name: "Attic", beds: [bed] }] }),
    ];
  }, passphrase);
  const done = { result: { ok: true } };
  expect(results).toMatchObject([done, done]);
}

// The real lock screen: its page, its script, and a vault whose answers a test gives. Its script
// starts once, so a test file that opens it runs in a process of its own (vitest.config.ts, `componentsApart`).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, vi } from "vitest";
import "./jsdom-polyfills.ts";

const page = readFileSync(
  join(import.meta.dirname, "..", "..", "..", "renderer", "lock.html"),
  "utf8",
);

/** The vault, as the page hears it. */
export const port = {
  onmessage: (_: { readonly data: unknown }): void => undefined,
  postMessage: vi.fn(),
};
/** What the page asked the main process for. */
export const asked = vi.fn(({ ask }: { readonly ask: string }) => {
  if (ask === "port")
    window.dispatchEvent(
      Object.assign(new Event("message"), { source: window, data: "hearth-port", ports: [port] }),
    );
  return Promise.resolve();
});
export const say = (data: object): void => {
  port.onmessage({ data });
};

/** What the keyboard's keys say, by their codes. */
export const layout = new Map<string, string>();

/** The field with this id. */
export const field = (id: "name" | "passphrase"): HTMLInputElement =>
  document.querySelector<HTMLInputElement>(`#${id}`) ?? new HTMLInputElement();

beforeAll(async () => {
  Object.assign(navigator, { keyboard: { getLayoutMap: () => Promise.resolve(layout) } });
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(page, "text/html").body.children,
  );
  document.documentElement.lang = "en";
  // Cannot be run here: the application is loaded as a page of its own.
  document.documentElement.dataset["application"] = "./nowhere.js ./nowhere.css";
  Object.defineProperty(window, "hearth", { configurable: true, value: { ask: asked } });
  await import("../../../renderer/lock/lock.ts");
});

// Pages of other tests are rendered into the same document.
afterAll(() => document.body.replaceChildren());

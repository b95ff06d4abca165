// The real lock screen: its page, its script, and a vault that reports its steps before it answers.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { UpdateStep } from "../../../domain/updates/update.ts";
import words from "../../../renderer/i18n/en/app/errors.json";
import "../../helpers/component/jsdom-polyfills.ts";

const page = readFileSync(
  join(import.meta.dirname, "..", "..", "..", "renderer", "lock.html"),
  "utf8",
);

const port = {
  onmessage: (_: { readonly data: unknown }): void => undefined,
  postMessage: vi.fn(),
};
const asked = vi.fn(({ ask }: { readonly ask: string }) => {
  if (ask === "port")
    window.dispatchEvent(
      Object.assign(new Event("message"), { source: window, data: "hearth-port", ports: [port] }),
    );
  return Promise.resolve();
});
const say = (data: object): void => {
  port.onmessage({ data });
};
const step = (): string | undefined => document.documentElement.dataset["update"];

beforeAll(async () => {
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

describe("the lock screen, after an update", () => {
  it("shows the current step of the vault, until it answers: that it cannot, or that it is open", async () => {
    const hands = userEvent.setup({ delay: null });
    await hands.type(document.querySelector("#name") ?? document.body, "kestrel");
    await hands.type(
      document.querySelector("#passphrase") ?? document.body,
      "anything at all{Enter}",
    );
    await vi.waitFor(() => expect(port.postMessage).toHaveBeenCalledOnce());
    expect(step()).toBeUndefined();

    for (const each of ["reading", "copying", "checking"]) {
      say({ event: "updating", step: each });
      expect(step()).toBe(each);
    }
    // Another event of the vault changes nothing of it.
    say({ event: "folderChosen", folder: null });
    expect(step()).toBe("checking");
    say({ id: 1, result: { ok: false, error: { type: "UpdateNotBegun" } } });
    expect(await screen.findByText(words.UpdateNotBegun)).toBeTruthy();
    expect(step()).toBeUndefined();

    await hands.keyboard("{Enter}");
    await vi.waitFor(() => expect(port.postMessage).toHaveBeenCalledTimes(2));
    say({ event: "updating", step: "changing" });
    expect(step()).toBe("changing");
    say({ id: 1, result: { ok: true, value: {} } });
    await vi.waitFor(() => expect(asked).toHaveBeenCalledWith({ ask: "application", hash: "#/" }));
    expect(document.querySelector("#passphrase")).toHaveProperty("value", "");
  });

  it("has each step of the vault in three languages, where changes are read out automatically", () => {
    const told = document.querySelector("#update");
    expect(told?.role).toBe("status");
    expect(told?.ariaAtomic).toBe("false");
    for (const each of UpdateStep.options) {
      const words = told?.querySelectorAll(`[data-step="${each}"] .t`) ?? [];
      expect([...words].map((word) => (word as HTMLElement).lang)).toEqual(["en", "fr", "nl"]);
    }
  });
});

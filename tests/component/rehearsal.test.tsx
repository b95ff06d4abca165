import "./jsdom.ts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rehearse } from "../../renderer/rehearsal.tsx";

const html = document.documentElement;

type Rest = [EventListenerOrEventListenerObject, (AddEventListenerOptions | boolean)?];
type Listen = (type: string, ...rest: Rest) => void;

beforeEach(() => {
  // The page of a test before it may have spoken another.
  html.lang = "en";
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("the first screen is drawn once while a passphrase is looked at", () => {
  it("whole, and taken away before anybody could see or press it", async () => {
    const stage = document.createElement("div");
    const drawn: string[] = [];
    const watch = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) drawn.push(node.textContent ?? "");
    });
    watch.observe(stage, { childList: true });
    await rehearse(stage);
    await vi.waitFor(() => {
      expect(drawn.join()).toContain("In the house tonight");
    });
    watch.disconnect();
    expect(drawn.join()).toContain("4 things, in order of urgency");
    expect(stage.childElementCount).toBe(0);
  });

  it("and leaves the page as it was: nothing in it, no address, nothing that listens", async () => {
    await rehearse(); // whoever listens once for all has begun to by then
    const before = [html.outerHTML, location.href, document.title];
    const open = new Map<string, number>();
    const count = (step: number, type: string) => {
      open.set(type, (open.get(type) ?? 0) + step);
    };
    for (const target of [window, document, document.body]) {
      const add: Listen = target.addEventListener.bind(target);
      const remove: Listen = target.removeEventListener.bind(target);
      const heard =
        (step: number, listen: Listen) =>
        (type: string, ...rest: Rest) => {
          count(step, type);
          listen(type, ...rest);
        };
      vi.spyOn(target, "addEventListener").mockImplementation(heard(1, add));
      vi.spyOn(target, "removeEventListener").mockImplementation(heard(-1, remove));
    }
    await rehearse();
    expect([html.outerHTML, location.href, document.title]).toEqual(before);
    expect([...open].filter(([, left]) => left > 0)).toEqual([]);
  });
});

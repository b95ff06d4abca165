import type { Event, Input, WebContents } from "electron";
import { describe, expect, it, vi } from "vitest";
import { obeyKeys } from "../../../electron/main/window-shortcuts.ts";

type Heard = (event: Pick<Event, "preventDefault">, input: Input) => void;

/** A window in which keys are pressed: what the main process hears before any page, field or dialog does. */
function windowOf(zooms: "window" | "page") {
  const heard: Heard[] = [];
  const zoom = { factor: 1 };
  const contents = {
    on: (name: string, listen: Heard) => {
      if (name === "before-input-event") heard.push(listen);
    },
    getZoomFactor: () => zoom.factor,
    setZoomFactor: (factor: number) => {
      zoom.factor = factor;
    },
  };
  const keys = { lock: vi.fn(), panic: vi.fn(), quit: vi.fn() };
  obeyKeys(contents as unknown as WebContents, keys, zooms);
  const press = (key: string, more: Partial<Input> = {}): boolean => {
    let isTaken = false;
    const plain = { type: "keyDown", isAutoRepeat: false, key, code: "", shift: false };
    const input = { ...plain, ...more } as Input;
    const event = {
      preventDefault: () => {
        isTaken = true;
      },
    };
    for (const listen of heard) listen(event, input);
    return isTaken;
  };
  return { keys, press, zoom };
}

const command = process.platform === "darwin" ? { meta: true } : { control: true };

describe.each(["window", "page"] as const)("the keys of a %s that zooms by itself", (zooms) => {
  it("lock at once with F12 and Ctrl Shift L, and no page hears of it", () => {
    const { keys, press } = windowOf(zooms);
    expect(press("F12")).toBe(true);
    expect(press("L", { ...command, shift: true })).toBe(true);
    expect(keys.panic).toHaveBeenCalledTimes(2);
    expect(keys.lock).not.toHaveBeenCalled();
  });

  it("lock with Ctrl L and end with Ctrl Q, and leave AltGr for typing", () => {
    const { keys, press } = windowOf(zooms);
    press("l", command);
    press("q", command);
    expect(press("q", { ...command, control: true, alt: true, meta: false })).toBe(false);
    expect(press("l")).toBe(false);
    expect([keys.lock, keys.quit, keys.panic].map(({ mock }) => mock.calls.length)).toEqual([
      1, 1, 0,
    ]);
  });

  it("are not handled again while a key is held down, nor when it is released", () => {
    const { keys, press } = windowOf(zooms);
    press("F12", { isAutoRepeat: true });
    press("F12", { type: "keyUp" });
    expect(keys.panic).not.toHaveBeenCalled();
  });
});

it("zooms the window, back to its usual size by the key of zero, and leaves a printout to its page", () => {
  const { press, zoom } = windowOf("window");
  press("+", command);
  expect(zoom.factor).toBeCloseTo(1.1);
  press("à", { ...command, code: "Digit0" });
  expect(zoom.factor).toBe(1);
  expect(windowOf("page").press("+", command)).toBe(false);
});

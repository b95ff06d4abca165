import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newDeferredValue } from "../../../renderer/lib/deferred-value.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const note = (start = { text: "", minutes: 50 }) => {
  const told = vi.fn<() => void>();
  const held = newDeferredValue(start);
  held.listen(told);
  return { held, told };
};

describe("the value of a form", () => {
  it("is reported at once by most fields", () => {
    const { held, told } = note();
    held.change({ minutes: 30 });
    expect(held.told()).toEqual({ text: "", minutes: 30 });
    expect(told).toHaveBeenCalledOnce();
  });

  it("has typed text whenever it is requested, and reports nothing at a key press", () => {
    const { held, told } = note();
    let typed = "";
    for (const letter of "She slept") {
      typed += letter;
      held.typing("text", () => typed);
      expect(held.whole()).toEqual({ text: typed, minutes: 50 });
    }
    expect(held.told()).toEqual({ text: "", minutes: 50 });
    expect(told).not.toHaveBeenCalled();
  });

  it("reads no text at a key press", () => {
    const { held } = note();
    const read = vi.fn(() => "She slept");
    for (let key = 0; key < 50; key += 1) held.typing("text", read);
    expect(read).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(read).toHaveBeenCalledOnce();
  });

  it("is reported at a pause, once", () => {
    const { held, told } = note();
    held.typing("text", () => "She sl");
    vi.advanceTimersByTime(399);
    held.typing("text", () => "She slept");
    vi.advanceTimersByTime(399);
    expect(told).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(held.told()).toEqual({ text: "She slept", minutes: 50 });
    expect(told).toHaveBeenCalledOnce();
  });

  it("keeps what is being typed when another field changes meanwhile", () => {
    const { held } = note();
    held.typing("text", () => "She slept");
    held.change({ minutes: 30 });
    expect(held.told()).toEqual({ text: "She slept", minutes: 30 });
  });

  it("keeps what two fields are read for separate", () => {
    const held = newDeferredValue({ text: "", agreed: "" });
    held.typing("text", () => "She slept");
    held.typing("agreed", () => "Call her sister");
    expect(held.whole()).toEqual({ text: "She slept", agreed: "Call her sister" });
    held.change({ text: "" });
    expect(held.whole()).toEqual({ text: "", agreed: "Call her sister" });
  });

  it("reports nothing once it has stopped, and nothing to removed listeners", () => {
    const held = newDeferredValue({ text: "" });
    const told = vi.fn<() => void>();
    const stop = held.listen(told);
    held.typing("text", () => "She slept");
    held.stop();
    vi.runAllTimers();
    stop();
    held.change({ text: "She" });
    expect(told).not.toHaveBeenCalled();
  });
});

// The main process hears when a paper may be asked for, and nothing else.
import "./jsdom.ts";
import { cleanup, render, renderHook, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PaperButton } from "../../renderer/frame/paper-button.tsx";
import { usePaperSoon } from "../../renderer/lib/use-paper-soon.ts";

const ask = vi.fn(() => Promise.resolve());
beforeEach(() => {
  ask.mockClear();
  vi.stubGlobal("hearth", { ask });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("when the pointer comes over a button that opens one", async () => {
  render(<PaperButton>Print</PaperButton>);
  expect(ask).not.toHaveBeenCalled();
  await userEvent.hover(screen.getByRole("button", { name: "Print" }));
  expect(ask).toHaveBeenCalledExactlyOnceWith({ ask: "paperSoon" });
});

it("when the focus comes to it by the keyboard", async () => {
  render(<PaperButton>Print</PaperButton>);
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Print" }));
  expect(ask).toHaveBeenCalledExactlyOnceWith({ ask: "paperSoon" });
});

it("as long as something is open that is there for the sake of a paper", () => {
  vi.useFakeTimers();
  const { unmount } = renderHook(usePaperSoon);
  expect(ask).toHaveBeenCalledExactlyOnceWith({ ask: "paperSoon" });
  vi.advanceTimersByTime(90_000);
  expect(ask).toHaveBeenCalledTimes(4);
  unmount();
  vi.advanceTimersByTime(90_000);
  expect(ask).toHaveBeenCalledTimes(4);
});

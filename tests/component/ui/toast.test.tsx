import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { useShortcut } from "../../../renderer/shell/use-shortcut.ts";
import { Button } from "../../../renderer/ui/button.tsx";
import { Panel } from "../../../renderer/ui/overlays/dialog.tsx";
import { hideToasts, showToast, Toasts, undoNewest } from "../../../renderer/ui/overlays/toast.tsx";
import { show } from "../../helpers/component/render.tsx";

afterEach(async () => {
  // The toast of one test is not on the screen of the next.
  act(() => {
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
  });
  await waitFor(() => expect(screen.queryByRole("region", { name: /notification/ })).toBeNull());
  cleanup();
});

function Screen() {
  const [isOpen, setOpen] = useState(false);
  useShortcut("undo", undoNewest);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Look closer</Button>
      <Panel title="Closer" isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>Near</p>
      </Panel>
      <input aria-label="Words" />
      <input type="checkbox" aria-label="Seen" />
      <Toasts />
    </>
  );
}

const saying = (text: string, undo?: (shown: string | null) => void) => {
  act(() => showToast({ text, ...(undo === undefined ? {} : { undo }) }));
};

it("is dismissed with Escape, or with its close button", async () => {
  const hands = show(<Screen />);
  saying("Saved.");
  await screen.findByText("Saved.");
  await hands.keyboard("{Escape}");
  expect(screen.queryByText("Saved.")).toBeNull();

  saying("Saved again.");
  await hands.click(await screen.findByRole("button", { name: "Close" }));
  expect(screen.queryByText("Saved again.")).toBeNull();
});

it("stays while Escape closes a panel, and goes with the next", async () => {
  const hands = show(<Screen />);
  await hands.click(screen.getByRole("button", { name: "Look closer" }));
  await screen.findByRole("dialog", { name: "Closer" });
  saying("Saved.");
  await screen.findByText("Saved.");
  await hands.keyboard("{Escape}");
  expect(screen.queryByRole("dialog", { name: "Closer" })).toBeNull();
  expect(screen.getByText("Saved.")).toBeTruthy();
  await hands.keyboard("{Escape}");
  expect(screen.queryByText("Saved.")).toBeNull();
});

it("never moves the focus, even after its button was pressed with the keyboard", async () => {
  const hands = show(<Screen />);
  const button = screen.getByRole("button", { name: "Look closer" });
  button.focus();
  const undo = vi.fn<() => void>();
  saying("Moved.", undo);
  (await screen.findByRole("button", { name: "Undo" })).focus();
  await hands.keyboard("{Enter}");
  expect(undo).toHaveBeenCalledOnce();
  await waitFor(() => expect(document.activeElement).toBe(button));

  saying("Saved.");
  await screen.findByText("Saved.");
  saying("Saved again.");
  await screen.findByText("Saved again.");
  expect(document.activeElement).toBe(button);
});

it("scrolls the focused element out from under it", async () => {
  const hands = show(<Screen />);
  const button = screen.getByRole("button", { name: "Look closer" });
  await hands.tab();
  const scrolled = vi.spyOn(Element.prototype, "scrollIntoView");
  saying("Saved.");
  await screen.findByText("Saved.");
  expect(scrolled.mock.contexts).toEqual([button]);
  scrolled.mockRestore();
});

it("reserves space above the foot of the page for as long as it is there", async () => {
  const measure: (() => void)[] = [];
  class Measured {
    constructor(hear: () => void) {
      measure.push(hear);
    }
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  vi.stubGlobal("ResizeObserver", Measured);
  const room = () => document.documentElement.style.getPropertyValue("--room-for-what-is-said");
  const hands = show(<Screen />);
  saying("Saved.");
  const region = await screen.findByRole("region", { name: /notification/ });
  region.getBoundingClientRect = () => new DOMRect(0, window.innerHeight - 150, 560, 126);
  for (const hear of measure) hear();
  expect(room()).toBe("166px");
  await hands.keyboard("{Escape}");
  expect(room()).toBe("");
  vi.unstubAllGlobals();
});

const undoKey = "{Control>}z{/Control}";

/** An action that can be undone, with its toast. */
const offering = (text: string) => {
  const undo = vi.fn<(shown: string | null) => void>((shown) => {
    showToast({ text: `Undone: ${shown ?? "hidden"}`, isUndone: true });
  });
  saying(text, undo);
  return undo;
};

it("is undone by Ctrl Z, the last action first, and each with its own text again", async () => {
  const hands = show(<Screen />);
  const moved = offering("Moved.");
  const noted = offering("Noted.");
  await screen.findByText("Noted.");
  expect(screen.queryByText("Moved.")).toBeNull();

  await hands.keyboard(undoKey);
  expect([noted.mock.calls.length, moved.mock.calls.length]).toEqual([1, 0]);
  await screen.findByText("Undone: Noted.");
  await screen.findByText("Moved.");
  await hands.keyboard(undoKey);
  expect([noted.mock.calls.length, moved.mock.calls.length]).toEqual([1, 1]);
  await screen.findByText("Undone: Moved.");
  await hands.keyboard(undoKey);
  expect([noted.mock.calls.length, moved.mock.calls.length]).toEqual([1, 1]);
});

it("is no longer undone once something was done that cannot be", async () => {
  const hands = show(<Screen />);
  const moved = offering("Moved.");
  saying("Saved.");
  await screen.findByText("Saved.");
  await hands.keyboard(undoKey);
  await hands.click(screen.getByRole("button", { name: "Close" }));
  await hands.keyboard(undoKey);
  expect(screen.queryByText("Moved.")).toBeNull();
  expect(moved).not.toHaveBeenCalled();
});

it("offers the previous action once the last one is undone by its button, and not where that was refused", async () => {
  const hands = show(<Screen />);
  const moved = offering("Moved.");
  offering("Noted.");
  await screen.findByText("Noted.");
  await hands.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByText("Moved.");
  saying("Noted again.", () => showToast({ text: "It is too late.", tone: "bad" }));
  await screen.findByText("Noted again.");
  await hands.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByText("It is too late.");
  await hands.keyboard(undoKey);
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  expect(moved).not.toHaveBeenCalled();
});

it("is not offered once a later action stays: another one would be undone", async () => {
  const hands = show(<Screen />);
  const moved = offering("Moved.");
  offering("Noted.");
  await hands.click(await screen.findByRole("button", { name: "Close" }));
  await hands.keyboard(undoKey);
  expect(screen.queryByText("Moved.")).toBeNull();
  expect(moved).not.toHaveBeenCalled();
});

it("leaves Ctrl Z to text fields and panels, and handles it from a checkbox", async () => {
  const hands = show(<Screen />);
  const undo = offering("Moved.");
  await screen.findByText("Moved.");
  screen.getByRole("textbox").focus();
  await hands.keyboard(undoKey);
  await hands.click(screen.getByRole("button", { name: "Look closer" }));
  await screen.findByRole("dialog", { name: "Closer" });
  await hands.keyboard(undoKey);
  expect(undo).not.toHaveBeenCalled();
  await hands.keyboard("{Escape}");
  screen.getByRole("checkbox").focus();
  await hands.keyboard(undoKey);
  expect(undo).toHaveBeenCalledOnce();
});

it("undoes one action each time Ctrl Z is pressed, however long it is held", async () => {
  const hands = show(<Screen />);
  const moved = offering("Moved.");
  offering("Noted.");
  await screen.findByText("Noted.");
  await hands.keyboard("{Control>}{z>4/}{/Control}");
  await screen.findByText("Undone: Noted.");
  expect(moved).not.toHaveBeenCalled();
});

it("shows its text again once names are shown, and none of it meanwhile", async () => {
  const hands = show(<Screen />);
  const cover = (words: string | null) => {
    act(() => hideToasts(words));
  };
  offering("Ana moved.");
  offering("Ana is back.");
  await screen.findByText("Ana is back.");
  cover("Hidden.");
  expect(screen.queryByText(/Ana/)).toBeNull();
  await hands.keyboard(undoKey);
  await screen.findByText("Undone: hidden");
  expect(screen.getByText("Hidden.")).toBeTruthy();
  cover(null);
  expect(screen.getByText("Ana moved.")).toBeTruthy();
  cover("Hidden.");
  saying("A. is out.");
  await screen.findByText("A. is out.");
  cover(null);
  expect(screen.getByText("A. is out.")).toBeTruthy();
});

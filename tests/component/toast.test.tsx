// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { useShortcut } from "../../renderer/frame/use-shortcut.ts";
import { Button } from "../../renderer/ui/button.tsx";
import { Panel } from "../../renderer/ui/dialog.tsx";
import { say, Toasts, undoNewest } from "../../renderer/ui/toast.tsx";
import { show } from "./rendered.tsx";

afterEach(async () => {
  // What one test said is not on the screen of the next.
  act(() => {
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
  });
  await waitFor(() => {
    expect(screen.queryByRole("region", { name: /notification/ })).toBeNull();
  });
  cleanup();
});

function Screen() {
  const [isOpen, setOpen] = useState(false);
  useShortcut("undo", undoNewest);
  return (
    <>
      <Button
        onPress={() => {
          setOpen(true);
        }}
      >
        Look closer
      </Button>
      <Panel
        title="Closer"
        isOpen={isOpen}
        onClose={() => {
          setOpen(false);
        }}
      >
        <p>Near</p>
      </Panel>
      <input aria-label="Words" />
      <input type="checkbox" aria-label="Seen" />
      <Toasts />
    </>
  );
}

const saying = (text: string, undo?: () => void) => {
  act(() => {
    say({ text, ...(undo === undefined ? {} : { undo }) });
  });
};

it("is taken away with Escape, or with its cross", async () => {
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

it("takes the focus from nobody, also after its button was pressed with the keyboard", async () => {
  const hands = show(<Screen />);
  const button = screen.getByRole("button", { name: "Look closer" });
  button.focus();
  const undo = vi.fn<() => void>();
  saying("Moved.", undo);
  (await screen.findByRole("button", { name: "Undo" })).focus();
  await hands.keyboard("{Enter}");
  expect(undo).toHaveBeenCalledOnce();
  await waitFor(() => {
    expect(document.activeElement).toBe(button);
  });

  saying("Saved.");
  await screen.findByText("Saved.");
  saying("Saved again.");
  await screen.findByText("Saved again.");
  expect(document.activeElement).toBe(button);
});

it("brings what the keyboard is at out from under it", async () => {
  const hands = show(<Screen />);
  const button = screen.getByRole("button", { name: "Look closer" });
  await hands.tab();
  const scrolled = vi.spyOn(Element.prototype, "scrollIntoView");
  saying("Saved.");
  await screen.findByText("Saved.");
  expect(scrolled.mock.contexts).toEqual([button]);
  scrolled.mockRestore();
});

const undoKey = "{Control>}z{/Control}";

it("is undone by Ctrl Z, the last thing done first, and each with its own words again", async () => {
  const hands = show(<Screen />);
  const [moved, noted] = [vi.fn<() => void>(), vi.fn<() => void>()];
  saying("Moved.", moved);
  saying("Noted.", noted);
  saying("Saved.");
  await screen.findByText("Saved.");
  expect(screen.queryByText("Moved.")).toBeNull();

  await hands.keyboard(undoKey);
  expect([noted.mock.calls.length, moved.mock.calls.length]).toEqual([1, 0]);
  await hands.click(await screen.findByRole("button", { name: "Close" }));
  await screen.findByText("Moved.");
  await hands.keyboard(undoKey);
  expect([noted.mock.calls.length, moved.mock.calls.length]).toEqual([1, 1]);
  await hands.keyboard(undoKey);
  expect([noted.mock.calls.length, moved.mock.calls.length]).toEqual([1, 1]);
});

it("offers what was done before once the last thing is undone by its button", async () => {
  const hands = show(<Screen />);
  const [moved, noted] = [vi.fn<() => void>(), vi.fn<() => void>()];
  saying("Moved.", moved);
  saying("Noted.", noted);
  await screen.findByText("Noted.");
  await hands.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByText("Moved.");
  await hands.click(screen.getByRole("button", { name: "Undo" }));
  expect([noted.mock.calls.length, moved.mock.calls.length]).toEqual([1, 1]);
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

it("is not offered once what was done after it stays: another thing would be taken back", async () => {
  const hands = show(<Screen />);
  const [moved, noted] = [vi.fn<() => void>(), vi.fn<() => void>()];
  saying("Moved.", moved);
  saying("Noted.", noted);
  await hands.click(await screen.findByRole("button", { name: "Close" }));
  await hands.keyboard(undoKey);
  expect(screen.queryByText("Moved.")).toBeNull();
  expect(moved).not.toHaveBeenCalled();
});

it("leaves Ctrl Z to whoever writes, and hears it from a box that is ticked", async () => {
  const hands = show(<Screen />);
  const undo = vi.fn<() => void>();
  saying("Moved.", undo);
  await screen.findByText("Moved.");
  screen.getByRole("textbox").focus();
  await hands.keyboard(undoKey);
  expect(undo).not.toHaveBeenCalled();
  screen.getByRole("checkbox").focus();
  await hands.keyboard(undoKey);
  expect(undo).toHaveBeenCalledOnce();
});

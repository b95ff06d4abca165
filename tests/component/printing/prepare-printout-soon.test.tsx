// The main process is told when a printout may be requested, and nothing else.
import "../../helpers/component/jsdom-polyfills.ts";
import { cleanup, render, renderHook, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PrintButton } from "../../../renderer/printing/print-button.tsx";
import { usePrintoutAnnouncement } from "../../../renderer/printing/use-printout-announcement.ts";
import { announcePrintout } from "../../../renderer/lib/main-process-ports.ts";
import { ActionMenu } from "../../../renderer/ui/overlays/menu.tsx";
import { long } from "../../helpers/long-test.ts";
import { open } from "../../helpers/component/render.tsx";

const ask = vi.fn((_: { readonly ask: string }) => Promise.resolve());
beforeEach(() => {
  ask.mockClear();
  vi.stubGlobal("hearth", { ask });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("when the pointer is over a button that opens one", async () => {
  render(<PrintButton>Print</PrintButton>);
  expect(ask).not.toHaveBeenCalled();
  await userEvent.hover(screen.getByRole("button", { name: "Print" }));
  expect(ask).toHaveBeenCalledExactlyOnceWith({ ask: "paperSoon" });
});

it("when the button gets keyboard focus", async () => {
  render(
    <>
      <input aria-label="Before it" autoFocus />
      <PrintButton>Print</PrintButton>
    </>,
  );
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Print" }));
  expect(ask).toHaveBeenCalledExactlyOnceWith({ ask: "paperSoon" });
});

it("when a menu opens from which one is printed", async () => {
  const actions = [{ id: "print", label: "Print", onPress: () => {} }];
  render(<ActionMenu label="Session" actions={actions} onOpen={announcePrintout} />);
  const trigger = screen.getByRole("button", { name: "Session" });
  await userEvent.hover(trigger);
  expect(ask).not.toHaveBeenCalled();
  await userEvent.click(trigger);
  await screen.findByRole("menuitem", { name: "Print" });
  expect(ask).toHaveBeenCalledExactlyOnceWith({ ask: "paperSoon" });
  await userEvent.keyboard("{Escape}");
  expect(ask).toHaveBeenCalledOnce();
});

it("when a search result opens one, and not because the search is open", long, async () => {
  const wishes = () => ask.mock.calls.filter(([{ ask: what }]) => what === "paperSoon").length;
  const hands = open("#/people");
  await screen.findByRole("heading", { name: "People" });
  await hands.keyboard("{Control>}k{/Control}");
  await hands.type(await screen.findByRole("searchbox"), "peop");
  expect(wishes()).toBe(0);
  await hands.clear(screen.getByRole("searchbox"));
  await hands.type(screen.getByRole("searchbox"), "evacu");
  await waitFor(() => expect(wishes()).toBe(1));
});

it("as long as a screen is open whose purpose is a printout", () => {
  vi.useFakeTimers();
  const { unmount } = renderHook(usePrintoutAnnouncement);
  expect(ask).toHaveBeenCalledExactlyOnceWith({ ask: "paperSoon" });
  vi.advanceTimersByTime(90_000);
  expect(ask).toHaveBeenCalledTimes(4);
  unmount();
  vi.advanceTimersByTime(90_000);
  expect(ask).toHaveBeenCalledTimes(4);
});

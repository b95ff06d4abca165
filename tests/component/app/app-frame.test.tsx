import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BridgeRequest } from "../../../domain/api/main-process-bridge.ts";
import { showToast } from "../../../renderer/ui/overlays/toast.tsx";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

const asked = vi.fn<(request: BridgeRequest) => Promise<void>>(() => Promise.resolve());

beforeEach(() => {
  asked.mockClear();
  Object.defineProperty(window, "hearth", { configurable: true, value: { ask: asked } });
});
afterEach(cleanup);

describe("the frame", () => {
  it("shows the current place and who is signed in", async () => {
    open("#/house");

    const here = await screen.findByRole("link", { name: "House" });

    expect(here.getAttribute("aria-current")).toBe("page");
    expect(screen.getByText("Nadia V.")).toBeTruthy();
    expect(screen.getByText("Shelter staff")).toBeTruthy();
  });

  it("opens every screen at its top", async () => {
    const hands = open("#/house");
    await screen.findByRole("heading", { name: "Beds" });
    const scrolled = vi.spyOn(Element.prototype, "scrollTo");

    await hands.click(screen.getByRole("link", { name: "People" }));
    await screen.findByRole("heading", { name: "People" });

    expect(scrolled.mock.contexts).toContain(document.getElementById("content"));
    scrolled.mockRestore();
  });

  it("hides every name with F8 and shows them again, ages staying", long, async () => {
    const hands = open("#/house");
    expect(await screen.findByRole("link", { name: "Linh N." })).toBeTruthy();

    await hands.keyboard("{F8}");
    expect(screen.queryByRole("link", { name: "Linh N." })).toBeNull();
    expect(screen.getByRole("link", { name: "L. N." })).toBeTruthy();
    expect(screen.getByText(/24 · Vietnamese/)).toBeTruthy();

    await hands.keyboard("{F8}");
    expect(screen.getByRole("link", { name: "Linh N." })).toBeTruthy();
  });

  it("hides the text of a toast with F8, and leaves its undo", long, async () => {
    const hands = open("#/house");
    await screen.findByRole("link", { name: "Linh N." });
    const undo = vi.fn<() => void>();
    showToast({ text: "Linh N. moved to Room 9.", undo });
    expect(await screen.findByText("Linh N. moved to Room 9.")).toBeTruthy();

    await hands.keyboard("{F8}");
    expect(await screen.findByText("This message is hidden, as names are.")).toBeTruthy();
    expect(screen.queryByText("Linh N. moved to Room 9.")).toBeNull();
    await hands.click(screen.getByRole("button", { name: "Undo" }));
    expect(undo).toHaveBeenCalledOnce();
  });

  it(
    "leaves the lock and privacy mode accessible above a panel and above the search",
    long,
    async () => {
      const hands = open("#/house");
      expect(await screen.findByRole("link", { name: "Linh N." })).toBeTruthy();
      await hands.keyboard("{F1}");
      await screen.findByRole("dialog", { name: "Handbook" });

      await hands.click(screen.getByRole("button", { name: /^Privacy/ }));
      expect(screen.getByRole("button", { name: /^Privacy is on/ })).toBeTruthy();
      expect(screen.getByRole("dialog", { name: "Handbook" })).toBeTruthy();
      await hands.keyboard("{Escape}");
      await hands.keyboard("{Control>}k{/Control}");
      await screen.findByRole("searchbox");
      await hands.click(screen.getByRole("button", { name: /^Lock/ }));
      expect(asked).toHaveBeenCalledWith({ ask: "lock" });
    },
  );

  it("finds a person from anywhere with Ctrl K and opens the file with Enter", long, async () => {
    const hands = open("#/house");
    await screen.findByRole("heading", { name: "Beds" });

    await hands.keyboard("{Control>}k{/Control}");
    await hands.type(await screen.findByRole("searchbox"), "olena");
    await screen.findByRole("menuitem", { name: /Olena S\./ });
    await hands.keyboard("{Enter}");

    expect(await screen.findByRole("heading", { name: /Olena S\./ })).toBeTruthy();
  });

  it("opens an admission with Ctrl N", async () => {
    const hands = open("#/people");
    await screen.findByRole("heading", { name: "People" });

    await hands.keyboard("{Control>}n{/Control}");

    expect(await screen.findByRole("heading", { name: "Admit someone" })).toBeTruthy();
  });

  it("locks on pressing the button", async () => {
    const hands = open("#/");

    await hands.click(await screen.findByRole("button", { name: "Lock" }));

    expect(asked).toHaveBeenCalledWith({ ask: "lock" });
  });

  it("moves the focus to the title of the page on arrival", async () => {
    const hands = open("#/house");
    await screen.findByRole("heading", { name: "Beds" });

    await hands.click(screen.getByRole("link", { name: "People" }));

    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole("heading", { name: "People" }));
    });
  });

  it("shows in every window that the data is only for trying out", async () => {
    const purpose = "trial";
    open(
      "#/",
      inventedCall({
        ...answers,
        "house.state": () => ({
          house: "open",
          hasDemo: false,
          movedAway: null,
          purpose,
          me,
        }),
      }),
    );

    expect(await screen.findByText(/for testing only/)).toBeTruthy();
  });

  it("shows what is safe when something cannot be displayed", async () => {
    open(
      "#/house",
      inventedCall({ ...answers, "beds.board": () => ({ refused: { type: "DiskFull" } }) }),
    );

    expect(await screen.findByText(/The disk is full/)).toBeTruthy();
    expect(screen.getByText("Nothing was changed and nothing is lost.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });
});

import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { GuardVerdict } from "../../../domain/address-guard/text-verdict.ts";
import type { HearthBridge } from "../../../domain/api/main-process-bridge.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { open } from "../../helpers/component/render.tsx";

// What a browser copies by default: here only allowed copies are recorded.
let gone: string[] = [];
beforeEach(() => {
  gone = [];
  const execCommand = (command: string) => {
    const { activeElement: field } = document;
    return fireEvent(
      field ?? document.body,
      new Event(command, { bubbles: true, cancelable: true }),
    );
  };
  Object.defineProperty(document, "execCommand", { configurable: true, value: execCommand });
  document.addEventListener("copy", noted);
  document.addEventListener("cut", noted);
});
afterEach(() => {
  document.removeEventListener("copy", noted);
  document.removeEventListener("cut", noted);
  cleanup();
});
const noted = (event: Event) => {
  if (!event.defaultPrevented) gone.push(event.type);
};

const asked = vi.fn<(text: string) => void>();
beforeEach(() => {
  asked.mockClear();
});

type Found = GuardVerdict["found"][number];

async function inHouse(
  level: GuardVerdict["level"],
  words = "Verzonnen str",
  why: Found["why"] = "address",
) {
  const call = inventedCall({
    ...answers,
    "guard.copied": ({ text }) => {
      asked(text);
      return { level, found: level === "clear" ? [] : [{ page: 0, words, why }] };
    },
  });
  open("#/house", call);
  return screen.findByRole("heading", { name: "Beds" });
}

const copy = (from: Element, kind = "copy") =>
  fireEvent(from, new Event(kind, { bubbles: true, cancelable: true }));

function choose(what: Node): void {
  document.getSelection()?.selectAllChildren(what);
}

describe("text copied from a screen", () => {
  it("is copied once it was checked", async () => {
    const title = await inHouse("clear");
    choose(title);

    expect(copy(title)).toBe(false);
    await waitFor(() => expect(gone).toEqual(["copy"]));
    expect(asked).toHaveBeenCalledExactlyOnceWith("Beds");
  });

  it("is blocked when it reveals the house, and the words are shown", async () => {
    const title = await inHouse("stop");
    choose(title);
    copy(title);

    await screen.findByText("Not copied: it gives the house away (“Verzonnen str”).");
    expect(gone).toEqual([]);
  });

  it("is copied with a warning where it may reveal the house", async () => {
    const title = await inHouse("look", "Nergenshuizen");
    choose(title);
    copy(title);

    await screen.findByText(/Copied\. Look before you paste it outside: “Nergenshuizen”/);
    expect(gone).toEqual(["copy"]);
  });

  it.each([
    ["coordinates", "50.8466, 4.3528", "(coordinates: a place on a map)"],
    ["plusCode", "9F26RC2W+5X", "(a plus code: a place on a map)"],
    ["mapLink", "maps.app.goo.gl/AbC", "(a link to a map)"],
    ["threeWords", "///een.twee.drie", "(three words for a place on a map)"],
  ] as const)("is copied, and said to be %s", async (why, words, sign) => {
    const title = await inHouse("look", words, why);
    choose(title);
    copy(title);

    await screen.findByText(
      `Copied. Look before you paste it outside: “${words}” may say where the house is. ${sign}`,
    );
    expect(gone).toEqual(["copy"]);
  });

  it("is checked with the labels of its pictures", async () => {
    const title = await inHouse("clear");
    title.innerHTML = 'Beds <img alt="the gate" src="">';
    choose(title);
    copy(title);

    await waitFor(() => expect(asked).toHaveBeenCalledWith("Beds \nthe gate"));
  });

  it("is the selection in a field, which stays complete when it may not be cut", async () => {
    await inHouse("stop");
    const field = document.createElement("input");
    field.value = "in the Verzonnen str.";
    document.body.append(field);
    field.focus();
    field.setSelectionRange(7, 20);

    expect(copy(field, "cut")).toBe(false);
    await screen.findByText(/Not copied/);
    expect(asked).toHaveBeenCalledWith("Verzonnen str");
    expect(gone).toEqual([]);
    field.remove();
  });

  it("is not copied where it could not be checked: too much, or no answer", long, async () => {
    open("#/house");
    const title = await screen.findByRole("heading", { name: "Beds" });
    choose(title);
    copy(title);
    await screen.findByText("Not copied: address protection could not be asked.");

    title.textContent = "x".repeat(20_001);
    choose(title);
    copy(title);
    await screen.findByText("Not copied: it is too much at once. Choose less.");
    expect(gone).toEqual([]);
  });

  it("is not pasted by the middle mouse button, and typing is not affected", async () => {
    const title = await inHouse("clear");
    const told = vi.fn<HearthBridge["ask"]>(() => Promise.resolve());
    vi.stubGlobal("hearth", { ask: told });
    const changed = () => fireEvent(document, new Event("selectionchange"));
    document.getSelection()?.collapse(title, 0);
    changed();
    choose(title);
    changed();
    changed();

    await waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith({ ask: "chosen" }));
    vi.unstubAllGlobals();
  });

  it("is not dragged out of the window", async () => {
    const title = await inHouse("clear");
    expect(copy(title, "dragstart")).toBe(false);
  });
});

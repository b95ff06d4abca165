import "../../helpers/component/jsdom-polyfills.ts";
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { I18nProvider } from "react-aria-components";
import { I18nextProvider } from "react-i18next";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { printoutPorts } from "../../../domain/api/main-process-bridge.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { type Outcome, printFailures } from "../../../domain/printing/print-messages.ts";
import { type FromJudge } from "../../../domain/address-guard/preview-check-messages.ts";
import { localeOf, startI18n } from "../../../renderer/lib/texts/i18n.ts";
import { printoutPortsFor } from "../../../renderer/lib/main-process-ports.ts";
import type {
  ShownFile,
  ShownPrintout,
} from "../../../renderer/printing/preview/printout-connection.ts";
import { Preview } from "../../../renderer/printing/preview/preview.tsx";
import { ourWords } from "../../helpers/interface-texts.ts";
import { long } from "../../helpers/long-test.ts";
import { fill } from "../../helpers/component/render.tsx";

// The text and the picture of a page come from the file, and jsdom renders none.
vi.mock("../../../renderer/printing/preview/pdf.ts", () => {
  const page = {
    pageNumber: 1,
    getViewport: () => ({ width: 595, height: 842 }),
  };
  return {
    readPdf: (bytes: Uint8Array) =>
      waited().then(() => ({ title: `Paper ${String(bytes[0])}`, pages: [page] })),
    textOf: () => waited().then(() => "words"),
    wordsOf: () => Promise.resolve("words"),
    draw: () => ({ done: Promise.resolve(), stop: () => undefined }),
    pictureOf: () => Promise.resolve(new Blob()),
  };
});

// Nor does it load any picture.
vi.mock("../../../renderer/lib/image-loaded.ts", () => ({
  isImageLoaded: () => Promise.resolve(),
}));

/** On a busy machine anything may come before or after anything else. */
const waited = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.random() * 30);
  });

beforeEach(() => {
  vi.stubGlobal(
    "URL",
    Object.assign(URL, { createObjectURL: () => "blob:", revokeObjectURL: noEnd }),
  );
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const noEnd = () => undefined;

const judged = (name: string, level: "clear" | "stop") =>
  ({
    verdict: {
      level,
      found: level === "stop" ? [{ page: 1, words: "Nergens", why: "address" }] : [],
      besides: [],
      mayOverride: level === "stop",
      isInside: false,
      reader: "authority",
      isUnguarded: false,
    },
    name,
    pictures: 0,
    maySeal: false,
    isFixed: true,
    signedIn: "Ada Invented",
    mayEnterWords: false,
  }) satisfies FromJudge;

const file = (number: number, level: "clear" | "stop"): ShownFile => ({
  pdf: new Uint8Array([number]),
  judge: () => waited().then(() => judged(`Person ${String(number)}`, level)),
  override: () => Promise.resolve(null),
});

function shown(
  files: readonly ShownFile[],
  isCovered = false,
  close = () => undefined,
  ways: Partial<Pick<ShownPrintout, "print" | "printAll" | "save" | "fill">> = {},
) {
  const paper: ShownPrintout = {
    files,
    isCovered: Promise.resolve(isCovered),
    save: () => Promise.resolve("kept"),
    suggest: () => Promise.resolve(null),
    saveSealed: () => Promise.resolve("kept"),
    print: () => Promise.resolve("kept"),
    saveAll: () => Promise.resolve([]),
    printAll: () => Promise.resolve([]),
    fill: () => undefined,
    ...ways,
    close,
  };
  render(
    <I18nextProvider i18n={startI18n("en", ourWords)}>
      <I18nProvider locale={localeOf("en")}>
        <Preview paper={paper} />
      </I18nProvider>
    </I18nextProvider>,
  );
  return userEvent.setup({ delay: null });
}

/** How many items the list has in its first version: nothing was painted before. */
function firstSeen(): Promise<number> {
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      const list = screen.queryByRole("listbox", { name: "The papers" });
      if (list === null) return;
      watch.disconnect();
      resolve(within(list).queryAllByRole("option").length);
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
}

describe("several printouts", () => {
  it("have their complete list as soon as it is there", async () => {
    const seen = firstSeen();
    shown([file(1, "clear"), file(2, "stop"), file(3, "clear")]);
    expect(await seen).toBe(3);
    await screen.findByText("2 may leave. 1 stays here for now.");
  });

  it("ask two people about the blocked one, and about none that may leave", long, async () => {
    const hands = shown([file(1, "clear"), file(2, "stop")]);
    const list = within(await screen.findByRole("listbox", { name: "The papers" }));
    await screen.findByText("1 may leave. 1 stays here for now.");
    expect(screen.queryByRole("button", { name: openSheet })).toBeNull();
    await hands.click(list.getByRole("option", { name: /Person 2/ }));
    await letGo(hands);
    expect(await screen.findByText("2 may leave.")).toBeTruthy();
  });
});

describe("a printout requested while names are hidden", () => {
  it("shows nothing before the user confirms, and then all of it", async () => {
    const hands = shown([file(1, "clear"), file(2, "stop")], true);
    await screen.findByRole("heading", { name: "Names are hidden on the screen" });
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(document.body.textContent).not.toContain("Person");
    await hands.keyboard("{Enter}");
    expect(await screen.findByRole("listbox", { name: "The papers" })).toBeTruthy();
  });

  it("closes by Escape without showing anything", async () => {
    const closed = vi.fn();
    const hands = shown([file(1, "clear")], true, closed);
    await screen.findByRole("button", { name: "Show the paper" });
    await hands.keyboard("{Escape}");
    expect(closed).toHaveBeenCalledOnce();
    expect(screen.queryByRole("button", { name: "Save…" })).toBeNull();
  });
});

describe("one printout", () => {
  it("leaves in the same way when it is blocked", async () => {
    const hands = shown([file(7, "stop")]);
    await letGo(hands);
    expect(screen.queryByRole("listbox")).toBeNull();
  });
});

describe("a printout that could not be checked", () => {
  const unguarded = (isInside: boolean, mayEnterWords: boolean): ShownFile => {
    const { verdict, ...rest } = judged("Person 1", "clear");
    const found = { ...verdict, isUnguarded: true, isInside };
    return {
      ...file(1, "clear"),
      judge: () => Promise.resolve({ ...rest, verdict: found, mayEnterWords }),
    };
  };

  it.each([
    [false, /Ask an administrator/],
    [true, /You can enter the words in Settings/],
  ])("says so and what to do: to an administrator %s", async (mayEnterWords, next) => {
    shown([unguarded(false, mayEnterWords)]);
    expect(await screen.findByText("Address protection knows no words yet")).toBeTruthy();
    expect(screen.getByText(next)).toBeTruthy();
  });

  it("says nothing of it where it stays in the house", async () => {
    shown([unguarded(true, false), file(2, "clear")]);
    await screen.findByText("2 may leave.");
    expect(screen.queryByText("Address protection knows no words yet")).toBeNull();
  });
});

describe("a failed print", () => {
  const printing = (print: () => Promise<Outcome>) =>
    shown([file(1, "clear")], false, noEnd, { print });
  const press = async (hands: ReturnType<typeof userEvent.setup>, name: string) =>
    hands.click(await screen.findByRole("button", { name }));

  it.each(printFailures)("shows why and what to do: %s", async (failure) => {
    const hands = printing(() => Promise.resolve(failure));
    await press(hands, "Print…");
    const said = within(await screen.findByRole("alert"));
    said.getByText(/^Nothing was printed/);
    expect(said.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "Show it large",
      "Save as PDF…",
      "Try again",
    ]);
  });

  it("is not reported where the user cancelled", async () => {
    const hands = printing(() => Promise.resolve("kept"));
    await press(hands, "Print…");
    await screen.findByRole("button", { name: "Print…" });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("is reported for a page that cannot be rendered", async () => {
    const hands = printing(() => Promise.reject(new Error("a raw message")));
    await press(hands, "Print…");
    await screen.findByText(/a page could not be drawn/);
    expect(document.body.textContent).not.toContain("raw message");
  });

  it("can be tried again, and the message goes once it is printed", async () => {
    const answers: Outcome[] = ["noPrinter", "printed"];
    const hands = printing(() => Promise.resolve(answers.shift() ?? "kept"));
    await press(hands, "Print…");
    await press(hands, "Try again");
    await screen.findByText("Sent to the printer.");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("leaves the printout to be read full screen, and Escape leads back", async () => {
    const filled: boolean[] = [];
    const hands = shown([file(1, "clear")], false, noEnd, {
      print: () => Promise.resolve("noPrinter"),
      fill: (isFilling) => {
        filled.push(isFilling);
      },
    });
    await press(hands, "Print…");
    await press(hands, "Show it large");
    const back = await screen.findByRole("button", { name: "Close the large view" });
    expect(document.activeElement).toBe(back);
    expect(screen.queryByRole("button", { name: "Print…" })).toBeNull();
    await hands.keyboard("{Escape}");
    await screen.findByRole("button", { name: "Print…" });
    expect(filled).toEqual([true, false]);
  });

  it("is reported once for several printouts, with the alternatives", async () => {
    const hands = shown([file(1, "clear"), file(2, "clear")], false, noEnd, {
      printAll: (leaving) =>
        Promise.resolve(leaving.map(() => ({ outcome: "noPrinter" as const, name: null }))),
    });
    await screen.findByText("2 may leave.");
    await press(hands, "Print all…");
    const said = within(await screen.findByRole("alert"));
    said.getByText("Nothing was printed: no printer was found.");
    expect(said.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "Save as PDF…",
      "Try again",
    ]);
  });
});

const openSheet = "Let it leave, by two people…";

async function letGo(hands: ReturnType<typeof userEvent.setup>): Promise<void> {
  await hands.click(await screen.findByRole("button", { name: openSheet }));
  const sheet = within(await screen.findByRole("dialog"));
  await fill(
    hands,
    sheet.getByLabelText("Why it has to leave as it is"),
    "The court asked for it today",
  );
  for (const field of sheet.getAllByLabelText(/[Pp]assphrase/))
    await fill(hands, field, "five invented words");
  await hands.type(sheet.getByLabelText("Sign-in name"), "tom");
  await hands.click(sheet.getByRole("button", { name: "Let it leave once" }));
  expect(await screen.findByText("Two people have agreed: it may leave once.")).toBeTruthy();
}

it("printouts requested at the same time get their own ports each", async () => {
  vi.stubGlobal("hearth", { ask: () => Promise.resolve() });
  const day = CalendarDate.parse("2027-03-10");
  const asked = [printoutPortsFor("en", day, "keep"), printoutPortsFor("en", day, "again")];
  const sent = asked.map(() => [new MessageChannel().port1, new MessageChannel().port1] as const);
  for (const ports of sent) {
    const { origin } = location;
    const event = new MessageEvent("message", { data: printoutPorts, origin });
    window.dispatchEvent(Object.defineProperty(event, "ports", { value: ports }));
  }
  const got = await Promise.all(asked);
  const isOwn = got.map(([page, desk], at) => page === sent[at]?.[0] && desk === sent[at][1]);
  expect(isOwn).toEqual([true, true]);
});

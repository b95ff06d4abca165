import type { BridgeRequest, HearthBridge } from "../../../domain/api/main-process-bridge.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { expect, test } from "../../helpers/e2e/fixtures.ts";
import { foundHouse } from "../attack/create-vault.ts";

test("requests that a page may not make are refused", async ({ hearth }) => {
  const window = await hearth.window();
  await foundHouse(window);
  await test.step("a paper is named by a day and a language, and by nothing that could be a path", () =>
    expectPaperIsNoPath(hearth, window));
  await test.step("a page that stands ready for a paper is out of sight, and waits for its line", () =>
    expectSpareMayAskLittle(hearth, window));
  await test.step("a page of a paper may ask for its line and say that it has drawn, and nothing else", () =>
    expectPaperMayAskLittle(hearth, window));
  await test.step("requests of other frames, windows and origins", () =>
    expectOthersRefused(hearth));
});

/** Ends with another page in the window. */
async function expectOthersRefused(hearth: Program): Promise<void> {
  const answers = await hearth.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()
      .map(({ webContents }) => webContents)
      .find((each) => each.getURL().includes("/index.html"));
    // Electron keeps the handlers here; a page cannot forge an event, so the test does.
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      readonly _invokeHandlers: Map<string, (event: object, request: object) => Promise<unknown>>;
    };
    const handler = handlers.get("hearth");
    if (contents === undefined || handler === undefined) throw new Error("No window");
    const answer = (sender: object, senderFrame: object | null) =>
      handler({ sender, senderFrame }, { ask: "language", language: "nl" }).then(
        () => "obeyed",
        () => "refused",
      );

    const other = new BrowserWindow({ show: false });
    await other.loadURL("about:blank");
    const given = {
      page: await answer(contents, contents.mainFrame),
      frameInside: await answer(contents, { origin: "app://hearth", parent: contents.mainFrame }),
      goneFrame: await answer(contents, null),
      otherWindow: await answer(other.webContents, other.webContents.mainFrame),
      otherFrame: await answer(contents, other.webContents.mainFrame),
    };
    other.destroy();
    // Loaded is not yet arrived: a load that ends in between answers for this one.
    const arrived = new Promise<void>((resolve) => {
      contents.on("did-navigate", (_event, url) => {
        if (url === "about:blank") resolve();
      });
    });
    await contents.loadURL("about:blank");
    await arrived;
    return { ...given, otherOrigin: await answer(contents, contents.mainFrame) };
  });

  expect(answers).toEqual({
    page: "obeyed",
    frameInside: "refused",
    goneFrame: "refused",
    otherWindow: "refused",
    otherFrame: "refused",
    otherOrigin: "refused",
  });
}

async function expectSpareMayAskLittle(hearth: Program, window: Page): Promise<void> {
  expect(await answersTo(window, [{ ask: "paperSoon" }])).toEqual(["paperSoon obeyed"]);
  await expect.poll(() => hearth.app.windows().length).toBe(3);
  const drawing = await drawingPage(hearth);
  expect(await answersTo(drawing, [{ ask: "port" }, drawn, ...forOthers])).toEqual([
    "port obeyed",
    "drawn refused",
    ...forOthers.map(({ ask }) => `${ask} refused`),
  ]);
  const visible = await hearth.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().flatMap((each) =>
      each.isVisible() ? [each.webContents.getURL()] : [],
    ),
  );
  expect(visible).toEqual([window.url()]);
}

/** It is rendered in the window that is prepared. */
async function expectPaperMayAskLittle(hearth: Program, window: Page): Promise<void> {
  const paper = { language: "en", day: "2027-03-10" as CalendarDate, goal: "show" } as const;
  expect(await answersTo(window, [{ ask: "paper", ...paper }])).toEqual(["paper obeyed"]);
  const drawing = await drawingPage(hearth);
  expect(await answersTo(drawing, [{ ask: "port" }, ...forOthers])).toEqual([
    "port obeyed",
    ...forOthers.map(({ ask }) => `${ask} refused`),
  ]);
  expect(hearth.app.windows()).toHaveLength(3);
}

async function drawingPage(hearth: Program): Promise<Page> {
  const page = () => hearth.app.windows().find((each) => each.url().endsWith("/print.html"));
  await expect.poll(() => page() !== undefined).toBe(true);
  const drawing = page();
  if (drawing === undefined) throw new Error("The page is gone");
  await drawing.waitForLoadState();
  return drawing;
}

const answersTo = (page: Page, requests: readonly BridgeRequest[]): Promise<readonly string[]> =>
  page.evaluate(
    (all) =>
      Promise.all(
        all.map((request) =>
          (globalThis as unknown as { hearth: HearthBridge }).hearth.ask(request).then(
            () => `${request.ask} obeyed`,
            () => `${request.ask} refused`,
          ),
        ),
      ),
    requests,
  );

const drawn: BridgeRequest = {
  ask: "drawn",
  isNumbered: false,
  pagesBefore: null,
  running: null,
  invented: null,
};

/** Requests that no page of a printout may make. */
const forOthers: readonly BridgeRequest[] = [
  { ask: "application", hash: "#/" },
  { ask: "lock" },
  { ask: "panic" },
  { ask: "language", language: "nl" },
  { ask: "paperSoon" },
  { ask: "paper", language: "en", day: "2027-03-10" as CalendarDate, goal: "show" },
  {
    ask: "table",
    called: "reports",
    from: "2027-03-10" as CalendarDate,
    to: "2027-03-10" as CalendarDate,
  },
];

async function expectPaperIsNoPath(hearth: Program, window: Page): Promise<void> {
  const answers = await window.evaluate(
    (requests) =>
      Promise.all(
        requests.map((request) =>
          (globalThis as unknown as { hearth: HearthBridge }).hearth
            .ask({ ask: "paper", ...request } as BridgeRequest)
            .then(
              () => "obeyed",
              () => "refused",
            ),
        ),
      ),
    [
      { language: "en", day: "../../2027-03-10", goal: "show" },
      { language: "en", day: "2027-03-10/x", goal: "show" },
      { language: "xx", day: "2027-03-10", goal: "show" },
      { language: "en", goal: "show" },
      { language: "en", day: 7, goal: "show" },
      { language: "en", day: "2027-03-10", goal: "hide" },
    ],
  );

  expect(answers).toEqual(Array.from({ length: 6 }, () => "refused"));
  expect(hearth.app.windows()).toHaveLength(1);
}

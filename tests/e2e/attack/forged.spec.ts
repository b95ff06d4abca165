import { expect, test } from "../fixtures.ts";

/** Who a forged request says it comes from; everything else about it is true. */
const forgeries = [
  "frame inside",
  "other origin",
  "origin that begins like ours",
  "frame that is gone",
  "other window",
] as const;

test("requests of other frames, origins and windows are refused", async ({ hearth }) => {
  await hearth.window();
  const answers = await hearth.app.evaluate(async ({ BrowserWindow, ipcMain }, names) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Electron keeps the handlers here; a page cannot forge an event, so the test does.
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      readonly _invokeHandlers: Map<string, (event: object, request: object) => Promise<unknown>>;
    };
    const handler = handlers.get("hearth");
    if (contents === undefined || handler === undefined) throw new Error("No window");
    const { mainFrame } = contents;
    const other = new BrowserWindow({ show: false });
    const events = {
      "the page itself": { sender: contents, senderFrame: mainFrame },
      "frame inside": { sender: contents, senderFrame: { origin: "app://hearth", parent: {} } },
      "other origin": {
        sender: Object.create(contents, { mainFrame: { value: { origin: "app://other" } } }),
        senderFrame: mainFrame,
      },
      "origin that begins like ours": {
        sender: contents,
        senderFrame: { ...mainFrame, origin: "app://hearth.example.org" },
      },
      "frame that is gone": { sender: contents, senderFrame: null },
      "other window": { sender: other.webContents, senderFrame: other.webContents.mainFrame },
    };
    const said = async (name: keyof typeof events) => {
      const request = { ask: "language", language: "nl" };
      return handler(events[name], request).then(
        () => `${name}: obeyed`,
        () => `${name}: refused`,
      );
    };
    const all = await Promise.all((["the page itself", ...names] as const).map(said));
    other.destroy();
    return all;
  }, forgeries);

  expect(answers).toEqual([
    "the page itself: obeyed",
    ...forgeries.map((name) => `${name}: refused`),
  ]);
});

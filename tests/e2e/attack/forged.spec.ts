import { expect, test } from "../fixtures.ts";

test("requests of other frames, windows and origins are refused", async ({ hearth }) => {
  await hearth.window();
  const answers = await hearth.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
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
    await contents.loadURL("about:blank");
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
});

import { cleanup, screen } from "@testing-library/react";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { open } from "../../helpers/component/render.tsx";

const browser = vi.spyOn(navigator, "userAgent", "get");
afterEach(() => {
  cleanup();
  browser.mockReset();
  delete document.documentElement.dataset["trial"];
});

afterAll(() => browser.mockRestore());

const ofTestRuntime = "This program runs on a test runtime";
const ofAnother = "This program does not run on its own Electron";

it.each([
  ["45.4.1", undefined, null],
  ["45.4.1", "", null],
  ["46.0.0", "electron", ofAnother],
  ["45.4.2", "electron", ofAnother],
  ["33.2.1", "electron", ofAnother],
  ["33.2.1", "", ofTestRuntime],
])("on Electron %s, with a page marked %s, About warns: %s", async (version, mark, title) => {
  browser.mockReturnValue(`Mozilla/5.0 hearth/0.1.0 Electron/${version}`);
  if (mark !== undefined) document.documentElement.dataset["trial"] = mark;
  open("#/settings/about");

  await screen.findByText(`Electron ${version}`);
  const said = [ofTestRuntime, ofAnother].filter((text) => screen.queryByText(text) !== null);
  expect(said).toEqual(title === null ? [] : [title]);
});

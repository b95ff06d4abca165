// Linux hands on what is merely chosen to whoever presses the middle button of the mouse: out of an open house, nothing.
import type { Program } from "../../tools/drive/program.mjs";
import { withClipboard } from "./clipboard.ts";
import { enter, expect, test } from "./founded.ts";
import { lock } from "./steps.ts";

test("what is chosen in an open house is left to nobody else, neither at once nor after the lock", async ({
  hearth,
  page,
}) => {
  await withClipboard(async () => {
    await test.step("on the lock screen the system has what is chosen", async () => {
      const lockScreen = await lock(hearth);
      await lockScreen.keyboard.type("kestrel");
      await lockScreen.keyboard.press("Control+a");
      await expect.poll(() => chosen(hearth)).toBe("kestrel");
    });
    const inside = await enter(await hearth.window(), "volunteer");
    await test.step("inside it has not", async () => {
      await choose(hearth, "merlin");
      expect(await chosen(hearth)).toBe("merlin");
      await inside.getByRole("heading", { level: 1 }).click({ clickCount: 3 });
      expect(await inside.evaluate(() => document.getSelection()?.toString())).not.toBe("");
      await expect.poll(() => chosen(hearth)).toBe("");
    });
    await test.step("and after the lock neither", async () => {
      await lock(hearth);
      expect(await chosen(hearth)).toBe("");
    });
  });
  expect(page.isClosed()).toBe(true);
});

/** As another program would. */
const choose = (hearth: Program, words: string): Promise<void> =>
  hearth.app.evaluate(({ clipboard }, text) => {
    (clipboard as unknown as { writeText: (text: string, of: "selection") => void }).writeText(
      ...([text, "selection"] as const),
    );
  }, words);

/** The type of a later Electron has another way to it; the one this runs on is asked by a word. */
const chosen = (hearth: Program): Promise<string> =>
  hearth.app.evaluate(({ clipboard }) =>
    (clipboard as unknown as { readText: (of: "selection") => string }).readText("selection"),
  );

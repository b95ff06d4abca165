import { allowDumps, dumpsBelow } from "../../helpers/dumps.ts";
import { enter, expect, staff, test } from "../../helpers/e2e/founded.ts";
import { previewAfter } from "../../helpers/e2e/printouts.ts";
import { goTo, lock } from "../../helpers/e2e/steps.ts";

test.use({ as: "care", isAlone: true });

let forbidDumps = (): void => undefined;
test.beforeAll(() => {
  // The machine would dump every crash: what is not dumped is prevented by the program.
  forbidDumps = allowDumps();
});
test.afterAll(() => forbidDumps());

test("no process with secrets would be dumped if it crashed", async ({ hearth, page }) => {
  const root = await hearth.app.evaluate(() => process.pid);
  const written = (): readonly string[] =>
    dumpsBelow(root).flatMap(({ type, isEmpty, limit }) =>
      isEmpty && limit === "1" ? [] : [`${type} up to ${limit}`],
    );
  expect(dumpsBelow(root).map(({ type }) => type)).toEqual(
    expect.arrayContaining(["", "zygote", "utility", "renderer"]),
  );

  expect(written(), "with an open house").toEqual([]);
  await goTo(page, "#/");
  const preview = await previewAfter(hearth, () =>
    page.getByRole("button", { name: "Evacuation list" }).click(),
  );
  expect(written(), "with a paper").toEqual([]);
  await preview.close();
  const lockScreen = await lock(hearth);
  await lockScreen.locator("#passphrase").fill(staff.care.passphrase);
  expect(written(), "on the lock screen").toEqual([]);
  await enter(lockScreen, "care");
  expect(written(), "with a house that was opened again").toEqual([]);
});

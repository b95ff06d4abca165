import { allowDumps, dumpsBelow, filesBelow, filesWith } from "../../dumps.ts";
import { crashAll, secrets } from "../crashes.ts";
import { enter, expect, staff, test } from "../founded.ts";
import { previewAfter } from "../papers.ts";
import { goTo, lock } from "../steps.ts";

test.use({ as: "care", isAlone: true });

let forbidDumps = (): void => undefined;
test.beforeAll(() => {
  // The machine would write all that crashes: what is found not to be written is the doing of the program.
  forbidDumps = allowDumps();
});
test.afterAll(() => {
  forbidDumps();
});

test("no process that knows something would be written if it crashed", async ({ hearth, page }) => {
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

test("a crash of the page, the vault, the lock screen and the program leaves no file with a passphrase or a name", async ({
  hearth,
  page,
  folder,
}) => {
  const profile = await hearth.app.evaluate(({ app }) => app.getPath("userData"));

  await crashAll(hearth, page, "SIGSEGV");

  for (const place of [folder, profile]) {
    expect(filesWith(secrets, place)).toEqual([]);
    expect(filesBelow(place).filter((name) => /\.dmp$|Crashpad/.test(name))).toEqual([]);
  }
});

import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Program } from "../../../tools/drive/program.mjs";
import { allowDumps, dumpsBelow } from "../../helpers/core-dumps.ts";
import { enter, expect, staff, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter } from "../../helpers/e2e/printout-steps.ts";
import { admit } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo, lock } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "care", isAlone: true });

let forbidDumps = (): void => undefined;
test.beforeAll(() => {
  // The machine would dump every crash: what is not dumped is prevented by the program.
  forbidDumps = allowDumps();
});
test.afterAll(() => forbidDumps());

test(
  "no process that knows something would be written if it crashed, and the main process knows nothing",
  { tag: "@long" },
  async ({ hearth, page, folder }) => {
    const root = await hearth.app.evaluate(() => process.pid);
    const written = (): readonly string[] =>
      dumpsBelow(root).flatMap(({ type, isEmpty, limit }) =>
        isEmpty && limit === "1" ? [] : [`${type} up to ${limit}`],
      );
    expect(dumpsBelow(root).map(({ type }) => type)).toEqual(
      expect.arrayContaining(["", "zygote", "utility", "renderer"]),
    );

    expect(written(), "with an open house").toEqual([]);
    await admit(page, { name: `${firstName} Invented` });
    await goTo(page, "#/");
    const preview = await previewAfter(hearth, () =>
      page.getByRole("button", { name: "Evacuation list" }).click(),
    );
    expect(written(), "with a paper").toEqual([]);
    await expect(preview.getByText(firstName).first()).toBeVisible();
    const kept = await keptByMain(hearth, folder);
    const secrets = [firstName, staff.care.name, staff.care.passphrase, "Centre Exemple"];
    // A search that finds nothing proves nothing: one of these words is its own.
    expect(["Hearth vault", ...secrets].filter((word) => kept.includes(word))).toEqual([
      "Hearth vault",
    ]);
    await preview.close();
    const lockScreen = await lock(hearth);
    await lockScreen.locator("#passphrase").fill(staff.care.passphrase);
    expect(written(), "on the lock screen").toEqual([]);
    await expect(lockScreen.getByText("If Hearth crashes")).toBeHidden();
    await enter(lockScreen, "care");
    expect(written(), "with a house that was opened again").toEqual([]);
  },
);

const firstName = "Quillonde";

/** Every word that the main process holds on to, as its engine tells it. */
async function keptByMain({ app }: Program, folder: string): Promise<string> {
  const file = join(folder, "main.heapsnapshot");
  await app.evaluate((_electron, path) => {
    process.getBuiltinModule("node:v8").writeHeapSnapshot(path);
  }, file);
  const kept = await readFile(file, "utf8");
  await rm(file);
  return kept;
}

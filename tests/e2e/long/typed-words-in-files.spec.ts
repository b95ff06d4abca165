// What is typed stays in the encrypted database: it is searched for wherever the program could have left it.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Program } from "../../../tools/drive/program.mjs";
import { enter, expect, handOver, staff, test as base } from "../../helpers/e2e/prepared-vault.ts";
import { filesIn, holdersOf } from "../../helpers/e2e/secrets-in-files.ts";
import { admitOnScreen } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo, lock } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

const typed = {
  name: "Quillonde Vexmarrow",
  unsavedName: "Brindlefax Oubliette",
  search: "Zephyrine Quagmott",
  alert: "never by the tollgate",
  remark: "dreams of the copper kiln",
  wrongPassphrase: "ferret umbrella nocturne gravel",
};

const test = base.extend({
  // Temporary files are below the folder of the test as well, where they are searched.
  programEnv: async ({ folder }, use) => await use({ TMPDIR: folder }),
});

// What was written at the start is searched too.
test.use({ as: "care", isAlone: true });

test("nothing that was typed is left in a file, on the output or in a name", async ({
  hearth,
  page,
  folder,
}) => {
  const secrets = [...Object.values(typed), staff.care.passphrase, staff.volunteer.passphrase];
  await admitOnScreen(page, { name: typed.name });
  await page.getByRole("button", { name: "Edit" }).first().click();
  await page.getByRole("textbox", { name: "Alerts" }).fill(typed.alert);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page
    .getByRole("region", { name: "Care remark" })
    .getByRole("button", { name: "Write" })
    .click();
  await page.getByRole("textbox", { name: "Care remark" }).fill(typed.remark);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("region", { name: "Care remark" })).toContainText(typed.remark);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type(typed.search);
  await expect(page.getByText("Nobody and nothing found")).toBeVisible();
  await page.keyboard.press("Escape"); // once for what was typed, once for the search itself
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await goTo(page, "#/admit");
  await page.getByRole("textbox", { name: "Name" }).fill(typed.unsavedName);
  expect(await titles(hearth)).toEqual(["Hearth", "Hearth"]);
  const profile = await hearth.app.evaluate(({ app }) => app.getPath("userData"));

  const lockScreen = await lock(hearth);
  await lockScreen.locator("#name").fill(staff.volunteer.signInName);
  await lockScreen.locator("#passphrase").fill(typed.wrongPassphrase);
  await lockScreen.keyboard.press("Enter");
  await expect(lockScreen.getByRole("alert")).toContainText("do not go together");
  expect(await titles(hearth)).toEqual(["Hearth", "Hearth"]);
  const whileLocked = [...(await filesIn(folder)), ...(await filesIn(profile))];
  expect(await holdersOf(secrets, whileLocked)).toEqual([]);

  await enter(lockScreen, "volunteer");
  const office = await handOver(hearth, "administrator");
  await goTo(office, "#/people");
  await expect(office.getByText(typed.name)).toBeVisible();
  await hearth.relaunch();

  const afterwards = [...(await filesIn(folder)), ...(await filesIn(profile))];
  expect(await holdersOf(secrets, afterwards)).toEqual([]);
  expect(secrets.filter((secret) => hearth.printed().includes(secret))).toEqual([]);
  expect(hearth.printed()).not.toMatch(/kestrel|wren|heron|Invented/);
  const names = afterwards.map((file) => file.slice(folder.length));
  expect(names.filter((name) => /victim|traffic|shelter|Vexmarrow/i.test(name))).toEqual([]);
});

test("the search for canaries finds one, in any encoding", async ({ folder }) => {
  await writeFile(join(folder, "a"), `…${typed.name}…`);
  await writeFile(join(folder, "b"), Buffer.from(`…${typed.remark}…`, "utf16le"));
  await writeFile(join(folder, "c"), Buffer.from(`…${typed.alert}…`).toString("base64"));

  const found = await holdersOf(Object.values(typed), await filesIn(folder));

  expect(found).toEqual([
    `${join(folder, "a")}: ${typed.name}`,
    `${join(folder, "b")}: ${typed.remark}`,
    `${join(folder, "c")}: ${typed.alert}`,
  ]);
});

/** The title of the page, and of every window as the task bar shows it. */
async function titles({ app, window }: Program): Promise<readonly string[]> {
  const shown = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => each.getTitle()),
  );
  return [await (await window()).title(), ...shown];
}

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { findings } from "./axe.ts";
import { expect, test } from "./founded.ts";
import { previewAfter, readPdf, saveAs } from "./papers.ts";
import { countPresses, promised } from "./presses.ts";
import { admit, row, said } from "./residents.ts";
import { goTo } from "./steps.ts";

// Ten past two in the night of the 11th, in Brussels: tonight is still the 10th.
test.use({ clock: "2027-03-11T01:10:00.000Z" });

test("at night the list of who has to come out is one press away, and is asked for until it is destroyed", async ({
  page,
  hearth,
  folder,
}) => {
  await admit(page, { name: "Linh Invented", bed: "Room 3" });
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Help needed to get out").fill("Cannot use stairs");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText("Cannot use stairs")).toBeVisible();
  await admit(page, { name: "Linh Fable", bed: "Room 1" });
  await goTo(page, "#/");

  const presses = await countPresses(page);
  const preview = await previewAfter(hearth, () =>
    page.getByRole("button", { name: "Evacuation list" }).click(),
  );
  expect(await presses()).toEqual(promised("see the evacuation list, with the mouse"));
  await mkdir(join(folder, "stick"));
  const file = join(folder, "stick", "list.pdf");
  expect(await saveAs(hearth, preview, file)).toBe("paper-2027-03-11.pdf");
  expect(await findings(preview, "every rule")).toEqual([]);

  const { text, about, fonts } = readPdf(file);
  expect(about).toMatchObject({ Title: "Evacuation list", Tagged: "yes", Pages: "1" });
  expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  expect(text).toMatch(/11 March 2027 at 02:10/);
  expect(text).toMatch(/Room 1 +Linh F\.\s+Room 2 +empty tonight\s+Room 3 +Linh I\. +Cannot use/);
  expect(text).toMatch(/2 people in the house · 1 needs help · 14 rooms empty/);
  expect(text).not.toMatch(/Exemple|BP 100|Bruxelles|Hearth/);

  await preview.keyboard.press("Escape").catch(() => undefined);
  const need = row(page, "An evacuation list was saved at 02:10 – destroyed?");
  await need.getByRole("button", { name: "It is destroyed" }).click();
  await expect(said(page, "Noted: the list is destroyed.")).toBeVisible();
  await expect(need).toHaveCount(0);
});

test("the list is found among the actions, and takes the keyboard to the printer", async ({
  page,
  hearth,
}) => {
  const presses = await countPresses(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("evacu");
  // What fits the first letters goes again, and the mark with it.
  await expect(page.getByRole("menuitem")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");

  const preview = await previewAfter(hearth, () => page.keyboard.press("Enter"));

  expect(await presses()).toEqual(promised("see the evacuation list, with the keyboard"));
  await expect(preview.getByRole("button", { name: "Print…" })).toBeFocused();
  await preview.keyboard.press("Control++");
  await expect(preview.getByRole("button", { name: "110%, Real size" })).toBeVisible();
  await preview.keyboard.press("0");
  await expect(preview.getByRole("button", { name: "100%, Real size" })).toBeVisible();
});

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import type { EndToEndTestHook } from "../../../renderer/lib/end-to-end-test-hook.ts";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter, readPdf, saveAs } from "../../helpers/e2e/printout-steps.ts";
import { countPresses, promised } from "../../helpers/e2e/count-presses.ts";
import { admit, row, said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

/** In every page of the application. */
declare const hearthTestHook: EndToEndTestHook;

// Ten past two in the night of the 11th, in Brussels: tonight is still the 10th.
test.use({ clock: "2027-03-11T01:10:00.000Z" });

/** Sixteen full rooms, two cots, families, two people without a name, a visitor and a colleague on duty. */
async function fillHouse(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const rooms = await hearthTestHook.ask("rooms.list", {});
    const arranged = await hearthTestHook.command("rooms.arrange", {
      rooms: rooms.map(({ id, name, beds }, index) => ({
        id,
        name,
        beds: [
          ...beds.map((bed) => ({
            id: bed.id,
            name: index < 2 ? "Bed" : bed.name,
            kind: bed.kind,
          })),
          ...(index < 2 ? [{ id: null, name: "Cot", kind: "cot" as const }] : []),
        ],
      })),
    });
    const { night } = await hearthTestHook.ask("today.view", {});
    const beds = arranged.flatMap((room) => room.beds);
    const ids: string[] = [];
    const estimated = (years: number) => ({ basis: "estimated" as const, years });
    for (const [index, bed] of beds.entries()) {
      const isBaby = bed.kind === "cot";
      const isChild = index === 5 || index === 6;
      const isNameless = index === 8 || index === 9;
      const { personId } = await hearthTestHook.command("stays.admit", {
        personId: null,
        name: isBaby || isNameless ? null : `Invented${String.fromCodePoint(65 + index)} Fable`,
        sex: index % 3 === 0 ? "male" : "female",
        age:
          index === 9 ? { basis: "unknown" } : estimated(isBaby ? 1 : isChild ? index : 20 + index),
        nationality: null,
        languages: [],
        referredBy: "police",
        bedId: bed.id,
        from: night,
        plannedUntil: "2027-09-01",
      });
      ids.push(personId);
    }
    // The mother and the first of her children.
    await hearthTestHook.command("households.join", {
      personId: ids[5] as never,
      withPersonId: ids[4] as never,
    });
    const { today, time } = await hearthTestHook.ask("visits.book", {});
    await hearthTestHook.command("visits.note", {
      visit: {
        personId: ids[4] as never,
        visitor: "A. Canary",
        day: today,
        from: time,
        until: null,
        place: "visiting-room",
      },
      spokeWith: null,
    });
  });
  await goTo(page, "#/people");
  await goTo(page, "#/");
}

test.describe("in a full house", () => {
  test.use({ as: "administrator", isAlone: true });

  test(
    "an evacuation with children and nameless people: one page describes each, and its figures add up",
    { tag: "@long" },
    async ({ page, hearth, folder }) => {
      await fillHouse(page);
      const presses = await countPresses(page);
      const preview = await previewAfter(hearth, () =>
        page.getByRole("button", { name: "Evacuation list" }).click(),
      );
      expect(await presses()).toEqual(promised("see the evacuation list, with the mouse"));
      await mkdir(join(folder, "stick"));
      const file = join(folder, "stick", "full.pdf");
      expect(await saveAs(hearth, preview, file)).toBe("paper-2027-03-11.pdf");

      const { text, about } = readPdf(file);
      expect(about).toMatchObject({ Pages: "1" });
      expect(text).toMatch(
        /20 people in the building \(18 residents · 1 visitor · 1 staff member\)/,
      );
      expect(text).toMatch(/4 of them need help/);
      const lines = text.split("\n").map((line) => line.trim().replaceAll(/ +/g, " "));
      expect(lines).toContainEqual(expect.stringMatching(/child, about 1 no\. 2 Cot/));
      expect(lines).toContain("Room 4 InventedF child, about 5 young child");
      expect(lines).toContain("Room 5 InventedG child, about 6 young child · no adult");
      expect(lines).toContain("Room 6 InventedH");
      expect(lines).toContain("Room 7 woman, about 28 no. 9");
      expect(lines).toContain("Room 8 man, age unknown no. 10");
      expect(lines).toContainEqual(expect.stringMatching(/^Visitors visitor visiting room/));
      expect(lines).toContainEqual(expect.stringMatching(/Ada Invented signed in now/));
      expect(text).not.toMatch(/1 person\b|Canary|outside/);
      expect(text).toMatch(/Counted at the assembly point\s+of 20/);
    },
  );
});

test(
  "a failed print shows why, and leaves the file and the full screen view",
  { tag: ["@own-house", "@long"] },
  async ({ page, hearth, folder }) => {
    await admit(page, { name: "Linh Invented", bed: "Room 3" });
    await goTo(page, "#/");
    const preview = await openByKeys(hearth, page);

    await test.step("with the keyboard alone, on a machine without any printer", async () => {
      await expect(preview.getByRole("button", { name: "Print…" })).toBeFocused();
      await preview.keyboard.press("Enter");
      const why = preview.getByRole("alert").filter({ hasText: "Nothing was printed" });
      await expect(why).toContainText(/no printer was found|print service of this computer/);
      expect(await findings(preview, "every rule")).toEqual([]);
      await why.getByRole("button", { name: "Show it large" }).press("Enter");
    });

    await test.step("the list is read large, and Escape leads back", async () => {
      const back = preview.getByRole("button", { name: "Close the large view" });
      await expect(back).toBeFocused();
      await expect(preview.getByText("Linh")).toHaveCount(1);
      await expect.poll(() => preview.evaluate(() => innerWidth)).toBeGreaterThan(1000);
      expect(await findings(preview, "every rule")).toEqual([]);
      expect(
        await hearth.app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().map((window) => window.getTitle()),
        ),
      ).not.toContain("Linh");
      await preview.keyboard.press("Escape");
      await expect(preview.getByRole("button", { name: "Print…" })).toBeFocused();
    });

    await test.step("it is saved all the same", async () => {
      await mkdir(join(folder, "stick"));
      const file = join(folder, "stick", "list.pdf");
      await saveAs(hearth, preview, file);
      expect(readPdf(file).text).toMatch(/Room 3 +Linh/);
      await preview.keyboard.press("Escape").catch(() => undefined);
    });

    await test.step("and is asked for until it is destroyed", async () => {
      const need = row(page, "An evacuation list was saved at 02:10 – destroyed?");
      await need.getByRole("button", { name: "It is destroyed" }).click();
      await expect(said(page, "Noted: the list is destroyed.")).toBeVisible();
      await expect(need).toHaveCount(0);
    });
  },
);

/** Among the actions, with as many key presses as the handbook says. */
async function openByKeys(hearth: Program, page: Page): Promise<Page> {
  const presses = await countPresses(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("evacu");
  // What matches the first letters goes again, and the selection with it.
  await expect(page.getByRole("menuitem")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  const preview = await previewAfter(hearth, () => page.keyboard.press("Enter"));
  expect(await presses()).toEqual(promised("see the evacuation list, with the keyboard"));
  return preview;
}

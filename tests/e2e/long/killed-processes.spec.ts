// The process is killed while a user types: what was typed more than two seconds before is restored, in the form for that one
// person, and nowhere else. Five times per build; HEARTH_KILLS sets the number.
import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { enter, expect, test } from "../../helpers/e2e/prepared-vault.ts";
import {
  crashNextPaper,
  killAll,
  loseGraphics,
  killMain,
  killPage,
  killVault,
  lockHungWindow,
} from "../../helpers/e2e/kill-and-reopen.ts";
import { previewAfter } from "../../helpers/e2e/printout-steps.ts";
import { admit } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "care" });

const kills = Number(process.env["HEARTH_KILLS"] ?? "5");
/** What may be lost: two seconds of typing. */
const lost = 2_000;

test(`a kill while typing costs at most two seconds of it, ${kills} times`, async ({
  hearth,
  page,
}) => {
  test.setTimeout(60_000 + kills * 20_000);
  await admit(page, { name: "Linh Invented" });
  const linh = new URL(page.url()).hash;
  await admit(page, { name: "Mina Invented" });
  const files = [linh, new URL(page.url()).hash];
  const written = new Map<string, string>();
  let window = page;
  for (let kill = 0; kill < kills; kill += 1)
    await test.step(`kill ${String(kill + 1)}`, async () => {
      const file = files[kill % 2] ?? "";
      const typed = await typeUntilKilled(hearth, window, { file, kill });
      window = await enter(await typed.next, "care");
      for (const other of files) {
        const found = await noteIn(window, other);
        if (other !== file) expect(found, "in the other file").toBe(written.get(other) ?? "");
        else {
          expect(typed.all.startsWith(found), "is what was typed").toBe(true);
          expect(found.length, "of the words that were safe").toBeGreaterThanOrEqual(typed.safe);
          written.set(other, found);
        }
      }
    });
});

test("a crash of a page, a printout or the program costs nothing that was saved", async ({
  hearth,
  page,
}) => {
  await admit(page, { name: "Zofia Invented" });
  await test.step("a paper, while it is drawn: it is said, and the next one is there", async () => {
    await goTo(page, "#/");
    await crashNextPaper(hearth);
    await page.getByRole("button", { name: "Evacuation list" }).click();
    await expect(page.getByText("The paper could not be drawn. Try again.")).toBeVisible();
    const preview = await previewAfter(hearth, () =>
      page.getByRole("button", { name: "Evacuation list" }).click(),
    );
    await preview.close();
  });
  let window = page;
  await test.step("the page: the lock screen says that something stopped by itself", async () => {
    const lockScreen = await killPage(hearth);
    await expect(lockScreen.getByRole("alert")).toContainText("stopped by itself");
    window = await enter(lockScreen, "care");
  });
  await test.step("what paints the windows", async () => {
    const lockScreen = await loseGraphics(hearth);
    await expect(lockScreen.getByRole("alert")).toContainText("stopped by itself");
    window = await enter(lockScreen, "care");
  });
  await test.step("a page that does not answer: it is asked whether to wait or to lock", async () => {
    const lockScreen = await lockHungWindow(hearth);
    await expect(lockScreen.getByRole("alert")).toContainText("stopped by itself");
    window = await enter(lockScreen, "care");
  });
  await test.step("the main process alone: its vault does not outlive it, and the house opens", async () => {
    await goTo(window, "#/");
    window = await enter(await killMain(hearth), "care");
    await goTo(window, "#/people");
    await expect(window.getByText("Zofia Invented")).toBeVisible();
  });
});

interface Typed {
  /** The whole text in the window at the end. */
  readonly all: string;
  /** Letters that had been there for longer than may be lost. */
  readonly safe: number;
  readonly next: Promise<Page>;
}

async function typeUntilKilled(
  hearth: Program,
  window: Page,
  { file, kill }: { readonly file: string; readonly kill: number },
): Promise<Typed> {
  await noteIn(window, file);
  const field = note(window);
  await field.press("Control+End");
  const ends: { readonly at: number; readonly text: string }[] = [
    { at: 0, text: await field.inputValue() },
  ];
  const killAt = Date.now() + momentOf(kill);
  for (let word = 0; Date.now() < killAt; word += 1) {
    await window.keyboard.type(`k${String(kill)}w${String(word)} `, { delay: 12 });
    ends.push({ at: Date.now(), text: await field.inputValue() });
  }
  const isWhole = kill % 3 === 2;
  const killedAt = Date.now();
  const next = isWhole ? killAll(hearth) : killVault(hearth);
  const safe = ends.findLast(({ at }) => at <= killedAt - lost)?.text.length ?? 0;
  return { all: ends.at(-1)?.text ?? "", safe, next };
}

/** Between a third of a second and nearly four, another each time. */
const momentOf = (kill: number): number => 300 + ((kill * 1_237) % 3_500);

/** Opens the form about this person, and reads its content. */
async function noteIn(window: Page, file: string): Promise<string> {
  await goTo(window, file);
  await goTo(window, `${file}/session`);
  await expect(note(window)).toBeVisible();
  return note(window).inputValue();
}

const note = (page: Page) => page.getByRole("textbox", { name: "Note" });

// Everything full and long: text stays inside its box, with the longest words, and can be read completely. With
// HEARTH_PICTURES=DIR every page is also saved as a picture, for review.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { runnerImport } from "vite";
import type { Language, TextSize } from "../../../domain/core/display-settings.ts";
import type { EndToEndTestHook } from "../../../renderer/lib/end-to-end-test-hook.ts";
import type { Program } from "../../../tools/drive/program.mjs";
import type * as crowded from "../../helpers/e2e/crowded-house.ts";
import * as words from "../../helpers/e2e/longest-texts.ts";
import { expect, test } from "../../helpers/e2e/fixtures.ts";
import { englishTexts, leftovers } from "../../helpers/e2e/untranslated-texts.ts";
import { misfits } from "../../helpers/e2e/layout-overflow.ts";
import { previewAfter } from "../../helpers/e2e/printout-steps.ts";
import { goTo, loading, signIn } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

declare const hearthTestHook: EndToEndTestHook;

test.use({ clock: "2027-03-10T19:00:00.000Z" });

const picturesGoTo = process.env["HEARTH_PICTURES"];

const ofHouse = {
  referrals: "#/people/referrals",
  today: "#/",
  people: "#/people",
  house: "#/house",
  timeline: "#/house/timeline",
  ahead: "#/house/ahead",
  nights: "#/house/nights",
  log: "#/house/log",
  "hand-over": "#/house/log/hand-over",
  calendar: "#/house/calendar",
  medicines: "#/house/medicines",
  out: "#/house/out",
  together: "#/house/together",
  incidents: "#/house/incidents",
  documents: "#/documents",
  dossiers: "#/documents/dossiers",
  notes: "#/people/notes",
  users: "#/settings/users",
} as const;

/** In the file of a person, below its address: with the longest words alone, as well. */
const ofPerson = ["", "/stay", "/safety", "/intake", "/documents", "/procedure", "/history"];
/** Pages of care workers, in French and in Dutch: no English is left there but what was typed. */
const ofCare = ["/plan", "/sessions", "/session", "/health"];

const everythingTyped = Object.values(words).flat();

const everyLanguage = [
  { language: "en", label: "English" },
  { language: "fr", label: "Français" },
  { language: "nl", label: "Nederlands" },
] as const;

/** Unless the pictures are to be reviewed. */
const longest = (words: readonly string[]) =>
  everyLanguage.filter(({ language }) => words.includes(language) || picturesGoTo !== undefined);

for (const { house, fill, languages } of [
  // English has the shortest words.
  { house: "full", fill: "crowdHouse", languages: longest(["fr", "nl"]) },
  { house: "empty", fill: "emptyHouse", languages: longest(["fr"]) },
] as const) {
  test.describe(`a house that is ${house}`, () => {
    test.use({
      folder: async ({ folder }, use) => {
        await mkdir(join(folder, "home"), { recursive: true });
        await (await vault())[fill](join(folder, "home"));
        await use(folder);
      },
    });

    test("fits into the smallest window", async ({ hearth }) => {
      // Every screen of a full house, twice.
      test.slow();
      const page = await hearth.window();
      await signIn(page, "kestrel", "kestrel umbrella lantern sparrow");
      await expect(page.getByRole("navigation")).toBeVisible();
      await makeSmallest(hearth);
      const file = house === "full" ? await fullFile(page) : null;
      const inFile = (parts: readonly string[]) =>
        file === null ? [] : parts.map((part) => [`file${part}`, `${file}${part}`] as const);
      for (const { language, label } of languages) {
        await goTo(page, "#/settings/look");
        await page.getByRole("radio", { name: label }).check({ force: true });
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        // A legal term under the pointer would show its explanation, over other text.
        await page.mouse.move(0, 0);
        const isWanted = language === "fr" || picturesGoTo !== undefined;
        const pages = [...Object.entries(ofHouse), ...inFile(isWanted ? ofPerson : [])];
        const fits = async (name: string, hash: string): Promise<void> => {
          await openWhole(page, hash);
          await keepPicture(page, `${house}-${language}-${name.replace("/", "-")}`);
          expect.soft(await misfits(page), `${language} ${name}`).toEqual([]);
          if (language !== "fr") return;
          await page.keyboard.press("F8");
          expect.soft(await namesInSight(page), `${name}, names hidden`).toEqual([]);
          await page.keyboard.press("F8");
        };
        for (const [name, hash] of pages) await fits(name, hash);
        await draw(page, language, "largest");
        await openWhole(page, ofHouse.today);
        expect.soft(await pushedOut(page), `${language} today, drawn largest`).toEqual([]);
        await draw(page, language, "normal");
        if (picturesGoTo !== undefined)
          await picturesOfPapers(hearth, page, `${house}-${language}`);
        if (language === "en") continue;
        const english = await englishTexts(language);
        for (const [name, hash] of inFile(ofCare)) {
          await fits(name, hash);
          expect.soft(await leftovers(page, english, everythingTyped), name).toEqual([]);
        }
      }
      await putTooLong(page);
      expect(await misfits(page)).toContainEqual(expect.stringMatching(/^Unbreakable sticks out/));
    });
  });
}

/** The vault in plain Node; only Vite knows how its frozen SQL is bundled. */
async function vault(): Promise<typeof crowded> {
  const file = join(import.meta.dirname, "..", "..", "helpers", "e2e", "crowded-house.ts");
  const { module } = await runnerImport<typeof crowded>(file, { configFile: false });
  return module;
}

const makeSmallest = ({ app }: Program): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1280, 720);
  });

const draw = (page: Page, language: Language, textSize: TextSize): Promise<unknown> =>
  page.evaluate((look) => hearthTestHook.command("session.setLook", look), {
    language,
    theme: "light" as const,
    textSize,
  });

/** What is wider than the page. */
const pushedOut = async (page: Page): Promise<readonly string[]> =>
  (await misfits(page)).filter((misfit) => misfit.endsWith("scroll sideways"));

/** Goes there, and waits until another page is shown and no longer changes. */
async function openWhole(page: Page, hash: string): Promise<void> {
  const main = page.getByRole("main");
  let text = await main.innerText();
  const changes = async (): Promise<boolean> => {
    const before = text;
    text = await main.innerText();
    return text !== before;
  };
  await goTo(page, hash);
  await expect.poll(changes, { intervals: [20] }).toBe(true);
  await expect(main.getByRole("heading").first()).toBeVisible();
  await expect(loading(page)).toHaveCount(0);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await expect.poll(changes, { intervals: [100] }).toBe(false);
}

/** Whose names are visible anywhere in the window: in the text, its labels, or its title. */
const namesInSight = async (page: Page): Promise<readonly string[]> => {
  const said = await page.evaluate(() => [
    document.title,
    document.body.innerText,
    ...[...document.querySelectorAll("[aria-label], [title], [alt]")].flatMap((element) =>
      ["aria-label", "title", "alt"].map((name) => element.getAttribute(name) ?? ""),
    ),
  ]);
  return words.longNames.filter((name) => said.some((text) => text.includes(name)));
};

/** A word in a box that is too narrow for it, to check that the test detects it. */
const putTooLong = (page: Page): Promise<void> =>
  page.getByRole("main").evaluate((main) => {
    const box = document.createElement("p");
    Object.assign(box.style, { width: "40px", overflowWrap: "normal" });
    box.textContent = "Unbreakable";
    main.prepend(box);
  });

/** The address of the file with everything full. */
async function fullFile(page: Page): Promise<string> {
  await goTo(page, "#/people");
  const full = page.getByRole("main").getByRole("listitem").filter({ hasText: words.longNames[0] });
  return (await full.getByRole("link").first().getAttribute("href")) ?? "";
}

async function keepPicture(page: Page, name: string): Promise<void> {
  if (picturesGoTo === undefined) return;
  await mkdir(picturesGoTo, { recursive: true });
  await page.mouse.move(1, 1);
  await page.screenshot({ path: join(picturesGoTo, `${name}.png`), animations: "disabled" });
}

/** The printouts for use in the house. */
async function picturesOfPapers(hearth: Program, page: Page, name: string): Promise<void> {
  for (const [paper, hash, button] of [
    ["evacuation-paper", ofHouse.house, /evacuation list|évacuation|evacuatielijst/i],
    ["hand-over-paper", ofHouse["hand-over"], /^(Print|Imprimer|Afdrukken)/],
  ] as const) {
    await goTo(page, hash);
    const preview = await previewAfter(hearth, () =>
      page.getByRole("button", { name: button }).click(),
    );
    await preview.locator("section[aria-busy=false]").first().waitFor();
    await keepPicture(preview, `${name}-${paper}`);
    await preview.keyboard.press("Escape").catch(() => undefined);
    await expect.poll(() => preview.isClosed()).toBe(true);
  }
}

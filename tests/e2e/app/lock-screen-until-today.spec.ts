// From the lock screen to Today: the first is shown until the second is, and Today uses its own fonts from the first frame.
import type { Page } from "@playwright/test";
import { expect, staff, test } from "../../helpers/e2e/prepared-vault.ts";
import { lock, signIn } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

/** Records what is on the page at each frame, from now on. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const frames: string[] = [];
    const look = () => {
      requestAnimationFrame(look);
      // What is painted is what is there when all callbacks of the frame are done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const isLocked = document.querySelector("#passphrase") !== null;
        const head = document.querySelector("h1")?.textContent ?? "";
        const letters = [...document.fonts].some(({ status }) => status === "loading");
        frames.push(isLocked ? "lock" : head === "" ? "nothing" : letters ? "other" : "today");
      };
      port2.postMessage(null);
    };
    look();
    Object.assign(globalThis, { frames });
  });

const seen = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...new Set((globalThis as unknown as { frames: string[] }).frames)]);

test(
  "the lock screen is shown until Today is, in fonts that were loaded before",
  { tag: "@long" },
  async ({ hearth, page: before }) => {
    await expect(before.getByRole("heading", { name: "In the house tonight" })).toBeVisible();
    const page = await lock(hearth);
    await watch(page);
    const { signInName, passphrase } = staff.volunteer;
    await signIn(page, signInName, passphrase);
    await expect(page.getByRole("heading", { name: "In the house tonight" })).toBeVisible();

    expect(await seen(page)).toEqual(["lock", "today"]);
    // The sheets no longer declare them; the loaded fonts are used.
    expect(await page.evaluate(latinLetters)).toEqual([
      "Source Sans 3 Variable loaded",
      "Source Serif 4 Variable loaded",
    ]);
  },
);

const latinLetters = () =>
  [...document.fonts]
    .filter(({ unicodeRange, style }) => unicodeRange.startsWith("U+0-FF") && style === "normal")
    .map(({ family, status }) => `${family.replaceAll('"', "")} ${status}`)
    .toSorted();

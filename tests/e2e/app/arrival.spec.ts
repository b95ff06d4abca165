// From the lock screen to Today: one is there until the other is, and Today stands in its own letters from the first.
import type { Page } from "@playwright/test";
import { expect, staff, test } from "../../helpers/e2e/founded.ts";
import { lock, signIn } from "../../helpers/e2e/steps.ts";

/** What stands on the page whenever it is drawn, from now on. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const frames: string[] = [];
    const look = () => {
      requestAnimationFrame(look);
      // What is drawn is what stands there when all that was asked for a frame is done.
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

test("the lock screen stands until Today does, in letters that were read before", async ({
  hearth,
  page: before,
}) => {
  await expect(before.getByRole("heading", { name: "In the house tonight" })).toBeVisible();
  const page = await lock(hearth);
  await watch(page);
  const { signInName, passphrase } = staff.volunteer;
  await signIn(page, signInName, passphrase);
  await expect(page.getByRole("heading", { name: "In the house tonight" })).toBeVisible();

  expect(await seen(page)).toEqual(["lock", "today"]);
  // The sheets name them no more; what was read is used.
  expect(await page.evaluate(latinLetters)).toEqual([
    "Source Sans 3 Variable loaded",
    "Source Serif 4 Variable loaded",
  ]);
});

const latinLetters = () =>
  [...document.fonts]
    .filter(({ unicodeRange, style }) => unicodeRange.startsWith("U+0-FF") && style === "normal")
    .map(({ family, status }) => `${family.replaceAll('"', "")} ${status}`)
    .toSorted();

// A prepared vault: three users, no residents yet, and every test gets its own copy.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { EndToEndTestHook } from "../../../renderer/lib/end-to-end-test-hook.ts";
import { startProgram, type Program } from "../../../tools/drive/program.mjs";
import { expect, keepEvidence, test as base, twin } from "./fixtures.ts";
import { noteWhoIsIn, nothingStanding, type Beginning, type Standing } from "./shared-program.ts";
import {
  foundHouseWithRooms,
  founderPassphrase,
  goTo,
  lock,
  signIn,
} from "./lock-screen-and-setup-steps.ts";

/** In every page of the application. */
declare const hearthTestHook: EndToEndTestHook;

export interface Colleague {
  readonly name: string;
  readonly signInName: string;
  readonly passphrase: string;
}

export const staff = {
  administrator: {
    name: "Ada Invented",
    signInName: "kestrel",
    passphrase: founderPassphrase,
  },
  volunteer: {
    name: "Noor Invented",
    signInName: "wren",
    passphrase: "quiet meadow ladder thimble",
  },
  care: {
    name: "Tom Invented",
    signInName: "heron",
    passphrase: "marble kettle winter sparrow",
  },
} as const satisfies Record<string, Colleague>;

/** Monday morning, when the vault was created. */
const foundedAt = "2027-03-08T08:00:00.000Z";
/** Wednesday at eight in the evening, in Brussels: the current time, unless a test sets another. */
const evening = "2027-03-10T19:00:00.000Z";

interface Founded {
  /** Who is signed in when the test begins. */
  readonly as: keyof typeof staff;
  /** The user's window, open at Today. */
  readonly page: Page;
  /** The program is started for this test and ended with it, and not reused. */
  readonly isAlone: boolean;
  /** The state it may be reused in; null if the test needs a vault of its own, as with `@own-house`. */
  readonly beginning: Beginning | null;
}

/** Its folder: created once, before the first test, by create-vault.setup.ts. */
export const foundedFolder = join(
  process.env["HEARTH_TEST_RESULTS"] ?? join(import.meta.dirname, "..", "..", "..", "out", "test"),
  "founded",
);

export const test = base.extend<Founded, { readonly standing: Standing }>({
  clock: evening,
  as: ["volunteer", { option: true }],
  isAlone: [false, { option: true }],
  beginning: async ({ isAlone, as, clock }, use, { file, tags }) => {
    const needsOwn = isAlone || tags.includes("@own-house");
    await use(needsOwn ? null : { file, as, clock: clock ?? evening });
  },

  standing: [
    async ({}, use) => {
      const standing = nothingStanding();
      await use(standing);
      await standing.end();
    },
    { scope: "worker" },
  ],
  folder: async ({ standing, isAlone, beginning }, use) => {
    if (isAlone) await standing.end();
    await use(await standing.folder(join(foundedFolder, "home"), beginning));
  },
  hearth: async (
    { standing, beginning, isAlone, folder, clock, programArgs, programEnv },
    use,
    info,
  ) => {
    const hearth = await standing.take({
      build: twin,
      folder,
      args: programArgs,
      env: programEnv,
      clock: clock ?? evening,
    });
    await use(hearth);
    const isPassed = info.status === info.expectedStatus;
    if (!isPassed) await keepEvidence(hearth, info);
    await standing.leave(isPassed && !isAlone, beginning);
  },
  page: async ({ hearth, as, standing }, use) => {
    const page = (await standing.stillIn()) ?? (await enter(await hearth.window(), as));
    await standing.signedIn();
    await use(page);
  },
});

export { expect } from "./fixtures.ts";

/** Signs in on the lock screen and waits for Today. */
export async function enter(page: Page, as: keyof typeof staff): Promise<Page> {
  await signIn(page, staff[as].signInName, staff[as].passphrase);
  await expect(page.getByRole("navigation", { name: "Main menu" })).toBeVisible();
  noteWhoIsIn(page, as);
  return page;
}

/** Locks, and signs in the next user. */
export async function handOver(hearth: Program, to: keyof typeof staff): Promise<Page> {
  return enter(await lock(hearth), to);
}

/** Creates the vault that every test gets a copy of. */
export async function found(folder: string): Promise<void> {
  const hearth = await startProgram({ build: twin, folder, clock: foundedAt });
  try {
    const page = await hearth.window();
    await foundHouseWithRooms(page);
    await followFoundingRules(page);
    await goTo(page, "#/settings/users");
    const slips = {
      volunteer: await addColleague(page, staff.volunteer, "Shelter staff"),
      care: await addColleague(page, staff.care, "Care worker"),
    };
    await chooseOwnPassphrase(await lock(hearth), staff.volunteer, slips.volunteer);
    const waiting = await chooseOwnPassphrase(await lock(hearth), staff.care, slips.care);
    const words = await spokenWords(waiting);
    const founder = await handOver(hearth, "administrator");
    await letIn(founder, staff.care, words, ["the office part"]);
  } finally {
    await hearth.quit();
  }
}

/** Most tests use the older residence rules: two questions, and documents by their old names. */
async function followFoundingRules(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const profile of ["2007", "2017"] as const)
      await hearthTestHook.command("profiles.switch", { profile, from: null });
  });
}

export async function addColleague(page: Page, colleague: Colleague, role: string) {
  await page.getByRole("button", { name: "Add a colleague" }).click();
  await page.getByLabel("Name", { exact: true }).fill(colleague.name);
  await page.getByLabel("Sign-in name").fill(colleague.signInName);
  await page.getByRole("checkbox", { name: role }).check({ force: true });
  await page.getByRole("button", { name: "Add and show the slip" }).click();
  const words = page.getByRole("region", { name: "Sign-in slip" }).getByRole("listitem");
  await expect(words).toHaveCount(5);
  const slip = (await words.allInnerTexts()).join(" ");
  await page.getByRole("button", { name: "I have copied it" }).click();
  return slip;
}

export async function chooseOwnPassphrase(
  page: Page,
  colleague: Colleague,
  slip: string,
): Promise<Page> {
  await signIn(page, colleague.signInName, slip);
  await page.getByText("My own").click();
  await page.getByLabel("Your passphrase", { exact: true }).fill(colleague.passphrase);
  await page.getByLabel("Type it once more").fill(colleague.passphrase);
  await page.getByRole("button", { name: "Use this passphrase" }).click();
  await expect(page.getByRole("heading", { name: "Choose your own passphrase" })).toHaveCount(0);
  return page;
}

/** The four words that a newcomer reads from their own screen. */
export async function spokenWords(page: Page): Promise<readonly string[]> {
  const spoken = page
    .getByRole("region", { name: "Read these four words aloud" })
    .getByRole("listitem");
  await expect(spoken).toHaveCount(4);
  return spoken.allInnerTexts();
}

/** Types the four words of a newcomer for each compartment to which access is granted. */
export async function letIn(
  page: Page,
  { name }: Colleague,
  words: readonly string[],
  parts: readonly string[],
): Promise<void> {
  await goTo(page, "#/settings/users");
  for (const part of parts) {
    await page.getByRole("button", { name: `Let in: ${name}, ${part}` }).click();
    for (const [index, word] of words.entries())
      await page.getByLabel(`Word ${index + 1}`).fill(word);
    await page.getByRole("dialog").getByRole("button", { name: "Let in" }).click();
    await expect(page.getByText(`${name} now opens ${part}.`)).toBeVisible();
  }
}

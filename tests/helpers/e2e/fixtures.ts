// A fresh home for every test, and the real program in it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, type TestInfo } from "@playwright/test";
import { startProgram, type Program } from "../../../tools/drive/program.mjs";

/** The test build. */
export const twin = join(import.meta.dirname, "..", "..", "..", "out", "twin");

/** How a test may have the program started, by `test.use({ … })`. */
export interface Wishes {
  /** The moment (ISO, UTC) at which the program's clock starts. */
  readonly clock: string | undefined;
  readonly programArgs: readonly string[];
  readonly programEnv: Readonly<Record<string, string>>;
}

export const test = base.extend<Wishes & { readonly folder: string; readonly hearth: Program }>({
  clock: [undefined, { option: true }],
  programArgs: [[], { option: true }],
  programEnv: [{}, { option: true }],

  /** Everything the program may write during this test is below it. */
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "hearth-e2e-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  hearth: async ({ folder, clock, programArgs, programEnv }, use, info) => {
    const hearth = await startProgram({
      build: twin,
      folder,
      args: programArgs,
      env: programEnv,
      ...(clock === undefined ? {} : { clock }),
    });
    await use(hearth);
    if (info.status !== info.expectedStatus) await keepEvidence(hearth, info);
    await hearth.quit();
  },
});

export { expect } from "@playwright/test";

/** Evidence of a failed test. */
export async function keepEvidence({ app, printed }: Program, info: TestInfo): Promise<void> {
  await info.attach("printed", { body: printed(), contentType: "text/plain" });
  for (const page of app.windows().filter((each) => !each.isClosed())) {
    const picture = await page.screenshot({ timeout: 5_000 }).catch(() => null);
    if (picture !== null) await info.attach("window", { body: picture, contentType: "image/png" });
  }
}

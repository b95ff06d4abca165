// A dossier of forty pages with fifteen scans, in the real window: from the press to the visible printout, compared with a list
// of one page.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { beforeAll, bench, describe } from "vitest";
import { ensureBuild } from "../../tools/build.mjs";
import { type Program, startProgram } from "../../tools/drive/program.mjs";
import { startDisplay } from "../../tools/runtime/display.mjs";
import { environmentFor, prepare } from "../../tools/runtime/prepare.mjs";
import { takePhoto, willChoose } from "../helpers/e2e/chosen-file.ts";
import { isPreview } from "../helpers/e2e/printout-steps.ts";
import { aForeignPdf } from "../helpers/foreign-pdf.ts";
import { median, ms, shareOf, tellFigure } from "./tell-budget-results.ts";

/** Multiples of a list of one page. */
const budget = 4;
const rounds = 9;

let program: Program;
let page: Page;
let dossier: string;

beforeAll(async () => {
  Object.assign(process.env, environmentFor(await prepare(["window", "display"])));
  const display = await startDisplay();
  process.env["DISPLAY"] = display.name;
  const folder = await mkdtemp(join(tmpdir(), "hearth-bench-"));
  process.once("beforeExit", () => void rm(folder, { recursive: true, force: true }));
  const build = await ensureBuild("twin");
  program = await startProgram({ build, folder, clock: "2027-03-10T17:00:00.000Z" });
  dossier = await manyScans(folder);
  await measured();
}, 15 * 60_000);

async function measured(): Promise<void> {
  const [list, whole]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    list.push(await untilSeen("Print the list", "#/documents"));
    whole.push(await untilSeen("Preview as PDF", dossier));
  }
  const ratio = median(whole) / median(list);
  tellFigure({
    what: "A dossier of forty pages with fifteen scans, from the press to the paper",
    measured: `${ratio.toFixed(1)} × a list of one page (${ms(median(whole))} of ${ms(median(list))}; p95 ${ms(shareOf(whole, 0.95))})`,
    budget: `${budget.toFixed(1)} ×`,
    isKept: ratio <= budget,
  });
}

/** Milliseconds from the press to the printout in its window. */
async function untilSeen(button: string, address: string): Promise<number> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  const press = page.getByRole("button", { name: button });
  await press.waitFor();
  const began = performance.now();
  await press.click();
  for (;;) {
    const preview = program.app.windows().find((one) => isPreview(one));
    if (preview !== undefined) {
      await preview.getByRole("button", { name: "Print…" }).waitFor();
      const taken = performance.now() - began;
      await preview.keyboard.press("Escape").catch(() => undefined);
      await gone(preview);
      return taken;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function gone(preview: Page): Promise<void> {
  while (!preview.isClosed()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Six photos and eight PDFs beside the existing certificate; returns the address of the dossier. */
async function manyScans(folder: string): Promise<string> {
  const first = await program.window();
  await first.getByRole("button", { name: /invented house/i }).click();
  await first.getByRole("navigation", { name: "Main menu" }).waitFor();
  page = await program.window();
  await takePhoto(page, join(folder, "photo.jpg"));
  await writeFile(join(folder, "paper.pdf"), aForeignPdf(4, "Invented paper"));
  await goTo("#/people");
  await page.getByRole("link", { name: "Blessing Alọ́" }).first().click();
  await page.getByRole("main").getByRole("link", { name: "Documents", exact: true }).click();
  await page.getByRole("button", { name: "Add a scan: passport" }).click();
  const panel = page.getByRole("dialog");
  for (let number = 1; number <= 14; number += 1) {
    await willChoose(program, join(folder, number <= 6 ? "photo.jpg" : "paper.pdf"));
    await panel.getByRole("button", { name: "Add a scan…" }).click();
    await panel.getByRole("button", { name: `Scan ${String(number)} ` }).waitFor();
  }
  await page.keyboard.press("Escape");
  await goTo("#/documents/dossiers");
  await page.getByRole("link", { name: "Open the dossier: Blessing Alọ́" }).click();
  for (let enclosed = 2; enclosed <= 15; enclosed += 1) {
    await page.getByRole("button", { name: "Enclose: passport" }).first().click();
    await page.getByText(`${String(enclosed)} documents, numbered`).waitFor();
  }
  return new URL(page.url()).hash;
}

const goTo = (address: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, address);

describe("a dossier of forty pages", () => {
  const few = { time: 0, iterations: 1, warmupTime: 0, warmupIterations: 0 };
  bench(
    "from the press to the printout",
    async () => {
      await untilSeen("Print the list", "#/documents");
      await untilSeen("Preview as PDF", dossier);
    },
    few,
  );
});

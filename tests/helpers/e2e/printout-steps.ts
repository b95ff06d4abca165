// Views, saves and reads back printouts.
import { execFileSync } from "node:child_process";
import { stat } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { expect } from "./fixtures.ts";

/** Does what opens a printout, and waits for its window. */
export async function windowAfter(hearth: Program, action: () => Promise<unknown>): Promise<Page> {
  await action();
  const shown = () => hearth.app.windows().find((page) => isPreview(page));
  await expect.poll(() => shown() !== undefined).toBe(true);
  const preview = shown();
  if (preview === undefined) throw new Error("The preview is gone");
  return preview;
}

/** The same, until it is visible. */
export async function previewAfter(hearth: Program, action: () => Promise<unknown>): Promise<Page> {
  const preview = await windowAfter(hearth, action);
  await expect(
    preview.getByRole("button", { name: /^(Print( all)?|Imprimer|Afdrukken)…$/ }),
  ).toBeVisible();
  return preview;
}

/** Finds the language of a printout by typing. */
export async function takeLanguage(page: Page, name: string): Promise<void> {
  const language = page.getByRole("combobox", { name: "Language of the paper" });
  await language.fill(name);
  await language.press("Enter");
  await expect(language).toHaveValue(name);
  await expect(page.getByRole("listbox")).toHaveCount(0);
}

/** A preview that waits for its printout has another address. */
export const isPreview = (page: Page): boolean =>
  !page.isClosed() && page.url() === "app://hearth/preview.html";

/** Saves the printout to a path, as if chosen in the system dialog; returns the proposed name. */
export async function saveAs(hearth: Program, preview: Page, path: string): Promise<string> {
  await sayWhoSees(preview, "The person");
  return saveBy(hearth, preview, "Save…", path);
}

/** The same, encrypted; returns the passphrase. */
export async function saveSealed(hearth: Program, preview: Page, path: string): Promise<string> {
  await saveBy(hearth, preview, "Save with a passphrase…", path);
  const notice = preview.getByRole("alert").filter({ hasText: "opens with these words only" });
  const words = (await notice.getByText(/^[a-z]+( [a-z]+){4}$/).innerText()).trim();
  await notice.getByRole("button", { name: "I have written them down" }).click();
  await expect(preview.getByText(words)).toBeHidden();
  return words;
}

async function saveBy(hearth: Program, preview: Page, button: string, path: string) {
  await answerDialog(hearth, path);
  await preview.getByRole("button", { name: button }).click();
  await expect(preview.getByText("Saved. It is now a file outside Hearth")).toBeVisible({
    timeout: 60_000,
  });
  return proposedName(hearth);
}

/** Does what saves a table, as if chosen in the system dialog; returns the proposed name. */
export async function savedTable(
  hearth: Program,
  path: string,
  action: () => Promise<unknown>,
): Promise<string> {
  await answerDialog(hearth, path);
  await action();
  const written = () =>
    stat(path).then(
      ({ size }) => size > 0,
      () => false,
    );
  await expect.poll(written, { timeout: 60_000 }).toBe(true);
  return proposedName(hearth);
}

const answerDialog = (hearth: Program, path: string): Promise<void> =>
  hearth.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = ((_window: object, options: { defaultPath?: string }) => {
      Object.assign(globalThis, { proposed: options.defaultPath });
      return Promise.resolve({ canceled: false, filePath });
    }) as typeof dialog.showSaveDialog;
  }, path);

const proposedName = (hearth: Program): Promise<string> =>
  hearth.app.evaluate(() => (globalThis as { proposed?: string }).proposed ?? "");

/** Chooses the recipient of the printout, where that is asked and not answered yet. */
async function sayWhoSees(preview: Page, reader: string): Promise<void> {
  const asked = preview.getByRole("button", { name: /Choose/ });
  const settled = preview.getByText(/Stays in the house|Will be seen by|Who will see it/);
  await expect(settled.first()).toBeVisible();
  if (!(await asked.isVisible())) return;
  await asked.click();
  await preview.getByRole("option", { name: reader }).click();
  await expect(asked).toHaveCount(0);
}

/** What other tools read in a file. */
export interface ReadPdf {
  /** All its spaces are alike, including no-break spaces. */
  readonly text: string;
  /** Lines of `pdfinfo`, by their names. */
  readonly about: Readonly<Record<string, string>>;
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[];
}

/** Throws where the file is damaged. */
export function readPdf(path: string): ReadPdf {
  execFileSync("qpdf", ["--check", path]);
  return {
    text: run("pdftotext", "-layout", path, "-").join("\n").replaceAll("\u00a0", " "),
    about: aboutPdf(path),
    fonts: run("pdffonts", path)
      .slice(2)
      .filter((line) => line.trim() !== "")
      .map((line) => {
        const [name = "", ...rest] = line.split(/\s+/);
        return { name: name.replace(/^[A-Z]{6}\+/, ""), isEmbedded: rest.at(-5) === "yes" };
      }),
  };
}

/** The metadata of a file. */
export function aboutPdf(path: string): ReadPdf["about"] {
  const lines = run("pdfinfo", path).map((line) => /^([^:]+):\s*(.*)$/.exec(line) ?? []);
  return Object.fromEntries(lines.map(([, name = "", value = ""]) => [name, value]));
}

/** The bookmarks of a file, those below others after them. */
export function outlineOf(path: string): readonly string[] {
  const text = run("qpdf", "--json", "--json-key=outlines", path).join("\n");
  const { outlines } = JSON.parse(text) as { readonly outlines: readonly Bookmark[] };
  return titlesIn(outlines);
}

interface Bookmark {
  readonly title: string;
  readonly kids: readonly Bookmark[];
}

const titlesIn = (marks: readonly Bookmark[]): readonly string[] =>
  marks.flatMap(({ title, kids }) => [title, ...titlesIn(kids)]);

/** Its text in drawing order, as other tools read it. */
export const readText = (path: string): string => run("pdftotext", "-raw", path, "-").join("\n");

const run = (program: string, ...args: readonly string[]): readonly string[] =>
  execFileSync(program, args).toString().split("\n");

/** Replaces the system dialog, which no test can press. */
export function takePrinting(hearth: Program): Promise<void> {
  return hearth.app.evaluate(({ BrowserWindow }) => {
    const preview = BrowserWindow.getAllWindows().find((window) =>
      window.webContents.getURL().endsWith("/preview.html"),
    );
    if (preview === undefined) throw new Error("No preview");
    preview.webContents.print = (options, done) => {
      const look =
        "[...document.images].map((image) => `${image.naturalWidth} × ${image.naturalHeight}`)";
      void preview.webContents.executeJavaScript(look).then((images: unknown) => {
        Object.assign(globalThis, { printed: { options, images } });
        done?.(true, "");
      });
    };
  });
}

/** How many pages the system dialog got. */
export const printedPages = (hearth: Program): Promise<number> =>
  hearth.app.evaluate(
    () => (globalThis as unknown as { readonly printed: Printed }).printed.images.length,
  );

interface Printed {
  readonly images: readonly string[];
}

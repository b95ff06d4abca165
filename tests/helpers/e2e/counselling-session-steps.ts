// Writing and reading sessions.
import type { Locator, Page } from "@playwright/test";
import type { NoteLevel } from "../../../domain/counselling/session.ts";
import type { Program } from "../../../tools/drive/program.mjs";
import { withClipboard } from "./clipboard.ts";
import { expect } from "./prepared-vault.ts";
import { choose, said } from "./admission-and-departure-steps.ts";
import { goTo } from "./lock-screen-and-setup-steps.ts";

/** A person whose file is open for notes. */
export interface Client {
  readonly name: string;
  /** The address of the file in the window. */
  readonly file: string;
}

export const note = (page: Page): Locator => page.getByRole("textbox", { name: "Note" });
export const sessions = (page: Page): Locator => page.getByRole("article");

const signed: Readonly<Record<NoteLevel, string>> = {
  house: "Signed. Everybody who works here can read it.",
  plan: "Signed. Care workers can read it.",
  sealed: "Signed and sealed.",
};

/** The page to write on, about nobody else. */
export async function openSession(page: Page, { name, file }: Client): Promise<void> {
  await goTo(page, `${file}/session`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Session with ${name}`);
  await expect(note(page)).toBeVisible();
}

export async function sign(page: Page, level: NoteLevel = "plan"): Promise<void> {
  await page.getByRole("button", { name: /^Sign/ }).click();
  await expect(note(page)).toHaveCount(0);
  await expect(said(page, signed[level]).last()).toBeVisible();
}

export interface Session {
  readonly text: string;
  readonly kind?: "Administrative" | "Going along" | "Crisis";
  readonly level?: Exclude<NoteLevel, "plan">;
}

/** A complete session, from the empty page to the signature. */
export async function recordSession(
  page: Page,
  client: Client,
  { text, kind, level }: Session,
): Promise<void> {
  await openSession(page, client);
  await note(page).fill(text);
  if (kind !== undefined) await choose(page, "Kind", kind);
  if (level !== undefined)
    await page.getByText(level === "house" ? "House note" : "Sealed note", { exact: true }).click();
  await sign(page, level);
}

/** Types, and waits until the draft is saved. */
export async function typeAndKeep(page: Page, text: string): Promise<void> {
  await note(page).fill(text);
  await expect(page.getByText(/^Kept at/)).toBeVisible();
  await page.keyboard.type(" and some");
}

/** Pastes formatted text from another program: only the text arrives. */
export const pasteMarkedUp = (hearth: Program, page: Page, text: string): Promise<void> =>
  withClipboard(async () => {
    await hearth.app.evaluate((electron, plain) => {
      // The type of a later Electron; the current one takes text and format at once.
      const clipboard = electron.clipboard as unknown as {
        readonly write: (copied: { readonly text: string; readonly html: string }) => void;
      };
      clipboard.write({ text: plain, html: `<b style="color:red">${plain}</b><img src="x">` });
    }, text);
    await note(page).focus();
    await page.keyboard.press("Control+v");
    await expect(note(page)).toHaveValue(text);
  });

/** Opens a draft from Today. */
export async function goOn(page: Page, what: string): Promise<void> {
  await goTo(page, "#/");
  const unfinished = page.getByRole("listitem").filter({ hasText: what });
  await unfinished.getByRole("link", { name: "Go on" }).click();
  await expect(page.getByText("You left this half written")).toBeVisible();
}

/** The full text of a person's sessions as the signed-in user sees it. */
export async function readSessions(page: Page, { file }: Client, count: number): Promise<string> {
  await goTo(page, `${file}/sessions`);
  await expect(sessions(page)).toHaveCount(count);
  for (const more of await page.getByRole("button", { name: "Read on" }).all()) await more.click();
  return (await sessions(page).allInnerTexts()).join("\n");
}

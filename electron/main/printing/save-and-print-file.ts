import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, extname, join } from "node:path";
import { dialog, type BrowserWindow } from "electron";
import type { FileOutcome, Outcome } from "../../../domain/printing/print-messages.ts";
import { localPrintSystem, printFailureFrom, printSystemNamed } from "./local-print-system.ts";
import { readPlain } from "../../vault/platform/regular-file.ts";

/**
 * The two ways a document leaves the program; a table has the first of them. `note` records it in the audit log, and
 * returns whether that was possible.
 */
export type Note = () => Promise<boolean>;

/** What is being written now. The question where to is not waited for. */
const saves = new Set<Promise<unknown>>();

/** Milliseconds; a stick that does not answer does not block quitting. */
const patience = 5_000;

/** Answers when no draft of a file is left, in the clear, beside the place it was meant for. */
export async function savesEnded(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, patience).unref());
  await Promise.race([Promise.allSettled(saves), late]);
}

function following<T>(save: Promise<T>): Promise<T> {
  saves.add(save);
  return save.finally(() => saves.delete(save));
}

/** Asks where, and writes the file there: whole or not at all, for one account, and only once it is in the audit log. */
export async function saveFile(
  window: BrowserWindow,
  bytes: Buffer,
  name: string,
  note: Note,
): Promise<Outcome> {
  const kind = extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: name,
    filters: [{ name: kind.toUpperCase(), extensions: [kind] }],
    properties: ["createDirectory", "showOverwriteConfirmation", "dontAddToRecent"],
  });
  if (canceled || filePath === "" || window.isDestroyed()) return "kept";
  return following(saveAs(filePath, bytes, note));
}

async function saveAs(filePath: string, bytes: Buffer, note: Note): Promise<Outcome> {
  const draft = join(dirname(filePath), `.${randomBytes(6).toString("hex")}.part`);
  try {
    await writeDurably(draft, bytes);
    if (!(await note())) return "notNoted";
    await rename(draft, filePath);
    return "saved";
  } catch (cause) {
    return isFull(cause) ? "diskFull" : "notSaved";
  } finally {
    await remove(draft);
  }
}

/** The folder in which several documents are saved; null when the dialog was cancelled. */
export async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ["openDirectory", "createDirectory", "dontAddToRecent"],
  });
  const [folder] = filePaths;
  return canceled || folder === undefined || window.isDestroyed() ? null : folder;
}

/** A file with an update; null when the dialog was cancelled. */
export async function chooseUpdate(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    filters: [{ name: "Hearth", extensions: ["update"] }],
    properties: ["openFile", "dontAddToRecent"],
  });
  const [file] = filePaths;
  return canceled || file === undefined || window.isDestroyed() ? null : file;
}

export interface ToSave {
  readonly pdf: Buffer;
  readonly name: string;
  readonly note: Note;
}

/** Writes the document into a folder, beside its other files: under its name and the next free number. */
export const saveInto = (folder: string, paper: ToSave): Promise<FileOutcome> =>
  following(saveBeside(folder, paper));

async function saveBeside(folder: string, { pdf, name, note }: ToSave): Promise<FileOutcome> {
  const draft = join(folder, `.${randomBytes(6).toString("hex")}.part`);
  let kept: string | null = null;
  try {
    await writeDurably(draft, pdf);
    kept = await freeName(folder, name);
    const path = join(folder, kept);
    if (await note()) {
      await rename(draft, path);
      return { outcome: "saved", name: kept };
    }
    await rm(path, { force: true });
    return { outcome: "notNoted", name: null };
  } catch (cause) {
    if (kept !== null) await remove(join(folder, kept));
    return { outcome: isFull(cause) ? "diskFull" : "notSaved", name: null };
  } finally {
    await remove(draft);
  }
}

/** From a stick that was pulled out nothing can be removed; that it was not saved is reported all the same. */
const remove = (path: string): Promise<void> => rm(path, { force: true }).catch(() => undefined);

/** An empty file holds the name until the document replaces it, so that nothing is ever overwritten. */
async function freeName(folder: string, name: string): Promise<string> {
  for (let number = 1; number <= mostOfOneName; number += 1) {
    const numbered = name.replace(/\.pdf$/, `-${String(number)}.pdf`);
    try {
      await (await open(join(folder, numbered), "wx", 0o600)).close();
      return numbered;
    } catch (cause) {
      if (!isThere(cause)) throw cause;
    }
  }
  throw new Error("No name is free");
}

const mostOfOneName = 999;

/** Hands the pages that the window has drawn to the dialog of the system. Only now is the print system spoken to. */
export async function printPrintout(window: BrowserWindow, note: Note): Promise<Outcome> {
  const named = printSystemNamed(process.env, textOf);
  if (named === "elsewhere") return "printerElsewhere";
  const local = localPrintSystem();
  if (local !== null) process.env["CUPS_SERVER"] = local;
  // Windows has no socket to look for, and always a print service.
  const machine = { hasPrintService: local !== null || process.platform === "win32" };
  const came = await new Promise<Outcome>((resolve) => {
    window.webContents.print(
      { silent: false, printBackground: true, margins: { marginType: "none" }, pageSize: "A4" },
      (isPrinted, reason) => resolve(isPrinted ? "printed" : printFailureFrom(reason, machine)),
    );
    window.once("closed", () => resolve("kept"));
  });
  if (came !== "printed") return came;
  return (await note()) ? "printed" : "notNoted";
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

const isThere = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "EEXIST";

const isFull = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && (cause.code === "ENOSPC" || cause.code === "EDQUOT");

function textOf(file: string): string {
  try {
    return readPlain(file.replace(/^~/, homedir()), { mostBytes: 64 * 1024 }).toString();
  } catch {
    return "";
  }
}

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserWindow } from "electron";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  chooseFolder,
  chooseUpdate,
  saveInto,
  saveFile,
} from "../../../electron/main/printing/save-and-print-file.ts";

const dialog = vi.hoisted(() => ({ showSaveDialog: vi.fn(), showOpenDialog: vi.fn() }));
vi.mock("electron", () => ({ dialog }));

const pdf = Buffer.from("%PDF- a paper");
const window = { isDestroyed: () => false } as unknown as BrowserWindow;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearth-leave-"));
  chosen({ canceled: false, filePath: join(folder, "paper.pdf") });
});
afterEach(() => rmSync(folder, { recursive: true }));

const chosen = (answer: object) => dialog.showSaveDialog.mockResolvedValue(answer);
const save = (note: () => Promise<boolean>) => saveFile(window, pdf, "paper.pdf", note);

describe("a printout that is saved", () => {
  it("has its name only once it is in the audit log, and is readable by one account", async () => {
    const before: string[] = [];
    const outcome = await save(() => {
      before.push(...readdirSync(folder));
      return Promise.resolve(true);
    });

    expect(outcome).toBe("saved");
    expect(before).toEqual([expect.stringMatching(/^\.[0-9a-f]{12}\.part$/)]);
    expect(readdirSync(folder)).toEqual(["paper.pdf"]);
    expect(readFileSync(join(folder, "paper.pdf"))).toEqual(pdf);
    expect(statSync(join(folder, "paper.pdf")).mode & 0o777).toBe(0o600);
  });

  it("is held back when the audit log cannot be written", async () => {
    expect(await save(() => Promise.resolve(false))).toBe("notNoted");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is neither written nor recorded when no place was chosen", async () => {
    const note = vi.fn(() => Promise.resolve(true));
    chosen({ canceled: true, filePath: "" });

    expect(await save(note)).toBe("kept");
    expect(note).not.toHaveBeenCalled();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("reports that it cannot be written, and records nothing", async () => {
    const note = vi.fn(() => Promise.resolve(true));
    chosen({ canceled: false, filePath: join(folder, "gone", "paper.pdf") });

    expect(await save(note)).toBe("notSaved");
    expect(note).not.toHaveBeenCalled();
  });
});

describe("a table that is saved", () => {
  it("is offered to the dialog as what its name says", async () => {
    await saveFile(window, pdf, "table-2027-03-10.csv", () => Promise.resolve(true));
    expect(dialog.showSaveDialog).toHaveBeenLastCalledWith(
      window,
      expect.objectContaining({
        defaultPath: "table-2027-03-10.csv",
        filters: [{ name: "CSV", extensions: ["csv"] }],
      }),
    );
  });
});

describe("printouts that are saved together", () => {
  const yes = () => Promise.resolve(true);
  const into = (note = yes) => saveInto(folder, { pdf, name: "paper-2027-03-10.pdf", note });

  it("go into one folder, which is chosen once, or nowhere", async () => {
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [folder] });
    expect(await chooseFolder(window)).toBe(folder);
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
    expect(await chooseFolder(window)).toBeNull();
  });

  it("get the next free number, and overwrite nothing", async () => {
    writeFileSync(join(folder, "paper-2027-03-10-2.pdf"), "of yesterday");

    expect(await into()).toEqual({ outcome: "saved", name: "paper-2027-03-10-1.pdf" });
    expect(await into()).toEqual({ outcome: "saved", name: "paper-2027-03-10-3.pdf" });
    expect(readdirSync(folder).toSorted()).toEqual(
      [1, 2, 3].map((number) => `paper-2027-03-10-${number}.pdf`),
    );
    expect(readFileSync(join(folder, "paper-2027-03-10-2.pdf"), "utf8")).toBe("of yesterday");
    expect(readFileSync(join(folder, "paper-2027-03-10-3.pdf"))).toEqual(pdf);
    expect(statSync(join(folder, "paper-2027-03-10-3.pdf")).mode & 0o777).toBe(0o600);
  });

  it("leave nothing behind when the audit log cannot be written, or the folder is gone", async () => {
    expect(await into(() => Promise.resolve(false))).toEqual({ outcome: "notNoted", name: null });
    expect(readdirSync(folder)).toEqual([]);
    const gone = { pdf, name: "paper.pdf", note: yes };
    expect(await saveInto(join(folder, "gone"), gone)).toEqual({ outcome: "notSaved", name: null });
  });
});

describe("a file with an update", () => {
  it("is one file, of a kind that the dialog asks for, or none", async () => {
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [folder] });
    expect(await chooseUpdate(window)).toBe(folder);
    expect(dialog.showOpenDialog).toHaveBeenLastCalledWith(window, {
      filters: [{ name: "Hearth", extensions: ["update"] }],
      properties: ["openFile", "dontAddToRecent"],
    });
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [folder] });
    expect(await chooseUpdate(window)).toBeNull();
    const gone = { isDestroyed: () => true } as unknown as BrowserWindow;
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [folder] });
    expect(await chooseUpdate(gone)).toBeNull();
  });
});

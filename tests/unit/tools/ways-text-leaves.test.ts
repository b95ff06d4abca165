import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");
const sources = ["domain", "db", "electron", "renderer"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:[cm]?[jt]sx?|html)$/.test(name))
    .map((name) => [folder, ...name.split(sep)].join("/")),
);

const texts = new Map(sources.map((file) => [file, readFileSync(join(root, file), "utf8")]));

const found = (way: RegExp): readonly string[] =>
  sources.filter((file) => way.test(texts.get(file) ?? "")).toSorted();

const tableExits = ["renderer/lib/main-process-ports.ts", "renderer/printing/save-table.ts"];

/** Each way by which text could leave the program, its pattern, and the files that may use it. */
const ways: readonly (readonly [string, string, RegExp, readonly string[]])[] = [
  // It only clears what was copied when the vault is locked.
  [
    "the clipboard",
    "const { clipboard } = navigator",
    /\bclipboard\b(?!\.)(?!\.ts")/,
    ["electron/main/printing/clear-clipboard.ts"],
  ],
  ["a call of the clipboard", "navigator.clipboard.write(x)", /\bclipboard\.(?!clear\(\)|ts")/, []],
  [
    // Once the address guard has checked the selection.
    "a command to copy",
    'document.execCommand("copy")',
    /\bexecCommand\b/,
    ["renderer/printing/use-guarded-copy.ts"],
  ],
  ["data that is copied or dragged", "event.clipboardData.setData()", /\bsetData\(/, []],
  ["a file that is dragged out", "contents.startDrag(item)", /\bstartDrag\b/, []],
  [
    "a dialog that saves",
    "dialog.showSaveDialogSync()",
    /\bshowSaveDialog/,
    ["electron/main/printing/save-and-print-file.ts"],
  ],
  ["a picker that saves", "showSaveFilePicker()", /\bshow(?:SaveFile|Directory)Picker\b/, []],
  ["a link that downloads", '<a download="x.csv">', /\bdownload=/, []],
  ["a download by code", 'link.download = "x.csv"', /\.download(?:URL)?\b/, []],
  [
    "a table for another program",
    'name: "year.csv"',
    /\bcsv\b/i,
    // The first chooses a file to import.
    ["electron/main/file-import.ts", "electron/main/printing/save-table.ts"],
  ],
  // Once the address guard has checked it.
  ["a table that is saved", "await tablePortFor(en, day)", /\btablePortFor\(/, tableExits],
];

describe("what leaves the program", () => {
  it("is searched for in all of it", () => {
    expect(sources).toContain("electron/main/printing/save-and-print-file.ts");
    expect(sources).toContain("renderer/app/main.tsx");
    expect(sources.length).toBeGreaterThan(300);
  });

  it.each(ways)("uses %s only where that is known", (_way, _example, pattern, known) => {
    expect(found(pattern)).toEqual(known);
  });

  it.each(ways)("would be seen: %s", (_way, example, pattern) => {
    expect(pattern.test(example)).toBe(true);
  });
});

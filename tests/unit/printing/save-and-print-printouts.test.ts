// Several printouts that leave together, in the main process.
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserWindow } from "electron";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Sha256 } from "../../../domain/printing/exit-channel.ts";
import type { ExitChannel } from "../../../domain/printing/exit-channel.ts";
import { actsOn } from "../../../electron/main/printing/save-and-print-printouts.ts";
import {
  heldFile,
  type HeldFile,
  judge,
  release,
} from "../../../electron/main/printing/judged-printout-file.ts";

const dialog = vi.hoisted(() => ({ showOpenDialog: vi.fn() }));
vi.mock("electron", () => ({ dialog }));

let folder: string;
let files: readonly HeldFile[];
let noted: string[];
/** For which files it can be recorded that they leave. */
let mayNote: (file: number) => boolean;
const print = vi.fn((_options: object, done: (success: boolean) => void) => done(true));
const window = {
  isDestroyed: () => false,
  once: () => undefined,
  webContents: { print },
} as unknown as BrowserWindow;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearth-acts-"));
  dialog.showOpenDialog.mockReset().mockResolvedValue({ canceled: false, filePaths: [folder] });
  files = ["one", "two", "three"].map((words) => heldFile(Buffer.from(`%PDF-${words}`)));
  noted = [];
  mayNote = () => true;
  print.mockClear();
});
afterEach(() => rmSync(folder, { recursive: true }));

const acts = () =>
  actsOn({
    window,
    files,
    name: "paper-2027-03-10.pdf",
    close: () => undefined,
    note: (file: number, way: ExitChannel) => {
      if (mayNote(file)) noted.push(`${String(file)} ${way}`);
      return Promise.resolve(mayNote(file));
    },
  });
const judged = (...levels: readonly ("clear" | "look" | "stop" | null)[]) => {
  for (const [at, level] of levels.entries()) {
    const file = files[at];
    if (file !== undefined) judge(file, { judged: level });
  }
};
const all = [0, 1, 2].map((file) => ({ file, isLookedAt: false }));

describe("several printouts together", () => {
  it("leave as each was checked: a blocked one holds back no other", async () => {
    judged("clear", "stop", "clear");
    const outcomes = await acts().saveAll(all);

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["saved", "guarded", "saved"]);
    expect(noted).toEqual(["0 saved", "2 saved"]);
    const saved = readdirSync(folder).toSorted();
    expect(saved).toEqual(["paper-2027-03-10-1.pdf", "paper-2027-03-10-2.pdf"]);
    expect(saved.map((name) => readFileSync(join(folder, name), "utf8"))).toEqual([
      "%PDF-one",
      "%PDF-three",
    ]);
  });

  it("stay when they are not checked, not reviewed, or no longer allowed", async () => {
    judged(null, "look", "stop");
    const stopped = files[2];
    if (stopped !== undefined) release(stopped, { released: Sha256.parse("a".repeat(64)) });

    expect((await acts().saveAll(all)).map(({ outcome }) => outcome)).toEqual([
      "guarded",
      "guarded",
      "guarded",
    ]);
    expect(dialog.showOpenDialog).not.toHaveBeenCalled();
  });

  it("leave after a review, or when two people agreed on this very file", async () => {
    judged("clear", "look", "stop");
    const stopped = files[2];
    if (stopped === undefined) throw new Error("There are three");
    const hash = createHash("sha256").update(stopped.pdf).digest("hex");
    release(stopped, { released: Sha256.parse(hash) });
    const looked = all.map((one) => ({ ...one, isLookedAt: true }));

    expect((await acts().printAll(looked)).map(({ outcome }) => outcome)).toEqual([
      "printed",
      "printed",
      "printed",
    ]);
    expect(noted).toEqual(["0 printed", "1 printed", "2 printed"]);
  });

  it("are not printed at all while the window has drawn one that may not leave", async () => {
    judged("clear", "stop", "clear");

    expect((await acts().printAll(all)).map(({ outcome }) => outcome)).toEqual([
      "kept",
      "guarded",
      "kept",
    ]);
    expect(print).not.toHaveBeenCalled();
    expect(noted).toEqual([]);
  });

  it("are not reported as printed where that could not be recorded", async () => {
    judged("clear", "clear", "clear");
    mayNote = (file) => file !== 1;

    expect((await acts().printAll(all)).map(({ outcome }) => outcome)).toEqual([
      "printed",
      "notNoted",
      "printed",
    ]);
    expect(noted).toEqual(["0 printed", "2 printed"]);
  });

  it("are not reported as printed where printing was cancelled, and nothing is recorded", async () => {
    judged("clear", "clear", "clear");
    print.mockImplementationOnce((_options, done) => done(false));

    const outcomes = (await acts().printAll(all)).map(({ outcome }) => outcome);

    expect(outcomes).not.toContain("printed");
    expect(noted).toEqual([]);
  });

  it("stay when no folder was chosen, and wait until they are checked", async () => {
    dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
    const saving = acts().saveAll(all);
    judged("clear", "clear", "clear");

    expect((await saving).map(({ outcome }) => outcome)).toEqual(["kept", "kept", "kept"]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("one printout", () => {
  it.each([
    ["printed", true],
    ["notNoted", false],
  ])("is reported as %s where recording is %s", async (outcome, isNoted) => {
    judged("clear");
    mayNote = () => isNoted;

    expect(await acts().print(false)).toBe(outcome);
    expect(print).toHaveBeenCalledOnce();
  });
});

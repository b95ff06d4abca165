// A printout that is being saved when the vault is locked, or onto a stick that is pulled out meanwhile.
import { EventEmitter } from "node:events";
import type * as Fs from "node:fs/promises";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Session, WebContents } from "electron";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ToAsker } from "../../../domain/printing/print-messages.ts";
import { saveInto, savesEnded } from "../../../electron/main/printing/save-and-print-file.ts";
import { startPrintouts, type Printouts } from "../../../electron/main/printing/printouts.ts";
import type { Keys } from "../../../electron/main/window-shortcuts.ts";

class Port extends EventEmitter {
  other: Port | null = null;
  readonly start = (): void => undefined;
  postMessage(data: unknown): void {
    this.other?.emit("message", { data });
  }
  close(): void {
    this.other?.emit("close");
  }
}

const dialog = vi.hoisted(() => ({ showSaveDialog: vi.fn(), showOpenDialog: vi.fn() }));
vi.mock("electron", () => ({
  dialog,
  get BrowserWindow() {
    return Window;
  },
  MessageChannelMain: class {
    readonly port1 = new Port();
    readonly port2 = new Port();
    constructor() {
      [this.port1.other, this.port2.other] = [this.port2, this.port1];
    }
  },
  nativeTheme: { shouldUseDarkColors: false },
  screen: { getPrimaryDisplay: () => ({ workAreaSize: { width: 1280, height: 800 } }) },
}));
vi.mock("../../../electron/main/build-flavour.ts", () => ({ isRelease: false }));
vi.mock("../../../electron/main/window-shortcuts.ts", () => ({ obeyKeys: () => undefined }));
vi.mock("../../../electron/main/window.ts", () => ({
  burn: () => undefined,
  keepSecret: () => undefined,
  show: () => Promise.resolve(),
  backdrop: {},
  preload: "",
}));

const disk = vi.hoisted(() => ({
  /** Happens when the file is about to be written. */
  meanwhile: (): void => undefined,
  /** It was pulled out once the file was written. */
  isGone: false,
}));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof Fs>();
  const orGone = (code: string, work: () => Promise<void>): Promise<void> =>
    disk.isGone ? Promise.reject(Object.assign(new Error(code), { code })) : work();
  return {
    ...real,
    open: (...given: Parameters<typeof real.open>) => {
      disk.meanwhile();
      return real.open(...given);
    },
    rename: (from: string, to: string) => orGone("EIO", () => real.rename(from, to)),
    rm: (path: string, options: object) => orGone("EROFS", () => real.rm(path, options)),
  };
});

/** The lines that pages were sent, by name. */
const lines = new Map<string, readonly Port[]>();
const contents = () =>
  Object.assign(new EventEmitter(), {
    postMessage: (name: string, _: unknown, ports: readonly Port[]) => void lines.set(name, ports),
  });
class Window extends EventEmitter {
  readonly webContents = contents();
  readonly isDestroyed = (): boolean => false;
  readonly show = (): void => undefined;
  readonly getSize = (): readonly number[] => [900, 700];
  readonly setSize = (): void => undefined;
  readonly center = (): void => undefined;
}
const port = (line: string, at: number): Port => {
  const found = lines.get(line)?.[at];
  if (found === undefined) throw new Error("There is no such line");
  return found;
};

let folder: string;
let papers: Printouts;
/** Whether its requester records that it leaves. */
let answers: boolean;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearth-saved-"));
  [answers, disk.meanwhile, disk.isGone] = [false, () => undefined, false];
  dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: join(folder, "a.pdf") });
  dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [folder] });
  papers = startPrintouts(
    {} as Session,
    {} as Keys,
    (preview) => papers.connect(preview),
    () => "light",
  );
  const asker = contents() as unknown as WebContents;
  papers.begin(asker, { language: "en", day: "2027-03-10", goal: "again" });
  const desk = port("hearth-paper", 1);
  desk.on("message", ({ data }: { readonly data: ToAsker }) => {
    if (data.paper === "leaves" && answers) desk.postMessage({ isNoted: true });
  });
  desk.postMessage({ pdfs: [1, 2].map(() => new TextEncoder().encode("%PDF- a paper")) });
  for (const file of [0, 1]) desk.postMessage({ file, judged: "clear" });
});
afterEach(() => {
  papers.burn();
  rmSync(folder, { recursive: true });
});

const all = [0, 1].map((file) => ({ file, isLookedAt: false }));
const acts = { save: { act: "save", isLookedAt: false }, saveAll: { act: "saveAll", files: all } };

/** What the preview hears once it was pressed. */
const press = (act: keyof typeof acts): Promise<unknown> =>
  new Promise((resolve) => {
    const line = port("hearth-port", 0);
    line.on("message", ({ data }: { readonly data: object }) => {
      if (!("pdfs" in data)) resolve(data);
    });
    line.postMessage(acts[act]);
  });

const not = (outcome: string) => ({
  save: { outcome },
  saveAll: { outcomes: all.map(() => ({ outcome, name: null })) },
});

describe.each(["save", "saveAll"] as const)("a printout that is being saved (%s)", (act) => {
  it("leaves nothing behind when the vault is locked meanwhile", async () => {
    disk.meanwhile = papers.burn;
    expect(await press(act)).toEqual(not("notNoted")[act]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("onto a stick that is pulled out is reported as not saved", async () => {
    [answers, disk.isGone] = [true, true];
    expect(await press(act)).toEqual(not("notSaved")[act]);
  });

  it("is reported as not saved where the dialog cannot be shown", async () => {
    dialog.showSaveDialog.mockRejectedValue(new Error("no such window"));
    dialog.showOpenDialog.mockRejectedValue(new Error("no such window"));
    expect(await press(act)).toEqual(not("notSaved")[act]);
  });
});

it("quitting waits for what is being written, but not for a place to be chosen", async () => {
  const ended: string[] = [];
  const quit = () => savesEnded().then(() => ended.push("quit"));
  await quit();
  let note = (_: boolean): void => undefined;
  const noted = new Promise<boolean>((resolve) => {
    note = resolve;
  });
  const paper = { pdf: Buffer.from("%PDF-"), name: "paper.pdf", note: () => noted };
  const saving = saveInto(folder, paper).then(() => ended.push("saved"));
  const quitting = quit();
  note(false);
  await Promise.all([saving, quitting]);
  expect(ended).toEqual(["quit", "saved", "quit"]);
  expect(readdirSync(folder)).toEqual([]);
});

// A table that leaves, in the main process.
import { EventEmitter } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserWindow } from "electron";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TableToSave, ToTableAsker } from "../../../domain/printing/print-messages.ts";
import {
  startTables,
  type TableFile,
  type Tables,
} from "../../../electron/main/printing/save-table.ts";

/** Both ends of a port; what one sends the other gets. */
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

const electron = vi.hoisted(() => ({
  dialog: { showSaveDialog: vi.fn() },
  lines: [] as unknown[],
}));
vi.mock("electron", () => ({
  dialog: electron.dialog,
  MessageChannelMain: class {
    readonly port1 = new Port();
    readonly port2 = new Port();
    constructor() {
      [this.port1.other, this.port2.other] = [this.port2, this.port1];
    }
  },
}));

let folder: string;
let tables: Tables;
let desk: Port;
let said: ToTableAsker[];
let mayNote: boolean;
const window = {
  isDestroyed: () => false,
  webContents: {
    postMessage: (_: string, __: unknown, [port]: readonly Port[]) => {
      if (port !== undefined) desk = port;
    },
  },
} as unknown as BrowserWindow;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearth-table-"));
  electron.dialog.showSaveDialog
    .mockReset()
    .mockResolvedValue({ canceled: false, filePath: join(folder, "table.csv") });
  [said, mayNote] = [[], true];
  tables = startTables();
  begin();
});
afterEach(() => rmSync(folder, { recursive: true }));

const begin = (file: Partial<TableFile> = {}) => {
  tables.begin(window, { called: "reports", from: "2027-03-10", to: "2027-03-10", ...file });
  desk.on("message", ({ data }: { readonly data: ToTableAsker }) => {
    said.push(data);
    if ("leaves" in data) desk.postMessage({ isNoted: mayNote });
  });
};
const save = (change: Partial<TableToSave> = {}) => {
  const table = new TextEncoder().encode("a,b\r\n");
  desk.postMessage({ table, judged: "clear", isLookedAt: false, ...change });
};
const outcome = () =>
  vi.waitFor(() => {
    const last = said.at(-1);
    if (last === undefined || !("outcome" in last)) throw new Error("Nothing came of it");
    return last.outcome;
  });

describe("a table that leaves", () => {
  it("is saved with its kind and a day as its name, once it is in the audit log", async () => {
    save();
    expect(await outcome()).toBe("saved");
    expect(said[0]).toEqual({ leaves: true });
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({
      defaultPath: "reports-2027-03-10.csv",
    });
    expect(readFileSync(join(folder, "table.csv"), "utf8")).toBe("a,b\r\n");
  });

  it.each([
    ["codes", "2026-01-01", "2026-12-31", "codes-2026.csv"],
    ["nights", "2026-04-01", "2026-06-30", "nights-2026-04-01-2026-06-30.csv"],
  ])("has the name %s for the period from %s to %s", async (called, from, to, name) => {
    begin({ called, from, to });
    save();
    expect(await outcome()).toBe("saved");
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({ defaultPath: name });
  });

  it.each([
    ["stop", true, "guarded"],
    ["ask", true, "guarded"],
    [null, true, "guarded"],
    ["look", false, "guarded"],
    ["look", true, "saved"],
  ] as const)("that was judged %s, looked at: %s, is %s", async (judged, isLookedAt, then) => {
    save({ judged, isLookedAt });
    expect(await outcome()).toBe(then);
    expect(readdirSync(folder)).toHaveLength(then === "saved" ? 1 : 0);
  });

  it("stays where the dialog cannot be shown", async () => {
    electron.dialog.showSaveDialog.mockRejectedValue(new Error("no such window"));
    save();
    expect(await outcome()).toBe("notSaved");
  });

  it("stays where the audit log cannot be written", async () => {
    mayNote = false;
    save();
    expect(await outcome()).toBe("notNoted");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("stays when the vault is locked while a place is chosen", async () => {
    let choose = (_: object): void => undefined;
    electron.dialog.showSaveDialog.mockReturnValue(
      new Promise((resolve) => {
        choose = resolve;
      }),
    );
    save();
    tables.burn();
    choose({ canceled: false, filePath: join(folder, "table.csv") });
    await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]));
    expect(said).toEqual([]);
  });
});

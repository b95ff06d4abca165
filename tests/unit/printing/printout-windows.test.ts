// The windows of a printout, as the main process opens them: on request, or before.
import { EventEmitter } from "node:events";
import type { PrintToPDFOptions, Session, WebContents } from "electron";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PrintoutGoal } from "../../../domain/api/main-process-bridge.ts";
import { type Printouts, startPrintouts } from "../../../electron/main/printing/printouts.ts";
import { pdfOf } from "../../helpers/invented-pictures.ts";

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

class Page extends EventEmitter {
  /** Names of the lines it was sent. */
  readonly lines: string[] = [];
  readonly setWebRTCIPHandlingPolicy = (): void => undefined;
  readonly isCrashed = (): boolean => false;
  readonly forcefullyCrashRenderer = (): void => undefined;
  readonly printToPDF = vi.fn<(options: PrintToPDFOptions) => Promise<Buffer>>(() =>
    Promise.resolve(Buffer.from(aPdf)),
  );
  postMessage(name: string): void {
    this.lines.push(name);
  }
}

class Window extends EventEmitter {
  readonly webContents = new Page();
  readonly options: { readonly show: boolean; readonly backgroundColor?: string };
  address = "";
  isShown = false;
  isEnded = false;
  isSecret = false;
  constructor(options: Window["options"]) {
    super();
    this.options = options;
    opened.push(this);
  }
  readonly loadURL = (address: string): Promise<void> => {
    this.address = address;
    return Promise.resolve();
  };
  readonly show = (): void => void (this.isShown = true);
  readonly destroy = (): void => void (this.isEnded = true);
  readonly isDestroyed = (): boolean => this.isEnded;
  readonly setContentProtection = (is: boolean): void => void (this.isSecret = is);
}

const electron = vi.hoisted(() => ({ opens: vi.fn() }));
vi.mock("electron", () => ({
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

const aPdf = pdfOf(["<< /Producer (A maker) >>"], " /Info 1 0 R");

let opened: Window[];
let look: string;
let papers: Printouts;
const asker = { postMessage: () => undefined } as unknown as WebContents;

beforeEach(() => {
  vi.useFakeTimers();
  electron.opens.mockReset();
  [opened, look] = [[], "light"];
  const keys = { lock: () => undefined, panic: () => undefined, quit: () => undefined };
  papers = startPrintouts({} as Session, keys, electron.opens, () => look);
});
afterEach(() => {
  papers.burn();
  vi.runAllTimers();
  vi.useRealTimers();
});

const begin = (goal: PrintoutGoal = "show") => {
  papers.begin(asker, { language: "en", day: "2027-03-10", goal });
};
const named = (page: string): Window => {
  const found = opened.findLast(({ address, isEnded }) => address.includes(page) && !isEnded);
  if (found === undefined) throw new Error("No such window");
  return found;
};
const contentsOf = (page: string) => named(page).webContents as unknown as WebContents;
const open = () => opened.filter(({ isEnded }) => !isEnded);
/** Each in a turn of its own. */
const prepare = () => {
  papers.prepare();
  pass();
};
/** As many turns of the main process as may wait; one takes a millisecond here, and comes one after the last. */
const pass = (turns = 3) => void vi.advanceTimersByTime(2 * turns - 1);
/** Both pages are loaded, and wait. */
const wait = () => {
  for (const page of ["print", "preview"]) papers.connect(contentsOf(page));
};

describe("windows prepared for a printout", () => {
  it("are two, hidden and excluded from screen captures, however often they are requested", () => {
    prepare();
    prepare();
    expect(opened.map(({ address }) => address)).toEqual([
      "app://hearth/print.html",
      "app://hearth/preview.html#waiting",
    ]);
    expect(opened.some(({ options, isShown }) => options.show || isShown)).toBe(false);
    expect(named("preview").isSecret).toBe(true);
  });

  it("are opened one in each turn, so that nothing waits for both, and none that a printout has opened by then", () => {
    papers.prepare();
    expect(opened).toHaveLength(0);
    pass(1);
    expect(opened).toHaveLength(1);
    begin();
    expect(opened).toHaveLength(2);
    vi.advanceTimersByTime(1_000);
    expect(opened).toHaveLength(2);
  });

  it("have no port, and may request nothing else, until there is a printout", () => {
    prepare();
    wait();
    expect(papers.pageOf(contentsOf("print"))).toBe("spare");
    expect(papers.pageOf(contentsOf("preview"))).toBe("spare");
    expect(opened.flatMap(({ webContents }) => webContents.lines)).toEqual([]);
    expect(electron.opens).not.toHaveBeenCalled();
  });

  it("are used by the next printout, and their pages get the ports they wait for", async () => {
    prepare();
    wait();
    begin();
    expect(opened).toHaveLength(2);
    expect(named("print").webContents.lines).toEqual(["hearth-port"]);
    expect(papers.pageOf(contentsOf("print"))).toBe("print");
    expect(papers.pageOf(contentsOf("preview"))).toBe("preview");
    expect(electron.opens).toHaveBeenCalledExactlyOnceWith(named("preview").webContents);

    await papers.drawn({ isNumbered: true, pagesBefore: null, running: null, invented: null });
    pass();
    expect(opened.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    expect(named("preview").webContents.lines).toEqual(["hearth-port"]);
    expect(named("preview").isShown).toBe(true);
  });

  it("are shown, get the printout, and close in a turn each, so that nothing waits for all, and close at once with the lock", async () => {
    prepare();
    wait();
    const [drawing, preview] = opened;
    const state = () => [preview?.isShown, drawing?.isEnded];
    begin();
    await papers.drawn({ isNumbered: true, pagesBefore: null, running: null, invented: null });
    expect(state()).toEqual([false, false]);
    pass(1);
    expect(state()).toEqual([true, false]);
    pass();
    expect(state()).toEqual([true, true]);

    prepare();
    wait();
    begin();
    await papers.drawn({ isNumbered: true, pagesBefore: null, running: null, invented: null });
    papers.burn();
    expect(open()).toEqual([]);
    pass();
    expect(opened.filter(({ isShown }) => isShown)).toEqual([preview]);
  });

  it("are taken while they are loaded, too", async () => {
    prepare();
    begin();
    expect(named("print").webContents.lines).toEqual([]);
    papers.connect(contentsOf("print"));
    expect(named("print").webContents.lines).toEqual(["hearth-port"]);
    await papers.drawn({ isNumbered: true, pagesBefore: null, running: null, invented: null });
    expect(named("preview").isShown).toBe(false);
    papers.connect(contentsOf("preview"));
    pass();
    expect(named("preview").isShown).toBe(true);
    expect(opened).toHaveLength(2);
  });

  it("close after a minute without a request", () => {
    prepare();
    vi.advanceTimersByTime(40_000);
    prepare();
    vi.advanceTimersByTime(59_000);
    expect(open()).toHaveLength(2);
    vi.advanceTimersByTime(1_000);
    expect(open()).toEqual([]);
    begin();
    expect(open()).toHaveLength(2);
  });

  it("stay with the printout that uses them, however long it is viewed", () => {
    prepare();
    begin();
    vi.advanceTimersByTime(120_000);
    expect(open()).toHaveLength(2);
    expect(opened).toHaveLength(2);
  });

  it("end with the lock, whether they are loaded or not", () => {
    prepare();
    papers.burn();
    expect(open()).toEqual([]);
    prepare();
    wait();
    papers.burn();
    expect(open()).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(opened).toHaveLength(4);
  });

  it("are not taken where another language or other colours hold now", () => {
    prepare();
    wait();
    look = "dark";
    begin();
    expect(opened.map(({ isEnded }) => isEnded)).toEqual([true, true, false, false]);
    expect(named("print").webContents.lines).toEqual([]);
  });

  it("are opened again where one has crashed, and no printout fails for it", () => {
    prepare();
    const [first] = opened;
    first?.webContents.emit("render-process-gone");
    expect(first?.isEnded).toBe(true);
    begin();
    expect(open()).toHaveLength(2);
    expect(papers.pageOf(contentsOf("print"))).toBe("print");
  });

  it("stay prepared where a printout needs one of them only", () => {
    prepare();
    begin("keep");
    expect(papers.pageOf(contentsOf("preview"))).toBe("spare");
    expect(papers.pageOf(contentsOf("print"))).toBe("print");
    expect(opened).toHaveLength(2);
  });

  it("are not opened while a printout is rendered, which keeps the machine busy", async () => {
    begin();
    wait();
    prepare();
    expect(opened).toHaveLength(2);
    await papers.drawn({ isNumbered: true, pagesBefore: null, running: null, invented: null });
    pass();
    prepare();
    expect(opened).toHaveLength(4);
    expect(open()).toHaveLength(3);
  });
});

it("a printout with a reference has it at the head of each page, and one without has no head", async () => {
  const headOf = async (running: string | null) => {
    begin();
    const { printToPDF } = named("print").webContents;
    await papers.drawn({ isNumbered: false, pagesBefore: null, running, invented: null });
    return printToPDF.mock.calls[0]?.[0];
  };
  expect(await headOf("Réf. 1")).toMatchObject({
    displayHeaderFooter: true,
    headerTemplate: expect.stringContaining(">Réf. 1<") as string,
  });
  expect(await headOf(null)).toMatchObject({
    displayHeaderFooter: false,
    headerTemplate: "<span></span>",
  });
});

// The vault process: one window's questions in, answers out. It never talks to anything else, and ends with the lock.
import { basename } from "node:path";
import { isBuiltForThisElectron } from "../../domain/core/is-built-for-this-electron.ts";
import { api } from "../../domain/api/index.ts";
import type { AppError } from "../../domain/api/errors.ts";
import type { VaultEvent } from "../../domain/api/vault-events.ts";
import { err, type Result } from "../../domain/core/result.ts";
import { deferredTasks } from "./sign-in/deferred-tasks.ts";
import { signedOut } from "./platform/ongoing-while-signed-out.ts";
import { backUpDaily, dailyAfter } from "./backup/daily-backup.ts";
import { keepChangesSince, sinceEvery } from "./restore/changes-since-backup.ts";
import { settleUnfinishedRestore } from "./restore/unfinished-restore.ts";
import { startBackgroundJob } from "./platform/start-background-job.ts";
import { comparedAfter, comparePages } from "./integrity/old-pages.ts";
import { checkWeekly, weeklyEvery } from "./integrity/weekly-check.ts";
import { systemClock } from "./platform/clock.ts";
import { databaseFault } from "./platform/database-fault.ts";
import { dispatch, isProcedureName, type Vault } from "./platform/dispatch.ts";
import { handlers } from "./handlers.ts";
import { draftsInMemory, type HeldDraft } from "./platform/drafts-in-memory.ts";
import type {
  HeldDraftMessage,
  Answer,
  Call,
  FromVault,
  ToVault,
  VaultStart,
} from "./platform/process-messages.ts";
import { closeHouse, type OpenVault } from "./platform/opened-vault.ts";
import { hostComputerFound, hostComputerMark } from "./integrity/host-computer.ts";
import { logProgramFault } from "./platform/log-program-fault.ts";
import { collectGarbage } from "./platform/collect-garbage.ts";
import { forgetPages } from "../../db/platform/open-database.ts";
import { houseSettings } from "../../db/platform/vault-and-house-settings.ts";
import { userById } from "../../db/users/users.ts";
import { prefetchRecords } from "./today/prefetch-records.ts";

/** The Electron that package.json names. What main thinks of it does not count here. */
declare const __HEARTH_ELECTRON__: string;

/** How long a window may take to seal what is typed before the house closes. */
const flushMilliseconds = 250;

/** What was committed is in the file, not only in its log, within 30 seconds. */
const checkpointMilliseconds = 20_000;

/** How long after the answer the open tasks are drawn. */
const drawnMilliseconds = 150;

/** After so long without a request, memory is released. */
const idleMilliseconds = 10_000;

/** What a utility process has; named here so that nothing of Electron is imported. */
interface Port {
  postMessage(message: unknown): void;
  on(event: "message", listener: (event: { readonly data: unknown }) => void): void;
  start(): void;
}
interface ParentPort {
  postMessage(message: FromVault): void;
  on(
    event: "message",
    listener: (event: { readonly data: ToVault; readonly ports: readonly Port[] }) => void,
  ): void;
}

const parent = (process as unknown as { readonly parentPort: ParentPort }).parentPort;
const start = JSON.parse(process.argv[2] ?? "") as VaultStart;

const floorCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 } as const;
let flushed = (): void => undefined;
let window: Port | null = null;
/** A user has just signed in. Every window asks for Today first, which nothing else may delay. */
let isCold = false;
let idle: ReturnType<typeof setTimeout> | undefined;
/** Posted while the vault answers nothing: a house is changed in one go. */
const door = signedOut((kind) => parent.postMessage({ kind }));
const after = deferredTasks({
  changed: () => vault.emit({ event: "letGo" }),
  fault: (thrown) => {
    vault.onFault(thrown);
    logProgramFault(vault.house, vault.clock, "session.unlock", thrown);
    const fault = databaseFault(thrown);
    // A disk that cannot be written is reported to the next caller that writes.
    return fault?.type === "HouseDamaged" || fault?.type === "DiskFailing" ? fault : null;
  },
});
const vault: Vault = {
  // A trial house holds nothing real: it costs the floor, so that trying and testing are quick.
  start: {
    ...start,
    isOnItsEngine: isBuiltForThisElectron(__HEARTH_ELECTRON__, process.versions["electron"]),
    kdfCost: start.isRelease ? null : floorCost,
  },
  clock: systemClock(start.clockShift),
  emit: (event: VaultEvent) => {
    if (event.event === "updating") door.works();
    window?.postMessage(event);
  },
  onFault: () => undefined,
  house: null,
  jobs: new Map(),
  startJob: startBackgroundJob,
  machine: (folder) => ({
    found: start.machine ?? hostComputerFound(folder),
    mark: hostComputerMark(),
  }),
  chosenFolder: null,
  chosenFile: null,
  held: draftsInMemory([], hold),
  later: (work) => after.later(work),
};

try {
  // Before a request whether there is a vault, or for another restore.
  settleUnfinishedRestore(start.folder, start);
} catch {
  // A disk that does not release it will be reported to the next restore.
}

setInterval(() => {
  // While a thread reads, only what does not block: the other would wait for the thread, and the window for it.
  vault.house?.recorded.moveLog(vault.jobs.size > 0);
}, checkpointMilliseconds).unref();

parent.on("message", ({ data, ports }) => {
  if (data.kind === "lock") void lock(data.panic);
  else if (data.kind === "folder") choose(data.path);
  else if (data.kind === "file") chooseFile(data.path);
  else if (data.kind === "held") vault.held = draftsInMemory(data.drafts.map(heldFrom), hold);
  else if (ports[0] !== undefined) listen(ports[0]);
});

/** The window learns which folder it is; it cannot name another. */
function choose(folder: string | null): void {
  vault.chosenFolder = folder;
  vault.emit({ event: "folderChosen", folder });
}

/** The window learns its name, and needs no more. */
function chooseFile(file: string | null): void {
  vault.chosenFile = file;
  vault.emit({ event: "fileChosen", name: file === null ? null : basename(file) });
}

/** The main process outlives the lock, and this one does not. */
function hold(drafts: readonly HeldDraft[]): void {
  parent.postMessage({ kind: "hold", drafts });
}

const heldFrom = ({ sealed, ...draft }: HeldDraftMessage): HeldDraft => ({
  ...(draft as Omit<HeldDraft, "sealed">),
  sealed: Buffer.from(sealed),
});

/** The newest window is the one that is answered; an older port falls silent. */
function listen(port: Port): void {
  window = port;
  port.on("message", ({ data }) => {
    if (window !== port) return;
    if (isFlushed(data)) flushed();
    else void answer(port, data as Call);
  });
  port.start();
}

async function answer(port: Port, { id, name, input }: Call): Promise<void> {
  clearTimeout(idle);
  const wasOpen = vault.house !== null;
  if (!wasOpen) door.begins(name);
  else after.before(name);
  const result = await resultOf(name, input);
  if (!wasOpen) door.ends(name, vault.house !== null);
  // Main learns how the lock screen looks and when to lock before the window can go on.
  if (!wasOpen && vault.house !== null) {
    tellMain("opened");
    isCold = true;
    workByItself();
  } else if (wasOpen && changesLook.has(name)) tellMain("changed");
  port.postMessage({ id, result } satisfies Answer);
  // What was just decided is on the stick before it may be pulled out.
  if (wasOpen && result.ok && isProcedureName(name) && api[name].kind !== "query")
    setImmediate(keepChanges);
  idle = setTimeout(rest, idleMilliseconds).unref();
  if (isCold && name === "today.view" && vault.house !== null) {
    isCold = false;
    workAfterToday(vault.house);
  }
}

/** An error of a background task is reported to the next caller, once. */
function resultOf(name: unknown, input: unknown): Promise<Result<unknown, AppError>> {
  const fault = after.unsaid();
  return fault === null ? dispatch(handlers, vault, name, input) : Promise.resolve(err(fault));
}

/** When Today is drawn: on a machine of two cores it would wait for this one. */
function workAfterToday(house: OpenVault): void {
  setTimeout(() => {
    if (vault.house !== house) return;
    after.doNow();
    void prefetchRecords(vault, house);
  }, drawnMilliseconds);
}

/** Gives memory back: pages of the file that lie in it, and what is left of questions; the window does the same. */
function rest(): void {
  const { house } = vault;
  if (house === null) return;
  forgetPages(house.database.file);
  collectGarbage();
  parent.postMessage({ kind: "resting" });
}

function workByItself(): void {
  setTimeout(() => backUpDaily(vault), dailyAfter).unref();
  setTimeout(comparePagesNow, comparedAfter).unref();
  setInterval(() => checkWeekly(vault), weeklyEvery).unref();
  setInterval(keepChanges, sinceEvery).unref();
}

/** What the sticks say, for each place. */
const written = new Map<string, string>();

function keepChanges(): void {
  try {
    keepChangesSince(vault, written);
  } catch (thrown) {
    // A stick that was pulled out meanwhile, or a disk that fails: the next minute tries again.
    vault.onFault(thrown);
  }
}

function comparePagesNow(): void {
  const { house } = vault;
  if (house === null) return;
  comparePages(vault, house).catch((thrown: unknown) => {
    vault.onFault(thrown);
    logProgramFault(vault.house, vault.clock, "session.unlock", thrown);
  });
}

const changesLook: ReadonlySet<string> = new Set(["session.setLook", "house.saveSettings"]);

function tellMain(kind: "opened" | "changed"): void {
  const { house } = vault;
  if (house === null) return;
  const user = userById(house.database.db, house.userId);
  const { idleMinutes } = houseSettings(house.database.db);
  const look =
    user === null
      ? ({ language: "en", theme: "system", textSize: "normal" } as const)
      : { language: user.language, theme: user.theme, textSize: user.textSize };
  parent.postMessage({ kind, idleMinutes, look });
}

/** Drafts sealed (unless there is no time), the log moved into the file, the keys wiped, the process gone. */
async function lock(panic: boolean): Promise<void> {
  if (!panic && vault.house !== null) await flush();
  const { house } = vault;
  if (!panic) after.doNow();
  if (house !== null) closeHouse(house);
  vault.house = null;
  parent.postMessage({ kind: "locked" });
  process.exit(0);
}

/** Waits until the window sends `{ flushed: true }`, but no longer than it may take. */
async function flush(): Promise<void> {
  const done = new Promise<void>((resolve) => {
    flushed = resolve;
    setTimeout(resolve, flushMilliseconds);
  });
  vault.emit({ event: "flush" });
  await done;
}

const isFlushed = (data: unknown): boolean =>
  typeof data === "object" && data !== null && "flushed" in data;

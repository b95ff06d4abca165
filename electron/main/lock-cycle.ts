import { MessageChannelMain, nativeTheme, type BrowserWindow, type Session } from "electron";
import { lockWarnings, restNow } from "../../domain/api/main-process-bridge.ts";
import type { DisplaySettings } from "../../domain/core/display-settings.ts";
import type { FileUse } from "../../domain/printing/image-file.ts";
import { followAttempt, type UnlockAttempt } from "./lock-during-unlock-or-restore.ts";
import { startAutoLock, type AutoLock } from "./auto-lock.ts";
import { clearCopied } from "./printing/clear-clipboard.ts";
import type { House } from "./vault-folders.ts";
import { showFatalError } from "./fatal-error.ts";
import { askWhileHung, hearLostGraphics } from "./hung-window.ts";
import { startFileImport, type FileImport } from "./file-import.ts";
import { startPrintouts, type PrintoutFile, type Printouts } from "./printing/printouts.ts";
import { startTables, type TableFile, type Tables } from "./printing/save-table.ts";
import { chooseFolder, chooseUpdate, savesEnded } from "./printing/save-and-print-file.ts";
import type { HeldDraftMessage } from "../vault/platform/process-messages.ts";
import { startVault, type Vault, type Heard } from "./vault-process.ts";
import type { Keys } from "./window-shortcuts.ts";
import { burn, drawLarge, firstPlace, openWindow, placeOf, show, type PageName } from "./window.ts";

/**
 * The one window and the vault behind it, from lock screen to lock screen. Three states: *asleep* (no vault process),
 * *awake* (a process, no one signed in), *open* (a user is signed in, and the vault is watched).
 */
export interface LockCycle {
  readonly window: () => BrowserWindow;
  /** Sends the page in the window its port to the vault, which starts once the last one is gone. */
  readonly connect: () => Promise<void>;
  /** The document that is being made or shown, if any. */
  readonly papers: Printouts;
  /** A page in the window may ask for a document; only an open vault has any. */
  readonly preparePaper: () => void;
  /** Begins a document that the page in the window asks for; only an open vault has any. */
  readonly beginPaper: (file: PrintoutFile) => void;
  /** Begins to save a table of the page in the window; only an open house has any. */
  readonly beginTable: (file: TableFile) => void;
  /** The picture that is coming in, if any. */
  readonly pictures: FileImport;
  /** Lets the person choose one; only an open house takes any. */
  readonly beginPicture: (use: FileUse) => void;
  /** Opens the page that draws the leaves of a PDF. */
  readonly showLeaves: () => void;
  /** Lets the person choose a folder, for backups or to restore one, or a file with an update, and tells the vault. */
  readonly choose: (what: "folder" | "file") => Promise<void>;
  readonly showApplication: (hash: string) => void;
  readonly lock: () => void;
  /** Locks without waiting for unfinished work. */
  readonly panic: () => void;
  /** Puts away what is open; answers when no vault process is left. */
  readonly close: () => Promise<void>;
}

export function startLockCycle(session: Session, house: House, quit: () => void): LockCycle {
  const lock = (): void => {
    lockHouse(state, mercy);
  };
  const panic = (): void => {
    lockHouse(state, 0);
  };
  const keys = { lock, panic, quit };
  const papers = startPrintouts(
    session,
    keys,
    (preview) => state.watch?.include(preview),
    () => JSON.stringify([house.look(), nativeTheme.shouldUseDarkColors]),
  );
  nativeTheme.themeSource = house.look().theme;
  const state: State = {
    session,
    house,
    keys,
    papers,
    pictures: startFileImport(session),
    tables: startTables(),
    window: openWindow(session, firstPlace, keys, house.look().textSize),
    page: "lock",
    vault: null,
    attempt: null,
    watch: null,
    retired: Promise.resolve(),
    falls: 0,
    held: [],
  };
  begin(state, "");
  // A lock screen holds nothing that would be lost: there Chromium starts the process again by itself.
  hearLostGraphics(() => {
    if (state.watch !== null) lockStopped(state);
  });
  return {
    window: () => state.window,
    connect: () => connect(state),
    papers,
    preparePaper: () => {
      if (state.watch !== null) papers.prepare();
    },
    beginPaper: (file) => {
      if (state.watch !== null) papers.begin(state.window.webContents, file);
    },
    beginTable: (file) => {
      if (state.watch !== null) state.tables.begin(state.window, file);
    },
    pictures: state.pictures,
    beginPicture: (use) => {
      if (state.watch !== null) state.pictures.begin(state.window, use);
    },
    showLeaves: () => {
      if (state.watch !== null) state.pictures.showLeaves(state.window);
    },
    choose: (what) => choose(state, what),
    showApplication: (hash) => turnTo(state, "index", hash),
    lock,
    panic,
    close: () => close(state),
  };
}

/** Milliseconds: a quarter of a second for the page to seal what is typed, the rest to put the file together. */
const mercy = 1_000;

/** Windows in a row that fell over before anyone signed in: another one would not help. */
const patience = 3;

interface State {
  readonly session: Session;
  readonly house: House;
  readonly keys: Keys;
  readonly papers: Printouts;
  readonly pictures: FileImport;
  readonly tables: Tables;
  window: BrowserWindow;
  page: PageName;
  vault: Vault | null;
  /** Not null during a sign-in, and while a vault is restored, created or changed. */
  attempt: UnlockAttempt | null;
  /** Not null while the house is open. */
  watch: AutoLock | null;
  /** Settled when every vault that was told to end has ended: only one may hold the house. */
  retired: Promise<void>;
  falls: number;
  /** Drafts that the disk had no room for, sealed to their authors. They outlive the vault process, not the program. */
  held: readonly HeldDraftMessage[];
}

/** Fills a new window with the page that fits: without a house there is nothing to unlock. */
function begin(state: State, hash: string): void {
  const { window } = state;
  const isCurrent = (): boolean => window === state.window;
  window.on("close", (event) => {
    if (!isCurrent()) return;
    event.preventDefault(); // the vault is put away first
    state.keys.quit();
  });
  window.webContents.on("render-process-gone", () => {
    if (isCurrent()) fall(state);
  });
  askWhileHung(
    window,
    () => state.house.look().language,
    () => {
      if (isCurrent()) lockStopped(state);
    },
  );
  if (state.house.hasHouse()) {
    turnTo(state, "lock", hash);
    return;
  }
  turnTo(state, "index", "");
  void awake(state);
}

function turnTo(state: State, page: PageName, hash: string): void {
  state.page = page;
  void show(state.window, page, hash);
}

function lockHouse(state: State, time: number): void {
  // On the lock screen of a closed house there is nothing to put away, and a passphrase half typed is not thrown away.
  if (state.page === "lock" && state.watch === null && state.attempt === null) return;
  if (time > 0 && state.attempt?.isLasting === true) state.attempt.putOffLock();
  else replaceWindow(state, time, "");
}

/** The vault or the page ended unexpectedly: the lock screen shows so. */
function fall(state: State): void {
  state.falls += 1;
  if (state.falls <= patience) {
    lockStopped(state);
    return;
  }
  showFatalError(state.house.look().language);
  state.keys.quit();
}

/** The lock screen says that something stopped by itself. */
function lockStopped(state: State): void {
  replaceWindow(state, mercy, "#stopped");
}

/**
 * The old window is out of sight at once and the lock screen on its way, while the vault puts away what is open. Then
 * both old processes are killed: only that clears their memory.
 */
function replaceWindow(state: State, time: number, hash: string): void {
  const old = state.window;
  const place = placeOf(old);
  old.hide();
  if (time === 0) burn(old);
  const ended = retireVault(state, time);
  state.window = openWindow(state.session, place, state.keys, state.house.look().textSize);
  begin(state, hash);
  void ended.then(() => burn(old));
}

function retireVault(state: State, time: number): Promise<void> {
  const { vault } = state;
  state.papers.burn();
  state.pictures.burn();
  state.tables.burn();
  if (state.watch !== null) clearCopied();
  stopWatching(state);
  state.vault = null;
  const ended = vault?.end(time) ?? Promise.resolve();
  state.retired = Promise.all([state.retired, ended]).then(() => undefined);
  return ended;
}

function stopWatching(state: State): void {
  state.attempt?.stop();
  state.watch?.stop();
  [state.attempt, state.watch] = [null, null];
}

async function close(state: State): Promise<void> {
  state.window.hide();
  void retireVault(state, mercy);
  await Promise.all([state.retired, savesEnded()]);
  burn(state.window);
}

async function connect(state: State): Promise<void> {
  const { window } = state;
  const vault = await awake(state);
  if (window !== state.window) return; // locked meanwhile
  const { port1, port2 } = new MessageChannelMain();
  vault.connect(port1);
  window.webContents.postMessage("hearth-port", null, [port2]);
}

/** No window names a folder or a file: it is chosen in the dialog of the system, and only the vault is told. */
async function choose(state: State, what: "folder" | "file"): Promise<void> {
  const { window, vault } = state;
  if (vault === null) return;
  const path = await (what === "folder" ? chooseFolder(window) : chooseUpdate(window));
  if (vault === state.vault) vault.chosen(what, path);
}

async function awake(state: State): Promise<Vault> {
  let seen: Promise<void> | null = null;
  while (seen !== state.retired) {
    seen = state.retired;
    await seen;
  }
  state.vault ??= forkVault(state);
  return state.vault;
}

function forkVault(state: State): Vault {
  const vault: Vault = startVault(state.house.start(), {
    said: (message) => {
      // Also from one that is ending: it was told to lock, and reports what the disk had no room for.
      if (message.kind === "hold") state.held = message.drafts;
      else if (vault === state.vault) hear(state, message);
    },
    failed: () => {
      if (vault !== state.vault) return;
      state.vault = null;
      fall(state);
    },
  });
  if (state.held.length > 0) vault.remind(state.held);
  return vault;
}

function hear(state: State, message: Heard): void {
  switch (message.kind) {
    case "resting":
      if (!state.window.isDestroyed()) state.window.webContents.send(restNow);
      return;
    case "opening":
    case "busy":
    case "notOpened":
      state.attempt = followAttempt(state.attempt, message.kind, state.keys.lock);
      return;
    case "opened": {
      const isLockDue = state.attempt?.isLockDue() === true;
      wear(state, message.look, true);
      // The application takes over the page it was opened on.
      state.page = "index";
      state.falls = 0;
      stopWatching(state);
      state.watch = watchWindow(state, message.idleMinutes);
      if (isLockDue) state.keys.lock();
      return;
    }
    case "changed":
      wear(state, message.look, false);
      state.watch?.allow(message.idleMinutes);
  }
}

function watchWindow({ window: { webContents }, keys }: State, idleMinutes: number): AutoLock {
  return startAutoLock(webContents, idleMinutes, {
    lock: keys.lock,
    warn: (why) => {
      if (!webContents.isDestroyed()) webContents.send(lockWarnings[why]);
    },
  });
}

/** Until another size is chosen, the one set by the user with the keyboard stays. */
function wear(state: State, look: DisplaySettings, isNew: boolean): void {
  if (isNew || look.textSize !== state.house.look().textSize)
    drawLarge(state.window, look.textSize);
  state.house.remember(look);
  nativeTheme.themeSource = look.theme;
}

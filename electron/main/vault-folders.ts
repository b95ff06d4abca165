import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { app } from "electron";
import type {
  Language,
  DisplaySettings,
  TextSize,
  Theme,
} from "../../domain/core/display-settings.ts";
import { isRelease, isTwin, trustedUpdateKeys } from "./build-flavour.ts";
import { valueOfSwitch } from "./start-switches.ts";
import type { ThisProgram } from "../../domain/updates/update.ts";
import type { VaultStart } from "../vault/platform/process-messages.ts";
import { readPlain } from "../vault/platform/regular-file.ts";

/** The locations of the vaults of this machine, and the little that may be known before a sign-in. */
export interface House {
  /** Of the next vault process. */
  readonly start: () => VaultStart;
  readonly hasHouse: () => boolean;
  readonly hasDemo: () => boolean;
  readonly look: () => DisplaySettings;
  readonly remember: (look: DisplaySettings) => void;
}

export function houseOnThisMachine(): House {
  const start = startOf(homeFolder());
  const clockShift = shiftOfClock();
  const lookFile = join(dirname(start.demoFolder), "look.json");
  let look = lookIn(lookFile);
  return {
    start: () => ({ ...start, clockShift: clockShift(), machine: machineOfTest() }),
    hasHouse: () => holdsVault(start.folder),
    hasDemo: () => holdsVault(start.demoFolder),
    look: () => look,
    remember: (next) => {
      const { language, theme, textSize } = next;
      if (JSON.stringify({ language, theme, textSize }) === JSON.stringify(look)) return;
      look = { language, theme, textSize };
      write(lookFile, look);
    },
  };
}

/** True for a word that names a language of this program. */
export function isLanguage(word: unknown): word is Language {
  return languages.some((language) => language === word);
}

// Listed again rather than read from the schema: the library behind it would delay the first paint.
const languages = ["en", "fr", "nl"] as const satisfies readonly Language[];
const themes = ["system", "light", "dark"] as const satisfies readonly Theme[];
const textSizes = ["normal", "large", "largest"] as const satisfies readonly TextSize[];

function homeFolder(): string {
  const data = app.getPath("appData");
  if (isRelease) return join(data, "Hearth");
  return process.env["HEARTH_HOME"] ?? join(data, "hearth-trial");
}

function startOf(home: string): Omit<VaultStart, "clockShift" | "machine"> {
  const elsewhere = valueOfSwitch(process.argv, "house");
  return {
    folder: elsewhere === null ? join(home, "house") : resolve(elsewhere),
    demoFolder: join(home, "demo"),
    isRelease,
    nativeBinding: isRelease ? null : (process.env["HEARTH_SQLITE_BINDING"] ?? null),
    updates: { folder: join(home, "update"), program: thisProgram(), keys: updateKeys() },
  };
}

function thisProgram(): ThisProgram {
  const kinds = { win32: "nsis", darwin: "dmg" } as const;
  const linux = process.env["APPIMAGE"] === undefined ? "deb" : "AppImage";
  return {
    version: app.getVersion() as ThisProgram["version"],
    kind:
      process.platform === "win32" || process.platform === "darwin"
        ? kinds[process.platform]
        : linux,
    arch: process.arch === "arm64" ? "arm64" : "x64",
  };
}

/** A test makes a key of its own; a release does not even look for one. */
function updateKeys(): readonly string[] {
  const made = isRelease ? undefined : process.env["HEARTH_UPDATE_KEY"];
  return made === undefined ? trustedUpdateKeys : [made];
}

/**
 * A moment that a test names is measured once, so that its clock goes on while the house is locked and opened again. Behind the
 * lock screen it may name another one, as if days had passed.
 */
function shiftOfClock(): () => number {
  let shift = 0;
  const measured = (): number => {
    const startAt = isTwin ? process.env["HEARTH_TEST_CLOCK"] : undefined;
    if (startAt === undefined) return shift;
    delete process.env["HEARTH_TEST_CLOCK"];
    shift = Date.parse(startAt) - Date.now();
    return shift;
  };
  measured();
  return measured;
}

/** A test sets what is found: the computer that it runs on is another one each time. */
function machineOfTest(): VaultStart["machine"] {
  const said = isTwin ? process.env["HEARTH_TEST_MACHINE"] : undefined;
  return said === undefined ? null : (JSON.parse(said) as VaultStart["machine"]);
}

/**
 * A vault that lost its keys is still a vault: its lock screen shows so, instead of offering to found a new one over
 * it. The rest of an interrupted first run is none, and is started from scratch.
 */
function holdsVault(folder: string): boolean {
  const has = (name: string): boolean => existsSync(join(folder, name));
  if (has("house.keys") || has("house.keys.2")) return true;
  return has("hearth.db") && !has("house.founding");
}

function lookIn(file: string): DisplaySettings {
  try {
    const kept: unknown = JSON.parse(readPlain(file, { mostBytes: 4096 }).toString());
    if (typeof kept === "object" && kept !== null && "language" in kept && "theme" in kept) {
      const theme = themes.find((name) => name === kept.theme);
      if (isLanguage(kept.language) && theme !== undefined) {
        const size = "textSize" in kept ? kept.textSize : null;
        const textSize = textSizes.find((name) => name === size) ?? "normal";
        return { language: kept.language, theme, textSize };
      }
    }
  } catch {
    // No such file yet, or not ours: the machine's own language is the better guess.
  }
  return { language: machineLanguage(), theme: "system", textSize: "normal" };
}

function machineLanguage(): Language {
  const spoken = app.getPreferredSystemLanguages().map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find(isLanguage) ?? "en";
}

/** Losing this file costs one click; a read-only folder must not prevent a sign-in. */
function write(file: string, look: DisplaySettings): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, JSON.stringify(look), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    // Nothing can be done about it, and no one can be told.
  }
}

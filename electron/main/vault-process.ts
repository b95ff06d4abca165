import { join } from "node:path";
import { utilityProcess, type MessagePortMain, type UtilityProcess } from "electron";
import { forbidCoreDumps } from "./core-dumps.ts";
import { isRelease } from "./build-flavour.ts";
import type {
  FromVault,
  HeldDraftMessage,
  ToVault,
  VaultStart,
} from "../vault/platform/process-messages.ts";

/** The vault process: everything that is secret lives in it and ends with it. */
export interface Vault {
  /** Gives back what an earlier one could not save. */
  readonly remind: (drafts: readonly HeldDraftMessage[]) => void;
  /** Tells it which folder, or which file with an update, a person chose. */
  readonly chosen: (what: "folder" | "file", path: string | null) => void;
  /** Hands it one end of a port to a window. */
  readonly connect: (port: MessagePortMain) => void;
  /** Lets it put away what is open, within `mercy` milliseconds; none in a panic. Answers when it is gone. */
  readonly end: (mercy: number) => Promise<void>;
}

export interface VaultNews {
  readonly said: (message: VaultMessage) => void;
  /** It ended without having been asked to. */
  readonly failed: () => void;
}

/** The messages of the vault while it runs; that it has locked is received here. */
export type VaultMessage = Exclude<FromVault, { readonly kind: "locked" }>;
/** Of that, what only the newest vault is heard with. */
export type Heard = Exclude<VaultMessage, { readonly kind: "hold" }>;

export function startVault(start: VaultStart, news: VaultNews): Vault {
  forbidCoreDumps();
  const child = utilityProcess.fork(
    join(import.meta.dirname, "vault.js"),
    [JSON.stringify(start)],
    {
      serviceName: "Hearth vault",
      stdio: isRelease ? "ignore" : "inherit",
      env: inherited(),
    },
  );
  let isEnding = false;
  const gone = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve();
      if (!isEnding) news.failed();
    });
  });
  child.on("message", (message: FromVault) => {
    // By now everything is on the disk; what is left of the process is memory to be cleared.
    if (message.kind === "locked") kill(child);
    else news.said(message);
  });
  return {
    remind: (drafts) => child.postMessage({ kind: "held", drafts } satisfies ToVault),
    chosen: (kind, path) => child.postMessage({ kind, path } satisfies ToVault),
    connect: (port) => child.postMessage({ kind: "port" } satisfies ToVault, [port]),
    end: async (mercy) => {
      isEnding = true;
      if (mercy > 0) {
        child.postMessage({ kind: "lock", panic: false } satisfies ToVault);
        await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, mercy))]);
      }
      kill(child);
      await gone;
    },
  };
}

/** SIGKILL: a process that may still be told something may also still write something. */
function kill(child: UtilityProcess): void {
  if (child.pid === undefined) {
    child.kill(); // not yet running: Electron remembers
    return;
  }
  try {
    process.kill(child.pid, "SIGKILL");
  } catch {
    // It was faster.
  }
}

/** The vault needs to know nothing of who started the program, only what the machine needs to run it at all. */
function inherited(): Record<string, string> {
  const needed = ["SystemRoot", "LD_LIBRARY_PATH", "TMPDIR", "TZ"];
  if (!isRelease) needed.push("NODE_V8_COVERAGE");
  return Object.fromEntries(
    needed.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

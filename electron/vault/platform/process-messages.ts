// What the main process and the vault process say to each other. Nothing here carries a record or a passphrase:
// those travel on the MessagePort between a window and the vault, which the main process only hands over.
import type { DisplaySettings } from "../../../domain/core/display-settings.ts";
import type { HostComputerFound } from "../../../domain/integrity/host-computer.ts";
import type { ThisProgram } from "../../../domain/updates/update.ts";

/** Told to the vault process once, as its only argument (JSON). */
export interface VaultStart {
  /** Absolute path of the vault folder; it may not exist yet. */
  readonly folder: string;
  /** Absolute path of the demonstration vault's folder. */
  readonly demoFolder: string;
  /**
   * True in a packaged release: opens real and demo vaults, on the Electron it was made for. False elsewhere: trial and demo vaults
   * only.
   */
  readonly isRelease: boolean;
  /** Absolute path of the database binding to load, where the packaged one does not fit the runtime. */
  readonly nativeBinding: string | null;
  /** Milliseconds by which a test wants the clock to differ from the computer's; 0 elsewhere. */
  readonly clockShift: number;
  /** What a test wants to be found about the computer; null to look. */
  readonly machine: HostComputerFound | null;
  /** Where an update is laid ready, and which are taken. */
  readonly updates: Updates;
}

/** Where an update is laid ready, and what this program takes. */
export interface Updates {
  /** Absolute; it may not exist yet. */
  readonly folder: string;
  readonly program: ThisProgram;
  /** Public keys that this program trusts. Without one it takes no update from a file. */
  readonly keys: readonly string[];
}

/** A draft for which the disk had no room, sealed to its author. The main process keeps it and cannot read it. */
export interface HeldDraftMessage {
  readonly userId: string;
  readonly spot: unknown;
  readonly version: number;
  readonly sealed: Uint8Array;
  readonly savedAt: string;
}

/** From the main process to the vault. A `port` message carries one MessagePort. */
export type ToVault =
  /** What an earlier vault process could not save. */
  | { readonly kind: "held"; readonly drafts: readonly HeldDraftMessage[] }
  | { readonly kind: "port" }
  /** The user chose this folder, or this file with an update, in the dialog of the system; null when it was cancelled. */
  | { readonly kind: "folder" | "file"; readonly path: string | null }
  /** Ask the window to flush (unless `panic`), checkpoint, answer `locked`, exit. */
  | { readonly kind: "lock"; readonly panic: boolean };

/** From the vault to the main process. */
export type FromVault =
  /** While no house is open, a passphrase is tried: whatever locks a house ends that. */
  | { readonly kind: "opening" }
  /**
   * Work in progress must not be interrupted: a vault is restored, created, or changed for this program. May be
   * repeated.
   */
  | { readonly kind: "busy" }
  /** All of that is answered, and no house is open. */
  | { readonly kind: "notOpened" }
  | { readonly kind: "opened"; readonly idleMinutes: number; readonly look: DisplaySettings }
  /** The signed-in person changed language, theme or the idle time. */
  | { readonly kind: "changed"; readonly idleMinutes: number; readonly look: DisplaySettings }
  /** To be kept in memory in the place of what was kept before. */
  | { readonly kind: "hold"; readonly drafts: readonly HeldDraftMessage[] }
  /** No request has come for a while. */
  | { readonly kind: "resting" }
  | { readonly kind: "locked" };

/** On the port: a window asks, the vault answers with the same id; an event has no id. */
export interface Call {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}
export interface Answer {
  readonly id: number;
  readonly result: unknown;
}

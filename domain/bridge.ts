import type { Language } from "./look.ts";

/** Everything a page may ask of the main process. Nothing in it names anybody: records go to the vault, over the port. */
export type BridgeRequest =
  /** A line to the vault; it arrives as a window message whose data is `hearthPort`. */
  | { readonly ask: "port" }
  /** Someone touched the lock screen: start the vault process. */
  | { readonly ask: "wake" }
  /** Show the application in this window, at this place in it, such as `#/recover`. */
  | { readonly ask: "application"; readonly hash: string }
  /** Flush, then lock. */
  | { readonly ask: "lock" }
  /** Lock without asking anybody. */
  | { readonly ask: "panic" }
  /** The language of the lock screen, kept for the next start. */
  | { readonly ask: "language"; readonly language: Language };

/** `window.hearth` in every page. A refusal rejects, and says nothing. */
export interface HearthBridge {
  readonly ask: (request: BridgeRequest) => Promise<void>;
}

export const hearthPort = "hearth-port";

import { type BridgeRequest, type HearthBridge, hearthPort } from "../../domain/bridge.ts";
import type { Language } from "../../domain/look.ts";

/** Asks the main process for the line to the vault; it comes as a message of this very page. */
export function portToVault(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const take = (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (event.data !== hearthPort || event.origin !== location.origin || !port) return;
      window.removeEventListener("message", take);
      resolve(port);
    };
    window.addEventListener("message", take);
    ask({ ask: "port" });
  });
}

export function lockHouse(): void {
  ask({ ask: "lock" });
}

/** The language of the lock screen and of the next start. */
export function rememberLanguage(language: Language): void {
  ask({ ask: "language", language });
}

/** A refusal says nothing and there is nothing to do about it: the page itself is what was refused. */
function ask(request: BridgeRequest): void {
  window.hearth.ask(request).catch(() => undefined);
}

declare global {
  interface Window {
    readonly hearth: HearthBridge;
  }
}

import type { VaultEvent } from "../../domain/api/events.ts";

/** The connection to the vault process: calls go out, answers and events come back. */
export interface VaultConnection {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  /** Returns a function that stops listening. Before a lock the vault waits, briefly, for the promises of listeners. */
  readonly listen: (listener: Listener) => () => void;
}

type Listener = (event: VaultEvent) => Promise<void> | undefined;

/** Calls made before the port has arrived wait for it. */
export function vaultConnectionOver(port: Promise<MessagePort>): VaultConnection {
  const waiting = new Map<number, (result: unknown) => void>();
  const listeners = new Set<Listener>();
  let lastId = 0;

  void port.then((open) => {
    open.onmessage = ({ data }: MessageEvent<FromVault>) => {
      if ("event" in data) {
        const heard = Promise.allSettled(
          [...listeners].map(async (listener) => {
            await listener(data);
          }),
        );
        if (data.event === "flush") void heard.then(() => open.postMessage({ flushed: true }));
        return;
      }
      waiting.get(data.id)?.(data.result);
      waiting.delete(data.id);
    };
    open.start();
  });

  return {
    call: async (name, input) => {
      const open = await port;
      const id = ++lastId;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        open.postMessage({ id, name, input });
      });
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type FromVault = VaultEvent | { readonly id: number; readonly result: unknown };

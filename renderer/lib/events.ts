import { createContext, useContext, useEffect, useRef } from "react";
import type { VaultEvent } from "../../domain/api/events.ts";
import type { Bridge } from "./bridge.ts";

/** How a screen hears what the vault says without being asked. */
export const ListenContext = createContext<Bridge["listen"] | null>(null);

/** Hears every event while the component is shown. */
export function useVaultEvents(hear: (event: VaultEvent) => Promise<void> | undefined): void {
  const listen = useContext(ListenContext);
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => listen?.((event) => latest.current(event)), [listen]);
}

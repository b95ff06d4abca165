import { createContext, useContext, useEffect, useRef } from "react";
import type { VaultEvent } from "../../domain/api/vault-events.ts";
import type { VaultConnection } from "./vault-connection.ts";

/** Lets a screen listen to events of the vault. */
export const ListenContext = createContext<VaultConnection["listen"] | null>(null);

/** Listens to every event while the component is mounted. */
export function useVaultEvents(hear: (event: VaultEvent) => Promise<void> | undefined): void {
  const listen = useContext(ListenContext);
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => listen?.((event) => latest.current(event)), [listen]);
}

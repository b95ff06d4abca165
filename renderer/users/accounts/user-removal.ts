import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { VaultEvent } from "../../../domain/api/vault-events.ts";
import { refetchProcedures } from "../../lib/api.ts";
import { useVaultEvents } from "../../lib/use-vault-events.ts";

type Progress = Extract<VaultEvent, { readonly event: "progress" }>;

/** A user was removed, and the vault is being re-encrypted with another key. */
export interface Removal {
  readonly name: string;
  /** Null until the vault has reported progress. */
  readonly progress: Progress | null;
}

export interface Removing {
  readonly removal: Removal | null;
  readonly begin: (name: string, job: string) => void;
  readonly forget: () => void;
}

/** Follows the job; its events may arrive before its id is known here. */
export function useRemoval(): Removing {
  const queries = useQueryClient();
  const [latest, setLatest] = useState<Progress | null>(null);
  const [begun, setBegun] = useState<{ readonly name: string; readonly job: string } | null>(null);
  useVaultEvents((event) => {
    if (event.event !== "progress") return;
    setLatest(event);
    if (event.state !== "running") void refetchProcedures(queries);
  });
  return {
    removal:
      begun === null
        ? null
        : { name: begun.name, progress: latest?.job === begun.job ? latest : null },
    begin: (name, job) => setBegun({ name, job }),
    forget: () => setBegun(null),
  };
}

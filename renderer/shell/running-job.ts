import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { BackupPlace } from "../../domain/backup/backups-view.ts";
import type { VaultEvent } from "../../domain/api/vault-events.ts";
import { refetchProcedures } from "../lib/api.ts";
import { useVaultEvents } from "../lib/use-vault-events.ts";

type Progress = Extract<VaultEvent, { readonly event: "progress" }>;

/** A backup, a test restore, a check or a look at an update that is running, or has just ended. */
export interface RunningJob {
  readonly kind: "backup" | "drill" | "check" | "update";
  readonly job: string;
  /** The destination of a backup. */
  readonly place: Pick<BackupPlace, "number" | "folder" | "isOutside"> | null;
  /** Null until the vault has reported progress. */
  readonly progress: Progress | null;
}

export interface JobTracker {
  readonly running: RunningJob | null;
  readonly begin: (kind: RunningJob["kind"], job: string, place?: RunningJob["place"]) => void;
  readonly forget: () => void;
}

/** Follows one job; its events may arrive before its id is known here. */
export function useRunning(): JobTracker {
  const queries = useQueryClient();
  const [latest, setLatest] = useState<Progress | null>(null);
  const [begun, setBegun] = useState<Omit<RunningJob, "progress"> | null>(null);
  useVaultEvents((event) => {
    if (event.event !== "progress") return undefined;
    setLatest(event);
    return event.state === "running" ? undefined : refetchProcedures(queries);
  });
  return {
    running:
      begun === null ? null : { ...begun, progress: latest?.job === begun.job ? latest : null },
    begin: (kind, job, place = null) => setBegun({ kind, job, place }),
    forget: () => setBegun(null),
  };
}

import type { JobEnd } from "./background-job-end.ts";
import type { Vault } from "./dispatch.ts";

/** Tells the window how far a job is, and how it ended; one that has ended is no longer there to be cancelled. */
export function followJob(vault: Vault, job: string) {
  let [done, of] = [0, 1];
  return {
    tell: (now: number, all: number): void => {
      [done, of] = [now, all];
      vault.emit({ event: "progress", job, done, of, state: "running" });
    },
    end: (how: JobEnd | "finished"): void => {
      vault.jobs.delete(job);
      const told = { event: "progress", job, done, of } as const;
      if (how === "finished" || how === "cancelled") vault.emit({ ...told, state: how });
      else vault.emit({ ...told, state: "failed", ...(how !== null && { problem: how }) });
    },
  };
}

import { randomUUID } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { backupsLeft } from "../../../db/backup/backups.ts";
import { entryAt, lastEntryOf } from "../../../db/integrity/audit-log.ts";
import type { ReadDb } from "../../../db/platform/open-database.ts";
import { compareVersions } from "../../../domain/core/program-version.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { packageName, UpdateHead, type UpdatesView } from "../../../domain/updates/update.ts";
import { type JobEnd, jobEndOf } from "../platform/background-job-end.ts";
import type { Handlers, Jobs, Prepared, Vault } from "../platform/dispatch.ts";
import { followJob } from "../platform/job-progress.ts";
import type { Updates } from "../platform/process-messages.ts";
import type { OpenVault, UpdateInHand } from "../platform/opened-vault.ts";
import { write } from "../platform/transactions.ts";
import { sumOf, copyUpdateFile } from "./copy-update-file.ts";
import { dropUpdates, layReady } from "./update-folder.ts";

/** The invented vault is open to any visitor: updates for the real one are not available there. */
const updatesFor = ({ start }: Vault, { which }: OpenVault): Updates | null =>
  which === "demo" ? null : start.updates;

const view: Prepared<"updates.view", Updates | null> = {
  prepare: (vault, house) => Promise.resolve(ok(updatesFor(vault, house))),
  run: ({ tx, house }, _input, updates) => {
    const inHand = house.updateInHand;
    return ok({
      version: updates?.program.version ?? "",
      isTaken: updates !== null && updates.keys.length > 0,
      checked:
        inHand === null
          ? null
          : {
              version: inHand.head.version,
              bytes: inHand.head.bytes,
              changes: inHand.head.changes,
              isBackedUp: isBackedUpSince(tx, inHand),
            },
      ready: updates === null ? null : readyIn(tx, updates),
    });
  },
};

const isBackedUpSince = (db: ReadDb, { checkedAt }: UpdateInHand): boolean =>
  backupsLeft(db).some(({ madeAt }) => madeAt > checkedAt);

/**
 * The last update recorded as ready in the audit log, while it is there: the sum is the one that was checked, whatever
 * file is there now.
 */
function readyIn(db: ReadDb, { folder, program }: Updates): UpdatesView["ready"] {
  const seq = lastEntryOf(db, "updateReady", 0);
  const said = seq === null ? null : readyFrom(entryAt(db, seq)?.detail ?? "");
  if (said === null || compareVersions(said.version, program.version) <= 0) return null;
  const { version, kind, sha256 } = said;
  const name = packageName(said);
  return existsSync(join(folder, name)) ? { version, kind, folder, name, sha256 } : null;
}

/** As the audit log stores it, which has room for 80 characters. */
const readyAs = ({ version, kind, arch, sha256 }: UpdateHead): string =>
  `${version} ${kind} ${arch} ${Buffer.from(sha256, "hex").toString("base64url")}`;

const Ready = UpdateHead.pick({ version: true, kind: true, arch: true, sha256: true });

function readyFrom(detail: string) {
  const [version, kind, arch, sum = ""] = detail.split(" ");
  const sha256 = Buffer.from(sum, "base64url").toString("hex");
  return Ready.safeParse({ version, kind, arch, sha256 }).data ?? null;
}

/** Checks the file that the user chose. */
const check: Jobs["updates.check"] = (vault, house) => {
  if (vault.jobs.size > 0) return err({ type: "BackupRunning" });
  const updates = updatesFor(vault, house);
  if (updates === null || updates.keys.length === 0) return err({ type: "UpdateNotTaken" });
  const file = vault.chosenFile;
  if (file === null) return err({ type: "NotFound" });
  vault.chosenFile = null;
  forgetInHand(house);
  const job = randomUUID();
  let isCancelled = false;
  const { tell, end } = followJob(vault, job);
  vault.jobs.set(job, {
    cancel: () => {
      isCancelled = true;
    },
  });
  const watcher = { step: tell, isCancelled: () => isCancelled || vault.house !== house };
  void copyUpdateFile(file, updates, watcher)
    .then((taken) => end(keepTaken(vault, house, taken)))
    .catch((thrown: unknown) => end(jobEndOf(thrown)));
  return ok({ job });
};

/** Remembers what was accepted; what was refused is in the audit log. */
function keepTaken(
  vault: Vault,
  house: OpenVault,
  taken: Awaited<ReturnType<typeof copyUpdateFile>>,
): JobEnd | "finished" {
  if (vault.house !== house) {
    if (taken.ok) rmSync(taken.value.path, { force: true });
    return "cancelled";
  }
  const noted = write(house, vault.clock, (context) => {
    if (taken.ok) context.note({ action: "updateChecked", detail: packageName(taken.value.head) });
    else context.note({ action: "updateRefused", detail: taken.error });
    return ok(context.now);
  });
  if (taken.ok && noted.ok) house.updateInHand = { ...taken.value, checkedAt: noted.value };
  else if (taken.ok) rmSync(taken.value.path, { force: true });
  if (!taken.ok) return taken.error;
  return noted.ok ? "finished" : "full";
}

export interface Good {
  readonly updates: Updates;
  readonly inHand: UpdateInHand;
}

/** The copy is read once more: a whole backup was made between the check and now. */
const ready: Prepared<"updates.ready", Good> = {
  prepare: async (vault, house): Promise<Result<Good, AppError>> => {
    const [updates, inHand] = [updatesFor(vault, house), house.updateInHand];
    if (updates === null || inHand === null) return err({ type: "UpdateNotChecked" });
    if (!isBackedUpSince(house.database.db, inHand)) return err({ type: "UpdateNeedsBackup" });
    if ((await sumOf(inHand.path)) === inHand.head.sha256) return ok({ updates, inHand });
    forgetInHand(house);
    return err({ type: "UpdateNotChecked" });
  },
  run: (context, _input, { updates, inHand }) => {
    const { house } = context;
    if (house.updateInHand !== inHand) return err({ type: "UpdateNotChecked" });
    layReady(updates, inHand);
    house.updateInHand = null;
    context.note({ action: "updateReady", detail: readyAs(inHand.head) });
    return ok(null);
  },
};

const drop: Prepared<"updates.drop", Updates | null> = {
  prepare: (vault, house) => Promise.resolve(ok(updatesFor(vault, house))),
  run: (context, _input, updates) => {
    context.house.updateInHand = null;
    if (updates !== null) dropUpdates(updates);
    context.note({ action: "updateDropped" });
    return ok(null);
  },
};

function forgetInHand(house: OpenVault): void {
  if (house.updateInHand !== null) rmSync(house.updateInHand.path, { force: true });
  house.updateInHand = null;
}

export const updateHandlers = {
  "updates.view": view,
  "updates.ready": ready,
  "updates.drop": drop,
} as const satisfies Partial<Handlers>;

export const updateJobs = { "updates.check": check } as const satisfies Partial<Jobs>;

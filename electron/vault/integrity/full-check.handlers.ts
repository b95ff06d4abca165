import { randomUUID } from "node:crypto";
import {
  insertCheck,
  lastCheck,
  saveFileMarks,
  settledAmong,
  settleFinding,
} from "../../../db/integrity/checks.ts";
import { blobIds } from "../../../db/people/people.ts";
import { personOfRow } from "../../../db/integrity/rows-versus-audit-log.ts";
import { entryAt } from "../../../db/integrity/audit-log.ts";
import { houseSettings } from "../../../db/platform/vault-and-house-settings.ts";
import { calendarDateOf, type Instant, isDueAgain } from "../../../domain/core/calendar-date.ts";
import {
  CheckId,
  type CheckReport,
  daysBetweenChecks,
  type Finding,
  findingKey,
  type FindingView,
  isDamage,
} from "../../../domain/integrity/weekly-check.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { jobEndOf, type JobEnd } from "../platform/background-job-end.ts";
import { checkJob, type CheckMade } from "./full-check.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers, Jobs, Vault } from "../platform/dispatch.ts";
import { followJob } from "../platform/job-progress.ts";
import { databaseKey } from "../keys/derive-key.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { linesOf, staffNames } from "../people/display-names.ts";
import { write } from "../platform/transactions.ts";

const view: Handler<"checks.view"> = (context) => {
  const { tx, now, house } = context;
  const row = lastCheck(tx);
  const isDue = isCheckDue(house, now);
  if (row === null) return ok({ last: null, isDue });
  const { findings, ...report } = row.report;
  const open = openFindings(context, row.report);
  const nameOf = staffNames(context);
  return ok({
    isDue,
    last: {
      id: row.id,
      at: row.at,
      byName: row.by === null ? null : nameOf(row.by),
      report,
      findings: open.map((finding) => seen(context, finding, nameOf)),
      known: findings.length - open.length,
    },
  });
};

/** The findings that are not reviewed yet. */
function openFindings({ tx }: Context, { findings }: CheckReport): readonly Finding[] {
  const settled = settledAmong(tx, findings);
  return findings.filter((finding) => !settled.has(findingKey(finding)));
}

function seen(context: Context, finding: Finding, nameOf: (id: UserId) => string): FindingView {
  const { tx } = context;
  const seq = finding.kind === "chain" || finding.kind === "row" ? finding.seq : null;
  const entry = seq === null ? null : entryAt(tx, seq);
  const personId = finding.kind === "row" ? personOfRow(tx, finding.table, finding.id) : null;
  return {
    key: findingKey(finding),
    finding,
    last: entry && {
      seq: entry.seq,
      at: entry.at,
      action: entry.action,
      byName: entry.userId === null ? null : nameOf(entry.userId),
    },
    person: personId === null ? null : (linesOf(context, [personId])[0] ?? null),
  };
}

/** Whether the last full check is a week old, or there was none. */
export function isCheckDue({ database: { db } }: OpenVault, now: Instant): boolean {
  const { zone } = houseSettings(db);
  const last = lastCheck(db);
  const on = last === null ? null : calendarDateOf(last.at, zone);
  return isDueAgain(on, calendarDateOf(now, zone), daysBetweenChecks);
}

/** What Today shows to an administrator of the newest check; nothing when all is well or was reviewed. */
export function checkItems(context: Context) {
  const row = lastCheck(context.tx);
  const open = row === null ? [] : openFindings(context, row.report);
  const count = open.length + (row?.report.more ?? 0);
  return count === 0
    ? []
    : [{ kind: "checkFound", count, isDamaged: open.some(isDamage) } as const];
}

const run: Jobs["checks.run"] = (vault, house) => beginCheck(vault, house, house.userId);

/** Starts a full check; `by` is null for an automatic one. */
export function beginCheck(
  vault: Vault,
  house: OpenVault,
  by: UserId | null,
): Result<{ readonly job: string }, AppError> {
  if (vault.jobs.size > 0) return err({ type: "BackupRunning" });
  if (house.nextVmk !== null) return err({ type: "RotationPending" });
  const { folder, nativeBinding, vmk } = house;
  const order = {
    house: folder,
    nativeBinding,
    databaseKey: databaseKey(vmk, house.vault.id),
    rosterHead: house.roster.head,
  };
  const job = randomUUID();
  const { tell, end } = followJob(vault, job);
  const work = vault.startJob(checkJob, order, (said) => {
    if (said.kind === "step") tell(said.done, said.of);
    else if (said.kind === "failed") end(said.problem);
    else end(written(() => writeDown(vault, house, said.made, by)));
  });
  vault.jobs.set(job, work);
  return ok({ job });
}

/** The file that is damaged is the one that the result is written into. */
function written(write: () => JobEnd | "finished"): JobEnd | "finished" {
  try {
    return write();
  } catch (thrown) {
    return jobEndOf(thrown);
  }
}

function writeDown(
  vault: Vault,
  house: OpenVault,
  { report, marks }: CheckMade,
  by: UserId | null,
): JobEnd | "finished" {
  if (vault.house !== house) return "cancelled";
  const count = report.findings.length + report.more;
  const kept = write(house, vault.clock, (context) => {
    const { tx, now } = context;
    insertCheck(tx, { id: CheckId.parse(context.newId()), at: now, by, report });
    saveFileMarks(tx, marks, new Set(blobIds(tx)));
    context.note({
      action: "houseChecked",
      detail: count === 0 ? "whole" : `${String(count)} found`,
    });
    return ok(null);
  });
  return kept.ok ? "finished" : "full";
}

/** The administrator reviewed it: the same is not reported again. What is damaged stays reported until it is restored. */
const settle: Handler<"checks.settle"> = (context, { id }) => {
  const { tx, now, me } = context;
  const row = lastCheck(tx);
  if (row?.id !== id) return err({ type: "ChangedMeanwhile" });
  const settled = openFindings(context, row.report).filter((finding) => !isDamage(finding));
  if (settled.length === 0) return err({ type: "NotFound" });
  for (const finding of settled) settleFinding(tx, finding, { at: now, userId: me.id });
  context.note({ action: "findingsSettled", detail: String(settled.length) });
  return ok(null);
};

export const checkHandlers = {
  "checks.view": view,
  "checks.settle": settle,
} as const satisfies Partial<Handlers>;

export const checkJobs = { "checks.run": run } as const satisfies Partial<Jobs>;

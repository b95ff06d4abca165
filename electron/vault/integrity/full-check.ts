// The full check: every page, every table, every link between rows, the audit log from its first entry, every row
// against the audit log, every sealed file. In short reads, so that users do not wait for it.
import { existsSync } from "node:fs";
import { type FileMark, knownFiles } from "../../../db/integrity/checks.ts";
import {
  isSqliteError,
  openDatabase,
  type OpenDatabase,
} from "../../../db/platform/open-database.ts";
import { blobIds } from "../../../db/people/people.ts";
import {
  checkNamed,
  unnamedRows,
  type UnsealedRow,
} from "../../../db/integrity/rows-versus-audit-log.ts";
import { tableNames } from "../../../db/platform/row-counts.ts";
import { type AuditedTable, auditedTables } from "../../../db/registry/audited-tables.ts";
import { entriesFrom, type AuditLogRow } from "../../../db/integrity/audit-log.ts";
import { vaultRow } from "../../../db/platform/vault-and-house-settings.ts";
import {
  type CheckReport,
  type Finding,
  mostFindings,
} from "../../../domain/integrity/weekly-check.ts";
import { measure, Unreadable } from "../platform/copy-file.ts";
import { JobStopped } from "../platform/background-job-end.ts";
import type { BackgroundJob, Watcher } from "../platform/background-job-types.ts";
import { blobPath, mostSealedBytes } from "../platform/blobs.ts";
import { houseFile } from "../platform/opened-vault.ts";
import { beforeFirst, chainEnd, type ChainEnd, followsFrom } from "../platform/audit-log-chain.ts";
import { type CheckedHead, signatureCheck } from "./check-audit-signatures.ts";
import { openPageSeals, pagesAtOnce, pagesOf } from "./page-seals.ts";

/** All that a check needs; it travels to another thread. The key in it is wiped by the receiver. */
export interface CheckOrder {
  /** The house's folder. */
  readonly house: string;
  /** K_db. */
  readonly databaseKey: Uint8Array;
  readonly nativeBinding: string | null;
  /** The newest statement of the roster, as it was checked at sign-in. */
  readonly rosterHead: CheckedHead;
}

export interface CheckMade {
  readonly report: CheckReport;
  /** Sealed files that were seen for the first time, as they are on the disk. */
  readonly marks: readonly FileMark[];
}

export const checkJob: BackgroundJob<CheckOrder, CheckMade> = {
  program: "check.js",
  work: checkHouse,
  keysOf: ({ databaseKey }) => [databaseKey],
};

type Looked = { -readonly [K in "pages" | "entries" | "rows" | "files" | "more"]: number } & {
  readonly findings: Finding[];
  readonly marks: FileMark[];
};

/** Looks everything through. Changes nothing. Throws what the file system throws, and `JobStopped`. */
export function checkHouse(order: CheckOrder, watcher: Watcher): CheckMade {
  const { house, databaseKey, nativeBinding } = order;
  const looked: Looked = {
    pages: 0,
    entries: 0,
    rows: 0,
    files: 0,
    more: 0,
    findings: [],
    marks: [],
  };
  const path = houseFile.database(house);
  const database = openDatabase(path, Buffer.from(databaseKey), { nativeBinding });
  try {
    const of = stepsOf(database, path);
    let done = 0;
    const work = parts(order, database, looked);
    while (work.next().done !== true) {
      done += 1;
      watcher.step(Math.min(done, of), of);
      if (watcher.isCancelled()) throw new JobStopped("cancelled");
    }
  } finally {
    database.file.close();
  }
  const { marks, ...report } = looked;
  return { report, marks };
}

function* parts(order: CheckOrder, database: OpenDatabase, looked: Looked): Generator<undefined> {
  yield* lookAtPages(order, looked);
  yield* lookAtTables(database, looked);
  yield* followAuditLog(database, looked);
  yield* lookAtSignatures(database, order.rosterHead, looked);
  for (const table of auditedTables) yield* lookAtRows(database, table, looked);
  yield* lookAtFiles(order, database, looked);
}

/** How many steps it will be, or nearly. */
function stepsOf({ file, db }: OpenDatabase, path: string): number {
  const pages = Math.ceil(pagesOf(path) / pagesAtOnce);
  const entries = Math.ceil(chainEnd(db).seq / entriesAtOnce);
  return pages + tableNames(file).length + entries + auditedTables.length + blobIds(db).length + 1;
}

function* lookAtPages({ house, databaseKey }: CheckOrder, looked: Looked): Generator<undefined> {
  const seals = openPageSeals(houseFile.database(house), databaseKey);
  try {
    let goesOn = true;
    while (goesOn) {
      goesOn = seals.next();
      yield;
    }
    looked.pages = seals.pages;
    if (seals.broken() > 0) find(looked, { kind: "pages", count: seals.broken() });
  } finally {
    seals.close();
  }
}

/** Each table with its indexes, and whether what its rows point at is there. */
function* lookAtTables({ file }: OpenDatabase, looked: Looked): Generator<undefined> {
  let [damaged, lost] = [0, 0];
  for (const name of tableNames(file)) {
    try {
      if (file.pragma(`integrity_check('${name}')`, { simple: true }) !== "ok") damaged += 1;
      lost += (file.pragma(`foreign_key_check('${name}')`) as readonly unknown[]).length;
    } catch (thrown) {
      if (!isDamage(thrown)) throw thrown;
      damaged += 1;
    }
    yield;
  }
  if (damaged > 0) find(looked, { kind: "tables", count: damaged });
  if (lost > 0) find(looked, { kind: "links", count: lost });
}

/** From the first entry; after a break it goes on with what is there, so that a second one is seen as well. */
function* followAuditLog({ db }: OpenDatabase, looked: Looked): Generator<undefined> {
  const { traceKey } = vaultRow(db);
  let end: ChainEnd = beforeFirst;
  for (;;) {
    const rows = unlessDamaged(() => entriesFrom(db, end.seq + 1, entriesAtOnce)) ?? [];
    for (const row of rows) {
      if (!followsFrom(traceKey, end, row)) find(looked, { kind: "chain", seq: end.seq + 1 });
      end = row;
    }
    looked.entries += rows.length;
    yield;
    if (rows.length < entriesAtOnce) return;
  }
}

/** Of each transaction up to now. One that is written meanwhile is looked at a week later. */
function* lookAtSignatures(
  { db }: OpenDatabase,
  head: CheckedHead,
  looked: Looked,
): Generator<undefined> {
  const check = signatureCheck(db, head);
  const { tx: newest } = chainEnd(db);
  if (check === null) {
    find(looked, { kind: "signature", seq: 1 });
    return;
  }
  let rest: readonly AuditLogRow[] = [];
  let from = 1;
  for (;;) {
    const read: readonly AuditLogRow[] =
      unlessDamaged(() => entriesFrom(db, from, entriesAtOnce)) ?? [];
    const rows: readonly AuditLogRow[] = [...rest, ...read].filter(({ tx }) => tx <= newest);
    const isEnd = read.length < entriesAtOnce;
    const last = rows.at(-1)?.tx;
    // The newest transaction of a part may go on in the next.
    const whole = isEnd ? rows : rows.filter(({ tx }) => tx !== last);
    rest = isEnd ? [] : rows.filter(({ tx }) => tx === last);
    const seq = check.firstUnsigned(db, whole);
    if (seq !== null) find(looked, { kind: "signature", seq });
    yield;
    if (isEnd) return;
    from += entriesAtOnce;
  }
}

/** Entries and rows together, as they are at one moment. */
function* lookAtRows(
  { db }: OpenDatabase,
  table: AuditedTable,
  looked: Looked,
): Generator<undefined> {
  let after: string | null = "";
  while (after !== null) {
    const from: string = after;
    const slice = unlessDamaged(() => db.transaction((tx) => checkNamed(tx, table, from)));
    for (const row of slice?.unsealed ?? []) find(looked, asFinding(row));
    looked.rows += slice?.looked ?? 0;
    after = slice?.next ?? null;
  }
  for (const row of unlessDamaged(() =>
    db.transaction((tx) => unnamedRows(tx, table, mostFindings)),
  ) ?? [])
    find(looked, asFinding(row));
  yield;
}

const asFinding = ({ kind, id, how, seq, now }: UnsealedRow): Finding => ({
  kind: "row",
  table: kind,
  id,
  how,
  seq,
  now: now?.toString("hex") ?? "",
});

/** A sealed file never changes: its mark is recorded the first time, and compared from then on. */
function* lookAtFiles(
  { house }: CheckOrder,
  { db }: OpenDatabase,
  looked: Looked,
): Generator<undefined> {
  const known = knownFiles(db);
  for (const id of unlessDamaged(() => blobIds(db)) ?? []) {
    const mark = markOf(house, id);
    const before = known.get(id);
    if (typeof mark === "string") find(looked, { kind: "file", how: mark, id });
    else if (before === undefined) looked.marks.push(mark);
    else if (before.sha256 !== mark.sha256) find(looked, { kind: "file", how: "changed", id });
    looked.files += 1;
    yield;
  }
}

/** The state of a sealed file on the disk; one bad sector ends no check. */
function markOf(house: string, id: string): FileMark | "missing" | "unreadable" {
  const path = blobPath(house, id);
  try {
    return existsSync(path) ? { id, ...measure(path, mostSealedBytes) } : "missing";
  } catch (thrown) {
    if (thrown instanceof Unreadable) return "unreadable";
    throw thrown;
  }
}

function find(looked: Looked, finding: Finding): void {
  if (looked.findings.length < mostFindings) looked.findings.push(finding);
  else looked.more += 1;
}

/** A damaged page cannot be read: the pages and tables were counted before. */
function unlessDamaged<T>(read: () => T): T | null {
  try {
    return read();
  } catch (thrown) {
    if (isDamage(thrown)) return null;
    throw thrown;
  }
}

const isDamage = (thrown: unknown): boolean =>
  isSqliteError(thrown, "SQLITE_CORRUPT") || isSqliteError(thrown, "SQLITE_NOTADB");

/** Entries followed in one go. */
const entriesAtOnce = 1000;

// The house's file as `house.head` records it, so that the next sign-in notices pages that somebody put back, without any key
// of theirs or ours: docs/adr/0044. Nothing but this moves the write-ahead log into the file: until then the file stands as the
// head says, and the log only grows.
import {
  checkpoint,
  framesInLog,
  isDiskFailing,
  isDiskFull,
  keepLog,
  type DatabaseFile,
} from "../../../db/platform/open-database.ts";
import type { FileRecord, HeadFile, HeadRecord } from "./audit-head-file.ts";
import { type PageSealList, readSeals, readSealsAgain, rootOf } from "./page-hashes.ts";
import { emptyLog, followLog } from "./write-ahead-log.ts";

/** Where the audit log ends. */
export type AuditEnd = Omit<HeadRecord, "file">;

export interface RecordedFile {
  /** After a transaction: writes where the audit log ends now (null: where it did) and how far the log goes. */
  committed(end: AuditEnd | null): void;
  /** Compares some more of the file with its record; false when all of it was compared. */
  compareSome(): boolean;
  /** Moves the write-ahead log into the file; with a reader to be spared, as far as it goes without waiting. */
  moveLog(sparesReaders?: boolean): void;
  /** True when the file is not as it was left, until `told`. */
  isDoubted(): boolean;
  told(): void;
  /** True when the log ended with a transaction that the head does not know: the program was killed just then. */
  readonly hasUnrecorded: boolean;
  /** Before another file takes this one's place: what it is like is not known until somebody looks. */
  forget(): void;
  /** Closes the head; the database is the caller's. */
  close(): void;
}

/** The open file at `path`; `record` says how it was left, null where nothing is believed of that. */
export function recordedFile(
  path: string,
  database: DatabaseFile,
  head: HeadFile,
  record: FileRecord | null,
): RecordedFile {
  keepLog(database);
  const logPath = `${path}-wal`;
  let end: AuditEnd | null = head.newest();
  let log = followLog(logPath, emptyLog, 0);
  let seals: PageSealList | null = null;
  // What the head says of the file itself, its log apart.
  let covers = record;
  let triedAt = 0;

  /** Returns whether the log has grown, or is another. */
  const follow = (): boolean => {
    const known = log.mark;
    log = followLog(logPath, log, framesInLog(database));
    const isOther = !known.hash.equals(log.mark.hash);
    if (isOther && covers !== null) covers = { ...covers, isMoved: false };
    return isOther;
  };
  const writeHead = (): void => {
    if (end === null) return;
    head.write({ ...end, file: covers && { ...covers, log: log.mark, isDoubted } });
  };

  const before = record === null ? null : logAtOpening(logPath, framesInLog(database), record);
  let isDoubted = record?.isDoubted === true || before?.fits === false;
  const reading = readSeals(path);

  function compared(found: PageSealList): void {
    seals = found;
    if (record !== null && before !== null) {
      const { pages, moving, root } = record;
      const isSize = moving > 0 ? found.pages >= pages : found.pages === pages;
      if (before.fits && isSize && rootOf(found, pages, before.moving).equals(root)) return;
      isDoubted = true;
    }
    covers = coversAll(found);
  }

  const compareSome = (): boolean => {
    if (seals !== null) return false;
    const step = reading.next();
    if (step.done !== true) return true;
    compared(step.value);
    return false;
  };
  const compareAll = (): PageSealList => {
    while (compareSome());
    if (seals === null) throw new Error("The file was not compared");
    return seals;
  };

  const moveLog = (sparesReaders = false): void => {
    follow();
    if (log.mark.frames === 0) return;
    const held = compareAll();
    if (covers?.isMoved !== true) {
      // Until all of it is in the file, the pages that stand in the log are told by the log.
      const pages = Math.min(held.pages, log.fileSize);
      const root = rootOf(held, pages, log.pages);
      covers = { ...coversAll(held), pages, root, moving: log.mark.frames };
      writeHead();
      if (!checkpoint(database, true)) return;
      seals = readSealsAgain(path, held, log.pages);
      covers = { ...coversAll(seals), isMoved: true };
      writeHead();
    }
    if (!sparesReaders) checkpoint(database);
  };

  return {
    hasUnrecorded: before?.hasUnrecorded ?? false,
    committed: (now) => {
      if (!follow() && now === null) return;
      end = now ?? end;
      writeHead();
      const { frames } = log.mark;
      if (frames < triedAt) triedAt = 0;
      if (frames - triedAt < framesBetweenMoves) return;
      triedAt = frames;
      moveLog(true);
    },
    compareSome,
    moveLog: (sparesReaders) => {
      try {
        moveLog(sparesReaders);
      } catch (thrown) {
        // It stays in the log; whoever writes next is told.
        if (!isDiskFull(thrown) && !isDiskFailing(thrown)) throw thrown;
      }
    },
    isDoubted: () => isDoubted,
    told: () => {
      isDoubted = false;
    },
    forget: () => {
      covers = null;
      writeHead();
    },
    close: () => {
      reading.return(emptyList);
      head.close();
    },
  };
}

/** What the log tells about the time before the opening: whether it fits, and which pages were being moved. */
function logAtOpening(path: string, frames: number, record: FileRecord) {
  const upTo = (count: number) => followLog(path, emptyLog, Math.min(count, frames));
  const recorded = upTo(record.log.frames);
  const { mark, pages } = recorded;
  const isThere = mark.frames === record.log.frames && mark.hash.equals(record.log.hash);
  // A log that was moved may have been emptied, and another begun.
  const since = isThere ? recorded.commits : record.isMoved ? 0 : null;
  const unrecorded = since === null ? null : upTo(frames).commits - since;
  return {
    // The head is written after each transaction: of one at most it knows nothing.
    fits: unrecorded !== null && unrecorded <= 1,
    hasUnrecorded: unrecorded === 1,
    moving: pages.slice(0, record.moving),
  };
}

/** The record of a file in which every page is known and no log is being moved. */
const coversAll = (seals: PageSealList): FileRecord => ({
  pages: seals.pages,
  root: rootOf(seals, seals.pages),
  moving: 0,
  log: emptyLog.mark,
  isMoved: false,
  isDoubted: false,
});

/** Frames in the log after which it is moved, as SQLite would do by itself. */
const framesBetweenMoves = 1000;

const emptyList: PageSealList = { pages: 0, bytes: Buffer.alloc(0) };

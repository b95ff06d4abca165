// The memory of running processes, as a debugger of the same account sees it.
import { closeSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";

/** A process and all its descendants. */
export function familyOf(pid: number): readonly number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const parent = parentOf(Number(name));
      return parent === null ? [] : [{ pid: Number(name), parent }];
    });
  const family = [pid];
  for (const member of family)
    family.push(...parents.filter(({ parent }) => parent === member).map((child) => child.pid));
  return family;
}

/** Which of the secrets are in the writable memory of the process; null when this account may not read it. */
export function secretsIn(
  pid: number,
  secrets: ReadonlyMap<string, Buffer>,
): readonly string[] | null {
  try {
    const memory = openSync(`/proc/${pid}/mem`, "r");
    try {
      const pieces = writableRanges(pid).flatMap(([from, to]) => search(memory, from, to, secrets));
      return [...new Set(pieces)];
    } finally {
      closeSync(memory);
    }
  } catch {
    return null;
  }
}

const pieceLength = 16 * 1024 * 1024;
/** So that a secret across two chunks is found. */
const overlap = 1024;

function search(
  memory: number,
  from: number,
  to: number,
  secrets: ReadonlyMap<string, Buffer>,
): readonly string[] {
  const found: string[] = [];
  const piece = Buffer.alloc(Math.min(pieceLength, to - from));
  for (let at = from; at < to; at += pieceLength - overlap) {
    const length = read(memory, piece, Math.min(piece.length, to - at), at);
    if (length === 0) break;
    for (const [name, bytes] of secrets)
      if (piece.subarray(0, length).includes(bytes)) found.push(name);
  }
  return found;
}

/** A range may be gone by now, or reserved and never filled. */
function read(memory: number, into: Buffer, length: number, at: number): number {
  try {
    return readSync(memory, into, 0, length, at);
  } catch {
    return 0;
  }
}

function writableRanges(pid: number): readonly (readonly [from: number, to: number])[] {
  return readFileSync(`/proc/${pid}/maps`, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      return from === undefined || to === undefined
        ? []
        : [[parseInt(from, 16), parseInt(to, 16)] as const];
    });
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return null;
  }
}

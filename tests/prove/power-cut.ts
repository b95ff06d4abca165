// A disk that loses power: what was flushed is there; of the rest each sector of 512 bytes may be there or not, in any order.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Done } from "./disk-operations.ts";

/** Bytes that a disk writes atomically. */
const sector = 512;

type Change = Extract<Done, { readonly kind: "write" | "cut" }>;

/** The bytes of a file, whatever its name. */
interface Content {
  flushed: Buffer;
  waiting: Change[];
}

type Names = Map<string, Content>;

/** Files by their paths. */
export type Folder = ReadonlyMap<string, Buffer>;

export interface Disk {
  /** Applies one more operation. */
  follow(done: Done): void;
  /**
   * What is found when the power fails now. Renames arrive in their order, as every file system in use has a journal of them;
   * how many unflushed ones arrive, and which bytes, is up to `random`.
   */
  afterPowerCut(random: () => number): { readonly found: Folder; readonly isWhole: boolean };
}

/** A disk that contains these files. */
export function diskWith(before: Folder): Disk {
  let names: Names = new Map();
  for (const [path, bytes] of before) names.set(path, { flushed: Buffer.from(bytes), waiting: [] });
  /** The names as they are on the disk, and after each change that may not be there yet. */
  let onDisk = names;
  let later: Names[] = [];
  const change = (how: (next: Names) => void): void => {
    names = new Map(names);
    how(names);
    later.push(names);
  };
  return {
    follow: (done) => {
      switch (done.kind) {
        case "make":
          if (!names.has(done.path))
            change((next) => next.set(done.path, { flushed: Buffer.alloc(0), waiting: [] }));
          return;
        case "remove":
          change((next) => next.delete(done.path));
          return;
        case "rename":
          change((next) => {
            const content = next.get(done.path);
            if (content !== undefined) next.set(done.to, content);
            next.delete(done.path);
          });
          return;
        case "write":
        case "cut":
          names.get(done.path)?.waiting.push(done);
          return;
        case "sync": {
          const content = names.get(done.path);
          // A folder is flushed as well: its entries are then on the disk.
          if (content === undefined) [onDisk, later] = [names, []];
          else {
            content.flushed = content.waiting.reduce(changed, content.flushed);
            content.waiting = [];
          }
          return;
        }
        case "said":
      }
    },
    afterPowerCut: (random) => {
      const arrived = [onDisk, ...later][Math.floor(random() * (later.length + 1))] ?? onDisk;
      let isWhole = arrived === names;
      const found = new Map<string, Buffer>();
      for (const [path, content] of arrived) {
        if (content.waiting.length > 0) isWhole = false;
        found.set(path, survived(content, random));
      }
      return { found, isWhole };
    },
  };
}

/** Each pending change arrived completely, partly, or not. */
function survived({ flushed, waiting }: Content, random: () => number): Buffer {
  const mood = random();
  return waiting.reduce<Buffer>((bytes, change) => {
    // A disk that lost all of it, one that lost nothing, and everything between.
    if (mood < 0.1) return bytes;
    if (mood < 0.2) return changed(bytes, change);
    const fate = random();
    if (fate < 0.35) return bytes;
    if (fate < 0.7 || change.kind === "cut") return changed(bytes, change);
    return torn(bytes, change, random);
  }, Buffer.from(flushed));
}

function torn(
  bytes: Buffer,
  { at, bytes: written }: Extract<Change, { readonly kind: "write" }>,
  random: () => number,
): Buffer {
  let result = bytes;
  for (let from = at; from < at + written.length;) {
    const to = Math.min(at + written.length, (Math.floor(from / sector) + 1) * sector);
    const piece = written.subarray(from - at, to - at);
    if (random() < 0.5)
      result = changed(result, { kind: "write", path: "", at: from, bytes: piece });
    from = to;
  }
  return result;
}

/** In place, unless the file grows. */
function changed(bytes: Buffer, change: Change): Buffer {
  const length =
    change.kind === "cut" ? change.length : Math.max(bytes.length, change.at + change.bytes.length);
  const result = length === bytes.length ? bytes : Buffer.alloc(length);
  if (result !== bytes) bytes.copy(result);
  if (change.kind === "write") change.bytes.copy(result, change.at);
  return result;
}

/** Writes a folder to the real disk, under another name. */
export function putOnDisk(folder: Folder, from: string, to: string): void {
  for (const [path, bytes] of folder) {
    const place = join(to, path.slice(from.length));
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    writeFileSync(place, bytes, { mode: 0o600 });
  }
}

import { mostUnpacked } from "../../../../domain/printing/spreadsheet.ts";

/** The file is invalid, or larger than an import allows. */
export class NotASpreadsheet extends Error {
  readonly failure: "tooLarge" | "noSheet" | "tooManyRows" | "tooManyColumns" | "lockedSheet";
  constructor(failure: NotASpreadsheet["failure"]) {
    super(failure);
    this.failure = failure;
  }
}

/**
 * The files under some names, decompressed by the browser itself. Only names and offsets of the directory are trusted: output
 * is counted as it comes, and a file that would fill the memory is rejected.
 */
export async function unpacked(
  bytes: Uint8Array<ArrayBuffer>,
  isWanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let room = mostUnpacked;
  for (const { name, from, size, method, isLocked } of listIn(bytes)) {
    if (!isWanted(name) || files.has(name)) continue;
    if (isLocked) throw new NotASpreadsheet("lockedSheet");
    const packed = bytes.subarray(from, from + size);
    const whole = method === stored ? packed : await inflated(packed, room);
    room -= whole.length;
    if (room < 0) throw new NotASpreadsheet("tooLarge");
    files.set(name, whole);
  }
  return files;
}

interface Packed {
  readonly name: string;
  readonly from: number;
  readonly size: number;
  readonly method: number;
  readonly isLocked: boolean;
}

const stored = 0;
const deflated = 8;
const mostFiles = 2_000;

/** The directory of a ZIP archive. Archives of more than four gigabytes, which have another directory, are not read. */
function listIn(bytes: Uint8Array<ArrayBuffer>): readonly Packed[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number): number => within(view, at, 2) && view.getUint16(at, true);
  const long = (at: number): number => within(view, at, 4) && view.getUint32(at, true);
  const end = endOfList(view);
  const count = word(end + 10);
  if (count > mostFiles) throw new NotASpreadsheet("tooLarge");
  let at = long(end + 16);
  return Array.from({ length: count }, (): Packed => {
    if (long(at) !== inList) throw new NotASpreadsheet("noSheet");
    const [nameLength, extra, remark] = [word(at + 28), word(at + 30), word(at + 32)];
    const [flags, method, size, file] = [word(at + 8), word(at + 10), long(at + 20), long(at + 42)];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extra + remark;
    if (long(file) !== beforeFile || (method !== stored && method !== deflated))
      throw new NotASpreadsheet("noSheet");
    const from = file + 30 + word(file + 26) + word(file + 28);
    within(view, from, size);
    return { name, from, size, method, isLocked: (flags & 1) === 1 };
  });
}

const inList = 0x02014b50;
const beforeFile = 0x04034b50;
const atEnd = 0x06054b50;

/** Searched backwards: a comment of any length may follow it. */
function endOfList(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === atEnd) return at;
  throw new NotASpreadsheet("noSheet");
}

/** Throws where a read would be out of bounds; else returns 1, so that it can be combined with the read. */
function within(view: DataView, at: number, length: number): number {
  if (at < 0 || at + length > view.byteLength) throw new NotASpreadsheet("noSheet");
  return 1;
}

async function inflated(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    for (const reader = stream.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > most) {
        await reader.cancel();
        throw new NotASpreadsheet("tooLarge");
      }
      pieces.push(value);
    }
  } catch (thrown) {
    throw thrown instanceof NotASpreadsheet ? thrown : new NotASpreadsheet("noSheet");
  }
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const one of pieces) {
    all.set(one, at);
    at += one.length;
  }
  return all;
}

// What a process did to a folder, in order, as strace saw it: every write with its bytes, every flush, every rename.
import { readFileSync } from "node:fs";

/** An operation on the disk, or an acknowledgement. Paths as the process knew them. */
export type Done =
  | { readonly kind: "make" | "remove" | "sync"; readonly path: string }
  | { readonly kind: "cut"; readonly path: string; readonly length: number }
  | { readonly kind: "write"; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: "rename"; readonly path: string; readonly to: string }
  | { readonly kind: "said"; readonly line: string };

const calls =
  "openat,write,pwrite64,pwritev,pwritev2,writev,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir,copy_file_range,sendfile,fallocate";

/** The command under which a process is traced. */
export const watching = (log: string): readonly string[] => [
  "strace",
  "-f",
  "--seccomp-bpf",
  "-qq",
  "-y",
  "-xx",
  "-s",
  "33554432",
  "-e",
  `trace=${calls}`,
  "-e",
  "signal=none",
  "-o",
  log,
];

/** Reads the trace. Throws at a call that changes the folder and is not understood. */
export function doneIn(folder: string, log: string): readonly Done[] {
  const places = new Map<string, number>();
  return readFileSync(log, "latin1")
    .split("\n")
    .flatMap((line) => doneBy(line, folder, places));
}

/** `pid call(arguments) = result`; a file handle reads `7<\x2f\x74…>`. */
function doneBy(line: string, folder: string, places: Map<string, number>): readonly Done[] {
  const [, call = "", given = "", result = ""] = /^\d+ +(\w+)\((.*)\) += (-?\d+)/s.exec(line) ?? [];
  if (call === "" || result.startsWith("-")) {
    if (line.includes("<unfinished") && call === "")
      throw new Error(`Two at once: ${line.slice(0, 80)}`);
    return [];
  }
  const [handle = "", ...rest] = given.split(", ");
  const path = pathOf(handle);
  if (call === "write" && /^1\b/.test(handle))
    return textOf(rest[0])
      .trimEnd()
      .split("\n")
      .map((said) => ({ kind: "said", line: said }));
  const isOurs = (name: string): boolean => name.startsWith(`${folder}/`) || name === folder;
  switch (call) {
    case "openat": {
      const name = textOf(rest[0]);
      const flags = rest[1] ?? "";
      if (!isOurs(name)) return [];
      places.set(name, 0);
      const made: Done[] = flags.includes("O_CREAT") ? [{ kind: "make", path: name }] : [];
      return flags.includes("O_TRUNC") ? [...made, { kind: "cut", path: name, length: 0 }] : made;
    }
    case "write": {
      if (!isOurs(path)) return [];
      const at = places.get(path) ?? 0;
      places.set(path, at + Number(result));
      return [{ kind: "write", path, at, bytes: bytesOf(rest[0]).subarray(0, Number(result)) }];
    }
    case "pwrite64": {
      if (!isOurs(path)) return [];
      const bytes = bytesOf(rest[0]).subarray(0, Number(result));
      return [{ kind: "write", path, at: Number(rest[2]), bytes }];
    }
    case "ftruncate":
      return isOurs(path) ? [{ kind: "cut", path, length: Number(rest[0]) }] : [];
    case "fsync":
    case "fdatasync":
      return isOurs(path) ? [{ kind: "sync", path }] : [];
    case "rename":
      return isOurs(textOf(handle))
        ? [{ kind: "rename", path: textOf(handle), to: textOf(rest[0]) }]
        : [];
    case "unlink":
      return isOurs(textOf(handle)) ? [{ kind: "remove", path: textOf(handle) }] : [];
    case "mkdir":
      return [];
    default:
      if (isOurs(path) || isOurs(textOf(rest[0]))) throw new Error(`Not understood: ${call}`);
      return [];
  }
}

const pathOf = (handle: string): string => textOf(/<(.*)>/.exec(handle)?.[1]);

/** With or without its quotes. */
const textOf = (written = ""): string => bytesOf(written).toString();

const bytesOf = (written = ""): Buffer => Buffer.from(written.replaceAll(/["]|\\x/g, ""), "hex");

// How the plain text of a section is laid out in print.

export type Block =
  | { readonly kind: "rows"; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "text"; readonly text: string };

/**
 * Parts a text at its empty lines: lines of the form "name: value" become names and values, lines that begin with a dash a
 * list, everything else stays a paragraph with its line breaks.
 */
export function blocksOf(text: string): readonly Block[] {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(blockOf);
}

function blockOf(part: string): Block {
  const lines = part.split("\n").map((line) => line.trim());
  const items = lines.map((line) => /^[–-]\s+(.+)$/.exec(line)?.[1]);
  if (items.every(isThere)) return { kind: "list", items };
  const rows = lines.map((line) => rowIn(line));
  return rows.every(isThere) ? { kind: "rows", rows } : { kind: "text", text: lines.join("\n") };
}

/** A name is short, and no part of a sentence. */
function rowIn(line: string): readonly [string, string] | undefined {
  const [, name, value] = /^((?:[^.,;:()]|\([^()]*\)){1,70}?)\s?: (.+)$/.exec(line) ?? [];
  return name === undefined || value === undefined ? undefined : [name, value];
}

const isThere = <T>(one: T | undefined): one is T => one !== undefined;

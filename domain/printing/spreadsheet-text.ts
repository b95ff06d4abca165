import type { Language } from "../core/display-settings.ts";

/** The value of one cell of a table that leaves; null for an empty one. */
export type TableCell = string | number | null;
export type TableLine = readonly TableCell[];

/** How a spreadsheet on a computer set to this language reads a table without asking. */
interface Manner {
  readonly separator: ";" | ",";
  /** Before the decimals: never what separates. */
  readonly point: "," | ".";
}

const manners: { readonly [L in Language]: Manner } = {
  en: { separator: ",", point: "." },
  fr: { separator: ";", point: "," },
  nl: { separator: ";", point: "," },
};

/**
 * A table as text (RFC 4180): every line with as many places, each ended by CR and LF, a byte order mark before the first so
 * that accents stay what they are. No words in it are taken for a formula.
 *
 * @example
 * spreadsheetText([["Police", 12], ["=1+1", 2.5]], "fr") // '\uFEFFPolice;12\r\n\'=1+1;2,5\r\n'
 */
export function spreadsheetText(lines: readonly TableLine[], language: Language): string {
  const manner = manners[language];
  const width = Math.max(1, ...lines.map(({ length }) => length));
  const written = lines.map((line) =>
    Array.from({ length: width }, (_, at) => cellText(line[at] ?? null, manner)).join(
      manner.separator,
    ),
  );
  return `\uFEFF${written.map((line) => `${line}\r\n`).join("")}`;
}

function cellText(cell: TableCell, { separator, point }: Manner): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", point);
  const text = isTakenForFormula.test(cell) ? `'${cell}` : cell;
  const isPlain = !/["\r\n]/.test(text) && !text.includes(separator) && text.trim() === text;
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** A spreadsheet reckons what begins with one of these, in their wide forms too, and after spaces that it takes away. */
const isTakenForFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Pages of a table for review before it leaves: cut between lines, never within one. */
export function pagesOfTable(text: string): readonly string[] {
  const pages: string[] = [];
  let page = "";
  for (const line of text.split(/(?<=\r\n)/)) {
    if (page !== "" && page.length + line.length > longestPage) {
      pages.push(page);
      page = "";
    }
    page += line;
  }
  return [...pages, page];
}

const longestPage = 200_000;

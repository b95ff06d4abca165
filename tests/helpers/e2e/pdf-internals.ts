// A PDF taken apart, to see what is in it that no page shows.
import { execFileSync } from "node:child_process";
import { expect } from "./fixtures.ts";
import { readPdf } from "./printout-steps.ts";

/**
 * The names of all entries in the file must be known ones. A list of forbidden names could never be complete: new names have to
 * be reviewed.
 */
export function expectNothingHidden(path: string): void {
  const { names, text } = insideOf(path);
  const plain = names.map((name) => name.slice(1).replace(/^([FGX])\d+$/, "$1"));
  expect(plain.filter((name) => !known.has(name))).toEqual([]);
  expect(text).not.toContain("canary");
}

/** The content of a file: the names of all entries of its objects, and everything in it as text, decompressed. */
function insideOf(path: string): {
  readonly names: readonly string[];
  readonly text: string;
} {
  const json = execFileSync("qpdf", ["--json=2", "--json-key=qpdf", path], { maxBuffer });
  const found = new Set<string>();
  namesIn(JSON.parse(json.toString()), found);
  const text = execFileSync("qpdf", ["--qdf", "--object-streams=disable", path, "-"], {
    maxBuffer,
  });
  return { names: [...found].sort(), text: text.toString("latin1") };
}

const maxBuffer = 512 * 1024 * 1024;

function namesIn(value: unknown, found: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    if (name.startsWith("/")) found.add(name);
    namesIn(part, found);
  }
}

/** Entries of what Chromium writes; fonts, states and pictures by their letter, without their number. */
const known = new Set<string>([
  ..."A Alt Ascent BM BaseFont BitsPerComponent CA CIDSystemInfo CIDToGIDMap CapHeight ColSpan ColorSpace".split(
    " ",
  ),
  ..."ColorTransform Contents Count DW DescendantFonts Descent Dest DisplayDocTitle Encoding ExtGState F".split(
    " ",
  ),
  ..."Filter First Flags Font FontBBox FontDescriptor FontFile2 FontName G Headers Height ID IDTree Info".split(
    " ",
  ),
  ..."ItalicAngle K Kids LC LJ LW Lang Last Length Length1 Limits MCID ML MarkInfo Marked MediaBox N Names".split(
    " ",
  ),
  ..."Next Nums O Ordering Outlines P Pages Parent ParentTree ParentTreeNextKey Pg Prev ProcSet Registry".split(
    " ",
  ),
  ..."Resources Root RowSpan S SA SE Scope Size StemV StructParents StructTreeRoot Subtype Supplement".split(
    " ",
  ),
  ..."Title ToUnicode Type ViewerPreferences W Width X XObject ca".split(" "),
]);

/** It opens with this passphrase and no other, by AES-256, and has the same pages. */
export function expectLocked(
  path: string,
  words: string,
  pages: string,
  says = "The Invented Centre",
): void {
  const qpdf = (does: string, password: string) =>
    execFileSync("qpdf", [does, `--password=${password}`, path], { stdio: "pipe" }).toString();
  expect(qpdf("--show-encryption", words)).toMatch(/R = 6[^]*file encryption method: AESv3/);
  for (const wrong of ["", words.toUpperCase(), words.slice(1)])
    expect(() => qpdf("--check", wrong)).toThrow("password");
  const plain = `${path}.opened`;
  execFileSync("qpdf", ["--decrypt", `--password=${words}`, path, plain]);
  const { about, text } = readPdf(plain);
  expect(about).toMatchObject({ Pages: pages, Tagged: "yes" });
  expect(about).not.toHaveProperty("Producer");
  expect(about).not.toHaveProperty("Creator");
  expect(text).toContain(says);
}

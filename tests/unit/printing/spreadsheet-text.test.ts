import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Language } from "../../../domain/core/display-settings.ts";
import {
  pagesOfTable,
  type TableLine,
  spreadsheetText,
} from "../../../domain/printing/spreadsheet-text.ts";
import { runs } from "../../helpers/property-runs.ts";

const one = (cell: string | number, language: Language = "en") =>
  spreadsheetText([[cell]], language)
    .replace("\uFEFF", "")
    .replace("\r\n", "");

describe("a table as text", () => {
  it("separates its cells as the spreadsheets of a language do, and formats decimals accordingly", () => {
    const lines = [["Police", 12, 2.5], ["Total"]];
    expect(spreadsheetText(lines, "en")).toBe("\uFEFFPolice,12,2.5\r\nTotal,,\r\n");
    expect(spreadsheetText(lines, "fr")).toBe("\uFEFFPolice;12;2,5\r\nTotal;;\r\n");
    expect(spreadsheetText(lines, "nl")).toBe("\uFEFFPolice;12;2,5\r\nTotal;;\r\n");
  });

  it.each([
    ["a, b", '"a, b"'],
    ["a; b", "a; b"],
    ['so-called "house"', '"so-called ""house"""'],
    ["two\nlines", '"two\nlines"'],
    [" in spaces ", '" in spaces "'],
    ["–", "–"],
    ["up to 29 days", "up to 29 days"],
  ])("writes %j as %s", (cell, text) => expect(one(cell)).toBe(text));

  it.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+32 0", "'+32 0"],
    ["-1", "'-1"],
    ["@sum", "'@sum"],
    ["\tx", "'\tx"],
    ["\rx", '"\'\rx"'],
    ["  =1", "'  =1"],
    ["＝1", "'＝1"],
  ])("neutralises %j", (cell, text) => expect(one(cell)).toBe(text));
});

const cell = fc.oneof(fc.string({ unit: "grapheme", maxLength: 12 }), fc.nat(), fc.constant(null));
const risky = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', ";", ",", " ", "a", "'");
const text = fc.string({ unit: risky, maxLength: 8 });
const table = fc.array(fc.array(fc.oneof(cell, text), { maxLength: 5 }), { maxLength: 6 });

/** As a spreadsheet reads it: RFC 4180, and nothing else. */
function read(written: string, separator: string): readonly (readonly string[])[] {
  const lines: string[][] = [[""]];
  let isQuoted = false;
  const signs = Array.from(written.replace(/^\uFEFF/, ""));
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] ?? "";
    const line = lines.at(-1) ?? [];
    const add = (text: string) => line.push(`${line.pop() ?? ""}${text}`);
    if (isQuoted && sign === '"' && signs[at + 1] === '"') {
      add('"');
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) add(sign);
    else if (sign === separator) line.push("");
    else if (sign === "\r" && signs[at + 1] === "\n") {
      lines.push([""]);
      at += 1;
    } else add(sign);
  }
  return lines.slice(0, -1);
}

describe("a spreadsheet that opens it", () => {
  it("reads every place as it was, each line as wide, and finds no formula", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...Language.options), (lines, language) => {
        const found = read(spreadsheetText(lines, language), language === "en" ? "," : ";");
        expect(found).toHaveLength(lines.length);
        const width = Math.max(1, ...lines.map(({ length }) => length));
        for (const [down, line] of found.entries()) {
          expect(line).toHaveLength(width);
          for (const [across, shown] of line.entries()) {
            const given = lines[down]?.[across] ?? "";
            expect([String(given), `'${String(given)}`]).toContain(shown);
            expect(shown).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it("contains nothing that was not checked", () => {
    const lines: TableLine[] = Array.from({ length: 20_000 }, (_, at) => ["Somewhere", at, "else"]);
    const written = spreadsheetText(lines, "fr");
    const pages = pagesOfTable(written);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join("")).toBe(written);
    expect(pages.every((page) => page.length <= 200_000 && page.endsWith("\r\n"))).toBe(true);
  });
});

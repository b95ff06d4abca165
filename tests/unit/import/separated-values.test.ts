import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsOfText, separatorOf } from "../../../domain/import/separated-values.ts";
import {
  longestCell,
  mostSpreadsheetColumns,
  mostSpreadsheetRows,
  tableOf,
} from "../../../domain/printing/spreadsheet.ts";
import { spreadsheetText } from "../../../domain/printing/spreadsheet-text.ts";
import { sheet } from "./test-spreadsheets.ts";
import { runs } from "../../helpers/property-runs.ts";

const cellsOf = (text: string) => {
  const rows = rowsOfText(text);
  return typeof rows === "string" ? rows : rows.map(({ cells }) => cells);
};

describe("a table that was saved as text", () => {
  it.each([
    [
      "commas",
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "semicolons, and commas in words",
      "a;b\n1,5;2\n",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "tabs",
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a mark before the first letter",
      "\uFEFFa;b\n1;2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "quotes",
      'a;b\n"1;""x""";"two\r\nlines"\n',
      [
        ["a", "b"],
        ['1;"x"', "two\r\nlines"],
      ],
    ],
    ["a quote that is never closed", 'a;b\n"1;2\n3;4', [["a", "b"], ["1;2\n3;4"]]],
    [
      "words behind a quote",
      'a;b\n"1"x;2',
      [
        ["a", "b"],
        ["1x", "2"],
      ],
    ],
    [
      "ends of lines of an old Mac",
      "a;b\r1;2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "an empty last place",
      "a;b\n1;\n",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
  ])("is read with %s", (_, text, rows) => expect(cellsOf(text)).toEqual(rows));

  it("keeps the line numbers of the spreadsheet, where some are empty", () => {
    expect(sheet("a;b", "", "", "1;2").rows).toEqual([{ line: 4, cells: ["1", "2"] }]);
  });

  it("reads back completely what the program itself saves, in every language", () => {
    const word = fc.string({ unit: "grapheme", maxLength: 8 }).map((text) => text.trim());
    const sign = fc.constantFrom(";", ",", '"', "\n", "\r\n", "\t", "é", "=1+1", "a b");
    const cell = fc.oneof(
      word,
      fc.array(sign, { maxLength: 4 }).map((all) => all.join("")),
    );
    const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 8,
      }),
    );
    fc.assert(
      fc.property(table, fc.constantFrom("en", "fr", "nl"), (rows, language) => {
        const separator = language === "en" ? "," : ";";
        const read = rowsOfText(spreadsheetText(rows, language), separator);
        // An apostrophe before what a spreadsheet would calculate is added by the program.
        const plain = (text: string) => text.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, "");
        expect(typeof read === "string" ? read : read.map(({ cells }) => cells.map(plain))).toEqual(
          rows,
        );
      }),
      { seed: 20261127, numRuns: runs(400) },
    );
  });

  it("finds its own separator in whatever is regular", () => {
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.array(
          fc.array(fc.stringMatching(/^[a-z0-9 ]{0,6}$/), { minLength: width, maxLength: width }),
          { minLength: 2, maxLength: 30 },
        ),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t"), (rows, separator) => {
        expect(separatorOf(rows.map((row) => row.join(separator)).join("\n"))).toBe(separator);
      }),
      { seed: 20261127 },
    );
  });

  it("is refused where it has more rows or columns than an import allows, and never throws", () => {
    expect(rowsOfText("a;b\n".repeat(mostSpreadsheetRows + 5))).toBe("tooManyRows");
    expect(rowsOfText(`${"a;".repeat(100_000)}\n1`)).toBe("tooManyColumns");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(() => rowsOfText(text)).not.toThrow();
      }),
    );
  });
});

describe("a table", () => {
  it("begins with its headings and leaves out what is empty", () => {
    expect(
      tableOf([
        { line: 1, cells: ["", " "] },
        { line: 3, cells: [" Nom ", "Arrivée", ""] },
        { line: 4, cells: ["", ""] },
        { line: 5, cells: ["Mina"] },
      ]),
    ).toEqual({
      headings: ["Nom", "Arrivée"],
      rows: [{ line: 5, cells: ["Mina", ""] }],
      hasTrueDays: false,
    });
  });

  it("is refused when it is empty, too wide or too long", () => {
    expect(tableOf([{ line: 1, cells: ["Nom"] }])).toBe("emptySheet");
    const wide = Array.from({ length: mostSpreadsheetColumns + 1 }, () => "x");
    expect(
      tableOf([
        { line: 1, cells: wide },
        { line: 2, cells: ["x"] },
      ]),
    ).toBe("tooManyColumns");
    const long = [
      { line: 1, cells: ["x".repeat(9000)] },
      { line: 2, cells: ["y"] },
    ];
    expect(tableOf(long)).toMatchObject({ headings: ["x".repeat(longestCell)] });
  });
});

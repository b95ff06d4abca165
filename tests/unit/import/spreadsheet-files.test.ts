import { strToU8 } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostSpreadsheetRows, mostUnpacked } from "../../../domain/printing/spreadsheet.ts";
import { readSpreadsheet } from "../../../renderer/printing/image/spreadsheet/read-spreadsheet.ts";
import { anOpenDocument, aWorkbook, inlineRow, packed } from "../../helpers/spreadsheets.ts";
import { runs } from "../../helpers/property-runs.ts";

const heading = inlineRow(1, "Name", "Arrival");

const utf8 = (text: string) => new Uint8Array(Buffer.from(text));
const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

describe("a workbook", () => {
  it("is read with its texts, its days and the results of its formulas", async () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
      <row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" s="1"><v>45658</v></c><c r="C3" s="2"><v>45658.75</v></c>
        <c r="D3"><f>SUM(1,2)</f><v>3</v></c></row>
      <row r="4"><c t="str"><v>Olga</v></c><c s="3"><v>45658</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row>`;
    const strings = [
      "<t>Name</t>",
      "<t>Arrival</t>",
      "<r><t>Ro</t></r><r><t>om</t></r>",
      "<t>Mina &amp; co</t><rPh><t>spoken</t></rPh>",
    ];
    const formats = ["d\\ mmmm\\ yyyy", "[Red]0.00&quot; day&quot;"];
    expect(await readSpreadsheet(aWorkbook({ rows, strings, formats }))).toEqual({
      headings: ["Name", "Arrival", "", "Room"],
      rows: [
        { line: 3, cells: ["Mina & co", "2025-01-01", "2025-01-01", "3"] },
        { line: 4, cells: ["Olga", "45658", "1", ""] },
      ],
      hasTrueDays: true,
    });
  });

  it("may count its days from 1904", async () => {
    const rows = `${heading}<row r="2"><c r="A2" s="1"><v>44196</v></c></row>`;
    expect(await readSpreadsheet(aWorkbook({ rows, is1904: true }))).toMatchObject({
      rows: [{ cells: ["2025-01-01", ""] }],
    });
  });

  it("is refused where it has more rows or columns than an import allows", async () => {
    const many = Array.from({ length: mostSpreadsheetRows + 3 }, (_, at) =>
      inlineRow(at + 1, "x", "y"),
    );
    expect(await readSpreadsheet(aWorkbook({ rows: many.join("") }))).toBe("tooManyRows");
    const far = `${heading}<row r="2"><c r="XFD2" t="inlineStr"><is><t>x</t></is></c></row>`;
    expect(await readSpreadsheet(aWorkbook({ rows: far }))).toBe("tooManyColumns");
    const nowhere = `${heading}<row r="2"><c r="9" t="inlineStr"><is><t>x</t></is></c></row>`;
    expect(await readSpreadsheet(aWorkbook({ rows: nowhere }))).toBe("emptySheet");
  });
});

describe("a table of LibreOffice", () => {
  it("is read with repeated cells, without comments, and ends where it is empty", async () => {
    const cell = (inside: string, more = "") =>
      `<table:table-cell ${more}>${inside}</table:table-cell>`;
    const rows = `<table:table-row>${cell("<text:p>Name</text:p>")}${cell("<text:p>Arrival</text:p>")}
        ${cell("<text:p>Note</text:p>")}</table:table-row>
      <table:table-row table:number-rows-repeated="2">${cell("")}</table:table-row>
      <table:table-row>${cell("<office:annotation><text:p>secret</text:p></office:annotation><text:p>Mina<text:s/>I.</text:p><text:p>two</text:p>")}
        ${cell("<text:p>1 Jan</text:p>", 'office:value-type="date" office:date-value="2025-01-01T00:00:00"')}
        ${cell("<text:p>x</text:p>", 'table:number-columns-repeated="2"')}</table:table-row>`;
    expect(await readSpreadsheet(anOpenDocument(rows))).toEqual({
      headings: ["Name", "Arrival", "Note", ""],
      rows: [{ line: 4, cells: ["Mina I.\ntwo", "2025-01-01", "x", "x"] }],
      hasTrueDays: true,
    });
  });

  it("is refused where text is repeated a million times", async () => {
    const often = (what: string) =>
      `<table:table-row ${what === "row" ? 'table:number-rows-repeated="1000000"' : ""}><table:table-cell
        ${what === "cell" ? 'table:number-columns-repeated="16000"' : ""}><text:p>x</text:p></table:table-cell></table:table-row>`;
    expect(await readSpreadsheet(anOpenDocument(often("row")))).toBe("tooManyRows");
    expect(await readSpreadsheet(anOpenDocument(often("cell")))).toBe("tooManyColumns");
  });
});

describe("a text", () => {
  it.each([
    ["UTF-8", utf8("Nom;Arrivée\nÉlise;2025")],
    ["UTF-8 with its mark", utf8("\uFEFFNom;Arrivée\nÉlise;2025")],
    ["Windows-1252", latin("Nom;Arriv\xe9e\n\xc9lise;2025")],
    ["UTF-16", new Uint8Array(Buffer.from("\uFEFFNom;Arrivée\nÉlise;2025", "utf16le"))],
  ])("is read as %s", async (_, bytes) => {
    expect(await readSpreadsheet(bytes)).toMatchObject({
      headings: ["Nom", "Arrivée"],
      rows: [{ line: 2, cells: ["Élise", "2025"] }],
    });
  });
});

describe("what is no table", () => {
  it.each([
    ["nothing", new Uint8Array(), "emptySheet"],
    ["a picture", latin("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "noSheet"],
    ["an old or a locked workbook", latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest"), "lockedSheet"],
    ["a packed file with something else", packed({ "a.txt": strToU8("hello") }), "noSheet"],
    ["a packed file that was cut", aWorkbook({ rows: heading }).subarray(0, 900), "noSheet"],
    ["headings alone", aWorkbook({ rows: heading }), "emptySheet"],
    ["tags that do not end", aWorkbook({ rows: "<row><c><v>1</v></row>" }), "noSheet"],
  ])("is refused as invalid: %s", async (_, bytes, failure) => {
    expect(await readSpreadsheet(bytes)).toBe(failure);
  });

  it("expands no entities, and reads nothing elsewhere", async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>`;
    const rows = `${heading}${inlineRow(2, "&b;", "&c;")}`;
    expect(await readSpreadsheet(aWorkbook({ rows, before: laughs }))).toBe("noSheet");
    expect(await readSpreadsheet(aWorkbook({ rows }))).toBe("noSheet");
  });

  it("is rejected before it fills the memory, whatever size it claims", async () => {
    const bomb = packed({
      "content.xml": new Uint8Array(mostUnpacked + 1024 * 1024).fill(32),
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await readSpreadsheet(bomb)).toBe("tooLarge");
    // What it claims to hold is a lie: four bytes.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    view.setUint32(22, 4, true);
    expect(await readSpreadsheet(bomb)).toBe("tooLarge");
  });

  it("never stops the window, whatever the bytes are", async () => {
    const good = aWorkbook({ rows: `${heading}${inlineRow(2, "Mina", "2025-01-01")}` });
    const read = async (some: Uint8Array<ArrayBuffer>) => {
      const answer = await readSpreadsheet(some);
      return typeof answer === "string" || answer.rows.length > 0;
    };
    const [at, byte, length] = [fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length)];
    await fc.assert(
      fc.asyncProperty(at, byte, length, async (where, what, end) => {
        const bytes = new Uint8Array(good);
        bytes[where] = what;
        expect(await read(bytes)).toBe(true);
        expect(await read(good.subarray(0, end))).toBe(true);
      }),
      { seed: 20261127, numRuns: runs(400) },
    );
  });
});

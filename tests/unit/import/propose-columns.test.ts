import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayIn, orderOf } from "../../../domain/import/date-in-cell.ts";
import {
  referralFields,
  fieldsOf,
  headings,
  peopleFields,
} from "../../../domain/import/import-fields.ts";
import {
  columnsLeft,
  plainWords,
  proposedCode,
  proposedColumns,
  valuesIn,
} from "../../../domain/import/propose-columns.ts";
import { countries } from "./test-spreadsheets.ts";

describe("headings", () => {
  it.each([
    [["Name", "Sex", "Date of birth", "Country", "Arrival date", "Room"]],
    [["Nom", "Sexe", "Né(e) le", "Nationalité", "Date d’arrivée", "N° chambre"]],
    [["Naam", "Geslacht", "Geboortedatum", "Nationaliteit", "Aankomst", "Kamer"]],
  ])("are recognised in three languages: %s", (names) => {
    expect(proposedColumns("people", names)).toEqual({
      name: 0,
      sex: 1,
      birth: 2,
      nationality: 3,
      from: 4,
      place: 5,
    });
  });

  it("of a referral are recognised too, and a reason is the reason of a refusal", () => {
    expect(
      proposedColumns("calls", ["Datum", "Naam", "Verwijzer", "Beslissing", "Reden", "Leeftijd"]),
    ).toEqual({ receivedOn: 0, name: 1, source: 2, decision: 3, refusal: 4, age: 5 });
  });

  it.each(["Birth", "Birthdate", "DDN", "Geb. datum", "geboorte", "Date naissance"])(
    "of a date of birth are recognised abbreviated too: %s",
    (name) => expect(proposedColumns("people", [name])).toEqual({ birth: 0 }),
  );

  it("that are not used are named where there are values below them", () => {
    const table = {
      headings: ["Name", "Shoes", "Hobby", ""],
      hasTrueDays: false,
      rows: [
        { line: 2, cells: ["Ada Invented", "", " ", "x"] },
        { line: 3, cells: ["Bea Invented", "38", "", ""] },
      ],
    };
    expect(columnsLeft(table, { name: 0 })).toEqual([1, 3]);
  });

  it("use each column once, whatever the headings", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Nom", "Date", "Motif", "x", "", "Age"), { maxLength: 9 }),
        (names) => {
          const columns = Object.values(proposedColumns("people", names));
          expect(new Set(columns).size).toBe(columns.length);
        },
      ),
    );
  });

  it("are written for every field, and mean only one of them by their first word", () => {
    for (const kind of ["people", "calls"] as const) {
      const first = fieldsOf[kind].map((field) => plainWords(headings[field].split("|")[0] ?? ""));
      expect(new Set(first).size).toBe(first.length);
    }
    expect([...peopleFields, ...referralFields].every((field) => headings[field] !== "")).toBe(
      true,
    );
  });
});

describe("days", () => {
  it.each([
    ["2025-03-04", "dayFirst", "2025-03-04"],
    ["2025-03-04T00:00:00", "monthFirst", "2025-03-04"],
    ["3/4/2025", "dayFirst", "2025-04-03"],
    ["3/4/2025", "monthFirst", "2025-03-04"],
    ["03.04.25", "dayFirst", "2025-04-03"],
    ["3-4-87", "dayFirst", "1987-04-03"],
    ["31/12/27", "dayFirst", "2027-12-31"],
    ["31/12/28", "dayFirst", "1928-12-31"],
    ["1er mars 2025", "dayFirst", "2025-03-01"],
    ["3 août 2024", "dayFirst", "2024-08-03"],
    ["12 mrt 2024", "dayFirst", "2024-03-12"],
    ["4 May 2023", "monthFirst", "2023-05-04"],
    ["lundi 3/4/2025 10:00", "dayFirst", "2025-04-03"],
    ["31/02/2025", "dayFirst", null],
    ["13/13/2025", "dayFirst", null],
    ["soon", "dayFirst", null],
    ["2025", "dayFirst", null],
    ["3 x 2025", "dayFirst", null],
  ] as const)("%s, %s, is %s", (text, order, day) => expect(dayIn(text, order, 2026)).toBe(day));

  it.each([
    [["01/02/2025", "13/02/2025"], { order: "dayFirst", isSure: true }],
    [["01/02/2025", "02/13/2025"], { order: "monthFirst", isSure: true }],
    [["01/02/2025", "03/04/2025"], { order: "dayFirst", isSure: false }],
    [["13/02/2025", "02/13/2025"], { order: "dayFirst", isSure: false }],
    [["2025-03-04", ""], { order: "dayFirst", isSure: true }],
  ] as const)("of %s are in an order that is seen, or not", (values, found) => {
    expect(orderOf(values)).toEqual(found);
  });

  it("are read back however they are written", () => {
    const day = fc
      .date({ min: new Date("1930-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.constantFrom("/", ".", "-"), (iso, stroke) => {
        const [year, month, date] = iso.split("-");
        expect(dayIn([date, month, year].join(stroke), "dayFirst", 2026)).toBe(iso);
        expect(dayIn([month, date, year].join(stroke), "monthFirst", 2026)).toBe(iso);
        expect(dayIn(iso, "monthFirst", 2026)).toBe(iso);
      }),
    );
  });
});

describe("values of a list", () => {
  it.each([
    ["Roumanie", "RO"],
    ["roemenie", "RO"],
    ["Roumaine", "RO"],
    ["vietnamienne", "VN"],
    ["ng", "NG"],
    ["Niger", "NE"],
    ["Nigériane", "NG"],
    ["Nigérienne", "NE"],
    ["Nigeri", null],
    ["Nigé", null],
    ["Nig", null],
    ["", null],
    ["elsewhere", null],
  ])("%s means %s", (value, code) => expect(proposedCode(value, countries)).toBe(code));

  it.each([
    ["Room 9", "9"],
    ["9B", null],
    ["11c", "11 C"],
    ["11 C", "11 C"],
    ["room 9", "9"],
    ["Room 99", null],
    ["Room 1", null],
    ["Long Room", "long"],
  ])("with a number in them mean that number alone: %s", (value, code) => {
    const rooms = ["9", "10", "11"].map((number) => ({ code: number, words: [`Room ${number}`] }));
    const bed = { code: "11 C", words: ["Room 11 C", "11 C"] };
    const long = { code: "long", words: ["Long Room upstairs"] };
    expect(proposedCode(value, [...rooms, bed, long])).toBe(code);
  });

  it("are counted, the most frequent first, and languages one by one", () => {
    const table = {
      rows: ["ro, fr", "ro", ""].map((cell, at) => ({ line: at + 2, cells: [cell] })),
    };
    expect(valuesIn(table, { languages: 0 }, "languages")).toEqual([
      { value: "ro", times: 2 },
      { value: "fr", times: 1 },
    ]);
    const beds = { rows: [{ line: 2, cells: ["5", "A"] }] };
    expect(valuesIn(beds, { place: 0, bed: 1 }, "place")).toEqual([{ value: "5 A", times: 1 }]);
  });
});

import { describe, expect, it } from "vitest";
import { readReferrals, readPeople } from "../../../domain/import/read-rows.ts";
import { ownWord, reading, sheet } from "./test-spreadsheets.ts";

describe("rows of people", () => {
  const table = sheet(
    "Name;First name;Sex;Born;Nationality;Arrival;Departure;Reason;Room",
    "Invented;Mina;F;3/4/2001;Roumaine;1/9/2026;;;5",
    "Madeup;Olga;?;1980;;5/1/2025;5/3/2025;own wish;",
    "Nobody;;M;31/02/1999;;2025;;;",
    ";;F;;;1/1/2025;1/1/2099;;",
  );

  it("return their values, and what cannot be read with its row and column", () => {
    const { rows, problems } = readPeople(table, reading("people", table));
    expect(rows).toMatchObject([
      {
        line: 2,
        name: "Mina Invented",
        sex: "female",
        nationality: "RO",
        until: null,
        age: { basis: "birthDate", birthDate: "2001-04-03" },
        plannedUntil: "2027-03-01",
      },
    ]);
    expect(problems.map(({ line, field, kind }) => [line, field, kind])).toEqual([
      [3, "sex", "unsaid"],
      [4, "from", "noDay"],
      [4, "birth", "noDay"],
      [4, "place", "noRoom"],
      [5, "until", "toCome"],
      [5, "name", "missing"],
      [5, "reason", "unsaid"],
    ]);
  });

  it("are read once a meaning was chosen, a value corrected or a row left out", () => {
    const said = reading("people", table);
    const { rows, problems } = readPeople(table, {
      ...said,
      codes: { ...said.codes, sex: { ...said.codes.sex, "?": "unknown" } },
      fixed: { "4 birth": "28/02/1999", "4 from": "1/2/2025", "4 place": "" },
      leftOut: new Set([4, 5]),
    });
    expect(problems).toEqual([]);
    expect(rows[1]).toMatchObject({
      line: 3,
      sex: "unknown",
      age: { basis: "estimated", years: 46 },
      departure: { destination: "unknown", reason: "ended-by-person" },
    });
  });
});

describe("an age in a cell", () => {
  const agesIn = (cell: string) => {
    const table = sheet(
      "Name;Sex;Age;Arrival;Departure;Reason",
      `Invented;F;${cell};5/1/2025;5/3/2025;own wish`,
    );
    const { rows, problems } = readPeople(table, reading("people", table));
    return problems[0]?.kind ?? rows[0]?.age;
  };

  it.each([
    ["17", { basis: "estimated", years: 17 }],
    ["± 17 years", { basis: "estimated", years: 17 }],
    ["16-18", { basis: "estimated", years: 16, upTo: 18 }],
    ["16 à 18 ans", { basis: "estimated", years: 16, upTo: 18 }],
    ["ca. 16 – 18", { basis: "estimated", years: 16, upTo: 18 }],
    ["6 maanden", { basis: "estimated", years: 0 }],
    ["6 mnd", { basis: "estimated", years: 0 }],
    ["6 mo.", { basis: "estimated", years: 0 }],
    ["8 F", { basis: "estimated", years: 8 }],
    ["± 30 mois", { basis: "estimated", years: 2 }],
    ["18-month-old", { basis: "estimated", years: 1 }],
    ["10 à 14 mois", { basis: "estimated", years: 0, upTo: 1 }],
    ["6-8 months", { basis: "estimated", years: 0 }],
    ["3 weken", { basis: "estimated", years: 0 }],
    ["10 jours", { basis: "estimated", years: 0 }],
    ["2 ans 6 mois", { basis: "estimated", years: 2 }],
    ["17 j", { basis: "estimated", years: 17 }],
    ["24 mo", { basis: "estimated", years: 2 }],
    ["6 M", "noAge"],
    ["8m", "noAge"],
    ["11 m.", "noAge"],
    ["6-8 m", "noAge"],
    ["12 M", "noAge"],
    ["22 M", "noAge"],
    ["22 m.", "noAge"],
    ["24m", "noAge"],
    ["18-24 M", "noAge"],
    ["10-14 m", "noAge"],
    ["34 M", "noAge"],
    ["34 w", "noAge"],
    ["18-16", "noAge"],
    ["old", "noAge"],
  ])("%s is %j", (cell, age) => expect(agesIn(cell)).toEqual(age));
});

describe("rows of a spreadsheet without rooms", () => {
  const table = sheet(
    "Name;Sex;Arrival;Departure;Reason",
    "Invented;F;1/9/2026;;",
    "Madeup;F;5/1/2025;5/3/2025;own wish",
    "Nobody;F;31/02/2025;;",
  );

  it("wait for its column for residents, and are imported for people who left", () => {
    const { rows, problems, withoutRoom } = readPeople(table, reading("people", table));
    expect(rows.map(({ line }) => line)).toEqual([3]);
    expect(withoutRoom).toEqual([2, 4]);
    expect(problems.map(({ line, field }) => [line, field])).toEqual([[4, "from"]]);
  });

  it("are imported with a bed chosen for them alone, and without one for people who left", () => {
    const said = reading("people", table);
    const beds = { 2: "room", 3: "-" };
    const { rows, withoutRoom } = readPeople(table, { ...said, beds });
    expect(rows.map((row) => [row.line, row.beds.length])).toEqual([
      [2, 1],
      [3, 0],
    ]);
    expect(withoutRoom).toEqual([4]);
  });
});

describe("the centre's own terms", () => {
  const table = sheet(
    "Name;Sex;Arrival;Departure;Reason;Referred by",
    "Invented;F;5/1/2025;5/3/2025;own wish;night outreach",
    "Madeup;F;5/1/2025;5/3/2025;own wish;Day outreach",
    "Nobody;F;5/1/2025;5/3/2025;own wish;",
  );

  it("are stored beside the code they count as, and of no other is the meaning known", () => {
    const { rows, problems } = readPeople(table, reading("people", table));
    expect(rows.map(({ line, referredBy, own }) => [line, referredBy, own])).toEqual([
      [2, "social-service", { referredBy: ownWord }],
      [4, "unknown", undefined],
    ]);
    expect(problems).toEqual([{ line: 3, field: "source", value: "Day outreach", kind: "unsaid" }]);
  });

  it("can be chosen for a value, for a referral on both sides", () => {
    const calls = sheet("Date;Source;Decision;Reason", "3/4/2025;The van;refused;full");
    const said = reading("calls", calls);
    const codes = { ...said.codes, source: { "The van": ownWord } };
    expect(readReferrals(calls, { ...said, codes }).rows).toMatchObject([
      {
        detectedBy: "social-service",
        referredBy: "social-service",
        own: { detectedBy: ownWord, referredBy: ownWord },
        decision: { kind: "refused", reason: "no-place" },
      },
    ]);
  });
});

describe("rows of referrals", () => {
  it.each([
    ["24 months", "under-18"],
    ["plus de 24 mois", "under-18"],
    ["8 mois", "under-18"],
    ["8 m", "noAge"],
    ["22 M", "noAge"],
    ["22 m.", "noAge"],
    ["24m", "noAge"],
    ["18-24 M", "noAge"],
    ["34 w", "noAge"],
    ["24", "18-25"],
    ["18-24", "18-25"],
    ["<18", "under-18"],
    ["plus de 45", "over-45"],
    ["ongeveer 30 jaar", "26-35"],
    ["old", "noAge"],
  ])("about somebody of %s are about somebody of %s", (cell, range) => {
    const table = sheet("Date;Age;Decision;Reason", `3/4/2025;${cell};refused;full`);
    const { rows, problems } = readReferrals(table, reading("calls", table));
    expect(problems[0]?.kind ?? rows[0]?.ageRange).toBe(range);
  });

  it("contain when it was, what was decided, and about whom", () => {
    const table = sheet(
      "Date;Name;Age;Decision;Reason;Referred to",
      "3/4/2025;Mina Invented;24;refused;full;",
      "3/4/2025;;36-45;reoriented;;Invented service",
      "3/4/2025;;<18;reoriented;;",
      "3/4/2025;;;refused;why not;",
    );
    const { rows, problems } = readReferrals(table, reading("calls", table));
    expect(rows).toMatchObject([
      { ageRange: "18-25", decision: { kind: "refused", reason: "no-place" } },
      { ageRange: "36-45", decision: { kind: "reoriented", to: "Invented service" }, name: null },
    ]);
    expect(problems).toEqual([
      { line: 4, field: "to", value: "", kind: "missing" },
      { line: 5, field: "refusal", value: "why not", kind: "unsaid" },
    ]);
  });
});

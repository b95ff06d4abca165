import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ExploitationForm } from "../../../domain/vocabulary/exploitation.ts";
import { AgeClass } from "../../../domain/retention/anonymized-file-row.ts";
import { codedIn, type CodedPeople, codedPeople } from "../../../domain/reports/coded-export.ts";
import type { Facts } from "../../../domain/reports/report-facts.ts";
import { codedColumns, codedFields } from "../../../domain/reports/trafficking-data-standard.ts";
import { regionsOf } from "../../../domain/reports/nationality-regions.ts";
import { nationalityCodes, ReferralSource, Sex } from "../../../domain/vocabulary/code-lists.ts";
import {
  aCallFact,
  aFileFact,
  aStayFact,
  aTrackId,
  day,
  noFacts,
  noOffice,
  someone,
} from "./test-report-facts.ts";
import { runs } from "../../helpers/property-runs.ts";

const years = { from: day("2021-01-01"), to: day("2026-12-31") };
const today = day("2027-02-01");
const coded = (facts: Partial<Facts>): CodedPeople =>
  codedPeople({ ...noFacts, office: noOffice, ...facts }, years, today);

function tableOf(facts: Partial<Facts>) {
  const people = coded(facts);
  if (people.kind !== "table") throw new Error(`There is no table: ${people.kind}`);
  return people;
}
const valuesIn = (facts: Partial<Facts>, column: keyof typeof codedFields) =>
  new Set(tableOf(facts).rows.map((row) => row[codedColumns.indexOf(column)]));
const many = (count: number) => Array.from({ length: count }, (_, at) => at);

describe("people coded for research", () => {
  it("need the office, since what was recorded of the exploitation is its", () => {
    const files = many(30).map((at) => aFileFact(at));
    expect(coded({ files, office: null })).toEqual({ kind: "closed" });
  });

  it.each([0, 4, 19])("are too few to hide among: %s", (count) => {
    const files = many(count).map((at) => aFileFact(at));
    expect(coded({ files })).toEqual({ kind: "tooFew", people: count });
  });

  it("are those whose first file was opened in the period, one line each", () => {
    const files = [
      ...many(24).map((at) => aFileFact(at)),
      aFileFact(99, { openedOn: day("2019-05-01") }),
    ];
    const { rows, columns, alike } = tableOf({ files });
    expect(rows).toHaveLength(24);
    expect(columns.map(({ code }) => code)).toEqual(
      codedColumns.map((name) => codedFields[name].code),
    );
    expect(alike).toBe(24);
  });

  it("use the terms of the standard for the program's own codes", () => {
    const facts: Partial<Facts> = {
      files: many(20).map((at) => aFileFact(at, { sex: "male", ageClass: "18-25" })),
      calls: many(20).map((at) => aCallFact(at, { personId: someone(at), referredBy: "police" })),
      stays: many(20).map((at) => aStayFact(at, "2026-03-01", "2026-05-01")),
      tracks: many(20).map((at) => ({
        id: aTrackId(at),
        personId: someone(at),
        reopens: null,
        openedOn: day("2026-03-01"),
        assistedOn: day("2026-03-02"),
        closing: { on: day("2026-05-01"), destination: "unknown", reason: "other-centre" },
      })),
      office: {
        ...noOffice,
        episodes: new Map(
          many(20).map((at) => [
            someone(at),
            [
              { form: "ForcedOffences", sector: null },
              { form: "ForcedLabour", sector: "catering" },
            ],
          ]),
        ),
      },
    };
    const [row] = tableOf(facts).rows;
    expect(
      Object.fromEntries(codedColumns.map((name, at) => [codedFields[name].code, row?.[at]])),
    ).toEqual({
      vic_TypeOfExploitation: "ForcedLabour;Other",
      prs_Gender: "Masculine",
      hrt_AgeBand: "18--25",
      prs_Citizenship: "VN",
      hrt_CitizenshipRegion: "SouthEasternAsia",
      org_Type: "LawEnforcement",
      cas_Status: "ClosedReferred",
      hrt_YearsOfRegistration: "2026",
      hrt_Assistance: "Residential",
      hrt_NightsInShelter: "30--89",
      cas_ReasonForCaseClosure: "Referred",
    });
  });

  it("tell a citizenship less closely where few share it", () => {
    const countries = ["VN", "TH", "PH", "KH"];
    const files = many(24).map((at) =>
      aFileFact(at, { nationality: countries[at % countries.length] ?? null }),
    );
    const few = files.map((file, at) => (at < 4 ? { ...file, nationality: "LA" } : file));
    expect(valuesIn({ files }, "citizenship")).toEqual(new Set(countries));
    expect(valuesIn({ files: few }, "citizenship")).toEqual(new Set([""]));
    expect(valuesIn({ files: few }, "region")).toEqual(new Set(["SouthEasternAsia"]));
  });

  it("knows the region of every country", () => {
    const nowhere = nationalityCodes.filter((code) => regionsOf(code) === null);
    expect(nowhere).toEqual(["XXX"]);
  });

  it("contains nothing that identifies a person: no id, no day", () => {
    const files = many(40).map((at) => aFileFact(at));
    const text = JSON.stringify(tableOf({ files }));
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|[0-9a-f]{8}-[0-9a-f]{4}/);
  });
});

describe("an attacker who knows a person and has the table", () => {
  const life = fc.record({
    sex: fc.constantFrom(...Sex.options),
    ageClass: fc.constantFrom(...AgeClass.options),
    nationality: fc.constantFrom("VN", "TH", "NG", "MA", "RO", "XXA", null),
    openedOn: fc.constantFrom("2021-02-01", "2023-06-01", "2026-03-01").map(day),
    referredBy: fc.constantFrom(...ReferralSource.options),
    nights: fc.constantFrom(null, "2026-04-01", "2026-12-01"),
    form: fc.constantFrom(...ExploitationForm.options),
  });

  it("finds at least four others who could be the person", () => {
    fc.assert(
      fc.property(fc.array(life, { minLength: 20, maxLength: 60 }), fc.nat(), (lives, which) => {
        const facts: Facts = {
          ...noFacts,
          files: lives.map(({ sex, ageClass, nationality, openedOn }, at) =>
            aFileFact(at, { sex, ageClass, nationality, openedOn }),
          ),
          calls: lives.map(({ referredBy }, at) =>
            aCallFact(at, { referredBy, personId: someone(at) }),
          ),
          stays: lives.flatMap(({ nights }, at) =>
            nights === null ? [] : [aStayFact(at, "2026-03-01", nights)],
          ),
          office: {
            ...noOffice,
            episodes: new Map(lives.map(({ form }, at) => [someone(at), [{ form, sector: null }]])),
          },
        };
        const people = codedPeople(facts, years, today);
        if (people.kind !== "table") return;
        const known = codedIn(facts, years, today)[which % lives.length] ?? [];
        const matchingRows = people.rows.filter((row) =>
          row.every((told, at) => told === "" || (known[at] ?? []).includes(told)),
        );
        expect(people.rows).toHaveLength(lives.length);
        expect(people.alike).toBeGreaterThanOrEqual(5);
        expect(matchingRows.length).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: runs(60) },
    );
  });
});

import { describe, expect, it } from "vitest";
import { checkDossier } from "../../../domain/dossiers/dossier-check.ts";
import { composeDossier } from "../../../domain/dossiers/compose-dossier.ts";
import type { CaseFacts, DossierFacts } from "../../../domain/dossiers/dossier-facts.ts";
import { Language } from "../../../domain/core/display-settings.ts";
import { day, someFacts, somethingToCheck } from "./test-dossier-facts.ts";

// What was not recorded is not told to an authority, and what is told does not contradict the request.

const { request, conditions } = someFacts();
const aCase = (change: Partial<CaseFacts> = {}): CaseFacts => ({
  office: "unknown",
  place: "",
  notice: "XX.55.L1",
  reports: [],
  parts: [],
  events: [],
  charged: "unknown",
  mattered: "unknown",
  ...change,
});
const about = (facts: Partial<DossierFacts>, id: string) =>
  checkDossier(somethingToCheck(facts)).filter((line) => line.id === id);

describe("who prosecutes", () => {
  it.each(Language.options)("is left out where it was not recorded, in %s", (language) => {
    const { judicial } = composeDossier(someFacts({ cases: [aCase()] }), language);
    expect(judicial).toContain("XX.55.L1");
    expect(judicial).not.toMatch(/parquet|parket|prosecut|magistra[at]t? ?:/i);
    const placed = someFacts({ cases: [aCase({ place: "Nulle-Part" })] });
    expect(composeDossier(placed, language).judicial).toMatch(
      /(arrondissement|district).*Nulle-Part/i,
    );
  });

  it("is listed as something to fill in", () => {
    expect(about({ cases: [aCase()] }, "officeUnknown")).toMatchObject([
      { level: "warning", mend: "legal" },
    ]);
    expect(about({}, "officeUnknown")).toEqual([]);
  });
});

describe("the guardian of an unaccompanied minor", () => {
  it("is worth a look where none is recorded", () => {
    const guardian = { name: "Gil Inventé", since: day("2026-03-09") };
    expect(about({ minorAlone: { guardian: null } }, "guardianMissing")).toMatchObject([
      { level: "warning", mend: "procedure" },
    ]);
    expect(about({ minorAlone: { guardian } }, "guardianMissing")).toEqual([]);
    expect(about({}, "guardianMissing")).toEqual([]);
  });
});

describe("a statement recorded in a case alone", () => {
  const said = { kind: "statement", order: null, outcome: null } as const;
  const missing = {
    request: { ...request, missing: [{ type: "C3" as const }] },
    conditions: { ...conditions, statements: [] },
  };

  it("is named where the condition asks for it, and not reported as missing", () => {
    const events = [
      { ...said, on: day("2026-11-20") },
      { ...said, kind: "complaint", on: day("2026-11-18") } as const,
    ];
    const facts = { ...missing, cases: [aCase({ events })] };
    expect(about(facts, "statementInCase")).toMatchObject([
      { level: "blocking", mend: "conditions", day: "2026-11-18" },
    ]);
    expect(about(facts, "conditionStatement")).toEqual([]);
  });

  it("is not searched for where one is recorded with the conditions, or where none was made", () => {
    const events = [{ ...said, on: day("2026-11-20") }];
    const broken = { ...missing, conditions, cases: [aCase({ events })] };
    expect(about(broken, "conditionStatement")).toHaveLength(1);
    expect(about({ ...missing, cases: [aCase()] }, "conditionStatement")).toHaveLength(1);
  });
});

describe("the first document", () => {
  it("is worth a look where it is of before the assistance", () => {
    const held = [
      { kind: "declarationOfArrival", issuedOn: day("2026-02-28"), until: null } as const,
    ];
    expect(about({ held }, "issuedBefore")).toMatchObject([
      { level: "warning", mend: "documents", day: "2026-02-28" },
    ]);
    expect(about({}, "issuedBefore")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import {
  type ResidenceKind,
  documentNames,
  type DocumentStep,
} from "../../../../domain/residence/procedure/residence-document-names.ts";
import { hasResidenceProcedure } from "../../../../domain/residence/procedure/eu-member-states.ts";
import {
  type Activation,
  type ProfileId,
  profileOf,
  profileOn,
  profiles,
} from "../../../../domain/residence/procedure/rules-in-force.ts";
import { day } from "./test-procedure-events.ts";

const activated: readonly Activation[] = [
  { profile: "2017", from: day("2017-09-01") },
  { profile: "2007", from: day("2007-06-01") },
];

describe("the profile in force", () => {
  it.each([
    ["1990-01-01", "1997"],
    ["2007-05-31", "1997"],
    ["2007-06-01", "2007"],
    ["2017-08-31", "2007"],
    ["2017-09-01", "2017"],
  ])("on %s", (on, id) => expect(profileOn(activated, day(on)).id).toBe(id));

  it("is the default one where nothing is activated", () => {
    expect(profileOn([], day("2026-01-01")).id).toBe("1997");
  });

  it.each<[string, DocumentStep, string]>([
    ["2005-01-01", "reflection", "orderToLeave"],
    ["2008-01-01", "reflection", "orderToLeave"],
    ["2018-01-01", "reflection", "annex15"],
    ["2005-01-01", "provisional", "declarationOfArrival"],
    ["2008-01-01", "extended", "orangeCard"],
    ["2005-01-01", "temporary", "certificateOfRegistration"],
    ["2008-01-01", "temporary", "aCard"],
    ["2008-01-01", "openEnded", "bCard"],
  ])("on %s names the document of %s", (on, step, kind) => {
    expect(profileOn(activated, day(on)).documents[step]).toBe(kind);
  });

  it("are shipped oldest first, and every document has a name in three languages", () => {
    expect(profiles.map(({ since }) => since)).toEqual(
      profiles.map(({ since }) => since).toSorted(),
    );
    for (const kind of profiles.flatMap(({ documents }) =>
      Object.values<ResidenceKind>(documents),
    )) {
      const { en, fr, nl } = documentNames[kind];
      expect([en, fr, nl].every((name) => name.length > 0)).toBe(true);
    }
  });
});

describe("a profile", () => {
  it.each([
    ["1997", "1997-01-01", "S", 2, false, false, true],
    ["2007", "2007-06-01", "V", 4, true, true, true],
    ["2017", "2017-05-20", "V", 4, true, true, true],
    ["2019", "2019-01-03", "U", 4, true, true, false],
  ])(
    "of %s is there since %s, marked %s, asks %i questions",
    (id, since, mark, questions, minorsSkipReflection, requisitionsSuffice, needsWorkPermit) => {
      const profile = profiles.find((one) => one.id === id);
      expect(profile).toMatchObject({
        since,
        mark,
        minorsSkipReflection,
        requisitionsSuffice,
        needsWorkPermit,
        validity: {
          reflection: { unit: "days", count: 45 },
          provisional: { unit: "months", count: 3 },
          extended: { unit: "months", count: 3 },
          temporary: { unit: "months", count: 6 },
          openEnded: { unit: "unlimited" },
        },
      });
      expect(profile?.questions).toEqual(["Q1", "Q2", "Q3", "Q4"].slice(0, questions));
    },
  );

  it("that is unknown is the default one", () => {
    expect(profileOf("2019").id).toBe("2019");
    expect(profileOf("1900" as ProfileId).id).toBe("1997");
  });
});

describe("a nationality", () => {
  it.each([
    ["1997-01-01", "AT BE DE DK ES FI FR GB GR IE IT LU NL PT SE"],
    ["2004-05-01", "AT BE CY CZ DE DK EE ES FI FR GB GR HU IE IT LT LU LV MT NL PL PT SE SI SK"],
    [
      "2026-11-24",
      "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK",
    ],
  ])("of the Union on %s", (on, members) => {
    const all = Array.from({ length: 26 * 26 }, (_, index) =>
      String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
    );
    expect(all.filter((code) => !hasResidenceProcedure(code, day(on)))).toEqual(members.split(" "));
  });

  it.each([
    ["BE", "2005-01-01", false],
    ["FR", "2005-01-01", false],
    ["VN", "2005-01-01", true],
    [null, "2005-01-01", true],
    ["RO", "2006-12-31", true],
    ["RO", "2007-01-01", false],
    ["HR", "2013-06-30", true],
    ["HR", "2013-07-01", false],
    ["PL", "2004-04-30", true],
    ["GB", "2020-01-31", false],
    ["GB", "2020-02-01", true],
  ])("%s on %s", (nationality, on, has) => {
    expect(hasResidenceProcedure(nationality, day(on))).toBe(has);
  });
});

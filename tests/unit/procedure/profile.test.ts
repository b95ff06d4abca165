import { describe, expect, it } from "vitest";
import {
  type ResidenceKind,
  documentNames,
  type DocumentStep,
} from "../../../domain/procedure/document.ts";
import { hasResidenceTrack } from "../../../domain/procedure/nationality.ts";
import { type Activation, profileOn, profiles } from "../../../domain/procedure/profile.ts";
import { day } from "./histories.ts";

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
  ])("on %s", (on, id) => {
    expect(profileOn(activated, day(on)).id).toBe(id);
  });

  it("is the founding one where nothing is activated", () => {
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
  ])("on %s calls the document of %s", (on, step, kind) => {
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

describe("a nationality", () => {
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
    expect(hasResidenceTrack(nationality, day(on))).toBe(has);
  });
});

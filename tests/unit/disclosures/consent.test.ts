import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  Consent,
  consentProblems,
  type ConsentRecord,
  endsSoon,
  hadEnded,
  consentMismatchOf,
  standingOn,
  type PlannedDisclosure,
} from "../../../domain/disclosures/consent.ts";
import {
  compartmentOf,
  groundRules,
  groundsOn,
  InformationKind,
  DisclosedDocument,
} from "../../../domain/disclosures/disclosure-codes.ts";
import { aConsent } from "../../helpers/disclosure-inputs.ts";

const day = (text: string) => CalendarDate.parse(text);
const today = day("2026-11-24");

const consent = (change: Parameters<typeof aConsent>[0] = {}) => Consent.parse(aConsent(change));
const record = (
  change: Parameters<typeof aConsent>[0] = {},
  ending: ConsentRecord["ending"] = null,
): ConsentRecord => ({ consent: consent(change), ending });
const withdrawn = (on: string) => ({ state: "withdrawn" as const, on: day(on), reason: "No" });
const mistake = { state: "mistake" as const, on: today, reason: "Another person" };

const telling = (change: Partial<PlannedDisclosure> = {}): PlannedDisclosure => ({
  on: today,
  recipient: { kind: "landlord", name: "Housing Office Nowhere" },
  information: ["identity"],
  papers: [],
  heldBack: false,
  ...change,
});

describe("the state of a consent", () => {
  it.each([
    ["the day before", record(), "2026-10-31", "ahead"],
    ["its first day", record(), "2026-11-01", "stands"],
    ["its last day", record(), "2027-05-01", "stands"],
    ["the day after", record(), "2027-05-02", "ended"],
    ["before it was withdrawn", record({}, withdrawn("2026-11-20")), "2026-11-19", "stands"],
    ["the day it was withdrawn", record({}, withdrawn("2026-11-20")), "2026-11-20", "withdrawn"],
    ["any day, when refused", record({ answer: "refused", until: null }), "2026-11-20", "refused"],
    ["any day, when written by mistake", record({}, mistake), "2026-11-20", "mistake"],
  ] as const)("on %s", (_, one, on, standing) => expect(standingOn(one, day(on))).toBe(standing));

  it.each([
    ["given", null, false],
    ["refused", null, false],
    ["withdrawn", "2026-11-23", true],
    ["withdrawn", "2026-11-24", true],
    ["withdrawn", "2026-11-25", false],
    ["withdrawn", null, false],
    ["mistake", null, true],
  ] as const)("had ended where it is %s on %s: %s", (state, on, isEnded) => {
    expect(hadEnded({ state, endedOn: on === null ? null : day(on) }, today)).toBe(isEnded);
  });

  it("is shown fourteen days before its end, and no longer once it is withdrawn", () => {
    const until = "2026-12-08";
    expect(endsSoon(record({ until }), today)).toBe(true);
    expect(endsSoon(record({ until: "2026-12-09" }), today)).toBe(false);
    expect(endsSoon(record({ until: "2026-11-23" }), today)).toBe(false);
    expect(endsSoon(record({ until }, withdrawn("2026-11-24")), today)).toBe(false);
  });
});

describe("a consent as it is recorded", () => {
  it.each([
    ["for half a year", aConsent(), []],
    ["for a year to the day", aConsent({ until: "2027-11-01" }), []],
    ["for a year and a day", aConsent({ until: "2027-11-02" }), ["until"]],
    ["without an end", aConsent({ until: null }), ["until"]],
    ["that ends before it begins", aConsent({ until: "2026-10-31" }), ["until"]],
    ["that begins later", aConsent({ from: "2026-12-24" }), []],
    ["refused", aConsent({ answer: "refused", until: null }), []],
    ["refused, with an end", aConsent({ answer: "refused" }), ["until"]],
    [
      "refused on a day to come",
      aConsent({ answer: "refused", until: null, from: "2026-11-25" }),
      ["from"],
    ],
  ] as const)("%s", (_, said, problems) => {
    expect(consentProblems(Consent.parse(said), today)).toEqual(problems);
  });
});

describe("a disclosure under a consent", () => {
  it.each([
    ["fits", telling(), record(), null],
    [
      "is named in other letters",
      telling({ recipient: { kind: "landlord", name: " HOUSING  office nowhere" } }),
      record(),
      null,
    ],
    [
      "goes to whom it may",
      telling({ recipient: { kind: "landlord", name: "Any" } }),
      record({ recipient: { kind: "landlord", name: "" } }),
      null,
    ],
    [
      "goes to somebody else",
      telling({ recipient: { kind: "landlord", name: "Another" } }),
      record(),
      "ConsentOtherRecipient",
    ],
    [
      "goes to another service",
      telling({ recipient: { kind: "police", name: "Housing Office Nowhere" } }),
      record(),
      "ConsentOtherRecipient",
    ],
    [
      "is more than allowed",
      telling({ information: ["identity", "health"] }),
      record(),
      "ConsentNotThat",
    ],
    [
      "hands over what is not allowed",
      telling({ papers: ["dossier"] }),
      record(),
      "ConsentNotThat",
    ],
    ["hands over what is allowed", telling({ papers: ["certificate"] }), record(), null],
    ["comes too early", telling({ on: day("2026-10-31") }), record(), "ConsentNotThatDay"],
    ["comes too late", telling({ on: day("2027-05-02") }), record(), "ConsentNotThatDay"],
    [
      "comes after it was withdrawn",
      telling(),
      record({}, withdrawn("2026-11-24")),
      "ConsentWithdrawn",
    ],
    [
      "came before it was withdrawn",
      telling({ on: day("2026-11-23") }),
      record({}, withdrawn("2026-11-24")),
      null,
    ],
    ["was refused", telling(), record({ answer: "refused", until: null }), "ConsentNotGiven"],
    ["rests on a mistake", telling(), record({}, mistake), "ConsentNotGiven"],
    ["may hold nothing back", telling(), record({ withheld: "my brother" }), "ConsentWithholds"],
    [
      "holds back what it should",
      telling({ heldBack: true }),
      record({ withheld: "my brother" }),
      null,
    ],
  ] as const)("%s", (_, told, one, misfit) => expect(consentMismatchOf(told, one)).toBe(misfit));

  const kinds = fc.uniqueArray(fc.constantFrom(...InformationKind.options), { minLength: 1 });
  const types = fc.uniqueArray(fc.constantFrom(...DisclosedDocument.options));
  const days = fc
    .integer({ min: -400, max: 800 })
    .map((after) => addDays(day("2026-11-01"), after));

  it("is never more than was allowed, nor outside its days, nor after it was withdrawn", () => {
    fc.assert(
      fc.property(kinds, types, kinds, types, days, days, (may, mayGive, told, given, on, end) => {
        const one = record({ information: may, papers: mayGive }, withdrawn(end));
        const misfit = consentMismatchOf(telling({ information: told, papers: given, on }), one);
        if (misfit !== null) return;
        expect(may).toEqual(expect.arrayContaining(told));
        expect(mayGive).toEqual(expect.arrayContaining(given));
        expect(on >= "2026-11-01" && on <= "2027-05-01" && on < end).toBe(true);
      }),
    );
  });

  it("that is less than what fits, fits too", () => {
    fc.assert(
      fc.property(kinds, types, kinds, (may, mayGive, less) => {
        const one = record({ information: may, papers: mayGive });
        expect(consentMismatchOf(telling({ information: may, papers: mayGive }), one)).toBe(null);
        const part = may.filter((kind) => less.includes(kind));
        if (part.length > 0)
          expect(consentMismatchOf(telling({ information: part, papers: [] }), one)).toBe(null);
      }),
    );
  });

  it("is sealed for care workers as soon as any of it is theirs", () => {
    fc.assert(
      fc.property(kinds, types, (information, papers) => {
        const ofCare = ["statement", "plan", "health", "counselling", "medicalPaper"];
        const isOfCare = [...information, ...papers].some((kind) => ofCare.includes(kind));
        expect(compartmentOf({ information, papers })).toBe(isOfCare ? "care" : "office");
      }),
    );
  });
});

describe("grounds", () => {
  it("are data with days, and name no unverified article", () => {
    expect(groundsOn(today)).toEqual([
      "legalObligation",
      "dangerToLife",
      "courtOrder",
      "ownRequest",
      "none",
    ]);
    expect(groundsOn(day("1996-12-31"))).toEqual([]);
    expect(groundRules.every(({ source }) => source === null)).toBe(true);
  });
});

// A refusal must never prevent a stay, an assistance or a right.
describe("consent", () => {
  const root = join(import.meta.dirname, "..", "..", "..");
  const asks = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) =>
        /from "[^"]*\/domain\/disclosures\/(consent|disclosure)\.ts"/.test(
          readFileSync(join(root, folder, file), "utf8"),
        ),
      )
      .map((file) => `${folder}/${file}`);

  it("is used by the register of disclosures and by nothing else in the rules or the vault", () => {
    const outside = [...asks("domain"), ...asks("electron"), ...asks("db")].filter(
      (file) => !/\/disclosures\/|demo\/present-residents\/disclosures/.test(file),
    );
    expect(outside).toEqual([]);
    expect(asks("electron").length).toBeGreaterThan(1);
  });

  it("lasts no longer than a year from any day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), (after) => {
        const from = addDays(day("2010-01-01"), after);
        const year = addMonths(from, 12);
        const until = (last: CalendarDate) =>
          consentProblems(Consent.parse(aConsent({ from, until: last })), today);
        expect(until(year)).toEqual([]);
        expect(until(addDays(year, 1))).toEqual(["until"]);
      }),
    );
  });
});

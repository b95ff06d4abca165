import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  blockingIn,
  canBeSigned,
  type Checked,
  checkDossier,
  mayLetThrough,
} from "../../../domain/dossiers/dossier-check.ts";
import { DossierCheckId } from "../../../domain/dossiers/dossier-check-id.ts";
import type { DossierRecord } from "../../../domain/dossiers/dossier.ts";
import type { DossierFacts } from "../../../domain/dossiers/dossier-facts.ts";
import { Place } from "../../../domain/dossiers/dossier-section.ts";
import {
  anEnclosure,
  courseScan,
  day,
  doneBy,
  doneByHim,
  otherScan,
  someFacts,
  somethingToCheck,
  sumOf,
} from "./test-dossier-facts.ts";

const linesOf = (given: Checked) =>
  checkDossier(given).map(({ id, about, level }) =>
    about === null ? `${level} ${id}` : `${level} ${id} ${about}`,
  );

interface Case {
  readonly what: string;
  readonly lines: readonly string[];
  readonly facts?: Partial<DossierFacts>;
  readonly record?: Partial<DossierRecord>;
  readonly more?: Partial<Checked>;
}

type Short = readonly [string, readonly string[], Case["facts"]?, Case["record"]?, Case["more"]?];

const asCase = ([what, lines, facts = {}, record = {}, more = {}]: Short): Case => ({
  what,
  lines,
  facts,
  record,
  more,
});

const { person, current, request, conditions, accompaniment } = someFacts();
const ask = (missing: DossierFacts["request"]["missing"]) => ({ request: { ...request, missing } });

const short: readonly Short[] = [
  ["a file in order", []],
  ["no centre", ["blocking centreMissing"], { centre: { name: "", address: "x" } }],
  ["no address of it", ["blocking centreMissing"], { centre: { name: "x", address: "" } }],
  ["no addressee", ["blocking addresseeMissing"], {}, { addressee: "" }],
  ["no number at the office", ["warning officeNumberMissing"], {}, { officeNumber: "" }],
  ["nobody who signs", ["warning signatoryMissing"], {}, { signatory: "" }],
  ["a signature without a function", ["warning signatoryMissing"], {}, { capacity: "" }],
  [
    "two days on which the assistance began",
    ["warning sinceDiffers"],
    { conditions: { ...conditions, agreedOn: null, acceptsOn: day("2026-03-08") } },
  ],
  [
    "the same, with an agreement that stands in its place",
    [],
    { conditions: { ...conditions, acceptsOn: day("2026-03-08") } },
  ],
  [
    "a social report of three sentences",
    ["warning sectionThin social"],
    {},
    {
      texts: {
        ...somethingToCheck().record.texts,
        social: {
          text: "Elle suit son projet. Elle vient. Elle avance.",
          basis: somethingToCheck().basis.social,
          language: "fr",
        },
      },
    },
  ],
  [
    "a day that is told from today",
    ["warning relativeDay motivation"],
    {},
    {
      texts: {
        ...somethingToCheck().record.texts,
        motivation: {
          text: "L’audience est fixée au 3 du mois prochain.",
          basis: somethingToCheck().basis.motivation,
          language: "fr",
        },
      },
    },
  ],
  ["no name", ["blocking nameMissing"], { person: { ...person, name: null } }],
  ["no birth date", ["warning birthMissing"], { person: { ...person, birthDate: null } }],
  ["no identity paper", ["blocking identityMissing"], { papers: [] }],
  [
    "none, and an attempt to get one",
    [],
    { papers: [], attempts: [{ kind: "passport", on: day("2026-05-12"), what: "Asked" }] },
  ],
  [
    "a document without an end",
    ["blocking expiryMissing"],
    { current: current && { ...current, until: null } },
  ],
  [
    "a printed date far off",
    ["warning printedFar"],
    { current: current && { ...current, isFar: true } },
  ],
  ["the day before the window", ["warning tooEarly"], { on: day("2026-11-14") }],
  ["its first day", [], { on: day("2026-11-15") }],
  ["its last day", [], { on: day("2026-11-30") }],
  ["the day after it", ["warning late"], { on: day("2026-12-01") }],
  ["the last valid day", ["blocking answersOld", "warning late"], { on: day("2026-12-30") }],
  ["the day after that", ["blocking answersOld", "warning expired"], { on: day("2026-12-31") }],
  ["asked for already", ["warning asked"], { on: day("2026-12-01"), askedOn: day("2026-11-24") }],
  ["a gap", ["note gap"], { gaps: [{ from: day("2026-07-09"), days: 3 }] }],
  ["C1 missing", ["blocking conditionLeft"], ask([{ type: "C1" }])],
  ["C2 missing", ["blocking conditionAccepts"], ask([{ type: "C2" }])],
  ["C3 missing", ["blocking conditionStatement"], ask([{ type: "C3" }])],
  [
    "a broken condition",
    ["warning conditionBroken C1"],
    { conditions: { ...conditions, broken: ["C1"] } },
  ],
  ["rules that lack more", ["blocking rulesLack judgment"], ask([{ type: "judgment" }])],
  [
    "answers that are open",
    ["blocking answersOpen"],
    ask([{ type: "answers", questions: ["Q2"] }]),
  ],
  [
    "a definite no",
    ["blocking answerNo"],
    { ...ask([{ type: "answers", questions: ["Q2"] }]), answers: { Q1: "yes", Q2: "no" } },
  ],
  [
    "nobody talked to",
    ["warning noInterviews"],
    { accompaniment: { ...accompaniment, interviews: 0 } },
  ],
  [
    "an empty section that is needed",
    ["blocking sectionEmpty social"],
    {},
    {
      texts: {
        ...somethingToCheck().record.texts,
        social: { text: "", basis: somethingToCheck().basis.social, language: "fr" },
      },
    },
  ],
  [
    "only what the program knows",
    ["warning sectionBare social", "warning sectionBare motivation"],
    {},
    { texts: {} },
  ],
  [
    "words that are older than the file",
    ["warning sectionMoved work"],
    {},
    {
      texts: {
        ...somethingToCheck().record.texts,
        work: { text: "x", basis: "y", language: "fr" },
      },
    },
  ],
  [
    "words in another language",
    ["blocking sectionLanguage work"],
    {},
    {
      texts: {
        ...somethingToCheck().record.texts,
        work: { text: "x", basis: "y", language: "nl" },
      },
    },
  ],
  [
    "nothing enclosed",
    [
      "blocking enclosureMissing current",
      "warning enclosureMissing proof",
      "warning enclosureMissing project",
    ],
    {},
    { enclosures: [] },
  ],
  [
    "a scan that was removed",
    ["blocking enclosureGone passport"],
    {},
    {},
    { scansThere: new Set([anEnclosure().scanId, courseScan]) },
  ],
  [
    "an old certificate of a course",
    ["warning enclosureOld coursePaper"],
    {},
    {},
    {
      issuedOn: new Map([
        [courseScan, day("2026-05-23")],
        [otherScan, day("2001-01-01")],
      ]),
    },
  ],
  [
    "one of six months to the day",
    [],
    {},
    {},
    { issuedOn: new Map([[courseScan, day("2026-05-24")]]) },
  ],
  [
    "a paper nobody can read",
    ["warning translationMissing passport"],
    {},
    {
      enclosures: somethingToCheck().record.enclosures.map((one) =>
        one.kind === "passport" ? { ...one, language: "vi" } : one,
      ),
    },
  ],
  ["no word of agreement", ["blocking agreementMissing"], {}, { agreed: null }],
  ["no signature", ["blocking signOffMissing"], {}, { signedOff: null }],
  ["other words than were signed", ["blocking signedOther"], {}, { signedWords: sumOf("other") }],
  ["a signature of an earlier edition", ["blocking signedOther"], {}, { signedWords: null }],
  ["one person for both", ["blocking signedAlone"], {}, { reviewed: doneByHim }],
  [
    "a text that gives the house away",
    ["blocking guardHit social"],
    {},
    {},
    { guard: (text) => (text.startsWith("Elle suit") ? ["Secret Street"] : []) },
  ],
];

const cases = short.map(asCase);

describe("issues to resolve", () => {
  it.each(cases)("$what", ({ lines, facts, record, more }) => {
    expect(linesOf(somethingToCheck(facts, record, more))).toEqual(lines);
  });

  it("asks for the court documents and an identity where an open-ended stay is based on a judgment", () => {
    const asked = { ...request, transition: "T14" as const, step: "openEnded" as const };
    const lines = linesOf(
      somethingToCheck({ request: asked }, { enclosures: [], transition: "T14" }),
    );
    expect(lines.filter((line) => line.includes("enclosureMissing"))).toEqual([
      "blocking enclosureMissing current",
      "blocking enclosureMissing court",
      "blocking enclosureMissing proof",
      "warning enclosureMissing project",
    ]);
  });

  it("is let through by name and reason, where it may be", () => {
    const through = {
      ...doneBy(),
      id: "agreementMissing",
      about: null,
      reason: "By phone",
    } as const;
    const [line] = checkDossier(somethingToCheck({}, { agreed: null, letThrough: [through] }));
    expect(line).toMatchObject({ id: "agreementMissing", letThrough: { reason: "By phone" } });
    const guarded = { ...through, id: "guardHit", about: "social" } as const;
    const guard = (text: string) => (text.startsWith("Elle suit") ? ["x"] : []);
    const found = checkDossier(somethingToCheck({}, { letThrough: [guarded] }, { guard }));
    expect(blockingIn(found).map(({ id }) => id)).toEqual(["guardHit"]);
  });
});

describe("any dossier", () => {
  const anything = fc.record({
    name: fc.option(fc.constant("x")),
    until: fc.option(fc.constantFrom("2026-11-01", "2026-12-30", "2027-05-01")),
    interviews: fc.nat(3),
    agreed: fc.boolean(),
    signed: fc.boolean(),
    enclosed: fc.boolean(),
    missing: fc.subarray([{ type: "C1" }, { type: "C3" }, { type: "judgment" }] as const),
  });
  const given = (some: Any): Checked =>
    somethingToCheck(
      {
        ...ask([...some.missing]),
        person: { ...person, name: some.name },
        current: current && { ...current, until: some.until === null ? null : day(some.until) },
        accompaniment: { ...accompaniment, interviews: some.interviews },
      },
      {
        agreed: some.agreed ? doneBy() : null,
        signedOff: some.signed ? doneByHim : null,
        ...(some.enclosed ? {} : { enclosures: [] }),
      },
    );
  interface Any {
    readonly name: string | null;
    readonly until: string | null;
    readonly interviews: number;
    readonly agreed: boolean;
    readonly signed: boolean;
    readonly enclosed: boolean;
    readonly missing: readonly ({ type: "C1" } | { type: "C3" } | { type: "judgment" })[];
  }

  it("has each issue once, blocking ones first, each with a place where it is fixed", () => {
    fc.assert(
      fc.property(anything, (some) => {
        const lines = checkDossier(given(some));
        const keys = lines.map(({ id, about }) => `${id} ${about ?? ""}`);
        expect(new Set(keys).size).toBe(keys.length);
        const levels = lines.map(({ level }) => ["blocking", "warning", "note"].indexOf(level));
        expect(levels).toEqual(levels.toSorted((a, b) => a - b));
        const isKnown = { id: DossierCheckId, mend: Place };
        for (const line of lines)
          for (const part of ["id", "mend"] as const)
            expect(isKnown[part].safeParse(line[part]).success).toBe(true);
      }),
    );
  });

  it("can be signed exactly when nothing but the signature blocks", () => {
    fc.assert(
      fc.property(anything, (some) => {
        const lines = checkDossier(given(some));
        const others = blockingIn(lines).filter(({ id }) => id !== "signOffMissing");
        expect(canBeSigned(lines)).toBe(others.length === 0);
      }),
    );
  });

  it("is never sent with an issue that cannot be overridden", () => {
    expect(DossierCheckId.options.filter((id) => !mayLetThrough(id)).toSorted()).toEqual([
      "addresseeMissing",
      "agreedOther",
      "centreMissing",
      "enclosureGone",
      "guardHit",
      "sectionEmpty",
      "signOffMissing",
      "signedOther",
    ]);
  });
});

// The file of a fictitious person, for the tests of dossiers.
import { createHash } from "node:crypto";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { basisOf, composeDossier } from "../../../domain/dossiers/compose-dossier.ts";
import type { Checked } from "../../../domain/dossiers/dossier-check.ts";
import { type DossierRecord, type Enclosed } from "../../../domain/dossiers/dossier.ts";
import type { DossierFacts } from "../../../domain/dossiers/dossier-facts.ts";
import { DocumentId } from "../../../domain/residence/document.ts";
import { ScanId } from "../../../domain/residence/scan.ts";
import { UserId } from "../../../domain/users/user.ts";

export const day = (text: string): CalendarDate => CalendarDate.parse(text);

/** Linh's second certificate, on 24 November 2026: the window is open, and the file is in order. */
export function someFacts(change: Partial<DossierFacts> = {}): DossierFacts {
  return {
    on: day("2026-11-24"),
    centre: { name: "Centre inventé", address: "BP 0\n0000 Nulle-Part" },
    person: {
      name: "Linh Invented",
      sex: "female",
      aliases: ["Lin"],
      birthDate: day("2002-05-17"),
      birthPlace: "Nulle-Part",
      nationality: "VN",
      isNationalityPresumed: false,
      numbers: [{ kind: "NN", number: "00.00.00" }],
    },
    minorAlone: null,
    papers: [
      {
        kind: "passport",
        number: "N000",
        authority: "Ambassade inventée",
        until: day("2027-09-01"),
      },
    ],
    attempts: [],
    request: {
      transition: "T12",
      step: "temporary",
      document: "certificateOfRegistration",
      profile: "1997",
      missing: [],
    },
    askedOn: null,
    nextAskedOn: null,
    current: {
      kind: "certificateOfRegistration",
      issuedOn: day("2026-06-30"),
      until: day("2026-12-30"),
      isFar: false,
      withdrawnOn: null,
    },
    held: [
      { kind: "orderToLeave", issuedOn: day("2026-03-03"), until: day("2026-04-17") },
      { kind: "declarationOfArrival", issuedOn: day("2026-04-08"), until: day("2026-07-08") },
      {
        kind: "certificateOfRegistration",
        issuedOn: day("2026-06-30"),
        until: day("2026-12-30"),
      },
    ],
    gaps: [],
    conditions: {
      leftOn: day("2026-03-01"),
      acceptsOn: day("2026-03-03"),
      agreedOn: day("2026-03-05"),
      broken: [],
      statements: [
        {
          on: day("2026-04-02"),
          form: "statement",
          authority: "Inspection inventée",
          number: "XX.55",
        },
      ],
    },
    accompaniment: {
      since: day("2026-03-03"),
      way: "residential",
      from: day("2026-06-30"),
      interviews: 31,
    },
    cases: [
      {
        office: "auditor",
        place: "Nulle-Part",
        notice: "XX.55.L1",
        reports: ["PV 1", "PV 2"],
        parts: ["injured", "civil-party"],
        charged: "unknown",
        mattered: "unknown",
        events: [
          { kind: "inquiryOpened", on: day("2026-04-01"), order: null, outcome: null },
          { kind: "chamberOrder", on: day("2026-10-01"), order: "referral", outcome: null },
        ],
      },
    ],
    lawyer: "Maître Inventée",
    civilParty: { decision: "yes", actedOn: day("2026-05-04") },
    questions: ["Q1", "Q2"],
    answers: { Q1: "yes", Q2: "yes" },
    answeredOn: { Q1: day("2026-06-02"), Q2: day("2026-06-02") },
    answeredBy: { office: "auditor", notice: "XX.55.L1" },
    projects: [
      {
        kind: "language",
        language: "fr",
        level: "a2",
        from: day("2026-09-01"),
        until: null,
        outcome: "running",
      },
      {
        kind: "work",
        sector: "catering",
        contract: "internship",
        outcome: "finished",
        from: day("2026-08-01"),
        until: day("2026-08-31"),
      },
    ],
    ...change,
  };
}

const her = UserId.parse("00000000-0000-4000-8000-000000000001");
const him = UserId.parse("00000000-0000-4000-8000-000000000002");
export const doneBy = (by = her, byName = "Ada") => ({ by, byName, on: day("2026-11-20") });
export const doneByHim = doneBy(him, "Karim");

export const sumOf = (words: string) => createHash("sha256").update(words).digest("hex");

export const anEnclosure = (change: Partial<Enclosed> = {}): Enclosed => ({
  scanId: ScanId.parse("00000000-0000-4000-8000-0000000000aa"),
  documentId: DocumentId.parse("00000000-0000-4000-8000-0000000000bb"),
  kind: "certificateOfRegistration",
  title: "",
  form: "copy",
  language: null,
  translation: "",
  pages: 1,
  release: null,
  ...change,
});

/** A sufficient social report. */
export const report =
  `Elle suit son projet. ${"Elle vient aux entretiens convenus et avance. ".repeat(9)}`.trim();

/** Reviewed and signed, with everything in it. */
export function someRecord(
  change: Partial<DossierRecord> = {},
  facts: DossierFacts = someFacts(),
): DossierRecord {
  const basis = basisOf(facts, "fr");
  return {
    transition: "T12",
    document: "certificateOfRegistration",
    profile: "1997",
    reference: "2026-1/1",
    addressee: "Office des étrangers",
    theirReference: "",
    officeNumber: "0 000 000",
    signatory: "Ada Inventée",
    capacity: "Juriste",
    texts: {
      social: { text: report, basis: basis.social, language: "fr" },
      motivation: { text: "L’enquête est en cours.", basis: basis.motivation, language: "fr" },
    },
    enclosures: [
      anEnclosure(),
      anEnclosure({ scanId: otherScan, kind: "passport" }),
      anEnclosure({ scanId: courseScan, kind: "coursePaper" }),
    ],
    agreed: doneBy(),
    letThrough: [],
    reviewed: doneBy(),
    signedOff: doneByHim,
    signedWords: sumOf("signed"),
    agreedWords: sumOf("agreed"),
    madeFor: null,
    correction: null,
    ...change,
  };
}

export const otherScan = ScanId.parse("00000000-0000-4000-8000-0000000000ac");
export const courseScan = ScanId.parse("00000000-0000-4000-8000-0000000000ad");

/** All input of the checks, in order unless a part is replaced. */
export function somethingToCheck(
  facts: Partial<DossierFacts> = {},
  record: Partial<DossierRecord> = {},
  more: Partial<Checked> = {},
): Checked {
  const known = someFacts(facts);
  const kept = someRecord(record, known);
  return {
    facts: known,
    record: kept,
    language: "fr",
    composed: composeDossier(known, "fr"),
    basis: basisOf(known, "fr"),
    scansThere: new Set(kept.enclosures.map(({ scanId }) => scanId)),
    issuedOn: new Map(),
    guard: () => [],
    words: sumOf("signed"),
    toldWords: sumOf("agreed"),
    ...more,
  };
}

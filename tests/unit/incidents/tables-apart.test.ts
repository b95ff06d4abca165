import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  type ComplaintState,
  dueFrom,
  maySecond,
  Satisfied,
  settledWordsGo,
  stageOfComplaint,
} from "../../../domain/incidents/complaint.ts";
import { expiresOn, isExpired, ResponseLevel } from "../../../domain/incidents/incident.ts";
import { UserId } from "../../../domain/users/user.ts";

const day = (text: string) => CalendarDate.parse(text);
const months = {
  conversationMonths: 1,
  agreementMonths: 3,
  coordinatorMonths: 6,
  futureMonths: 12,
};

describe("an incident", () => {
  it.each([
    ["nothing agreed", null, "2026-01-31", "2026-02-28"],
    ["a conversation", "conversation", "2026-11-24", "2026-12-24"],
    ["an agreement", "agreement", "2026-11-30", "2027-02-28"],
    ["a talk with the coordinator", "coordinator", "2026-08-31", "2027-02-28"],
    ["a talk about the house", "future", "2024-02-29", "2025-02-28"],
  ] as const)("after %s is over on a day", (_, level, on, over) => {
    expect(expiresOn({ on: day(on), level, followUpOn: null }, months)).toBe(over);
  });

  it("is shown on the day before and not on the day itself", () => {
    expect(isExpired(day("2026-12-24"), day("2026-12-23"))).toBe(false);
    expect(isExpired(day("2026-12-24"), day("2026-12-24"))).toBe(true);
  });

  it("always ends, and a graver answer never ends it sooner", () => {
    const grave = fc.constantFrom(...ResponseLevel.options, null);
    const anyDay = fc.integer({ min: 0, max: 9000 });
    fc.assert(
      fc.property(anyDay, grave, grave, (after, a, b) => {
        const on = addDays(day("2010-01-01"), after);
        const rank = (level: ResponseLevel | null) =>
          level === null ? 0 : ResponseLevel.options.indexOf(level);
        const [light, heavy] = rank(a) <= rank(b) ? [a, b] : [b, a];

        expect(expiresOn({ on, level: light, followUpOn: null }, months) > on).toBe(true);
        expect(
          expiresOn({ on, level: light, followUpOn: null }, months) <=
            expiresOn({ on, level: heavy, followUpOn: null }, months),
        ).toBe(true);
      }),
    );
  });
});

const [ada, noor, tom] = ["1", "2", "3"].map((n) =>
  UserId.parse(`00000000-0000-4000-8000-00000000000${n}`),
) as [UserId, UserId, UserId];

const state = (change: Partial<ComplaintState> = {}): ComplaintState => ({
  receivedOn: day("2026-11-10"),
  due: day("2026-11-24"),
  concernedUserId: null,
  answeredOn: null,
  answeredBy: null,
  satisfied: null,
  secondOn: null,
  ...change,
});
const answered = { answeredOn: day("2026-11-20"), answeredBy: ada };

describe("a complaint", () => {
  it.each([
    ["on the day it is due", state(), "2026-11-24", "open"],
    ["a day later", state(), "2026-11-25", "late"],
    ["answered in time", state(answered), "2026-12-25", "answered"],
    ["that satisfied", state({ ...answered, satisfied: "yes" }), "2026-11-25", "settled"],
    [
      "of which nobody knows",
      state({ ...answered, satisfied: "unknown" }),
      "2026-11-25",
      "settled",
    ],
    ["that did not satisfy", state({ ...answered, satisfied: "no" }), "2026-11-25", "second"],
    [
      "looked at again",
      state({ ...answered, satisfied: "no", secondOn: day("2026-11-22") }),
      "2026-11-25",
      "settled",
    ],
  ] as const)("%s", (_, complaint, today, stage) => {
    expect(stageOfComplaint(complaint, day(today))).toBe(stage);
  });

  it("is due some days after it was received, and late from the next day on", () => {
    const days = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(days, fc.integer({ min: -100, max: 200 }), (within, after) => {
        const due = dueFrom(day("2026-11-10"), within);
        const today = addDays(day("2026-11-10"), after);
        const stage = stageOfComplaint(state({ due }), today);

        expect(stage).toBe(after > within ? "late" : "open");
      }),
    );
  });

  it("gets its second review from a person whom it does not concern", () => {
    const complaint = state({ ...answered, satisfied: "no", concernedUserId: noor });
    expect(maySecond(complaint, tom)).toEqual({ ok: true, value: null });
    expect(maySecond(complaint, ada)).toMatchObject({ error: { type: "AnotherLooks" } });
    expect(maySecond(complaint, noor)).toMatchObject({ error: { type: "ConcernsYou" } });
  });

  it("loses its text a year after it was received, and after two months where nobody is named", () => {
    const receivedOn = day("2026-01-31");
    fc.assert(
      fc.property(fc.boolean(), fc.integer({ min: 0, max: 800 }), (isAnonymous, after) => {
        const today = addDays(receivedOn, after);
        const limit = addMonths(receivedOn, isAnonymous ? 2 : 12);
        expect(settledWordsGo({ receivedOn, isAnonymous }, today)).toBe(today >= limit);
      }),
    );
    expect(Satisfied.options).toContain("unknown");
  });
});

// Incidents must never reach a procedure, a legal track, a report or a dossier. Imports are checked by .dependency-cruiser.cjs;
// this searches for the tables by their names, however they are queried.
describe("the tables of incidents", () => {
  const tables = [
    "incidents",
    "incident_people",
    "incident_words",
    "address_breaches",
    "address_breach_people",
    "address_breach_contents",
    "complaints",
    "complaint_contents",
  ];
  const ownFiles = new Set([
    "db/incidents/incidents.ts",
    "db/incidents/address-breaches.ts",
    "db/incidents/complaints.ts",
    "db/incidents/incidents.table.ts",
    // Lists every column that names a person, and reads none.
    "db/integrity/stored-row.ts",
    "db/platform/migrations.ts",
    "db/registry/person-columns.ts",
    // Delete what an erasure names, and report none of it.
    "db/registry/erasure-tables.ts",
    "db/retention/erasure-of-shared-rows.ts",
    // Finds all data held about a person on request, and counts the assigned numbers.
    "db/disclosures/access-data.ts",
    "db/platform/given-numbers.table.ts",
    // Checks only whether the record of a draft still exists.
    "db/drafts/drafts.ts",
  ]);
  const root = join(import.meta.dirname, "..", "..", "..");
  const sources = readdirSync(join(root, "db"), { recursive: true, encoding: "utf8" })
    .map((file) => join("db", file))
    .filter((file) => /\.(ts|sql)$/.test(file));

  it("are named by their own queries alone", () => {
    const named = new RegExp(`["'\`\\s(](${tables.join("|")})["'\`\\s(.)]`);
    const others = sources.filter(
      (file) =>
        !ownFiles.has(file) &&
        // Their tables, and the triggers that count which numbers were given.
        !/(^db\/tables\.ts|baseline\/(incidents|people)\.sql)$/.test(file),
    );
    const reading = others.filter((file) =>
      named.test(withoutComments(readFileSync(join(root, file), "utf8"))),
    );
    expect(others.length).toBeGreaterThan(30);
    expect(reading).toEqual([]);
  });

  it("are queried by their own handlers, which nothing else in the vault calls", () => {
    const config = readFileSync(join(root, ".dependency-cruiser.cjs"), "utf8");
    const allowed = /pathNot:\s*"(\^\(db\/\(incidents[^"]+)"/.exec(config)?.[1] ?? "";
    expect(allowed).toContain("electron/vault/(incidents/|");
    for (const word of ["procedure", "legal", "dossier", "document", "report", "people", "papers"])
      expect(allowed, word).not.toContain(word);
  });
});

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|--.*$|import [\s\S]*?;/gm, "");

describe("an incident of which one speaks again", () => {
  const on = day("2026-11-24");
  const conversation = { on, level: "conversation" as const };

  it("is stored a week longer than that day, where it would be over before", () => {
    const spoken = { ...conversation, followUpOn: day("2027-01-04") };
    expect(expiresOn(spoken, months)).toBe("2027-01-12");
  });

  it("is over like any other where that day comes first", () => {
    const spoken = { ...conversation, followUpOn: day("2026-11-26") };
    expect(expiresOn(spoken, months)).toBe(expiresOn({ ...spoken, followUpOn: null }, months));
  });
});

// The records of a residence procedure, and that each of their codes has a text on the screen.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import en from "../../../../renderer/i18n/en/residence/residence.json" with { type: "json" };
import {
  DocumentFields,
  DocumentForm,
  DocumentHeader,
  DocumentKind,
  DocumentRecord,
  DocumentState,
  HeldBy,
  isResidenceKind,
  computedExpiry,
  noFields,
} from "../../../../domain/residence/document.ts";
import {
  ReminderKind,
  remindersOf,
  Validity,
} from "../../../../domain/residence/procedure/deadlines.ts";
import { DocumentStep } from "../../../../domain/residence/procedure/residence-document-names.ts";
import {
  Answer,
  CourtStep,
  EndReason,
  RequestAbout,
  ResidenceEvent,
} from "../../../../domain/residence/procedure/procedure-event.ts";
import {
  Activation,
  ProfileId,
  profiles,
  Question,
} from "../../../../domain/residence/procedure/rules-in-force.ts";
import { TaskChange } from "../../../../domain/residence/procedure/rules-change-preview.ts";
import { RuleId } from "../../../../domain/residence/procedure/rule-ids.ts";
import { Task, TaskKind } from "../../../../domain/residence/procedure/procedure-tasks.ts";
import { DueState, MonthEnds } from "../../../../domain/residence/expiring-documents.ts";
import { day } from "./test-procedure-events.ts";

describe("every word of the procedure", () => {
  it.each<[string, readonly string[], object]>([
    ["step", DocumentStep.options, en.step],
    ["document", DocumentKind.options, en.document],
    ["state of a document", DocumentState.options, en.state],
    ["place of a document", HeldBy.options, en.heldBy],
    ["form of a document", DocumentForm.options, en.form],
    ["task", TaskKind.options, en.task],
    ["rule", RuleId.options, en.rule],
    ["profile", ProfileId.options, en.profile],
    ["question", Question.options, en.question],
    ["answer", Answer.options, en.answer],
    ["step of a court", CourtStep.options, en.court],
    ["end", EndReason.options, en.end],
    ["request", RequestAbout.options, en.request],
    ["nearness", DueState.options, en.due],
  ])("that is a %s has a text on the screen, and no other exists there", (_, words, shown) => {
    expect(words.toSorted()).toEqual(Object.keys(shown).toSorted());
  });

  it("that is an event has a text on the screen, and no other exists there", () => {
    const kinds = ResidenceEvent.options.flatMap((one) => [...one.shape.kind.values]);
    expect(kinds.toSorted()).toEqual(Object.keys(en.event).toSorted());
  });

  it("that is a reminder is one of the seven that are put", () => {
    expect(ReminderKind.options).toEqual(remindersOf(day("2026-12-01")).map(({ kind }) => kind));
  });

  it("that is a profile is shipped", () => {
    expect(ProfileId.options).toEqual(profiles.map(({ id }) => id));
  });
});

const override = { by: "Ada Invented", reason: "Agreed by telephone" };
const base = { id: randomUUID(), on: "2026-11-24" };
const events = {
  asked: { ...base, kind: "asked", step: "reflection", override },
  renewalSent: { ...base, kind: "renewalSent" },
  magistrateAsked: { ...base, kind: "magistrateAsked" },
  answers: {
    ...base,
    kind: "answers",
    given: { Q1: "yes", Q4: "unknown" },
    from: { office: "auditor", name: "M. Invented", caseId: null },
  },
  guardian: { ...base, kind: "guardian", name: "G. Invented" },
  noWorkPermit: { ...base, kind: "noWorkPermit" },
  noTrial: { ...base, kind: "noTrial", reason: "died", mattered: "yes" },
  openEndedAsked: { ...base, kind: "openEndedAsked", override: null },
  requestRefused: { ...base, kind: "requestRefused" },
  openEndedRefused: { ...base, kind: "openEndedRefused" },
  moreAsked: { ...base, kind: "moreAsked" },
  moreSent: { ...base, kind: "moreSent", request: "next" },
  integration: { ...base, kind: "integration" },
  minorAlone: { ...base, kind: "minorAlone", isAlone: true },
  ended: { ...base, kind: "ended", reason: "voluntaryReturn" },
  correction: { ...base, kind: "correction", corrects: randomUUID(), reason: "Typed twice" },
  statement: { ...base, kind: "statement", registeredOn: "2026-11-25" },
  issued: { ...base, kind: "issued", step: "temporary", profile: "2007", printed: null, override },
  court: { ...base, kind: "court", step: "referral", mattered: "yes" },
  judgment: {
    ...base,
    kind: "judgment",
    outcome: "conviction",
    law: "other",
    charged: true,
    mattered: "no",
  },
  caseClosed: { ...base, kind: "caseClosed", mattered: "unknown" },
};
const holds = (event: object) => ResidenceEvent.safeParse(event).success;

describe("an event", () => {
  it.each(Object.entries(events))("%s is stored as it is, and nothing beside it", (_, event) => {
    expect(ResidenceEvent.parse(event)).toEqual(event);
    expect(holds({ ...event, about: "Linh Invented" })).toBe(false);
    for (const part of Object.keys(event))
      expect(holds(Object.fromEntries(Object.entries(event).filter(([key]) => key !== part)))).toBe(
        false,
      );
  });

  it.each([
    ["the first document that is asked for a certificate", { ...events.asked, step: "temporary" }],
    ["an answer to no question", { ...events.answers, given: { Q5: "yes" } }],
    ["an answer that is none", { ...events.answers, given: { Q1: "perhaps" } }],
    ["an end for no reason", { ...events.ended, reason: "" }],
    ["a correction without a reason", { ...events.correction, reason: "  " }],
    ["a correction with a book", { ...events.correction, reason: "x".repeat(2001) }],
    ["an override by nobody", { ...events.issued, override: { ...override, by: " " } }],
    [
      "an override by a long name",
      { ...events.issued, override: { ...override, by: "x".repeat(121) } },
    ],
    ["an override for no reason", { ...events.issued, override: { ...override, reason: " " } }],
    [
      "an override with a book",
      { ...events.issued, override: { ...override, reason: "x".repeat(2001) } },
    ],
    ["more of an override", { ...events.issued, override: { ...override, on: "2026-11-24" } }],
    ["a judgment under no law", { ...events.judgment, law: "" }],
    ["a judgment that is none", { ...events.judgment, outcome: "" }],
  ])("is not %s", (_, event) => expect(holds(event)).toBe(false));

  it("says what the rules distinguish", () => {
    expect(holds({ ...events.asked, step: "provisional" })).toBe(true);
    expect(holds({ ...events.moreAsked, request: "openEnded" })).toBe(true);
    expect(holds({ ...events.judgment, outcome: "acquittal", law: "trafficking" })).toBe(true);
    const long = { by: "x".repeat(120), reason: "x".repeat(2000) };
    expect(holds({ ...events.issued, override: long })).toBe(true);
    expect(holds({ ...events.correction, reason: "x".repeat(2000) })).toBe(true);
    const spaced = { by: " Ada Invented ", reason: " Agreed by telephone " };
    expect(ResidenceEvent.parse({ ...events.issued, override: spaced })).toEqual(events.issued);
    expect(ResidenceEvent.parse({ ...events.correction, reason: " Typed twice " })).toEqual(
      events.correction,
    );
  });
});

describe("what is computed", () => {
  const task = { kind: "send", on: "2026-10-16", by: null, rule: "renewalWindow" };
  const move = { kind: "send", before: null, after: "2026-10-16" };
  const month = { month: "2026-11-01", count: 0 };
  const from = { profile: "2007", from: "2007-06-01" };

  it("is returned as it is, and nothing beside it", () => {
    for (const [schema, value] of [
      [Task, task],
      [TaskChange, move],
      [MonthEnds, month],
      [Activation, from],
    ] as const) {
      expect(schema.parse(value)).toEqual(value);
      expect(schema.safeParse({ ...value, more: 1 }).success).toBe(false);
    }
    expect(MonthEnds.safeParse({ ...month, count: -1 }).success).toBe(false);
    expect(MonthEnds.safeParse({ ...month, count: 0.5 }).success).toBe(false);
  });

  it.each([
    [{ unit: "days", count: 1 }, true],
    [{ unit: "months", count: 1 }, true],
    [{ unit: "unlimited" }, true],
    [{ unit: "days", count: 0 }, false],
    [{ unit: "months", count: 0 }, false],
    [{ unit: "days", count: 1.5 }, false],
    [{ unit: "months", count: 1.5 }, false],
    [{ unit: "days" }, false],
    [{ unit: "months" }, false],
    [{ unit: "days", count: 1, more: 1 }, false],
    [{ unit: "months", count: 1, more: 1 }, false],
    [{ unit: "unlimited", count: 1 }, false],
    [{ unit: "weeks", count: 1 }, false],
  ])("as a time of validity may be %j: %s", (validity, may) => {
    expect(Validity.safeParse(validity).success).toBe(may);
  });
});

describe("a document in the file", () => {
  const header = {
    id: randomUUID(),
    personId: randomUUID(),
    version: 1,
    kind: "passport",
    state: "held",
    askedOn: null,
    issuedOn: "2026-01-05",
    expiresOn: null,
  };
  const attempt = { on: "2026-11-02", what: "Wrote to the embassy" };
  const fields = { ...noFields, number: "XX 1", attempts: [attempt] };
  const residence = { step: "temporary", profile: "2007", printed: null, override };
  const record = { ...fields, renews: null, residence };
  const keeps = (value: object) => DocumentRecord.safeParse(value).success;

  it("is stored as it is, and nothing beside it", () => {
    for (const [schema, value] of [
      [DocumentHeader, header],
      [DocumentFields, fields],
      [DocumentRecord, record],
    ] as const) {
      expect(schema.parse(value)).toEqual(value);
      expect(schema.safeParse({ ...value, more: 1 }).success).toBe(false);
    }
    expect(DocumentHeader.safeParse({ ...header, version: 0 }).success).toBe(false);
    expect(DocumentHeader.safeParse({ ...header, version: 1.5 }).success).toBe(false);
    expect(keeps({ ...record, residence: { ...residence, more: 1 } })).toBe(false);
    expect(keeps({ ...record, attempts: [{ ...attempt, more: 1 }] })).toBe(false);
    expect(keeps({ ...record, attempts: [{ ...attempt, what: " " }] })).toBe(false);
  });

  it("has a line, a note and forty attempts, and no more", () => {
    const tries = (count: number) => Array.from({ length: count }, () => attempt);
    for (const [name, most] of [
      ["number", 120],
      ["authority", 120],
      ["translation", 120],
      ["note", 2000],
    ] as const) {
      expect(keeps({ ...record, [name]: ` ${"x".repeat(most)} ` })).toBe(true);
      expect(keeps({ ...record, [name]: "x".repeat(most + 1) })).toBe(false);
    }
    expect(keeps({ ...record, attempts: tries(40) })).toBe(true);
    expect(keeps({ ...record, attempts: tries(41) })).toBe(false);
  });

  it("begins as an original held by the person, without other data", () => {
    expect(noFields).toEqual({
      number: "",
      authority: "",
      notifiedOn: null,
      heldBy: "person",
      form: "original",
      translation: "",
      note: "",
      attempts: [],
    });
  });

  it("is of residence or not", () => {
    expect(isResidenceKind("aCard")).toBe(true);
    expect(isResidenceKind("passport")).toBe(false);
  });

  it("protects an address for six months from the request; for other documents no rule says how long", () => {
    expect(computedExpiry("addressProtection", day("2026-08-31"))).toBe("2027-02-28");
    expect(computedExpiry("addressProtection", null)).toBeNull();
    expect(computedExpiry("passport", day("2026-08-31"))).toBeNull();
  });
});

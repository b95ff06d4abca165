// A request without an answer is reported, from 14 days after it was sent.
import { describe, expect, it } from "vitest";
import type { ResidenceEvent } from "../../../../domain/residence/procedure/procedure-event.ts";
import type { Activation } from "../../../../domain/residence/procedure/rules-in-force.ts";
import { nextOfEach } from "../../../../domain/residence/procedure/procedure-tasks.ts";
import {
  dueState,
  duesOf,
  isExpiringSoon,
} from "../../../../domain/residence/expiring-documents.ts";
import { residenceStatus } from "../../../../domain/residence/procedure/residence-status.ts";
import {
  about,
  answers,
  asked,
  askedFirst,
  correction,
  court,
  day,
  ended,
  issued,
  met,
  plain,
  since2007,
  statement,
} from "./test-procedure-events.ts";

const since2017: readonly Activation[] = [
  ...since2007,
  { profile: "2017", from: day("2017-05-20") },
];
const yesToAll = { Q1: "yes", Q2: "yes", Q3: "yes", Q4: "yes" } as const;

const awaited = (events: readonly ResidenceEvent[], on: string, activated = since2017) =>
  residenceStatus(events, { ...met, activated }, day(on))
    .tasks.filter(({ kind }) => kind === "askProgress" || kind === "askOpenEndedProgress")
    .map(({ kind, on: from, since }) => [kind, from, since]);

/** What is to be done on a day, and what it is about. */
const now = (events: readonly ResidenceEvent[], on: string, activated = since2017) =>
  duesOf(residenceStatus(events, { ...met, activated }, day(on))).flatMap(({ due }) =>
    dueState(due, day(on)) === "ahead" ? [] : [due.next?.kind],
  );

const order = askedFirst("2026-06-03", "reflection");
const reflection = issued("2026-06-10", "reflection", { activated: since2017 });
const said = statement("2026-06-20");
const first = askedFirst("2026-06-22", "provisional");
const card = issued("2026-07-01", "provisional", { activated: since2017 });
const temporary = issued("2026-06-01", "temporary", { activated: since2017 });
const held = [statement("2026-01-20"), answers("2026-05-01", yesToAll), temporary];

describe("a request without an answer", () => {
  it.each([
    ["the order", [order], "2026-06-17", "2026-06-03"],
    // The 14th day is a Saturday: reminded of on the Friday.
    ["the order", [askedFirst("2026-06-06", "reflection")], "2026-06-19", "2026-06-06"],
    ["the declaration at once", [said, first], "2026-07-06", "2026-06-22"],
    ["the declaration after reflection", [reflection, said, first], "2026-07-06", "2026-06-22"],
    // 21 July is a holiday.
    ["the extension", [said, card, plain("2026-07-07", "renewalSent")], "2026-07-20", "2026-07-07"],
    [
      "the certificate",
      [said, card, plain("2026-08-20", "renewalSent")],
      "2026-09-03",
      "2026-08-20",
    ],
    ["the renewal", [...held, plain("2026-10-20", "renewalSent")], "2026-11-03", "2026-10-20"],
    ["a late renewal", [...held, plain("2026-12-09", "renewalSent")], "2026-12-23", "2026-12-09"],
  ] as const)("is told of %s", (_, events, from, since) => {
    const before = day(events.at(-1)?.on ?? since);
    expect(awaited(events, before)).toEqual([["askProgress", from, since]]);
    expect(now(events, before)).not.toContain("askProgress");
    expect(now(events, from)).toContain("askProgress");
    expect(now(events, "2027-08-01")).toContain("askProgress");
  });

  it("is reported for an open-ended stay beside the renewal", () => {
    const both = [
      ...held,
      court("2026-07-01", "referral"),
      asked("2026-09-01"),
      plain("2026-10-20", "renewalSent"),
    ];
    expect(awaited(both, "2026-11-24")).toEqual([
      ["askOpenEndedProgress", "2026-09-15", "2026-09-01"],
      ["askProgress", "2026-11-03", "2026-10-20"],
    ]);
    expect(now(both, "2026-11-24")).toEqual(
      expect.arrayContaining(["askOpenEndedProgress", "askProgress"]),
    );
  });

  it.each([
    ["the founding rules", []],
    ["those of 2007", since2007],
    ["those of 2017", since2017],
  ] as const)("is told the same by %s", (_, activated) => {
    expect(awaited([order], "2026-11-24", [...activated])).toEqual([
      ["askProgress", "2026-06-17", "2026-06-03"],
    ]);
  });

  it("is in the expiry list from the day it is sent, and is overdue 14 days after it", () => {
    const due = (on: string) => duesOf(residenceStatus([order], met, day(on)))[0]?.due;
    const state = (on: string) => {
      const one = due(on);
      return one === undefined ? null : [dueState(one, day(on)), isExpiringSoon(one, day(on))];
    };
    expect(state("2026-06-02")).toBeNull();
    expect(state("2026-06-03")).toEqual(["ahead", true]);
    expect(state("2026-06-16")).toEqual(["ahead", true]);
    expect(state("2026-06-17")).toEqual(["now", true]);
    expect(state("2026-11-24")).toEqual(["overdue", true]);
  });

  it("hides no other task: a declaration to request, a document that expired", () => {
    const both = [order, statement("2026-06-05")];
    expect(now(both, "2026-06-24")).toEqual(
      expect.arrayContaining(["askProvisional", "askProgress"]),
    );
    const late = [...held, plain("2026-12-05", "renewalSent")];
    expect(now(late, "2026-12-24")).toEqual(expect.arrayContaining(["expired", "askProgress"]));
  });

  it("is reported beside the current document", () => {
    const sent = [...held, plain("2026-10-20", "renewalSent")];
    const [found] = duesOf(residenceStatus(sent, met, day("2026-12-10")));
    expect(found).toMatchObject({
      matter: "awaited",
      due: { document: { id: temporary.id }, until: "2026-12-01", isPending: true },
    });
  });

  it("is never reminded of before it was sent", () => {
    const last = [reflection, said, askedFirst("2026-07-25", "provisional")];
    expect(awaited(last, "2026-07-26")).toEqual([["askProgress", "2026-08-07", "2026-07-25"]]);
    const lastDay = [...held, plain("2026-12-01", "renewalSent")];
    expect(awaited(lastDay, "2026-12-02")).toEqual([["askProgress", "2026-12-15", "2026-12-01"]]);
  });

  it("is pending since the first time, and reminded of since what was last sent for it", () => {
    const more = [
      ...held,
      plain("2026-10-20", "renewalSent"),
      about("2026-11-02", "moreAsked", "next"),
    ];
    expect(awaited(more, "2026-11-30")).toEqual([]);
    expect(now(more, "2026-11-30")).toContain("answerMoreAsked");
    const answered = [...more, about("2026-11-05", "moreSent", "next")];
    expect(awaited(answered, "2026-11-30")).toEqual([["askProgress", "2026-11-19", "2026-10-20"]]);
    // Sent for the other of the two.
    const other = [...held, plain("2026-10-20", "renewalSent"), asked("2026-10-20")];
    expect(awaited([...other, about("2026-11-05", "moreSent", "openEnded")], "2026-11-30")).toEqual(
      [
        ["askProgress", "2026-11-03", "2026-10-20"],
        ["askOpenEndedProgress", "2026-11-19", "2026-10-20"],
      ],
    );
  });

  it("sent for a request before counts for none after it", () => {
    const again = [
      ...held,
      plain("2026-10-20", "renewalSent"),
      about("2026-10-25", "moreSent", "next"),
      issued("2026-11-01", "temporary", { activated: since2017 }),
      plain("2027-03-20", "renewalSent"),
    ];
    expect(awaited(again, "2027-04-10")).toEqual([["askProgress", "2027-04-02", "2027-03-20"]]);
  });
});

describe("a request is awaited no more", () => {
  it.each<[string, readonly ResidenceEvent[]]>([
    ["once the document was issued", [order, reflection]],
    ["once it was refused", [order, plain("2026-06-12", "requestRefused")]],
    ["once the procedure ended", [order, ended("2026-06-12", "voluntaryReturn")]],
    ["where it was recorded by mistake", [order, correction("2026-06-12", order)]],
    [
      "once the declaration was issued",
      [reflection, said, first, issued("2026-07-01", "provisional", { activated: since2017 })],
    ],
    [
      "once the open-ended stay was granted",
      [...held, asked("2026-06-22"), issued("2026-07-01", "openEnded", { activated: since2017 })],
    ],
    [
      "once the open-ended stay was refused",
      [...held, asked("2026-06-22"), plain("2026-07-01", "openEndedRefused")],
    ],
    ["where none was sent", [reflection, said]],
    [
      "once the document that is held was withdrawn",
      [
        issued("2026-06-01", "temporary", { withdrawnOn: day("2026-07-10") }),
        plain("2026-07-01", "renewalSent"),
      ],
    ],
  ])("%s", (_, events) => expect(awaited(events, "2026-11-24")).toEqual([]));

  it("and again where that was a mistake, or it was sent again", () => {
    const refusal = plain("2026-06-12", "requestRefused");
    expect(awaited([order, refusal, correction("2026-06-20", refusal)], "2026-11-24")).toEqual([
      ["askProgress", "2026-06-17", "2026-06-03"],
    ]);
    const requestedAgain = [order, refusal, askedFirst("2026-07-01", "reflection")];
    expect(awaited(requestedAgain, "2026-11-24")).toEqual([
      ["askProgress", "2026-07-15", "2026-07-01"],
    ]);
    const withdrawn = issued("2026-06-01", "temporary", { withdrawnOn: day("2026-07-10") });
    const after = [withdrawn, plain("2026-07-20", "renewalSent")];
    expect(awaited(after, "2026-11-24")).toEqual([["askProgress", "2026-08-03", "2026-07-20"]]);
  });

  it("is one of its own among what is next", () => {
    const both = [order, statement("2026-06-05")];
    const tasks = residenceStatus(both, met, day("2026-11-24")).tasks;
    expect(nextOfEach(tasks, day("2026-11-24")).map(({ kind }) => kind)).toEqual([
      "askProvisional",
      "askProgress",
    ]);
  });
});

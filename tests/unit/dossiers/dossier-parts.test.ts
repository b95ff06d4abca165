import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../domain/dossiers/text-layout.ts";
import { composeDossier } from "../../../domain/dossiers/compose-dossier.ts";
import { changesBetween, contentOf } from "../../../domain/dossiers/dossier-content.ts";
import { DossierState, mayFollow } from "../../../domain/dossiers/dossier.ts";
import { isAhead, isThisWeek, sendDays } from "../../../domain/dossiers/next-due-dossier.ts";
import { sectionsFor } from "../../../domain/dossiers/dossier-section.ts";
import { nextRequest, requestsFrom } from "../../../domain/dossiers/requested-document.ts";
import { pagesIn } from "../../../domain/printing/pdf-file.ts";
import type { ResidenceEvent } from "../../../domain/residence/procedure/procedure-event.ts";
import { ResidenceEventId } from "../../../domain/residence/procedure/procedure-event.ts";
import type { Facts } from "../../../domain/residence/procedure/requirements.ts";
import { residenceStatus } from "../../../domain/residence/procedure/residence-status.ts";
import { aPdf } from "../../helpers/invented-pictures.ts";
import { anEnclosure, day, otherScan, someFacts, someRecord } from "./test-dossier-facts.ts";

describe("plain text", () => {
  it.each([
    [
      "Nom : Linh\nNationalité : Viêt Nam",
      [
        {
          kind: "rows",
          rows: [
            ["Nom", "Linh"],
            ["Nationalité", "Viêt Nam"],
          ],
        },
      ],
    ],
    ["– un\n- deux", [{ kind: "list", items: ["un", "deux"] }]],
    [
      "Une phrase : avec deux points, et une virgule.\nEncore",
      [{ kind: "text", text: "Une phrase : avec deux points, et une virgule.\nEncore" }],
    ],
    [
      "Le 2 avril 2026, elle parle (autorité : X).",
      [{ kind: "text", text: "Le 2 avril 2026, elle parle (autorité : X)." }],
    ],
    [
      "Attestation (carte orange) : du 1 au 2",
      [{ kind: "rows", rows: [["Attestation (carte orange)", "du 1 au 2"]] }],
    ],
    [
      "a\n \n\nb",
      [
        { kind: "text", text: "a" },
        { kind: "text", text: "b" },
      ],
    ],
    [" \n", []],
  ] as const)("are laid out by their form: %j", (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  it("lose no word, whatever is typed", () => {
    const words = (text: string) => text.split(/[\s:–-]+/).filter((word) => word !== "");
    fc.assert(
      fc.property(fc.string(), (text) => {
        const laid = blocksOf(text).map((block) =>
          block.kind === "text"
            ? block.text
            : block.kind === "list"
              ? block.items.join(" ")
              : block.rows.flat().join(" "),
        );
        expect(words(laid.join(" "))).toEqual(words(text));
      }),
    );
  });
});

describe("the next request", () => {
  let count = 0;
  const event = (kind: object): ResidenceEvent =>
    ({
      id: ResidenceEventId.parse(
        `00000000-0000-4000-8000-${String((count += 1)).padStart(12, "0")}`,
      ),
      ...kind,
    }) as ResidenceEvent;
  const issued = (step: string, on: string) =>
    event({ kind: "issued", step, on, profile: "1997", printed: null, override: null });
  const facts: Facts = {
    leftExploitation: true,
    acceptsAssistance: true,
    statementStands: true,
    isMinorAlone: false,
    activated: [],
  };
  const from = { office: "prosecutor", name: "", caseId: null } as const;
  const stated = event({ kind: "statement", on: "2026-04-02", registeredOn: "2026-04-02" });
  const answers = event({
    kind: "answers",
    on: "2026-06-02",
    given: { Q1: "yes", Q2: "yes" },
    from,
  });
  const court = event({ kind: "court", on: "2026-10-01", step: "referral", mattered: "yes" });
  const judged = event({
    kind: "judgment",
    on: "2026-11-01",
    outcome: "conviction",
    law: "trafficking",
    charged: true,
    mattered: "yes",
  });
  const first = [issued("reflection", "2026-03-03"), stated, issued("provisional", "2026-04-08")];
  const temporary = [...first, answers, issued("temporary", "2026-06-30")];
  const extended = [...first, issued("extended", "2026-07-09")];
  const no = event({ kind: "answers", on: "2026-09-01", given: { Q1: "no" }, from });
  const otherLaw = event({
    kind: "judgment",
    on: "2026-11-01",
    outcome: "conviction",
    law: "other",
    charged: true,
    mattered: "yes",
  });
  const closed = event({ kind: "caseClosed", on: "2028-12-01", mattered: "yes" });
  const settled = event({ kind: "integration", on: "2028-12-02" });
  const on = (events: readonly ResidenceEvent[], when: string, given = facts) =>
    residenceStatus(events, given, day(when));

  it.each([
    ["in the time to reflect, once she has spoken", first.slice(0, 2), "2026-04-03", "T3"],
    ["on the three months, without the answers", first, "2026-06-01", "T8"],
    ["on the three months, with every answer yes", [...first, answers], "2026-06-03", "T7"],
    ["on the six months", temporary, "2026-11-24", "T12"],
    [
      "with a step of the court: still the renewal first",
      [...temporary, court],
      "2026-11-24",
      "T12",
    ],
    ["after a conviction", [...temporary, court, judged], "2026-11-24", "T14"],
    ["on an extension, with every answer yes", [...extended, answers], "2026-08-01", "T9"],
    ["with a no, and a step of the court", [...temporary, no, court], "2026-11-24", "T13"],
    ["after a conviction under another law", [...temporary, otherLaw], "2026-11-24", "T15"],
    ["after a closed case, two years on", [...temporary, closed, settled], "2029-01-15", "T16"],
    ["before any document", [], "2026-03-01", null],
  ] as const)("%s", (_, events, when, transition) => {
    expect(nextRequest(on(events, when))?.transition ?? null).toBe(transition);
  });

  it("offers the open-ended stay beside the renewal, under the name of its profile", () => {
    const all = requestsFrom(on([...temporary, court], "2026-11-24"));
    expect(all.map(({ transition, document }) => [transition, document])).toEqual([
      ["T12", "certificateOfRegistration"],
      ["T13", "openEndedPermit"],
    ]);
    const later = { ...facts, activated: [{ profile: "2007", from: day("2007-06-01") }] } as const;
    expect(nextRequest(on(temporary, "2026-11-24", later))?.document).toBe("aCard");
  });
});

describe("when it is sent", () => {
  const until = day("2026-12-30");
  it.each([
    ["T12", { opens: "2026-11-15", sendBy: "2026-11-30" }],
    ["T3", { opens: null, sendBy: "2026-12-30" }],
    ["T14", { opens: null, sendBy: null }],
  ] as const)("%s", (transition, days) => expect(sendDays(transition, until)).toEqual(days));

  it("is this week from seven days before the window, and ahead from ninety days before the end", () => {
    const days = sendDays("T12", until);
    const ready = { missing: [] };
    expect([day("2026-11-07"), day("2026-11-08")].map((on) => isThisWeek(days, ready, on))).toEqual(
      [false, true],
    );
    expect([day("2026-09-30"), day("2026-10-01")].map((on) => isAhead(days, on))).toEqual([
      false,
      true,
    ]);
    const atOnce = sendDays("T14", until);
    expect(isThisWeek(atOnce, { missing: [{ type: "judgment" }] }, until)).toBe(false);
    expect(isThisWeek(atOnce, ready, until)).toBe(true);
    expect(isAhead(atOnce, until)).toBe(false);
  });
});

describe("another version", () => {
  const content = (record = someRecord(), facts = someFacts()) =>
    contentOf(facts, record, composeDossier(facts, "fr"), "fr");

  it("says what it changes, and nothing where nothing changed", () => {
    expect(changesBetween(content(), content())).toEqual([]);
    const { texts, enclosures } = someRecord();
    const other = someRecord({
      addressee: "Office des étrangers\nBureau inventé",
      texts: {
        ...texts,
        social: { text: "Autre chose.", basis: "", language: "fr" },
        work: { text: "", basis: "", language: "fr" },
        publicOrder: { text: "Rien n’est connu.", basis: "", language: "fr" },
      },
      enclosures: [
        ...enclosures.filter(({ kind }) => kind === "coursePaper"),
        anEnclosure(),
        anEnclosure({ scanId: otherScan.replace(/c$/, "e") as typeof otherScan, title: "Lettre" }),
      ],
    });
    expect(changesBetween(content(), content(other))).toEqual([
      { kind: "addressee" },
      { kind: "section", id: "social" },
      { kind: "sectionRemoved", id: "work" },
      { kind: "sectionAdded", id: "publicOrder" },
      { kind: "enclosureAdded", title: "Lettre" },
      { kind: "enclosureRemoved", title: "Passeport" },
      { kind: "order" },
    ]);
  });

  it("leaves out what is empty, and has an index only with enclosures", () => {
    const { sections } = content(someRecord({ enclosures: [] }));
    expect(sections.map(({ id }) => id)).not.toContain("index");
    expect(sections.map(({ id }) => id)).not.toContain("publicOrder");
    expect(content().sections.at(-1)?.id).toBe("index");
    expect(sectionsFor("T12")).not.toContain("openEnded");
    expect(sectionsFor("T13")).toContain("openEnded");
  });
});

it("returns to the draft from everywhere, and moves forward one step at a time", () => {
  for (const state of DossierState.options) expect(mayFollow[state]).toContain("draft");
  const forward = DossierState.options.map((state, at) =>
    mayFollow[state].filter((next) => DossierState.options.indexOf(next) > at + 1),
  );
  expect(forward.flat()).toEqual([]);
});

it("counts the pages of a file that this program made", () => {
  expect(pagesIn(aPdf())).toBe(1);
  const written =
    "<< /Type /Pages >> <</Type/Page>> << /Type\n/Page /Kids >> /Type /Pag /TypePage /Page";
  expect(pagesIn(Buffer.from(written))).toBe(2);
  expect(pagesIn(new Uint8Array())).toBe(0);
});

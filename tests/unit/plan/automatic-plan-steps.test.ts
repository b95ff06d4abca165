import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import { DocumentId } from "../../../domain/residence/document.ts";
import type { LegalRecord } from "../../../domain/legal/legal-record.ts";
import {
  dayOfStep,
  isDoneStep,
  type KnownOutside,
  outsideSteps,
  strandOf,
} from "../../../domain/plan/automatic-plan-steps.ts";
import {
  matterOf,
  type Task,
  TaskKind,
} from "../../../domain/residence/procedure/procedure-tasks.ts";

const day = (text: string) => CalendarDate.parse(text);
const today = day("2026-06-01");
const nothing: KnownOutside = {
  day: today,
  track: null,
  tasks: [],
  papers: [],
  records: [],
  interviews: [],
  hearings: [],
};
const task = (kind: TaskKind, on: string): Task => ({
  kind,
  on: day(on),
  by: null,
  rule: "renewalWindow",
});
const civilParty = (
  on: string,
  change: Partial<Extract<LegalRecord, { readonly kind: "civilParty" }>>,
): LegalRecord => ({
  kind: "civilParty",
  on: day(on),
  decision: "open",
  decidedOn: null,
  actedOn: null,
  forWhat: "",
  ...change,
});

describe("the automatic steps of a plan", () => {
  it("are none where nothing is known", () => expect(outsideSteps(nothing)).toEqual([]));

  it("are the next one for the permit, and every kind about the court", () => {
    const tasks = [
      task("startDossier", "2026-04-01"),
      task("send", "2026-05-20"),
      task("chaseMagistrate", "2026-05-30"),
      task("chaseMagistrate", "2026-06-15"),
      task("askOpenEnded", "2026-05-01"),
      task("alarm", "2026-12-01"),
    ];
    const steps = outsideSteps({ ...nothing, tasks });
    const kinds = steps.map((step) => (step.from === "procedure" ? step.task.kind : step.from));
    expect(kinds).toEqual(["askOpenEnded", "send", "chaseMagistrate"]);
  });

  it("include an expiring document, and no residence document twice", () => {
    const due = (kind: "passport" | "declarationOfArrival", on: string) => ({
      document: { id: DocumentId.parse("00000000-0000-4000-8000-000000000001"), kind },
      until: day(on),
      isPending: false,
      next: task("renewPaper", on),
    });
    const papers = [
      due("passport", "2026-07-01"),
      due("passport", "2027-07-01"),
      due("declarationOfArrival", "2026-07-01"),
    ];
    expect(outsideSteps({ ...nothing, papers })).toMatchObject([
      { from: "paper", document: "passport", task: { on: "2026-07-01" } },
    ]);
  });

  it.each<[string, LegalRecord, boolean]>([
    ["is open until the person decides", civilParty("2026-05-01", {}), false],
    [
      "is open until it is acted upon",
      civilParty("2026-05-01", { decision: "yes", decidedOn: day("2026-05-02") }),
      false,
    ],
    [
      "is done once it is acted upon",
      civilParty("2026-05-01", { decision: "yes", actedOn: day("2026-05-09") }),
      true,
    ],
    ["is done with a no", civilParty("2026-05-01", { decision: "no" }), true],
    ["is open when it is put off", civilParty("2026-05-01", { decision: "later" }), false],
  ])("a civil party %s", (_, record, isDone) => {
    const [step] = outsideSteps({ ...nothing, records: [record] });
    expect(step === undefined ? null : isDoneStep(step)).toBe(isDone);
  });

  it("use the newest record about joining as a civil party", () => {
    const records = [
      civilParty("2026-05-20", { decision: "no" }),
      civilParty("2026-05-01", { decision: "yes" }),
    ];
    expect(outsideSteps({ ...nothing, records })).toMatchObject([{ decision: "no" }]);
  });

  it("remove an interview once its day is past", () => {
    const interviews = [-1, 0, 3].map((days) => ({ on: addDays(today, days), withWhom: "X" }));
    expect(outsideSteps({ ...nothing, interviews }).map(dayOfStep)).toEqual([
      "2026-06-01",
      "2026-06-04",
    ]);
  });

  it("has a hearing in the legal strand until its day is past", () => {
    const hearings = [-1, 2].map((days) => ({
      on: addDays(today, days),
      hearing: "chamberHearing" as const,
    }));
    const steps = outsideSteps({ ...nothing, hearings });
    expect(steps).toEqual([{ from: "hearing", on: "2026-06-03", hearing: "chamberHearing" }]);
    expect(steps.map(strandOf)).toEqual(["legal"]);
    expect(steps.some(isDoneStep)).toBe(false);
  });

  it("are unique, in one strand, what is done first and then by day", () => {
    const tasks = fc.array(
      fc
        .tuple(fc.constantFrom(...TaskKind.options), fc.integer({ min: -200, max: 200 }))
        .map(([kind, days]): Task => ({
          kind,
          on: addDays(today, days),
          by: null,
          rule: "renewalWindow",
        })),
      { maxLength: 15 },
    );
    const interviews = fc.array(
      fc
        .integer({ min: -30, max: 90 })
        .map((days) => ({ on: addDays(today, days), withWhom: "Invented police" })),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(tasks, interviews, (known, asked) => {
        const steps = outsideSteps({ ...nothing, tasks: known, interviews: asked });
        const own = steps.flatMap((step) => (step.from === "procedure" ? [step.task] : []));
        expect(new Set(own.map(({ kind }) => kind)).size).toBe(own.length);
        for (const one of own) expect(known).toContainEqual(one);
        // The next step for the permit is one matter alone, like any other.
        const matters = own.map(({ kind }) => matterOf(kind));
        expect(new Set(matters).size).toBe(matters.length);
        const days = steps.filter((step) => !isDoneStep(step)).map(dayOfStep);
        expect(days).toEqual(days.toSorted());
        expect(steps.filter(({ from }) => from === "interview")).toHaveLength(
          asked.filter(({ on }) => on >= today).length,
        );
      }),
    );
  });
});

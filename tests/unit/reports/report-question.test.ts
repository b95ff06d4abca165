import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { AgeClass } from "../../../domain/retention/anonymized-file-row.ts";
import { spanOf } from "../../../domain/reports/report-period.ts";
import {
  answerTo,
  answerToLeave,
  mayLeave,
  Question,
} from "../../../domain/reports/report-question.ts";
import { type Field, fieldsOf, Subject } from "../../../domain/reports/report-question-fields.ts";
import { ReferralSource, Sex } from "../../../domain/vocabulary/code-lists.ts";
import {
  aCallFact,
  aFileFact,
  askedOf,
  aStayFact,
  aTrackId,
  day,
  someone,
} from "./test-report-facts.ts";
import { runs } from "../../helpers/property-runs.ts";

const { facts, period, today } = askedOf({
  calls: [
    aCallFact(1),
    aCallFact(2, { referredBy: "self", detectedBy: "police", decision: "accepted" }),
    aCallFact(3, { day: day("2025-12-31") }),
  ],
  files: [
    aFileFact(1),
    aFileFact(2, { sex: "male", ageClass: "18-25" }),
    aFileFact(3, { nationality: null }),
    aFileFact(4, { openedOn: day("2025-05-01") }),
  ],
  stays: [aStayFact(1, "2026-01-01", "2026-01-21"), aStayFact(4, "2026-12-30", null)],
  tracks: [
    {
      id: aTrackId(2),
      personId: someone(2),
      reopens: null,
      openedOn: day("2026-03-01"),
      assistedOn: day("2026-03-01"),
      closing: { on: day("2026-07-01"), reason: "reoriented", destination: "unknown" },
    },
  ],
});
const span = spanOf(period, today);
const ask = (question: Question) => answerTo(question, facts, span);
const plain = (about: Subject, rows: Field): Question => ({
  about,
  rows,
  columns: null,
  only: [],
});

/** The numbers above zero, as `row column: number`. */
function told(question: Question): readonly string[] {
  const { rows, columns, cells } = ask(question).table;
  return rows.flatMap((row, down) =>
    columns.flatMap((column, at) => {
      const count = cells[down]?.[at]?.count ?? 0;
      return count === 0 ? [] : [`${row} ${column}: ${String(count)}`];
    }),
  );
}

describe("a question of one's own", () => {
  it.each([
    [plain("files", "sex"), ["female count: 2", "male count: 1"]],
    [plain("files", "nationality"), ["VN count: 2", "unknown count: 1"]],
    [plain("files", "year"), ["2026 count: 3"]],
    [plain("calls", "sender"), ["police count: 1", "self count: 1"]],
    [plain("calls", "detected"), ["police count: 2"]],
    [plain("calls", "decision"), ["accepted count: 1", "refused count: 1"]],
    [plain("arrivals", "length"), ["under30 count: 2"]],
    // A file opened before the period is known all the same.
    [plain("arrivals", "sex"), ["female count: 2"]],
    [plain("closings", "reason"), ["reoriented count: 1"]],
    [plain("closings", "age"), ["18-25 count: 1"]],
    // Begun and closed in the period; nobody is left on its last day.
    [plain("assisted", "sex"), ["male count: 1"]],
    [plain("assistedOn", "mode"), []],
    [plain("present", "nationality"), ["VN count: 2"]],
    [plain("presentOn", "length"), ["under30 count: 1"]],
    [plain("presentOn", "sender"), ["police count: 1"]],
  ])("counts %j as %j", (question, numbers) => expect(told(question)).toEqual(numbers));

  it("counts by two fields at once, and with filters", () => {
    const crossed = { ...plain("files", "sex"), columns: "age" } as const;
    expect(told(crossed)).toEqual(["female 26-35: 2", "male 18-25: 1"]);
    const women: Question = {
      ...plain("files", "age"),
      only: [
        { field: "sex", values: ["female"] },
        { field: "nationality", values: ["VN", "unknown"] },
      ],
    };
    expect(told(women)).toEqual(["26-35 count: 2"]);
    expect(ask(women).leftOut).toBe(1);
  });

  it.each([
    ["a field that the subject has not", { ...plain("calls", "sex") }],
    ["the same twice", { ...plain("files", "sex"), columns: "sex" }],
    ["nationalities as columns", { ...plain("files", "sex"), columns: "nationality" }],
    ["a year of people who are counted over all of it", { ...plain("assisted", "year") }],
    ["words of one's own", { ...plain("files", "sex"), rows: "name" }],
    [
      "one field chosen twice",
      {
        ...plain("files", "sex"),
        only: [
          { field: "age", values: ["18-25"] },
          { field: "age", values: ["26-35"] },
        ],
      },
    ],
    ["a choice of nothing", { ...plain("files", "sex"), only: [{ field: "age", values: [] }] }],
  ])("may not be %s", (_, question) => expect(Question.safeParse(question).success).toBe(false));

  const questions = fc
    .constantFrom(...Subject.options)
    .chain((about) =>
      fc.record({
        about: fc.constant(about),
        rows: fc.constantFrom(...fieldsOf[about]),
        columns: fc.option(
          fc.constantFrom(...fieldsOf[about].filter((field) => field !== "nationality")),
        ),
        only: fc.constant<Question["only"]>([]),
      }),
    )
    .filter((question) => Question.safeParse(question).success);

  it("counts each once, by whatever it is counted", () => {
    const inAll = {
      files: 3,
      calls: 2,
      arrivals: 2,
      closings: 1,
      assisted: 1,
      assistedOn: 0,
      present: 2,
      presentOn: 1,
    };
    fc.assert(
      fc.property(questions, (question) => {
        const counts = ask(question)
          .table.cells.flat()
          .map(({ count }) => count);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(inAll[question.about]);
      }),
    );
  });
});

describe("an answer that leaves", () => {
  const women: Question = {
    ...plain("files", "age"),
    only: [{ field: "sex", values: ["female"] }],
  };

  it.each([
    [0, true],
    [1, false],
    [4, false],
    [5, true],
  ])("stays where it leaves out %s people: %s", (peopleLeftOut, may) => {
    expect(mayLeave({ ...ask(plain("files", "sex")), peopleLeftOut })).toBe(may);
  });

  it("stays where it leaves out five stays of one woman, and may leave where they are of five people", () => {
    const arrivalsOf = (who: (index: number) => number) => {
      const of = [0, 1, 2, 3, 4].map((index) =>
        aStayFact(who(index), `2026-0${String(index + 1)}-01`, `2026-0${String(index + 1)}-11`),
      );
      const another = { ...aStayFact(9, "2026-09-01", null), referredBy: "self" } as const;
      const { facts: own } = askedOf({ stays: [...of, another] });
      const bySelf: Question = {
        ...plain("arrivals", "year"),
        only: [{ field: "sender", values: ["self"] }],
      };
      return answerTo(bySelf, own, span);
    };
    expect(arrivalsOf(() => 1)).toMatchObject({ peopleLeftOut: 1 });
    expect(mayLeave(arrivalsOf(() => 1))).toBe(false);
    expect(mayLeave(arrivalsOf((index) => index + 1))).toBe(true);
  });

  it("shows no number under five", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...Sex.options), fc.constantFrom(...AgeClass.options)), {
          maxLength: 60,
        }),
        (people) => {
          const files = people.map(([sex, ageClass], at) => aFileFact(at, { sex, ageClass }));
          const question = { ...plain("files", "sex"), columns: "age" } as const;
          const answer = answerTo(question, askedOf({ files }).facts, span);
          const left = answerToLeave(question, answer);
          const numbers = [
            ...(left?.cells.flat() ?? []),
            ...(left?.rowTotals ?? []),
            ...(left?.columnTotals ?? []),
          ];
          expect(numbers.filter((value) => value !== null && value < 5)).toEqual([]);
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it("hides a total behind which there are fewer than five people, however often each is counted", () => {
    const files = Array.from({ length: 41 }, (_, at) =>
      aFileFact(at, { nationality: at === 0 ? "VN" : "BE" }),
    );
    const nights = [10, 60, 120, 250, 400];
    const of = (at: number, length: number) => {
      const from = day("2026-01-01");
      return aStayFact(at, from, addDays(from, length));
    };
    const stays = [
      ...nights.map((length) => of(0, length)),
      ...files.slice(1).map((_, at) => of(at + 1, nights[at % 5] ?? 0)),
    ];
    const asked = { ...plain("arrivals", "nationality"), columns: "length" } as const;
    const { facts: known } = askedOf({ files, stays });
    const left = answerToLeave(asked, answerTo(asked, known, span));
    expect(left?.rows).toEqual(["BE", "VN"]);
    // The other row is suppressed with it: otherwise it is the total minus that one.
    expect(left?.rowTotals?.[1]).toBeNull();
    expect(left?.rowTotals?.[0] === null || left?.total === null).toBe(true);
    const years = { ...plain("arrivals", "nationality") };
    const alone = answerToLeave(years, answerTo(years, known, span));
    expect(alone?.cells[1]).toEqual([null]);
  });

  it("shows no total of so few people, nor lets it be calculated", () => {
    const lengths = [10, 60, 120, 250, 400];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(14), fc.constantFrom(...lengths)), { maxLength: 80 }),
        (drawn) => {
          const files = Array.from({ length: 15 }, (_, at) =>
            aFileFact(at, { nationality: ["VN", "BE", "NG"][at % 7] ?? "BE" }),
          );
          const from = day("2026-01-01");
          const stays = drawn.map(([at, length]) => aStayFact(at, from, addDays(from, length)));
          const asked = { ...plain("arrivals", "nationality"), columns: "length" } as const;
          const answer = answerTo(asked, askedOf({ files, stays }).facts, span);
          const left = answerToLeave(asked, answer);
          const { rows = [], columns = [], all = 0 } = answer.table.people ?? {};
          const told = [
            ...rows.map((people, at) => [people, left?.rowTotals?.[at]] as const),
            ...columns.map((people, at) => [people, left?.columnTotals?.[at]] as const),
            [all, left?.total] as const,
          ];
          expect(told.filter(([people, value]) => people < 5 && value !== null)).toEqual([]);
          for (const totals of [left?.rowTotals ?? [], left?.columnTotals ?? []])
            expect(left?.total === null || totals.filter((one) => one === null).length !== 1).toBe(
              true,
            );
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it("has the name of the report whose terms its rows use", () => {
    expect(answerToLeave(women, ask(women))?.name).toBe("filesByAge");
    const calls = plain("calls", "sender");
    expect(answerToLeave(calls, ask(calls))?.rows).toEqual(ReferralSource.options);
  });
});

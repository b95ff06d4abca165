import { describe, expect, it } from "vitest";
import { ChorePrintoutContent } from "../../../domain/daily-life/chore-printout.ts";
import { weekPrintout } from "../../../domain/daily-life/chore-week-printout.ts";
import { aHelper, aTask } from "../../helpers/builders.ts";

const task = aTask({ days: [1, 2], people: 2 });
const monday = "2026-11-23";
const people = [
  { id: aHelper(1).personId, number: 1, name: "Ana Lenda" },
  { id: aHelper(2).personId, number: 2, name: "Ana Kazka" },
  { id: aHelper(3).personId, number: 3, name: null },
  { id: aHelper(4).personId, number: 4, name: null },
];

function sheet(
  turns: readonly { readonly day: string; readonly person: number; readonly more?: object }[],
): ChorePrintoutContent {
  return ChorePrintoutContent.parse({
    week: monday,
    today: monday,
    state: "settled",
    settled: null,
    isOpen: true,
    tasks: [task],
    people,
    openPlaces: 0,
    hasHelpers: true,
    turns: turns.map(({ day, person, more = {} }, index) => ({
      id: aHelper(100 + index).personId,
      taskId: task.id,
      day,
      personId: aHelper(person).personId,
      outcome: null,
      needsOther: false,
      ...more,
    })),
  });
}

const known = new Map([
  [aHelper(1).personId, { room: "Room 1", languages: ["pt", "en"] }],
  [aHelper(2).personId, { room: "Room 2", languages: ["uk"] }],
  [aHelper(3).personId, { room: "Room 3", languages: ["uk"] }],
]);

describe("the week on the wall", () => {
  it("uses first names, with a further letter where two are the same", () => {
    const paper = weekPrintout(
      sheet([
        { day: monday, person: 1 },
        { day: monday, person: 2 },
      ]),
      known,
    );

    expect(paper.tasks[0]?.days[0]).toEqual({
      isOn: true,
      people: [
        { by: "name", name: "Ana L." },
        { by: "name", name: "Ana K." },
      ],
      free: 0,
    });
  });

  it("shows a person without a name by their room, never by a name, and by a number only without a room", () => {
    const paper = weekPrintout(
      sheet([
        { day: monday, person: 3 },
        { day: monday, person: 4 },
      ]),
      known,
    );

    expect(paper.tasks[0]?.days[0]?.people).toEqual([
      { by: "room", room: "Room 3" },
      { by: "number", number: 4 },
    ]);
  });

  it("leaves a place to write on where nobody is assigned, and marks the days without the task", () => {
    const paper = weekPrintout(
      sheet([
        { day: monday, person: 1, more: { outcome: "not-today" } },
        { day: "2026-11-24", person: 2, more: { needsOther: true } },
      ]),
      known,
    );
    const [first, second, third] = paper.tasks[0]?.days ?? [];

    expect(first).toEqual({ isOn: true, people: [], free: 2 });
    expect(second).toEqual({ isOn: true, people: [], free: 2 });
    expect(third).toEqual({ isOn: false, people: [], free: 0 });
  });

  it("names the languages of those on it, most spoken first", () => {
    const paper = weekPrintout(
      sheet([
        { day: monday, person: 1 },
        { day: monday, person: 2 },
        { day: "2026-11-24", person: 3 },
      ]),
      known,
    );

    expect(paper.languages).toEqual(["uk", "pt"]);
  });
});

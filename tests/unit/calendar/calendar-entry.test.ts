import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { PlaceClass } from "../../../domain/appointments/appointment.ts";
import { CalendarDate, ClockTime } from "../../../domain/core/calendar-date.ts";
import {
  byTime,
  CalendarFilter,
  CalendarKind,
  type Filtered,
  isShown,
  kindOfLine,
  kindOfPlace,
  LineAbout,
  wholeCalendar,
} from "../../../domain/calendar/calendar-entry.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { UserId } from "../../../domain/users/user.ts";

const [linh, olena] = [PersonId.parse(randomUUID()), PersonId.parse(randomUUID())];
const [tom, samira] = [UserId.parse(randomUUID()), UserId.parse(randomUUID())];

const ofLinh: Filtered = { kind: "appointment", personId: linh, workerId: null };
const everything: CalendarFilter & { readonly personId: PersonId | null } = {
  ...wholeCalendar,
  personId: null,
};

describe("a filter of the calendar", () => {
  it.each<readonly [string, Filtered, Partial<typeof everything>, boolean]>([
    ["shows everything when nothing is chosen", ofLinh, {}, true],
    ["leaves out a kind", ofLinh, { without: ["appointment"] }, false],
    ["shows the other kinds", ofLinh, { without: ["health"] }, true],
    ["shows one person", ofLinh, { personId: linh }, true],
    ["leaves out the others", ofLinh, { personId: olena }, false],
    ["shows those a colleague accompanies", ofLinh, { worker: samira }, true],
    ["leaves out those she does not", ofLinh, { worker: tom }, false],
    ["shows what asks for a colleague", { ...ofLinh, workerId: tom }, { worker: tom }, true],
    [
      "asks for everything that is chosen at once",
      { ...ofLinh, workerId: tom },
      { worker: tom, personId: olena },
      false,
    ],
  ])("%s", (_what, entry, chosen, isThere) => {
    const filter = { ...everything, ...chosen };
    expect(isShown(entry, filter, new Map([[linh, samira]]))).toBe(isThere);
  });

  it("names a kind once, and ignores unknown ones", () => {
    const twice = { ...wholeCalendar, without: ["plan", "plan"] };
    expect(CalendarFilter.safeParse(twice).success).toBe(false);
    expect(CalendarFilter.safeParse({ ...wholeCalendar, person: linh }).success).toBe(false);
    expect(CalendarFilter.safeParse({ ...wholeCalendar, without: ["plan"] }).success).toBe(true);
  });
});

describe("the kind", () => {
  it("of an appointment depends on the place", () => {
    const kinds = PlaceClass.options.map((place) => [place, kindOfPlace(place)]);
    expect(Object.fromEntries(kinds)).toEqual({
      office: "appointment",
      doctor: "health",
      hospital: "health",
      court: "hearing",
      police: "hearing",
      lawyer: "appointment",
      authority: "appointment",
      school: "appointment",
      work: "appointment",
      outside: "appointment",
    });
  });

  it.each([
    [{ what: "taken" }, "session"],
    [{ what: "interview", recordId: randomUUID(), withWhom: "x" }, "hearing"],
    [{ what: "hearing", eventId: randomUUID(), hearing: "policeHearing" }, "hearing"],
    [{ what: "planReview" }, "plan"],
    [{ what: "planStep", text: "x", forWhom: "team" }, "plan"],
    [{ what: "ends", documentId: randomUUID(), document: "passport" }, "paper"],
    [{ what: "task", document: null, task: "makeStatement" }, "deadline"],
    [{ what: "order" }, "deadline"],
    [{ what: "stayEnd" }, "deadline"],
  ])("of %j is %s", (about, kind) => {
    expect(kindOfLine(LineAbout.parse(about))).toBe(CalendarKind.parse(kind));
  });
});

it("orders by day and time, what has no time first", () => {
  const at = (day: string, time: string | null) => ({
    day: CalendarDate.parse(day),
    at: time === null ? null : ClockTime.parse(time),
  });
  const inOrder = [
    at("2026-11-24", null),
    at("2026-11-24", "09:30"),
    at("2026-11-24", "14:00"),
    at("2026-11-25", null),
  ];
  expect(inOrder.toReversed().toSorted(byTime)).toEqual(inOrder);
});

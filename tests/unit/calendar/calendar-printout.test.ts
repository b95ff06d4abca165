import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { AppointmentId, type Appointment } from "../../../domain/appointments/appointment.ts";
import { CalendarDate, ClockTime } from "../../../domain/core/calendar-date.ts";
import type { CalendarEntry } from "../../../domain/calendar/calendar-entry.ts";
import {
  CalendarPrintout,
  calendarPrintout,
  type CalendarPrintoutOf,
  type Shown,
} from "../../../domain/calendar/calendar-printout.ts";
import { SessionId } from "../../../domain/counselling/session.ts";
import { DocumentId } from "../../../domain/residence/document.ts";
import { LegalRecordId } from "../../../domain/legal/legal-record.ts";
import { NextSessionId } from "../../../domain/counselling/next-session.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { UserId } from "../../../domain/users/user.ts";

const [linh, olena] = [PersonId.parse(randomUUID()), PersonId.parse(randomUUID())];
const [tom, samira] = [UserId.parse(randomUUID()), UserId.parse(randomUUID())];
const day = CalendarDate.parse("2026-11-24");
const at = (time: string) => ClockTime.parse(time);

const appointment = (change: Partial<Appointment>) => ({
  id: AppointmentId.parse(randomUUID()),
  version: 1,
  personId: linh,
  day,
  at: at("10:00"),
  minutes: 60,
  place: "doctor" as const,
  needsEscort: true,
  escort: tom,
  escortName: "Tom T",
  interpreter: { language: "vi", state: "booked" as const, name: "Canary" },
  isWeekly: false,
  leftAt: null,
  backAt: null,
  cancelled: null,
  clashes: [],
  isAloneInDanger: false,
  ...change,
  care: {
    state: "open" as const,
    content: { practitioner: "Canary", purpose: "canary", followUp: "" },
  },
});

const line = (about: CalendarEntry["about"], time: string | null = null): CalendarEntry => ({
  key: about.what,
  personId: linh,
  day,
  at: time === null ? null : at(time),
  minutes: null,
  worker: null,
  about,
});

const next = {
  id: NextSessionId.parse(randomUUID()),
  contactId: SessionId.parse(randomUUID()),
  version: 1,
  day,
  at: at("12:00"),
  minutes: 50,
  place: "office" as const,
  workerId: samira,
  workerName: "Canary",
  isTakenAway: false,
};

const shown: Shown = {
  from: day,
  days: 7,
  accompaniedBy: new Map([[linh, samira]]),
  appointments: [
    appointment({}),
    appointment({ personId: olena, at: at("09:00"), place: "court", escort: null }),
    appointment({ at: at("15:00"), cancelled: "other" }),
  ],
  lines: [
    line({ what: "session", next }, "12:00"),
    line(
      { what: "interview", recordId: LegalRecordId.parse(randomUUID()), withWhom: "canary" },
      "14:00",
    ),
    line({ what: "planReview" }),
    line({ what: "planStep", text: "canary", forWhom: "team" }),
    line({
      what: "ends",
      document: "passport",
      documentId: DocumentId.parse(randomUUID()),
    }),
    line({ what: "task", document: "passport", task: "renewPaper" }),
    line({ what: "order" }),
    line({ what: "stayEnd" }),
  ],
  people: [
    { id: linh, number: 1, name: "Linh Canary" },
    { id: olena, number: 2, name: null },
  ],
};

const kinds = (reader: CalendarPrintoutOf) =>
  calendarPrintout(shown, reader).lines.map(({ about }) =>
    about.what === "place" ? about.place : about.what,
  );

const house: CalendarPrintoutOf = { whose: "house", residents: new Set([linh, olena]) };

describe("a printout", () => {
  it.each([
    { lives: "both", residents: [linh, olena], numbers: [2, 1, 1, 1] },
    { lives: "one", residents: [linh], numbers: [1, 1, 1] },
    { lives: "the other", residents: [olena], numbers: [2] },
    { lives: "nobody on it", residents: [], numbers: [] },
  ])("for the house is about residents: $lives", ({ residents, numbers }) => {
    const { lines } = calendarPrintout(shown, { whose: "house", residents: new Set(residents) });
    expect(lines.map(({ who }) => who?.number)).toEqual(numbers);
  });

  it("for the house shows when a person is out or busy, and not where, with what, nor that they are leaving", () => {
    expect(kinds(house)).toEqual(["out", "out", "taken", "taken"]);
    expect(calendarPrintout(shown, house).lines.map(({ who }) => who)).toEqual([
      { name: null, number: 2 },
      ...Array.from({ length: 3 }, () => ({ name: "Linh", number: 1 })),
    ]);
  });

  it("for a colleague shows their appointments, and all of those they accompany", () => {
    expect(kinds({ whose: "worker", workerId: tom })).toEqual(["doctor"]);
    expect(kinds({ whose: "worker", workerId: samira })).toEqual([
      "planReview",
      "planStep",
      "ends",
      "task",
      "order",
      "stayEnd",
      "doctor",
      "session",
      "interview",
    ]);
  });

  it("for a person shows where they are expected and what expires, and names nobody", () => {
    const sheet = calendarPrintout(shown, { whose: "person", personId: linh });
    expect(sheet.lines.map(({ about }) => about.what)).toEqual([
      "planReview",
      "ends",
      "place",
      "session",
      "interview",
    ]);
    expect(sheet.lines.every(({ who, escortName }) => who === null && escortName === "")).toBe(
      true,
    );
    expect(sheet.lines[2]).toMatchObject({ escort: "known", language: "vi" });
  });

  it.each<CalendarPrintoutOf>([
    house,
    { whose: "worker", workerId: samira },
    { whose: "person", personId: linh },
  ])("shows nothing of with whom and what for: %j", (reader) => {
    const sheet = calendarPrintout(shown, reader);
    expect(CalendarPrintout.parse(sheet)).toEqual(sheet);
    expect(JSON.stringify(sheet)).not.toMatch(/canary/i);
  });
});

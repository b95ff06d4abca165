import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { CalendarDate, ClockTime } from "../../../domain/core/calendar-date.ts";
import type { CalendarEntry } from "../../../domain/calendar/calendar-entry.ts";
import { JudicialEventId } from "../../../domain/legal/judicial-event.ts";
import { LegalRecordId } from "../../../domain/legal/legal-record.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const id = "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01";
const linh = PersonId.parse(cards[0]?.id);
const other = PersonId.parse(cards[1]?.id);
const careWorker = { ...me, roles: ["care" as const], holds: ["office" as const, "care" as const] };

const line = (
  personId: PersonId,
  day: string,
  at: string | null,
  about: CalendarEntry["about"],
) => ({
  key: `${about.what} ${personId} ${day}`,
  personId,
  day: CalendarDate.parse(day),
  at: at === null ? null : ClockTime.parse(at),
  minutes: null,
  worker: null,
  about,
});
const interview: CalendarEntry["about"] = {
  what: "interview",
  recordId: LegalRecordId.parse(id),
  withWhom: "the inspector",
};

it("has interviews and hearings among the next dates, in order of time, and nobody else's", async () => {
  const file: Output<"plan.view"> = {
    entries: [],
    records: [],
    outside: [],
    reviewOn: null,
    scoresDue: null,
    isHidden: false,
    appointments: [
      { day: CalendarDate.parse("2026-11-26"), at: ClockTime.parse("09:15"), place: "doctor" },
    ],
  };
  open(
    `#/people/${linh}/plan`,
    inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        movedAway: null,
        purpose: "real",
        me: careWorker,
      }),
      "session.me": () => careWorker,
      "plan.view": () => file,
      "calendar.lines": () => ({
        lines: [
          line(linh, "2026-11-27", null, {
            what: "hearing",
            eventId: JudicialEventId.parse(id),
            hearing: "policeHearing",
          }),
          line(linh, "2026-11-25", "14:30", interview),
          line(other, "2026-11-25", "10:00", interview),
          line(linh, "2026-11-25", null, { what: "planReview" }),
        ],
        calls: [],
        people: [],
        accompanied: [],
        residents: [],
      }),
    }),
  );
  const card = await screen.findByRole("region", { name: "Next dates" });
  await within(card).findByText(/the inspector/);
  const rows = within(card).getAllByRole("listitem");
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining("14:30 · the inspector"),
    expect.stringContaining("09:15"),
    expect.stringContaining("Hearing by the police"),
  ]);
});

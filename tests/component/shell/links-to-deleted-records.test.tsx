import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ActivityId } from "../../../domain/daily-life/activities.ts";
import type { Input, Output } from "../../../domain/api/index.ts";
import { AppointmentId } from "../../../domain/appointments/appointment.ts";
import { CalendarDate, ClockTime, Instant, TimeZone } from "../../../domain/core/calendar-date.ts";
import { wholeCalendar } from "../../../domain/calendar/calendar-entry.ts";
import { LogEntryId } from "../../../domain/shift/log-entry.ts";
import { PersonId } from "../../../domain/people/person.ts";
import words from "../../../renderer/i18n/en/app/frame.json";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

// A form is opened twice: on two busy cores that is slow, not wrong.
afterEach(cleanup);

const [linh] = cards;
const gone = "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9aff";
const here = "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01";
const left = "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a02";
const today = CalendarDate.parse("2026-11-24");
const zone = TimeZone.parse("Europe/Brussels");
const at = Instant.parse("2026-11-24T10:00:00.000Z");

const entry = (
  id: string,
  text: readonly string[] | null,
): Output<"log.page">["entries"][number] => ({
  id: LogEntryId.parse(id),
  at,
  byName: "Noor Invented",
  text: text === null ? null : [...text],
  shift: { day: today, name: "day" as const },
  kind: "note" as const,
  about: null,
  isPinned: false,
  done: null,
  corrections: [],
});
const page: Output<"log.page"> = {
  day: today,
  now: { day: today, name: "day" },
  zone,
  begins: { day: at, evening: at, night: at },
  entries: [entry(here, ["The lift is mended."]), entry(left, null)],
  pinned: [],
  people: [],
};
const appointment = (
  id: string,
  cancelled: "by-person" | null,
): Output<"calendar.view">["appointments"][number] => ({
  id: AppointmentId.parse(id),
  version: 1,
  day: today,
  at: ClockTime.parse("09:30"),
  personId: PersonId.parse(linh?.id),
  minutes: 60,
  place: "doctor",
  needsEscort: false,
  escort: null,
  escortName: null,
  interpreter: null,
  isWeekly: false,
  leftAt: null,
  isAloneInDanger: false,
  backAt: null,
  cancelled,
  clashes: [],
  care: { state: "closed", exists: false },
});
const house = {
  ...answers,
  "drafts.read": () => null,
  "calendar.people": () => [],
  "log.people": () => [],
  "log.page": () => page,
  "calendar.filter": () => wholeCalendar,
  "calendar.colleagues": () => [],
  "calendar.lines": () => ({ lines: [], calls: [], people: [], accompanied: [], residents: [] }),
  "calendar.view": (): Output<"calendar.view"> => ({
    from: CalendarDate.parse("2026-11-23"),
    days: 7,
    today,
    zone,
    people: linh === undefined ? [] : [{ id: linh.id, number: linh.number, name: linh.name }],
    appointments: [appointment(here, null), appointment(left, "by-person")],
  }),
  "activities.book": (): Output<"activities.book"> => ({
    today,
    past: [],
    people: [],
    colleagues: [{ id: me.id, name: me.name }],
    ahead: [
      {
        id: ActivityId.parse(here),
        what: "Bread",
        day: today,
        at: null,
        openTo: "all",
        ledBy: { is: "colleague", id: me.id },
        marks: [],
      },
    ],
  }),
  "medicines.round": () => ({ day: today, at, zone, doses: [], running: [] }),
};
const follow = (address: string) => open(address, inventedCall(house));

describe("a link to a record that is no longer there", () => {
  it.each([
    `#/house/log?correct=${gone}`,
    // Its text is deleted: the person it named has left.
    `#/house/log?correct=${left}`,
    `#/house/calendar?day=2026-11-24&change=${gone}`,
    // Cancelled: it can no longer be changed.
    `#/house/calendar?day=2026-11-24&change=${left}`,
    `#/house/together/activities?change=${gone}`,
  ])("opens the page without a form, and says so: %s", async (address) => {
    follow(address);

    const line = await screen.findByText(words.notFollowed.gone);
    expect(line.closest("[role=alert]")).not.toBeNull();
    expect(document.querySelector("#content > :first-child")?.contains(line)).toBe(true);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it.each([
    "#/house/log?correct=yesterday",
    "#/house/calendar?change=yesterday",
    "#/house/together/activities?change=yesterday",
  ])("says so of what never existed: %s", long, async (address) => {
    follow("#/people");
    await screen.findByRole("heading", { name: "People" });
    window.location.hash = address;

    expect(await screen.findByText(words.notFollowed.rest)).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("a link to an existing record", () => {
  it.each([
    `#/house/log?correct=${here}`,
    `#/house/calendar?day=2026-11-24&change=${here}`,
    `#/house/together/activities?change=${here}`,
  ])("opens its form, and nothing is said: %s", async (address) => {
    follow(address);

    expect(await screen.findByRole("dialog")).toBeTruthy();
    expect(screen.queryByText(words.notFollowed.gone)).toBeNull();
  });

  it("requests the day of the entry", async () => {
    const asked = vi.fn<(input: Input<"log.page">) => Output<"log.page">>(() => page);
    open(`#/house/log?correct=${here}`, inventedCall({ ...house, "log.page": asked }));

    await screen.findByRole("dialog");
    expect(asked).toHaveBeenCalledWith({ day: null, around: here });
  });

  it.each([
    ["#/house/calendar", "#/house/calendar?plan=true"],
    ["#/house/together/activities", `#/house/together/activities?change=${here}`],
    ["#/house/medicines", "#/house/medicines?start=true"],
  ])(
    "opens its form on the page that is shown, and again after it was closed: %s, %s",
    long,
    async (page, link) => {
      const hands = follow(page);
      await screen.findByRole("heading", { level: 1 });

      for (const time of ["first", "second"]) {
        window.location.hash = link;
        expect(await screen.findByRole("dialog"), time).toBeTruthy();
        await hands.keyboard("{Escape}");
        await waitFor(() => expect(window.location.hash).toBe(page));
        expect(screen.queryByRole("dialog"), time).toBeNull();
      }
    },
  );
});

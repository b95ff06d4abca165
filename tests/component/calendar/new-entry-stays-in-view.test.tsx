import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { AppointmentId, AppointmentPlan } from "../../../domain/appointments/appointment.ts";
import { CalendarDate, TimeZone } from "../../../domain/core/calendar-date.ts";
import { type CalendarFilter, wholeCalendar } from "../../../domain/calendar/calendar-entry.ts";
import { UserId } from "../../../domain/users/user.ts";
import { shortAndLong } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const [linh, mariam] = cards;
if (linh === undefined || mariam === undefined) throw new Error("Two people are invented");
const monday = CalendarDate.parse("2026-11-23");
const today = CalendarDate.parse("2026-11-24");
const colleague = UserId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a77");
const id = AppointmentId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01");
const people = [linh, mariam].map(({ id: personId, number, name }) => ({
  id: personId,
  number,
  name,
}));

interface Look {
  readonly what: string;
  readonly address: string;
  readonly filter: Partial<CalendarFilter>;
}

const looks: readonly Look[] = [
  { what: "everything", address: "#/house/calendar", filter: {} },
  { what: "hers", address: `#/house/calendar?person=${mariam.id}`, filter: {} },
  {
    what: "somebody else's, of a colleague and without appointments",
    address: `#/house/calendar?person=${linh.id}`,
    filter: { worker: colleague, without: ["appointment", "health"] },
  },
];

for (const [each, how] of shortAndLong(looks, ({ what }) => what === "everything"))
  it.each(each)("shows what was just planned while $what was viewed", how, async (look) => {
    const planned: Output<"calendar.view">["appointments"][number][] = [];
    const call = inventedCall({
      ...answers,
      "calendar.filter": () => ({ ...wholeCalendar, ...look.filter }),
      "calendar.view": () => ({
        from: monday,
        days: 7,
        today,
        zone: TimeZone.parse("Europe/Brussels"),
        people,
        appointments: [...planned],
      }),
      "calendar.lines": () => ({
        lines: [],
        calls: [],
        people: [],
        accompanied: [],
        residents: [],
      }),
      "calendar.colleagues": () => [{ id: colleague, name: "Tom Invented" }],
      "calendar.people": () => people.map((one) => ({ ...one, room: null })),
      "drafts.read": () => null,
      "drafts.discard": () => null,
      "calendar.plan": ({ personId: _, care: __, weeks: ___, ...plan }) => {
        planned.push({
          ...AppointmentPlan.parse(plan),
          id,
          version: 1,
          personId: mariam.id,
          isWeekly: false,
          escortName: null,
          leftAt: null,
          backAt: null,
          cancelled: null,
          clashes: [],
          isAloneInDanger: false,
          care: { state: "closed", exists: false },
        });
        return { ids: [id] };
      },
    });
    const hands = open(look.address, call);
    await hands.click(await screen.findByRole("button", { name: /^Plan an appointment/ }));
    const panel = within(await screen.findByRole("dialog"));
    const who = await panel.findByRole("combobox", { name: "Who" });
    await hands.clear(who);
    await fill(hands, who, mariam.name ?? "");
    await hands.click(await screen.findByRole("option", { name: new RegExp(mariam.name ?? "") }));
    await fill(hands, panel.getByRole("textbox", { name: "Time" }), "14:30");
    await hands.click(panel.getByRole("button", { name: /Who goes along/ }));
    await hands.click(await screen.findByRole("option", { name: "Nobody has to" }));
    await hands.click(panel.getByRole("button", { name: "Plan it" }));

    await screen.findByText(`Planned for ${mariam.name ?? ""}: Tuesday 24 November, 14:30`);
    expect(screen.getByRole("link", { name: "Open" }).getAttribute("href")).toBe(
      `#/house/calendar?day=${today}&change=${id}`,
    );
    expect(await screen.findByRole("button", { name: /^Actions for .* at 14:30/ })).toBeTruthy();
  });

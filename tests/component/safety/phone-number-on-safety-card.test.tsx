import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { AppointmentId } from "../../../domain/appointments/appointment.ts";
import type { Output } from "../../../domain/api/index.ts";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { OutingId } from "../../../domain/outings/outing.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { census, id, now, today } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const phone = "0400 00 00 71";
const backBy = addMinutes(now, -40);
const people = census.lines.slice(0, 2).map(({ person, room }) => ({ ...person, room }));
const first = people[0] ?? fail();
const passId = OutingId.parse(id(900));
const appointmentId = AppointmentId.parse(id(901));

interface Late {
  readonly phones?: Output<"passes.list">["phones"];
  readonly hasPhone?: boolean;
  readonly together?: number;
}

/** Late from an outing. */
function onPass({ phones = [], hasPhone = true, together = 1 }: Late) {
  const late = people.slice(0, together);
  const outing = { id: passId, whereTo: "shops", company: "alone" as const, hasPhone, backBy };
  return inventedCall({
    ...answers,
    "passes.list": () => ({
      now,
      proposed: now,
      keepHours: 48,
      lookedFor: [],
      atAppointments: [],
      counted: [],
      inside: [],
      back: [],
      phones,
      out: [{ ...outing, outAt: addMinutes(now, -90), byName: "", stage: "late", people: late }],
    }),
    "today.view": () => ({
      ...today,
      needs: [
        {
          kind: "overdue",
          passId,
          stage: "late",
          backBy,
          hasPhone,
          people: late.map(bare),
        },
      ],
    }),
  });
}

/** Not back from an appointment. */
function atAppointment(phones: Output<"passes.list">["phones"]) {
  const away = { appointmentId, stage: "late" as const, backBy };
  return inventedCall({
    ...answers,
    "passes.list": () => ({
      now,
      proposed: now,
      keepHours: 48,
      lookedFor: [],
      out: [],
      counted: [],
      inside: [],
      back: [],
      phones,
      atAppointments: [{ ...away, since: addMinutes(now, -200), person: first }],
    }),
    "today.view": () => ({ ...today, needs: [{ kind: "notBack", ...away, who: bare(first) }] }),
  });
}

const bare = ({ room: _room, ...person }: (typeof people)[number]) => person;

const numbered = (...all: readonly string[]) =>
  all.map((one, at) => ({ personId: people[at]?.id ?? fail(), phone: one }));

const rowWith = async (words: RegExp) => {
  const row = (await screen.findByText(words)).closest("li");
  if (row === null) throw new Error("It stands in no list");
  return row;
};

const none = /No number noted: write it on the safety card\./;

describe.each([
  ["Today, late from a pass", "#/", () => onPass({ phones: numbered(phone) })],
  ["Out, late from a pass", "#/house/out", () => onPass({ phones: numbered(phone) })],
  ["Today, from an appointment", "#/", () => atAppointment(numbered(phone))],
  ["Out, from an appointment", "#/house/out", () => atAppointment(numbered(phone))],
])("%s", (_, address, call) => {
  it("shows the number, and hides it where names are hidden", async () => {
    const hands = open(address, call());
    const row = await rowWith(/Number: 0400 00 00 71/);
    await hands.keyboard("{F8}");
    expect(row.textContent).not.toContain("0400");
    expect(within(row).getByText(/Number: hidden, as names are/)).toBeTruthy();
  });
});

it.each([
  ["#/", () => onPass({ phones: numbered("") })],
  ["#/house/out", () => onPass({ phones: numbered("") })],
  ["#/", () => atAppointment(numbered(""))],
])("shows where to add a missing number: %s", async (address, call) => {
  open(address, call());
  expect(await screen.findByText(none)).toBeTruthy();
});

it.each(["#/", "#/house/out"])(
  "%s shows nothing of a card that is not readable here",
  async (address) => {
    open(address, onPass({}));
    await screen.findAllByText(/40 min late/);
    expect(screen.queryByText(none)).toBeNull();
  },
);

it("shows the numbers of several people by name, without those that have none", async () => {
  open("#/", onPass({ phones: numbered(phone, ""), together: 2 }));
  expect(
    await screen.findByText(new RegExp(`Number: ${first.name ?? fail()} ${phone}$`)),
  ).toBeTruthy();
});

it("shows the number also where no phone was recorded as taken along", async () => {
  open("#/", onPass({ phones: numbered(phone), hasPhone: false }));
  expect(await screen.findByText(/call all the same.*Number: 0400 00 00 71$/)).toBeTruthy();
});

it("asks for the company where neither a phone nor a number is recorded", async () => {
  open("#/", onPass({ phones: numbered(""), hasPhone: false }));
  expect(await screen.findByText("No phone noted: ask with whom the person went.")).toBeTruthy();
});

function fail(): never {
  throw new Error("The invented house is empty");
}

// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { api, type Output } from "../../domain/api.ts";
import { addMinutes } from "../../domain/calendar.ts";
import { PassId } from "../../domain/pass.ts";
import type { RiskLevel } from "../../domain/safety.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { census, now, tonight } from "./invented-house.ts";
import { open } from "./rendered.tsx";
import { writtenSampleOf } from "./sample-of.ts";

vi.setConfig({ testTimeout: 120_000 });
afterEach(cleanup);

const nobody = { out: [], lookedFor: [], atAppointments: [], counted: [], back: [], phones: [] };

const went = vi.fn(() => ({ id: PassId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a07") }));

async function goOut(level: RiskLevel, whenGoingOut: string, proposed = now) {
  const [line] = census.lines;
  if (line === undefined) throw new Error("The invented house is empty");
  const person = { ...line.person, room: "Room 1", stayId: line.stayId, householdId: null };
  const file = writtenSampleOf(api["safety.view"].output, () => []) as Output<"safety.view">;
  const [assessment] = file.assessments;
  if (assessment === undefined) throw new Error("A sample has one of each");
  const hands = open(
    "#/house/out",
    inventedCall({
      ...answers,
      "passes.list": () => ({
        now,
        proposed,
        keepHours: 48,
        ...nobody,
        inside: [person],
      }),
      "passes.goOut": went,
      "safety.view": () => ({
        ...file,
        isKept: false,
        card: { ...file.card, whenGoingOut },
        assessments: [{ ...assessment, level }],
      }),
    }),
  );
  await hands.click(await screen.findByRole("button", { name: /^Note that|goes out/i }));
  return within(await screen.findByRole("dialog"));
}

it("says what the safety card has for going out, before somebody in danger goes", async () => {
  const panel = await goOut("acute", "Never alone, by the park");
  await panel.findByText("Risk: acute");
  panel.getByText("Never alone, by the park");
});

it("says that nothing is agreed on with somebody in danger, and nothing where there is nothing to say", async () => {
  const panel = await goOut("high", "");
  await panel.findByText("Nothing is written on the safety card for going out.");
  cleanup();

  const other = await goOut("low", "");
  await other.findByRole("textbox", { name: /^Where/ });
  expect(other.queryByText(/^Risk/)).toBeNull();
});

it("refuses a time that no day has beside its field, before anything is sent", async () => {
  const hands = userEvent.setup({ delay: null });
  const panel = await goOut("low", "");
  const time = await panel.findByRole("textbox", { name: "Back by" });
  await hands.clear(time);
  await hands.type(time, "2530");
  expect(panel.queryByText(/is no time of day/)).toBeNull();
  await hands.tab();
  await panel.findByText("2530 is no time of day. Type it like 14:30.");
  expect(time.getAttribute("aria-invalid")).toBe("true");

  await hands.clear(time);
  await hands.type(time, "2330");
  await hands.tab();
  expect(panel.queryByText(/is no time of day/)).toBeNull();
});

it("Out has a way back for whoever was away at the last count, and counts that as the evacuation list does", async () => {
  const [first, second] = census.lines;
  if (first === undefined || second === undefined) throw new Error("Two live there");
  const inside = ({ person, stayId }: typeof first) => ({
    ...person,
    room: "Room 1",
    stayId,
    householdId: null,
  });
  const asked: unknown[] = [];
  const hands = open(
    "#/house/out",
    inventedCall({
      ...answers,
      "passes.list": () => ({
        now,
        proposed: now,
        keepHours: 48,
        ...nobody,
        inside: [inside(second)],
        counted: [{ night: tonight, state: "hospital", person: inside(first), pass: null }],
      }),
      "passes.back": (input) => {
        asked.push(input);
        return null;
      },
      "passes.stillOut": (input) => {
        asked.push(input);
        return null;
      },
    }),
  );
  await screen.findByText("0 out · 1 perhaps out · 1 in the house");
  await hands.click(screen.getByRole("button", { name: `${first.person.name ?? ""}: back` }));
  await hands.click(await screen.findByRole("button", { name: "Undo" }));
  expect(asked).toEqual([
    { personIds: [first.person.id] },
    { id: null, personIds: [first.person.id] },
  ]);
});

it("Out says of a return that answers a count when it was, and nothing that nobody knows", async () => {
  const line = census.lines[0];
  if (line === undefined) throw new Error("Somebody lives there");
  const person = { ...line.person, room: "Room 1" };
  const passId = PassId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a07");
  open(
    "#/house/out",
    inventedCall({
      ...answers,
      "passes.list": () => ({
        now,
        proposed: now,
        keepHours: 48,
        ...nobody,
        inside: [],
        counted: [],
        back: [{ passId, person, outAt: null, backAt: now }],
      }),
    }),
  );
  await screen.findByText(/^Counted away, back on /);
});

it.each([
  ["raised", ""],
  ["low", "With somebody from the house"],
] as const)("asks with whom where the danger is %s and the card says “%s”", async (level, says) => {
  const hands = userEvent.setup({ delay: null });
  const panel = await goOut(level, says);
  await panel.findByRole("radio", { name: "alone" });
  expect(panel.queryByRole("radio", { checked: true })).toBeNull();
  await hands.click(panel.getByRole("button", { name: "Goes out" }));
  await panel.findByText("Say with whom.");
});

it("asks again before somebody in danger goes alone or comes back late, with what the card says", async () => {
  const hands = userEvent.setup({ delay: null });
  const panel = await goOut("acute", "With someone, back before dark", addMinutes(now, 60));
  await hands.click(await panel.findByRole("radio", { name: "alone" }));
  await hands.click(panel.getByRole("button", { name: "Goes out" }));
  const asked = within(await screen.findByRole("alertdialog", { name: /goes out: as agreed\?$/ }));
  asked.getByText("With someone, back before dark");
  asked.getByText("Alone.");
  asked.getByText("Back by 22:12: in the dark, or later than the house’s hour.");
  expect(went).not.toHaveBeenCalled();
  await hands.click(asked.getByRole("button", { name: "Look again" }));
  await hands.click(panel.getByRole("button", { name: "Goes out" }));
  await hands.click(await screen.findByRole("button", { name: "Goes out all the same" }));
  expect(went).toHaveBeenCalledOnce();
});

it("asks nothing again where somebody goes along and is back in time", async () => {
  const hands = userEvent.setup({ delay: null });
  went.mockClear();
  const panel = await goOut("raised", "", addMinutes(now, 30));
  await hands.click(await panel.findByRole("radio", { name: "colleague" }));
  await hands.click(panel.getByRole("button", { name: "Goes out" }));
  await screen.findByText(/is out until/);
  expect(went).toHaveBeenCalledOnce();
});

it("marks on Out who is in danger", async () => {
  const line = census.lines[0];
  if (line === undefined) throw new Error("Somebody lives there");
  const pass: Output<"passes.list">["out"][number] = {
    id: PassId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a07"),
    whereTo: "",
    company: "alone",
    backBy: addMinutes(now, 60),
    hasPhone: true,
    outAt: now,
    byName: "Noor",
    stage: "out",
    danger: "acute",
    people: [{ ...line.person, room: "Room 1" }],
  };
  const view = { now, proposed: now, keepHours: 48, ...nobody, inside: [], out: [pass] };
  open("#/house/out", inventedCall({ ...answers, "passes.list": () => view }));
  await screen.findByText("Risk: acute");
});

it("proposes alone where nothing speaks against it", async () => {
  const panel = await goOut("low", "");
  await panel.findByRole("radio", { name: "alone", checked: true });
});

it("says what the card of each has where a family goes, and asks before they go in the dark", async () => {
  const [mother, child] = census.lines.map(({ person, stayId }) => ({
    ...person,
    room: "Room 1",
    stayId,
    householdId: "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a08",
  }));
  if (mother === undefined || child === undefined) throw new Error("Two live in the house");
  const nameOf = ({ name }: typeof mother) => name ?? "";
  const file = writtenSampleOf(api["safety.view"].output, () => []) as Output<"safety.view">;
  const cardOf = (whenGoingOut: string) => ({
    ...file,
    isKept: false,
    assessments: [],
    card: { ...file.card, whenGoingOut },
  });
  const hands = open(
    "#/house/out",
    inventedCall({
      ...answers,
      "passes.list": () => ({
        now,
        proposed: addMinutes(now, 16 * 60),
        keepHours: 48,
        ...nobody,
        inside: [mother, child] as Output<"passes.list">["inside"],
      }),
      "safety.view": ({ id }) => cardOf(id === child.id ? "Back before school ends" : ""),
    }),
  );
  await hands.click(
    await screen.findByRole("button", {
      name: new RegExp(`goes out.*${nameOf(mother)}|${nameOf(mother)}.*goes out`, "i"),
    }),
  );
  const panel = within(await screen.findByRole("dialog"));
  await panel.findByText("Back before school ends");
  panel.getByText(new RegExp(`^${nameOf(child)}: `));
  await hands.click(panel.getByRole("radio", { name: "alone" }));
  await hands.click(panel.getByRole("button", { name: /^Goes out/ }));
  const asked = within(await screen.findByRole("alertdialog"));
  asked.getByText(/in the dark, or later/);
  asked.getByText("Back before school ends");
});

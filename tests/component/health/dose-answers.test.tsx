import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { addDays, addMinutes, ClockTime } from "../../../domain/core/calendar-date.ts";
import { type Dose, MedicineId, type MedicineRound } from "../../../domain/health/medication.ts";
import { OutingId } from "../../../domain/outings/outing.ts";
import { promised } from "../../helpers/handbook-key-presses.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, now, today, tonight } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(() => {
  cleanup();
  say.mockClear();
});

const [card] = cards;
if (card === undefined) throw new Error("The invented house is empty");
const medicineId = MedicineId.parse(card.id);
const person = { id: card.id, number: card.number, name: "Inês Lenda" };
const dose: Dose = {
  medicineId,
  day: tonight,
  at: ClockTime.parse("20:00"),
  person,
  label: "Box 3",
  name: null,
  state: "due",
  said: null,
};
const given: Dose = { ...dose, state: "said", said: { outcome: "given", at: now, byName: "Tom" } };
const say = vi.fn(() => null);
const stop = vi.fn(() => null);

const home: Output<"passes.list"> = {
  now,
  proposed: now,
  keepHours: 48,
  inside: [],
  out: [],
  lookedFor: [],
  atAppointments: [],
  counted: [],
  back: [],
  phones: [],
};

const pass: Output<"passes.list">["out"][number] = {
  id: OutingId.parse(card.id),
  whereTo: "",
  backBy: addMinutes(now, 90),
  company: "alone",
  hasPhone: true,
  outAt: now,
  byName: "Noor",
  stage: "out",
  people: [{ ...person, room: "Room 1" }],
};

function openRound(
  round: Pick<MedicineRound, "doses" | "running">,
  out: Partial<Output<"passes.list">> = {},
) {
  const call = inventedCall({
    ...answers,
    "passes.list": () => ({ ...home, ...out }),
    "medicines.round": () => ({ day: tonight, at: now, zone: "Europe/Brussels", ...round }),
    "medicines.say": say,
    "medicines.stop": stop,
  });
  return open("#/house/medicines", call);
}

it("the toast after an answer names the box and the time", long, async () => {
  const hands = openRound({ doses: [dose], running: [] });
  await hands.click(await screen.findByRole("button", { name: "Given to Inês Lenda at 20:00" }));
  expect(await screen.findByText(/^Inês Lenda, Box 3, 20:00: given\.$/)).toBeTruthy();
});

it(
  "a dose of yesterday needs confirmation, and is never named like one of today",
  long,
  async () => {
    const past: Dose = { ...dose, day: addDays(tonight, -1), state: "missed" };
    const hands = openRound({ doses: [past], running: [] });
    const press = { name: "Given to Inês Lenda: yesterday, 20:00" };
    await hands.click(await screen.findByRole("button", press));
    expect(say).not.toHaveBeenCalled();
    expect(
      await screen.findByRole("alertdialog", {
        name: "Inês Lenda, Box 3, yesterday, 20:00: was it given?",
      }),
    ).toBeTruthy();
    await hands.tab();
    await hands.keyboard("{Escape}");
    expect(say).not.toHaveBeenCalled();
    await hands.click(screen.getByRole("button", press));
    await hands.click(await screen.findByRole("button", { name: "It was given" }));
    expect(await screen.findByText("Inês Lenda, Box 3, yesterday, 20:00: given.")).toBeTruthy();
    await hands.click(await screen.findByRole("button", { name: /^Undo/ }));
    expect(
      await screen.findByText("“Inês Lenda, Box 3, yesterday, 20:00: given” is undone."),
    ).toBeTruthy();
  },
);

it("a dose of yesterday does not mention the next, which is of yesterday too", async () => {
  const past: Dose = {
    ...dose,
    day: addDays(tonight, -1),
    at: ClockTime.parse("15:30"),
    state: "missed",
  };
  const after: Dose = { ...past, at: ClockTime.parse("23:00") };
  const hands = openRound({ doses: [past, after], running: [] });
  await hands.click(
    await screen.findByRole("button", { name: "Given to Inês Lenda: yesterday, 15:30" }),
  );
  await screen.findByRole("alertdialog");
  expect(screen.queryByText(/The next one is due/)).toBeNull();
});

it("a long overdue dose needs confirmation, with when the next one is due", async () => {
  const past: Dose = { ...dose, at: ClockTime.parse("15:30"), state: "missed" };
  const next: Dose = { ...dose, at: ClockTime.parse("23:00"), state: "later" };
  const hands = openRound({ doses: [past, next], running: [] });
  await hands.click(await screen.findByRole("button", { name: "Given to Inês Lenda at 15:30" }));
  const asked = await screen.findByRole("alertdialog", {
    name: "Inês Lenda, Box 3, 15:30: was it given?",
  });
  within(asked).getByText("This dose is 5 h 42 min past its hour.");
  within(asked).getByText("The next one is due at 23:00.");
  await hands.click(within(asked).getByRole("button", { name: "Cancel" }));
  expect(say).not.toHaveBeenCalled();
});

const at = (hour: string, change: Partial<Dose> = {}): Dose => ({
  ...dose,
  at: ClockTime.parse(hour),
  ...change,
});
const takenAgo = (hour: string, minutes: number, outcome: "given" | "by-herself" = "given") =>
  at(hour, { state: "said", said: { outcome, at: addMinutes(now, -minutes), byName: "Tom" } });

it("the dose after one that was taken late needs confirmation, with when that was", async () => {
  const hands = openRound({
    doses: [takenAgo("17:00", 10, "by-herself"), at("22:00")],
    running: [],
  });
  await hands.click(await screen.findByRole("button", { name: "Given to Inês Lenda at 22:00" }));
  const asked = await screen.findByRole("alertdialog");
  within(asked).getByText("By what is noted, an earlier one (17:00) was taken late: 21:02.");
  expect(say).not.toHaveBeenCalled();
});

it("the dose after one that was taken in time is recorded with one press", async () => {
  const hands = openRound({ doses: [takenAgo("18:00", 182), at("21:00")], running: [] });
  await hands.click(await screen.findByRole("button", { name: "Given to Inês Lenda at 21:00" }));
  await waitFor(() => expect(say).toHaveBeenCalledOnce());
  expect(promised("note that a medicine was given")).toEqual({ clicks: 1, keys: 0, letters: 0 });
});

it("a late dose names the later one that was taken, and the next that is still to come", async () => {
  const doses = [
    at("15:30", { state: "missed" }),
    takenAgo("19:00", 130),
    at("23:00", { state: "later" }),
  ];
  const hands = openRound({ doses, running: [] });
  await hands.click(await screen.findByRole("button", { name: "Given to Inês Lenda at 15:30" }));
  const asked = await screen.findByRole("alertdialog");
  within(asked).getByText("By what is noted, a later one (19:00) was already taken: 19:02.");
  within(asked).getByText("The next one is due at 23:00.");
  expect(within(asked).queryByText(/due at 19:00/)).toBeNull();
});

it.each([
  ["is missed too", "missed", "17:00", null],
  ["is due now", "due", "21:00", "The next one (21:00) is due now."],
] as const)("a late dose whose next one %s", async (_, state, hour, text) => {
  const doses = [at("15:30", { state: "missed" }), at(hour, { state })];
  const hands = openRound({ doses, running: [] });
  await hands.click(await screen.findByRole("button", { name: "Given to Inês Lenda at 15:30" }));
  const asked = await screen.findByRole("alertdialog");
  expect(within(asked).queryByText(/^The next one/)?.textContent ?? null).toBe(text);
});

const choose = async (hands: ReturnType<typeof openRound>, hour: string, answer: string) => {
  await hands.click(
    await screen.findByRole("button", { name: `Other answers for Inês Lenda at ${hour}` }),
  );
  await hands.click(await screen.findByRole("menuitem", { name: answer }));
};

it("a late dose corrected to given in the menu needs confirmation as well", long, async () => {
  const refused = { outcome: "refused", at: addMinutes(now, -300), byName: "Tom" } as const;
  const hands = openRound({
    doses: [at("15:30", { state: "said", said: refused })],
    running: [],
  });
  await choose(hands, "15:30", "given");
  const asked = await screen.findByRole("alertdialog", {
    name: "Inês Lenda, Box 3, 15:30: was it given?",
  });
  within(asked).getByText("This dose is 5 h 42 min past its hour.");
  expect(say).not.toHaveBeenCalled();
  await hands.click(within(asked).getByRole("button", { name: "It was given" }));
  await waitFor(() => {
    expect(say).toHaveBeenCalledWith(expect.objectContaining({ outcome: "given" }));
  });
});

it("a late self-administered dose needs confirmation, in its own words", long, async () => {
  const hands = openRound({ doses: [at("15:30", { state: "missed" })], running: [] });
  await choose(hands, "15:30", "took it alone");
  const asked = await screen.findByRole("alertdialog", {
    name: "Inês Lenda, Box 3, 15:30: was it taken alone?",
  });
  expect(say).not.toHaveBeenCalled();
  await hands.click(within(asked).getByRole("button", { name: "It was taken alone" }));
  await waitFor(() => {
    expect(say).toHaveBeenCalledWith(expect.objectContaining({ outcome: "by-herself" }));
  });
});

it(
  "a person who is out takes it alone, and who gave a dose is corrected, without confirmation",
  long,
  async () => {
    const hands = openRound(
      { doses: [dose, takenAgo("15:30", 340)], running: [] },
      { out: [pass] },
    );
    await screen.findAllByText(/^out until/);
    await choose(hands, "20:00", "took it alone");
    await waitFor(() => expect(say).toHaveBeenCalledOnce());
    await choose(hands, "15:30", "took it alone");
    await waitFor(() => expect(say).toHaveBeenCalledTimes(2));
  },
);

it("a dose of a person who is out needs confirmation", async () => {
  const hands = openRound({ doses: [dose], running: [] }, { out: [pass] });
  await screen.findByText(/^out until/);
  await hands.click(await screen.findByRole("button", { name: "Given to Inês Lenda at 20:00" }));
  await screen.findByText("By what is noted, Inês Lenda is not in the house.");
  expect(say).not.toHaveBeenCalled();
  await hands.click(screen.getByRole("button", { name: "It was given" }));
  await waitFor(() => expect(say).toHaveBeenCalledOnce());
});

it.each([
  [3, 2, "3 doses are open", "2 are past their hour, and nobody said anything."],
  [3, 1, "3 doses are open", "One is past its hour, and nobody said anything."],
  [1, 1, "1 dose is open", "It is past its hour, and nobody said anything."],
  [3, 0, "3 doses are open", "Due around now."],
])("Today says of %i open doses that %i are late, with a link to them", async (...row) => {
  const [count, missed, title, why] = row;
  const needs = [{ kind: "dosesOpen", count, missed } as const];
  open("#/", inventedCall({ ...answers, "today.view": () => ({ ...today, needs }) }));
  const line = (await screen.findByText(title)).closest("li");
  if (line === null) throw new Error("A need stands in a line");
  within(line).getByText(why);
  const way = within(line).getByRole("link", { name: "Medicines" });
  expect(way.getAttribute("href")).toBe("#/house/medicines");
});

it("the answer about a dose of yesterday shows its day", async () => {
  openRound({ doses: [{ ...given, day: addDays(tonight, -1) }], running: [] });
  expect(await screen.findByText(/^given · Tom, today, /)).toBeTruthy();
});

it("an undone correction leaves a given dose as given", async () => {
  const hands = openRound({ doses: [given], running: [] });
  await hands.click(
    await screen.findByRole("button", { name: "Other answers for Inês Lenda at 20:00" }),
  );
  await hands.click(await screen.findByRole("menuitem", { name: /refused/i }));
  await hands.click(await screen.findByRole("button", { name: /^Undo/ }));
  const sent = { medicineId, day: tonight, at: "20:00" };
  await waitFor(() => {
    expect(say.mock.calls).toEqual([
      [{ ...sent, outcome: "refused" }],
      [{ ...sent, outcome: "given" }],
    ]);
  });
});

it("a dose of a box that was stopped since keeps its answer", async () => {
  openRound({ doses: [{ ...given, isStopped: true }], running: [] });
  expect(await screen.findByText(/given/)).toBeTruthy();
  expect(
    screen.queryByRole("button", { name: "Other answers for Inês Lenda at 20:00" }),
  ).toBeNull();
});

it("a stop is undone from its toast, restoring the previous last day", long, async () => {
  const care = { state: "closed" as const, exists: false };
  const plan = { times: [dose.at], from: tonight, until: null, name: null, nameAgreedOn: null };
  const running = [{ id: medicineId, person, label: "Box 3", ...plan, care }];
  const hands = openRound({ doses: [], running });
  await hands.click(await screen.findByRole("button", { name: "Actions for Inês Lenda, Box 3" }));
  await hands.click(await screen.findByRole("menuitem", { name: "Last day…" }));
  await hands.click(await screen.findByRole("button", { name: "Set the last day" }));
  await hands.click(await screen.findByRole("button", { name: /^Undo/ }));
  await waitFor(() => expect(stop).toHaveBeenLastCalledWith({ id: medicineId, last: null }));
});

import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import { addMinutes, type Instant } from "../../../domain/core/calendar-date.ts";
import { HouseholdId } from "../../../domain/people/household.ts";
import { type Inside, OutingId } from "../../../domain/outings/outing.ts";
import type { RiskLevel } from "../../../domain/safety/safety.ts";
import { GoOutPanel } from "../../../renderer/outings/go-out-panel.tsx";
import { long } from "../../helpers/long-test.ts";
import { sample } from "../../helpers/component/vault-with-drafts.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { census, now, tonight } from "../../helpers/component/invented-house.ts";
import { fill, open, showInHouse } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const nobody = { out: [], lookedFor: [], atAppointments: [], counted: [], back: [], phones: [] };

const residentAt = (index: number): Inside => {
  const line = census.lines[index];
  if (line === undefined) throw new Error("Two live in the house");
  return { ...line.person, room: "Room 1", stayId: line.stayId, householdId: null };
};
const [resident, child] = [residentAt(0), residentAt(1)];

const went = vi.fn(() => ({ id: OutingId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a07") }));

function goOut(level: RiskLevel, whenGoingOut: string, proposed = now) {
  const file = sample("safety.view");
  const [assessment] = file.assessments;
  if (assessment === undefined) throw new Error("A sample has one of each");
  return goesOut([resident], proposed, () => ({
    ...file,
    isKept: false,
    card: { ...file.card, whenGoingOut },
    assessments: [{ ...assessment, level }],
  }));
}

/** The panel in which the first of them goes out. */
async function goesOut(
  inside: readonly [Inside, ...Inside[]],
  proposed: Instant,
  safety: (input: Input<"safety.view">) => Output<"safety.view">,
) {
  const view = { now, proposed, keepHours: 48, ...nobody, inside: [...inside] };
  const hands = showInHouse(
    <GoOutPanel person={inside[0]} view={view} onUndo={vi.fn()} onClose={vi.fn()} />,
    inventedCall({ ...answers, "passes.goOut": went, "safety.view": safety }),
  );
  return { hands, panel: within(await screen.findByRole("dialog")) };
}

it("shows the safety card's rules for going out, before a person in danger goes", async () => {
  const { panel } = await goOut("acute", "Never alone, by the park");
  await panel.findByText("Risk: acute");
  panel.getByText("Never alone, by the park");
});

it(
  "says that nothing is agreed with a person in danger, and nothing where there is nothing to show",
  long,
  async () => {
    const { panel } = await goOut("high", "");
    await panel.findByText("Nothing is written on the safety card for going out.");
    cleanup();

    const { panel: other } = await goOut("low", "");
    await other.findByRole("textbox", { name: /^Where/ });
    expect(other.queryByText(/^Risk/)).toBeNull();
  },
);

it("refuses an invalid time beside its field, before anything is sent", long, async () => {
  const { hands, panel } = await goOut("low", "");
  const time = await panel.findByRole("textbox", { name: "Back by" });
  await hands.clear(time);
  await fill(hands, time, "2530");
  expect(panel.queryByText(/is no time of day/)).toBeNull();
  await hands.tab();
  await panel.findByText("2530 is no time of day. Type it like 14:30.");
  expect(time.getAttribute("aria-invalid")).toBe("true");

  await hands.clear(time);
  await fill(hands, time, "2330");
  await hands.tab();
  expect(panel.queryByText(/is no time of day/)).toBeNull();
});

it(
  "Outings offers a return for people absent at the last count, and counts them like the evacuation list",
  long,
  async () => {
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
          inside: [child],
          counted: [{ night: tonight, state: "hospital", person: resident, pass: null }],
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
    await hands.click(screen.getByRole("button", { name: `${resident.name ?? ""}: back` }));
    await hands.click(await screen.findByRole("button", { name: "Undo" }));
    expect(asked).toEqual([{ personIds: [resident.id] }, { id: null, personIds: [resident.id] }]);
  },
);

it("Outings marks who is in danger, and shows when a return answered a count, and nothing unknown", async () => {
  const { id, number, name, room } = resident;
  const person = { id, number, name, room };
  const passId = OutingId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a07");
  const pass: Output<"passes.list">["out"][number] = {
    id: passId,
    whereTo: "",
    company: "alone",
    backBy: addMinutes(now, 60),
    hasPhone: true,
    outAt: now,
    byName: "Noor",
    stage: "out",
    danger: "acute",
    people: [person],
  };
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
        out: [pass],
        back: [{ passId, person, outAt: null, backAt: now }],
      }),
    }),
  );
  await screen.findByText("Risk: acute");
  screen.getByText(/^Counted away, back on /);
});

it.each([
  ["raised", ""],
  ["low", "With somebody from the house"],
] as const)("asks with whom where the danger is %s and the card says “%s”", async (level, says) => {
  const { hands, panel } = await goOut(level, says);
  await panel.findByRole("radio", { name: "alone" });
  expect(panel.queryByRole("radio", { checked: true })).toBeNull();
  await hands.click(panel.getByRole("button", { name: "Goes out" }));
  await panel.findByText("Say with whom.");
});

it(
  "asks for confirmation before a person in danger goes alone or comes back late, with the safety card",
  long,
  async () => {
    const { hands, panel } = await goOut(
      "acute",
      "With someone, back before dark",
      addMinutes(now, 60),
    );
    await hands.click(await panel.findByRole("radio", { name: "alone" }));
    await hands.click(panel.getByRole("button", { name: "Goes out" }));
    const asked = within(
      await screen.findByRole("alertdialog", { name: /goes out: as agreed\?$/ }),
    );
    asked.getByText("With someone, back before dark");
    asked.getByText("Alone.");
    asked.getByText("Back by 22:12: in the dark, or later than the house’s hour.");
    expect(went).not.toHaveBeenCalled();
    await hands.click(asked.getByRole("button", { name: "Look again" }));
    await hands.click(panel.getByRole("button", { name: "Goes out" }));
    await hands.click(await screen.findByRole("button", { name: "Goes out all the same" }));
    expect(went).toHaveBeenCalledOnce();
  },
);

it("asks for no confirmation with company and in time", long, async () => {
  went.mockClear();
  const { hands, panel } = await goOut("raised", "", addMinutes(now, 30));
  await hands.click(await panel.findByRole("radio", { name: "colleague" }));
  await hands.click(panel.getByRole("button", { name: "Goes out" }));
  await screen.findByText(/is out until/);
  expect(went).toHaveBeenCalledOnce();
});

it("proposes alone where there is no warning", async () => {
  const { panel } = await goOut("low", "");
  await panel.findByRole("radio", { name: "alone", checked: true });
});

it("shows the card of each member of a family, and asks before they go in the dark", async () => {
  const householdId = HouseholdId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a08");
  const family = [
    { ...resident, householdId },
    { ...child, householdId },
  ] as const;
  const file = sample("safety.view");
  const { hands, panel } = await goesOut(family, addMinutes(now, 16 * 60), ({ id }) => ({
    ...file,
    isKept: false,
    assessments: [],
    card: { ...file.card, whenGoingOut: id === child.id ? "Back before school ends" : "" },
  }));
  await panel.findByText("Back before school ends");
  panel.getByText(new RegExp(`^${child.name ?? ""}: `));
  await hands.click(panel.getByRole("radio", { name: "alone" }));
  await hands.click(panel.getByRole("button", { name: /^Goes out/ }));
  const asked = within(await screen.findByRole("alertdialog"));
  asked.getByText(/in the dark, or later/);
  asked.getByText("Back before school ends");
});

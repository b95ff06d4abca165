import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { emptySafetyCard } from "../../../domain/safety/safety.ts";
import type { StrangerView, Whose } from "../../../domain/safety/stranger.ts";
import { UserId } from "../../../domain/users/user.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { census, id } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const [line] = census.lines;
if (line === undefined) throw new Error("The invented house is empty");
const { person } = line;
const name = person.name ?? "";

const view: StrangerView = {
  people: 16,
  named: [
    { entry: "The cousin in Ghent", photoOf: null },
    { entry: "Viktor", photoOf: null },
  ],
  unasked: 5,
  nobody: 2,
  kept: 0,
  unsigned: 0,
  coordinators: [{ id: UserId.parse(id(990)), name: "Ada Invented" }],
};

function atDoor(shown: StrangerView = view) {
  const asked: Whose[] = [];
  const hands = open(
    "#/house/stranger",
    inventedCall({
      ...answers,
      "stranger.view": () => shown,
      "stranger.forWhom": (whose: Whose): Output<"stranger.forWhom"> => {
        asked.push(whose);
        return { people: [person], withoutFile: 0 };
      },
    }),
  );
  return { hands, asked };
}

it("shows first what not to say, who must never be admitted and whom to call, and not for whom", async () => {
  const { asked } = atDoor();
  await screen.findByText("Viktor");
  screen.getByText("Say neither yes nor no: never confirm who lives here.");
  screen.getByText("The cousin in Ghent");
  screen.getByText("No list was made for 5 of 16");
  screen.getByText("That is not a permission. Nobody comes in unannounced.");
  screen.getByText(/^2 people were asked and named nobody/);
  const call = within(screen.getByRole("region", { name: "Call" }));
  for (const said of ["101", "112", "Ada Invented"]) call.getByText(said);
  expect(screen.queryByText(name)).toBeNull();
  expect(asked).toEqual([]);
});

it("shows for whom on request, and hides it and the list with names", async () => {
  const { hands, asked } = atDoor();
  await hands.click(await screen.findByRole("button", { name: "Show for whom: Viktor" }));
  const whom = await screen.findByRole("link", { name });
  expect(whom.getAttribute("href")).toBe(`#/people/${person.id}/safety`);
  expect(asked).toEqual([{ list: "named", entry: "Viktor" }]);
  await hands.keyboard("{F8}");
  for (const hidden of [name, "Viktor", "The cousin in Ghent"])
    expect(screen.queryByText(hidden)).toBeNull();
  await hands.keyboard("{F8}");
  await screen.findByText("Viktor");
});

it.each([
  ["an empty house", { people: 0, named: [], unasked: 0, nobody: 0 }, /nobody expected/],
  ["a list that cannot be read here", { kept: 1 }, /^The list of 1 person cannot be read here/],
  [
    "a list that nobody signed",
    { unsigned: 2 },
    /^The lists of 2 people are not as a colleague signed them/,
  ],
  ["nobody asked", { named: [], unasked: 1, people: 1, nobody: 0 }, /^That is not a permission/],
] as const)("permits nothing with %s", async (_, change, said) => {
  atDoor({ ...view, ...change } as StrangerView);
  await screen.findByText(said);
});

it.each([
  ["no list was made", {}, /^No list was made: that is not a permission/],
  ["asked, and nobody named", { nobodyNamed: true }, /^Asked: this person named nobody/],
])("a visit warns that %s in words of its own", async (_, change, said) => {
  const card = { ...emptySafetyCard, ...change };
  const hands = open(
    "#/house/together/visits?note=true",
    inventedCall({
      ...answers,
      "visits.book": () => ({
        today: census.night,
        time: "21:10" as never,
        here: [],
        leavingNotNoted: [],
        past: [],
        residents: [person],
        coordinators: [],
      }),
      "safety.view": () => ({
        card,
        version: 1,
        isKept: false,
        cardSignedBy: "Samira",
        assessments: [],
        mustNotMeet: false,
        apart: [],
      }),
      "drafts.read": () => null,
    }),
  );
  const panel = within(await screen.findByRole("dialog"));
  await fill(hands, panel.getByRole("combobox", { name: "Who is visited" }), name);
  await hands.keyboard("{Enter}");
  const told = await panel.findByText(said);
  expect(told.closest("[class*=warn]")).not.toBeNull();
});

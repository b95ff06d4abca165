import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { addMinutes, type Instant, momentAt } from "../../../domain/core/calendar-date.ts";
import { OutingId, SearchId } from "../../../domain/outings/outing.ts";
import type { EvacuationList } from "../../../domain/outings/evacuation.ts";
import { EvacuationPrintout } from "../../../renderer/outings/evacuation/evacuation-printout.tsx";
import { long } from "../../helpers/long-test.ts";
import { sample } from "../../helpers/component/vault-with-drafts.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { census, id, now, tonight } from "../../helpers/component/invented-house.ts";
import { open, show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const passId = OutingId.parse(id(900));
const nobody = {
  out: [],
  lookedFor: [],
  atAppointments: [],
  counted: [],
  inside: [],
  back: [],
  phones: [],
};
const [line, other] = census.lines;
if (line === undefined || other === undefined) throw new Error("The invented house is empty");
const { person } = line;
const name = person.name ?? "";
const inside = { ...person, room: "Room 1", stayId: line.stayId, householdId: null };
const lookedFor = {
  searchId: SearchId.parse(id(901)),
  since: now,
  person: { ...person, room: "Room 1" },
  pass: { id: passId, backBy: addMinutes(now, -120) },
};
const counted = {
  night: tonight,
  state: "absent" as const,
  person: inside,
  pass: { id: passId, backBy: addMinutes(now, 120) },
};
const passOf = (backBy: Instant) => ({
  id: passId,
  whereTo: "",
  company: "alone" as const,
  hasPhone: true,
  byName: "Noor",
  backBy,
  outAt: addMinutes(now, -180),
  stage: "late" as const,
  people: [{ ...other.person, room: "Room 2" }],
});

function openWith(
  where: string,
  view: Partial<Output<"passes.list">>,
  more: Parameters<typeof inventedCall>[0] = {},
) {
  const asked: unknown[] = [];
  const hands = open(
    where,
    inventedCall({
      ...answers,
      "passes.list": () => ({ now, proposed: now, keepHours: 48, ...nobody, ...view }),
      "passes.back": (input) => {
        asked.push(input);
        return null;
      },
      "passes.stillOut": (input) => {
        asked.push(input);
        return null;
      },
      ...more,
    }),
  );
  return { hands, asked };
}

it(
  "a person searched for after an outing has a link, and the toast says that the search ended",
  long,
  async () => {
    const { hands, asked } = openWith("#/house/out", { lookedFor: [lookedFor] });
    await screen.findByText("we are looking");
    screen.getByRole("link", { name: "Go on" });
    screen.getByText(/The pass was until 19:12\.$/);
    await hands.click(screen.getByRole("button", { name: `${name}: back` }));
    await screen.findByText(`${name} is back, and the search has ended.`);
    await hands.click(screen.getByRole("button", { name: "Undo" }));
    expect(asked).toEqual([{ personIds: [person.id] }, { id: passId, personIds: [person.id] }]);
  },
);

it(
  "a person counted as absent during an outing is red, has the steps, and comes back from the outing",
  long,
  async () => {
    const { hands, asked } = openWith("#/house/out", { counted: [counted] });
    await screen.findByText("not here, no word");
    screen.getByText(/^Perhaps out: not here at the count .* although the pass went on/);
    screen.getByRole("button", { name: `Take the steps for ${name}` });
    await hands.click(screen.getByRole("button", { name: `Actions for ${name}` }));
    await hands.click(await screen.findByRole("menuitem", { name: "Agree another time…" }));
    await screen.findByRole("dialog", { name: `Another time for ${name}` });
    await hands.keyboard("{Escape}");
    await hands.click(await screen.findByRole("button", { name: `${name}: back` }));
    await hands.click(await screen.findByRole("button", { name: "Undo" }));
    expect(asked).toEqual([{ personIds: [person.id] }, { id: passId, personIds: [person.id] }]);
  },
);

it.each([
  [2, "out, we are looking; one is 2 min late"],
  [0, "out, we are looking; one is due just now"],
])("Today shows once that a person is out, %i minutes after the time", async (minutes, words) => {
  openWith("#/", { lookedFor: [lookedFor], out: [passOf(addMinutes(now, -minutes))] });
  await screen.findByRole("link", { name: `2 ${words}` });
});

it("Today shows in a closed count who is counted as present and is searched for", async () => {
  const at = momentAt(tonight, 21, "UTC");
  const closed = { at, byName: "Noor Invented", isLate: false };
  openWith("#/", { lookedFor: [lookedFor] }, { "census.view": () => ({ ...census, closed }) });
  const said = await screen.findByText(/^Counted as here, and we/);
  expect(said.textContent).toBe(`Counted as here, and we are looking for: ${name}`);
});

it(
  "an open count shows how many were not seen, and lets the user record where they are",
  long,
  async () => {
    const lines = census.lines.map((one, index) =>
      index > 1 ? one : { ...one, state: "unsure" as const },
    );
    const view = { "census.view": () => ({ ...census, lines }) };
    openWith("#/", {}, view);
    await screen.findByRole("link", { name: "Say who is where" });
    expect(screen.queryByRole("button", { name: "All as shown" })).toBeNull();
    cleanup();

    openWith("#/house/nights", {}, view);
    await screen.findByText(/^\d+ of \d+ seen/);
  },
);

it("the header of a file shows that the person is searched for, and out", async () => {
  openWith(`#/people/${person.id}`, { lookedFor: [lookedFor] });
  await screen.findByRole("heading", { level: 1 });
  await screen.findByText("we are looking");
});

it("a visit to a person who is not in the house shows it", long, async () => {
  const book = sample("visits.book");
  const { hands } = openWith(
    "#/house/together/visits",
    { lookedFor: [lookedFor] },
    { "visits.book": () => ({ ...book, residents: [person] }) },
  );
  await hands.click(await screen.findByRole("button", { name: /^Note a visit/ }));
  const panel = within(await screen.findByRole("dialog"));
  await hands.type(panel.getByRole("combobox"), name.slice(0, 4));
  await hands.click(await screen.findByRole("option", { name }));
  await panel.findByText("Not in the house, as far as is noted");
  panel.getByText("we are looking");
});

it("the evacuation list has a box for people searched for, and for each visitor and colleague", () => {
  const one = { helpNeeded: "", bed: "", described: null, helpFor: [] };
  const list = {
    at: now,
    zone: "Europe/Brussels",
    rooms: [
      {
        room: "Room 1",
        people: [
          {
            ...one,
            number: 1,
            name: "Linh",
            presence: { state: "unconfirmed", why: { because: "missing" } },
          },
          { ...one, number: 2, name: "Ana", presence: { state: "inside" } },
        ],
      },
      { room: "Room 2", people: [] },
    ],
    visitors: [{ place: "visiting-room", own: undefined, count: 2 }],
    staff: [{ name: "Robin", since: "signedIn", presence: { state: "inside" } }],
  } satisfies EvacuationList;
  show(<EvacuationPrintout title="Evacuation list" list={list} />);
  const row = screen.getByRole("row", { name: /Linh/ });
  within(row).getByText("missing – search inside too");
  expect([row.className, row.lastElementChild?.textContent]).toEqual(["", ""]);
  screen.getByText("empty tonight");
  expect(screen.getAllByRole("row", { name: /visitor visiting room/ })).toHaveLength(2);
  within(screen.getByRole("row", { name: /Robin/ })).getByText("signed in now");
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent.trim())).toEqual([
    "4 people in the building (1 resident · 2 visitors · 1 staff member)",
    "0 of them need help",
    "1 unconfirmed, to be searched for inside too",
  ]);
  const counts = screen.getAllByText(/of \d$/).map(({ textContent }) => textContent);
  expect(counts).toEqual(["Counted at the assembly point  of 4", "Unconfirmed, found  of 1"]);
});

it.each([
  [null, { as: "woman", years: { from: 25, upTo: 25, isEstimated: true } }, "woman, about 25no. 7"],
  [null, { as: "child", years: { from: 4, upTo: 4, isEstimated: true } }, "child, about 4no. 7"],
  [null, { as: "person", years: null }, "person, age unknownno. 7"],
  [null, { as: "man", years: { from: 20, upTo: 30, isEstimated: true } }, "man, about 20–30no. 7"],
  ["Noor", { as: "child", years: { from: 0, upTo: 0, isEstimated: false } }, "Noorchild, under 1"],
  ["Noor", { as: "child", years: { from: 6, upTo: 6, isEstimated: false } }, "Noorchild, 6"],
  ["Linh", null, "Linh"],
] as const)("the evacuation list calls %s, %j: %s", (name, described, said) => {
  const list = {
    at: now,
    zone: "Europe/Brussels",
    visitors: [],
    staff: [],
    rooms: [
      {
        room: "Room 1",
        people: [
          {
            number: 7,
            bed: "",
            name,
            described,
            helpNeeded: "Crutches",
            helpFor: ["noted", "young", "alone"],
            presence: { state: "inside" },
          },
        ],
      },
    ],
  } satisfies EvacuationList;
  show(<EvacuationPrintout title="Evacuation list" list={list} />);
  const cells = within(screen.getByRole("row", { name: /Room 1/ })).getAllByRole("cell");
  expect(cells[0]?.textContent).toBe(said);
  expect(cells[1]?.textContent).toBe("young child · no adult · Crutches");
});

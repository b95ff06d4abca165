import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import { addDays, addMinutes, Instant } from "../../../domain/core/calendar-date.ts";
import { type Inside, OutingId, type OutingView } from "../../../domain/outings/outing.ts";
import type { EvacuationList } from "../../../domain/outings/evacuation.ts";
import { EvacuationPrintout } from "../../../renderer/outings/evacuation/evacuation-printout.tsx";
import { GoOutPanel } from "../../../renderer/outings/go-out-panel.tsx";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { census, id, now, today, tonight } from "../../helpers/component/invented-house.ts";
import { fill, open, show, showInHouse } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const people: readonly Inside[] = census.lines.slice(0, 3).map(({ person, stayId }) => ({
  id: person.id,
  number: person.number,
  name: person.name,
  room: "Room 1",
  stayId,
  householdId: null,
}));
const [linh, olena] = people as readonly [Inside, Inside];
const lineOf = ({ id: personId, number, name, room }: Inside) => ({
  id: personId,
  number,
  name,
  room,
});
const passId = OutingId.parse(id(900));
const passOf = (out: readonly Inside[]): OutingView => ({
  id: passId,
  whereTo: "",
  backBy: addMinutes(now, 90),
  company: "alone",
  hasPhone: true,
  outAt: addMinutes(now, -30),
  byName: "Noor",
  stage: "out",
  people: out.map(lineOf),
});
const nobody = { out: [], lookedFor: [], atAppointments: [], counted: [], back: [], phones: [] };

/** The Outings screen, with what is sent to the vault from there. */
function outScreen(view: Partial<Output<"passes.list">>) {
  const sent: unknown[] = [];
  const keep = (input: unknown) => {
    sent.push(input);
    return null;
  };
  const hands = open(
    "#/house/out",
    inventedCall({
      ...answers,
      "passes.list": () => ({
        now,
        proposed: addMinutes(now, 120),
        keepHours: 48,
        ...nobody,
        inside: [],
        ...view,
      }),
      "passes.goOut": (input: Input<"passes.goOut">) => {
        sent.push(input.personIds);
        return { id: passId };
      },
      "passes.takeBack": keep,
      "passes.stillOut": keep,
      "passes.agree": keep,
    }),
  );
  return { hands, sent };
}

/** The panel in which a person goes out, alone. */
async function panelAt(at: Instant) {
  const sent: unknown[] = [];
  const proposed = addMinutes(at, 120);
  const view = { now: at, proposed, keepHours: 48, ...nobody, inside: [linh] };
  const hands = showInHouse(
    <GoOutPanel person={linh} view={view} onUndo={vi.fn()} onClose={vi.fn()} />,
    inventedCall({
      ...answers,
      "passes.goOut": ({ personIds }) => {
        sent.push(personIds);
        return { id: passId };
      },
    }),
    { ...today, at },
  );
  const panel = within(await screen.findByRole("dialog"));
  // The level of danger is unknown here, so the company is asked for.
  await hands.click(panel.getByRole("radio", { name: "alone" }));
  const leavesAt = async (name: string, time: string) => {
    const box = panel.getByRole("textbox", { name });
    await hands.clear(box);
    await fill(hands, box, time);
    await hands.click(panel.getByRole("button", { name: "Goes out" }));
  };
  return { panel, sent, leavesAt };
}

it("an outing is undone from its toast", long, async () => {
  const { hands, sent } = outScreen({ inside: [linh] });
  const button = await screen.findByRole("button", { name: `${linh.name ?? ""} goes out…` });
  await hands.click(button);
  const panel = within(await screen.findByRole("dialog"));
  await hands.click(panel.getByRole("radio", { name: "alone" }));
  await hands.click(panel.getByRole("button", { name: "Goes out" }));
  await hands.click(await screen.findByRole("button", { name: "Undo" }));
  await screen.findByText(`${linh.name ?? ""} was not out: that is taken back.`);
  expect(sent).toEqual([[linh.id], { id: passId, personIds: [linh.id] }]);
});

it(
  "another return time, and that nobody was out, applies to those on the row and nobody else on that outing",
  long,
  async () => {
    const pass = passOf([olena]);
    const absent = { id: passId, backBy: pass.backBy };
    const { hands, sent } = outScreen({
      out: [pass],
      counted: [{ night: tonight, state: "absent", person: linh, pass: absent }],
    });
    const menu = { name: `Actions for ${olena.name ?? ""}` };
    await hands.click(await screen.findByRole("button", menu));
    await hands.click(screen.getByRole("menuitem", { name: "Agree another time…" }));
    const panel = within(await screen.findByRole("dialog"));
    await hands.click(panel.getByRole("button", { name: "Save" }));
    await screen.findByText(/: back by /);
    await hands.click(screen.getByRole("button", menu));
    await hands.click(screen.getByRole("menuitem", { name: "Was not out" }));
    await screen.findByText(`${olena.name ?? ""} was not out: that is taken back.`);
    expect(sent).toEqual([
      { ...absent, personIds: [olena.id] },
      { id: passId, personIds: [olena.id] },
    ]);
  },
);

it(
  "one person's outing is undone from the row, and all of it only after a confirmation",
  long,
  async () => {
    const one = outScreen({ out: [passOf([linh])] });
    await one.hands.click(
      await screen.findByRole("button", { name: `Actions for ${linh.name ?? ""}` }),
    );
    await one.hands.click(screen.getByRole("menuitem", { name: "Was not out" }));
    await screen.findByText(/was not out: that is taken back/);
    expect(one.sent).toEqual([{ id: passId, personIds: [linh.id] }]);
    cleanup();

    const two = outScreen({ out: [passOf([linh, olena])] });
    await two.hands.click(await screen.findByRole("button", { name: /^Actions for .*, / }));
    await two.hands.click(screen.getByRole("menuitem", { name: "None of them was out" }));
    const question = within(await screen.findByRole("alertdialog"));
    question.getByText(new RegExp(`^${linh.name ?? ""}, ${olena.name ?? ""}: going out`));
    expect(two.sent).toEqual([]);
    await two.hands.click(question.getByRole("button", { name: "None was out" }));
    await screen.findByText(/were not out: that is taken back/);
    expect(two.sent).toEqual([{ id: passId, personIds: [linh.id, olena.id] }]);
  },
);

it("a return recorded by mistake is undone where it is shown, the latest of people who are here", async () => {
  const back = ([person, ago]: readonly [Inside, number]) => ({
    passId: OutingId.parse(id(900 + ago)),
    person: lineOf(person),
    outAt: addMinutes(now, -ago - 60),
    backAt: addMinutes(now, -ago),
  });
  const { hands, sent } = outScreen({
    out: [passOf([olena])],
    inside: [linh],
    back: (
      [
        [linh, 10],
        [olena, 20],
        [linh, 30],
      ] as const
    ).map(back),
  });
  const menus = await screen.findAllByRole("button", { name: /^Actions for the return of/ });
  expect(menus).toHaveLength(1);
  await hands.click(menus[0] ?? document.body);
  await hands.click(screen.getByRole("menuitem", { name: "Is still out" }));
  await screen.findByText(`${linh.name ?? ""} is out: the return is taken back.`);
  expect(sent).toEqual([{ id: id(910), personIds: [linh.id] }]);
});

it(
  "a future time is no time of leaving; one of the evening before is, after midnight",
  long,
  async () => {
    const evening = await panelAt(Instant.parse("2026-11-24T20:30:00.000Z"));
    await evening.leavesAt("Left at", "23:59");
    await evening.panel.findByText("23:59 has not come yet.");
    expect(evening.sent).toEqual([]);
    cleanup();

    const night = await panelAt(Instant.parse("2026-11-24T23:30:00.000Z"));
    await night.leavesAt("Left at", "23:59");
    await screen.findByText(/is out until/);
    expect(night.sent).toEqual([[linh.id]]);
  },
);

it("shows whether the time of return is too early, or the day too far", long, async () => {
  const { panel, leavesAt } = await panelAt(now);
  await leavesAt("Back by", "18:00");
  await panel.findByText("This time is not after the departure.");
  expect(panel.queryByText(/month/)).toBeNull();
});

it(
  "the count shows until when a person is out, and once that they are in hospital",
  long,
  async () => {
    const lines = census.lines.map((line, index) =>
      index > 1
        ? line
        : { ...line, state: index === 0 ? ("pass" as const) : ("hospital" as const) },
    );
    const call = inventedCall({
      ...answers,
      "census.view": () => ({ ...census, lines, closes: addMinutes(now, 900) }),
      "passes.list": () => ({
        now,
        proposed: now,
        keepHours: 48,
        ...nobody,
        inside: [],
        out: [{ ...passOf([linh]), backBy: Instant.parse("2026-11-24T21:45:00.000Z") }],
        counted: [
          { night: addDays(tonight, -1), state: "hospital" as const, person: olena, pass: null },
        ],
      }),
    });
    open("#/house/nights", call);
    await screen.findByText("out until 22:45");
    expect(screen.getAllByText("in hospital")).toHaveLength(1);
    cleanup();

    const hands = open("#/", call);
    await hands.click(await screen.findByRole("button", { name: "All as shown" }));
    const question = within(await screen.findByRole("dialog", { name: "All as shown?" }));
    await question.findByText(`Still expected back: ${linh.name ?? ""} (22:45).`);
    question.getByText(/out until 22:45/);
  },
);

it("the evacuation list has a box for people late from an outing, and shows since when", () => {
  const one = { helpNeeded: "", bed: "", described: null, helpFor: [] };
  const since = Instant.parse("2026-11-24T20:10:00.000Z");
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
            ...one,
            number: 1,
            name: "Linh",
            presence: { state: "unconfirmed", why: { because: "late", since } },
          },
        ],
      },
      {
        room: "Room 2",
        people: [{ ...one, number: 2, name: "Olena", presence: { state: "signedOut" } }],
      },
    ],
  } satisfies EvacuationList;
  show(<EvacuationPrintout title="Evacuation list" list={list} />);
  const late = screen.getByRole("row", { name: /Linh/ });
  within(late).getByText("unconfirmed: due back at 21:10 – search inside too");
  expect(late.className).toBe("");
  expect(late.lastElementChild?.textContent).toBe("");
  const out = screen.getByRole("row", { name: /Olena/ });
  within(out).getByText("not in the house (signed out)");
  expect(out.lastElementChild?.textContent).toBe("–");
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent.trim())).toEqual([
    "0 people in the building (0 residents · 0 staff members)",
    "0 of them need help",
    "1 unconfirmed, to be searched for inside too",
    "1 not in the house (signed out)",
  ]);
});

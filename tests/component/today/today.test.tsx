import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Input, ProcedureName } from "../../../domain/api/index.ts";
import { addDays, Instant } from "../../../domain/core/calendar-date.ts";
import { OutingId } from "../../../domain/outings/outing.ts";
import type { Today } from "../../../domain/today/today.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import {
  board,
  census,
  id,
  me,
  now,
  today,
  tonight,
} from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

it("Today shows in red that the recovery sheets are not verified, and the other setup steps in a quieter colour", async () => {
  const steps = (["kit", "centre", "rooms"] as const).map(
    (step) => ({ kind: "setUp", step }) as const,
  );
  const admin = { ...me, roles: ["admin" as const] };
  open(
    "#/",
    inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        movedAway: null,
        purpose: "real",
        me: admin,
      }),
      "session.me": () => admin,
      "today.view": () => ({ ...today, needs: [...steps, ...today.needs] }),
    }),
  );

  const kit = await rowOf("The recovery sheets are not proved yet");
  expect(isRed(kit)).toBe(true);
  const way = within(kit).getByRole("link", { name: "Make the sheets" });
  expect(way.getAttribute("href")).toBe("#/settings/kit");
  expect(within(kit).getByText(/a lost passphrase can close this house for good/)).toBeTruthy();

  expect(isRed(await rowOf("The centre has no name and address yet"))).toBe(false);
  expect(isRed(await rowOf("The rooms are still the proposed ones"))).toBe(false);
});

it(
  "Today shows in red who was counted as absent without news, with links to the steps, to the count and a return",
  long,
  async () => {
    const who = census.lines[0]?.person ?? fail();
    const opened: string[] = [];
    const returns: unknown[] = [];
    const absent = { kind: "absent", night: tonight, who } as const;
    const call = inventedCall({
      ...answers,
      "today.view": () => ({ ...today, needs: [absent] }),
      "missing.open": ({ personId }) => {
        opened.push(personId);
        return { refused: { type: "NotFound" } };
      },
      "passes.back": (input) => {
        returns.push(input);
        return null;
      },
    });
    const hands = open("#/", call);

    const row = await rowOf("· not here, no word");
    expect(isRed(row)).toBe(true);
    expect(within(row).getByRole("link", { name: "The count" }).getAttribute("href")).toBe(
      "#/house/nights",
    );
    await hands.click(
      within(row).getByRole("button", { name: `Take the steps for ${who.name ?? ""}` }),
    );
    expect(opened).toEqual([]);
    const asked = await screen.findByRole("alertdialog", {
      name: `Begin the steps for ${who.name ?? ""}?`,
    });
    await hands.click(within(asked).getByRole("button", { name: "Begin the steps" }));
    expect(opened).toEqual([who.id]);
    await hands.click(within(row).getByRole("button", { name: `${who.name ?? ""}: is back` }));
    expect(returns).toEqual([{ personIds: [who.id] }]);
  },
);

it("Today counts days from the date, also in the morning of a night that is not over", async () => {
  open(
    "#/",
    inventedCall({ ...answers, "today.view": () => ({ ...today, date: addDays(tonight, 1) }) }),
  );

  // The end was planned four nights before tonight: by the calendar, that is five days ago.
  expect(await screen.findByText("5 days over")).toBeTruthy();
  expect(screen.getByText(/^in 8 days$/)).toBeTruthy();
});

it("Today shows the house before the to-do list is computed", async () => {
  const call = inventedCall(answers);
  const never = new Promise<never>(() => undefined);
  const slow = <N extends ProcedureName>(name: N, input: Input<N>) =>
    name === "today.view" ? never : call(name, input);
  open("#/", slow);

  const [sleeper] = board.rooms.flatMap(({ beds }) =>
    beds.flatMap((bed) => (bed.state === "taken" ? [bed.sleeper.name ?? ""] : [])),
  );
  expect(await screen.findByRole("link", { name: sleeper ?? "" })).toBeTruthy();
  expect(screen.getByText("Take a call").closest("a")).toBeTruthy();
  const toCome = screen.getByRole("heading", { name: "Needs you" });
  expect(
    within(toCome.parentElement?.parentElement ?? document.body).getByRole("status"),
  ).toBeTruthy();
});

it(
  "a person who should be back is shown as late, and by how much, in every list",
  long,
  async () => {
    const line = census.lines[0] ?? fail();
    const name = line.person.name ?? fail();
    const evening = await lateAt("2026-11-24T19:52:00.000Z");
    expect(await screen.findByText("out, one is 20 min late")).toBeTruthy();
    expect(screen.queryByText(/^out, next back by/)).toBeNull();
    expect(
      await screen.findByText(`Not seen yet: ${name} (20 min late).`, { exact: false }),
    ).toBeTruthy();
    const tile = screen.getByRole("link", { name }).closest("li") ?? document.body;
    expect(within(tile).getByText("20 min late")).toBeTruthy();
    cleanup();

    open("#/house", evening);
    expect(await screen.findByText("20 min late")).toBeTruthy();
    expect(screen.queryByText(/^out until/)).toBeNull();
    cleanup();

    const hands = open("#/house/nights", evening);
    expect(await screen.findByText("20 min late")).toBeTruthy();
    await hands.click(screen.getByRole("button", { name: `Actions for ${name}` }));
    expect(screen.getByRole("menuitem", { name: `Take the steps for ${name}` })).toBeTruthy();
  },
);

it("how late a person is, is the same in the to-do list as everywhere else, whichever was loaded last", async () => {
  const { person } = census.lines[0] ?? fail();
  const need = {
    kind: "overdue" as const,
    stage: "late" as const,
    hasPhone: true,
    passId: OutingId.parse(id(900)),
    people: [person],
    backBy: Instant.parse("2026-11-24T19:52:00.000Z"),
  };
  const at = Instant.parse("2026-11-24T20:13:00.000Z");
  await lateAt("2026-11-24T19:52:00.000Z", () => ({ ...today, at, needs: [need] }));
  const row = await rowOf("· later than agreed");
  await within(row).findByText("20 min late");
  expect(screen.queryByText(/21 min/)).toBeNull();
});

it("a person in time is shown as expected", long, async () => {
  await lateAt("2026-11-24T21:00:00.000Z");
  expect(await screen.findByText("out, next back by 22:00")).toBeTruthy();
  expect(screen.queryByText(/late/)).toBeNull();
  const tonights = within(await screen.findByRole("region", { name: "In the house tonight" }));
  const tag = await tonights.findByText("out until 22:00");
  expect(tag.querySelector("svg")).not.toBeNull();
});

it("a draft can be read and discarded, whatever happened to its record", long, async () => {
  const spot = { kind: "log" as const, personId: null, object: id(901) };
  const thrown: unknown[] = [];
  const kept: unknown[] = [];
  const content = JSON.stringify({ kind: "note", about: id(902), text: ["the boiler hums"] });
  const hands = open(
    "#/",
    inventedCall({
      ...answers,
      "drafts.list": () => (thrown.length > 0 ? [] : [{ spot, savedAt: now, person: null }]),
      "drafts.read": () => ({ version: 1, content, savedAt: now }),
      "drafts.discard": (input) => {
        thrown.push(input.spot);
        return null;
      },
      "drafts.save": (input) => {
        thrown.pop();
        kept.push(input);
        return { savedAt: now, isOnDisk: true };
      },
    }),
  );
  await hands.click(await screen.findByText("Read…"));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("the boiler hums")).toBeTruthy();
  expect(dialog.queryByText(id(902))).toBeNull();
  expect(dialog.getByText("Chosen in the form: To know")).toBeTruthy();
  await hands.click(dialog.getByRole("button", { name: "Throw away" }));
  expect(
    await screen.findByText("A correction in the log book, half written: thrown away."),
  ).toBeTruthy();
  expect(thrown).toEqual([spot]);
  expect(screen.queryByText("Read…")).toBeNull();
  await hands.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("Read…")).toBeTruthy();
  expect(kept).toEqual([{ spot, version: 1, content }]);
});

it.each([
  ["incident", "An incident, half written"],
  ["breach", "A worry about the address, half written"],
  ["complaint", "A complaint, half written"],
])("an incident is named by its kind: %s", async (object, words) => {
  const spot = { kind: "wrong" as const, personId: null, object };
  const drafts = () => [{ spot, savedAt: now, person: null }];
  open("#/", inventedCall({ ...answers, "drafts.list": drafts }));
  expect(await screen.findByText(words)).toBeTruthy();
});

it(
  "a draft that waited while its user could not read it is read, and its form opens what was begun since",
  long,
  async () => {
    const at = (kind: "log" | "wrong", object: string | null) => ({ kind, personId: null, object });
    const left = [at("wrong", "incident"), at("wrong", "incident ~1"), at("log", " ~1")];
    const drafts = () => left.map((spot) => ({ spot, savedAt: now, person: null }));
    open("#/", inventedCall({ ...answers, "drafts.list": drafts }));
    expect(await screen.findAllByText("An incident, half written")).toHaveLength(2);
    expect(screen.getByText("A log entry, half written")).toBeTruthy();
    expect(screen.getAllByText("Read…")).toHaveLength(3);
    expect(screen.getAllByRole("link", { name: "Go on" })).toHaveLength(1);
  },
);

/** Today, with the first of the list out since before supper. */
async function lateAt(backBy: string, view: () => Today = () => today) {
  const { person, room } = census.lines[0] ?? fail();
  const at = Instant.parse(backBy);
  const isLate = at <= now;
  const pass = {
    id: OutingId.parse(id(900)),
    whereTo: "shops",
    company: "alone" as const,
    hasPhone: true,
    byName: me.name,
    backBy: at,
    outAt: Instant.parse("2026-11-24T16:00:00.000Z"),
    stage: isLate ? ("late" as const) : ("out" as const),
    people: [{ ...person, room }],
  };
  const call = inventedCall({
    ...answers,
    "today.view": view,
    "passes.list": () => ({
      now,
      proposed: now,
      keepHours: 48,
      lookedFor: [],
      atAppointments: [],
      counted: [],
      inside: [],
      back: [],
      phones: [],
      out: [pass],
    }),
    "census.view": () => ({
      ...census,
      lines: census.lines.map((line, index) =>
        index === 0 ? { ...line, state: isLate ? ("unsure" as const) : ("pass" as const) } : line,
      ),
    }),
  });
  open("#/", call);
  await screen.findByRole("link", { name: person.name ?? "" });
  return call;
}

const fail = (): never => {
  throw new Error("Nobody stands on the list of tonight");
};

async function rowOf(title: string): Promise<HTMLElement> {
  const row = (await screen.findByText(title)).closest("li");
  if (row === null) throw new Error(`${title} stands in no list`);
  return row;
}

const isRed = (row: HTMLElement): boolean => row.querySelector("svg.bad") !== null;

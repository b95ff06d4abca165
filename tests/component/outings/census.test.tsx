import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { addMinutes, momentAt } from "../../../domain/core/calendar-date.ts";
import type { CensusLine } from "../../../domain/accommodation/census.ts";
import { OutingId, SearchId } from "../../../domain/outings/outing.ts";
import words from "../../../renderer/i18n/en/outings/census.json";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { board, census, now, today, tonight } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

/** Tonight, where nobody has seen the first on the list yet. */
const unseen: Output<"census.view"> = {
  ...census,
  lines: census.lines.map((line, index) => (index === 0 ? { ...line, state: "unsure" } : line)),
};

async function asked(shown: Output<"census.view">) {
  const call = inventedCall({
    ...answers,
    "census.view": () => shown,
  });
  const hands = open("#/", call);
  await hands.click(await screen.findByRole("button", { name: words.allAsShown }));
  return within(await screen.findByRole("dialog", { name: words.askTitle }));
}

it("leads to the list while a person was not seen, and offers no close", long, async () => {
  open("#/", inventedCall({ ...answers, "census.view": () => unseen }));

  const list = await screen.findByRole("link", { name: words.sayWhere });
  expect(list.getAttribute("href")).toBe("#/house/nights");
  expect(screen.queryByRole("button", { name: words.allAsShown })).toBeNull();
});

it("closes a night on which everyone was seen", async () => {
  const dialog = await asked(census);

  expect(dialog.getByRole("button", { name: words.close })).toBeTruthy();
  expect(dialog.queryByText(words.parkedTitle)).toBeNull();
});

it("shows on Today, once it is closed, that a stay differs since", async () => {
  const at = census.opens;
  const closed = { at, byName: "Noor Invented", isLate: false };
  const lines = census.lines.map((line, index) => ({
    ...line,
    difference: index === 0 ? ("notCounted" as const) : null,
  }));
  open("#/", inventedCall({ ...answers, "census.view": () => ({ ...census, closed, lines }) }));

  await screen.findByText(/Since then 1 stay says something else: see the night/);
});

it("leads to the beds where all are taken", async () => {
  open("#/", inventedCall({ ...answers, "today.view": () => ({ ...today, free: 0 }) }));

  const beds = await screen.findByRole("link", { name: "See the beds" });
  expect(beds.getAttribute("href")).toBe("#/house");
});

it("lists people absent at the last count among those who are out", long, async () => {
  const [line] = census.lines;
  const [room] = board.rooms;
  if (line === undefined || room === undefined) throw new Error("The invented house is empty");
  const person = { ...line.person, room: room.name, stayId: line.stayId, householdId: null };
  const nobody = { out: [], lookedFor: [], atAppointments: [], inside: [], back: [], phones: [] };
  open(
    "#/",
    inventedCall({
      ...answers,
      "passes.list": () => ({
        now,
        proposed: now,
        keepHours: 48,
        ...nobody,
        counted: [{ night: tonight, state: "absent", person, pass: null }],
      }),
    }),
  );

  const figure = await screen.findByRole("link", { name: "0 1 perhaps out" });
  expect(figure.getAttribute("href")).toBe("#/house/out");
  screen.getByText("1 perhaps out");
});

it(
  "names people not seen yet where the night is closed from its list, and closes nothing",
  long,
  async () => {
    const closing = vi.fn();
    const call = inventedCall({
      ...answers,
      "census.view": () => unseen,
      "census.close": () => {
        closing();
        return null;
      },
    });
    const hands = open("#/house/nights", call);
    await hands.click(await screen.findByRole("button", { name: words.close }));
    await screen.findByText(words.parkedTitle);
    const name = unseen.lines[0]?.person.name ?? "";
    expect(screen.getByText(new RegExp(`^Not seen yet: ${name}`))).toBeTruthy();
    expect(closing).not.toHaveBeenCalled();
  },
);

it("shows in a closed count who came back since, and that the count does not change", async () => {
  const [away, here, earlier] = three();
  openClosed(["pass", "here", "pass"], {
    back: [returned(away, 21, 22), returned(here, 21, 22), returned(earlier, 19, 20)],
  });

  const said = await screen.findByText(/^Came back since: /);
  expect(said.textContent).toMatch(`Came back since: ${away.person.name ?? ""} (`);
  expect(said.textContent).not.toContain(here.person.name);
  expect(said.textContent).not.toContain(earlier.person.name);
  within(lineOf(away)).getByText("back at 23:00");
  expect(screen.getAllByText(/^back at/)).toHaveLength(1);
  screen.getByText(/^at the count: /);
});

it("shows the last return of a person who came back twice since the count", async () => {
  const [away] = three();
  openClosed(["absent", "here", "here"], {
    back: [returned(away, 23, 24), returned(away, 21, 22)],
  });

  const said = await screen.findByText(/^Came back since: /);
  expect(said.textContent).toContain("01:00");
  expect(said.textContent).not.toContain("23:00");
  within(lineOf(away)).getByText("back at 01:00");
});

it("shows a person who came back since the count and went out again as out", async () => {
  const [away, searched, over] = three();
  const person = { ...away.person, room: away.room };
  const again: Output<"passes.list">["out"][number] = {
    id: passId,
    whereTo: "",
    backBy: hour(26),
    company: "alone",
    hasPhone: true,
    outAt: hour(23),
    byName: "Noor",
    stage: "out",
    people: [person],
  };
  const search = { searchId: SearchId.parse(passId), since: hour(23), pass: null };
  openClosed(["absent", "pass", "pass"], {
    out: [again],
    lookedFor: [{ ...search, person: { ...searched.person, room: searched.room } }],
    // Out again in the night, and back after it.
    back: [
      returned(over, 23, 32),
      returned(away, 21, 22),
      returned(searched, 21, 22),
      returned(over, 21, 22),
    ],
  });

  await within(await findLineOf(away)).findByText(/^out until/);
  within(lineOf(searched)).getByText("we are looking");
  expect(screen.queryByText(/^back at/)).toBeNull();
  expect(screen.queryByText(/^Came back since/)).toBeNull();
  expect(lineOf(over)).toBeTruthy();
});

const passId = OutingId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a07");
const hour = (of: number) => addMinutes(momentAt(tonight, 0, "UTC"), of * 60);

function three(): readonly [CensusLine, CensusLine, CensusLine] {
  const [one, two, other] = census.lines;
  if (one === undefined || two === undefined || other === undefined)
    throw new Error("The invented house is empty");
  return [one, two, other];
}

const returned = ({ person, room }: CensusLine, out: number, back: number) => ({
  passId,
  outAt: hour(out),
  backAt: hour(back),
  person: { ...person, room },
});

/** A night whose count was closed at nine, with three lines, and the outings since. */
function openClosed(
  states: readonly CensusLine["state"][],
  known: Partial<Output<"passes.list">>,
): void {
  const nobody = {
    out: [],
    lookedFor: [],
    atAppointments: [],
    inside: [],
    counted: [],
    back: [],
    phones: [],
  };
  const shown = {
    ...census,
    opens: hour(20),
    closes: hour(29),
    closed: { at: hour(21), byName: "Noor Invented", isLate: false },
    lines: three().map((line, index) => ({ ...line, state: states[index] ?? line.state })),
  };
  open(
    "#/house/nights",
    inventedCall({
      ...answers,
      "census.view": () => shown,
      "passes.list": () => ({ now, proposed: now, keepHours: 48, ...nobody, ...known }),
    }),
  );
}

const nameOfLine = ({ person }: CensusLine) => ({ name: person.name ?? "" });

function lineOf(line: CensusLine): HTMLElement {
  const row = screen.getByRole("link", nameOfLine(line)).closest("li");
  if (row === null) throw new Error("Somebody counted stands in a line");
  return row;
}

async function findLineOf(line: CensusLine): Promise<HTMLElement> {
  await screen.findByRole("link", nameOfLine(line));
  return lineOf(line);
}

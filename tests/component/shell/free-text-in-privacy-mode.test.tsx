import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ClockTime } from "../../../domain/core/calendar-date.ts";
import { api, type Output } from "../../../domain/api/index.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { board, cards, fileOf, me } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";
import { sampleOf } from "../../helpers/component/schema-samples.ts";

afterEach(cleanup);

const someone = cards[0] ?? fail();
const fileCard = { ...someone, alerts: ["Fears Invented Karim"], helpNeeded: "carried down" };
const careWorker = { ...me, roles: ["care" as const], holds: ["care" as const, "office" as const] };

/** Data of every shape, with the same words in every free text. */
const sample = <N extends keyof typeof api>(name: N): Output<N> =>
  sampleOf(api[name].output) as Output<N>;

const safety = sample("safety.view");
const [assessment] = safety.assessments;
const contacts = sample("contacts.ofPerson");
const [contact] = contacts.contacts;
const log = sample("log.page");
const [entry] = log.entries;

const call = inventedCall({
  ...answers,
  "house.state": () => ({
    house: "open" as const,
    hasDemo: false,
    movedAway: null,
    purpose: "real" as const,
    me: careWorker,
  }),
  "session.me": () => careWorker,
  "drafts.read": () => null,
  "people.view": ({ id }) => ({ ...fileOf(id), card: fileCard }),
  "people.list": () => ({
    total: 1,
    people: [
      {
        card: fileCard,
        room: "Room 1",
        since: null,
        plannedUntil: null,
        lastLeft: null,
        neverCame: false,
        standing: null,
      },
    ],
  }),
  "beds.board": () => ({
    ...board,
    rooms: board.rooms.map((room) => ({
      ...room,
      beds: room.beds.map((bed) =>
        bed.state === "taken"
          ? { ...bed, sleeper: { ...bed.sleeper, alerts: fileCard.alerts } }
          : bed,
      ),
    })),
  }),
  "access.view": () => ({ requests: [] }),
  "contacts.readers": () => ({ holders: [], deputies: [], careWorkers: [] }),
  "safety.view": () => ({
    ...safety,
    isKept: false,
    card: {
      phone: "0400 00 00 77",
      codeWord: "blue kettle",
      neverContact: ["Cousin Invented"],
      nobodyNamed: false,
      whenGoingOut: "never by the square",
      whenRecognised: "into a shop",
    },
    assessments: [
      {
        ...(assessment ?? fail()),
        reasons: {
          state: "open" as const,
          content: { reasons: "seen near the station", ownWords: "he knows my street" },
        },
      },
    ],
  }),
  "contacts.ofPerson": () => ({
    ...contacts,
    contacts: [
      {
        ...(contact ?? fail()),
        takenBack: null,
        level: "team" as never,
        notes: [
          {
            ...(contact?.notes[0] ?? fail()),
            text: { state: "open" as const, content: "she spoke of her brother" },
          },
        ],
      },
    ],
  }),
  "log.page": () => ({
    ...log,
    pinned: [],
    entries: [{ ...(entry ?? fail()), text: ["rang the bell twice"], corrections: [] }],
  }),
});

describe("with names hidden", () => {
  it.each([
    ["#/house", ["Fears Invented Karim"]],
    ["#/people", ["Fears Invented Karim"]],
    [`#/people/${someone.id}`, ["Fears Invented Karim", "carried down"]],
    [
      `#/people/${someone.id}/safety`,
      [
        "seen near the station",
        "he knows my street",
        "blue kettle",
        "Cousin Invented",
        "0400 00 00 77",
        "never by the square",
        "into a shop",
      ],
    ],
    [`#/people/${someone.id}/sessions`, ["she spoke of her brother"]],
    ["#/house/log", ["rang the bell twice"]],
  ])("%s shows no free text about a person", async (address, written) => {
    const hands = open(address, call);
    for (const words of written)
      expect(await screen.findAllByText(words, { exact: false })).not.toEqual([]);

    await hands.keyboard("{F8}");
    for (const words of written) expect(document.body.textContent).not.toContain(words);
    expect(screen.getAllByText(/hidden, as names are|•••/)).not.toEqual([]);

    await hands.keyboard("{F8}");
    for (const words of written) expect(document.body.textContent).toContain(words);
  });
});

it("shows the label of a box while its row has the focus, and hides it again", async () => {
  const round = sample("medicines.round");
  const dose = { ...(round.doses[0] ?? fail()), label: "Box 3", name: null, said: null };
  const due = { ...dose, state: "due" as const, at: ClockTime.parse("08:00") };
  const doses = [due, { ...due, label: "Box 4", at: ClockTime.parse("20:00") }];
  const hands = open(
    "#/house/medicines",
    inventedCall({
      ...answers,
      "drafts.read": () => null,
      "medicines.round": () => ({ ...round, doses, running: [] }),
    }),
  );
  await screen.findByText("Box 3");
  expect(screen.queryByRole("button", { name: /press to see the label/ })).toBeNull();
  await hands.keyboard("{F8}");
  expect(screen.queryByText("Box 3")).toBeNull();

  const [first] = screen.getAllByRole("button", { name: /press to see the label/ });
  await hands.click(first ?? fail());
  expect(screen.getByText("Box 3")).toBeTruthy();
  expect(screen.queryByText("Box 4")).toBeNull();

  // The other elements in the row keep it visible as well.
  await hands.tab();
  expect(document.activeElement?.textContent).toBe("Given");
  expect(screen.getByText("Box 3")).toBeTruthy();
  await hands.keyboard("{Tab}{Tab}");
  expect(screen.queryByText("Box 3")).toBeNull();
  expect(screen.getByText("Box 4")).toBeTruthy();
});

function fail(): never {
  throw new Error("The invented house has nobody to hide");
}

import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { sample } from "../../helpers/component/vault-with-drafts.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { census, now } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const person = census.lines[0]?.person;
const safety = sample("safety.view");
const empty = {
  phone: "",
  codeWord: "",
  neverContact: [],
  nobodyNamed: false,
  whenGoingOut: "",
  whenRecognised: "",
};
const kept = () => ({ ...safety, card: empty, assessments: [], isKept: true });
const whoToAsk = /comes back as soon as a care worker or an administrator signs in/;

it("says that there is a card which cannot be read here, whom to ask, and offers no empty one to write", async () => {
  open(`#/people/${person?.id ?? ""}/safety`, inventedCall({ ...answers, "safety.view": kept }));
  await screen.findByText(/card from an earlier stay that cannot be read here yet/);
  screen.getByText(whoToAsk);
  expect(screen.queryByRole("button", { name: "Write the card" })).toBeNull();
  expect(screen.queryByText("No safety card yet")).toBeNull();
});

it("never says that nobody is on a list that cannot be read", async () => {
  const resident = { id: person?.id ?? "", number: person?.number ?? 1, name: "Linh Invented" };
  const book = {
    today: now.slice(0, 10),
    time: "14:00",
    here: [],
    leavingNotNoted: [],
    past: [],
    coordinators: [],
  };
  const hands = open(
    "#/house/together/visits",
    inventedCall({
      ...answers,
      "safety.view": kept,
      "visits.book": () => ({ ...book, residents: [resident] }) as never,
    }),
  );
  await hands.click(await screen.findByRole("button", { name: "Note a visit" }));
  const panel = within(await screen.findByRole("dialog"));
  await fill(hands, await panel.findByRole("combobox", { name: /Who is visited/ }), "Linh");
  await hands.click(await screen.findByRole("option", { name: /Linh Invented/ }));
  await panel.findByText(/list of people never to be contacted that cannot be read here yet/);
  expect(panel.queryByText(/Nobody is on this person/)).toBeNull();
});

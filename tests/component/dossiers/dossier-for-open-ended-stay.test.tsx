import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { DossierLine, DossierView } from "../../../domain/dossiers/dossier-view.ts";
import type { Me } from "../../../domain/users/user.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, fileOf, me, tonight } from "../../helpers/component/invented-house.ts";
import {
  houseOf,
  issued,
  procedureOf,
} from "../../helpers/component/invented-residence-procedure.ts";
import { open } from "../../helpers/component/render.tsx";
import { sampleOf } from "../../helpers/component/schema-samples.ts";

// The open-ended stay of a person whose renewal was requested already, from its own row of the expiry list.

afterEach(cleanup);

const [card] = cards;
if (card === undefined) throw new Error("The invented house is empty");
const view = DossierView.parse(sampleOf(DossierView));
const some = DossierLine.parse(sampleOf(DossierLine));
const mine: Me = { ...me, roles: ["admin"], holds: ["office"] };
const certificate = issued("2026-06-30", "temporary");
const indictment = { kind: "court", on: "2026-11-08", step: "indictment", mattered: "yes" };

type InWork = DossierLine["transition"] | null;

function onScreen(
  events: readonly object[],
  inWork: InWork,
  which = "?openEnded=true",
  other: Partial<typeof answers> = {},
) {
  const begun: Input<"dossiers.begin">[] = [];
  const worked: DossierLine = {
    ...some,
    person: { ...some.person, id: card?.id ?? some.person.id },
    transition: inWork ?? "T12",
    over: null,
    isBehind: false,
    dossier: { id: view.id, state: "draft", lacks: [] },
  };
  const call = inventedCall({
    ...answers,
    ...houseOf(mine),
    "dossiers.list": () => ({
      today: tonight,
      askedOn: tonight,
      thisWeek: [],
      sent: [],
      ahead: inWork === null ? [] : [worked],
    }),
    "procedure.view": () => procedureOf(events),
    "letterhead.logo": () => ({ logo: null, kept: null }) as never,
    "dossiers.view": () => view,
    "dossiers.begin": (input) => {
      begun.push(input);
      return { id: view.id };
    },
    ...other,
  });
  const hands = open(`#/documents/dossiers/for/${card?.id ?? ""}${which}`, call);
  return { hands, begun };
}

it("is begun for its basis, whatever else was requested", async () => {
  const { hands, begun } = onScreen([certificate, indictment], null);
  expect(await screen.findByText("A dossier for the open-ended stay")).toBeDefined();
  expect(screen.queryByText(/was asked for on/)).toBeNull();
  await hands.click(await screen.findByRole("button", { name: "Begin a dossier" }));
  await waitFor(() => expect(begun).toMatchObject([{ transition: "T13" }]));
});

it("does not open the renewal in progress, and says why it waits", async () => {
  onScreen([certificate, indictment], "T12");
  expect(
    await screen.findByText(/^Another dossier of this person is being worked on/),
  ).toBeDefined();
  const list = within(await screen.findByRole("list"));
  expect(list.getByRole("link", { name: /^Open the dossier/ })).toBeDefined();
  expect(screen.queryByRole("button", { name: "Begin a dossier" })).toBeNull();
});

it("says that there is no basis to request it", async () => {
  onScreen([{ ...certificate, step: "openEnded" }], null);
  expect(await screen.findByText(/^The file has nothing yet/)).toBeDefined();
  expect(screen.queryByRole("button", { name: "Begin a dossier" })).toBeNull();
});

it("opens the one in progress for it", async () => {
  onScreen([certificate, indictment], "T13");
  await waitFor(() => expect(location.hash).toBe(`#/documents/dossiers/${view.id}`));
});

it("is not where the renewal leads", async () => {
  onScreen([certificate, indictment], "T13", "");
  expect(
    await screen.findByText(/^Another dossier of this person is being worked on/),
  ).toBeDefined();
  expect(location.hash).toBe(`#/documents/dossiers/for/${card.id}`);
  const list = within(await screen.findByRole("list"));
  expect(list.getByRole("link", { name: /^Open the dossier/ })).toBeDefined();
});

it("leads from the renewal to its dossier in progress", async () => {
  onScreen([certificate, indictment], "T12", "");
  await waitFor(() => expect(location.hash).toBe(`#/documents/dossiers/${view.id}`));
});

it.each(["procedure.view", "people.view"])(
  "shows that the file was refused, and tries again: %s",
  async (name) => {
    let isRefused = true;
    const refusing = (asked: string) =>
      asked === name && isRefused ? ({ refused: { type: "Forbidden" } } as const) : null;
    const { hands } = onScreen([certificate, indictment], null, undefined, {
      "procedure.view": () => refusing("procedure.view") ?? procedureOf([certificate, indictment]),
      "people.view": ({ id }) => refusing("people.view") ?? fileOf(id),
    });
    const again = await screen.findByRole("button", { name: "Try again" });
    isRefused = false;
    await hands.click(again);
    expect(await screen.findByRole("button", { name: "Begin a dossier" })).toBeDefined();
  },
);

it("shows that the procedure cannot be read, and not that it is empty", async () => {
  const [track] = procedureOf([]).tracks;
  const tracks = track === undefined ? [] : [{ ...track, content: { state: "damaged" as const } }];
  onScreen([], null, undefined, { "procedure.view": () => ({ ...procedureOf([]), tracks }) });
  expect(await screen.findByText(/^This record cannot be read/)).toBeDefined();
  expect(screen.queryByText(/^The file has nothing yet/)).toBeNull();
  expect(screen.queryByRole("button", { name: "Begin a dossier" })).toBeNull();
});

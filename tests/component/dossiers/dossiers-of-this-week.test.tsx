import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { BridgeRequest } from "../../../domain/api/main-process-bridge.ts";
import { DossierLine, DossierView } from "../../../domain/dossiers/dossier-view.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me, tonight } from "../../helpers/component/invented-house.ts";
import { handOutPaperLines } from "../../helpers/component/printout-ports.ts";
import { open } from "../../helpers/component/render.tsx";
import { sampleOf } from "../../helpers/component/schema-samples.ts";

afterEach(cleanup);

const some = DossierLine.parse(sampleOf(DossierLine));
const view = DossierView.parse(sampleOf(DossierView));
const dossierId = (at: number) => `55555555-5555-4555-8555-55555555555${String(at)}`;

/** Of the person with that number; `state` is null where none was begun. */
function line(at: number, name: string, state: string | null): DossierLine {
  const id = `66666666-6666-4666-8666-66666666666${String(at)}`;
  return {
    ...some,
    opens: null,
    sendBy: null,
    over: null,
    isBehind: false,
    person: { ...some.person, id, name },
    dossier: state === null ? null : { id: dossierId(at), state, lacks: [] },
  } as DossierLine;
}

let kept: unknown[] = [];
let asked: BridgeRequest[] = [];
beforeEach(() => {
  [kept, asked] = [[], []];
  const ask = (request: BridgeRequest) => {
    asked.push(request);
    if (request.ask !== "paper") return Promise.resolve();
    const { desk } = handOutPaperLines();
    desk.onmessage = ({ data }) => {
      kept.push(data);
      desk.postMessage({ paper: "shown" });
    };
    return Promise.resolve();
  };
  Object.defineProperty(window, "hearth", { configurable: true, value: { ask } });
});

const mine = { ...me, roles: ["admin" as const], holds: ["office" as const] };

function onScreen(thisWeek: DossierLine[], ahead: DossierLine[] = []) {
  const begun: unknown[] = [];
  const call = inventedCall({
    ...answers,
    "house.state": () => ({
      house: "open",
      hasDemo: false,
      movedAway: null,
      purpose: "real",
      me: mine,
    }),
    "session.me": () => mine,
    "dossiers.list": () => ({ today: tonight, askedOn: null, thisWeek, ahead, sent: [] }),
    "dossiers.begin": (input) => {
      begun.push(input);
      return { id: view.id };
    },
    "dossiers.view": ({ id }) => ({
      ...view,
      versions: view.versions.map((one) => ({ ...one, id: id as never })),
    }),
    "dossiers.frozen": ({ versionId }) => ({
      file: new TextEncoder().encode(versionId),
      enclosureWords: [],
    }),
  });
  return { hands: open("#/documents/dossiers", call), begun };
}

it("all that are not begun are begun with one press, in the chosen language", async () => {
  const { hands, begun } = onScreen([
    line(1, "Linh N.", null),
    line(2, "Olena S.", "draft"),
    line(3, "Mina K.", null),
  ]);
  await hands.click(await screen.findByText("Nederlands"));
  await hands.click(screen.getByRole("button", { name: "Begin the 2 missing ones" }));

  await waitFor(() => expect(begun).toHaveLength(2));
  const shared = { transition: some.transition, language: "nl" };
  expect(begun).toEqual([
    { personId: line(1, "", null).person.id, ...shared },
    { personId: line(3, "", null).person.id, ...shared },
  ]);
});

it(
  "final ones of this week are chosen, the others show what they lack, and the files are side by side",
  long,
  async () => {
    const { hands } = onScreen(
      [line(1, "Linh N.", "frozen"), line(2, "Olena S.", "frozen"), line(3, "Mina K.", null)],
      [line(4, "Rosa M.", "frozen")],
    );
    await hands.click(await screen.findByRole("button", { name: "Send several…" }));
    const panel = within(await screen.findByRole("dialog"));
    expect(panel.getByText("Nobody has begun it yet.")).toBeTruthy();
    const checked = panel.getAllByRole("checkbox").map((box) => (box as HTMLInputElement).checked);
    expect(checked).toEqual([true, true, false]);
    await hands.click(panel.getByRole("button", { name: "Open 2 together" }));

    await waitFor(() => expect(kept).toHaveLength(1));
    expect(asked).toContainEqual(expect.objectContaining({ ask: "paper", goal: "again" }));
    const [{ pdfs }] = kept as [{ readonly pdfs: readonly Uint8Array[] }];
    expect(pdfs.map((pdf) => new TextDecoder().decode(pdf))).toEqual([dossierId(1), dossierId(2)]);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  },
);

it("a draft of an earlier request shows since when, and lacks nothing any more", async () => {
  const lacks = [{ id: "signOffMissing" as const, about: null, day: null, count: null }];
  const draft = (at: number, name: string, askedOn: string | null) => {
    const begun = line(at, name, "draft");
    return {
      ...begun,
      askedOn,
      dossier: begun.dossier === null ? null : { ...begun.dossier, lacks },
    } as DossierLine;
  };
  onScreen([draft(1, "Linh N.", null)], [draft(2, "Olena S.", "2026-11-02")]);

  const row = async (name: string) =>
    within((await screen.findByText(name)).closest("li") ?? document.body);
  expect((await row("Linh N.")).getByText("1 in the way")).toBeTruthy();
  const done = await row("Olena S.");
  expect(done.getByText(/^asked for on .*2 Nov/)).toBeTruthy();
  expect(done.queryByText(/in the way/)).toBeNull();
  expect(done.getByRole("link", { name: /Open/ })).toBeTruthy();
});

it.each([
  ["issued", "over: another document was issued since"],
  ["unheld", "over: no document is held in the procedure any more"],
  ["ended", "over: the procedure has ended"],
  ["unread", "the procedure cannot be read"],
] as const)("one that is over says why, and asks for no day: %s", async (over, words) => {
  onScreen([], [{ ...line(1, "Linh N.", "frozen"), askedOn: null, over }]);
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.queryByText("at once")).toBeNull();
});

it("one that waits for another of that person is not begun, and leads there", async () => {
  const behind = { ...line(1, "Linh N.", null), isBehind: true };
  const { hands, begun } = onScreen([behind, line(2, "Olena S.", null)]);
  const link = await screen.findByRole("link", { name: /Linh N\./ });
  expect(link.getAttribute("href")).toBe(`#/documents/dossiers/for/${behind.person.id}`);
  await hands.click(screen.getByRole("button", { name: "Begin the missing one" }));
  await waitFor(() => expect(begun).toMatchObject([{ personId: line(2, "", null).person.id }]));
});

// The recorded answer to a dossier is in the procedure: a refusal is no longer waited for.
import { afterEach, beforeEach, expect, it } from "vitest";
import { addMinutes, CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { DossierId } from "../../../domain/dossiers/dossier.ts";
import type { GivenAnswer, RegisterSaid } from "../../../domain/dossiers/dossier-register.ts";
import {
  beginDossier,
  certificateHouse,
  freezeDossier,
  seen,
  signDossier,
} from "../../helpers/integration/dossier-house.ts";
import { preparedFrom } from "../../helpers/integration/test-house.ts";

const today = CalendarDate.parse("2026-11-24");
const sent = preparedFrom(certificateHouse, async ({ house, linh }) => {
  const id = await beginDossier(house, linh);
  await signDossier(house, id);
  await freezeDossier(house, id);
  const versionId = (await seen(house, id)).versions[0]?.id ?? "";
  const on = CalendarDate.parse("2026-11-20");
  await house.ask("dossiers.register", {
    versionId,
    said: { kind: "sent", on, how: "hand", to: "Office", copies: 1, note: "" },
    overrideReason: "Agreed with the lawyer",
  });
  return { linh, id };
});

let at: Awaited<ReturnType<typeof sent>>;
let id: DossierId;
beforeEach(async () => {
  at = await sent();
  ({ id } = at);
});
afterEach(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const register = async (said: RegisterSaid) =>
  at.house.ask("dossiers.register", {
    versionId: (await seen(at.house, id)).versions[0]?.id ?? "",
    said,
    overrideReason: "Agreed with the lawyer",
  });
const answer = (given: GivenAnswer, note = "") =>
  register({ kind: "answered", on: today, answer: given, note });
async function way() {
  const [track] = (await at.house.ask("procedure.view", { id: at.linh })).tracks;
  const events = track?.content.state === "open" ? track.content.events : [];
  return { trackId: track?.id ?? "", events };
}
const due = async () =>
  (await at.house.ask("documents.radar", {})).lines
    .filter(({ person }) => person.id === at.linh)
    .flatMap(({ next }) => next?.kind ?? []);
const afterItsEnd = () => {
  at.house.now = addMinutes(at.house.now, 60 * 24 * 40);
};
const isPending = async () =>
  (await at.house.ask("people.view", { id: at.linh })).residence?.isPending;

it("is refused: nothing waits for it, and the legal adviser is to look at it", async () => {
  await answer("refused", "By letter of the 23rd");
  const refusal = (await way()).events.find(({ event }) => event.kind === "requestRefused");
  expect(refusal).toMatchObject({ event: { on: today }, note: "By letter of the 23rd" });
  expect(await due()).toContain("requestRefused");
  expect((await seen(at.house, id)).askedOn).toBeNull();
  // Recorded twice, it is there once.
  await answer("refused");
  const refusals = (await way()).events.filter(({ event }) => event.kind === "requestRefused");
  expect(refusals).toHaveLength(1);
  afterItsEnd();
  expect(await isPending()).toBe(false);
  expect(await due()).toEqual(expect.arrayContaining(["requestRefused", "expired"]));
});

it("was refused by mistake: undone in the procedure, it is waited for again", async () => {
  await answer("refused");
  const { trackId, events } = await way();
  const refusal = events.find(({ event }) => event.kind === "requestRefused")?.event.id;
  await at.house.ask("procedure.record", {
    trackId,
    note: "",
    overrideReason: null,
    event: { kind: "correction", on: today, corrects: refusal ?? "", reason: "Of another" },
  });
  expect(await due()).not.toContain("requestRefused");
  afterItsEnd();
  expect(await isPending()).toBe(true);
});

it("needs more information: that is to be answered, and the request stays in time", async () => {
  await answer("moreAsked");
  expect(await due()).toContain("answerMoreAsked");
  await answer("refused");
  expect(await due()).toContain("requestRefused");
  expect(await due()).not.toContain("answerMoreAsked");
});

it.each(["granted", "other"] as const)(
  "is %s: the procedure contains nothing of it",
  async (given) => {
    const before = (await way()).events.length;
    await answer(given);
    expect((await way()).events).toHaveLength(before);
  },
);

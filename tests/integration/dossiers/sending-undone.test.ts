// A dossier recorded as sent by mistake: what is undone in the procedure is undone in the dossier.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { DossierId } from "../../../domain/dossiers/dossier.ts";
import {
  beginDossier,
  certificateHouse,
  freezeDossier,
  seen,
  signDossier,
} from "../../helpers/integration/dossier-house.ts";
import type { LegalHouse } from "../../helpers/integration/legal-house.ts";

let at: LegalHouse;
let id: DossierId;
beforeAll(async () => {
  at = await certificateHouse();
  id = await beginDossier(at.house, at.linh);
  await signDossier(at.house, id);
  await freezeDossier(at.house, id);
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const send = async (on: string) =>
  at.house.ask("dossiers.register", {
    versionId: (await seen(at.house, id)).versions[0]?.id ?? "",
    said: {
      kind: "sent",
      on: CalendarDate.parse(on),
      how: "hand",
      to: "Office",
      copies: 1,
      note: "",
    },
    overrideReason: null,
  });
async function way() {
  const [track] = (await at.house.ask("procedure.view", { id: at.linh })).tracks;
  if (track?.content.state !== "open") throw new Error("There is one");
  return { trackId: track.id, events: track.content.events.map(({ event }) => event) };
}
async function takeBack(corrects: string) {
  const { trackId } = await way();
  await at.house.ask("procedure.record", {
    trackId,
    note: "",
    overrideReason: null,
    event: { kind: "correction", on: "2026-11-24", corrects, reason: "Still on the desk" },
  });
}
const requests = async () =>
  (await way()).events.flatMap((event) => (event.kind === "renewalSent" ? [event] : []));
const unsaid = async () =>
  (await at.house.ask("ledger.view", { id: at.linh })).unsaid.map(({ type, on }) => [type, on]);

it("stays sent when another event of the same day is undone", async () => {
  const { trackId } = await way();
  await at.house.ask("procedure.record", {
    trackId,
    note: "By telephone",
    overrideReason: null,
    event: { kind: "renewalSent", on: "2026-11-23" },
  });
  await send("2026-11-23");
  const [typed] = await requests();
  await takeBack(typed?.id ?? "");
  expect((await seen(at.house, id)).state).toBe("sent");
  expect(await unsaid()).toContainEqual(["dossier", "2026-11-23"]);
});

it("is final again once its sending is undone, and is in one list alone", async () => {
  const sent = (await requests()).at(-1);
  await takeBack(sent?.id ?? "");
  const { state, versions } = await seen(at.house, id);
  expect(state).toBe("frozen");
  expect(versions[0]?.register.map(({ record }) => record)).toMatchObject([
    { kind: "sent", on: "2026-11-23" },
    { kind: "takenBack", reason: "Still on the desk" },
  ]);
  const list = await at.house.ask("dossiers.list", {});
  expect(list.sent).toEqual([]);
  expect(list.thisWeek).toMatchObject([{ dossier: { id, state: "frozen" } }]);
  expect(await unsaid()).not.toContainEqual(["dossier", "2026-11-23"]);
});

it("is recorded when it is really sent, and answered", async () => {
  await send("2026-11-24");
  expect((await seen(at.house, id)).state).toBe("sent");
  expect((await requests()).at(-1)).toMatchObject({ on: "2026-11-24" });
  expect((await at.house.ask("dossiers.list", {})).sent).toMatchObject([{ dossier: { id } }]);
  await at.house.ask("dossiers.register", {
    versionId: (await seen(at.house, id)).versions[0]?.id ?? "",
    said: {
      kind: "answered",
      on: CalendarDate.parse("2026-11-24"),
      answer: "moreAsked",
      note: "",
    },
    overrideReason: null,
  });
  expect((await seen(at.house, id)).state).toBe("answered");
});

it("is opened for another version after its sending was undone", async () => {
  const { version } = await seen(at.house, id);
  await at.house.ask("dossiers.correct", { id, version, reason: "A date" });
  await signDossier(at.house, id);
  await freezeDossier(at.house, id);
  await send("2026-11-24");
  const sent = (await requests()).at(-1);
  await takeBack(sent?.id ?? "");
  const again = await seen(at.house, id);
  expect(again.state).toBe("frozen");
  await at.house.ask("dossiers.correct", { id, version: again.version, reason: "Another" });
  expect((await seen(at.house, id)).state).toBe("draft");
});

describe("with an answer that was recorded", () => {
  const state = async () => (await seen(at.house, id)).state;
  const takeBackLast = async () => takeBack((await requests()).at(-1)?.id ?? "");
  const answer = async (given: "moreAsked" | "other") =>
    at.house.ask("dossiers.register", {
      versionId: (await seen(at.house, id)).versions[0]?.id ?? "",
      said: {
        kind: "answered",
        on: CalendarDate.parse("2026-11-24"),
        answer: given,
        note: "",
      },
      overrideReason: null,
    });

  it("can still be undone, and really sent and answered", async () => {
    await signDossier(at.house, id);
    await freezeDossier(at.house, id);
    await send("2026-11-24");
    await answer("other");
    expect(await state()).toBe("answered");
    await takeBackLast();
    expect(await state()).toBe("frozen");
    expect((await at.house.ask("dossiers.list", {})).sent).toEqual([]);

    const before = (await requests()).length;
    await send("2026-11-24");
    expect(await state()).toBe("sent");
    expect(await requests()).toHaveLength(before + 1);
    expect((await at.house.ask("dossiers.list", {})).sent).toMatchObject([{ dossier: { id } }]);
    await answer("moreAsked");
    expect(await state()).toBe("answered");
  });

  it("is opened for another version after that", async () => {
    await takeBackLast();
    const { version } = await seen(at.house, id);
    await at.house.ask("dossiers.correct", { id, version, reason: "A third" });
    expect(await state()).toBe("draft");
  });
});

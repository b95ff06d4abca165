// A final dossier never recorded as sent, while its request was made another way and granted.
import { afterAll, beforeAll, expect, it } from "vitest";
import { addMinutes, CalendarDate, type Instant } from "../../../domain/core/calendar-date.ts";
import type { DossierId } from "../../../domain/dossiers/dossier.ts";
import { noFields } from "../../../domain/residence/document.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
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
let begun: Instant;
beforeAll(async () => {
  at = await certificateHouse();
  begun = at.house.now;
  id = await beginDossier(at.house, at.linh);
  await signDossier(at.house, id);
  await freezeDossier(at.house, id);
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const list = (personId = null as typeof at.linh | null) =>
  at.house.ask("dossiers.list", personId === null ? {} : { personId });
const trackId = async () =>
  (await at.house.ask("procedure.view", { id: at.linh })).tracks[0]?.id ?? "";
const send = async (on: string) =>
  at.house.call("dossiers.register", {
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
async function requests() {
  const [track] = (await at.house.ask("procedure.view", { id: at.linh })).tracks;
  const events = track?.content.state === "open" ? track.content.events : [];
  return events.flatMap(({ event }) => (event.kind === "renewalSent" ? [event.on] : []));
}

it("waits for nobody once the request was made another way", async () => {
  expect((await list()).thisWeek).toMatchObject([{ askedOn: null, dossier: { id } }]);
  await at.house.ask("procedure.record", {
    trackId: await trackId(),
    note: "",
    overrideReason: null,
    event: { kind: "renewalSent", on: "2026-11-24" },
  });
  const { thisWeek, ahead } = await list();
  expect(thisWeek).toEqual([]);
  expect(ahead).toMatchObject([{ askedOn: "2026-11-24", dossier: { id, state: "frozen" } }]);
});

it("is over once the next document was issued, which has a dossier of its own", async () => {
  at.house.now = addMinutes(begun, 60 * 24 * 34);
  await at.house.ask("procedure.issue", {
    trackId: await trackId(),
    step: "temporary",
    issuedOn: "2026-12-28",
    printed: null,
    fields: { ...noFields, attempts: [] },
    overrideReason: "Said by telephone",
  });
  at.house.now = addMinutes(begun, 60 * 24 * 175);
  const { thisWeek, ahead } = await list();
  expect(ahead).toEqual([]);
  expect(thisWeek).toMatchObject([
    { person: { id: at.linh }, until: "2027-06-30", over: null, dossier: null },
  ]);
  expect((await list(at.linh)).ahead).toMatchObject([
    { over: "issued", until: "2026-12-30", sendBy: null, dossier: { id } },
  ]);
  expect(await seen(at.house, id)).toMatchObject({
    over: "issued",
    until: "2026-12-30",
    sendBy: null,
    askedOn: null,
  });
});

it("is not sent for another document than its own, and may have been sent before that one", async () => {
  expect(await send("2027-05-17")).toEqual(refusal("DossierOver"));
  expect([(await seen(at.house, id)).state, await requests()]).toEqual(["frozen", ["2026-11-24"]]);
  expect(await send("2026-11-25")).toMatchObject({ ok: true });
  expect(await requests()).toEqual(["2026-11-24", "2026-11-25"]);
  expect((await list()).thisWeek).toMatchObject([{ person: { id: at.linh }, dossier: null }]);
});

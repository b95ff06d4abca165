// What a sent dossier records in the procedure, where information required by the rules is missing.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { DossierId } from "../../../domain/dossiers/dossier.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { aCriminalCase, aLink } from "../../helpers/builders.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import {
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
  const { house, linh } = at;
  const { caseId } = await house.ask("legal.openCase", {
    id: linh,
    case: aCriminalCase(),
    link: aLink(),
  });
  await house.ask("legal.addEvent", {
    id: linh,
    caseId,
    corrects: null,
    words: null,
    event: { kind: "indictment", on: "2026-11-20", note: "" },
  });
  const asked = { personId: linh, transition: "T13", language: "fr" } as const;
  ({ id } = await house.ask("dossiers.begin", asked));
  // Overriding the missing scan of a court document says nothing about the rules.
  const { version } = await seen(house, id);
  const line = { line: "enclosureMissing", about: "court", reason: "Not there" } as const;
  await house.ask("dossiers.letThrough", { id, version, ...line });
  await signDossier(house, id);
  await freezeDossier(house, id);
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const send = async (overrideReason: string | null) =>
  at.house.call("dossiers.register", {
    versionId: (await seen(at.house, id)).versions[0]?.id ?? "",
    // Before the court took the step it is based on.
    said: {
      kind: "sent",
      on: CalendarDate.parse("2026-11-18"),
      how: "hand",
      to: "Office",
      copies: 1,
      note: "",
    },
    overrideReason,
  });
async function asked() {
  const [track] = (await at.house.ask("procedure.view", { id: at.linh })).tracks;
  const events = track?.content.state === "open" ? track.content.events : [];
  return events.flatMap(({ event }) => (event.kind === "openEndedAsked" ? [event] : []));
}

it("is refused without a reason, and nothing is recorded", async () => {
  expect(await send(null)).toEqual(refusal("RulesLack"));
  const { state, versions } = await seen(at.house, id);
  expect([state, versions[0]?.register, await asked()]).toEqual(["frozen", [], []]);
});

it("is requested in the procedure on its day, by name and reason", async () => {
  expect(await send("The lawyer asked for it")).toMatchObject({ ok: true });
  expect((await seen(at.house, id)).state).toBe("sent");
  expect(await asked()).toMatchObject([
    { on: "2026-11-18", override: { by: "Ada Invented", reason: "The lawyer asked for it" } },
  ]);
});

it("has further information requested by name, and the renewal sent meanwhile does not answer it", async () => {
  const { house, linh } = at;
  await house.ask("dossiers.register", {
    versionId: (await seen(house, id)).versions[0]?.id ?? "",
    said: { kind: "answered", on: CalendarDate.parse("2026-11-23"), answer: "moreAsked", note: "" },
    overrideReason: null,
  });
  const [track] = (await house.ask("procedure.view", { id: linh })).tracks;
  const record = (event: Input<"procedure.record">["event"]) =>
    house.ask("procedure.record", {
      trackId: track?.id ?? "",
      event,
      note: "",
      overrideReason: null,
    });
  const due = async () =>
    (await house.ask("documents.radar", {})).lines.flatMap(({ next }) => next?.kind ?? []);
  await record({ kind: "renewalSent", on: "2026-11-24" });
  expect(await due()).toEqual(expect.arrayContaining(["answerMoreOpenEnded", "askProgress"]));
  await record({ kind: "moreSent", on: "2026-11-24", request: "openEnded" });
  expect(await due()).not.toContain("answerMoreOpenEnded");
});

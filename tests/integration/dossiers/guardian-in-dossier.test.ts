// An unaccompanied minor is represented by a guardian: a dossier names the guardian, and whose answers it is based on.
import { afterEach, beforeEach, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { DossierId } from "../../../domain/dossiers/dossier.ts";
import { emptyIdentity } from "../../../domain/people/person.ts";
import { beginDossier, certificateHouse, seen } from "../../helpers/integration/dossier-house.ts";
import type { LegalHouse } from "../../helpers/integration/legal-house.ts";

let at: LegalHouse;
beforeEach(async () => {
  at = await certificateHouse();
});
afterEach(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

async function bornOn(birthDate: string) {
  const { card } = await at.house.ask("people.view", { id: at.linh });
  await at.house.ask("people.saveIdentity", {
    id: at.linh,
    version: card.version,
    showsName: false,
    identity: { ...emptyIdentity, name: "Linh Invented", birthDate: CalendarDate.parse(birthDate) },
  });
}
async function record(
  event: { kind: "minorAlone"; isAlone: boolean } | { kind: "guardian"; name: string },
) {
  const [track] = (await at.house.ask("procedure.view", { id: at.linh })).tracks;
  await at.house.ask("procedure.record", {
    trackId: track?.id ?? "",
    note: "",
    overrideReason: null,
    event: { ...event, on: CalendarDate.parse("2026-09-28") },
  });
}
async function dossier(id: DossierId) {
  const { sections, checks } = await seen(at.house, id);
  const text = (id: string) => sections.find((one) => one.id === id)?.text ?? "";
  return {
    identity: text("identity"),
    judicial: text("judicial"),
    checks: checks.map(({ id }) => id),
  };
}

it("is named with the day, once one is recorded", async () => {
  await bornOn("2010-04-05");
  await record({ kind: "minorAlone", isAlone: true });
  const id = await beginDossier(at.house, at.linh);
  const before = await dossier(id);
  expect(before.identity).toContain("Tuteur ou tutrice : donnée inconnue");
  expect(before.checks).toContain("guardianMissing");
  await record({ kind: "guardian", name: "Gil Inventé" });
  const after = await dossier(id);
  expect(after.identity).toContain("Tuteur ou tutrice : Gil Inventé, depuis le 28 septembre 2026");
  expect(after.checks).not.toContain("guardianMissing");
});

it("is not named for an adult, and the office that answered is", async () => {
  await record({ kind: "minorAlone", isAlone: true });
  await record({ kind: "guardian", name: "Gil Inventé" });
  const { identity, judicial, checks } = await dossier(await beginDossier(at.house, at.linh));
  expect(identity).not.toContain("Gil Inventé");
  expect(checks).not.toContain("guardianMissing");
  expect(judicial).toContain("Questions posées au magistrat (procureur du Roi), réponses du");
});

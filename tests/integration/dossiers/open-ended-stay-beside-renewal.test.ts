// A dossier for the open-ended stay in progress appears beside the renewal, and does not replace it.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DossierId } from "../../../domain/dossiers/dossier.ts";
import { aCriminalCase, aLink } from "../../helpers/builders.ts";
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
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const lines = async (personId: LegalHouse["linh"] | null) => {
  const { thisWeek } = await at.house.ask("dossiers.list", { personId });
  return thisWeek.map(({ transition, dossier, isBehind }) => [
    transition,
    dossier?.state ?? null,
    isBehind,
  ]);
};

it("has its row beside that of the renewal, which waits for it", async () => {
  for (const whose of [null, at.linh])
    expect(await lines(whose)).toEqual([
      ["T12", null, true],
      ["T13", "draft", false],
    ]);
});

it("once final, the renewal is begun", async () => {
  const { house, linh } = at;
  const { version } = await seen(house, id);
  const line = { line: "enclosureMissing", about: "court", reason: "Not there" } as const;
  await house.ask("dossiers.letThrough", { id, version, ...line });
  await signDossier(house, id);
  await freezeDossier(house, id);
  expect(await lines(linh)).toEqual([
    ["T12", null, false],
    ["T13", "frozen", false],
  ]);
  await house.ask("dossiers.begin", { personId: linh, transition: "T12", language: "fr" });
  expect(await lines(null)).toEqual([
    ["T12", "draft", false],
    ["T13", "frozen", false],
  ]);
});

// A dossier mentions an upcoming hearing, and does not mention one that was not confirmed as held.
import { afterAll, beforeAll, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { aCriminalCase, aLink } from "../../helpers/builders.ts";
import { beginDossier, certificateHouse, seen } from "../../helpers/integration/dossier-house.ts";
import type { LegalHouse } from "../../helpers/integration/legal-house.ts";

let at: LegalHouse;
beforeAll(async () => {
  at = await certificateHouse();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

it("mentions an upcoming hearing until its day, and then not until it is confirmed as held", async () => {
  const { house, linh } = at;
  const opened = { id: linh, case: aCriminalCase(), link: aLink() };
  const { caseId } = await house.ask("legal.openCase", opened);
  const add = (corrects: string | null) =>
    house.ask("legal.addEvent", {
      id: linh,
      caseId,
      words: null,
      corrects,
      event: { kind: "hearing", on: "2026-11-26", time: "14:00", note: "" },
    });
  await add(null);
  const id = await beginDossier(house, linh);
  const words = async () => JSON.stringify(await seen(house, id));
  expect(await words()).toContain("26 novembre 2026 : audience du tribunal (fixée, à venir)");

  house.now = Instant.parse("2026-11-27T09:00:00.000Z");
  await at.as("ada");
  expect(await words()).not.toContain("audience du tribunal");

  await add((await at.view()).cases[0]?.events.at(-1)?.id ?? null);
  const held = await words();
  expect(held).toContain("26 novembre 2026 : audience du tribunal");
  expect(held).not.toContain("à venir");
});

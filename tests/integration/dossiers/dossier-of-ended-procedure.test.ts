// A dossier that was handed in, and whose procedure ended before that was recorded.
import { afterAll, beforeAll, expect, it } from "vitest";
import { addMinutes, CalendarDate } from "../../../domain/core/calendar-date.ts";
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

const list = () => at.house.ask("dossiers.list", { personId: null });

it("says that the procedure ended, and stays in the list until sending is recorded", async () => {
  at.house.now = addMinutes(at.house.now, 60 * 24);
  const [track] = (await at.house.ask("procedure.view", { id: at.linh })).tracks;
  await at.house.ask("procedure.record", {
    trackId: track?.id ?? "",
    note: "",
    overrideReason: null,
    event: { kind: "ended", on: "2026-11-25", reason: "otherStay" },
  });
  expect(await seen(at.house, id)).toMatchObject({ over: "ended", sendBy: null });
  const { thisWeek, ahead } = await list();
  expect(thisWeek).toEqual([]);
  expect(ahead).toMatchObject([{ over: "ended", dossier: { id, state: "frozen" } }]);

  await at.house.ask("dossiers.register", {
    versionId: (await seen(at.house, id)).versions[0]?.id ?? "",
    said: {
      kind: "sent",
      on: CalendarDate.parse("2026-11-24"),
      how: "hand",
      to: "Office",
      copies: 1,
      note: "",
    },
    overrideReason: null,
  });
  const after = await list();
  expect(after.ahead).toEqual([]);
  expect(after.sent).toMatchObject([{ over: null, dossier: { id, state: "sent" } }]);
});

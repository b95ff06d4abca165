// The dossier of a hidden file opens for named users; that of two merged files is moved along.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DossierId } from "../../../domain/dossiers/dossier.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import {
  aFrozenPdf,
  beginDossier,
  certificateHouse,
  freezeDossier,
  seen,
  signDossier,
} from "../../helpers/integration/dossier-house.ts";
import type { LegalHouse } from "../../helpers/integration/legal-house.ts";
import { openHouseOf } from "../../helpers/integration/test-house.ts";

let at: LegalHouse;
let id: DossierId;
let versionId: string;
beforeAll(async () => {
  at = await certificateHouse();
  const { house, linh } = at;
  id = await beginDossier(house, linh);
  await signDossier(house, id);
  versionId = (await freezeDossier(house, id, aFrozenPdf("before it was hidden"))).id;
  await house.ask("dossiers.leaves", { versionId, way: "saved" });
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const sealedRows = () => {
  const { file } = openHouseOf(at.house).database;
  return file
    .prepare(
      `SELECT hex(substr(sealed, 1, 3)) AS head FROM dossiers
       UNION ALL SELECT hex(substr(sealed, 1, 3)) FROM dossier_versions
       UNION ALL SELECT hex(substr(sealed, 1, 3)) FROM dossier_register
       UNION ALL SELECT hex(substr(blobs.sealed, 1, 3)) FROM blobs
         JOIN dossier_versions ON blob_id = blobs.id`,
    )
    .pluck()
    .all();
};

it("is resealed with the key of the file, with all final versions and register entries", async () => {
  const { house, linh } = at;
  const { card } = await house.ask("people.view", { id: linh });
  expect(sealedRows()).not.toContain("010000");
  await house.ask("hidden.hide", { id: linh, version: card.version, colleagues: [] });
  expect(sealedRows()).toEqual(["010000", "010000", "010000", "010000"]);
  expect(await seen(house, id)).toMatchObject({ state: "frozen", versions: [{ number: 1 }] });
});

it("opens for nobody who is not named, in no list and by no address", async () => {
  const { house, linh } = at;
  await at.as("samira");
  expect(await house.call("dossiers.view", { id })).toEqual(refusal("NotNamed"));
  expect(await house.call("dossiers.frozen", { versionId })).toEqual(refusal("NotNamed"));
  expect(await house.call("dossiers.list", { personId: linh })).toMatchObject({
    value: { thisWeek: [], ahead: [], sent: [] },
  });
});

it("continues under that key: another version is finalised, and sending is recorded", async () => {
  const { house } = at;
  await at.as("ada");
  const { version } = await seen(house, id);
  await house.ask("dossiers.correct", { id, version, reason: "Another name" });
  await signDossier(house, id);
  const second = await freezeDossier(house, id, aFrozenPdf("hidden by now"));
  await house.ask("dossiers.leaves", { versionId: second.id, way: "printed" });
  expect(new Set(sealedRows())).toEqual(new Set(["010000"]));
});

it("returns to the office when the file is shown, byte for byte", async () => {
  const { house, linh } = at;
  const { card } = await house.ask("people.view", { id: linh });
  await house.ask("hidden.show", { id: linh, version: card.version });
  expect(sealedRows()).not.toContain("010000");
  await at.as("samira");
  const { file } = await house.ask("dossiers.frozen", { versionId });
  expect(file).toEqual(aFrozenPdf("before it was hidden"));
});

it("is refused by its tables where a hidden file would be readable", async () => {
  const { house, linh } = at;
  await at.as("ada");
  const { file } = openHouseOf(house).database;
  const { card } = await house.ask("people.view", { id: linh });
  const bare = file.prepare("SELECT sealed FROM dossiers").pluck().get() as Buffer;
  await house.ask("hidden.hide", { id: linh, version: card.version, colleagues: [] });
  expect(() =>
    file
      .prepare("UPDATE dossiers SET sealed = ?, version = version + 1, state = 'draft'")
      .run(bare),
  ).toThrow("the file is hidden");
});

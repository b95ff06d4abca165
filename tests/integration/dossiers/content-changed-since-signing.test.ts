// What the legal adviser signed is what leaves: whatever the file says otherwise since is reviewed and signed again.
import { afterAll, beforeAll, expect, it } from "vitest";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { blockingIn } from "../../../domain/dossiers/dossier-check.ts";
import type { DossierId } from "../../../domain/dossiers/dossier.ts";
import { aSession } from "../../helpers/builders.ts";
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

let at: LegalHouse;
let id: DossierId;
beforeAll(async () => {
  at = await certificateHouse();
  id = await beginDossier(at.house, at.linh);
  await signDossier(at.house, id);
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const blocking = async () => blockingIn((await seen(at.house, id)).checks).map((line) => line.id);
const version = async () => ({ id, version: (await seen(at.house, id)).version });

async function rename(name: string): Promise<void> {
  const { card, identity } = await at.house.ask("people.view", { id: at.linh });
  if (identity.state !== "open") throw new Error("Ada reads it");
  await at.house.ask("people.saveIdentity", {
    id: at.linh,
    version: card.version,
    showsName: false,
    identity: { ...identity.content, name },
  });
}

it("is not finalised with other text than was signed, nor overridden", async () => {
  expect(await blocking()).toEqual([]);
  await rename("Linh Otherwise");
  expect(await blocking()).toEqual(["agreedOther", "signedOther"]);
  const { enclosures } = await seen(at.house, id);
  const asked = { ...(await version()), pdf: aFrozenPdf(), pages: 7, enclosureWords: [] };
  expect(
    await at.house.call("dossiers.freeze", {
      ...asked,
      enclosurePages: enclosures.map(() => 1),
    }),
  ).toEqual(refusal("DossierBlocked"));
  const line = { line: "signedOther", about: null, reason: "In a hurry" } as const;
  expect(await at.house.call("dossiers.letThrough", { ...(await version()), ...line })).toEqual(
    refusal("DossierBlocked"),
  );
});

it("is as signed when the file says the same again, on whatever day", async () => {
  await rename("Linh Invented");
  expect(await blocking()).toEqual([]);
  at.house.now = addMinutes(at.house.now, 60 * 24);
  expect(await blocking()).toEqual([]);
});

it("is signed again after another interview, without asking the person again what they agreed to", async () => {
  const session = aSession("They spoke of the course");
  await at.as("samira");
  await at.house.ask("contacts.record", { id: at.linh, ...session });
  await at.as("ada");
  expect(await blocking()).toEqual(["signedOther"]);
});

it("is reviewed and signed again, and then contains what was signed", async () => {
  await rename("Linh Otherwise");
  await at.house.ask("dossiers.review", await version());
  // The person has not been told the new content yet.
  expect(await at.house.call("dossiers.signOff", await version())).toEqual(
    refusal("DossierBlocked"),
  );
  await at.house.ask("dossiers.agree", { ...(await version()), isAgreed: true });
  expect(await seen(at.house, id)).toMatchObject({ state: "reviewed", signedOff: null });
  await at.house.ask("dossiers.signOff", { ...(await version()), aloneReason: "Alone in May" });
  expect(await blocking()).toEqual([]);
  await freezeDossier(at.house, id);
  const { content } = await seen(at.house, id);
  const identity = content.sections.find((section) => section.id === "identity");
  expect(identity?.text).toContain("Linh Otherwise");
});

it("asks for the person's agreement again where another version has other content", async () => {
  const reason = "A word was missing";
  await at.house.ask("dossiers.correct", { ...(await version()), reason });
  expect(await blocking()).toEqual(["signOffMissing"]);
  const text = "Elle suit un autre projet.";
  await at.house.ask("dossiers.write", { ...(await version()), section: "social", text });
  expect(await blocking()).toEqual(["agreedOther", "signOffMissing"]);
});

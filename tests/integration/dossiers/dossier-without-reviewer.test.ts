// A review by only one person, and outdated answers, need a written reason; it is kept in the final version and shown in the
// register.
import { afterEach, beforeEach, expect, it } from "vitest";
import { blockingIn } from "../../../domain/dossiers/dossier-check.ts";
import type { DossierId } from "../../../domain/dossiers/dossier.ts";
import { long } from "../../helpers/long-test.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import {
  beginDossier,
  certificateHouse,
  comeToCertificate,
  freezeDossier,
  seen,
} from "../../helpers/integration/dossier-house.ts";
import type { LegalHouse } from "../../helpers/integration/legal-house.ts";

let at: LegalHouse;
let id: DossierId;
beforeEach(async () => {
  at = await certificateHouse();
});
afterEach(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const version = async () => ({ id, version: (await seen(at.house, id)).version });
const sign = async (aloneReason: string | null) =>
  at.house.call("dossiers.signOff", { ...(await version()), aloneReason });

/** Written, agreed to, and reviewed by a colleague; Ada is signed in afterwards. */
async function readBy(reader: "ada" | "samira"): Promise<void> {
  id = await beginDossier(at.house, at.linh);
  const text = "Elle suit le projet convenu.";
  await at.house.ask("dossiers.write", { ...(await version()), section: "social", text });
  await at.house.ask("dossiers.agree", { ...(await version()), isAgreed: true });
  await at.as(reader);
  await at.house.ask("dossiers.review", await version());
  await at.as("ada");
}

const keptReasons = async () =>
  (await seen(at.house, id)).versions[0]?.frozen?.letThrough.map((one) => [
    one.id,
    one.byName,
    one.reason,
  ]);

it("is not signed by its reviewer without a written reason", async () => {
  await readBy("ada");
  expect(await sign(null)).toEqual(refusal("SignedAlone"));
  expect((await sign("  ")).ok).toBe(false);
  expect((await sign("The coordinator is ill until Monday")).ok).toBe(true);
  await freezeDossier(at.house, id);
  expect(await keptReasons()).toEqual([
    ["signedAlone", "Ada Invented", "The coordinator is ill until Monday"],
  ]);
});

it("asks for no reason, and stores none, where a colleague has reviewed it", async () => {
  await readBy("samira");
  expect((await sign("Not asked for")).ok).toBe(true);
  await freezeDossier(at.house, id);
  expect(await keptReasons()).toEqual([]);
});

it("deletes the reason when a colleague reviews it after all", async () => {
  await readBy("ada");
  await sign("In a hurry");
  await at.as("samira");
  await at.house.ask("dossiers.review", await version());
  await at.as("ada");
  expect((await sign(null)).ok).toBe(true);
  await freezeDossier(at.house, id);
  expect(await keptReasons()).toEqual([]);
});

const line = {
  line: "answersAgain",
  about: null,
  reason: "Asked on Monday, by telephone",
} as const;

/** Missing or outdated answers, which prevent signing. */
const blockingAnswers = async () =>
  blockingIn((await seen(at.house, id)).checks)
    .map((one) => one.id)
    .filter((one) => one.startsWith("answer"));

/** Nobody was asked since the current document. */
async function beginUnasked(): Promise<void> {
  await comeToCertificate(at.house, at.mina, false);
  id = await beginDossier(at.house, at.mina);
}

it("asks for a new yes, or for a reason by a member of the office", async () => {
  await beginUnasked();
  expect(await blockingAnswers()).toEqual(["answersAgain"]);
  await at.as("samira");
  expect(await at.house.call("dossiers.letThrough", { ...(await version()), ...line })).toEqual(
    refusal("Forbidden"),
  );
  await at.as("ada");
  await at.house.ask("dossiers.letThrough", { ...(await version()), ...line });
  expect(await blockingAnswers()).toEqual([]);
  const { checks } = await seen(at.house, id);
  expect(checks.find((one) => one.id === line.line)?.letThrough).toMatchObject({
    byName: "Ada Invented",
    reason: line.reason,
  });
});

it("keeps name and reason of the override in the final version", long, async () => {
  await beginUnasked();
  await at.as("ada");
  await at.house.ask("dossiers.letThrough", { ...(await version()), ...line });
  const text = "Elle suit le projet convenu.";
  await at.house.ask("dossiers.write", { ...(await version()), section: "social", text });
  for (const one of blockingIn((await seen(at.house, id)).checks))
    if (one.id !== "agreementMissing" && one.id !== "signOffMissing")
      await at.house.ask("dossiers.letThrough", {
        ...(await version()),
        line: one.id,
        about: one.about,
        reason: "Known",
      });
  await at.house.ask("dossiers.agree", { ...(await version()), isAgreed: true });
  await at.as("samira");
  await at.house.ask("dossiers.review", await version());
  await at.as("ada");
  expect(await sign(null)).toMatchObject({ ok: true });
  await freezeDossier(at.house, id);
  expect(await keptReasons()).toContainEqual(["answersAgain", "Ada Invented", line.reason]);
});

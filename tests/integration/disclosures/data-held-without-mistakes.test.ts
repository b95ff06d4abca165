// Records in the wrong file: removed from the house, and not printed in a data access request.
import { afterAll, beforeAll, expect, it } from "vitest";
import { personById } from "../../../db/people/people.ts";
import type { SessionId } from "../../../domain/counselling/session.ts";
import type { AccessPart } from "../../../domain/disclosures/access-request.ts";
import { ok } from "../../../domain/core/result.ts";
import {
  type AccessData,
  accessDataIn,
} from "../../../electron/vault/disclosures/data-held-on-person.ts";
import { read } from "../../../electron/vault/platform/transactions.ts";
import {
  aConference,
  aContact,
  aCriminalCase,
  aGoal,
  aLink,
  aSession,
} from "../../helpers/builders.ts";
import { aConsent, aDisclosure } from "../../helpers/disclosure-inputs.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";

const on = "2026-11-24";
const nothing = { words: null, replaces: null };

let at: LegalHouse;
let house: TestHouse;
beforeAll(async () => {
  at = await legalHouse();
  ({ house } = at);
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

function held(part: AccessPart): AccessData {
  const found = read(openHouseOf(house), house.vault.clock, (context) => {
    const person = personById(context.tx, at.linh);
    return ok(person && accessDataIn(context, person, part));
  });
  if (!found.ok || found.value === null) throw new Error("She is there");
  return found.value;
}
const told = (kind: "house" | "office" | "care") => JSON.stringify(held({ kind }));
const mistakes = () =>
  (["house", "office", "care"] as const).map((kind) => held({ kind }).mistakes);

async function session(text: string, level: "house" | "plan" | "sealed") {
  const said = aSession(text, { level }, { next: { day: "2026-12-01", at: null } });
  return (await house.ask("contacts.record", { id: at.linh, ...said })).contactId;
}

const takeBack = (contactId: SessionId) =>
  house.ask("contacts.takeBack", { contactId, reason: "That was Mina" });

it("a session of the house is no longer read and found there, but still by care workers", async () => {
  const contactId = await session("canary of Mina", "house");
  await house.ask("contacts.add", { contactId, text: "canary since" });
  const found = async () =>
    (await house.ask("contacts.search", { text: "canary", personId: null })).hits.length;
  const seen = async () =>
    JSON.stringify(await house.ask("contacts.ofPerson", { id: at.linh, page: 0 }));
  await at.as("noor");
  expect([await found(), await seen()]).toEqual([2, expect.stringMatching(/canary of Mina/u)]);

  await at.as("samira");
  await takeBack(contactId);
  await house.ask("contacts.add", { contactId, text: "canary still of Mina" });
  expect(await found()).toBe(3);
  expect(await seen()).toMatch(/canary of Mina.*canary since.*That was Mina/u);
  await at.as("noor");
  expect([await found(), await seen()]).toEqual([0, expect.not.stringMatching(/canary|That was/u)]);
  await at.as("samira");
});

it("a session is not printed, nor its additions, corrections and plans, and the printout says how many", async () => {
  const { linh: id } = at;
  const before = mistakes();
  const contactId = await session("canary plan", "plan");
  const { header } = aSession("", { minutes: 35 });
  const correcting = { reason: "canary why", others: "", header, version: 1 };
  const { level: _level, ...facts } = correcting.header;
  await house.ask("contacts.correct", { contactId, ...correcting, header: facts });
  expect([told("house"), told("care")]).toEqual([
    expect.stringMatching(/2026-12-01/u),
    expect.stringMatching(/canary (plan|why).*canary (plan|why)/u),
  ]);
  await session("canary kept", "plan");

  await takeBack(contactId);

  expect(told("house").split("2026-12-01")).toHaveLength(2);
  expect(told("care")).not.toMatch(/canary (plan|why)|That was Mina/u);
  expect(told("care")).toContain("canary kept");
  const [home = 0, office = 0, care = 0] = before;
  expect(mistakes()).toEqual([home + 1, office, care + 1]);
  const { requests } = await house.ask("access.view", { id });
  expect(requests).toEqual([]);
});

it("a sealed session is not printed by its author either", async () => {
  const workers = await house.ask("hidden.colleagues", {});
  const author = workers.find(({ name }) => name.startsWith("samira"))?.id;
  if (author === undefined) throw new Error("She works here");
  const contactId = await session("canary sealed", "sealed");
  const part = { kind: "sealed", author } as const;
  expect(JSON.stringify(held(part))).toContain("canary sealed");
  await takeBack(contactId);
  expect(held(part)).toMatchObject({ sections: [], mistakes: 1 });
});

it("what was removed from the plan as a mistake is not printed; what was given up is", async () => {
  const { linh: id } = at;
  for (const { header, content } of [aConference("canary minutes"), aGoal("canary goal")]) {
    const first = { id, header, content, steps: [] };
    const { entryId } = await house.ask("plan.save", { ...first, entryId: null, version: 0 });
    expect(told("care")).toContain("canary");
    const dropped = { ...header, state: "dropped" as const };
    await house.ask("plan.save", { ...first, header: dropped, entryId, version: 1 });
  }
  expect(told("care")).not.toContain("canary minutes");
  expect(told("care")).toContain("canary goal");
});

it("consents, lines of the register and legal records are not printed either", async () => {
  const { linh: id } = at;
  const reason = "It was Mina";
  await house.ask("ledger.consent", {
    id,
    consent: aConsent({ aim: "canary aim" }),
    changes: null,
  });
  const entry = aDisclosure({ note: "canary line" });
  await house.ask("ledger.write", { id, entry, corrects: null, source: null });
  await house.ask("legal.record", {
    id,
    record: aContact("canary record"),
    ...nothing,
  });
  const opened = { id, case: aCriminalCase({ judge: "canary judge" }), link: aLink() };
  const { caseId } = await house.ask("legal.openCase", opened);
  const canaries = ["aim", "line", "record", "judge"].map((what) => `canary ${what}`);
  const printed = () => canaries.filter((what) => told("office").includes(what));
  expect(printed()).toEqual(canaries);
  const [, office = 0] = mistakes();

  const { consents, lines } = await house.ask("ledger.view", { id });
  const consentId = consents[0]?.id;
  const corrects = lines[0]?.id;
  const replaces = (await at.view()).records[0]?.id;
  if (consentId === undefined || corrects === undefined || replaces === undefined)
    throw new Error("They are there");
  const ending = { state: "mistake", on, reason } as const;
  await house.ask("ledger.endConsent", { id, consentId, version: 1, ending });
  const mistake = { kind: "mistake", on, reason } as const;
  await house.ask("ledger.write", { id, entry: mistake, corrects, source: null });
  await house.ask("legal.record", { id, record: mistake, words: null, replaces });
  const link = { kind: "mistake", reason } as const;
  await house.ask("legal.link", { id, caseId, personId: id, link });

  expect(printed()).toEqual([]);
  expect(mistakes()[1]).toBe(office + 4);
});

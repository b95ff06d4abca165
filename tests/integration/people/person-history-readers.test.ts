// The history of a file names no office or care data to users who cannot read it.
import { afterAll, beforeAll, expect, it } from "vitest";
import { aCriminalCase, aLink, aSession } from "../../helpers/builders.ts";
import { aConsent } from "../../helpers/disclosure-inputs.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { letIn, type TestHouse } from "../../helpers/integration/test-house.ts";

const on = "2026-11-20" as const;

let at: LegalHouse;
let house: TestHouse;
beforeAll(async () => {
  at = await legalHouse();
  ({ house } = at);
  const { linh: id } = at;
  const tom = (await house.ask("assistance.workers", {})).find(({ name }) =>
    name.startsWith("tom"),
  )?.id;
  if (tom === undefined) throw new Error("He works here");
  house.lock();
  await letIn(house, "samira", { signInName: "tom", id: tom }, "care");
  await at.as("samira");
  await house.ask("legal.openCase", { id, case: aCriminalCase(), link: aLink() });
  await house.ask("conditions.record", {
    id,
    corrects: null,
    record: { kind: "broken", condition: "C1", on, text: "He called" },
  });
  await house.ask("ledger.consent", { id, consent: aConsent(), changes: null });
  const blank = {
    doctor: "",
    insurance: "none",
    insurer: "",
    insuredUntil: null,
    note: "",
  } as const;
  const card = { ...blank, allergies: "Nuts", help: "The spray" };
  await house.ask("health.saveCard", { id, agreedOn: on, card, follows: null });
  await house.ask("contacts.record", { id, ...aSession("words", { level: "plan" }) });
  await house.ask("contacts.record", { id, ...aSession("words", { level: "house" }) });
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const sealed: string[] = ["caseOpened", "conditionRecorded", "consentRecorded", "healthChanged"];
const history = async (id = at.linh) =>
  (await house.ask("people.history", { id, page: 0 })).lines.map(({ action }): string => action);

it("is complete for a care worker who reads the file", async () => {
  const lines = await history();
  expect(lines).toEqual(expect.arrayContaining(sealed));
  expect(lines.filter((action) => action === "contactRecorded")).toHaveLength(2);
});

it("shows a volunteer what the house compartment contains, and no more", async () => {
  await at.as("noor");
  const lines = await history();
  expect(lines).toContain("admitted");
  expect(lines.filter((action) => sealed.includes(action))).toEqual([]);
  expect(lines.filter((action) => action === "contactRecorded")).toHaveLength(1);
});

it("shows a care worker who is not named for a hidden file nothing of its sessions either", async () => {
  await at.as("samira");
  const { version } = (await house.ask("people.view", { id: at.linh })).card;
  await house.ask("hidden.hide", { id: at.linh, version, colleagues: [] });
  expect(await history()).toEqual(expect.arrayContaining([...sealed, "contactRecorded"]));
  await at.as("tom");
  const lines = await history();
  expect(lines).toContain("admitted");
  expect(lines.filter((action) => [...sealed, "contactRecorded"].includes(action))).toEqual([]);
});

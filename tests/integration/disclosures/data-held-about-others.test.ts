// Data about a person goes to users who may read it: in another person's incident, after leaving the office, of a breach.
import { afterAll, beforeAll, expect, it } from "vitest";
import { personById } from "../../../db/people/people.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { ok } from "../../../domain/core/result.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { accessDataIn } from "../../../electron/vault/disclosures/data-held-on-person.ts";
import { read } from "../../../electron/vault/platform/transactions.ts";
import { anIncident } from "../../helpers/builders.ts";
import { countIn, refusalOf } from "../../helpers/integration/outings-and-departures.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { letIn, openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";

let at: LegalHouse;
let house: TestHouse;
let tom: UserId;
beforeAll(async () => {
  at = await legalHouse();
  ({ house } = at);
  const workers = await house.ask("hidden.colleagues", {});
  const idOf = (name: string) =>
    workers.find((one) => one.name.startsWith(name))?.id ?? ("" as UserId);
  tom = idOf("tom");
  house.lock();
  await letIn(house, "samira", { signInName: "tom", id: tom }, "care");
  await at.as("samira");
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const heldOf = (id: PersonId, kind: "house" | "care") =>
  JSON.stringify(
    read(openHouseOf(house), house.vault.clock, (context) => {
      const person = personById(context.tx, id);
      return ok(person && accessDataIn(context, person, { kind }));
    }),
  );

it("a data access request of a bystander contains nothing of the other person's incident", async () => {
  const { linh, mina } = at;
  const part = (personId: PersonId, of: "concerned" | "there") => ({ personId, part: of });
  const words = { what: "A plate fell", behind: "", agreed: "" };
  const background = { text: "Whispered" };
  const people = [part(mina, "concerned"), part(linh, "there")];
  await house.ask("incidents.record", { ...anIncident(mina), words, background, people });
  for (const kind of ["house", "care"] as const)
    expect(heldOf(linh, kind)).not.toMatch(/A plate fell|Whispered/u);
  expect(heldOf(mina, "house")).toContain("A plate fell");
  expect(heldOf(mina, "care")).toContain("Whispered");
  const both = [part(mina, "concerned"), part(linh, "concerned")];
  const further = { text: "Murmured" };
  const shared = { ...anIncident(mina), words, background: further, people: both };
  await house.ask("incidents.record", shared);
  expect(heldOf(linh, "house")).toContain("A plate fell");
  for (const id of [linh, mina]) expect(heldOf(id, "care")).not.toContain("Murmured");
});

it("the reason why the address is a risk for a hidden person opens for named users alone", async () => {
  const { linh, mina } = at;
  const facts = {
    who: "A friend",
    toWhom: "Him",
    how: "A letter",
    knownOn: "2026-11-24",
    risk: "real",
  };
  const reasons = { text: "He knows the street" };
  const said = { ...facts, reasons, personIds: [linh] };
  const opened = await house.ask("breaches.open", { ...said, actions: [] } as never);
  const { version } = (await house.ask("people.view", { id: linh })).card;
  await house.ask("hidden.hide", { id: linh, version, colleagues: [tom] });
  const { id } = opened;
  expect((await house.ask("breaches.view", { id })).reasons).toMatchObject({ content: reasons });
  await house.ask("hidden.unname", { id: linh, userId: tom });
  await at.as("tom");
  const closed = { state: "closed", exists: true };
  expect((await house.ask("breaches.view", { id })).reasons).toEqual(closed);
  const change = { id, version: 1, ...said, reasons: { text: "Another" } } as never;
  expect(await refusalOf(house, "breaches.change", change)).toBe("NotNamed");
  // Nor does it open for a user who removes the person from it.
  const without = (personIds: readonly PersonId[]) =>
    ({ id, version: 1, ...said, reasons: null, personIds }) as never;
  for (const rest of [[], [mina]])
    expect(await refusalOf(house, "breaches.change", without(rest))).toBe("NotNamed");
  expect((await house.ask("breaches.view", { id })).reasons).toEqual(closed);
  expect(await refusalOf(house, "breaches.change", without([mina, linh]))).toBeNull();
  expect((await house.ask("breaches.view", { id })).reasons).toEqual(closed);
});

it("a hidden person is removed from a breach without sealed content", async () => {
  const { linh, mina } = at;
  const facts = { who: "", toWhom: "Him", how: "", knownOn: "2026-11-24", risk: "real" };
  const said = { ...facts, reasons: null, personIds: [linh] };
  const { id } = await house.ask("breaches.open", { ...said, actions: [] } as never);
  const change = { id, version: 1, ...said, personIds: [mina] } as never;
  expect(await refusalOf(house, "breaches.change", change)).toBeNull();
});

it("a colleague who left the office no longer opens hidden files", async () => {
  const { linh: id } = at;
  await at.as("samira");
  await house.ask("hidden.name", { id, userId: tom });
  await at.as("ada");
  await house.ask("users.setRoles", { id: tom, roles: ["shelter"] });
  const { file } = openHouseOf(house).database;
  const share = file.prepare("SELECT sealed_key FROM hidden_holders WHERE member_id = ?").pluck();
  expect(share.get(tom)).toBeUndefined();
  await at.as("tom");
  expect((await house.ask("people.view", { id })).identity).toMatchObject({ state: "closed" });
  await at.as("samira");
  expect((await house.ask("people.view", { id })).identity).toMatchObject({ state: "open" });
  expect(countIn(house, `hidden_holders WHERE member_id = '${tom}'`)).toBe(0);
});

// Compelled disclosures: two people decide, and their decision becomes a line of the register.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { openHouseOf } from "../../helpers/integration/test-house.ts";
import { aDecision, anOrder } from "../../helpers/disclosure-inputs.ts";

let at: LegalHouse;
beforeAll(async () => {
  at = await legalHouse();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const see = () => at.house.ask("ledger.view", { id: at.linh });
const asked = async (change: Parameters<typeof anOrder>[0] = {}) => {
  await at.house.ask("compelled.record", { id: at.linh, order: anOrder(change), changes: null });
  const [order] = (await see()).orders;
  if (order === undefined) throw new Error("It was written down");
  return { id: at.linh, orderId: order.id };
};
const propose = (of: object, version = 1, change: Parameters<typeof aDecision>[0] = {}) =>
  at.house.call("compelled.propose", { ...of, version, decision: aDecision(change) } as never);
const decide = (of: object, version = 2, agrees = true, remark = "") =>
  at.house.call("compelled.decide", { ...of, version, agrees, remark } as never);

describe("a decision", () => {
  it("is proposed by one and confirmed by another, one of them an administrator", async () => {
    const of = await asked();
    expect(await propose(of)).toMatchObject({ ok: true });
    expect(await decide(of)).toEqual(refusal("AnotherDecides"));
    await at.as("tom");
    expect(await decide(of)).toEqual(refusal("AdministratorDecides"));
    await at.as("ada");
    expect(await decide(of)).toMatchObject({ ok: true });
    const { orders, lines } = await see();
    expect(orders[0]).toMatchObject({ state: "decided", proposedBy: "samira Invented" });
    expect(lines.at(-1)?.entry).toMatchObject({
      content: { ground: { kind: "courtOrder", reason: "NW 47/2026" }, papers: ["certificate"] },
    });
    expect(await decide(of, 3)).toEqual(refusal("ChangedMeanwhile"));
    await at.as("samira");
  });

  it("about care data leaves a line that its administrator cannot open", async () => {
    const of = await asked({ information: ["statement"], papers: [] });
    await propose(of, 1, { information: ["statement"], papers: [] });
    await at.as("ada");
    expect(await decide(of)).toMatchObject({ ok: true });
    expect((await see()).lines.at(-1)?.entry).toEqual({ state: "closed", exists: true });
    await at.as("samira");
    expect((await see()).lines.at(-1)?.entry.state).toBe("open");
  });

  it("waits for another proposal when its author no longer works here", async () => {
    const of = await asked();
    await at.as("tom");
    await propose(of);
    await at.as("ada");
    const [tom] = (await at.house.ask("users.list", {})).filter(({ name }) => /^tom/.test(name));
    const state = (enabled: boolean) =>
      at.house.ask("users.setEnabled", { id: tom?.id ?? "", enabled });
    await state(false);
    expect(await decide(of)).toEqual(refusal("ProposerGone"));
    await state(true);
    expect(await decide(of)).toMatchObject({ ok: true });
    await at.as("samira");
  });

  it("is sent back with a reason, changed, and proposed again", async () => {
    const of = await asked();
    await propose(of);
    await at.as("ada");
    expect(await decide(of, 2, false)).toMatchObject({ error: { type: "InvalidInput" } });
    expect(await decide(of, 2, false, "Ask the lawyer first")).toMatchObject({ ok: true });
    const order = anOrder({ lawyer: "Me Invented", advice: "Give the certificate alone" });
    const changes = { id: of.orderId, version: 3 };
    await at.house.ask("compelled.record", { id: at.linh, order, changes });
    expect(await propose(of, 4)).toMatchObject({ ok: true });
    await at.as("samira");
    expect(await decide(of, 5)).toMatchObject({ ok: true });
  });

  it("to disclose nothing leaves no line", async () => {
    const before = (await see()).lines.length;
    const of = await asked();
    await propose(of, 1, { outcome: "refused", information: [], papers: [], handed: "" });
    await at.as("ada");
    expect(await decide(of)).toMatchObject({ ok: true });
    expect((await see()).lines.length).toBe(before);
    await at.as("samira");
  });

  it("never discloses more than was requested", async () => {
    expect(await propose(await asked(), 1, { information: ["health"] })).toEqual(
      refusal("DayOutside"),
    );
  });
});

describe("the tables", () => {
  const insert = (orderId: string, version: number, state: string, by: string) => () =>
    openHouseOf(at.house)
      .database.file.prepare(
        `INSERT INTO compelled_disclosures (id, order_id, version, person_id, state, sealed, recorded_at, recorded_by)
         SELECT hex(randomblob(8)), ?, ?, ?, ?, x'00', '2026-11-24T20:00:00.000Z', id FROM users
         WHERE sign_in_name = ?`,
      )
      .run(orderId, version, at.linh, state, by);

  it("refuse a decision of one person, of two care workers, and one that nobody proposed", async () => {
    const { orderId, id } = await asked();
    expect(insert(orderId, 2, "decided", "ada")).toThrow("not a version of this order");
    await propose({ orderId, id });
    expect(insert(orderId, 3, "decided", "samira")).toThrow("two people decide");
    expect(insert(orderId, 3, "decided", "tom")).toThrow("two people decide");
    expect(insert(orderId, 4, "decided", "ada")).toThrow(/two people|not a version/);
    const { file } = openHouseOf(at.house).database;
    expect(() => file.prepare("DELETE FROM compelled_disclosures").run()).toThrow("adds");
    expect(() => file.prepare("UPDATE compelled_disclosures SET state = 'open'").run()).toThrow(
      "adds",
    );
  });

  it("keep an order entered in error, and accept no further step", async () => {
    const of = await asked();
    const back = { ...of, version: 1, remark: "Another person" };
    await at.house.ask("compelled.takeBack", back);
    expect(await propose(of, 2)).toEqual(refusal("ChangedMeanwhile"));
    expect(insert(of.orderId, 3, "open", "ada")).toThrow("not a version of this order");
  });
});

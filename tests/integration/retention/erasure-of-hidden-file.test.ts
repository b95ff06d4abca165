// A hidden file whose identity has been erased: its key is deleted, and what is left opens for nobody.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { type ErasureOrderId, ErasurePart } from "../../../domain/retention/erasure-order.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { waitForErasure } from "../../helpers/integration/erasure-wait.ts";
import { aGoal } from "../../helpers/builders.ts";
import { leaveHouse, refusalOf } from "../../helpers/integration/outings-and-departures.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { letIn, signInLater, type TestHouse } from "../../helpers/integration/test-house.ts";

const day = CalendarDate.parse("2026-11-24");
let at: LegalHouse;
let house: TestHouse;
let ada: UserId;
let orderId: ErasureOrderId;
beforeAll(async () => {
  at = await legalHouse();
  ({ house } = at);
  const workers = await house.ask("hidden.colleagues", {});
  const idOf = (name: string) => workers.find((one) => one.name.startsWith(name))?.id;
  const tom = idOf("tom");
  ada = idOf("Ada") ?? ("" as UserId);
  if (tom === undefined) throw new Error("He works here");
  house.lock();
  await letIn(house, "samira", { signInName: "tom", id: tom }, "care");
  await at.as("samira");
  await toldAndGone();
  await hide();
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

/** What only the care workers know of the person, who then leaves for good. */
async function toldAndGone(): Promise<void> {
  const { linh: id } = at;
  const { version } = (await house.ask("people.view", { id })).card;
  await house.ask("people.saveCareRemark", { id, version, remark: { text: "Whispers" } });
  await house.ask("plan.save", { id, entryId: null, version: 0, ...aGoal("Whisper"), steps: [] });
  await leaveHouse(house, id);
  const [newest] = await house.ask("assistance.ofPerson", { id });
  await house.ask("assistance.close", {
    id: newest?.track.id ?? "",
    on: day,
    leavesOn: day,
    destination: "unknown",
    reason: "ended-by-person",
  });
}

async function hide(): Promise<void> {
  const { version } = (await house.ask("people.view", { id: at.linh })).card;
  await house.ask("hidden.hide", { id: at.linh, version, colleagues: [ada] });
}

async function signInOn(who: string, on: string): Promise<void> {
  house.lock();
  house.now = Instant.parse(`${on}T20:10:00.000Z`);
  await signInLater(house, who);
}

const propose = (parts: readonly ErasurePart[], notBefore: string) =>
  house.ask("forgetting.propose", {
    id: at.linh,
    parts: [...parts],
    ground: "asked",
    notBefore: CalendarDate.parse(notBefore),
  });

describe("an erasure of a hidden file", () => {
  it("is carried out only by a user who can open the identity: the names are in records about others", async () => {
    ({ orderId } = await propose(["identity"], day));
    await at.as("ada");
    await house.ask("forgetting.agree", { orderId });
    await at.as("samira");
    await house.ask("hidden.unname", { id: at.linh, userId: ada });
    await waitForErasure(house);
    expect(await refusalOf(house, "forgetting.erase", { orderId })).toBe("NotNamed");
    expect((await house.ask("people.view", { id: at.linh })).hidden?.holders).toHaveLength(1);
    await at.as("samira");
    await house.ask("hidden.name", { id: at.linh, userId: ada });
    await at.as("ada");
    expect(await refusalOf(house, "forgetting.erase", { orderId })).toBeNull();
  });
});

describe("what is left of it", () => {
  it.each(["ada", "samira", "tom"])("opens for nobody: %s", async (who) => {
    const { linh: id } = at;
    await at.as(who);
    const file = await house.ask("people.view", { id });
    expect(file.hidden).toEqual({ isMine: false, holders: [] });
    expect(file.identity).toMatchObject({ state: "closed" });
    expect(JSON.stringify(file)).not.toContain("Whispers");
    expect(file.card.name).toBeNull();
    if (who !== "ada") expect(await refusalOf(house, "plan.view", { id })).toBe("NotNamed");
    const { version } = file.card;
    const asked = { id, version, colleagues: [] };
    expect(await refusalOf(house, "hidden.hide", asked)).toBe("NotNamed");
    expect(await refusalOf(house, "hidden.show", { id, version })).toBe("NotNamed");
  });

  it("waits for the deadlines: the office decides about the rest, whoever was named", async () => {
    await signInOn("tom", "2027-01-12");
    expect((await house.ask("forgetting.ofPerson", { id: at.linh })).gone).toContain("identity");
    const rest = await propose(ErasurePart.options, "2027-01-12");
    await signInOn("ada", "2027-01-12");
    await house.ask("forgetting.agree", rest);
    await waitForErasure(house);
    await house.ask("forgetting.erase", rest);
    expect(await refusalOf(house, "people.view", { id: at.linh })).toBe("NotFound");
  });
});

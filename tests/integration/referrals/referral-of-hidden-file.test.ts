// The referral that led to a hidden file identifies the person: it opens for the named colleagues alone.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { ReferralId } from "../../../domain/referrals/referral.ts";
import { aCall } from "../../helpers/builders.ts";
import { signIn } from "../../helpers/integration/outings-and-departures.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let call: ReferralId;
let id: PersonId;
const names = { name: "Mina Canary", caller: "Aunt Canary", phone: "0470 11 22 33" };
const told = { text: "Mina Canary ran away" };

const begun = preparedHouse(async (fresh) => {
  house = fresh;
  await foundHouse(house);
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await signIn(house, "samira");
  ({ id: call } = await house.ask("referrals.take", aCall({ names, told })));
  await decide({ kind: "accepted", personId: null });
  const { decision } = (await view()).card;
  if (decision.kind !== "accepted") throw new Error("It was");
  return { call, id: decision.personId };
});
beforeEach(async () => {
  ({ house, call, id } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const view = async () => house.ask("referrals.view", { id: call });
const version = async () => (await house.ask("people.view", { id })).card.version;
const hide = async () => house.ask("hidden.hide", { id, version: await version(), colleagues: [] });
const list = async (text: string) =>
  house.ask("referrals.list", { text, filter: "all", referredBy: null, page: 0 });
async function decide(decision: Input<"referrals.decide">["decision"]) {
  const { card } = await view();
  return house.call("referrals.decide", { id: call, version: card.version, decision });
}

/** What a user with the office compartment alone can open of these referrals. */
const bare = () =>
  openHouseOf(house)
    .database.file.prepare(
      `SELECT sealed_names AS sealed FROM referrals WHERE person_id = $id
        AND (caller IS NOT NULL OR substr(sealed_names, 1, 3) <> x'010000')
       UNION ALL SELECT h.sealed_names FROM referrals_history AS h JOIN referrals AS r ON r.id = h.referral_id
        WHERE r.person_id = $id AND substr(h.sealed_names, 1, 3) <> x'010000'
       UNION ALL SELECT w.sealed FROM referral_words AS w JOIN referrals AS r ON r.id = w.referral_id
        WHERE r.person_id = $id AND substr(w.sealed, 1, 3) <> x'010000'`,
    )
    .all({ id });

describe("the referral that led to a hidden file", () => {
  it("opens for named users, and for nobody else of the office", async () => {
    await hide();
    expect(bare()).toEqual([]);
    expect(await view()).toMatchObject({
      names: { state: "open", names },
      told: [{ words: { state: "open", content: told } }],
    });
    await signIn(house, "ada");
    const seen = await view();
    expect(seen).toMatchObject({
      names: { state: "hidden" },
      told: [{ words: { state: "closed" } }],
    });
    const { calls } = await house.ask("intake.view", { id }).catch(() => ({ calls: [] }));
    expect(JSON.stringify([seen, calls, await list(""), await list("Canary")])).not.toContain(
      "Canary",
    );
    expect((await list("Canary")).referrals).toEqual([]);
  });

  it("is worked on by nobody else: what was added would say it again", async () => {
    await hide();
    await signIn(house, "ada");
    const { card } = await view();
    const { told: _told, decision: _decision, ...coded } = aCall({ names });
    for (const refused of [
      await house.call("referrals.change", { ...coded, id: call, version: card.version }),
      await house.call("referrals.tell", { id: call, told }),
      await decide({ kind: "waiting" }),
      await house.call("referrals.take", aCall({ decision: { kind: "accepted", personId: id } })),
    ])
      expect(refused).toEqual({ ok: false, error: { type: "NotNamed" } });
  });

  it("stays closed while a named colleague edits it", async () => {
    await hide();
    const { card } = await view();
    const { told: _told, decision: _decision, ...coded } = aCall({ names });
    await house.ask("referrals.change", { ...coded, id: call, version: card.version });
    await house.ask("referrals.tell", { id: call, told });
    for (const decision of [{ kind: "waiting" }, { kind: "accepted", personId: null }] as const)
      expect(await decide(decision)).toMatchObject({ ok: true });
    const other = await house.ask("referrals.take", aCall({ names, told }));
    const accepted = { kind: "accepted", personId: id } as const;
    await house.ask("referrals.decide", { id: other.id, version: 1, decision: accepted });
    expect(bare()).toEqual([]);
    expect((await view()).names).toEqual({ state: "open", names });
  });

  it("is sealed again where it returns to the waiting list", async () => {
    await decide({ kind: "waiting" });
    await hide();
    expect(bare()).toEqual([]);
    await signIn(house, "ada");
    expect((await view()).names).toEqual({ state: "hidden" });
  });

  it("is the office’s again when the file is shown", async () => {
    await hide();
    await house.ask("hidden.show", { id, version: await version() });
    await signIn(house, "ada");
    expect(await view()).toMatchObject({
      names: { state: "open", names },
      told: [{ words: { state: "open", content: told } }],
    });
  });

  it("is closed at the next sign-in of a named colleague where it was not", async () => {
    await hide();
    const { file } = openHouseOf(house).database;
    const triggers = file
      .prepare("SELECT name, sql FROM sqlite_schema WHERE name LIKE 'referrals_of_somebody%'")
      .all() as { readonly name: string; readonly sql: string }[];
    for (const { name } of triggers) file.exec(`DROP TRIGGER ${name}`);
    file.prepare("UPDATE referrals SET sealed_names = x'00' WHERE id = ?").run(call);
    for (const { sql } of triggers) file.exec(sql);
    expect(bare()).toHaveLength(1);
    // Until then it can be edited, also by users not named for it.
    file.prepare("UPDATE people SET sealed_hidden = sealed_hidden WHERE id = ?").run(id);
    file.prepare("UPDATE referrals SET urgency = urgency WHERE id = ?").run(call);
    await signIn(house, "samira");
    expect(bare()).toEqual([]);
  });
});

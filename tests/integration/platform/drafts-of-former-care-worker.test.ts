// A draft that its author may not read for now waits, whatever the author types, saves or discards meanwhile.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { discardDraftsAbout } from "../../../db/drafts/drafts.ts";
import { drafts } from "../../../db/drafts/drafts.table.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { anIncident } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { addCareWorker, admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { signIn } from "../../helpers/integration/outings-and-departures.ts";
import {
  foundHouse,
  letIn,
  openHouseOf,
  preparedFrom,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const spot: DraftSpot = { kind: "wrong", personId: null, object: "incident" };
const before = JSON.stringify({ background: "what care workers read" });
const meanwhile = JSON.stringify({ what: "a plate broke" });

let house: TestHouse;
let samira: UserId;
let linh: PersonId;
const begun = preparedHouse(async (fresh) => {
  house = fresh;
  await foundHouse(house, ["admin", "care"]);
  samira = await addCareWorker(house, "samira");
  await letInAgain();
  await signIn(house, "ada");
  linh = (await admit(house, 0)).personId;
  return { samira, linh };
});
const begin = async () => {
  ({ house, samira, linh } = await begun());
};
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

async function letInAgain(): Promise<void> {
  house.lock();
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office", "care");
}

const save = (content: string, at = spot) =>
  house.ask("drafts.save", { spot: at, version: 0, content });
const read = async (at = spot) => (await house.ask("drafts.read", { spot: at }))?.content ?? null;
const listed = async () => (await house.ask("drafts.list", {})).map((left) => left.spot);
const rows = () => openHouseOf(house).database.db.select().from(drafts).all();

async function loseCare(): Promise<void> {
  await signIn(house, "ada");
  await house.ask("users.setRoles", { id: samira, roles: ["shelter"] });
  await signIn(house, "samira");
}

async function regainCare(): Promise<void> {
  await signIn(house, "ada");
  await house.ask("users.setRoles", { id: samira, roles: ["care"] });
  await letInAgain();
  await signIn(house, "samira");
}

describe("the draft of a former care worker", () => {
  const without = preparedFrom(begun, async (at) => {
    ({ house, samira, linh } = at);
    await signIn(house, "samira");
    await save(before);
    await loseCare();
    return { samira, linh };
  });
  beforeEach(async () => {
    ({ house, samira, linh } = await without());
  });

  it("stays below what the author types there, and both can be read afterwards", long, async () => {
    expect(await read()).toBeNull();
    await save(meanwhile);
    await save(`${meanwhile} `);
    expect(await read()).toBe(`${meanwhile} `);
    expect(await listed()).toEqual([spot]);

    await regainCare();

    const both = await listed();
    expect(both).toHaveLength(2);
    expect(await Promise.all(both.map(read))).toEqual(
      expect.arrayContaining([before, `${meanwhile} `]),
    );
    expect(await read()).toBe(`${meanwhile} `);

    await house.ask("incidents.record", anIncident(linh));
    await signIn(house, "samira");
    expect(await listed()).toEqual([spot]);
    expect(await read()).toBe(before);
  });

  it("stays when the author records one with or without saving a draft of it", async () => {
    await house.ask("incidents.record", anIncident(linh));
    await save(meanwhile);
    await house.ask("incidents.record", anIncident(linh));
    expect(await listed()).toEqual([]);

    await regainCare();
    expect(await listed()).toEqual([spot]);
    expect(await read()).toBe(before);
  });

  it("stays when the author discards the visible draft, and goes when the author discards it itself", async () => {
    await save(meanwhile);
    await house.ask("drafts.discard", { spot });
    await house.ask("drafts.discard", { spot });
    await save(meanwhile);
    await regainCare();

    const apart = (await listed()).find(({ object }) => object !== spot.object);
    if (apart === undefined) throw new Error("Both are listed");
    expect(await read(apart)).toBe(before);
    await house.ask("drafts.discard", { spot: apart });
    expect(await listed()).toEqual([spot]);
    await save(before, apart);
    expect(await read(apart)).toBe(before);
  });

  it("is kept each time the author loses the role", long, async () => {
    await save(meanwhile);
    await regainCare();
    const again = JSON.stringify({ background: "read anew" });
    await save(again);
    await loseCare();
    await save(meanwhile);
    await house.ask("drafts.discard", { spot });
    await regainCare();

    const both = await Promise.all((await listed()).map(read));
    expect(both.toSorted()).toEqual([before, again].toSorted());
  });

  it("is deleted with its author", async () => {
    await signIn(house, "ada");
    await house.ask("users.remove", { id: samira });
    expect(rows()).toEqual([]);
  });
});

it("waits in the file that was hidden, also within the session in which it was", long, async () => {
  await begin();
  const card: DraftSpot = { kind: "safetyCard", personId: linh, object: null };
  await signIn(house, "samira");
  await save(before, card);
  await signIn(house, "ada");
  const { card: shown } = await house.ask("people.view", { id: linh });
  await house.ask("hidden.hide", { id: linh, version: shown.version, colleagues: [] });
  await signIn(house, "samira");
  await save(meanwhile, card);
  await house.ask("drafts.discard", { spot: card });

  await signIn(house, "ada");
  const { card: hidden } = await house.ask("people.view", { id: linh });
  await house.ask("hidden.show", { id: linh, version: hidden.version });
  await signIn(house, "samira");
  expect(await read(card)).toBe(before);
});

it("waits where the author gives up a role and continues typing", async () => {
  await begin();
  await house.ask("users.setRoles", { id: samira, roles: ["admin", "care"] });
  await signIn(house, "samira");
  await save(before);
  await house.ask("users.setRoles", { id: samira, roles: ["admin"] });
  await save(meanwhile);
  expect(await read()).toBe(meanwhile);
  expect(rows()).toHaveLength(2);
});

describe("where it waits", () => {
  beforeEach(begin);

  it("is deleted with the assessment by another user", async () => {
    const { id } = await house.ask("breaches.open", {
      who: "",
      toWhom: "a cousin",
      how: "",
      knownOn: "2026-11-24",
      risk: "real",
      reasons: null,
      personIds: [],
      actions: [],
    });
    const assessment: DraftSpot = { kind: "wrong", personId: null, object: `breach ${id} assess` };
    await signIn(house, "samira");
    await save(before, assessment);
    await loseCare();
    expect(rows().map(({ object }) => object)).toEqual([`breach ${id} assess ~1`]);
    await signIn(house, "ada");
    await house.ask("breaches.assess", {
      id,
      version: 1,
      outcome: "unfounded",
      assessment: { text: "Invented" },
    });
    expect(rows()).toEqual([]);
  });

  it("is found by the record that it changes", async () => {
    const { id } = await house.ask("incidents.record", anIncident(linh));
    await signIn(house, "samira");
    await save(before, { ...spot, object: `incident ${id}` });
    await loseCare();
    const { db } = openHouseOf(house).database;
    expect(rows().map(({ object }) => object)).toEqual([`incident ${id} ~1`]);
    discardDraftsAbout(db, [id]);
    expect(rows()).toEqual([]);
  });
});

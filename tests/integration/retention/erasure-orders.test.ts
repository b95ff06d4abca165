// Retention periods, legal holds, and erasure requests by two people.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aDecision, anOrder } from "../../helpers/disclosure-inputs.ts";
import { long } from "../../helpers/long-test.ts";
import { aStick } from "../backup/backup-house.ts";
import {
  addCareWorker,
  admit,
  bedOf,
  cardOf,
} from "../../helpers/integration/residents-and-care-workers.ts";
import { waitForErasure } from "../../helpers/integration/erasure-wait.ts";
import {
  foundHouse,
  makeProvedKit,
  openHouseOf,
  passphraseOf,
  preparedHouse,
  signInLater,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const day = CalendarDate.parse("2026-11-24");
let house: TestHouse;
let id: PersonId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house, ["admin", "care"]);
  await addCareWorker(house, "samira");
  const { id } = await cardOf(house);
  return { id };
});
beforeEach(async () => {
  ({ house, id } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const words = {
  parts: ["narratives", "identity"] as ("narratives" | "identity")[],
  notBefore: day,
};
const propose = (change: object = {}) =>
  house.call("forgetting.propose", { id, ...words, ground: "asked", ...change } as never);
const why = async (asked: Promise<{ readonly ok: boolean }>): Promise<unknown> => {
  const answer = (await asked) as {
    readonly ok: boolean;
    readonly error?: { readonly type: string };
  };
  return answer.ok ? "done" : answer.error?.type;
};

async function leave(): Promise<void> {
  const [newest] = await house.ask("assistance.ofPerson", { id });
  await house.ask("assistance.close", {
    id: newest?.track.id ?? "",
    on: day,
    leavesOn: day,
    destination: "unknown",
    reason: "ended-by-person",
  });
}

/** Bypasses the rule, so that only the database itself can refuse it. */
const openByHand = () =>
  openHouseOf(house)
    .database.file.prepare(
      "UPDATE erasure_orders SET state = 'open', settled_at = '', settled_by = agreed_by, erased_on = ?",
    )
    .run(day);

/** The first user who signs in after a long time confirms the clock. */
async function signIn(who: string): Promise<void> {
  house.lock();
  await signInLater(house, who);
}

const needs = async () =>
  (await house.ask("today.view", {})).needs.flatMap((need) =>
    need.kind === "forgetting" ? [[need.what, need.count, need.file]] : [],
  );

describe("a retention period", () => {
  it("is the program's proposal, until the centre sets another from a day on", long, async () => {
    const before = (await house.ask("forgetting.view", {})).terms;
    expect(before.map(({ months }) => months)).toEqual([120, 24, 60, 24, 3]);
    expect(before.every(({ said, next }) => said === null && next === null)).toBe(true);
    await house.ask("forgetting.setTerm", { class: "assisted", months: 96, from: "2026-12-01" });
    const [assisted] = (await house.ask("forgetting.view", {})).terms;
    expect(assisted).toMatchObject({ months: 120, next: { from: "2026-12-01", months: 96 } });
    const past = { class: "assisted", months: 1, from: "2026-11-23" } as const;
    expect(await why(house.call("forgetting.setTerm", past))).toBe("DayOutside");
  });

  it(
    "makes a file due, which administrators see on Today, and nobody under a legal hold",
    long,
    async () => {
      await leave();
      house.now = Instant.parse("2036-11-24T10:00:00.000Z");
      await signIn("ada");
      expect(await needs()).toEqual([["due", 1, null]]);
      const { due } = await house.ask("forgetting.view", {});
      expect(due).toMatchObject([
        {
          id,
          name: "Linh Invented",
          isHeld: false,
          hasOrder: false,
          dues: [{ class: "assisted", on: "2036-11-24" }, { class: "houseLife" }],
        },
      ]);
      const order = { ...words, id, notBefore: CalendarDate.parse("2036-11-24") };
      const { orderId } = await house.ask("forgetting.propose", { ...order, ground: "asked" });
      expect((await house.ask("forgetting.view", {})).due).toMatchObject([{ id, hasOrder: true }]);
      await house.ask("forgetting.withdraw", { orderId });
      expect((await house.ask("forgetting.view", {})).due).toMatchObject([{ id, hasOrder: false }]);
      await house.ask("forgetting.hold", { id, reason: "A court asked for it", until: null });
      expect(await needs()).toEqual([]);
      await signIn("samira");
      expect(await house.call("forgetting.view", {})).toMatchObject({
        error: { type: "Forbidden" },
      });
    },
  );
});

describe("a legal hold", () => {
  it("prevents erasure requests, and shows why to the office until it is lifted", async () => {
    await leave();
    await house.ask("forgetting.hold", { id, reason: "A court asked for it", until: "2027-11-30" });
    expect(await why(propose())).toBe("OnHold");
    const { holds } = await house.ask("forgetting.ofPerson", { id });
    expect(holds).toMatchObject([{ reason: "A court asked for it", until: "2027-11-30" }]);
    const of = { id, holdId: holds[0]?.id ?? "" };
    expect(await why(house.call("forgetting.liftHold", of))).toBe("NotFound");
    await house.ask("forgetting.proposeLift", of);
    expect(await why(house.call("forgetting.liftHold", of))).toBe("AnotherDecides");
    expect(await needs()).toEqual([]);
    await signIn("samira");
    expect(await needs()).toEqual([["lift", 1, id]]);
    // There is nobody else in this house, and ada added samira today.
    expect(await why(house.call("forgetting.liftHold", of))).toBe("LiftWaits");
    await house.ask("forgetting.keepHold", of);
    expect(await needs()).toEqual([]);
    await house.ask("forgetting.proposeLift", of);
    expect(await why(propose())).toBe("OnHold");
    await waitForErasure(house);
    await house.ask("forgetting.liftHold", of);
    expect(await why(propose({ notBefore: "2026-12-24" }))).toBe("done");
  });

  it("is not lifted by one person, also with a database tool", async () => {
    await house.ask("forgetting.hold", { id, reason: "A court asked for it", until: null });
    const { file } = openHouseOf(house).database;
    const lift = (proposedBy: string) => () => {
      file.exec(
        `UPDATE legal_holds SET lift_proposed_at = set_at, lift_proposed_by = ${proposedBy}`,
      );
      file.exec("UPDATE legal_holds SET lifted_at = set_at, lifted_by = set_by");
    };
    expect(lift("NULL")).toThrow("CHECK");
    expect(lift("set_by")).toThrow("CHECK");
  });

  it("set after two people agreed stops the erasure, by the rule and by the database itself", async () => {
    await leave();
    const { orderId } = await house.ask("forgetting.propose", { id, ...words, ground: "asked" });
    await signIn("samira");
    await house.ask("forgetting.agree", { orderId });
    await house.ask("forgetting.hold", { id, reason: "A court asked for it", until: null });
    await waitForErasure(house);
    expect(await why(house.call("forgetting.erase", { orderId }))).toBe("OnHold");
    expect(openByHand).toThrow("not yet");
  });
});

describe("an erasure request", () => {
  it("is refused for a resident or an expected person", async () => {
    expect(await why(propose())).toBe("StillWithUs");
    await leave();
    await house.ask("reservations.make", {
      about: "Comes again",
      from: "2026-11-26",
      until: "2026-12-26",
      expiresOn: "2026-11-28",
      places: [{ bedId: await bedOf(house, 3), personId: id }],
    });
    expect(await why(propose())).toBe("StillWithUs");
  });

  it(
    "is one at a time, waits on Today for the second person, and prevents merging two files",
    long,
    async () => {
      await leave();
      const { orderId } = await house.ask("forgetting.propose", { id, ...words, ground: "asked" });
      expect(await why(propose())).toBe("OrderThere");
      expect(await needs()).toEqual([]);
      const other = await cardOf(house, 1);
      const { cannot } = await house.ask("merging.compare", { keptId: other.id, mergedId: id });
      expect(cannot).toBe("OrderThere");
      await signIn("samira");
      expect(await needs()).toEqual([["agree", 1, id]]);
      await house.ask("forgetting.agree", { orderId });
      await waitForErasure(house);
      expect(await needs()).toEqual([["erase", 1, null]]);
      await house.ask("forgetting.withdraw", { orderId });
      expect(await why(house.call("forgetting.erase", { orderId }))).toBe("NotFound");
      expect((await house.ask("people.view", { id })).card.name).toBe("Linh Invented");
    },
  );

  it("waits 30 days where nobody else can decide, told by number on Today, and is withdrawn by anyone of the office", async () => {
    await leave();
    const { orderId } = await house.ask("forgetting.propose", { id, ...words, ground: "asked" });
    await signIn("samira");
    const { notBefore } = await house.ask("forgetting.agree", { orderId });
    expect(notBefore).toBe("2026-12-24");
    const notices = async () =>
      (await house.ask("today.view", {})).needs.filter(({ kind }) => kind === "erasureWaits");
    const notice = { kind: "erasureWaits", file: id, number: 1, on: notBefore };
    expect(await notices()).toEqual([notice]);
    await signIn("ada");
    expect(await notices()).toEqual([notice]);
    house.now = Instant.parse("2026-12-15T10:00:00.000Z");
    await signIn("ada");
    expect(await why(house.call("forgetting.erase", { orderId }))).toBe("OrderWaits");
    // A clock that is set forward brings the day no nearer.
    house.lock();
    house.now = Instant.parse("2027-01-05T10:00:00.000Z");
    await house.ask("session.unlock", {
      signInName: "ada",
      passphrase: passphraseOf("ada"),
      house: "house",
      accepts: [],
    });
    expect(await why(house.call("forgetting.erase", { orderId }))).toBe("OrderWaits");
    await signIn("samira");
    await house.ask("forgetting.withdraw", { orderId });
    expect(await notices()).toEqual([]);
  });

  it("waits a week where the two are independent of each other", async () => {
    await addCareWorker(house, "tom");
    await signIn("tom");
    house.now = Instant.parse("2027-01-25T10:00:00.000Z");
    await signIn("ada");
    await leave();
    const later = { id, ...words, notBefore: "2027-01-25", ground: "asked" } as const;
    const { orderId } = await house.ask("forgetting.propose", later);
    await signIn("samira");
    const { notBefore } = await house.ask("forgetting.agree", { orderId });
    expect(notBefore).toBe("2027-02-01");
  });

  it("deletes no row before its day, whoever tries", async () => {
    await leave();
    const later = { ...words, notBefore: "2026-12-24" };
    const { orderId } = await house.ask("forgetting.propose", { id, ...later, ground: "asked" });
    await signIn("samira");
    await house.ask("forgetting.agree", { orderId });
    await signIn("ada");
    expect(await why(house.call("forgetting.erase", { orderId }))).toBe("OrderWaits");
    const { file } = openHouseOf(house).database;
    for (const table of ["stays", "placements", "stay_events", "assistances", "people"])
      expect(() => file.prepare(`DELETE FROM ${table}`).run(), table).toThrow(
        "under an order only",
      );
    expect(() =>
      file.prepare("INSERT INTO erasing (person_id, order_id) VALUES (?, ?)").run(id, orderId),
    ).toThrow("under an order only");
    expect(() => file.prepare("DELETE FROM erasure_orders").run()).toThrow("stays written down");
  });

  it("leaves a number and an anonymous person, without the name in any other record", async () => {
    await leave();
    const { personId: other } = await admit(house, 1, "Mariam Keita");
    const text = ["Ate with ", { person: id }, ", as Linh Invented likes to"];
    await house.ask("log.write", {
      shift: { day, name: "day" },
      kind: "note",
      about: other,
      text,
      isPinned: false,
    });
    const { orderId } = await house.ask("forgetting.propose", { id, ...words, ground: "asked" });
    await signIn("samira");
    await house.ask("forgetting.agree", { orderId });
    await waitForErasure(house);
    // Opened names are cached while a user is signed in.
    const hits = async () => (await house.ask("people.find", { text: "Linh" })).hits.length;
    expect(await hits()).toBe(1);
    await house.ask("forgetting.erase", { orderId });
    expect(await hits()).toBe(0);
    expect((await house.ask("people.view", { id })).card.name).toBeNull();
    const { file } = openHouseOf(house).database;
    const log = file.prepare("SELECT text FROM log_entries").pluck().all().join("");
    expect(log).toContain("Ate with");
    expect(log).not.toContain("Linh");
    expect((await house.ask("forgetting.ofPerson", { id })).gone).toEqual([
      "narratives",
      "identity",
    ]);
  });
});

describe("a compelled disclosure", () => {
  const demand = async () => {
    await house.ask("compelled.record", { id, order: anOrder(), changes: null });
    const [order] = (await house.ask("ledger.view", { id })).orders;
    if (order === undefined) throw new Error("It was written down");
    return { id, orderId: order.id };
  };

  it("prevents erasure requests until it is decided", async () => {
    await leave();
    const of = await demand();
    expect(await why(propose())).toBe("DemandFirst");
    await house.ask("compelled.propose", { ...of, version: 1, decision: aDecision() });
    expect(await why(propose())).toBe("DemandFirst");
    await signIn("samira");
    await house.ask("compelled.decide", { ...of, version: 2, agrees: true, remark: "" });
    expect(await why(propose())).toBe("done");
  });

  it("stops an erasure that two people agreed to, by the rule and by the database itself, until it is withdrawn", async () => {
    await leave();
    const { orderId } = await house.ask("forgetting.propose", { id, ...words, ground: "asked" });
    await signIn("samira");
    await house.ask("forgetting.agree", { orderId });
    const of = await demand();
    await waitForErasure(house);
    expect(await why(house.call("forgetting.erase", { orderId }))).toBe("DemandFirst");
    expect(openByHand).toThrow("not yet");
    await house.ask("compelled.takeBack", { ...of, version: 1, remark: "It was another file" });
    expect(await why(house.call("forgetting.erase", { orderId }))).toBe("done");
  });
});

it("a name known to the office alone is removed from records about others", long, async () => {
  const alias = "Zuyin Otherwise";
  const { card, identity } = await house.ask("people.view", { id });
  if (identity.state !== "open") throw new Error("The office reads it");
  await house.ask("people.saveIdentity", {
    id,
    version: card.version,
    showsName: true,
    identity: { ...identity.content, aliases: [alias] },
  });
  const { personId: other } = await admit(house, 1, "Mariam Keita");
  await leave();
  house.now = Instant.parse("2027-01-25T10:00:00.000Z");
  await signIn("ada");
  const { file } = openHouseOf(house).database;
  const known = file.prepare("SELECT name FROM people WHERE id = ?").pluck();
  expect(known.get(id)).toBeNull();
  for (const name of ["Linh Invented", alias])
    await house.ask("log.write", {
      shift: { day: "2027-01-25", name: "day" },
      kind: "note",
      about: other,
      text: [`Asked for ${name}`],
      isPinned: false,
    });
  const { orderId } = await house.ask("forgetting.propose", {
    id,
    ...words,
    ground: "asked",
    notBefore: "2027-01-25",
  });
  await signIn("samira");
  await house.ask("forgetting.agree", { orderId });
  await waitForErasure(house);
  await house.ask("forgetting.erase", { orderId });
  const log = openHouseOf(house)
    .database.file.prepare("SELECT text || words FROM log_entries")
    .pluck()
    .all()
    .join("");
  expect(log).toContain("Asked for");
  expect(log).not.toMatch(/linh|zuyin/i);
});

it("backups from before an erasure are listed with their content, and by when they are to be destroyed", async () => {
  await makeProvedKit(house);
  house.vault.chosenFolder = aStick(house);
  const { placeId } = await house.ask("backups.keepPlace", {});
  await house.ask("backups.make", { placeId });
  while (house.vault.jobs.size > 0) await new Promise((resolve) => setImmediate(resolve));
  await leave();
  expect((await house.ask("forgetting.view", {})).backups).toEqual([]);
  const { orderId } = await house.ask("forgetting.propose", { id, ...words, ground: "asked" });
  await signIn("samira");
  await house.ask("forgetting.agree", { orderId });
  await waitForErasure(house);
  await house.ask("forgetting.erase", { orderId });
  const [backup] = (await house.ask("forgetting.view", {})).backups;
  expect(backup).toMatchObject({ placeId, numbers: [1], destroyBy: "2027-03-24", isLate: false });
  house.now = Instant.parse("2027-03-25T10:00:00.000Z");
  await signIn("ada");
  expect(await needs()).toContainEqual(["destroy", 1, null]);
  await house.ask("backups.sayDestroyed", { placeId, id: backup?.id ?? "" });
  expect((await house.ask("forgetting.view", {})).backups).toEqual([]);
});

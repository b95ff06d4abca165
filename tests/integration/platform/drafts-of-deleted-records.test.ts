// A draft about a record without a file is deleted with the person it names, and never comes back from memory.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drafts } from "../../../db/drafts/drafts.table.ts";
import type { Input } from "../../../domain/api/index.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { DraftKind, DraftSpot } from "../../../domain/drafts/draft.ts";
import { ErasurePart } from "../../../domain/retention/erasure-order.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { StayId } from "../../../domain/accommodation/stay.ts";
import type { HeldDraft } from "../../../electron/vault/platform/drafts-in-memory.ts";
import { waitForErasure } from "../../helpers/integration/erasure-wait.ts";
import { aCall, anIncident } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { addCareWorker, admit } from "../../helpers/integration/residents-and-care-workers.ts";
import {
  foundHouse,
  openHouseOf,
  preparedHouse,
  signInLater,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const day = "2026-11-24";
const content = JSON.stringify({ text: "half a sentence about Linh" });

let house: TestHouse;
let linh: PersonId;
let mina: PersonId;
let stayId: StayId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house, ["admin", "care"]);
  await addCareWorker(house, "samira");
  const { personId: linh, stayId } = await admit(house, 0);
  const { personId: mina } = await admit(house, 1);
  return { linh, mina, stayId };
});
beforeEach(async () => {
  ({ house, linh, mina, stayId } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const rows = () => openHouseOf(house).database.db.select().from(drafts).all();
const at = (kind: DraftKind, object: string): DraftSpot => ({ kind, personId: null, object });
const save = (spot: DraftSpot) => house.ask("drafts.save", { spot, version: 0, content });
const write = async (
  text: Input<"log.write">["text"],
  about: PersonId | null = null,
): Promise<string> => {
  const entry = { shift: { day, name: "evening" }, kind: "note", isPinned: false } as const;
  return (await house.ask("log.write", { ...entry, about, text })).id;
};

async function signIn(who: string, on?: string): Promise<void> {
  house.lock();
  if (on !== undefined) house.now = Instant.parse(`${on}T20:10:00.000Z`);
  await signInLater(house, who);
}

/** Two people agree that Linh's file is erased. */
async function agreed(): Promise<string> {
  const [newest] = await house.ask("assistance.ofPerson", { id: linh });
  await house.ask("assistance.close", {
    id: newest?.track.id ?? "",
    on: day,
    leavesOn: day,
    destination: "unknown",
    reason: "ended-by-person",
  });
  await signIn("ada", "2036-12-01");
  const { orderId } = await house.ask("forgetting.propose", {
    id: linh,
    parts: [...ErasurePart.options],
    ground: "asked",
    notBefore: "2036-12-01",
  });
  await signIn("samira");
  await house.ask("forgetting.agree", { orderId });
  await waitForErasure(house);
  return orderId;
}

/** A disk that rejects writes for a moment. */
async function hold(spot: DraftSpot): Promise<HeldDraft> {
  const { file } = openHouseOf(house).database;
  file.pragma("query_only = ON");
  await save(spot);
  file.pragma("query_only = OFF");
  const draft = house.vault.held.all().at(-1);
  if (draft === undefined) throw new Error("It is held");
  return draft;
}

it("is deleted with the person that the entry names, or its correction", long, async () => {
  const named = await write(["Sang with ", { person: linh }]);
  const corrected = await write(["Sang in the kitchen"], mina);
  await house.ask("log.correct", { id: corrected, text: ["With ", { person: linh }] });
  const other = await write(["Sang with ", { person: mina }]);
  for (const id of [named, corrected, other]) await save(at("log", id));

  await house.ask("forgetting.erase", { orderId: await agreed() });

  expect(rows().map(({ object }) => object)).toEqual([other]);
});

it("is deleted from memory too", async () => {
  const named = await write(["Sang with ", { person: linh }]);
  const other = await write(["Sang with ", { person: mina }]);
  const held = [await hold(at("log", named)), await hold(at("log", other))];
  const orderId = await agreed();
  for (const draft of held) house.vault.held.put(draft);

  await house.ask("forgetting.erase", { orderId });

  expect(house.vault.held.all().map(({ spot }) => spot.object)).toEqual([other]);
});

it("is not saved where the record it changes is gone", async () => {
  const call = await house.ask("referrals.take", aCall());
  const refused = { kind: "refused", reason: "no-place" } as const;
  const { id: lost } = await house.ask("referrals.take", aCall({ decision: refused }));
  const { id: incident } = await house.ask("incidents.record", anIncident(linh));
  const linhsEntry = await write(["Sang in the kitchen"], linh);
  const stays: readonly DraftSpot[] = [
    at("referral", call.id),
    { kind: "log", personId: null, object: null },
    at("wrong", "incident"),
  ];
  const going: readonly DraftSpot[] = [
    at("referral", lost),
    at("referral", `${lost} told`),
    at("log", linhsEntry),
    at("wrong", `incident ${incident}`),
    at("appointment", `${day} ${linh}`),
  ];
  const held: HeldDraft[] = [];
  for (const spot of [...stays, ...going]) held.push(await hold(spot));
  await house.ask("forgetting.erase", { orderId: await agreed() });
  for (const draft of held) house.vault.held.put(draft);

  await signIn("ada");

  const left = rows().map(({ kind, object }) => `${kind} ${object}`);
  expect(left.toSorted()).toEqual(
    stays.map(({ kind, object }) => `${kind} ${object ?? ""}`).toSorted(),
  );
  expect(house.vault.held.all()).toEqual([]);
});

describe("31 days after the departure", () => {
  const breach = async (of: PersonId): Promise<string> =>
    (
      await house.ask("breaches.open", {
        who: "",
        toWhom: "a cousin",
        how: "",
        knownOn: day,
        risk: "real",
        reasons: null,
        personIds: [of],
        actions: [],
      })
    ).id;

  it(
    "is deleted with the breach and the entry about the person, and from memory",
    long,
    async () => {
      const linhsSpots = [
        at("log", await write(["Sang"], linh)),
        at("wrong", `breach ${await breach(linh)}`),
      ];
      const others = [
        at("log", await write(["Sang"], mina)),
        at("wrong", `breach ${await breach(mina)}`),
      ];
      for (const spot of [...linhsSpots, ...others]) await save(spot);
      const held = [];
      for (const spot of [...linhsSpots, ...others]) held.push(await hold(spot));
      await house.ask("stays.depart", {
        stayId,
        night: day,
        destination: "unknown",
        reason: "ended-by-person",
      });

      await signIn("ada", "2027-01-06");

      const left = () => rows().map(({ object }) => object);
      expect(left().toSorted()).toEqual(others.map(({ object }) => object).toSorted());
      for (const draft of held) house.vault.held.put(draft);
      await signIn("ada");
      expect(left().toSorted()).toEqual(others.map(({ object }) => object).toSorted());
      expect(house.vault.held.all()).toEqual([]);
    },
  );

  it("is deleted with the incident from the memory of a user who has not returned yet, and what is typed since stays", async () => {
    const incident = async (people: Input<"incidents.record">["people"]): Promise<DraftSpot> => {
      const { id } = await house.ask(
        "incidents.record",
        anIncident(linh, { people, level: "future" }),
      );
      return at("wrong", `incident ${id}`);
    };
    const concerned = (personId: PersonId) => ({ personId, part: "concerned" as const });
    const linhsIncident = await incident([concerned(linh), concerned(mina)]);
    const other = await incident([concerned(mina)]);
    await signIn("samira");
    await hold(linhsIncident);
    await hold(other);
    await signIn("ada");
    await house.ask("stays.depart", {
      stayId,
      night: day,
      destination: "unknown",
      reason: "ended-by-person",
    });

    await signIn("ada", "2027-01-06");

    expect(house.vault.held.all().map(({ spot }) => spot)).toEqual([other]);
    const since = await hold(linhsIncident);
    await signIn("ada");
    expect(rows().map(({ object }) => object)).toEqual([since.spot.object]);
  });
});

// When a name is removed from the house: residents, waiting and expected people are known; thirty days after that ends, the
// name is no longer readable with the key of all staff. The office keeps it.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addDays, CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { emptySafetyCard } from "../../../domain/safety/safety.ts";
import { aCall, anIncident, aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { isOnDatabasePage } from "../attack/is-on-database-page.ts";
import {
  foundHouse,
  signInLater,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const today = CalendarDate.parse("2026-11-24");
const name = "Yolanthe Inventedname";

let house: TestHouse;
let beds: readonly string[];
beforeEach(async () => {
  house = testHouse();
  beds = (await foundHouse(house, ["admin", "care"])).map((room) => room.beds[0]?.id ?? "");
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const fileOf = async (waits: boolean): Promise<PersonId> =>
  (
    await house.ask("intake.open", {
      name,
      sex: "female",
      age: { basis: "unknown" },
      languages: [],
      waiting: waits ? { reason: "safety" } : null,
    })
  ).id;

const trackOf = async (id: PersonId) => {
  const [newest] = await house.ask("assistance.ofPerson", { id });
  if (newest === undefined) throw new Error("There is a track");
  return newest.track.id;
};

/** Signs in some days after the first one. */
async function after(days: number): Promise<void> {
  house.now = Instant.parse(`${addDays(today, days)}T20:10:00.000Z`);
  await signInLater(house, "ada");
}

const isFound = (text: string) => isOnDatabasePage(house, text);

describe("a person who never lived here", () => {
  it("and only has a file is removed thirty days after it was opened", long, async () => {
    const id = await fileOf(false);
    await after(30);
    expect(isFound(name)).toBe(true);
    await after(31);
    expect(isFound(name)).toBe(false);
    expect((await house.ask("people.view", { id })).card.name).toBe(name);
  });

  it("and waits is known while waiting, and thirty days longer", long, async () => {
    const id = await fileOf(true);
    const arrival = { needs: [], text: "Needs a cot at once" };
    await house.ask("intake.saveArrival", {
      id,
      version: 0,
      needs: arrival,
      health: null,
      state: null,
    });
    await after(60);
    expect([isFound(name), isFound(arrival.text)]).toEqual([true, true]);
    const elsewhere = { mode: "non-residential", reason: null, from: addDays(today, 60) } as const;
    await house.ask("assistance.setMode", { id: await trackOf(id), ...elsewhere });
    await after(89);
    expect(isFound(name)).toBe(true);
    await after(91);
    expect([isFound(name), isFound(arrival.text)]).toEqual([false, false]);
  });

  it("and whose file was closed while waiting is removed thirty days after", long, async () => {
    const id = await fileOf(true);
    await after(40);
    await house.ask("assistance.close", {
      id: await trackOf(id),
      on: addDays(today, 40),
      leavesOn: null,
      destination: "other-shelter",
      reason: "ended-by-person",
    });
    await after(69);
    expect(isFound(name)).toBe(true);
    await after(71);
    expect(isFound(name)).toBe(false);
  });

  it("and is expected is known until no longer expected, and thirty days longer", async () => {
    const id = await fileOf(false);
    const about = "The tall woman from the station";
    await house.ask("reservations.make", {
      places: [{ bedId: beds[0] ?? "", personId: id }],
      about,
      from: addDays(today, 45),
      until: addDays(today, 90),
      expiresOn: addDays(today, 50),
    });
    await after(79);
    expect([isFound(name), isFound(about)]).toEqual([true, true]);
    await after(82);
    expect([isFound(name), isFound(about)]).toEqual([false, false]);
  });

  it("and whose referral was accepted is waiting, until something else is decided", async () => {
    const call = aCall({ decision: { kind: "accepted", personId: null } });
    const { decision } = await house.ask("referrals.take", call);
    if (decision.kind !== "accepted") throw new Error("It was accepted");
    await after(60);
    expect(isFound("Mina Invented")).toBe(true);
    const id = await trackOf(decision.personId);
    await house.ask("assistance.begin", { id, on: addDays(today, 60) });
    await after(91);
    expect(isFound("Mina Invented")).toBe(false);
  });

  it("and is assisted from the day of the referral on is not waiting", async () => {
    const call = aCall({ decision: { kind: "accepted", personId: null } });
    const { decision } = await house.ask("referrals.take", call);
    if (decision.kind !== "accepted") throw new Error("It was accepted");
    await house.ask("assistance.begin", { id: await trackOf(decision.personId), on: today });
    await after(31);
    expect(isFound("Mina Invented")).toBe(false);
  });

  it("and belongs to a waiting person is known with that person", long, async () => {
    const mother = await fileOf(true);
    const child = { id: "0d7e5f5e-8f3c-4f0e-9d3a-6f8f7c1f2a11", name: "Ilvarin Inventedchild" };
    const rest = { sex: "unknown", birthDate: null, about: null, personId: null } as const;
    await house.ask("intake.saveFamily", {
      id: mother,
      version: 0,
      state: { kind: "begun" },
      family: { children: [{ ...child, ...rest, comesAlong: true }], inDanger: [], remark: "" },
    });
    await house.ask("intake.openChildFile", { id: mother, childId: child.id });
    await after(60);
    expect(isFound(child.name)).toBe(true);
    await house.ask("assistance.setMode", {
      id: await trackOf(mother),
      mode: "non-residential",
      reason: null,
      from: addDays(today, 60),
    });
    await after(91);
    expect(isFound(child.name)).toBe(false);
  });

  it("and had an incident: its text is removed with the name", async () => {
    const id = await fileOf(false);
    const words = { what: "She shouted at the gate", behind: "", agreed: "" };
    await house.ask("incidents.record", anIncident(id, { words, level: "future" }));
    await after(31);
    expect(isFound(words.what)).toBe(false);
  });

  it("and did not come to the interview: the names are only the office's after thirty days", async () => {
    const { id } = await house.ask("referrals.take", aCall());
    const decision = { kind: "invited", on: addDays(today, 5), at: null } as const;
    await house.ask("referrals.decide", { id, version: 1, decision });
    await after(35);
    expect(isFound("Zone Nowhere, Peeters")).toBe(true);
    await after(36);
    expect([isFound("Zone Nowhere, Peeters"), isFound("Mina Invented")]).toEqual([false, false]);
    expect(await house.ask("referrals.view", { id })).toMatchObject({
      card: { decision },
      names: { state: "open", names: { name: "Mina Invented" } },
    });
  });
});

describe("a person who lived here", () => {
  const comeAndGo = async (change: Parameters<typeof aNewcomer>[0]): Promise<PersonId> => {
    const newcomer = { ...aNewcomer(change), bedId: beds[0] ?? "" };
    const { personId, stayId } = await house.ask("stays.admit", newcomer);
    const left = { destination: "unknown", reason: "ended-by-person" } as const;
    await house.ask("stays.depart", { stayId, night: addDays(today, 1), ...left });
    return personId;
  };
  const write = (about: PersonId, text: string) =>
    house.ask("log.write", {
      shift: { day: today, name: "evening" },
      kind: "note",
      isPinned: false,
      about,
      text: [text],
    });

  it("without ever giving a name: what was told about them is removed all the same", async () => {
    const newcomer = { ...aNewcomer({ name: null }), bedId: beds[0] ?? "" };
    const { personId, stayId } = await house.ask("stays.admit", newcomer);
    await write(personId, "Cried for her sister Orsolina");
    const left = { destination: "unknown", reason: "left-without-notice" } as const;
    await house.ask("stays.depart", { stayId, night: addDays(today, 1), ...left });
    expect(isFound("Orsolina")).toBe(true);
    await after(32);
    expect(isFound("Orsolina")).toBe(false);
  });

  it("and whose file is hidden: what was told about them is removed all the same", async () => {
    const newcomer = { ...aNewcomer({ name }), bedId: beds[0] ?? "" };
    const { personId, stayId } = await house.ask("stays.admit", newcomer);
    const { card } = await house.ask("people.view", { id: personId });
    await house.ask("hidden.hide", { id: personId, version: card.version, colleagues: [] });
    await write(personId, "Asked for her aunt Berthilde");
    const left = { destination: "unknown", reason: "left-without-notice" } as const;
    await house.ask("stays.depart", { stayId, night: addDays(today, 1), ...left });
    expect(isFound("Berthilde")).toBe(true);
    await after(32);
    expect(isFound("Berthilde")).toBe(false);
  });

  it("and whose name was removed from the card: it is removed from earlier versions too", async () => {
    const id = await comeAndGo({ name });
    const { number: _number, ...card } = (await house.ask("people.view", { id })).card;
    await house.ask("people.saveCard", { ...card, name: null });
    await after(32);
    expect(isFound(name)).toBe(false);
  });

  it("what is recorded long after the departure does not stay in the house", long, async () => {
    const id = await comeAndGo({ name });
    await after(40);
    const codeWord = "Heliotrope afterwards";
    await house.ask("safety.saveCard", { id, version: 0, card: { ...emptySafetyCard, codeWord } });
    await after(41);
    expect(isFound(codeWord)).toBe(false);
  });

  it("and waits again: the name may be known to the house once more", long, async () => {
    const id = await comeAndGo({ name });
    await after(40);
    await house.ask("assistance.close", {
      id: await trackOf(id),
      on: addDays(today, 40),
      leavesOn: null,
      destination: "unknown",
      reason: "ended-by-person",
    });
    await house.ask("assistance.reopen", { personId: id, on: addDays(today, 40) });
    const show = async () => {
      const { card, identity } = await house.ask("people.view", { id });
      if (identity.state !== "open") throw new Error("The office reads it");
      const { version } = card;
      const said = { id, version, identity: identity.content, showsName: true };
      await house.ask("people.saveIdentity", said);
    };
    await show();
    expect(isFound(name)).toBe(false);
    const wait = { mode: "waiting", reason: "safety", from: addDays(today, 40) } as const;
    await house.ask("assistance.setMode", { id: await trackOf(id), ...wait });
    await show();
    await after(90);
    expect(isFound(name)).toBe(true);
  });

  const accept = (personId: PersonId) =>
    house.ask("referrals.take", aCall({ decision: { kind: "accepted", personId } }));
  const isExpected = async () => (await house.ask("beds.waiting", {})).length === 1;

  it(
    "and whose new referral was accepted is known until a decision, and thirty days longer",
    long,
    async () => {
      const id = await comeAndGo({ name });
      const codeWord = "Heliotrope at the door";
      await house.ask("safety.saveCard", {
        id,
        version: 0,
        card: { ...emptySafetyCard, codeWord },
      });
      const outside = { mode: "non-residential", reason: null } as const;
      const stayOut = async (from: CalendarDate) =>
        house.ask("assistance.setMode", { id: await trackOf(id), ...outside, from });
      await after(2);
      await stayOut(addDays(today, 2));
      await after(10);
      await accept(id);
      await after(41);
      expect(await isExpected()).toBe(true);
      expect([isFound(name), isFound(codeWord)]).toEqual([true, true]);

      await stayOut(addDays(today, 41));
      expect(await isExpected()).toBe(false);
      await after(70);
      expect(isFound(name)).toBe(true);
      await after(72);
      expect([isFound(name), isFound(codeWord)]).toEqual([false, false]);
    },
  );

  it(
    "and had a referral during the stay is removed thirty days after the departure",
    long,
    async () => {
      const newcomer = { ...aNewcomer({ name }), bedId: beds[0] ?? "" };
      const { personId, stayId } = await house.ask("stays.admit", newcomer);
      await after(10);
      await accept(personId);
      await after(20);
      const left = { destination: "unknown", reason: "ended-by-person" } as const;
      await house.ask("stays.depart", { stayId, night: addDays(today, 20), ...left });
      await after(49);
      expect(isFound(name)).toBe(true);
      await after(51);
      expect(isFound(name)).toBe(false);
    },
  );
});

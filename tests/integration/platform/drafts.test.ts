import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drafts } from "../../../db/drafts/drafts.table.ts";
import { remarkDraft } from "../../../domain/health/health-card.ts";
import { contactBanDraft } from "../../../domain/safety/safety.ts";
import { sessionDraft, longestNote } from "../../../domain/counselling/session.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { admit, bedOf } from "../../helpers/integration/residents-and-care-workers.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house, ["admin", "care"]);
});
afterEach(() => house.remove());

const call: DraftSpot = { kind: "referral", personId: null, object: null };
const words = JSON.stringify({ told: "half a sentence about nobo" });

describe("a draft", () => {
  it("is restored after a lock, with the version it was changing", long, async () => {
    const { savedAt } = await house.ask("drafts.save", { spot: call, version: 3, content: words });
    house.lock();
    await house.unlock("ada");

    expect(await house.ask("drafts.read", { spot: call })).toEqual({
      version: 3,
      content: words,
      savedAt,
    });
    expect(await house.ask("drafts.list", {})).toEqual([{ spot: call, savedAt, person: null }]);
  });

  it.each([
    ["letters of many scripts", 'Él durmió. 她说想家。 قالت نعم. 🌱 "\n'],
    ["what takes most room, pasted from another program", "\u0001"],
  ])("is restored to its last letter, as long as a note may be: %s", async (_, part) => {
    const { personId } = await admit(house, 0);
    const spot = sessionDraft(personId, "new");
    const text = part.repeat(longestNote / part.length).padEnd(longestNote, part);
    const content = JSON.stringify({ text });
    await house.ask("drafts.save", { spot, version: 0, content });
    house.lock();
    await house.unlock("ada");

    expect((await house.ask("drafts.read", { spot }))?.content).toBe(content);
  });

  it("is deleted with its admission, and with no other", async () => {
    const { personId, stayId } = await admit(house, 0);
    const departure = { destination: "unknown", reason: "left-without-notice" } as const;
    await house.ask("stays.depart", { stayId, night: "2026-11-24", ...departure });
    const spots = [null, PersonId.parse(personId), PersonId.parse(randomUUID())].map(
      (of): DraftSpot => ({ kind: "admission", personId: of, object: null }),
    );
    for (const spot of spots) await house.ask("drafts.save", { spot, version: 0, content: words });

    await admit(house, 1);
    const left = async () => (await house.ask("drafts.list", {})).map(({ spot }) => spot);
    expect(await left()).toEqual(expect.arrayContaining(spots.slice(1)));
    expect(await left()).toHaveLength(2);

    const input = { ...aNewcomer({ personId }), bedId: await bedOf(house, 0) };
    await house.ask("stays.admit", input);
    expect(await left()).toEqual(spots.slice(2));
  });

  it("stays with its person and its record", async () => {
    const [one, other] = [PersonId.parse(randomUUID()), PersonId.parse(randomUUID())];
    const about: DraftSpot = { kind: "intake", personId: one, object: "agreement" };
    await house.ask("drafts.save", { spot: about, version: 1, content: words });

    for (const elsewhere of [
      { ...about, personId: other },
      { ...about, object: "identity" },
      { ...about, kind: "referral" as const },
      call,
    ])
      expect(await house.ask("drafts.read", { spot: elsewhere })).toBeNull();
  });

  it("opens for nobody when its row is moved to another person, form, version or author", async () => {
    const about: DraftSpot = {
      kind: "intake",
      personId: PersonId.parse(randomUUID()),
      object: "a",
    };
    const { db } = openHouseOf(house).database;
    const moves = [
      { personId: randomUUID() },
      { object: "b" },
      { kind: "referral" as const },
      { version: 2 },
    ];
    for (const move of moves) {
      await house.ask("drafts.save", { spot: about, version: 1, content: words });
      db.update(drafts).set(move).run();
      const [row] = db.select().from(drafts).all();
      const spot = {
        kind: row?.kind ?? "referral",
        personId: row?.personId as PersonId,
        object: row?.object ?? null,
      };
      expect(await house.ask("drafts.read", { spot }), JSON.stringify(move)).toBeNull();
      db.delete(drafts).run();
    }
  });

  it("is private to its author", async () => {
    await house.ask("drafts.save", { spot: call, version: 0, content: words });
    const noor = await addColleague(house, "ada", "noor", ["shelter"]);
    await house.unlock("noor");

    expect(await house.ask("drafts.read", { spot: call })).toBeNull();
    expect(await house.ask("drafts.list", {})).toEqual([]);
    openHouseOf(house).database.db.update(drafts).set({ userId: noor }).run();
    expect(await house.ask("drafts.read", { spot: call })).toBeNull();
  });

  it("is replaced by newer text, discarded on request, and leaves no trace of either", async () => {
    const { file } = openHouseOf(house).database;
    const entries = () => file.prepare("SELECT count(*) AS n FROM trace").get();
    const before = entries();
    await house.ask("drafts.save", { spot: call, version: 0, content: "1" });
    await house.ask("drafts.save", { spot: call, version: 0, content: "2" });
    expect(await house.ask("drafts.read", { spot: call })).toMatchObject({ content: "2" });

    await house.ask("drafts.discard", { spot: call });

    expect(await house.ask("drafts.read", { spot: call })).toBeNull();
    expect(entries()).toEqual(before);
  });

  it("is deleted with what is saved, whatever it was", async () => {
    const { personId } = await admit(house, 0);
    const { personId: otherId } = await admit(house, 1);
    const today = "2026-11-24";
    const text = (await house.ask("agreement.ofPerson", { id: personId })).proposed;
    const nothing = { personId: null, object: null };
    const saving: readonly (readonly [DraftSpot, () => Promise<unknown>])[] = [
      [
        { kind: "appointment", ...nothing },
        () =>
          house.ask("calendar.plan", {
            personId,
            day: today,
            at: "22:00",
            minutes: 60,
            place: "doctor",
            weeks: 1,
            needsEscort: false,
            escort: null,
            interpreter: null,
            care: null,
          }),
      ],
      [
        { kind: "medicine", ...nothing },
        () =>
          house.ask("medicines.start", {
            personId,
            label: "Box 1",
            times: ["21:00"],
            from: today,
            until: null,
            care: null,
          }),
      ],
      [
        { kind: "visit", ...nothing },
        () => {
          const when = { day: today, from: "15:00", until: null } as const;
          const visit = { personId, visitor: "A lawyer", ...when, place: "office" } as const;
          return house.ask("visits.note", { visit, spokeWith: null });
        },
      ],
      [
        { kind: "activity", ...nothing },
        () => {
          const ledBy = { is: "other", name: "A neighbour" } as const;
          const plan = { what: "Sewing", day: today, at: null, ledBy, openTo: "all" } as const;
          return house.ask("activities.save", { id: null, plan, invited: [] });
        },
      ],
      [
        remarkDraft(personId),
        async () => {
          const { version } = (await house.ask("people.view", { id: personId })).card;
          const remark = { text: "calm" };
          return house.ask("people.saveCareRemark", { id: personId, version, remark });
        },
      ],
      [
        contactBanDraft(personId),
        () =>
          house.ask("safety.keepApart", {
            id: personId,
            otherId,
            reason: { kind: "family", text: "" },
          }),
      ],
      [
        { kind: "signing", personId, object: text?.id ?? "" },
        () =>
          house.ask("agreement.sign", {
            personId,
            textId: text?.id ?? "",
            readIn: "en",
            interpreting: "none",
            way: "paper",
            sections: text?.content.sections.map((_, place) => place) ?? [],
            marks: { resident: null, colleague: null, interpreter: "" },
          }),
      ],
    ];
    for (const [spot, save] of saving) {
      await house.ask("drafts.save", { spot, version: 0, content: words });
      await save();
      expect(await house.ask("drafts.read", { spot }), spot.kind).toBeNull();
    }
  });

  it("is deleted with its author", async () => {
    const id = await addColleague(house, "ada", "noor", ["shelter"]);
    await house.unlock("noor");
    await house.ask("drafts.save", { spot: call, version: 0, content: words });
    house.lock();
    await house.unlock("ada");
    const { db } = openHouseOf(house).database;
    expect(db.select().from(drafts).all()).toHaveLength(1);

    await house.ask("users.remove", { id });

    expect(db.select().from(drafts).all()).toEqual([]);
  });
});

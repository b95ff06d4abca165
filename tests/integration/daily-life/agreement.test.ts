import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { addDays, calendarDateOf, Instant } from "../../../domain/core/calendar-date.ts";
import { english } from "../../../domain/daily-life/agreement-texts/en.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let beds: readonly string[];
beforeAll(async () => {
  house = testHouse();
  const rooms = await foundHouse(house);
  beds = rooms.map((room) => room.beds[0]?.id ?? "");
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
});
afterAll(() => house.remove());

async function as(signInName: string): Promise<void> {
  house.lock();
  await house.unlock(signInName);
}

const dayIn = (days: number) => addDays(calendarDateOf(house.now, "Europe/Brussels"), days);
async function pass(days: number): Promise<void> {
  house.now = Instant.parse(`${dayIn(days)}T19:00:00.000Z`);
  await as("noor");
}

let bed = 0;
const admit = (languages: string[]) =>
  house.ask("stays.admit", {
    ...aNewcomer({
      name: `Linh Invented ${String(bed)}`,
      languages,
      from: dayIn(0),
      plannedUntil: dayIn(180),
    }),
    bedId: beds[bed++] ?? "",
  });

const line = [[[10, 20] as [number, number], [300, 120] as [number, number]]];
const drawn = { resident: line, colleague: line, interpreter: "Canary of the interpreter" };

async function signing(
  personId: string,
  change: Partial<Input<"agreement.sign">> = {},
): Promise<Input<"agreement.sign">> {
  const { proposed } = await house.ask("agreement.ofPerson", { id: personId });
  return {
    personId,
    textId: proposed?.id ?? "",
    readIn: "vi",
    interpreting: "phone",
    sections: english.sections.map((_, place) => place),
    way: "screen",
    marks: drawn,
    ...change,
  };
}

describe("the texts", () => {
  it("are there from the first day in three languages", async () => {
    const { texts } = await house.ask("agreement.page", {});
    expect(texts.map(({ language, number, isShipped }) => [language, number, isShipped])).toEqual([
      ["en", 1, true],
      ["fr", 1, true],
      ["nl", 1, true],
    ]);
  });

  it("change by a draft that is published and applies from then on", async () => {
    await as("ada");
    const content = { ...english, title: "مرحبا", opening: "أهلًا بكم في بيتنا" };
    const { id } = await house.ask("agreement.saveDraft", { language: "ar", content });
    await house.ask("agreement.saveDraft", {
      language: "ar",
      content: { ...content, closing: "x" },
    });
    expect(
      await house.call("agreement.publish", { id, startsOn: dayIn(-1), asksAgain: true }),
    ).toMatchObject({ error: { type: "StartsInPast" } });
    await house.ask("agreement.publish", { id, startsOn: dayIn(0), asksAgain: true });
    expect(await house.call("agreement.discardDraft", { id })).toMatchObject({
      error: { type: "NotFound" },
    });
    const { file } = openHouseOf(house).database;
    for (const change of [
      "UPDATE agreement_texts SET content = '{}' WHERE language = 'ar'",
      "DELETE FROM agreement_texts WHERE language = 'ar'",
    ])
      expect(() => file.exec(change)).toThrow("a published version stands");
    await as("noor");
  });

  it("need the section about the address", async () => {
    await as("ada");
    const content = { ...english, sections: english.sections.slice(1) };
    expect(await house.call("agreement.saveDraft", { language: "de", content })).toMatchObject({
      error: { type: "InvalidInput" },
    });
    await as("noor");
  });
});

describe("signing", () => {
  it("proposes the text in a language of the person, and says when there is none", async () => {
    const arabic = await admit(["ti", "ar"]);
    const vietnamese = await admit(["vi"]);
    expect(await house.ask("agreement.ofPerson", { id: arabic.personId })).toMatchObject({
      toSign: "never",
      isHers: true,
      proposed: { language: "ar" },
    });
    expect(await house.ask("agreement.ofPerson", { id: vietnamese.personId })).toMatchObject({
      isHers: false,
      proposed: { language: "en" },
    });
  });

  it("stores which version was read in which language, and by whom", async () => {
    const { personId } = await admit(["vi"]);
    await house.ask("agreement.sign", await signing(personId));
    const agreement = await house.ask("agreement.ofPerson", { id: personId });
    expect(agreement).toMatchObject({
      toSign: null,
      signings: [
        {
          text: { language: "en", number: 1 },
          readIn: "vi",
          interpreting: "phone",
          byName: "noor Invented",
          marks: drawn,
        },
      ],
    });
  });

  it("is refused with an unread section, without signatures, and of a draft", async () => {
    const { personId } = await admit(["vi"]);
    const none = { resident: null, colleague: null, interpreter: "" };
    for (const [change, type] of [
      [{ sections: [0, 1] }, "SectionsUnread"],
      [{ marks: none }, "SignatureMissing"],
      [{ textId: crypto.randomUUID() }, "TextNotInForce"],
    ] as const)
      expect(
        await house.call("agreement.sign", await signing(personId, change as never)),
      ).toMatchObject({ error: { type } });
  });

  it("is on Today without urgency: after the first nights, and again for a new version", async () => {
    const { personId } = await admit(["en"]);
    const asked = async () => {
      const { needs } = await house.ask("today.view", {});
      return needs.flatMap((need) =>
        need.kind === "agreementUnsigned" ? need.people.map(({ id }) => id) : [],
      );
    };
    expect(await asked()).not.toContain(personId);
    await pass(4);
    expect(await asked()).toContain(personId);
    await house.ask("agreement.sign", await signing(personId, { readIn: "en" }));
    expect(await asked()).not.toContain(personId);

    await as("ada");
    const { id } = await house.ask("agreement.saveDraft", { language: "en", content: english });
    await house.ask("agreement.publish", { id, startsOn: dayIn(2), asksAgain: true });
    expect(await asked()).not.toContain(personId);
    await pass(3);
    expect(await asked()).toContain(personId);
  });
});

describe("the agreed steps", () => {
  it("are stored version by version, and never overwritten unseen", async () => {
    const { personId: id } = await admit(["en"]);
    const items = [{ text: "Go out alone", when: "from" as const, from: dayIn(7) }];
    await house.ask("agreement.saveSteps", { id, version: 0, items });
    expect(await house.call("agreement.saveSteps", { id, version: 0, items })).toMatchObject({
      error: { type: "ChangedMeanwhile" },
    });
    await house.ask("agreement.saveSteps", { id, version: 1, items: [] });
    expect((await house.ask("agreement.ofPerson", { id })).steps).toEqual({
      version: 2,
      items: [],
      isKept: false,
    });
  });
});

describe("a hidden file", () => {
  it("loses the drawn signature, and is signed on paper from then on", async () => {
    await as("samira");
    const { personId } = await admit(["en"]);
    await house.ask("agreement.sign", await signing(personId));
    const { card } = await house.ask("people.view", { id: personId });
    await house.ask("hidden.hide", { id: personId, version: card.version, colleagues: [] });

    const agreement = await house.ask("agreement.ofPerson", { id: personId });
    expect(agreement.signings).toMatchObject([{ way: "screen", marks: null }]);
    const again = await signing(personId);
    expect(await house.call("agreement.sign", again)).toMatchObject({
      error: { type: "HiddenOnPaper" },
    });
    await house.ask("agreement.sign", { ...again, way: "paper" });
    await as("noor");
  });
});

describe("31 days after the departure", () => {
  it("signature, interpreter and list are removed from the house, and the office keeps them", async () => {
    const { personId: id, stayId } = await admit(["en"]);
    await house.ask("agreement.sign", await signing(id));
    const items = [{ text: "Canary of the list", when: "now" as const, from: null }];
    await house.ask("agreement.saveSteps", { id, version: 0, items });
    const departure = { destination: "unknown", reason: "ended-by-person" } as const;
    await house.ask("stays.depart", { stayId, night: dayIn(1), ...departure });
    await pass(20);
    await pass(13);
    const { db } = openHouseOf(house).database;
    const left = db.all<{ marks: string | null; items: string | null }>(sql`
      SELECT marks, items FROM agreement_signings JOIN agreement_steps USING (person_id)
      WHERE person_id = ${id}`);
    expect(left).toEqual([{ marks: null, items: null }]);

    await as("samira");
    const agreement = await house.ask("agreement.ofPerson", { id });
    expect(agreement.signings[0]?.marks).toEqual(drawn);
    expect(agreement.steps.items).toEqual(items);
  });
});

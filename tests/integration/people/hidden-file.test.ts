import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { emptyIdentity } from "../../../domain/people/person.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  makeProvedKit,
  openHouseOf,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let beds: readonly string[];
let sheets: readonly Sheet[];
let ids: Record<"ada" | "samira" | "tom", UserId>;
beforeAll(async () => {
  house = testHouse();
  const rooms = await foundHouse(house);
  beds = rooms.map((room) => room.beds[0]?.id ?? "");
  sheets = await makeProvedKit(house);
  const ada = openHouseOf(house).userId;
  const samira = await newWorker("samira");
  const tom = await newWorker("tom");
  await addColleague(house, "ada", "noor", ["shelter"]);
  ids = { ada, samira, tom };
});
afterAll(() => house.remove());
beforeEach(async () => {
  await house.unlock("samira");
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.lock();
});

async function newWorker(signInName: string): Promise<UserId> {
  const id = await addColleague(house, "ada", signInName, ["care"]);
  await letIn(house, "ada", { signInName, id }, "office");
  return id;
}

async function as(signInName: string): Promise<void> {
  house.lock();
  await house.unlock(signInName);
}

const view = (id: string) => house.ask("people.view", { id });

let bed = 0;
/** A person with a name, an alias and an earlier name, hidden by Samira, for these colleagues too. */
async function hide(name: string, colleagues: readonly UserId[] = []): Promise<string> {
  const bedId = beds[bed++] ?? "";
  const { personId } = await house.ask("stays.admit", {
    ...aNewcomer({ name: `Early ${name}` }),
    bedId,
  });
  const { card } = await view(personId);
  const identity = { ...emptyIdentity, name, aliases: [`Alias ${name}`] };
  const named = { id: personId, version: card.version, showsName: true, identity };
  await house.ask("people.saveIdentity", named);
  const { version } = (await view(personId)).card;
  await house.ask("hidden.hide", { id: personId, version, colleagues: [...colleagues] });
  return personId;
}

describe("a hidden file", () => {
  it("is a number in the house, and counts like any other", async () => {
    const before = (await house.ask("today.view", {})).inHouse;
    const id = await hide("Belisama Hidden");

    await as("noor");
    const file = await view(id);
    expect(file.card).toMatchObject({ name: null, sex: "female" });
    expect(file.hidden).toEqual({ isMine: false, holders: [] });
    expect(file.missing).not.toContain("name");
    const today = await house.ask("today.view", {});
    expect(today.inHouse).toBe(before + 1);
    const board = await house.ask("beds.board", { night: null });
    const sleepers = board.rooms
      .flatMap((room) => room.beds)
      .filter(({ state }) => state === "taken");
    expect(sleepers).toHaveLength(today.inHouse);
    expect(JSON.stringify([board, today, file])).not.toContain("Belisama");
  });

  it("opens for named colleagues, and for no other member of the office", async () => {
    const id = await hide("Cassiane Hidden", [ids.tom]);
    expect((await view(id)).identity).toMatchObject({
      state: "open",
      content: { name: "Cassiane Hidden", aliases: ["Alias Cassiane Hidden"] },
    });
    await as("tom");
    expect((await view(id)).card.name).toBe("Cassiane Hidden");

    await as("ada");
    const file = await view(id);
    expect(file.card.name).toBeNull();
    expect(file.identity).toEqual({ state: "closed", exists: true });
    expect(file.hidden?.holders.map(({ name }) => name)).toEqual([
      "samira Invented",
      "tom Invented",
    ]);
    const identity = { ...emptyIdentity, name: "Guessed" };
    const { version } = file.card;
    for (const refused of [
      await house.call("people.saveIdentity", { id, version, showsName: true, identity }),
      await house.call("hidden.show", { id, version }),
      await house.call("hidden.name", { id, userId: ids.ada }),
      await house.call("hidden.unname", { id, userId: ids.tom }),
    ])
      expect(refused).toEqual({ ok: false, error: { type: "NotNamed" } });
  });

  it("answers a search only with “some files are hidden”", async () => {
    await hide("Drusilla Hidden");
    for (const who of ["noor", "ada"]) {
      await as(who);
      expect(await house.ask("people.find", { text: "Drusilla" })).toEqual({
        hits: [],
        olderFiles: 0,
        someAreHidden: true,
      });
      expect((await house.ask("people.find", { text: "Nobody" })).someAreHidden).toBe(false);
    }
    await as("samira");
    const { hits, someAreHidden } = await house.ask("people.find", { text: "Alias Drusilla" });
    expect(hits).toMatchObject([{ alias: "Alias Drusilla Hidden" }]);
    expect(someAreHidden).toBe(false);
  });

  it("stays hidden when the card is edited, when the person returns, and when a name is given again", async () => {
    const id = await hide("Eponine Hidden");
    const { current } = await view(id);
    await as("noor");
    const { card } = await view(id);
    const { number: _number, ...rest } = card;
    await house.ask("people.saveCard", { ...rest, name: "Eponine Told", alerts: ["No calls"] });
    await house.ask("stays.depart", {
      stayId: current?.stay.id ?? "",
      night: "2026-11-24",
      destination: "unknown",
      reason: "ended-by-person",
    });
    await as("samira");
    await house.ask("stays.admit", {
      ...aNewcomer({ personId: id, name: "Eponine Again" }),
      bedId: beds[bed++] ?? "",
    });

    await as("noor");
    const file = await view(id);
    expect(file.card).toMatchObject({ name: null, alerts: ["No calls"] });
    expect(everyRow()).not.toContain("Eponine");
    await as("samira");
    expect((await view(id)).card.name).toBe("Eponine Hidden");
  });

  it("lets named colleagues correct the identity, under the same key", async () => {
    const id = await hide("Faustine Hidden", [ids.tom]);
    const { version } = (await view(id)).card;
    const identity = { ...emptyIdentity, name: "Faustina Hidden" };
    await house.ask("people.saveIdentity", { id, version, showsName: true, identity });
    const { number: _number, ...rest } = (await view(id)).card;
    await house.ask("people.saveCard", { ...rest, name: "Faustina Corrected" });

    await as("tom");
    expect((await view(id)).card.name).toBe("Faustina Corrected");
    expect(everyRow()).not.toContain("Faustin");
  });

  it("is returned to the office and the house, including its history", async () => {
    const id = await hide("Ginevra Hidden");
    await house.ask("hidden.show", { id, version: (await view(id)).card.version });

    await as("ada");
    const file = await view(id);
    expect(file.hidden).toBeNull();
    expect(file.identity).toMatchObject({ state: "open", content: { name: "Ginevra Hidden" } });
    await as("noor");
    expect((await view(id)).card.name).toBe("Ginevra Hidden");
    const open = openHouseOf(house).database.file;
    expect(
      open
        .prepare(
          "SELECT count(*) FROM people_history WHERE person_id = ? AND sealed_hidden IS NOT NULL",
        )
        .pluck()
        .get(id),
    ).toBe(0);
  });

  it("cannot have a name or an office record beside it, whatever writes the row", async () => {
    const id = await hide("Hermione Hidden");
    const { file } = openHouseOf(house).database;
    for (const change of ["name = 'Back'", "sealed_office = x'00', office_version = 1"])
      expect(() => file.exec(`UPDATE people SET ${change} WHERE id = '${id}'`)).toThrow("CHECK");
  });
});

describe("the colleagues who are named", () => {
  it("are named and removed by one of them, and never all removed", async () => {
    const id = await hide("Isaura Hidden");
    await house.ask("hidden.name", { id, userId: ids.ada });
    await as("ada");
    expect((await view(id)).card.name).toBe("Isaura Hidden");
    await house.ask("hidden.unname", { id, userId: ids.samira });
    expect(await house.call("hidden.unname", { id, userId: ids.ada })).toMatchObject({
      error: { type: "LastHolder" },
    });

    await as("samira");
    expect((await view(id)).card.name).toBeNull();
  });

  it("must have the office compartment", async () => {
    const id = await hide("Jacoba Hidden");
    house.lock();
    const noor = (await house.unlock("noor")).id;
    await as("samira");

    expect(await house.call("hidden.name", { id, userId: noor })).toMatchObject({
      error: { type: "NotMember" },
    });
    const names = (await house.ask("hidden.colleagues", {})).map(({ name }) => name);
    expect(names).toEqual(["Ada Invented", "samira Invented", "tom Invented"]);
  });

  it("keep their share through a reset: after access to the office is granted again, it opens what they are named for", async () => {
    const id = await hide("Kassandra Hidden", [ids.tom]);
    await as("ada");
    const { slip } = await house.ask("users.reset", { id: ids.tom });
    house.lock();
    await house.unlock("tom", slip.join(" "));
    await house.ask("session.choosePassphrase", { passphrase: passphraseOf("tom") });
    expect((await view(id)).card.name).toBeNull();
    await as("samira");
    house.lock();
    await letIn(house, "ada", { signInName: "tom", id: ids.tom }, "office");
    await house.unlock("samira");
    await as("tom");
    expect((await view(id)).card.name).toBe("Kassandra Hidden");
  });

  it("cannot be removed while a file opens for nobody else; two sheets grant access to another one", async () => {
    house.lock();
    const last = await newWorker("lastone");
    await house.unlock("lastone");
    const id = await hide("Lavinia Hidden");
    await as("ada");
    for (const refused of [
      await house.call("users.remove", { id: last }),
      await house.call("users.setRoles", { id: last, roles: ["shelter"] }),
    ])
      expect(refused).toEqual({ ok: false, error: { type: "LastHolder" } });

    // The passphrase is lost for good: the sheets replace it.
    await house.ask("users.reset", { id: last });
    await as("samira");
    expect((await view(id)).card.name).toBeNull();
    house.lock();
    await house.unlock("ada");
    const words = await wordsOf("samira");
    const [first, second] = sheets;
    if (first === undefined || second === undefined) throw new Error("Three sheets");
    await house.ask("compartments.letInByKit", {
      userId: ids.samira,
      compartment: "office",
      sheets: [first, second],
      words,
    });
    await as("samira");
    expect((await view(id)).card.name).toBe("Lavinia Hidden");
  });
});

/** Read from the user's own screen; the vault is open for Ada afterwards. */
async function wordsOf(signInName: string): Promise<string[]> {
  await as(signInName);
  const { words } = await house.ask("session.fingerprint", {});
  await as("ada");
  return words;
}

/** Every row of every table as any user can read it. */
function everyRow(): string {
  const { file } = openHouseOf(house).database;
  const tables = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  return JSON.stringify(
    tables.map((name) => file.prepare(`SELECT * FROM "${String(name)}"`).all()),
  );
}

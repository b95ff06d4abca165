import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Action } from "../../../domain/action.ts";
import { api, type ProcedureName } from "../../../domain/api.ts";
import { Instant } from "../../../domain/calendar.ts";
import { emptyIdentity } from "../../../domain/person.ts";
import { BedId, ClosureId } from "../../../domain/room.ts";
import type { UserId } from "../../../domain/user.ts";
import { fingerprintWords } from "../../../electron/vault/keys/compartment.ts";
import { keysOfUser } from "../../../db/users.ts";
import { aNewcomer } from "../../builders.ts";
import { refusal, tryUnlock } from "../copied-house.ts";
import {
  addColleague,
  foundHouse,
  makeProvedKit,
  openHouseOf,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../test-house.ts";

interface Entry {
  readonly seq: number;
  readonly action: string;
  readonly detail: string | null;
}

let house: TestHouse;
let beds: readonly BedId[];
beforeEach(async () => {
  house = testHouse();
  const rooms = await foundHouse(house, ["admin", "care"]);
  beds = rooms.flatMap((room) => room.beds.map(({ id }) => BedId.parse(id)));
});
afterEach(() => {
  house.remove();
});

const entries = (): readonly Entry[] =>
  openHouseOf(house)
    .database.file.prepare("SELECT seq, action, detail FROM trace ORDER BY seq")
    .all() as readonly Entry[];

const bed = (index: number): BedId => beds[index] ?? BedId.parse("");

async function admit(index: number) {
  return house.ask("stays.admit", { ...aNewcomer(), bedId: bed(index) });
}

/** One way to do everything that changes something. */
const changes: Readonly<Record<keyof typeof traces, () => Promise<unknown>>> = {
  "session.changePassphrase": () =>
    house.ask("session.changePassphrase", {
      current: passphraseOf("ada"),
      next: "quite another ember meadow",
    }),
  "house.saveSettings": async () =>
    house.ask("house.saveSettings", await house.ask("house.settings", {})),
  "rooms.arrange": async () =>
    house.ask("rooms.arrange", { rooms: await house.ask("rooms.list", {}) }),
  "beds.close": () => closeBed(1),
  "beds.reopen": async () => {
    const { id } = await closeBed(2);
    return house.ask("beds.reopen", { closureId: ClosureId.parse(id), from: "2026-11-25" });
  },
  "stays.admit": () => admit(3),
  "stays.move": async () => {
    const { stayId } = await admit(4);
    return house.ask("stays.move", { stayId, bedId: bed(5), night: "2026-11-24" });
  },
  "stays.plan": async () => {
    const { stayId } = await admit(6);
    return house.ask("stays.plan", { stayId, plannedUntil: "2027-01-31" });
  },
  "stays.depart": async () => {
    const { stayId } = await admit(7);
    const departure = { destination: "own-rented-home", reason: "ended-by-person" } as const;
    return house.ask("stays.depart", { stayId, night: "2026-11-25", ...departure });
  },
  "stays.undo": async () => {
    const { personId } = await admit(8);
    const [stay] = await house.ask("stays.ofPerson", { id: personId });
    return house.ask("stays.undo", { eventId: stay?.undoable ?? "" });
  },
  "people.saveCard": async () => {
    const { number: _number, ...card } = await cardOf(9);
    return house.ask("people.saveCard", { ...card, alerts: ["no male interpreter"] });
  },
  "people.saveIdentity": async () => {
    const { id, version } = await cardOf(10);
    return house.ask("people.saveIdentity", {
      id,
      version,
      showsName: false,
      identity: emptyIdentity,
    });
  },
  "people.saveCareRemark": async () => {
    const { id, version } = await cardOf(11);
    return house.ask("people.saveCareRemark", { id, version, remark: { text: "calm" } });
  },
  "users.add": () => add("noor"),
  "users.setRoles": async () =>
    house.ask("users.setRoles", { id: (await add("zoe")).id, roles: ["shelter", "care"] }),
  "users.setEnabled": async () =>
    house.ask("users.setEnabled", { id: (await add("lea")).id, enabled: false }),
  "users.reset": async () => house.ask("users.reset", { id: (await add("mia")).id }),
  "users.remove": async () => house.ask("users.remove", { id: (await add("eva")).id }),
  "kit.make": () => house.ask("kit.make", {}),
  "kit.prove": () => makeProvedKit(house),
  "compartments.letIn": async () => {
    const userId = await addColleague(house, "ada", "samira", ["care"]);
    await house.unlock("ada");
    const words = wordsOf(userId);
    return house.ask("compartments.letIn", { userId, compartment: "care", words });
  },
  "compartments.letInByKit": async () => {
    const [first, second] = await makeProvedKit(house);
    const userId = await addColleague(house, "ada", "samira", ["care"]);
    await house.unlock("ada");
    if (first === undefined || second === undefined) throw new Error("A kit has three sheets");
    const sheets: [typeof first, typeof second] = [first, second];
    const input = { userId, compartment: "care", words: wordsOf(userId), sheets } as const;
    return house.ask("compartments.letInByKit", input);
  },
  "papers.note": () => house.ask("papers.note", { kind: "evacuationList", way: "printed" }),
  "papers.destroyed": async () => {
    await house.ask("papers.note", { kind: "evacuationList", way: "saved" });
    const { needs } = await house.ask("today.view", {});
    const [list] = needs.filter((need) => need.kind === "listOutside");
    return house.ask("papers.destroyed", { id: list?.id ?? "" });
  },
  "session.choosePassphrase": async () => {
    const { slip } = await add("ida");
    house.lock();
    await house.unlock("ida", slip.join(" "));
    return house.ask("session.choosePassphrase", { passphrase: passphraseOf("ida") });
  },
};

/** What each leaves. */
const traces = {
  "session.changePassphrase": "passphraseChanged",
  "house.saveSettings": "settingsChanged",
  "rooms.arrange": "roomArranged",
  "beds.close": "bedClosed",
  "beds.reopen": "bedReopened",
  "stays.admit": "admitted",
  "stays.move": "moved",
  "stays.plan": "planned",
  "stays.depart": "departed",
  "stays.undo": "undone",
  "people.saveCard": "cardChanged",
  "people.saveIdentity": "identityChanged",
  "people.saveCareRemark": "careRemarkChanged",
  "users.add": "userAdded",
  "users.setRoles": "rolesChanged",
  "users.setEnabled": "userDisabled",
  "users.reset": "userReset",
  "users.remove": "userRemoved",
  "kit.make": "kitMade",
  "kit.prove": "kitProved",
  "compartments.letIn": "letIntoCare",
  "compartments.letInByKit": "letIntoCare",
  "papers.note": "printed",
  "papers.destroyed": "destroyed",
  "session.choosePassphrase": "passphraseChosen",
} as const satisfies Partial<Record<ProcedureName, Action>>;

/** How one's own window looks, and stopping a job that has not done anything yet. */
const silent: readonly ProcedureName[] = ["session.setLook", "jobs.cancel"];

function wordsOf(userId: UserId): string[] {
  const { database, vault } = openHouseOf(house);
  const key = keysOfUser(database.db, userId)?.publicKey ?? Buffer.alloc(32);
  return [...fingerprintWords(key, vault.id)];
}

const closeBed = (index: number) =>
  house.ask("beds.close", { bedId: bed(index), from: "2026-11-24", until: null, reason: "paint" });

async function cardOf(index: number) {
  const { personId } = await admit(index);
  return (await house.ask("people.view", { id: personId })).card;
}

const add = (signInName: string) =>
  house.ask("users.add", {
    name: `${signInName} Invented`,
    signInName,
    roles: ["shelter"],
    language: "en",
  });

describe("the trace", () => {
  it("has an entry for everything that can be changed", () => {
    const changing = (Object.keys(api) as ProcedureName[]).filter((name) =>
      ["command", "job"].includes(api[name].kind),
    );
    expect([...Object.keys(traces), ...silent].toSorted()).toEqual(changing.toSorted());
  });

  it.each(Object.keys(traces) as (keyof typeof traces)[])("%s leaves an entry", async (name) => {
    await changes[name]();

    expect(entries().map(({ action }) => action)).toContain(traces[name]);
  });

  it("has an entry for each sheet of a kit that was proved, and one for the kit", async () => {
    await makeProvedKit(house);

    expect(entries().slice(-5)).toMatchObject([
      { action: "kitMade", detail: null },
      { action: "sheetProved", detail: "sheet 1" },
      { action: "sheetProved", detail: "sheet 2" },
      { action: "sheetProved", detail: "sheet 3" },
      { action: "kitProved", detail: null },
    ]);
  });

  it("has one entry for looking at the same part of a file twice within a quarter of an hour", async () => {
    const { personId } = await admit(0);
    await house.ask("people.view", { id: personId });
    house.now = Instant.parse("2026-11-24T20:20:00.000Z");
    await house.ask("people.view", { id: personId });
    await house.ask("people.history", { id: personId, page: 0 });
    expect(readings()).toEqual(["overview", "history"]);

    house.now = Instant.parse("2026-11-24T20:40:00.000Z");
    await house.ask("people.view", { id: personId });
    expect(readings()).toEqual(["overview", "history", "overview"]);
  });

  it("has an entry for what was refused, in the name of the one who asked", async () => {
    const noor = await addColleague(house, "ada", "noor", ["shelter"]);
    await house.unlock("noor");

    expect(await house.call("users.list", {})).toEqual(refusal("Forbidden"));

    const { file } = openHouseOf(house).database;
    expect(
      file.prepare("SELECT action, detail, user_id FROM trace ORDER BY seq DESC").get(),
    ).toEqual({ action: "refused", detail: "users.list", user_id: noor });
  });

  it("learns of refused sign-ins when someone signs in", async () => {
    house.lock();
    await tryUnlock(house, "ada", [], "not her passphrase");
    await tryUnlock(house, "nobody", [], "no passphrase at all");
    await house.unlock("ada");

    const refused = entries().filter(({ action }) => action === "signInRefused");
    expect(refused.map(({ detail }) => detail?.slice(0, 16))).toEqual([
      "2026-11-24T20:10",
      "2026-11-24T20:10",
    ]);
    house.lock();
    await house.unlock("ada");
    expect(entries().filter(({ action }) => action === "signInRefused")).toHaveLength(2);
  });
});

const readings = () =>
  entries()
    .filter(({ action }) => action === "read")
    .map(({ detail }) => detail);

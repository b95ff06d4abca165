import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { BedId } from "../../../domain/accommodation/room.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  passphraseOf,
  preparedHouse,
  signInLater,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";

let house: TestHouse;
let about: PersonId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house, ["admin", "care"]);
  await house.ask("guard.add", { terms: [{ kind: "street", text: "Verzonnenstraat" }] });
  const about = (await admit(house, 0)).personId;
  await addColleague(house, "ada", "noor", ["shelter"]);
  await addColleague(house, "ada", "piet", ["shelter"]);
  await house.unlock("noor");
  return { about };
});
beforeEach(async () => {
  ({ house, about } = await begun());
});
afterEach(() => house.remove());

const pages = ["Your days", "Come to the Verzonnenstraat"];
const paper = (change: Partial<Input<"guard.override">> = {}): Input<"guard.override"> => ({
  kind: "personWeek",
  pages,
  reader: "lawyer",
  personId: about,
  sha256: "a".repeat(64),
  reason: "The lawyer asked for it as it is",
  passphrase: passphraseOf("noor"),
  second: { signInName: "ADA ", passphrase: passphraseOf("ada") },
  ...change,
});
const by = (signInName: string, passphrase = passphraseOf(signInName)) => ({
  second: { signInName, passphrase },
});
const refused = async (change: Partial<Input<"guard.override">>) => {
  const answer = await house.call("guard.override", paper(change));
  return answer.ok ? null : answer.error.type;
};
const lastEntries = (count: number) =>
  openHouseOf(house)
    .database.file.prepare("SELECT action, detail FROM trace ORDER BY seq DESC LIMIT ?")
    .all(count);

describe("a printout blocked by the address guard", () => {
  it("leaves once when two agree, and is listed with the reason and both names", async () => {
    const { id } = await house.ask("guard.override", paper());
    await house.ask("guard.useOverride", { id, way: "saved" });
    expect(await house.call("guard.useOverride", { id, way: "saved" })).toMatchObject({
      error: { type: "OverrideSpent" },
    });
    house.lock();
    await house.unlock("ada");

    const said = {
      paper: "personWeek",
      reader: "lawyer",
      left: { way: "saved" },
      firstName: "noor Invented",
      secondName: "Ada Invented",
      record: { state: "open", content: { reason: "The lawyer asked for it as it is" } },
    };
    expect(await house.ask("guard.overrides", {})).toMatchObject([
      { ...said, person: { id: about } },
    ]);
    expect((await house.ask("ledger.view", { id: about })).overrides).toMatchObject([said]);
    const { lines } = await house.ask("people.history", { id: about, page: 0 });
    expect(lines.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["guardOverridden", "leftByOverride"]),
    );
  });

  it("stays when only one signs, when neither is an administrator, or when a passphrase is wrong", async () => {
    expect(await refused(by("noor"))).toBe("AnotherDecides");
    expect(await refused(by("piet"))).toBe("AdministratorDecides");
    expect(await refused({ passphrase: "not mine at all" })).toBe("OwnPassphraseWrong");
    expect(await refused(by("ada", passphraseOf("piet")))).toBe("WrongPassphrase");
    expect(await refused(by("nobody", passphraseOf("ada")))).toBe("WrongPassphrase");
    // Each wrong one is in the audit log, as at sign-in.
    expect(lastEntries(3)).toMatchObject(Array(3).fill({ action: "signInRefused" }));
  });

  it("leaves by two of whom one gave the other access only where nobody else can decide, and office holders see it for 30 days", async () => {
    await house.ask("guard.override", paper());
    house.lock();
    await house.unlock("ada");
    const decided = async () =>
      (await house.ask("today.view", {})).needs.filter(({ kind }) => kind === "notIndependent");
    expect(await decided()).toEqual([
      {
        kind: "notIndependent",
        what: "release",
        names: ["noor Invented", "Ada Invented"],
        on: "2026-11-24",
        until: "2026-12-24",
      },
    ]);
    house.lock();
    house.now = addMinutes(house.now, 30 * 24 * 60);
    await signInLater(house, "ada");
    expect(await decided()).toEqual([]);
  });

  it("stays with a newcomer while a colleague is there who was let in long ago: 30 days after a third person signed", async () => {
    const days = async (count: number) => {
      house.lock();
      house.now = addMinutes(house.now, count * 24 * 60);
      await signInLater(house, "piet");
      await signInLater(house, "ada");
    };
    const mine = { passphrase: passphraseOf("ada") };
    // Piet has signed since noor was added, and noor since piet was.
    await days(31);
    house.lock();
    await house.unlock("ada");
    await addColleague(house, "ada", "joke", ["shelter"]);
    await house.unlock("ada");
    expect(await refused({ ...mine, ...by("joke") })).toBe("AccessTooNew");
    expect(await refused({ ...mine, ...by("noor") })).toBeNull();
    // Nobody else signed in after joke was added: no days count.
    house.lock();
    house.now = addMinutes(house.now, 31 * 24 * 60);
    await signInLater(house, "ada");
    expect(await refused({ ...mine, ...by("joke") })).toBe("AccessTooNew");
    await days(1);
    expect(await refused({ ...mine, ...by("joke") })).toBe("AccessTooNew");
    await days(31);
    house.lock();
    await house.unlock("ada");
    expect(await refused({ ...mine, ...by("joke") })).toBeNull();
  });

  it("stays when the colleague has only a one-time passphrase, or is no longer active", async () => {
    house.lock();
    await house.unlock("ada");
    const { id, slip } = await house.ask("users.add", {
      name: "Joke Invented",
      signInName: "joke",
      roles: ["admin"],
      language: "nl",
    });
    const mine = { passphrase: passphraseOf("ada") };
    expect(await refused({ ...mine, ...by("joke", slip.join(" ")) })).toBe("WrongPassphrase");
    const { id: noor } = (await house.ask("users.list", {})).find(
      ({ signInName }) => signInName === "noor",
    ) ?? { id };
    await house.ask("users.setEnabled", { id: noor, enabled: false });
    expect(await refused({ ...mine, ...by("noor") })).toBe("WrongPassphrase");
  });

  it("stays when something else blocks it, when nothing does, or when no recipient was chosen", async () => {
    const telling = [...pages, "A victim of trafficking"];
    expect(await refused({ reader: "outsider", pages: telling })).toBe("NotToOverride");
    expect(await refused({ pages: ["Your days", "A quiet week"] })).toBe("NotToOverride");
    expect(await refused({ reader: null })).toBe("NotToOverride");
  });

  it("records the person, where it is about one", async () => {
    expect(await refused({ personId: null })).toBe("InvalidInput");
    const inside = { kind: "handOver", personId: null, reader: null } as const;
    expect(await refused(inside)).toBeNull();
  });

  it("stays after an hour, and for all others", async () => {
    const { id } = await house.ask("guard.override", paper());
    house.lock();
    await house.unlock("piet");
    const use = () => house.call("guard.useOverride", { id, way: "printed" });
    expect(await use()).toMatchObject({ error: { type: "OverrideSpent" } });
    house.lock();
    await house.unlock("noor");
    house.now = addMinutes(house.now, 61);
    expect(await use()).toMatchObject({ error: { type: "OverrideSpent" } });
  });

  it.each([
    ["by one", "UPDATE guard_overrides SET second_by = first_by"],
    ["twice", "UPDATE guard_overrides SET left_at = '2026-11-24T20:10:00Z', way = 'printed'"],
    ["as another file", "UPDATE guard_overrides SET sha256 = replace(sha256, 'a', 'b')"],
    ["and be forgotten", "DELETE FROM guard_overrides"],
    [
      "without an administrator",
      `INSERT INTO guard_overrides (id, paper, sha256, sealed, agreed_at, first_by, second_by)
       SELECT 'x', paper, sha256, sealed, agreed_at, first_by,
         (SELECT id FROM users WHERE sign_in_name = 'piet') FROM guard_overrides`,
    ],
  ])("does not leave %s by other tools than this program", async (_, change) => {
    const { id } = await house.ask("guard.override", paper());
    await house.ask("guard.useOverride", { id, way: "saved" });
    const { file } = openHouseOf(house).database;
    expect(() => file.exec(change)).toThrow(/used once|two people|CHECK/);
  });

  it("keeps its reason from users without the office compartment", async () => {
    await house.ask("guard.override", paper());
    expect(await house.call("guard.overrides", {})).toMatchObject({ error: { type: "Forbidden" } });
    const rows = openHouseOf(house).database.file.prepare("SELECT * FROM guard_overrides").all();
    expect(JSON.stringify(rows)).not.toContain("lawyer asked");
  });
});

describe("names of others on a printout", () => {
  const check = (
    kind: "planSheet" | "handOver",
    text: string,
    change: Partial<Input<"papers.check">> = {},
  ) =>
    house.ask("papers.check", {
      kind,
      pages: ["Paper", text],
      reader: kind === "handOver" ? null : "lawyer",
      personId: about,
      ...change,
    });

  it("are reviewed before it leaves, except the person's own and the recipient's", async () => {
    house.lock();
    await house.unlock("ada");
    await house.ask("stays.admit", await newcomer("Amina Verzonnen"));
    const text = "Linh Invented lives with Amina. Written to Piet Invented.";
    expect(await check("planSheet", text)).toMatchObject({
      level: "look",
      found: [
        { page: 1, words: "Amina", why: "resident" },
        { page: 1, words: "Piet Invented", why: "colleague" },
      ],
    });
    expect(await check("planSheet", text, { belongs: ["Piet Invented"] })).toMatchObject({
      found: [{ words: "Amina", why: "resident" }],
    });
    // The recipient knows their colleagues; and the house knows everyone.
    expect(await check("planSheet", "Ask Piet.", { reader: "person" })).toMatchObject({
      level: "clear",
    });
    expect(await check("handOver", text)).toMatchObject({ level: "clear" });
  });
});

async function newcomer(name: string) {
  const [, free] = await house.ask("beds.free", { from: "2026-11-24" });
  return { ...aNewcomer({ name }), bedId: BedId.parse(free?.bedId) };
}

// What a copy for the office knows of a file that is hidden: that a bed is taken.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DatabaseFile } from "../../../db/open.ts";
import type { PersonId } from "../../../domain/person.ts";
import { aNewcomer } from "../../builders.ts";
import { keysFromFile, openRaw } from "../attack/own-tools.ts";
import { addColleague, foundHouse, letIn, testHouse, type TestHouse } from "../test-house.ts";
import { copyPassphrase, makeCopy } from "./copy-house.ts";

let house: TestHouse;
let file: DatabaseFile;
let [moved, gone]: PersonId[] = [];
let beds: readonly string[] = [];
let taken: readonly string[] = [];
beforeAll(async () => {
  house = testHouse();
  const rooms = await foundHouse(house);
  beds = rooms.flatMap((room) => room.beds.map(({ id }) => id));
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  house.lock();
  await house.unlock("samira");
  const [bedOfMina = "", bedOfOlga = "", other = "", last = ""] = beds;
  const came = { from: "2026-11-22", plannedUntil: "2027-03-03", referredBy: "lawyer" } as const;
  const mina = await admitted("Mina Invented", { ...came, bedId: bedOfMina });
  const again = { bedId: other, night: "2026-11-23" };
  await house.ask("stays.move", { stayId: mina.stayId, ...again });
  await house.ask("stays.plan", { stayId: mina.stayId, plannedUntil: "2027-04-04" });
  const olga = await admitted("Olga Madeup", { ...came, bedId: bedOfOlga });
  const left = { destination: "detention", reason: "removed" } as const;
  await house.ask("stays.depart", { stayId: olga.stayId, night: "2026-11-23", ...left });
  await admitted("Rosa Nobody", { ...came, bedId: last });
  [moved, gone] = [mina.personId, olga.personId];
  for (const id of [mina.personId, olga.personId]) {
    const { version } = (await house.ask("people.view", { id })).card;
    await house.ask("hidden.hide", { id, version, colleagues: [] });
  }
  taken = [other, last];
  house.lock();
  await house.unlock("ada");
  const { folder } = await makeCopy(house);
  ({ file } = openRaw(await keysFromFile(folder, "", copyPassphrase)));
});
afterAll(() => {
  file.close();
  house.remove();
});

async function admitted(
  name: string,
  stay: Partial<ReturnType<typeof aNewcomer>> & { bedId: string },
) {
  return house.ask("stays.admit", { ...aNewcomer({ name }), ...stay });
}

it("keeps the bed in which she sleeps, and not those of before", () => {
  const query = "SELECT bed_id FROM placements WHERE voided_at IS NULL ORDER BY rowid";
  expect(file.prepare(query).pluck().all().toSorted()).toEqual([...taken].toSorted());
});

it("tells nothing of how she came, how long she stays, or who decided it", () => {
  const stay = file.prepare("SELECT * FROM stays WHERE person_id = ?").get(moved);
  expect(stay).toMatchObject({
    ...{ from_night: "2026-11-23", until_night: null, referred_by: "unknown" },
    ...{ destination: null, reason: null, own_words: null, planned_until: "2027-11-24" },
  });
  const decided = `SELECT count(*) FROM stay_events
    WHERE stay_id NOT IN (SELECT id FROM stays WHERE referred_by = 'lawyer')`;
  expect(file.prepare(decided).pluck().get()).toBe(0);
});

it("bears no number of hers, nor the moment in which her file was opened", () => {
  const made = file.prepare("SELECT made_at FROM office_copies").pluck().get();
  expect(
    file.prepare("SELECT number, version, created_at FROM people WHERE id = ?").get(moved),
  ).toEqual({ number: 1_000_001, version: 1, created_at: made });
});

it("knows nothing of whoever left", () => {
  for (const [table, column] of [
    ["people", "id"],
    ["stays", "person_id"],
    ["placements", "person_id"],
  ] as const) {
    const query = `SELECT count(*) FROM ${table} WHERE ${column} = ?`;
    expect([table, file.prepare(query).pluck().get(gone)]).toEqual([table, 0]);
  }
});

it("leaves of everybody else what the office may know", () => {
  const others = "SELECT referred_by, planned_until FROM stays WHERE person_id <> ?";
  expect(file.prepare(others).all(moved)).toEqual([
    { referred_by: "lawyer", planned_until: "2027-03-03" },
  ]);
  expect(file.pragma("foreign_key_check")).toEqual([]);
});

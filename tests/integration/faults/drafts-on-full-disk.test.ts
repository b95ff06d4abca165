// A full disk: drafts wait in memory, sealed to their author, until there is space again.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drafts } from "../../../db/drafts/drafts.table.ts";
import { sessionDraft } from "../../../domain/counselling/session.ts";
import { addCareWorker, admit } from "../../helpers/integration/residents-and-care-workers.ts";
import {
  foundHouse,
  openHouseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let spot: ReturnType<typeof sessionDraft>;
const begun = preparedHouse(async (house) => {
  await foundHouse(house, ["admin", "care"]);
  const spot = sessionDraft((await admit(house, 0)).personId, "new");
  return { spot };
});
beforeEach(async () => {
  ({ house, spot } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

/** SQLite finds no page to write, with or without the reserve. */
function fill(): void {
  const { file } = openHouseOf(house).database;
  file.pragma(`max_page_count = ${String(file.pragma("page_count", { simple: true }))}`);
}
const makeRoom = (): unknown => openHouseOf(house).database.file.pragma("max_page_count = 1000000");
const long = (word: string): string => JSON.stringify({ text: `${word} `.repeat(9_000) });
const save = (content: string) => house.ask("drafts.save", { spot, version: 0, content });
const read = async () => (await house.ask("drafts.read", { spot }))?.content ?? null;
const rows = () => openHouseOf(house).database.db.select().from(drafts).all();

describe("a draft on a full disk", () => {
  it("is held sealed in memory, reported as such, and read from there", async () => {
    expect(await save(long("before"))).toMatchObject({ isOnDisk: true });
    fill();
    expect(await save(long("longer than there is room for"))).toMatchObject({ isOnDisk: false });

    const [held] = house.vault.held.all();
    expect(held?.sealed.includes("longer")).toBe(false);
    expect(await read()).toBe(long("longer than there is room for"));
    expect(await house.ask("drafts.list", {})).toHaveLength(1);
  });

  it("is saved at the next unlock, for its author and nobody else", async () => {
    await addCareWorker(house, "samira");
    fill();
    await save(long("hers"));
    expect(rows()).toEqual([]);

    house.lock();
    await house.unlock("samira");
    expect(await read()).toBeNull();
    expect(await house.ask("drafts.list", {})).toEqual([]);
    expect(house.vault.held.all()).toHaveLength(1);

    house.lock();
    await house.unlock("ada");
    expect(house.vault.held.all()).toEqual([]);
    expect(rows()).toHaveLength(1);
    expect(await read()).toBe(long("hers"));
  });

  it("does not come back when it was saved or discarded meanwhile", async () => {
    fill();
    await save(long("first"));
    makeRoom();
    await save(long("second"));
    expect(house.vault.held.all()).toEqual([]);
    await house.ask("drafts.discard", { spot });

    fill();
    await save(long("third"));
    makeRoom();
    await house.ask("drafts.discard", { spot });
    house.lock();
    await house.unlock("ada");
    expect(await read()).toBeNull();
  });

  it("is held as well on a disk that became read-only while typing", async () => {
    const { file } = openHouseOf(house).database;
    file.pragma("query_only = ON");
    expect(await save(long("hers"))).toMatchObject({ isOnDisk: false });
    file.pragma("query_only = OFF");

    house.lock();
    await house.unlock("ada");
    expect(house.vault.held.all()).toEqual([]);
    expect(await read()).toBe(long("hers"));
  });

  it("never replaces something newer", async () => {
    fill();
    await save(long("older"));
    const [older] = house.vault.held.all();
    if (older === undefined) throw new Error("It is held");
    makeRoom();
    await save(long("newer"));
    house.vault.held.put(older);
    house.lock();
    await house.unlock("ada");
    expect(await read()).toBe(long("newer"));
  });
});

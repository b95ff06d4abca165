// Searching in notes: only in those the user may read, and never trusting the index alone.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NoteLevel } from "../../../domain/counselling/session.ts";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import type { DatabaseFile } from "../../../db/platform/open-database.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aSession } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { copyOf } from "../../helpers/integration/copied-vault.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import { openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";
import { mergeFiles } from "../../../db/person-file/merge-files.ts";

let at: ContactsHouse;
beforeAll(async () => {
  at = await contactsHouse();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const record = async (text: string, level: NoteLevel = "plan", id: PersonId = at.linh) =>
  (await at.house.ask("contacts.record", { id, ...aSession(text, { level }) })).contactId;

const foundIn = async (house: TestHouse, text: string, personId: PersonId | null = null) =>
  (await house.ask("contacts.search", { text, personId })).hits.map(
    ({ glimpse: { before, match, after } }) => `${before}${match}${after}`,
  );
const found = (text: string, personId: PersonId | null = null) => foundIn(at.house, text, personId);

describe("a search", () => {
  it("finds the beginning of a word, whatever its accents and script, newest first", async () => {
    await record("Demain, la réunion à Liège");
    await record("Réunion of the sisters");
    await record("她说：我想学做面包", "plan", at.mina);
    expect(await found("reunion")).toEqual([
      "Réunion of the sisters",
      "Demain, la réunion à Liège",
    ]);
    expect(await found("面包")).toHaveLength(1);
    expect(await found("nothing of the kind")).toEqual([]);
  });

  it("finds a beginning that many words share, each of them, and several together", async () => {
    const many = Array.from({ length: 80 }, (_, number) => `quill${String(number)}`);
    await record(many.slice(0, 50).join(" "));
    await record(`${many.slice(50).join(" ")} and an inkwell`);
    await record("an inkwell alone");
    expect(await found("quill")).toHaveLength(2);
    expect(await found("quill7")).toHaveLength(2);
    expect(await found("quill49")).toHaveLength(1);
    expect(await found("ink quill")).toHaveLength(1);
    expect(await found("quill80")).toEqual([]);
  });

  it("finds what case folding makes longer", async () => {
    await record("She ate ½ a loaf, and ﷺ was written above");
    for (const text of ["½", "½ loaf", "ﷺ"]) expect(await found(text)).toHaveLength(1);
  });

  it("stays within one person on request", async () => {
    await record("the baker called", "plan", at.mina);
    await record("the baker did not call");
    expect(await found("baker")).toHaveLength(2);
    expect(await found("baker", at.mina)).toEqual(["the baker called"]);
  });

  it("finds additions, and what was agreed", async () => {
    const contactId = await record("a plain note");
    await at.house.ask("contacts.add", { contactId, text: "with an appendix" });
    await at.house.ask("contacts.record", {
      id: at.linh,
      ...aSession("another", {}, { nextStep: "call the embassy" }),
    });
    expect(await found("appendix")).toEqual(["with an appendix"]);
    expect(await found("embassy")).toEqual(["another\ncall the embassy"]);
  });

  it("finds a note only for those who may read it", async () => {
    await record("kestrel in the house", "house");
    await record("kestrel in the plan");
    await record("kestrel under seal", "sealed");
    expect(await found("kestrel")).toHaveLength(3);
    await at.as("tom");
    expect(await found("kestrel")).toEqual(["kestrel in the plan", "kestrel in the house"]);
    for (const who of ["noor", "ada"]) {
      await at.as(who);
      expect(await found("kestrel")).toEqual(["kestrel in the house"]);
      expect(await found("kestrel", at.mina)).toEqual([]);
    }
    await at.as("samira");
  });

  it("is recorded as reading the notes that were shown", async () => {
    await at.as("karim");
    await found("baker", at.mina);
    const reading = async (id: PersonId) => {
      const { lines } = await at.house.ask("people.history", { id, page: 0 });
      return lines.filter(
        ({ action, detail, byName }) =>
          action === "read" && detail === "sessions" && byName === "karim Invented",
      ).length;
    };
    expect([await reading(at.mina), await reading(at.linh)]).toEqual([1, 0]);
    const now = at.house.now;
    at.house.now = addMinutes(now, -120);
    for (const word of ["baker", "bakery", "baker"]) await found(word, at.mina);
    expect(await reading(at.mina)).toBe(2);
    at.house.now = now;
    await at.as("samira");
  });
});

describe("the queries of a search", () => {
  it("use an index, however much was written", async () => {
    await record("the saddler called");
    await found("saddler");
    const { db } = openHouseOf(at.house).database;
    const { $client: builder } = db as typeof db & { readonly $client: DatabaseFile };
    const asked = new Set<string>();
    const prepare = builder.prepare.bind(builder);
    builder.prepare = (sql: string) => {
      asked.add(sql);
      return prepare(sql);
    };
    try {
      await found("saddler");
    } finally {
      builder.prepare = prepare;
    }
    const plans = [...asked].flatMap((sql) =>
      sql.startsWith("select")
        ? prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(sql.match(/\?/g) ?? []))
        : [],
    ) as readonly { readonly detail: string }[];
    const steps = plans.map(({ detail }) => detail);
    expect(steps.length).toBeGreaterThan(5);
    expect(steps).toContainEqual(expect.stringContaining("USING INDEX contacts_sealed"));
    expect(
      steps.filter((step) => /^SCAN (contacts|contact_notes|people|trace)/.test(step)),
    ).toEqual([]);
  });
});

describe("the index", () => {
  const path = () => join(at.house.folder, "house.index");

  it("is a file of its own, encrypted, created only by a care worker", async () => {
    await found("baker");
    expect(existsSync(path())).toBe(true);
    at.house.lock();
    const bytes = readFileSync(path());
    for (const word of ["baker", "kestrel", "SQLite format", "CREATE"])
      expect(bytes.includes(word), word).toBe(false);
    expect(existsSync(`${path()}-wal`)).toBe(false);
    await at.house.unlock("samira");
  });

  it.each([
    ["is gone", () => undefined],
    ["is empty", () => Buffer.alloc(0)],
    [
      "is damaged at its beginning",
      (bytes: Buffer) => Buffer.concat([Buffer.alloc(4096, 7), bytes.subarray(4096)]),
    ],
    [
      "is damaged in its middle",
      (bytes: Buffer) =>
        Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 7)]),
    ],
    ["was cut off", (bytes: Buffer) => bytes.subarray(0, 6000)],
  ])("is rebuilt when it %s", async (_what, damage) => {
    const house = copyOf(at.house);
    await house.unlock("samira");
    await foundIn(house, "baker");
    house.lock();
    const copy = join(house.folder, "house.index");
    const bytes = damage(readFileSync(copy));
    writeFileSync(copy, bytes ?? "");
    await house.unlock("samira");
    expect(await foundIn(house, "baker")).toHaveLength(2);
    expect(house.fault).toBeNull();
    house.remove();
  });

  it("catches up with notes written in its absence, and deletes itself when it is ahead", async () => {
    const house = copyOf(at.house);
    await house.unlock("samira");
    await foundIn(house, "baker");
    house.lock();
    const behind = readFileSync(join(house.folder, "house.index"));
    await house.unlock("samira");
    await house.ask("contacts.record", { id: at.linh, ...aSession("the baker at last") });
    house.lock();
    writeFileSync(join(house.folder, "house.index"), behind);
    await house.unlock("samira");
    expect(await foundIn(house, "baker")).toHaveLength(3);

    const { file } = openHouseOf(house).database;
    // As another tool does it.
    file.exec("DROP TRIGGER contact_notes_go_under_an_order");
    file.exec("DELETE FROM contact_notes WHERE seq = (SELECT max(seq) FROM contact_notes)");
    house.lock();
    await house.unlock("samira");
    expect(await foundIn(house, "baker")).toHaveLength(2);
    house.remove();
  });

  it("reads many notes in slices, and reports how far it is behind", long, async () => {
    const house = copyOf(at.house);
    await house.unlock("samira");
    for (let number = 0; number < 120; number += 1)
      await house.ask("contacts.record", { id: at.mina, ...aSession(`slice ${String(number)}`) });
    const first = await house.ask("contacts.search", { text: "slice", personId: null });
    expect(first.behind).toBeGreaterThan(0);
    await expect
      .poll(
        async () => (await house.ask("contacts.search", { text: "slice", personId: null })).behind,
      )
      .toBe(0);
    const all = await house.ask("contacts.search", { text: "slice", personId: null });
    expect(all.hits.map(({ glimpse }) => glimpse.after)).toEqual(
      Array.from({ length: 30 }, (_, index) => ` ${String(119 - index)}`),
    );
    house.remove();
  });

  it("follows a file that was merged into another", async () => {
    const house = copyOf(at.house);
    await house.unlock("samira");
    const { id: twin } = await house.ask("intake.open", {
      name: "Linh Twice",
      sex: "female",
      age: { basis: "unknown" },
      languages: [],
      waiting: null,
    });
    await house.ask("contacts.record", { id: twin, ...aSession("another baker") });
    expect(await foundIn(house, "baker", twin)).toEqual(["another baker"]);
    const { db } = openHouseOf(house).database;
    mergeFiles(db, { keptId: at.linh, mergedId: twin, at: house.now, by: at.ids.samira });
    expect(await foundIn(house, "baker", at.linh)).toContain("another baker");
    expect(await foundIn(house, "baker", twin)).toEqual([]);
    house.remove();
  });

  it("opens under no key of an older epoch", async () => {
    const house = copyOf(at.house);
    await house.unlock("samira");
    await foundIn(house, "baker");
    const held = openHouseOf(house).index;
    expect(held?.epoch).toBe(1);
    house.lock();
    await house.unlock("ada");
    await house.ask("users.setRoles", { id: at.ids.karim, roles: ["shelter"] });
    house.lock();
    await house.unlock("samira");
    expect(await foundIn(house, "baker")).toHaveLength(2);
    expect(openHouseOf(house).index?.epoch).toBe(2);
    house.remove();
  });
});

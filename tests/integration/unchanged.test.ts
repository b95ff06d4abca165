import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import Database from "better-sqlite3";
import { peopleByIds } from "../../db/people.ts";
import { bedPlaces } from "../../db/rooms.ts";
import { addMinutes } from "../../domain/calendar.ts";
import type { PersonId } from "../../domain/person.ts";
import { err, ok } from "../../domain/result.ts";
import type { Context } from "../../electron/vault/context.ts";
import { databaseKey } from "../../electron/vault/keys/derive.ts";
import { houseFile } from "../../electron/vault/open-house.ts";
import { read, traceAlone, write } from "../../electron/vault/transact.ts";
import { slicedWhileUnchanged, whileUnchanged } from "../../electron/vault/unchanged.ts";
import { foundHouse, nativeBinding, openHouseOf, testHouse, type TestHouse } from "./test-house.ts";

// What takes going through much of the file is worked out once, until a table is written that was read for it.

let house: TestHouse;
let worked = 0;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterAll(() => {
  house.remove();
});
beforeEach(() => {
  ask();
  worked = 0;
});

const count = () => {
  worked += 1;
  return openHouseOf(house).database.file.prepare("SELECT count(*) FROM rooms").pluck().get();
};
function ask(): unknown {
  const answer = read(openHouseOf(house), house.vault.clock, (context) =>
    ok(whileUnchanged(context, "rooms", count)),
  );
  return answer.ok ? answer.value : null;
}
const rename = (name: string) =>
  openHouseOf(house)
    .database.file.prepare("UPDATE rooms SET name = ? WHERE position = 0")
    .run(name);

describe("an answer about the whole file", () => {
  it("is worked out once, whoever looked at whose file meanwhile", () => {
    traceAlone(openHouseOf(house), house.vault.clock, [
      { action: "refused", detail: "people.view" },
    ]);
    expect([ask(), ask()]).toEqual([16, 16]);
    expect(worked).toBe(0);
  });

  it("is worked out anew after a change of what it follows from, by whatever way it was made", async () => {
    rename("Room of roses");
    ask();
    expect(worked).toBe(1);
    await house.ask("session.setLook", { language: "en", theme: "dark", textSize: "normal" });
    ask();
    expect(worked).toBe(2);
  });

  it("is worked out anew where another connection changed something", () => {
    const { folder, vmk, vault } = openHouseOf(house);
    const options = nativeBinding === null ? {} : { nativeBinding };
    const other = new Database(houseFile.database(folder), options);
    other.pragma("cipher = 'sqlcipher'");
    other.pragma("legacy = 4");
    other.key(Buffer.concat([Buffer.from("raw:"), databaseKey(vmk, vault.id)]));
    other.prepare("UPDATE rooms SET name = 'Room of lilies' WHERE position = 1").run();
    other.close();
    ask();
    expect(worked).toBe(1);
  });

  it("is worked out anew on another day, and while something is written", () => {
    house.now = addMinutes(house.now, 60 * 24);
    ask();
    expect(worked).toBe(1);
    write(openHouseOf(house), house.vault.clock, (context) => {
      whileUnchanged(context, "rooms", count);
      rename("Never kept");
      whileUnchanged(context, "rooms", count);
      return err({ type: "NotFound" });
    });
    expect(worked).toBe(3);
    expect(ask()).toBe(16);
  });

  it("stays while something else is written, and goes where it is not known what was", () => {
    const { file } = openHouseOf(house).database;
    file.prepare("UPDATE beds SET name = name || '.'").run();
    ask();
    expect(worked).toBe(0);
    file.exec("UPDATE beds SET name = name || '.'");
    ask();
    expect(worked).toBe(1);
  });

  it("is gone with what was opened", () => {
    openHouseOf(house).opened.forget();
    ask();
    expect(worked).toBe(1);
  });
});

/** What each of these was worked out for, in one reading. */
function asked(look: (context: Context, note: (name: string) => void) => void): string[] {
  const done: string[] = [];
  const { vault } = house;
  read(openHouseOf(house), vault.clock, (context) => {
    look(context, (name) => done.push(name));
    return ok(null);
  });
  return done;
}

/** Whether it is worked out anew after a table was written. */
function isAnewAfter(table: string, look: Parameters<typeof asked>[0]): boolean {
  asked(look);
  expect(asked(look)).toEqual([]);
  openHouseOf(house).database.file.prepare(`UPDATE ${table} SET id = id`).run();
  return asked(look).length > 0;
}

const rowsOf = (table: string) =>
  openHouseOf(house).database.file.prepare(`SELECT count(*) FROM ${table}`).get();

describe("an answer that is put together from others", () => {
  it("goes with what they follow from, also where they were told from memory", () => {
    const inner = (context: Context, note: (name: string) => void) =>
      whileUnchanged(context, "inner", () => {
        note("inner");
        return rowsOf("beds");
      });
    const outer: Parameters<typeof asked>[0] = (context, note) => {
      whileUnchanged(context, "outer", () => {
        note("outer");
        return [inner(context, note), rowsOf("rooms")];
      });
    };
    asked(inner);
    expect(asked(outer)).toEqual(["outer"]);
    expect(isAnewAfter("beds", outer)).toBe(true);
    expect(isAnewAfter("rooms", outer)).toBe(true);
    expect(isAnewAfter("visits", outer)).toBe(false);
    rename("Room of tulips");
    expect(asked(outer)).toEqual(["outer"]);
  });

  it("goes with what was asked before in the same reading, of the file or of memory", () => {
    const look: Parameters<typeof asked>[0] = (context, note) => {
      const { tx, me } = context;
      bedPlaces(tx);
      peopleByIds(tx, [nobody]);
      whileUnchanged(context, "beds and people", () => {
        note("anew");
        return [bedPlaces(tx), peopleByIds(tx, [nobody]), me.name];
      });
    };
    expect(isAnewAfter("beds", look)).toBe(true);
    expect(isAnewAfter("rooms", look)).toBe(true);
    expect(isAnewAfter("people", look)).toBe(true);
    expect(isAnewAfter("visits", look)).toBe(false);
  });

  it("goes with what was read before it for whatever asks", () => {
    const look: Parameters<typeof asked>[0] = (context, note) => {
      whileUnchanged(context, "all", () => {
        const beds = rowsOf("beds");
        note("all");
        return whileUnchanged(context, "part", () => {
          note("part");
          return [beds, rowsOf("rooms")];
        });
      });
    };
    asked(look);
    openHouseOf(house).database.file.prepare("UPDATE beds SET id = id").run();
    expect(asked(look)).toEqual(["all", "part"]);
  });

  it("is not kept where the file was not asked, and of questions that are alike the last four are", () => {
    const look: Parameters<typeof asked>[0] = (context, note) => {
      whileUnchanged(context, "nothing", () => {
        note("nothing");
        return 1;
      });
    };
    expect([...asked(look), ...asked(look)]).toEqual(["nothing", "nothing"]);
    const five: Parameters<typeof asked>[0] = (context, note) => {
      for (const which of [5, 4, 3, 2, 1])
        whileUnchanged(context, `rows: ${String(which)}`, () => {
          note(String(which));
          return rowsOf("rooms");
        });
    };
    expect(asked(five)).toHaveLength(5);
    expect(asked(five)).toHaveLength(5);
    const four: Parameters<typeof asked>[0] = (context, note) => {
      for (const which of [4, 3, 2, 1])
        whileUnchanged(context, `rows: ${String(which)}`, () => {
          note(String(which));
          return rowsOf("rooms");
        });
    };
    expect(asked(four)).toEqual([]);
  });
});

const nobody = "11111111-1111-4111-8111-111111111111" as PersonId;

describe("answers in slices", () => {
  it("that are worked out in turns follow from what each of them read alone", () => {
    const inTurns = (): string[] => {
      const done: string[] = [];
      read(openHouseOf(house), house.vault.clock, (context) => {
        const works = (["beds", "rooms"] as const).map((table) =>
          slicedWhileUnchanged({ context }, `${table} in slices`, function* () {
            for (let step = 0; step < 3; step += 1) {
              rowsOf(table);
              yield;
            }
            done.push(table);
            return table;
          }),
        );
        for (let left = works.length; left > 0;)
          left = works.filter((work) => work.next().done !== true).length;
        return ok(null);
      });
      return done;
    };
    const write = (table: string) =>
      openHouseOf(house).database.file.prepare(`UPDATE ${table} SET id = id`).run();
    expect(inTurns()).toEqual(["beds", "rooms"]);
    expect(inTurns()).toEqual([]);
    write("rooms");
    expect(inTurns()).toEqual(["rooms"]);
    write("beds");
    expect(inTurns()).toEqual(["beds"]);
  });
});

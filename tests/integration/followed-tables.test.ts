import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  changedSomewhere,
  isStill,
  readAgain,
  recording,
  type Reads,
} from "../../db/followed-tables.ts";
import type { DatabaseFile } from "../../db/open.ts";
import { tablesIn, tablesRead, tablesWritten } from "../../db/tables-used.ts";
import { foundHouse, openHouseOf, testHouse, type TestHouse } from "./test-house.ts";

// What a statement reads and writes is told by the file itself, whichever way it is asked.

let house: TestHouse;
let file: DatabaseFile;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
  ({ file } = openHouseOf(house).database);
  file.exec(`
    CREATE TABLE shelves (id TEXT PRIMARY KEY, height INTEGER) STRICT;
    CREATE TABLE books (
      id TEXT PRIMARY KEY, shelf_id TEXT NOT NULL REFERENCES shelves (id) ON DELETE CASCADE
    ) STRICT;
    CREATE TABLE pages (
      id TEXT PRIMARY KEY, book_id TEXT NOT NULL REFERENCES books (id) ON DELETE CASCADE
    ) STRICT;
    CREATE TABLE burnt (id TEXT NOT NULL) STRICT;
    CREATE TABLE pears (id TEXT NOT NULL) STRICT;
    CREATE TRIGGER books_burn AFTER DELETE ON books BEGIN INSERT INTO burnt VALUES (OLD.id); END;
    CREATE TEMP TABLE baskets (id TEXT NOT NULL);
    CREATE TEMP TRIGGER pears_picked AFTER INSERT ON main.pears
      BEGIN INSERT INTO baskets VALUES (NEW.id); END;
    CREATE VIRTUAL TABLE titles USING fts5 (title);
    CREATE VIEW tall AS SELECT * FROM shelves WHERE height > 2;`);
});
afterAll(() => {
  house.remove();
});
beforeEach(() => {
  file.exec("DELETE FROM shelves; DELETE FROM burnt; DELETE FROM pears; DELETE FROM titles");
  run("INSERT INTO shelves VALUES ('top', 3), ('low', 1)");
  run("INSERT INTO books VALUES ('bible', 'top')");
  run("INSERT INTO pages VALUES ('first', 'bible')");
});

const run = (sql: string) => file.prepare(sql).run();
const all = (sql: string) => file.prepare(sql).all();

function readsOf(work: () => unknown): Reads {
  const reads: Reads = new Map();
  recording(reads, work);
  return reads;
}
const namesOf = (reads: Reads): string[] => [...reads.keys()].map(({ name }) => name).toSorted();

/** Whether what was read stands, after something was done. */
function standsAfter(question: string, change: () => unknown): boolean {
  const reads = readsOf(() => all(question));
  const somewhere = changedSomewhere(file);
  change();
  return isStill(reads) && changedSomewhere(file) === somewhere;
}

const failing = (work: () => unknown) => () => {
  expect(work).toThrow();
};

describe("a question", () => {
  it.each([
    ["SELECT 1", []],
    ["SELECT * FROM shelves", ["shelves"]],
    ['SELECT count(*) FROM "Shelves"', ["shelves"]],
    ["SELECT * FROM 'books' JOIN [shelves] ON 1 WHERE EXISTS (SELECT 1 FROM `pages`)", 3],
    ["WITH here AS (SELECT id FROM books) SELECT * FROM here", ["books"]],
    ["SELECT shelf.id FROM main.shelves AS shelf -- of pears", ["pears", "shelves"]],
    ["SELECT id FROM temp.baskets", ["baskets"]],
    ["SELECT * FROM json_each('[1]') JOIN pears", ["pears"]],
    ["SELECT * FROM tall", ["*"]],
    ["SELECT * FROM titles", ["*"]],
    ["SELECT * FROM pragma_table_info('pears')", ["*"]],
    ["SELECT name FROM sqlite_schema", ["*"]],
  ] as const)("%s", (question, tables) => {
    const names = namesOf(readsOf(() => all(question)));
    if (typeof tables === "number") expect(names).toHaveLength(tables);
    else expect(names).toEqual(tables);
  });

  it("is read by whatever way a statement is used, and only while something is worked out", () => {
    const statement = file.prepare("SELECT id FROM pears");
    for (const use of [
      () => statement.get(),
      () => statement.all(),
      () => [...statement.iterate()],
      () => statement.pluck().get(),
      () => statement.raw().all(),
    ])
      expect(namesOf(readsOf(use))).toEqual(["pears"]);
    const reads: Reads = new Map();
    recording(reads, () => null);
    statement.all();
    expect(namesOf(reads)).toEqual([]);
    expect(namesOf(readsOf(() => file.pragma("user_version")))).toEqual(["*"]);
  });

  it("is read for all that is being worked out with it, and again where it is used again", () => {
    const outer: Reads = new Map();
    const inner: Reads = new Map();
    recording(outer, () => {
      all("SELECT * FROM pears");
      recording(inner, () => all("SELECT * FROM books"));
    });
    expect([namesOf(outer), namesOf(inner)]).toEqual([["books", "pears"], ["books"]]);
    expect(namesOf(readsOf(() => readAgain(inner)))).toEqual(["books"]);
    expect(() => recording(outer, () => all("SELECT * FROM nowhere"))).toThrow(/nowhere/);
    all("SELECT * FROM shelves");
    expect(namesOf(outer)).toEqual(["books", "pears"]);
  });
});

describe("what was read stands", () => {
  it("until its table is written, by whatever statement", () => {
    for (const change of [
      "INSERT INTO pears VALUES ('conference')",
      "UPDATE pears SET id = id || '.'",
      "INSERT OR REPLACE INTO pears VALUES ('williams')",
      "WITH some AS (SELECT 'bosc' AS id) INSERT INTO pears SELECT id FROM some",
      "DELETE FROM pears WHERE id = 'bosc'",
      "DELETE FROM pears",
    ]) {
      expect(standsAfter("SELECT * FROM pears", () => run(change))).toBe(false);
      expect(standsAfter("SELECT * FROM books", () => run(change))).toBe(true);
    }
    const returning = file.prepare("INSERT INTO pears VALUES ('durondeau') RETURNING id");
    for (const use of [() => returning.get(), () => returning.all()]) {
      expect(standsAfter("SELECT * FROM pears", use)).toBe(false);
      expect(standsAfter("SELECT * FROM books", use)).toBe(true);
    }
    expect(standsAfter("SELECT * FROM pears", () => [...returning.iterate()])).toBe(false);
  });

  it("until a reference or a trigger writes it, of this connection alone too", () => {
    const remove = () => run("DELETE FROM shelves WHERE id = 'top'");
    for (const [table, stands] of [
      ["shelves", false],
      ["books", false],
      ["pages", false],
      ["burnt", false],
      ["pears", true],
      ["baskets", true],
    ] as const) {
      expect(standsAfter(`SELECT * FROM ${table}`, remove), table).toBe(stands);
      run("INSERT OR IGNORE INTO shelves VALUES ('top', 3)");
      run("INSERT OR IGNORE INTO books VALUES ('bible', 'top')");
      run("INSERT OR IGNORE INTO pages VALUES ('first', 'bible')");
    }
    const pick = () => run("INSERT INTO pears VALUES ('conference')");
    expect(standsAfter("SELECT * FROM baskets", pick)).toBe(false);
    expect(standsAfter("SELECT * FROM shelves", pick)).toBe(true);
  });

  it("until another trigger writes it, for a statement that was prepared before", () => {
    const pick = file.prepare("INSERT INTO pears VALUES (?)");
    pick.run("conference");
    expect(standsAfter("SELECT * FROM burnt", () => pick.run("williams"))).toBe(true);
    file.exec(`CREATE TEMP TRIGGER pears_rot AFTER INSERT ON main.pears
      BEGIN INSERT INTO burnt VALUES (NEW.id); END`);
    expect(standsAfter("SELECT * FROM burnt", () => pick.run("bosc"))).toBe(false);
    file.exec("DROP TRIGGER pears_rot");
  });

  it("not when a change of it was taken back or failed", () => {
    const back = file.transaction(() => {
      run("INSERT INTO pears VALUES ('conference')");
      throw new Error("Taken back");
    });
    expect(standsAfter("SELECT * FROM pears", failing(back))).toBe(false);
    const twice = () => run("INSERT INTO books VALUES ('bible', 'top')");
    expect(standsAfter("SELECT * FROM books", failing(twice))).toBe(false);
    expect(standsAfter("SELECT * FROM pears", failing(twice))).toBe(true);
  });

  it("until anything is done of which it is not known where", () => {
    const bare = Object.getPrototypeOf(file) as DatabaseFile;
    const around = () => bare.prepare.call(file, "UPDATE books SET id = id").run([]);
    for (const change of [
      () => file.exec("INSERT INTO books VALUES ('atlas', 'low')"),
      () => run("INSERT INTO titles VALUES ('Of pears')"),
      () => run("CREATE TABLE plums (id TEXT)"),
      () => run("DROP TABLE plums"),
      () => file.pragma("user_version = 2"),
      around,
      // What went around is not swallowed by what follows it.
      () => {
        around();
        run("INSERT INTO burnt VALUES ('atlas')");
      },
    ])
      expect(standsAfter("SELECT * FROM pears", change)).toBe(false);
    expect(standsAfter("SELECT * FROM tall", () => run("INSERT INTO burnt VALUES ('x')"))).toBe(
      false,
    );
    expect(standsAfter("SELECT * FROM pears", () => all("SELECT * FROM tall"))).toBe(true);
  });
});

describe("a file", () => {
  it("whose tables have names of several words tells of no question what it reads", () => {
    file.exec('CREATE TABLE "two words" (id TEXT)');
    expect(tablesRead("SELECT * FROM pears", tablesIn(file))).toBeNull();
    file.exec('DROP TABLE "two words"');
    expect(tablesRead("SELECT * FROM pears", tablesIn(file))).toEqual(["pears"]);
  });

  it("tells nothing of a table that came after it was looked through", () => {
    const before = tablesIn(file);
    file.exec("CREATE TABLE plums (id TEXT)");
    expect(tablesWritten(file, "INSERT INTO plums VALUES ('blue')", before)).toBeNull();
    expect(tablesWritten(file, "INSERT INTO plums VALUES ('blue')", tablesIn(file))).toEqual([
      "plums",
    ]);
    file.exec("DROP TABLE plums");
  });
});

// What the weekly check finds when someone changed the database with the vault's key and tools of their own.
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PersonId } from "../../../domain/people/person.ts";
import { BedId } from "../../../domain/accommodation/room.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { aPlainPhoto } from "../../helpers/invented-pictures.ts";
import { runs } from "../../helpers/property-runs.ts";
import { checked, ended, foundBy } from "../../helpers/integration/full-check.ts";
import { copyOf, refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import {
  foundHouse,
  openHouseOf,
  passphraseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { dropTriggers, keysFromFile, tamper } from "./raw-vault-access.ts";

const pageSize = 4096;

let house: TestHouse;
let ids: PersonId[];
const begun = preparedHouse(async (house) => {
  const rooms = await foundHouse(house, ["admin", "care"]);
  const ids: PersonId[] = [];
  for (const [index, room] of rooms.slice(0, 3).entries()) {
    const bedId = BedId.parse(room.beds[0]?.id);
    const name = `${["Linh", "Mina", "Sofia"][index] ?? ""} Invented`;
    ids.push((await house.ask("stays.admit", { ...aNewcomer({ name }), bedId })).personId);
  }
  return { ids };
});
beforeEach(async () => {
  ({ house, ids } = await begun());
});
afterEach(() => house.remove());

/** Every user has the vault's key: the database is opened with it, and all its triggers are off. */
async function withOwnTools(work: string | ((path: string) => void)): Promise<void> {
  house.lock();
  if (typeof work === "string") {
    tamper(await keysFromFile(house.folder, "ada", passphraseOf("ada")), (file) => {
      dropTriggers(file);
      file.exec(work);
    });
  } else work(join(house.folder, "hearth.db"));
  await house.unlock("ada");
}

describe("the full check", () => {
  it("finds nothing in a database that only this program wrote, and counts what it checked", async () => {
    const { report, findings } = await checked(house);
    expect(findings).toEqual([]);
    expect(report.pages).toBe(readFileSync(join(house.folder, "hearth.db")).length / pageSize);
    expect(report.rows).toBeGreaterThan(40);
    expect(report.entries).toBeGreaterThan(10);
    expect((await house.ask("today.view", {})).needs.map(({ kind }) => kind)).not.toContain(
      "checkFound",
    );
  });

  it("finds an edited row, names its file, and says who wrote it last", async () => {
    await withOwnTools(`UPDATE people SET alerts = '["Nobody"]' WHERE id = '${ids[0] ?? ""}'`);
    // Viewing it since does not make it valid.
    await house.ask("people.view", { id: ids[0] as PersonId });
    const last = await checked(house);
    expect(last.findings).toMatchObject([
      {
        finding: { kind: "row", how: "changed", table: "people", id: ids[0] },
        last: { byName: "Ada Invented" },
        person: { id: ids[0], name: "Linh Invented" },
      },
    ]);
    expect((await house.ask("today.view", {})).needs).toContainEqual({
      kind: "checkFound",
      count: 1,
      isDamaged: false,
    });
  });

  it("finds a deleted row, with its dependent rows", async () => {
    await withOwnTools(`DELETE FROM people WHERE id = '${ids[1] ?? ""}'`);
    expect(foundBy(await checked(house))).toEqual(
      expect.arrayContaining(["people gone", expect.stringMatching(/^links /)]),
    );
  });

  it("finds an added row", async () => {
    await withOwnTools(`INSERT INTO rooms (id, name, position) SELECT 'cellar', 'Cellar', 99`);
    expect(foundBy(await checked(house))).toEqual(["rooms added"]);
  });

  it("finds two swapped rows", async () => {
    const [a, b] = ids;
    await withOwnTools(
      `CREATE TEMP TABLE two AS SELECT * FROM people WHERE id IN ('${a ?? ""}', '${b ?? ""}');
       UPDATE people SET name = (SELECT name FROM two WHERE two.id <> people.id)
       WHERE id IN (SELECT id FROM two)`,
    );
    expect(foundBy(await checked(house))).toEqual(["people changed", "people changed"]);
  });

  it("finds an old page that was restored", async () => {
    house.lock();
    const path = join(house.folder, "hearth.db");
    const old = readFileSync(path);
    await house.unlock("ada");
    const { number: _number, ...card } = (
      await house.ask("people.view", { id: ids[0] as PersonId })
    ).card;
    await house.ask("people.saveCard", { ...card, alerts: ["A new alert"] });
    house.lock();
    const now = readFileSync(path);
    // Only the page of the people: the audit log continues unaffected.
    const pages = Array.from({ length: old.length / pageSize }, (_, page) => page).filter(
      (page) => !same(old, now, page),
    );
    const found = new Set<string>();
    for (const page of pages) {
      const copy = copyOf(house);
      const bytes = Buffer.from(now);
      old.copy(bytes, page * pageSize, page * pageSize, (page + 1) * pageSize);
      writeFileSync(join(copy.folder, "hearth.db"), bytes);
      const entered = await tryUnlock(copy, "ada");
      // A change of the audit log itself is detected at sign-in.
      if (entered.ok) for (const what of foundBy(await checked(copy))) found.add(what);
      else found.add(entered.error.type);
      copy.remove();
      if (found.has("people changed")) break;
    }
    await house.unlock("ada");
    expect([...found]).toContain("people changed");
  });

  it("finds a damaged page, though nobody reads it, and lets nobody confirm it as intact", async () => {
    house.lock();
    const now = readFileSync(join(house.folder, "hearth.db"));
    let unread = 0;
    const pages = now.length / pageSize;
    const step = Math.ceil(pages / runs(pages / 10));
    for (let page = 1; page < pages; page += step) {
      const copy = copyOf(house);
      const bytes = Buffer.from(now);
      bytes.writeUInt8(bytes.readUInt8(page * pageSize + 100) ^ 1, page * pageSize + 100);
      writeFileSync(join(copy.folder, "hearth.db"), bytes);
      if ((await tryUnlock(copy, "ada")).ok) {
        await copy.ask("checks.run", {});
        await ended(copy);
        const answer = await copy.call("checks.view", {});
        // The damage may be where the check itself is stored: then it is reported.
        if (!answer.ok) expect(answer).toEqual(refusal("HouseDamaged"));
        else if (answer.value.last === null)
          expect(copy.events.at(-1)).toMatchObject({ state: "failed", problem: "houseDamaged" });
        else {
          unread += 1;
          expect(foundBy(answer.value.last)).toContain("pages 1");
          await copy.call("checks.settle", { id: answer.value.last.id });
          const { last } = await copy.ask("checks.view", {});
          expect(last && foundBy(last)).toContain("pages 1");
        }
      }
      copy.remove();
    }
    expect(unread).toBeGreaterThan(0);
  });

  it("is not needed for a truncated log: that is detected at sign-in", async () => {
    const { number: _number, ...card } = (
      await house.ask("people.view", { id: ids[0] as PersonId })
    ).card;
    await house.ask("people.saveCard", { ...card, alerts: ["A new alert"] });
    const cut = copyOf(house);
    rmSync(join(cut.folder, "hearth.db-shm"), { force: true });
    const log = join(cut.folder, "hearth.db-wal");
    truncateSync(log, Math.floor(readFileSync(log).length / 2));
    expect(await tryUnlock(cut, "ada")).toEqual(refusal("HouseOlder"));
    // Accepting it makes the vault match its audit log again.
    expect(await tryUnlock(cut, "ada", ["older"])).toMatchObject({ ok: true });
    expect(foundBy(await checked(cut))).toEqual([]);
  });

  it("finds every changed entry of the audit log, however old, and continues after it", async () => {
    await withOwnTools("");
    const { file } = openHouseOf(house).database;
    const seq = file.prepare("SELECT max(seq) FROM trace").pluck().get() as number;
    house.lock();
    tamper(await keysFromFile(house.folder, "ada", passphraseOf("ada")), (raw) => {
      dropTriggers(raw);
      raw.exec(`UPDATE trace SET detail = 'x' WHERE seq IN (2, ${String(seq - 2)})`);
    });
    expect(await tryUnlock(house, "ada", ["older"])).toMatchObject({ ok: true });
    expect(foundBy(await checked(house))).toEqual(
      ["entry 2", `entry ${String(seq - 2)}`].toSorted(),
    );
  });
});

const same = (a: Buffer, b: Buffer, page: number): boolean =>
  a
    .subarray(page * pageSize, (page + 1) * pageSize)
    .equals(b.subarray(page * pageSize, (page + 1) * pageSize));

describe("a sealed file", () => {
  it("is recorded at the first check, and reported when it is gone", async () => {
    for (const id of ids.slice(0, 2))
      await house.ask("photos.keep", { id, picture: aPlainPhoto() });
    expect((await checked(house)).report.files).toBe(2);
    const [first, second] = blobsOf(house);
    const bytes = readFileSync(first ?? "");
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    writeFileSync(first ?? "", bytes);
    rmSync(second ?? "");
    expect(foundBy(await checked(house))).toEqual(["file changed", "file missing"]);
  });

  it("that was removed by the program is not reported", async () => {
    const [id] = ids;
    await house.ask("photos.keep", { id: id as PersonId, picture: aPlainPhoto() });
    await checked(house);
    await house.ask("photos.remove", { id: id as PersonId });
    house.lock();
    await house.unlock("ada");
    expect((await checked(house)).report.files).toBe(0);
  });
});

const blobsOf = ({ folder }: TestHouse): readonly string[] =>
  readdirSync(join(folder, "blobs"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

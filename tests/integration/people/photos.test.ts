import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { pictureUses } from "../../../domain/printing/image-file.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { writeBlob } from "../../../electron/vault/platform/blobs.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import { everythingKept, aNewcomer } from "../../helpers/builders.ts";
import { aPhotoWithPlace, aPlainPhoto, aPng, exifWords } from "../../helpers/invented-pictures.ts";
import { long } from "../../helpers/long-test.ts";
import { filesIn, keysFromFile, pagesOf } from "../attack/raw-vault-access.ts";
import { copyOf } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  passphraseOf,
  testHouse,
} from "../../helpers/integration/test-house.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";

const face = "canary face of somebody";
const photo = aPlainPhoto(face);

let founded: TestHouse;
let house: TestHouse;
let resident: PersonId;
beforeAll(async () => {
  founded = testHouse();
  const beds = (await foundHouse(founded, ["admin", "care"])).map((room) => room.beds[0]?.id ?? "");
  await addColleague(founded, "ada", "noor", ["shelter"]);
  await founded.unlock("ada");
  const newcomer = { ...aNewcomer(), bedId: beds[0] ?? "" };
  resident = (await founded.ask("stays.admit", newcomer)).personId;
  founded.lock();
});
afterAll(() => founded.remove());
beforeEach(async () => {
  house = copyOf(founded);
  await house.unlock("noor");
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const keep = (id = resident, picture = photo) => house.call("photos.keep", { id, picture });
const shown = async (id = resident) => {
  const { picture } = await house.ask("photos.ofPerson", { id });
  return picture && Buffer.from(picture);
};
const as = async (who: string) => {
  house.lock();
  await house.unlock(who);
};
const blobFiles = () => [...filesIn(house.folder).keys()].filter((name) => /^blobs\//.test(name));
const lines = async () =>
  (await house.ask("people.history", { id: resident, page: 0 })).lines.map(({ action }) => action);

describe("the photo of a resident", () => {
  it("is stored and seen by all staff on duty", async () => {
    expect(await keep()).toEqual({ ok: true, value: null });
    expect(await shown()).toEqual(Buffer.from(photo));
    expect((await house.ask("people.view", { id: resident })).photo).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      mayKeep: true,
    });
    await as("ada");
    expect(await shown()).toEqual(Buffer.from(photo));
  });

  it("is replaced and removed with an audit log entry, and the previous file is deleted from the disk", async () => {
    await keep();
    const [first] = blobFiles();
    await keep(resident, aPlainPhoto("another face"));
    await as("noor");
    expect(blobFiles()).toHaveLength(1);
    expect(blobFiles()).not.toContain(first);
    expect(await shown()).toEqual(Buffer.from(aPlainPhoto("another face")));

    await house.ask("photos.remove", { id: resident });
    expect(await shown()).toBeNull();
    expect(await house.call("photos.remove", { id: resident })).toMatchObject({ ok: false });
    await as("noor");
    expect(blobFiles()).toEqual([]);
    expect((await lines()).filter((action) => action.startsWith("photo"))).toEqual([
      "photoRemoved",
      "photoKept",
      "photoKept",
    ]);
  });

  it("is in no file in plaintext, nor on a page of the database", async () => {
    await keep();
    house.lock();
    const keys = await keysFromFile(house.folder, "noor", passphraseOf("noor"));
    const pages = pagesOf(join(house.folder, "hearth.db"), databaseKey(keys.vmk, keys.vaultId));
    const magic = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
    for (const [name, bytes] of filesIn(house.home))
      for (const word of [magic, Buffer.from(face), Buffer.from("JFIF"), Buffer.from("Exif")])
        expect(bytes.includes(word), `${name} holds ${word.toString("latin1")}`).toBe(false);
    for (const page of pages) expect(page.includes(face)).toBe(false);
  });

  it("that was damaged on the disk is reported as such, and can be replaced", async () => {
    await keep();
    const [name = ""] = blobFiles();
    const path = join(house.folder, name);
    const bytes = readFileSync(path);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const damaged = { picture: null, isDamaged: true };
    expect(await house.ask("photos.ofPerson", { id: resident })).toEqual(damaged);
    rmSync(path);
    expect(await house.ask("photos.ofPerson", { id: resident })).toEqual(damaged);
    await keep();
    expect(await shown()).toEqual(Buffer.from(photo));
  });

  it("leaves no file behind when its row was never written", async () => {
    writeBlob(house.folder, photo);
    expect(blobFiles()).toHaveLength(1);
    await as("noor");
    expect(blobFiles()).toEqual([]);
  });
});

describe("a file that is no photo of this program", () => {
  const tooLarge = new Uint8Array(pictureUses.photo.mostBytes + 1);
  it.each([
    ["a picture that says where it was taken", aPhotoWithPlace()],
    ["a PNG", aPng(640, 480)],
    ["a picture with something behind it", new Uint8Array([...photo, 1, 2, 3])],
    ["a picture cut short", photo.slice(0, -2)],
    ["words", new Uint8Array(Buffer.from(exifWords))],
    ["nothing", new Uint8Array()],
    ["far too much", tooLarge],
    ["a path", "/etc/passwd"],
    ["a list of numbers", [...photo]],
  ])("is refused: %s", async (_, picture) => {
    const answer = await house.call("photos.keep", { id: resident, picture: picture as never });
    expect(answer).toMatchObject({ error: { type: "InvalidInput", fields: ["picture"] } });
    expect(blobFiles()).toEqual([]);
  });
});

describe("when the name is removed from the house", () => {
  it(
    "thirty-one days after the departure, the photo is gone for everyone, from the disk too",
    long,
    async () => {
      await keep();
      const { current } = await house.ask("people.view", { id: resident });
      await house.ask("stays.depart", {
        stayId: current?.stay.id ?? "",
        night: "2026-11-25",
        destination: "unknown",
        reason: "ended-by-person",
      });
      for (const [day, left] of [
        ["2026-12-24", 1],
        ["2026-12-27", 0],
      ] as const) {
        house.lock();
        house.now = Instant.parse(`${day}T20:10:00.000Z`);
        await house.unlock("ada");
        expect(blobFiles()).toHaveLength(left);
        expect((await shown()) === null).toBe(left === 0);
      }
      expect(rowsOf("photos")).toEqual([]);
      expect(await keep()).toMatchObject({ error: { type: "PhotoNotNow" } });
      expect((await house.ask("people.view", { id: resident })).photo.mayKeep).toBe(false);
      await as("noor");
      expect(await keep()).toMatchObject({ error: { type: "NotFound" } });
      expect(await house.call("photos.ofPerson", { id: resident })).toMatchObject({ ok: false });
    },
  );

  it("a hidden file loses its photo and gets no other; the database refuses it too", async () => {
    await keep();
    await as("ada");
    const { card } = await house.ask("people.view", { id: resident });
    await house.ask("hidden.hide", { id: resident, version: card.version, colleagues: [] });
    expect(await shown()).toBeNull();
    expect(await keep()).toMatchObject({ error: { type: "PhotoNotNow" } });
    expect((await lines()).slice(0, 2)).toEqual(expect.arrayContaining(["photoRemoved"]));
    expect(() => insertRow(resident)).toThrow("the file is hidden");
    await as("noor");
    expect(blobFiles()).toEqual([]);
  });

  it("nobody is hidden with a photo left behind", async () => {
    await keep();
    const hide = openHouseOf(house).database.file.prepare(
      "UPDATE people SET name = NULL, sealed_office = NULL, office_version = NULL, sealed_hidden = x'01', hidden_version = 1 WHERE id = ?",
    );
    expect(() => hide.run(resident)).toThrow("the file is hidden");
  });
});

it("two merged files keep the photo that either has", async () => {
  await as("ada");
  const other = await house.ask("intake.open", {
    name: "Twice Invented",
    sex: "female",
    age: { basis: "unknown" },
    languages: [],
    waiting: null,
  });
  await keep(other.id);
  const [kept, merged] = [
    (await house.ask("people.view", { id: resident })).card,
    (await house.ask("people.view", { id: other.id })).card,
  ];
  await house.ask("merging.merge", {
    keptId: kept.id,
    keptVersion: kept.version,
    mergedId: merged.id,
    mergedVersion: merged.version,
    take: everythingKept,
  });
  expect(await shown()).toEqual(Buffer.from(photo));
});

const rowsOf = (table: string) =>
  openHouseOf(house).database.file.prepare(`SELECT * FROM ${table}`).all();

function insertRow(id: PersonId): void {
  const zeros = Buffer.alloc(32);
  openHouseOf(house)
    .database.file.prepare("INSERT INTO photos VALUES (?, ?, ?, ?, 1, ?, ?)")
    .run(id, "0".repeat(32), zeros, zeros, house.now, openHouseOf(house).userId);
}

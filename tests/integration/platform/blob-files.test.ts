import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeBlob } from "../../../electron/vault/platform/blobs.ts";
import { aPlainPhoto } from "../../helpers/invented-pictures.ts";
import { page, scanHouse, type ScanHouse } from "../../helpers/integration/scan-house.ts";

let founded: ScanHouse;
let given: ScanHouse;
beforeAll(async () => {
  founded = await scanHouse();
});
afterAll(() => founded.house.remove());
beforeEach(async () => {
  given = founded.copy();
  await given.house.unlock("ada");
});
afterEach(() => {
  expect(given.house.fault).toBeNull();
  given.house.remove();
});

describe("a file other than the one that was stored", () => {
  const damaged = async () => expect((await given.shown((await given.only()).id)).file).toBeNull();
  const pathOf = (name = "") => join(given.house.folder, name);

  it.each([
    ["changed", (path: string) => flip(path, 60)],
    ["cut short", (path: string) => truncateSync(path, 90)],
    ["emptied", (path: string) => truncateSync(path, 0)],
    ["gone", (path: string) => rmSync(path)],
  ])("is refused: %s", async (_, harm) => {
    await given.add();
    const [name] = given.blobFiles();
    harm(pathOf(name));
    await damaged();
    expect(await given.remove((await given.only()).id)).toMatchObject({ ok: true });
  });

  it("is refused: another file of the vault in its place", async () => {
    await given.add();
    const [first] = given.blobFiles();
    await given.add(aPlainPhoto("another page"));
    const other = given.blobFiles().find((name) => name !== first);
    copyFileSync(pathOf(other), pathOf(first));
    await damaged();
  });

  it("is refused: the record of another one in its row", async () => {
    await given.add();
    await given.add(aPlainPhoto("another page"));
    const file = given.database();
    file.exec("UPDATE blobs SET sealed = (SELECT sealed FROM blobs ORDER BY rowid DESC LIMIT 1)");
    const id = (await given.only()).id;
    expect(await given.shown(id)).toEqual({ type: null, file: null });
    expect((await given.only()).content).toEqual({ state: "damaged" });
  });

  it("leaves nothing behind when its row was never written", async () => {
    writeBlob(given.house.folder, page);
    expect(given.blobFiles()).toHaveLength(1);
    await given.as("ada");
    expect(given.blobFiles()).toEqual([]);
  });
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

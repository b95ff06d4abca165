import { everythingKept } from "../../helpers/builders.ts";
import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mostPdfBytes } from "../../../domain/printing/pdf-file.ts";
import { mostScans, type ScanId } from "../../../domain/residence/scan.ts";
import { aPdf, aPhotoWithPlace, aPng } from "../../helpers/invented-pictures.ts";
import { long } from "../../helpers/long-test.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { noScan, page, scanHouse, type ScanHouse } from "../../helpers/integration/scan-house.ts";

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

const done = { ok: true, value: null };

describe("a scan of a document", () => {
  it("is added page by page, and opened by readers of the document", async () => {
    expect(await given.add()).toEqual(done);
    expect(await given.add(aPdf("second page"))).toEqual(done);
    await given.as("samira");
    const [first, second] = await given.scans();
    expect(first).toMatchObject({
      content: { state: "open", content: { type: "image/jpeg", size: page.length } },
      byName: "Ada Invented",
      removed: null,
    });
    expect(await given.shown(first?.id ?? noScan)).toEqual({
      type: "image/jpeg",
      file: Buffer.from(page),
    });
    expect(await given.shown(second?.id ?? noScan)).toEqual({
      type: "application/pdf",
      file: Buffer.from(aPdf("second page")),
    });
    const { lines } = await given.house.ask("people.history", { id: given.mina, page: 0 });
    expect(lines.map(({ action, detail }) => [action, detail])).toEqual(
      expect.arrayContaining([
        ["scanAdded", null],
        ["read", "scans"],
      ]),
    );
  });

  it("does not exist for users who cannot read the document", async () => {
    await given.add();
    const { id } = await given.only();
    await given.as("noor");
    expect(await given.scans()).toEqual([]);
    expect(await given.house.call("scans.open", { scanId: id })).toEqual(refusal("Forbidden"));
    expect(await given.add()).toEqual(refusal("Forbidden"));
    expect(await given.remove(id)).toEqual(refusal("Forbidden"));
  });

  it("leaves nothing in its row by which a known file could be recognised", async () => {
    await given.add(aPdf());
    const [sum] = given.database().prepare("SELECT sha256 FROM blobs").pluck().all();
    expect(sum).not.toEqual(createHash("sha256").update(aPdf()).digest());
  });

  it("is removed with a reason that stays, and its file goes from the disk", async () => {
    await given.add();
    const { id } = await given.only();
    expect(await given.remove(id, "Another person's page")).toEqual(done);
    expect(await given.remove(id)).toEqual(refusal("ChangedMeanwhile"));
    expect(await given.house.call("scans.open", { scanId: id })).toEqual(refusal("NotFound"));
    expect(await given.only()).toMatchObject({
      content: { state: "closed", exists: false },
      removed: {
        byName: "Ada Invented",
        reason: { state: "open", content: "Another person's page" },
      },
    });
    expect(given.forms()).toEqual([]);
    await given.as("ada");
    expect(given.blobFiles()).toEqual([]);
  });

  it("that is medical is opened by care workers alone", async () => {
    await given.as("samira");
    const paper = await given.addDocument("medicalPaper");
    expect(await given.add(page, paper)).toEqual(done);
    const { id } = await given.only(paper);
    expect((await given.shown(id)).file).toEqual(Buffer.from(page));
    await given.as("ada");
    const closed = { ok: false, error: { type: "NotMember", compartment: "care" } };
    expect(await given.house.call("scans.open", { scanId: id })).toEqual(closed);
    expect(await given.add(page, paper)).toEqual(closed);
    expect(await given.remove(id)).toEqual(closed);
    expect((await given.only(paper)).content).toEqual({ state: "closed", exists: true });
  });

  it("is limited in number", async () => {
    for (let count = 0; count < mostScans; count += 1) expect(await given.add()).toEqual(done);
    expect(await given.add()).toEqual(refusal("TooManyScans"));
    expect(() => given.insertScan(given.passport, "office")).toThrow("enough scans");
    await given.remove((await given.only()).id);
    expect(await given.add()).toEqual(done);
  });

  it.each([
    ["a picture that says where it was taken", aPhotoWithPlace()],
    ["a PNG", aPng(640, 480)],
    ["a picture with something behind it", new Uint8Array([...page, 1, 2, 3])],
    ["a PDF with something before it", new Uint8Array([1, ...aPdf()])],
    ["a PDF with something behind it", new Uint8Array([...aPdf(), ...aPdf().slice(0, 9)])],
    ["a PDF cut short", aPdf().slice(0, -2)],
    ["a page of the web", new Uint8Array(Buffer.from("<html>%PDF-1.7 %%EOF</html>"))],
    ["far too much", new Uint8Array(mostPdfBytes + 1)],
    ["nothing", new Uint8Array()],
    ["a path", "/etc/passwd"],
  ])("is no file of another kind: %s", async (_, file) => {
    const answer = await given.add(file as never);
    expect(answer).toMatchObject({ error: { type: "InvalidInput", fields: ["file"] } });
    expect(given.blobFiles()).toEqual([]);
  });
});

describe("scans of a hidden file", () => {
  const hide = async () => {
    const { version } = (await given.house.ask("people.view", { id: given.mina })).card;
    await given.house.ask("hidden.hide", { id: given.mina, version, colleagues: [] });
  };
  const opens = async (id: ScanId) => (await given.house.call("scans.open", { scanId: id })).ok;

  it("open for named users, with every key of the file, and for nobody else", long, async () => {
    await given.as("samira");
    await given.add();
    const paper = await given.addDocument("medicalPaper");
    await given.add(page, paper);
    await hide();
    await given.add(aPdf());
    const ids = [...(await given.scans()), ...(await given.scans(paper))].map(({ id }) => id);
    expect(ids).toHaveLength(3);
    for (const id of ids) expect((await given.shown(id)).file).not.toBeNull();
    for (const form of given.forms()) expect(form).toBe("010000");

    const users = await given.house.ask("hidden.colleagues", {});
    const tom = users.find(({ name }) => /tom/i.test(name));
    if (tom === undefined) throw new Error("He is in the office");
    await given.as("tom");
    for (const id of ids) expect(await opens(id)).toBe(false);
    expect(await given.scans()).toEqual([]);
    await given.as("samira");
    await given.house.ask("hidden.name", { id: given.mina, userId: tom.id });
    await given.as("tom");
    for (const id of ids) expect((await given.shown(id)).file).not.toBeNull();
    await given.as("samira");
    await given.house.ask("hidden.unname", { id: given.mina, userId: tom.id });
    for (const id of ids) expect((await given.shown(id)).file).not.toBeNull();
    await given.as("tom");
    for (const id of ids) expect(await opens(id)).toBe(false);

    await given.as("samira");
    const { version } = (await given.house.ask("people.view", { id: given.mina })).card;
    await given.house.ask("hidden.show", { id: given.mina, version });
    await given.as("tom");
    for (const id of ids) expect((await given.shown(id)).file).not.toBeNull();
    for (const form of given.forms()) expect(form).not.toBe("010000");
  });

  it("are never readable: the database refuses it", async () => {
    await given.add();
    const file = given.database();
    const hidePerson = file.prepare(
      "UPDATE people SET name = NULL, sealed_office = NULL, office_version = NULL, sealed_hidden = x'01', hidden_version = 1 WHERE id = ?",
    );
    expect(() => hidePerson.run(given.mina)).toThrow("the file is hidden");
    await hide();
    expect(() => given.insertScan(given.passport, "office")).toThrow("the file is hidden");
  });
});

describe("what the database refuses", () => {
  it("a scan in another compartment than its document, changed, or deleted", async () => {
    await given.add();
    const file = given.database();
    expect(() => given.insertScan(given.passport, "care")).toThrow("another compartment");
    expect(() => file.exec("UPDATE scans SET document_id = document_id")).toThrow("adds");
    expect(() => file.exec("DELETE FROM scans")).toThrow("a correction adds");
    expect(() => file.exec("UPDATE blobs SET size = size + 1")).toThrow("does not change");
    expect(() => file.exec("DELETE FROM blobs")).toThrow(/FOREIGN KEY/);
    await given.remove((await given.only()).id);
    expect(() => file.exec("UPDATE scans SET removed_at = added_at")).toThrow("adds");
  });
});

it("two merged files keep the scans of both", async () => {
  await given.as("samira");
  const other = await given.house.ask("intake.open", {
    name: "Twice Invented",
    sex: "female",
    age: { basis: "unknown" },
    languages: [],
    waiting: null,
  });
  const insurance = await given.addDocument("insurance", other.id);
  await given.add(page, insurance);
  const kept = (await given.house.ask("people.view", { id: given.mina })).card;
  const merged = (await given.house.ask("people.view", { id: other.id })).card;
  await given.house.ask("merging.merge", {
    keptId: kept.id,
    keptVersion: kept.version,
    mergedId: merged.id,
    mergedVersion: merged.version,
    take: everythingKept,
  });
  expect((await given.shown((await given.only(insurance)).id)).file).toEqual(Buffer.from(page));
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Reader } from "../../../domain/printing/reader-kind.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterEach(() => house.remove());

const street = { kind: "street", text: "Verzonnenstraat" } as const;
const town = { kind: "municipality", text: "Nergenshuizen" } as const;

const checked = (...pages: readonly string[]) =>
  house.ask("papers.check", { kind: "handOver", pages: ["Hand-over", ...pages] });

describe("a printout that is about to leave", () => {
  it("leaves while no words are protected", async () => {
    expect(await checked("Verzonnenstraat 47")).toMatchObject({ level: "clear", found: [] });
  });

  it("is blocked by the address, however it is written, with the page", async () => {
    await house.ask("guard.add", { terms: [street] });

    expect(await checked("A quiet night.", "Near Ver-\nzonnen str. 47, Nergenshuizen")).toEqual({
      level: "stop",
      isInside: true,
      reader: null,
      besides: [],
      mayOverride: true,
      isUnguarded: false,
      found: [{ page: 2, words: "Ver- zonnen str", why: "address" }],
    });
  });

  it("is read where characters of its file have no name: NUL and half a surrogate pair replace them", async () => {
    await house.ask("guard.add", { terms: [street] });

    expect(await checked("\u0000\u0000\ud835 a quiet\u0000night")).toMatchObject({
      level: "clear",
    });
    expect(await checked("\u0000 Verzonnenstraat\u0000\udc00 47")).toMatchObject({ level: "stop" });
  });

  it("is checked for a town, but not in the line of the correspondence address", async () => {
    await house.ask("guard.add", { terms: [town] });
    const settings = await house.ask("house.settings", {});
    const correspondenceAddress = "PB 100\n9995 Nergenshuizen";
    await house.ask("house.saveSettings", { ...settings, correspondenceAddress });

    expect(await checked("Write to PB 100, 9995 Nergenshuizen.")).toMatchObject({ level: "clear" });
    expect(await checked("Born in Nergenshuizen.")).toMatchObject({
      level: "look",
      found: [{ page: 1, words: "Nergenshuizen" }],
    });
  });

  it("is not stored: the audit log records that it was blocked, and nothing of its content", async () => {
    await house.ask("guard.add", { terms: [street] });
    await checked("Seventeen Verzonnenstraat canaries");
    const { file } = openHouseOf(house).database;

    const [last] = file
      .prepare("SELECT action, object_id FROM trace ORDER BY seq DESC LIMIT 1")
      .all();
    expect(last).toEqual({ action: "paperStopped", object_id: "handOver" });
    const rows = (
      file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
    ).map((name) => JSON.stringify(file.prepare(`SELECT * FROM "${name}"`).all()));
    expect(rows.some((text) => text.includes("canaries"))).toBe(false);
  });
});

describe("copied words", () => {
  const copied = (text: string) => house.ask("guard.copied", { text });

  it("are checked for all users, across the cells of a table", async () => {
    await house.ask("guard.add", { terms: [street] });
    await house.ask("guard.add", { terms: [town] });
    const settings = await house.ask("house.settings", {});
    await house.ask("house.saveSettings", {
      ...settings,
      correspondenceAddress: "PB 100\n9995 Nergenshuizen",
    });
    await addColleague(house, "ada", "noor", ["shelter"]);
    await house.unlock("noor");

    expect(await copied("Linh\tRoom 3\nOlena\tRoom 4")).toEqual({ level: "clear", found: [] });
    expect(await copied("Linh\tVerzonnen\tstr.\t47")).toEqual({
      level: "stop",
      found: [{ page: 0, words: "Verzonnen str", why: "address" }],
    });
    expect(await copied("born in Nergenshuizen")).toMatchObject({ level: "look" });
    expect(await copied("PB 100, 9995 Nergenshuizen")).toMatchObject({ level: "clear" });
    expect(await house.call("guard.copied", { text: "x".repeat(20_001) })).toMatchObject({
      error: { type: "InvalidInput" },
    });
  });

  it("are in the audit log where they were blocked, with the user, and nothing of their content", async () => {
    await house.ask("guard.add", { terms: [street] });
    const { file } = openHouseOf(house).database;
    const told = file.prepare(
      "SELECT action, user_id IS NOT NULL AS byHer, object_id AS id, detail FROM trace ORDER BY seq DESC LIMIT 1",
    );
    const before = told.get();
    await copied("Linh\tRoom 3");
    expect(told.get()).toEqual(before);

    await copied("Seventeen Verzonnenstraat canaries");
    expect(told.get()).toEqual({ action: "copyStopped", byHer: 1, id: "copied", detail: null });
  });
});

describe("while no words are protected", () => {
  const needs = async () => (await house.ask("today.view", {})).needs.map(({ kind }) => kind);

  it("asks an administrator to add some, and nobody else; one is enough, and ending the last one asks again", async () => {
    expect(await needs()).toContain("guardEmpty");
    const { id } = await house.ask("guard.add", { terms: [street] });
    expect(await needs()).not.toContain("guardEmpty");
    await house.ask("guard.end", { id });
    expect(await needs()).toContain("guardEmpty");
    await addColleague(house, "ada", "noor", ["shelter"]);
    await house.unlock("noor");
    expect(await needs()).not.toContain("guardEmpty");
  });
});

describe("a printout while no words are protected", () => {
  it("shows a warning, and none once there is one", async () => {
    expect(await checked("A quiet night.")).toMatchObject({ level: "clear", isUnguarded: true });
    await house.ask("guard.add", { terms: [town] });
    expect(await checked("A quiet night.")).toMatchObject({ level: "clear", isUnguarded: false });
  });
});

describe("the recipient of a printout", () => {
  const plan = async (reader: Reader | null, text: string) => {
    const settings = await house.ask("house.settings", {});
    await house.ask("house.saveSettings", { ...settings, centreName: "Centre Exemple" });
    const pages = ["My plan", text];
    return house.ask("papers.check", { kind: "planSheet", pages, reader });
  };

  it("has to be chosen before it leaves", async () => {
    expect(await plan(null, "A course")).toMatchObject({ level: "ask", reader: null });
    expect(await plan("person", "A course")).toMatchObject({ level: "clear", reader: "person" });
  });

  it("decides what may be on it, and a blocked printout is in the audit log", async () => {
    const text = "Slachtoffer van mensenhandel, Centre Exemple";
    expect(await plan("authority", text)).toMatchObject({ level: "clear", found: [] });
    expect(await plan("municipality", text)).toMatchObject({ level: "look" });
    expect(await plan("outsider", text)).toMatchObject({
      level: "stop",
      found: [
        { page: 1, words: "Slachtoffer", why: "telling" },
        { page: 1, words: "mensenhandel", why: "telling" },
        { page: 1, words: "Centre Exemple", why: "telling" },
      ],
    });
    const [last] = openHouseOf(house)
      .database.file.prepare("SELECT action, object_id FROM trace ORDER BY seq DESC LIMIT 1")
      .all();
    expect(last).toEqual({ action: "paperStopped", object_id: "planSheet" });
  });
});

describe("the protected words", () => {
  it("are seen and changed by administrators alone", async () => {
    await addColleague(house, "ada", "noor", ["shelter", "care"]);
    await house.unlock("noor");

    for (const answer of [
      await house.call("guard.terms", {}),
      await house.call("guard.add", { terms: [street] }),
    ])
      expect(answer).toMatchObject({ ok: false, error: { type: "Forbidden" } });
    expect(await checked("Verzonnenstraat")).toMatchObject({ level: "clear" });
  });

  it("exist once, and are ended, not deleted", async () => {
    const { id } = await house.ask("guard.add", { terms: [street] });
    expect(
      await house.call("guard.add", { terms: [{ ...street, text: "VERZONNENSTRAAT" }] }),
    ).toMatchObject({
      error: { type: "TermThere" },
    });

    await house.ask("guard.end", { id });

    expect(await house.ask("guard.terms", {})).toEqual([]);
    expect(await house.call("guard.end", { id })).toMatchObject({ error: { type: "NotFound" } });
    await house.ask("guard.add", { terms: [street] });
    expect(await house.ask("guard.terms", {})).toMatchObject([
      { ...street, byName: "Ada Invented" },
    ]);
  });

  it("have to be specific enough to identify the house", async () => {
    expect(
      await house.call("guard.add", { terms: [{ kind: "phone", text: "112" }] }),
    ).toMatchObject({
      error: { type: "InvalidInput", fields: ["terms"] },
    });
  });

  it("are added from one input, except those that exist", async () => {
    await house.ask("guard.add", { terms: [street] });
    const terms = [street, { kind: "number", text: "47 bus 3" }, town] as const;
    await house.ask("guard.add", { terms: [...terms] });

    expect((await house.ask("guard.terms", {})).map(({ kind, text }) => [kind, text])).toEqual([
      ["municipality", "Nergenshuizen"],
      ["number", "47 bus 3"],
      ["street", "Verzonnenstraat"],
    ]);
    expect(await house.call("guard.add", { terms: [...terms] })).toMatchObject({
      error: { type: "TermThere" },
    });
  });

  it.each([
    ["street", "Rue de l'Exemple Fictif 12"],
    ["street", "12, rue de l'Exemple Fictif"],
    ["street", "RUE DE L'EXEMPLE FICTIF 12 BTE 3"],
    ["street", "Voorbeeldstraat 12 bus 3, 9995 Nergenshuizen"],
    ["street", "Rue de l'Exemple Fictif, 1000 Ville"],
    ["municipality", "9995 Nergenshuizen"],
    ["number", "Verzonnenstraat 47"],
  ] as const)(
    "are refused as several things in one, and nothing is added: %s %j",
    async (kind, text) => {
      expect(await house.call("guard.add", { terms: [town, { kind, text }] })).toMatchObject({
        error: { type: "SeveralTerms" },
      });
      expect(await house.ask("guard.terms", {})).toEqual([]);
    },
  );

  it("stored by an older version with the number in them block a printout all the same", async () => {
    const { file } = openHouseOf(house).database;
    await house.ask("guard.add", { terms: [street] });
    file.exec(
      "INSERT INTO guard_terms (id, kind, text, added_at, added_by) SELECT '01900000-0000-7000-8000-00000000aaaa', kind, 'Rue de l''Exemple Fictif 12', added_at, added_by FROM guard_terms",
    );
    for (const text of ["RUE DE L'EXEMPLE FICTIF", "12, rue de l'Exemple Fictif"])
      expect(await checked(text)).toMatchObject({ level: "stop" });
  });

  it.each([
    ["rewritten", "UPDATE guard_terms SET text = 'Elsewhere'"],
    ["deleted", "DELETE FROM guard_terms"],
    ["of a kind that is not known", "UPDATE guard_terms SET kind = 'colour'"],
    ["ended by nobody", "UPDATE guard_terms SET ended_at = '2026-11-24T20:10:00Z'"],
  ])("are never %s", async (_, change) => {
    await house.ask("guard.add", { terms: [street] });
    const { file } = openHouseOf(house).database;

    expect(() => file.exec(change)).toThrow(/ended, not|CHECK/);
  });
});

// Data access requests, in parts: each contains what its user may read, and names nobody else.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { personColumns } from "../../../db/registry/person-columns.ts";
import { accessDataAbout } from "../../../db/disclosures/data-held-on-person.ts";
import type { AccessPart } from "../../../domain/disclosures/access-request.ts";
import type { AccessPrintoutContent } from "../../../domain/disclosures/access-request-view.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { canary, type Secret } from "../attack/canaries.ts";
import { vaultWithCanaries } from "../attack/vault-with-canaries.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let resident: PersonId;
let gone: PersonId;
beforeAll(async () => {
  ({ house } = await vaultWithCanaries());
  await house.unlock("ada");
  const { people } = await house.ask("people.list", { filter: "all", page: 0 });
  const idOf = (name: string) => people.find(({ card }) => card.name === name)?.card.id;
  resident = idOf(canary.residentName) ?? ("" as PersonId);
  gone = (await named(canary.goneName)) ?? ("" as PersonId);
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const named = async (name: string): Promise<PersonId | undefined> =>
  (await house.ask("people.find", { text: name })).hits[0]?.card.id;
const as = async (who: string) => {
  house.lock();
  await house.unlock(who);
};
const requestOf = async (id: PersonId) => {
  const { requests } = await house.ask("access.view", { id });
  const [request] = requests;
  if (request === undefined) throw new Error("It was asked for");
  return request;
};
const begin = (id: PersonId) =>
  house.call("access.begin", {
    id,
    askedOn: "2026-12-27",
    askedBy: "herself",
    identity: "Known here",
    note: "",
  });
const sheetOf = async (id: PersonId, part: AccessPart) => {
  const { id: requestId } = await requestOf(id);
  return house.call("access.sheet", { requestId, part });
};
const leave = async (id: PersonId, part: AccessPart, firstPage: number, pages: number) => {
  const { id: requestId } = await requestOf(id);
  const printed = { part, firstPage, pages, way: "printed" } as const;
  return house.call("access.leaves", { id, requestId, printed });
};
const says = (sheet: AccessPrintoutContent, secret: Secret) =>
  JSON.stringify(sheet).includes(canary[secret]);
const whole = async (id: PersonId, part: AccessPart): Promise<AccessPrintoutContent> => {
  const sheet = await sheetOf(id, part);
  if (!sheet.ok) throw new Error(sheet.error.type);
  return sheet.value;
};

describe("a request", () => {
  it("is due a month later, exists once, and is on Today when its time comes", async () => {
    expect(await begin(resident)).toEqual(refusal("AccessThere"));
    expect(await requestOf(resident)).toMatchObject({
      dueOn: "2026-12-24",
      source: "GDPR 12(3)",
      mayExtend: false,
      state: "open",
    });
    const { needs } = await house.ask("today.view", {});
    const due = needs.flatMap((need) => (need.kind === "accessDue" ? [need] : []));
    expect(due.map((need) => need.due)).toEqual(["2026-12-24", "2026-12-24"]);
    expect(new Set(due.map(({ person }) => person.id))).toEqual(new Set([resident, gone]));
  });

  it("is extended once, and only in its first month", async () => {
    const late = await requestOf(gone);
    const of = { id: gone, requestId: late.id, version: late.version };
    expect(await house.call("access.extend", { ...of, reason: "Many papers" })).toEqual(
      refusal("ExtendedOnce"),
    );
    const closing = { on: "2026-12-27", note: "She asks no more" };
    await house.ask("access.close", { ...of, state: "withdrawn", closing });
    expect(await begin(gone)).toMatchObject({ ok: true });
    const { id: requestId, dueOn } = await requestOf(gone);
    expect(dueOn).toBe("2027-01-27");
    const again = { id: gone, requestId, version: 1, reason: "Many papers" };
    await house.ask("access.extend", again);
    expect(await requestOf(gone)).toMatchObject({ dueOn: "2027-03-27", mayExtend: false });
    expect(await house.call("access.extend", { ...again, version: 2 })).toEqual(
      refusal("ExtendedOnce"),
    );
  });
});

describe("its parts", () => {
  it("contain what each key opens, and nothing of other keys", async () => {
    const [home, office] = [
      await whole(resident, { kind: "house" }),
      await whole(resident, { kind: "house" }).then(async () => {
        await leave(resident, { kind: "house" }, 1, 3);
        return whole(resident, { kind: "office" });
      }),
    ];
    expect(home).toMatchObject({ number: 1, firstPage: 1, unread: 0 });
    expect(office).toMatchObject({ number: 2, firstPage: 4, unread: 0 });
    for (const secret of [
      "agreedStep",
      "incidentWords",
      "medicineLabel",
      "codeWord",
      "ownPhone",
    ] as const)
      expect([secret, says(home, secret)]).toEqual([secret, true]);
    for (const secret of ["dossierWords", "documentNumber", "consentAim", "birthDay"] as const) {
      expect([secret, says(home, secret)]).toEqual([secret, false]);
      expect([secret, says(office, secret)]).toEqual([secret, true]);
    }
    for (const secret of ["leftHealth", "careRemark", "planNote"] as const)
      expect([secret, says(office, secret)]).toEqual([secret, false]);
    expect(await sheetOf(resident, { kind: "care" })).toMatchObject({
      error: { type: "NotMember", compartment: "care" },
    });
  });

  it("come in order, and each page number continues the previous part", async () => {
    expect(await leave(resident, { kind: "office" }, 3, 2)).toEqual(refusal("ChangedMeanwhile"));
    await as("samira");
    expect(await sheetOf(resident, { kind: "care" })).toEqual(refusal("PartsInOrder"));
    expect(await leave(resident, { kind: "office" }, 4, 9)).toMatchObject({ ok: true });
    const care = await whole(resident, { kind: "care" });
    expect(care).toMatchObject({ number: 3, firstPage: 13, unread: 0 });
    expect(says(care, "leftHealth")).toBe(true);
    const { parts } = await requestOf(resident);
    expect(parts[0]?.printed).toMatchObject({ pages: 3, byName: "Ada Invented" });
  });

  it("of private notes are printed by their author, and by nobody else", async () => {
    const { parts } = await requestOf(gone);
    const sealed = parts.filter(({ part }) => part.kind === "sealed");
    expect(sealed.length).toBeGreaterThan(1);
    let page = 1;
    for (const kind of ["house", "office", "care"] as const) {
      expect(await leave(gone, { kind }, page, 2)).toMatchObject({ ok: true });
      page += 2;
    }
    const seen: string[] = [];
    for (const who of ["ada", "samira"]) {
      await as(who);
      for (const { part, isMine } of (await requestOf(gone)).parts.slice(3)) {
        const sheet = await sheetOf(gone, part);
        if (!isMine) expect(sheet).toEqual(refusal("Forbidden"));
        else if (sheet.ok) seen.push(JSON.stringify(sheet.value.sections));
        else expect(sheet).toEqual(refusal("PartsInOrder"));
      }
    }
    expect(seen.length).toBeGreaterThan(0);
  });

  it("name neither other people nor colleagues", async () => {
    await as("samira");
    const { people } = await house.ask("people.list", { filter: "all", page: 0 });
    const names = people
      .flatMap(({ card }) => card.name ?? [])
      .filter((name) => name !== canary.residentName);
    for (const kind of ["house", "office", "care"] as const) {
      const text = JSON.stringify((await whole(resident, { kind })).sections);
      for (const name of [...names, "Ada Invented", "samira Invented", "noor Invented"])
        expect([kind, text.includes(name)]).toEqual([kind, false]);
    }
  });

  it("close with the request", async () => {
    const { id: requestId, version } = await requestOf(resident);
    const closing = { on: "2026-12-27", note: "Handed over at the office" };
    const closed = { id: resident, requestId, version, state: "answered", closing } as const;
    expect(await house.call("access.close", closed)).toMatchObject({ ok: true });
    expect(await sheetOf(resident, { kind: "house" })).toEqual(refusal("NotFound"));
    const { file } = openHouseOf(house).database;
    const late = file.prepare(
      `INSERT INTO access_parts (id, request_id, part, first_page, pages, way, left_at, left_by)
       SELECT 'late', request_id, part, 1, 1, way, left_at, left_by FROM access_parts
       WHERE request_id = ? LIMIT 1`,
    );
    expect(() => late.run(requestId)).toThrow("the request is closed");
    expect(() => file.prepare("DELETE FROM access_parts").run()).toThrow("adds");
    expect(() => file.prepare("UPDATE access_requests SET state = 'open'").run()).toThrow("adds");
  });
});

describe("the data found", () => {
  /** Keys, hashes, and drafts. */
  const left = ["drafts.person_id", "hidden_holders.person_id", "name_hashes.person_id"];

  it("comes from every table that names a person", () => {
    const { db, file } = openHouseOf(house).database;
    const filled = Object.keys(personColumns).filter((column) => {
      const [table = "", name = ""] = column.split(".");
      const ids = file.prepare(`SELECT count(*) FROM ${table} WHERE ${name} = ?`).pluck();
      return ids.get(resident) !== 0 && !left.includes(column);
    });
    const found = new Set(accessDataAbout(db, resident).map(({ table }) => table));
    expect(filled.length).toBeGreaterThan(12);
    for (const column of filled) expect(found).toContain(column.split(".")[0]);
  });

  it("is about nobody else", () => {
    const { db } = openHouseOf(house).database;
    const rows = accessDataAbout(db, resident).flatMap(({ rows: all }) => all);
    expect(JSON.stringify(rows)).not.toContain(canary.hiddenName);
    expect(rows.filter((row) => "person_id" in row && row["person_id"] !== resident)).toEqual([]);
  });
});

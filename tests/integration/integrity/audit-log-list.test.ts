// What an administrator finds in the audit log, and how its chain is verified to its beginning.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { addMinutes, Instant } from "../../../domain/core/calendar-date.ts";
import { emptyIdentity, PersonId } from "../../../domain/people/person.ts";
import type { AuditFilter } from "../../../domain/integrity/audit-filter.ts";
import { ok } from "../../../domain/core/result.ts";
import { write } from "../../../electron/vault/platform/transactions.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { dropTriggers, keysFromFile, tamper } from "../attack/raw-vault-access.ts";
import { signIn } from "../../helpers/integration/outings-and-departures.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  makeProvedKit,
  openHouseOf,
  passphraseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const everything: AuditFilter = {
  by: null,
  group: null,
  person: null,
  from: null,
  until: null,
  before: null,
};

let house: TestHouse;
let bedId: string;
/** Ada has signed in some times since the vault was created. */
const begun = preparedHouse(async (house) => {
  const rooms = await foundHouse(house, ["admin", "care"]);
  for (let index = 0; index < 3; index += 1) await signIn(house, "ada");
  return { bedId: rooms[0]?.beds[0]?.id ?? "" };
});
beforeEach(async () => {
  ({ house, bedId } = await begun());
});
afterEach(() => house.remove());

const list = (question: Partial<AuditFilter> = {}): Promise<Output<"trace.list">> =>
  house.ask("trace.list", { ...everything, ...question });

describe("the list", () => {
  it(
    "shows the newest first, with whose file it was, by the name shown in the house",
    long,
    async () => {
      const { personId } = await house.ask("stays.admit", { ...aNewcomer(), bedId });
      await house.ask("people.view", { id: personId });
      const { lines } = await list();
      expect(lines.map(({ seq }) => seq)).toEqual(
        lines.map(({ seq }) => seq).toSorted((a, b) => b - a),
      );
      expect(lines[0]).toMatchObject({
        action: "read",
        byName: "Ada Invented",
        person: { id: personId, name: "Linh Invented" },
      });
    },
  );

  it("shows the events of one file, by any user, and nothing of another", async () => {
    const { personId } = await house.ask("stays.admit", { ...aNewcomer(), bedId });
    await house.ask("people.view", { id: personId });
    const { lines } = await list({ person: personId });
    expect(lines.map(({ action }) => action)).toContain("read");
    expect(lines.filter((line) => line.person?.id !== personId)).toEqual([]);
    expect((await list({ person: personId, group: "keys" })).lines).toEqual([]);
    expect(
      await house.call("trace.list", {
        ...everything,
        person: PersonId.parse(crypto.randomUUID()),
      }),
    ).toMatchObject({ ok: false, error: { type: "NotFound" } });
  });

  it("records a reading once in a quarter of an hour, and again when the clock was set back", async () => {
    const { personId } = await house.ask("stays.admit", { ...aNewcomer(), bedId });
    const readings = async (): Promise<number> => {
      await house.ask("people.view", { id: personId });
      await house.ask("people.view", { id: personId });
      const { lines } = await list({ person: personId });
      return lines.filter(({ action }) => action === "read").length;
    };
    expect(await readings()).toBe(1);
    house.now = addMinutes(house.now, -120);
    expect(await readings()).toBe(2);
    house.now = addMinutes(house.now, 20);
    expect(await readings()).toBe(3);
  });

  it("shows the events of a hidden file to users not named for it by its number alone", async () => {
    await makeProvedKit(house);
    const samira = await addColleague(house, "ada", "samira", ["care"]);
    await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
    await house.unlock("samira");
    const { personId: id } = await house.ask("stays.admit", { ...aNewcomer(), bedId });
    const identity = { ...emptyIdentity, name: "Belisama Hidden", aliases: ["Alias Belisama"] };
    const { card } = await house.ask("people.view", { id });
    const named = { id, version: card.version, showsName: true, identity };
    await house.ask("people.saveIdentity", named);
    const { version } = (await house.ask("people.view", { id })).card;
    await house.ask("hidden.hide", { id, version, colleagues: [] });
    house.lock();
    await house.unlock("ada");

    const pages = [await list({ person: id }), await list()];
    for (const { lines } of pages)
      expect(lines.find(({ action }) => action === "fileHidden")).toMatchObject({
        byName: "samira Invented",
        person: { id, number: card.number, name: null },
      });
    expect(JSON.stringify(pages)).not.toMatch(/Belisama|Linh/);
    expect((await house.ask("people.history", { id, page: 0 })).lines.length).toBeGreaterThan(0);
  });

  it("filters by user, and by automatic events", async () => {
    const noor = await addColleague(house, "ada", "noor", ["shelter"]);
    await house.call("session.unlock", {
      signInName: "ada",
      passphrase: "not the right one at all",
      house: "house",
      accepts: [],
    });
    await house.unlock("ada");
    const noorsEntries = (await list({ by: noor })).lines;
    expect(noorsEntries.length).toBeGreaterThan(0);
    expect(noorsEntries.every(({ byId }) => byId === noor)).toBe(true);
    expect((await list({ by: noor, group: "changes" })).lines).toEqual([]);
    expect((await list({ group: "refusals" })).lines).toMatchObject([{ action: "signInRefused" }]);
  });

  it("is limited to the requested days, in the centre's time zone", async () => {
    // Half past midnight in Brussels on the 25th is still the 24th in London.
    house.now = Instant.parse("2026-11-24T23:30:00.000Z");
    await house.ask("stays.admit", { ...aNewcomer(), bedId });
    const admitted = (days: Partial<AuditFilter>) =>
      list({ ...days, group: "changes" }).then(({ lines }) =>
        lines.some(({ action }) => action === "admitted"),
      );
    expect(await admitted({ from: "2026-11-25" as never })).toBe(true);
    expect(await admitted({ until: "2026-11-24" as never })).toBe(false);
    expect(await admitted({ from: "2026-11-26" as never })).toBe(false);
  });

  it("continues where a page ended, and says when there is nothing earlier", async () => {
    // With the entry of the creation more than one page.
    write(openHouseOf(house), house.vault.clock, (context) => {
      for (let times = 0; times < 90; times += 1) context.note({ action: "kitMade" });
      return ok(null);
    });
    const lines: Output<"trace.list">["lines"][number][] = [];
    for (;;) {
      const page: Output<"trace.list"> = await list({ before: lines.at(-1)?.seq ?? null });
      lines.push(...page.lines);
      if (!page.hasMore) break;
    }
    const seen = lines.map(({ seq }) => seq);
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    expect(lines.at(-1)?.action).toBe("signedIn");
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe("verifying the chain", () => {
  it("finds the vault intact, and records the verification", async () => {
    const newest = (await list()).lines[0]?.seq ?? 0;
    expect(await house.ask("trace.check", {})).toEqual({ entries: newest, brokenAt: null });
    expect((await list()).lines[0]).toMatchObject({ action: "traceChecked", detail: "whole" });
  });

  it.each([
    ["an entry is another one", "UPDATE trace SET action = 'read' WHERE seq = 2", 2],
    ["an entry is gone", "DELETE FROM trace WHERE seq = 2", 2],
    ["the first entry is gone", "DELETE FROM trace WHERE seq = 1", 1],
    [
      "a moment is another one",
      "UPDATE trace SET at = '2026-11-24T20:00:00.000Z' WHERE seq = 3",
      3,
    ],
  ])("reports where it breaks when %s, however long ago", async (_, change, brokenAt) => {
    house.lock();
    tamper(await keysFromFile(house.folder, "ada", passphraseOf("ada")), (file) => {
      dropTriggers(file);
      file.exec(change);
    });
    await house.call("session.unlock", {
      signInName: "ada",
      passphrase: passphraseOf("ada"),
      house: "house",
      accepts: ["older"],
    });
    expect(await house.ask("trace.check", {})).toMatchObject({ brokenAt });
  });
});

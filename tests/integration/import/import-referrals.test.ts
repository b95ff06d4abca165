import { describe, expect, it } from "vitest";
import { standardNames } from "../../../domain/vocabulary/list-term-decision.ts";
import { signIn } from "../../helpers/integration/outings-and-departures.ts";
import { addColleague, letIn, openHouseOf } from "../../helpers/integration/test-house.ts";
import {
  aHouseForEach,
  anOldCall,
  aRow,
  bring,
  calls,
  people,
} from "../../helpers/integration/imports-house.ts";

const given = aHouseForEach();
const { personNamed } = given;

describe("referrals of a spreadsheet", () => {
  const names = () =>
    openHouseOf(given.house)
      .database.file.prepare(
        "SELECT name, sealed_names IS NOT NULL AS sealed, erased_at IS NOT NULL AS erased FROM referrals ORDER BY received_at",
      )
      .all();

  it("keep their names where a referral of their age would, and never gain one that would be removed", async () => {
    await bring(
      given.house,
      calls(
        anOldCall(2, {
          decision: { kind: "refused", reason: "no-place" },
          receivedOn: "2025-11-01",
        }),
        anOldCall(3, { decision: { kind: "no-show" }, receivedOn: "2026-01-02" }),
        anOldCall(4, { receivedOn: "2026-02-03" }),
        anOldCall(5, { decision: { kind: "waiting" }, receivedOn: "2026-03-04" }),
        anOldCall(6, {
          decision: { kind: "refused", reason: "no-place" },
          receivedOn: "2026-11-20",
        }),
        anOldCall(7, { decision: { kind: "waiting" }, receivedOn: "2026-11-22" }),
      ),
    );

    expect(names()).toEqual([
      { name: null, sealed: 0, erased: 1 },
      { name: null, sealed: 0, erased: 1 },
      { name: null, sealed: 1, erased: 0 },
      { name: null, sealed: 1, erased: 0 },
      { name: null, sealed: 1, erased: 0 },
      { name: "Invented Caller7", sealed: 0, erased: 0 },
    ]);
    const before = names();
    given.house.lock();
    await given.house.unlock("ada");
    expect(names()).toEqual(before);
    expect(await given.house.ask("referrals.counts", { year: 2026 })).toContainEqual({
      referredBy: "lawyer",
      decision: "waiting",
      count: 2,
    });
  });

  it("that were accepted lead to an existing file", async () => {
    await bring(given.house, people(aRow(2, { name: "Olga Madeup" })));
    const personId = await personNamed("Olga Madeup");
    const accepted = anOldCall(2, {
      name: "Olga Madeup",
      decision: { kind: "accepted" },
      receivedOn: "2025-01-05",
    });
    const tried = await given.house.ask("imports.tryOut", calls(accepted));
    expect(tried.notTaken).toMatchObject([
      { line: 2, why: "needsFile", alike: [{ who: "file", personId, isSame: true }] },
    ]);

    await bring(given.house, calls({ ...accepted, is: { who: "file", personId } }));
    expect((await given.house.ask("people.view", { id: personId })).referred).toEqual({
      on: "2025-01-05",
      by: "lawyer",
    });
  });

  it.each([
    ["ada", []],
    ["samira", [[2, "hidden"]]],
  ])(
    "about a file that %s hid are imported under its key, or refused alone: %j",
    async (who, why) => {
      const { house } = given;
      const samira = await addColleague(house, "ada", "samira", ["care"]);
      await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
      await house.unlock("ada");
      await bring(house, people(aRow(2, { name: "Olga Madeup" })));
      const personId = await personNamed("Olga Madeup");
      await signIn(house, who);
      const { version } = (await house.ask("people.view", { id: personId })).card;
      await house.ask("hidden.hide", { id: personId, version, colleagues: [] });
      await signIn(house, "ada");
      const accepted = anOldCall(2, {
        is: { who: "file", personId },
        decision: { kind: "accepted" },
        name: "Olga Madeup",
        receivedOn: "2025-01-05",
      });
      const { notTaken } = await bring(house, calls(accepted, anOldCall(3)));
      expect(notTaken.map((row) => [row.line, row.why])).toEqual(why);
      const sealed = openHouseOf(house)
        .database.file.prepare(
          "SELECT substr(sealed_names, 1, 3) FROM referrals WHERE person_id = ?",
        )
        .pluck()
        .all(personId);
      expect(sealed).toEqual(who === "ada" ? [Buffer.from("010000", "hex")] : []);
    },
  );

  it("of a year whose figures are closed are refused", async () => {
    await bring(
      given.house,
      calls(
        anOldCall(2, { decision: { kind: "no-show" }, receivedOn: "2022-05-01" }),
        anOldCall(3, { receivedOn: "2026-05-01" }),
      ),
    );
    given.house.lock();
    await given.house.unlock("ada");
    const { notTaken } = await given.house.ask(
      "imports.tryOut",
      calls(anOldCall(2, { decision: { kind: "no-show" }, receivedOn: "2022-06-01" })),
    );
    expect(notTaken).toMatchObject([{ line: 2, why: "yearClosed" }]);
    expect(await given.house.ask("referrals.counts", { year: 2022 })).toEqual([
      { referredBy: "lawyer", decision: "no-show", count: 1 },
    ]);
  });
});

describe("the centre's own terms in a spreadsheet", () => {
  const added = async (list: "source" | "reason" | "refusal", countsAs: string, en: string) => {
    const called = { ...standardNames, en };
    const from = "2026-11-24";
    return (await given.house.ask("lists.add", { list, countsAs, called, from })).id;
  };
  const stored = (table: "stays" | "referrals") =>
    openHouseOf(given.house)
      .database.file.prepare(`SELECT own_words FROM ${table}`)
      .pluck()
      .all()
      .map((words) => JSON.parse(String(words)) as unknown);

  it("are stored beside the codes they count as, in a stay and in a referral", async () => {
    const outreach = await added("source", "social-service", "Night outreach");
    const home = await added("reason", "ended-by-person", "Went home");
    const full = await added("refusal", "no-place", "All beds promised");
    const left = { destination: "own-rented-home", reason: "ended-by-person" } as const;
    await bring(
      given.house,
      people(
        aRow(2, {
          referredBy: "social-service",
          own: { referredBy: outreach },
          departure: { ...left, own: { reason: home } },
        }),
      ),
    );
    await bring(
      given.house,
      calls(
        anOldCall(2, {
          detectedBy: "social-service",
          own: { detectedBy: outreach },
          decision: { kind: "refused", reason: "no-place", own: { reason: full } },
        }),
      ),
    );
    expect(stored("stays")).toEqual([{ referredBy: outreach, reason: home }]);
    expect(stored("referrals")).toEqual([{ detectedBy: outreach, reason: full }]);
  });

  it("are refused row by row where they are of another list, or counted as another", async () => {
    const outreach = await added("source", "social-service", "Night outreach");
    const left = { destination: "own-rented-home", reason: "ended-by-person" } as const;
    const sent = (referredBy: "police" | "social-service") =>
      ({ referredBy, own: { referredBy: outreach } }) as const;
    const { notTaken } = await bring(
      given.house,
      people(
        aRow(2, sent("social-service")),
        aRow(3, sent("police")),
        aRow(4, { departure: { ...left, own: { reason: outreach } } }),
      ),
    );
    const why = "wordUnknown";
    expect(notTaken.map((row) => [row.line, row.why])).toEqual([
      [3, why],
      [4, why],
    ]);
    const refused = { kind: "refused", reason: "no-place", own: { reason: outreach } } as const;
    const tried = await given.house.ask(
      "imports.tryOut",
      calls(anOldCall(2, sent("police")), anOldCall(3, { decision: refused })),
    );
    expect(tried.notTaken.map((row) => [row.line, row.why])).toEqual([
      [2, why],
      [3, why],
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMinutes, CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { openHouseOf } from "../../helpers/integration/test-house.ts";
import {
  aHouseForEach,
  anOldCall,
  aResident,
  aRow,
  bring,
  calls,
  everyRow,
  type LooseRow,
  people,
} from "../../helpers/integration/imports-house.ts";
import { runs } from "../../helpers/property-runs.ts";

const given = aHouseForEach();
const { bed, found, personNamed } = given;

describe("undoing an import", () => {
  // An assigned number is never reused.
  const kept = ["imports", "import_rows", "users", "given_numbers"];

  it("leaves everything as it was before, and says so once", async () => {
    const before = everyRow(given.house, kept);
    const { id } = await bring(
      given.house,
      people(
        aResident(2, bed(0)),
        aRow(3),
        aRow(4, { is: { who: "row", line: 3 }, from: "2025-07-01", until: "2025-08-01" }),
      ),
    );
    const called = await bring(
      given.house,
      calls(anOldCall(2), anOldCall(3, { decision: { kind: "no-show" } })),
    );

    expect(await given.house.ask("imports.takeBack", { id })).toEqual({
      goes: { files: 2, stays: 3, calls: 0 },
      stays: [],
    });
    await given.house.ask("imports.takeBack", { id: called.id });
    expect(everyRow(given.house, kept)).toEqual(before);
    expect(await given.house.call("imports.takeBack", { id })).toEqual(refusal("NothingToUndo"));
    expect(await given.house.ask("imports.list", {})).toMatchObject([
      { kind: "calls", counts: { calls: 0 }, takenBack: { byName: "Ada Invented" } },
      { kind: "people", counts: { files: 0 }, takenBack: { byName: "Ada Invented" } },
    ]);
  });

  it("never reuses the numbers of its files", async () => {
    const { id } = await bring(given.house, people(aRow(2), aRow(3)));
    await given.house.ask("imports.takeBack", { id });
    await bring(given.house, people(aRow(2, { name: "Olga Madeup" })));
    expect((await found("Olga Madeup"))[0]?.card.number).toBe(3);
  });

  const touches: readonly (readonly [string, (id: PersonId) => Promise<unknown>])[] = [
    [
      "a corrected card",
      async (id) => {
        const { card } = await given.house.ask("people.view", { id });
        const { number: _number, ...rest } = card;
        return given.house.ask("people.saveCard", { ...rest, alerts: ["no male interpreter"] });
      },
    ],
    [
      "a departure",
      async (id) => {
        const { current } = await given.house.ask("people.view", { id });
        return given.house.ask("stays.depart", {
          stayId: current?.stay.id ?? "",
          night: "2026-11-24",
          destination: "unknown",
          reason: "other-ground",
        });
      },
    ],
  ];
  it.each(touches)("leaves a person who has %s since, and says who", async (_, touch) => {
    const { id } = await bring(
      given.house,
      people(aResident(2, bed(0), { name: "Mina Invented" }), aRow(3)),
    );
    await touch(await personNamed("Mina Invented"));

    const weighed = await given.house.ask("imports.weigh", { id });
    expect(weighed).toMatchObject({
      goes: { files: 1, stays: 1, calls: 0 },
      stays: [{ kind: "file", line: 2, number: 2, name: "Mina Invented" }],
    });
    expect(await given.house.ask("imports.takeBack", { id })).toEqual(weighed);
    expect(await found("Mina Invented")).toHaveLength(1);
    expect(await found("Invented Person3")).toEqual([]);
    const [listed] = await given.house.ask("imports.list", {});
    expect(listed?.takenBack?.left).toEqual([2]);
  });

  it.each(touches)(
    "keeps a person who has %s though the clock was set back since",
    async (_, touch) => {
      const { id } = await bring(
        given.house,
        people(aResident(2, bed(0), { name: "Mina Invented" }), aRow(3)),
      );
      given.house.now = addMinutes(given.house.now, -120);
      await touch(await personNamed("Mina Invented"));

      expect(await given.house.ask("imports.takeBack", { id })).toMatchObject({
        goes: { files: 1, stays: 1, calls: 0 },
        stays: [{ kind: "file", line: 2, name: "Mina Invented" }],
      });
      expect(await found("Mina Invented")).toHaveLength(1);
    },
  );

  it("voids a stay that was added to an earlier file, and keeps the file", async () => {
    await bring(given.house, people(aRow(2, { name: "Olga Madeup" })));
    const personId = await personNamed("Olga Madeup");
    const { id } = await bring(
      given.house,
      people(aResident(2, bed(0), { is: { who: "file", personId }, name: "Olga Madeup" })),
    );
    expect(await given.house.ask("imports.takeBack", { id })).toEqual({
      goes: { files: 0, stays: 1, calls: 0 },
      stays: [],
    });
    const olga = await given.house.ask("people.view", { id: personId });
    expect(olga.current).toBeNull();
    expect(olga.standing?.state).toBe("closed");
    const [listed] = await given.house.ask("imports.list", {});
    expect(listed?.counts).toEqual({ files: 0, stays: 0, calls: 0 });
    expect(listed?.takenBack?.left).toEqual([]);
    expect(
      (await given.house.ask("beds.free", { from: "2026-11-24" })).map((one) => one.bedId),
    ).toContain(bed(0));
  });

  it("leaves a person to whom a second import gave another stay, and removes the rest", async () => {
    const first = await bring(
      given.house,
      people(aRow(2, { name: "Mina Invented" }), aRow(3, { name: "Olga Madeup" })),
    );
    const personId = await personNamed("Mina Invented");
    const older = { from: "2024-01-10", until: "2024-02-10", plannedUntil: "2024-03-10" };
    const second = await bring(
      given.house,
      people(aRow(2, { ...older, is: { who: "file", personId }, name: "Mina Invented" })),
    );
    const behind = {
      goes: { files: 1, stays: 1, calls: 0 },
      stays: [{ kind: "file", line: 2, name: "Mina Invented" }],
    };
    expect(await given.house.ask("imports.weigh", { id: first.id })).toMatchObject(behind);
    await given.house.ask("imports.takeBack", { id: second.id });
    expect(await given.house.ask("imports.weigh", { id: first.id })).toMatchObject(behind);
    expect(await given.house.ask("imports.takeBack", { id: first.id })).toMatchObject(behind);
    expect(await found("Mina Invented")).toHaveLength(1);
    expect(await found("Olga Madeup")).toEqual([]);
  });

  it("is deleted with an erased person, and with a removed referral", async () => {
    await bring(
      given.house,
      calls(anOldCall(2, { decision: { kind: "no-show" }, receivedOn: "2022-05-01" })),
    );
    given.house.lock();
    await given.house.unlock("ada");
    expect(everyRow(given.house)["import_rows"]).toEqual([]);
    const [listed] = await given.house.ask("imports.list", {});
    expect(listed?.counts).toEqual({ files: 0, stays: 0, calls: 0 });
    expect(await given.house.ask("imports.takeBack", { id: listed?.id ?? "" })).toMatchObject({
      goes: { calls: 0 },
    });
  });

  it("is the only way to delete without two people: not for others, not twice, not for changed records", async () => {
    const { id } = await bring(
      given.house,
      people(aResident(2, bed(0), { name: "Mina Invented" })),
    );
    const personId = await personNamed("Mina Invented");
    const { file } = openHouseOf(given.house).database;
    const open = file.prepare("INSERT INTO erasing (person_id, import_id) VALUES (?, ?)");
    expect(() => open.run(personId, id)).toThrow("with its import only");
    expect(() => file.prepare("DELETE FROM import_rows").run()).toThrow("it goes with");
    expect(() => file.prepare("UPDATE imports SET state = 'back'").run()).toThrow();
    file
      .prepare(
        "UPDATE imports SET state = 'open', taken_back_at = brought_at, taken_back_by = brought_by",
      )
      .run();
    expect(() => open.run("somebody", id)).toThrow("with its import only");
    open.run(personId, id);
    expect(() => file.prepare("UPDATE imports SET state = 'back'").run()).toThrow(
      "the gate is open",
    );
  });
});

describe("whatever the spreadsheet contains", () => {
  const day = fc
    .integer({ min: -900, max: 20 })
    .map((days) => addDays(CalendarDate.parse("2026-11-24"), days));
  const name = fc.constantFrom(
    "Mina Invented",
    "Mina Inventedd",
    "Olga Madeup",
    "Rosa Nobody",
    null,
  );
  const one = (line: number): fc.Arbitrary<LooseRow> =>
    fc
      .record({
        name,
        from: day,
        nights: fc.option(fc.integer({ min: -5, max: 300 }), { nil: null }),
        bedAt: fc.option(fc.nat(3), { nil: null }),
        is: fc.constantFrom<LooseRow["is"]>(
          { who: "unsaid" },
          { who: "new" },
          { who: "row", line: 2 },
        ),
      })
      .map(({ from, nights, bedAt, ...said }) =>
        aRow(line, {
          ...said,
          from,
          until: nights === null ? null : addDays(from, nights),
          plannedUntil: addDays(from, 90),
          departure: nights === null ? null : { destination: "unknown", reason: "other-ground" },
          beds: bedAt === null ? [] : [bed(bedAt)],
        }),
      );
  const sheets = fc
    .integer({ min: 1, max: 8 })
    .chain((length) => fc.tuple(...Array.from({ length }, (_, at) => one(at + 2))));

  it("a preview says what is imported, and undoing it restores what was there", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (rows) => {
        const before = everyRow(given.house, ["imports", "import_rows", "given_numbers"]);
        const tried = await given.house.ask("imports.tryOut", people(...rows));
        expect(everyRow(given.house, ["imports", "import_rows", "given_numbers"])).toEqual(before);
        const { files, stays } = tried.counts;
        const brought = await given.house.call("imports.bringIn", {
          brought: people(...rows),
          expects: tried.counts,
        });
        if (files + stays === 0) {
          expect(brought).toEqual(refusal("NothingToBringIn"));
          return;
        }
        if (!brought.ok) throw new Error(brought.error.type);
        const { id, ...outcome } = brought.value;
        expect(outcome).toEqual(tried);
        expect(outcome.notTaken.length + stays).toBe(rows.length);
        const back = await given.house.ask("imports.takeBack", { id });
        expect(back).toEqual({ goes: tried.counts, stays: [] });
        expect(everyRow(given.house, ["imports", "import_rows", "given_numbers"])).toEqual(before);
      }),
      { seed: 20261127, numRuns: runs(40) },
    );
  }, 120_000);
});

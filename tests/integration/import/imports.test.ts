import { describe, expect, it } from "vitest";
import { ErasurePart } from "../../../domain/retention/erasure-order.ts";
import { long } from "../../helpers/long-test.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { addColleague, openHouseOf } from "../../helpers/integration/test-house.ts";
import {
  aHouseForEach,
  anOldCall,
  aResident,
  aRow,
  bring,
  calls,
  everyRow,
  people,
} from "../../helpers/integration/imports-house.ts";

const given = aHouseForEach();
const { bed, found, personNamed } = given;

describe("people of a spreadsheet", () => {
  it("live here, or lived here, each with a file, a stay and an end of the assistance", async () => {
    const { counts, notTaken } = await bring(
      given.house,
      people(
        aResident(2, bed(0), {
          name: "Mina Invented",
          age: { basis: "birthDate", birthDate: "2001-03-09" },
        }),
        aRow(3, { name: "Olga Madeup", beds: [bed(0)] }),
        aRow(4, { name: "Rosa Nobody" }),
      ),
    );

    expect(notTaken).toEqual([]);
    expect(counts).toEqual({ files: 3, stays: 3, calls: 0 });
    const here = await given.house.ask("people.view", { id: await personNamed("Mina Invented") });
    expect(here.current?.where.bedId).toBe(bed(0));
    expect(here.card.age).toEqual({ basis: "born", month: "2001-03" });
    expect(here.identity).toMatchObject({ content: { birthDate: "2001-03-09" } });
    expect(here.standing).toMatchObject({ state: "assisted", assistedOn: "2026-09-01" });
    const gone = await given.house.ask("people.view", { id: await personNamed("Olga Madeup") });
    expect(gone.standing).toMatchObject({ state: "closed", closedOn: "2025-06-10" });
    const [stay] = await given.house.ask("stays.ofPerson", { id: gone.card.id });
    expect(stay).toMatchObject({ nights: 151, stay: { from: "2025-01-10", until: "2025-06-10" } });
  });

  it("have a retention period from their departure, not from the import", async () => {
    const stay = { from: "2010-01-10", until: "2010-06-10", plannedUntil: "2010-07-10" };
    await bring(given.house, people(aRow(2, { name: "Olga Madeup", ...stay })));
    const id = await personNamed("Olga Madeup");
    const { dues } = await given.house.ask("forgetting.ofPerson", { id });
    expect(dues[0]).toEqual({ class: "assisted", since: "2010-06-10", on: "2020-06-10" });
    const all = { id, parts: [...ErasurePart.options] };
    const wish = { ...all, ground: "asked" as const, notBefore: "2026-11-24" };
    expect(await given.house.call("forgetting.propose", wish)).toMatchObject({ ok: true });
  });

  it(
    "leave no name in the house when they left long ago, and are found by the office only",
    long,
    async () => {
      await bring(given.house, people(aRow(2, { name: "Olga Madeup" }), aResident(3, bed(0))));
      const names = openHouseOf(given.house)
        .database.file.prepare("SELECT name FROM people ORDER BY number")
        .pluck()
        .all();
      expect(names).toEqual([null, "Invented Person3"]);
      expect(await found("Olga Madeup")).toHaveLength(1);

      await addColleague(given.house, "ada", "noor", ["shelter"]);
      await given.house.unlock("noor");
      expect(await found("Olga Madeup")).toEqual([]);
    },
  );

  it("have no missing name when the office knows it, whether they left long ago or live here", async () => {
    await bring(given.house, people(aRow(2, { name: "Olga Madeup" }), aResident(3, bed(0))));
    const { id } = (await found("Olga Madeup"))[0]?.card ?? {};
    const { card, missing } = await given.house.ask("people.view", { id: id ?? "" });
    expect(card.name).toBe("Olga Madeup");
    expect(missing).toEqual(["age"]);
    const { needs } = await given.house.ask("today.view", {});
    expect(needs.filter(({ kind }) => kind === "toComplete")).toMatchObject([{ missing: ["age"] }]);
  });

  it("have no departure checklist for a departure of long ago", async () => {
    await bring(given.house, people(aRow(2), aResident(3, bed(0), { name: "Mina Invented" })));
    const needs = async () =>
      (await given.house.ask("today.view", {})).needs.filter(
        ({ kind }) => kind === "departureOpen",
      );
    expect(await needs()).toEqual([]);

    const { current } = await given.house.ask("people.view", {
      id: await personNamed("Mina Invented"),
    });
    await given.house.ask("stays.depart", {
      stayId: current?.stay.id ?? "",
      night: "2026-11-24",
      destination: "unknown",
      reason: "other-ground",
    });
    expect(await needs()).toHaveLength(1);
  });

  it("are refused one by one, and the others are imported", async () => {
    const brought = people(
      aResident(2, bed(0)),
      aResident(3, bed(0)),
      aResident(4, bed(1), { from: "2026-12-24", plannedUntil: "2027-12-24" }),
      aRow(5, { until: "2025-01-01" }),
      aResident(6, bed(1), { beds: [] }),
      aRow(7, { is: { who: "row", line: 8 }, from: "2025-05-01" }),
      aRow(8),
    );
    const { counts, notTaken } = await bring(given.house, brought);

    expect(notTaken.map(({ line, why }) => [line, why])).toEqual([
      [3, "bedTaken"],
      [4, "inFuture"],
      [5, "endsBeforeStart"],
      [6, "noBed"],
      [7, "elsewhere"],
    ]);
    expect(counts).toEqual({ files: 2, stays: 2, calls: 0 });
  });

  it("take the next bed of a room", async () => {
    const room = [bed(0), bed(1)];
    const { notTaken } = await bring(
      given.house,
      people(
        aResident(2, "", { beds: room }),
        aResident(3, "", { beds: room }),
        aResident(4, "", { beds: room }),
      ),
    );
    const inBed = [2, 3].map((line) => ({ who: "row", line }));
    expect(notTaken).toEqual([{ line: 4, why: "bedTaken", alike: [], inBed }]);
  });

  it("are shown with who sleeps in their bed, by the existing file", async () => {
    await bring(given.house, people(aResident(2, bed(0), { name: "Mina Invented" })));
    const personId = await personNamed("Mina Invented");
    const { notTaken } = await given.house.ask(
      "imports.tryOut",
      people(
        aResident(2, bed(0), { name: "Olga Madeup" }),
        aRow(3, { beds: [bed(0)], until: "2025-06-10" }),
      ),
    );

    expect(notTaken).toMatchObject([
      {
        line: 2,
        why: "bedTaken",
        inBed: [{ who: "file", personId, name: "Mina Invented" }],
      },
    ]);
  });

  it("are asked about when they may have a file, or appear in the spreadsheet twice", async () => {
    await bring(given.house, people(aResident(2, bed(0), { name: "Mina Invented" })));
    const id = await personNamed("Mina Invented");
    const unsaid = { is: { who: "unsaid" } } as const;
    const { counts, notTaken } = await given.house.ask(
      "imports.tryOut",
      people(
        aRow(2, { ...unsaid, name: "Invented Mina" }),
        aRow(3, { ...unsaid, name: "Olga Madeup" }),
        aRow(4, { ...unsaid, name: "Olga Madeupp", from: "2026-01-10", until: "2026-02-10" }),
        aRow(5, { ...unsaid, name: "Quite Another" }),
      ),
    );

    expect(notTaken).toMatchObject([
      { line: 2, why: "mayBeKnown", alike: [{ who: "file", personId: id, isSame: true }] },
      { line: 4, why: "mayBeKnown", alike: [{ who: "row", line: 3 }] },
    ]);
    expect(counts.files).toBe(2);
  });

  it("are asked about once for all rows of one person", async () => {
    await bring(given.house, people(aResident(2, bed(0), { name: "Mina Invented" })));
    const { notTaken } = await given.house.ask(
      "imports.tryOut",
      people(
        aRow(2, { is: { who: "unsaid" }, name: "Mina Invented" }),
        aRow(3, { is: { who: "row", line: 2 }, from: "2025-08-01", until: "2025-09-01" }),
      ),
    );
    expect(notTaken.map(({ line, why }) => [line, why])).toEqual([
      [2, "mayBeKnown"],
      [3, "mayBeKnown"],
    ]);
  });

  it("are asked about again where the row of the same person was imported before", async () => {
    await bring(given.house, people(aRow(3, { name: "Olga Madeup" })));
    const rest = aRow(4, {
      is: { who: "row", line: 3 } as const,
      name: "Olga Madeup" as const,
      from: "2026-01-10",
      until: "2026-02-10",
      plannedUntil: "2026-03-10",
    });
    const { counts, notTaken } = await given.house.ask("imports.tryOut", people(rest));
    expect(counts.files).toBe(0);
    expect(notTaken).toMatchObject([{ line: 4, why: "mayBeKnown", alike: [{ who: "file" }] }]);
  });

  it("are distinguished by their age", async () => {
    const is = { who: "unsaid" } as const;
    const { notTaken } = await given.house.ask(
      "imports.tryOut",
      people(
        aRow(2, { is, name: "Olga Madeup", age: { basis: "birthDate", birthDate: "1980-01-01" } }),
        aRow(3, { is, name: "Olga Madeup", age: { basis: "birthDate", birthDate: "2001-01-01" } }),
      ),
    );
    expect(notTaken).toEqual([]);
  });

  it("add a stay to a file, or to another row of the spreadsheet, and are recognised where they live here", async () => {
    await bring(given.house, people(aRow(2, { name: "Olga Madeup" })));
    const personId = await personNamed("Olga Madeup");
    const { counts } = await bring(
      given.house,
      people(
        aResident(2, bed(0), { name: "Olga Madeup", is: { who: "file", personId } }),
        aRow(3, {
          name: "Rosa Nobody",
          from: "2025-08-01",
          until: "2025-09-01",
          plannedUntil: "2025-09-01",
        }),
        aResident(4, bed(1), { name: "Rosa Nobody", is: { who: "row", line: 3 } }),
      ),
    );

    expect(counts).toEqual({ files: 1, stays: 3, calls: 0 });
    const olga = await given.house.ask("people.view", { id: personId });
    expect(olga.card.name).toBe("Olga Madeup");
    expect(olga.current).not.toBeNull();
    const rosa = await given.house.ask("stays.ofPerson", { id: await personNamed("Rosa Nobody") });
    expect(rosa.map(({ stay }) => stay.from)).toEqual(["2026-09-01", "2025-08-01"]);
  });

  it("are imported by administrators with the office compartment, and nobody else", async () => {
    await addColleague(given.house, "ada", "omar", ["admin"]);
    await given.house.unlock("omar");
    expect(await given.house.call("imports.tryOut", people(aRow(2)))).toEqual({
      ok: false,
      error: { type: "NotMember", compartment: "office" },
    });
  });
});

describe("a spreadsheet", () => {
  it.each([people(aRow(2), aRow(3), aRow(2)), calls(anOldCall(4), anOldCall(4))])(
    "has each line once, or is invalid: $kind",
    async (brought) => {
      expect(await given.house.call("imports.tryOut", brought)).toMatchObject({
        ok: false,
        error: { type: "InvalidInput" },
      });
    },
  );
});

describe("a preview", () => {
  it("writes nothing at all: not one row, and no audit log entry", async () => {
    const rows = () => everyRow(given.house);
    const traced = () =>
      openHouseOf(given.house).database.file.prepare("SELECT count(*) FROM trace").pluck().get();
    const before = [rows(), traced()];
    const { counts } = await given.house.ask(
      "imports.tryOut",
      people(aResident(2, bed(0)), aResident(3, bed(0)), aRow(4)),
    );
    await given.house.ask("imports.tryOut", calls(anOldCall(2)));

    expect(counts).toEqual({ files: 2, stays: 2, calls: 0 });
    expect([rows(), traced()]).toEqual(before);
  });

  it("is binding: if the result would differ by now, nothing is imported", async () => {
    const brought = people(aResident(2, bed(0)), aRow(3));
    const { counts } = await given.house.ask("imports.tryOut", brought);
    await given.house.ask("beds.close", {
      bedId: bed(0),
      from: "2026-11-24",
      until: null,
      reason: "Painting",
    });
    const before = everyRow(given.house);

    expect(await given.house.call("imports.bringIn", { brought, expects: counts })).toEqual(
      refusal("ChangedMeanwhile"),
    );
    expect(everyRow(given.house)).toEqual(before);
  });
});

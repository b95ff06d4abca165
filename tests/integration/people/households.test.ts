import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aNewcomer } from "../../helpers/builders.ts";
import {
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

// People who belong together, through dispatch on the encrypted database.

let house: TestHouse;
let bedOf: (number: number) => string;
beforeEach(async () => {
  house = testHouse();
  const rooms = await foundHouse(house);
  bedOf = (number) => rooms[number - 1]?.beds[0]?.id ?? "";
});
afterEach(() => house.remove());

async function admit(name: string, bed: number, withPersonId: string | null = null) {
  const { personId } = await house.ask("stays.admit", {
    ...aNewcomer({ name, withPersonId }),
    bedId: bedOf(bed),
  });
  return personId;
}

const namesWith = async (id: string) =>
  (await house.ask("households.ofPerson", { id })).relatives.map(({ name }) => name);

describe("a family", () => {
  it("begins when a child is admitted with a parent, and is shown to each of them and on the board", async () => {
    const ana = await admit("Ana Invented", 5);
    const rui = await admit("Rui Invented", 6, ana);
    const ines = await admit("Inês Invented", 7, rui);

    expect(await namesWith(ana)).toEqual(["Rui Invented", "Inês Invented"]);
    expect(await namesWith(ines)).toEqual(["Ana Invented", "Rui Invented"]);
    const { rooms } = await house.ask("beds.board", { night: null });
    const households = rooms.flatMap(({ beds }) =>
      beds.flatMap((bed) => (bed.state === "taken" ? [bed.sleeper.householdId] : [])),
    );
    expect(new Set(households).size).toBe(1);
    expect(households).not.toContain(null);
  });

  it("is proposed a bed in or near its room, and a cot for a small child", async () => {
    const plan = [1, 2, 3, 4].map((number) => ({
      id: null,
      name: `House ${String(number)}`,
      beds:
        number === 3
          ? [
              { id: null, name: "A", kind: "bed" as const },
              { id: null, name: "B", kind: "bed" as const },
              { id: null, name: "C", kind: "cot" as const },
            ]
          : [{ id: null, name: "", kind: "bed" as const }],
    }));
    const rooms = await house.ask("rooms.arrange", { rooms: plan });
    const { personId: ana } = await house.ask("stays.admit", {
      ...aNewcomer(),
      bedId: rooms[2]?.beds[0]?.id ?? "",
    });
    const proposed = async (isSmall: boolean) =>
      (await house.ask("beds.free", { from: "2026-11-24", near: ana, isSmall })).map(
        ({ room, bed }) => `${room} ${bed.name}`.trim(),
      );

    expect((await proposed(true)).slice(0, 2)).toEqual(["House 3 C", "House 3 B"]);
    expect((await proposed(false)).slice(0, 3)).toEqual(["House 3 B", "House 3 C", "House 2"]);
  });

  it("has nobody else proposed near it while another bed is free", async () => {
    const bed = (name: string) => ({ id: null, name, kind: "bed" as const });
    const rooms = await house.ask("rooms.arrange", {
      rooms: [
        { id: null, name: "House 1", beds: [bed("A"), bed("B"), bed("C")] },
        { id: null, name: "House 2", beds: [bed("A"), bed("B"), bed("C")] },
      ],
    });
    const bedId = (room: number, at: number) => rooms[room]?.beds[at]?.id ?? "";
    const proposed = async (near: string | null) => {
      const [first] = await house.ask("beds.free", { from: "2026-11-24", near });
      return `${first?.room ?? ""} ${first?.bed.name ?? ""}`;
    };
    const { personId: ana } = await house.ask("stays.admit", {
      ...aNewcomer(),
      bedId: bedId(0, 0),
    });
    await house.ask("stays.admit", {
      ...aNewcomer({ name: "Rui Invented", withPersonId: ana }),
      bedId: bedId(0, 1),
    });
    await house.ask("stays.admit", { ...aNewcomer({ name: "Mia I." }), bedId: bedId(1, 0) });

    expect(await proposed(null)).toBe("House 2 B");
    expect(await proposed(ana)).toBe("House 1 C");
  });

  it("is separated without losing a file, and nobody is a family alone", async () => {
    const ana = await admit("Ana Invented", 5);
    const rui = await admit("Rui Invented", 6, ana);

    await house.ask("households.leave", { personId: rui });

    expect(await namesWith(ana)).toEqual([]);
    expect(await house.call("households.leave", { personId: ana })).toEqual({
      ok: false,
      error: { type: "NotFound" },
    });
    await house.ask("households.join", { personId: rui, withPersonId: ana });
    expect(await namesWith(ana)).toEqual(["Rui Invented"]);
    const { lines } = await house.ask("people.history", { id: ana, page: 0 });
    expect(lines.map(({ action }) => action)).toContain("householdLeft");
  });

  it("cannot be mixed with another family, nor a person with themselves", async () => {
    const ana = await admit("Ana Invented", 5);
    await admit("Rui Invented", 6, ana);
    const eva = await admit("Eva Invented", 7);
    const tom = await admit("Tom Invented", 8, eva);

    expect(await house.call("households.join", { personId: tom, withPersonId: ana })).toEqual({
      ok: false,
      error: { type: "BelongsElsewhere" },
    });
    expect(await house.call("households.join", { personId: tom, withPersonId: tom })).toEqual({
      ok: false,
      error: { type: "SamePerson" },
    });
  });

  it("is limited to one household per person by the database itself", async () => {
    const ana = await admit("Ana Invented", 5);
    await admit("Rui Invented", 6, ana);
    const { file } = openHouseOf(house).database;
    file.exec("INSERT INTO households VALUES ('other', '2026-11-24T20:10:00.000Z')");

    expect(() =>
      file
        .prepare("INSERT INTO household_members VALUES ('m', 'other', ?, '2026-11-24', NULL)")
        .run(ana),
    ).toThrow("belongs elsewhere");
  });
});

// A return recorded by mistake is undone: what ended with it continues.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import type { SearchId } from "../../../domain/outings/outing.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { anOuting, refusalOf } from "../../helpers/integration/outings-and-departures.ts";
import { foundHouse, testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let beds: readonly string[];
beforeEach(async () => {
  house = testHouse();
  beds = (await foundHouse(house)).map((room) => room.beds[0]?.id ?? "");
});
afterEach(() => house.remove());

describe("an outing", () => {
  it("continues when a return was recorded by mistake, with the search that ended with it", async () => {
    const [linh, ana] = [await admit("Linh Invented", 0), await admit("Ana Invented", 1)];
    const { id } = await goOut([linh]);
    const linhsSearch = await house.ask("missing.open", { personId: linh });
    const told = await house.ask("missing.open", { personId: ana });
    await house.ask("passes.back", { personIds: [linh, ana] });
    const ended = async ({ id: search }: { readonly id: SearchId }) =>
      (await house.ask("missing.view", { id: search })).ended;
    expect((await ended(linhsSearch))?.as).toBe("back");

    await house.ask("passes.stillOut", { id, personIds: [linh] });
    await house.ask("passes.stillOut", { id: null, personIds: [ana] });
    expect(await ended(linhsSearch)).toBeNull();
    expect(await ended(told)).toBeNull();
    expect((await house.ask("passes.list", {})).lookedFor.map(({ person }) => person.id)).toEqual([
      linh,
      ana,
    ]);
    expect(await refusalOf(house, "passes.stillOut", { id: null, personIds: [ana] })).toBe(
      "NotOut",
    );
  });

  it("leaves a search alone that ended before the outing", async () => {
    const linh = await admit("Linh Invented", 0);
    const before = await house.ask("missing.open", { personId: linh });
    await house.ask("passes.back", { personIds: [linh] });
    house.now = addMinutes(house.now, 5);
    const { id } = await goOut([linh]);
    await house.ask("passes.back", { personIds: [linh] });
    await house.ask("passes.stillOut", { id, personIds: [linh] });
    expect((await house.ask("missing.view", { id: before.id })).ended?.as).toBe("back");
  });
});

async function admit(name: string, bed: number): Promise<PersonId> {
  const newcomer = { ...aNewcomer({ name }), bedId: beds[bed] ?? "" };
  return (await house.ask("stays.admit", newcomer)).personId;
}

const goOut = (people: readonly PersonId[]) => house.ask("passes.goOut", anOuting(house, people));

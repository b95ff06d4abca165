// An outing recorded by mistake: nobody went.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { anOuting, countIn, refusalOf } from "../../helpers/integration/outings-and-departures.ts";
import { foundHouse, preparedHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let beds: readonly string[];
let linh: PersonId;
let ana: PersonId;
const begun = preparedHouse(async (fresh) => {
  house = fresh;
  beds = (await foundHouse(house)).map((room) => room.beds[0]?.id ?? "");
  linh = await admit("Linh Invented", 0);
  ana = await admit("Ana Invented", 1);
  return { beds, linh, ana };
});
beforeEach(async () => {
  ({ house, beds, linh, ana } = await begun());
});
afterEach(() => house.remove());

describe("an outing recorded by mistake", () => {
  it("is undone for everyone on it, and the evacuation list searches for them again", async () => {
    const { id } = await goOut([linh, ana]);
    expect(await isOutOnPaper()).toEqual([true, true]);

    await house.ask("passes.takeBack", { id, personIds: [linh, ana] });

    expect(await list()).toMatchObject({ out: [], back: [] });
    expect((await list()).inside.map((person) => person.id)).toEqual([linh, ana]);
    expect(await isOutOnPaper()).toEqual([false, false]);
    expect([countIn(house, "passes"), countIn(house, "pass_people")]).toEqual([0, 0]);
    const { lines } = await house.ask("people.history", { id: ana, page: 0 });
    expect(lines.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["wentOut", "outingTakenBack"]),
    );
    expect(await refusalOf(house, "passes.takeBack", { id, personIds: [linh, ana] })).toBe(
      "NotOut",
    );
  });

  it("stays recorded for a person who came back from it", async () => {
    const { id } = await goOut([linh, ana]);
    await house.ask("passes.back", { personIds: [ana] });
    await house.ask("passes.takeBack", { id, personIds: [linh, ana] });
    expect((await list()).out).toEqual([]);
    expect((await list()).back.map(({ person }) => person.id)).toEqual([ana]);
    expect(await refusalOf(house, "passes.takeBack", { id, personIds: [linh, ana] })).toBe(
      "NotOut",
    );
  });

  it("is not undone for a person who is searched for because of it, and who stays on it", async () => {
    const { id } = await goOut([linh, ana]);
    house.now = addMinutes(house.now, 200);
    await house.ask("missing.open", { personId: ana });
    expect(await refusalOf(house, "passes.takeBack", { id, personIds: [linh, ana] })).toBe(
      "IsLookedFor",
    );
    expect((await list()).out).toMatchObject([{ id, people: [{ id: linh }] }]);
    expect((await list()).lookedFor).toMatchObject([{ person: { id: ana }, pass: { id } }]);

    await house.ask("passes.takeBack", { id, personIds: [linh] });
    expect(await list()).toMatchObject({
      out: [],
      inside: [{ id: linh }],
      lookedFor: [{ person: { id: ana }, pass: { id } }],
    });
  });
});

async function admit(name: string, bed: number): Promise<PersonId> {
  const newcomer = { ...aNewcomer({ name }), bedId: beds[bed] ?? "" };
  return (await house.ask("stays.admit", newcomer)).personId;
}

const list = () => house.ask("passes.list", {});
const goOut = (people: readonly PersonId[]) => house.ask("passes.goOut", anOuting(house, people));
const isOutOnPaper = async () =>
  (await house.ask("papers.evacuation", {})).rooms.flatMap(({ people }) =>
    people.map(({ presence }) => presence.state !== "inside"),
  );

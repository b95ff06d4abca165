// Two people swap turns in the rota of the week.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { bedOf } from "../../helpers/integration/residents-and-care-workers.ts";
import { foundHouse, preparedHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

const tuesday = "2026-11-24" as CalendarDate;

let house: TestHouse;
const begun = preparedHouse(async (house) => {
  await foundHouse(house);
  for (const [index, name] of ["Linh Invented", "Yusuf Invented", "Rosa Invented"].entries())
    await house.ask("stays.admit", {
      ...aNewcomer({ name, from: "2026-11-20" }),
      bedId: await bedOf(house, index),
    });
  await house.ask("chores.useUsual", {});
  await house.ask("chores.suggest", { week: tuesday, again: false });
  return {};
});
beforeEach(async () => {
  ({ house } = await begun());
});
afterEach(() => house.remove());

const week = () => house.ask("chores.week", { day: tuesday });

describe("a swap", () => {
  it("lets each keep one turn", async () => {
    const { turns } = await week();
    const { tasks } = await week();
    const id = tasks.find(({ name }) => "usual" in name && name.usual === "breakfast-clear")?.id;
    const later = turns.filter(({ day, taskId }) => day > tuesday && taskId === id);
    const one = later[0];
    const other = later.find((turn) => turn.personId !== one?.personId && turn.day !== one?.day);
    if (one === undefined || other === undefined) throw new Error("Nothing to swap");

    await house.ask("chores.swap", { turnId: one.id, withId: other.id });

    const after = (await week()).turns;
    const has = (place: typeof one, personId: string) =>
      after.some(
        (turn) =>
          turn.taskId === place.taskId && turn.day === place.day && turn.personId === personId,
      );
    expect(has(one, other.personId) && has(other, one.personId)).toBe(true);
    expect(after).toHaveLength(turns.length);
  });

  it("moves no turn with a recorded outcome", async () => {
    const { turns } = await week();
    const one = turns.find(({ day }) => day === tuesday);
    const other = turns.find(({ day, personId }) => day > tuesday && personId !== one?.personId);
    if (one === undefined || other === undefined) throw new Error("Nothing to swap");
    await house.ask("chores.tick", { turnId: one.id, outcome: "done" });

    expect(await house.call("chores.swap", { turnId: one.id, withId: other.id })).toMatchObject({
      error: { type: "ChangedMeanwhile" },
    });
    expect((await week()).turns).toContainEqual(
      expect.objectContaining({ id: one.id, outcome: "done" }),
    );
  });
});

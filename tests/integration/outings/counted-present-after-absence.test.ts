// A person counted as away comes back: before that count is closed, after a new admission, after the clock was set back.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addMinutes, CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { CensusState } from "../../../domain/accommodation/census.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { admit, bedOf } from "../../helpers/integration/residents-and-care-workers.ts";
import {
  anOuting,
  countIn,
  leaveHouse,
  refusalOf,
  signIn,
} from "../../helpers/integration/outings-and-departures.ts";
import {
  foundHouse,
  preparedHouse,
  seeEverybody,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const tonight = CalendarDate.parse("2026-11-24");

let house: TestHouse;
let ana: PersonId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house);
  const { personId: ana } = await admit(house, 0, "Ana Invented");
  return { ana };
});
beforeEach(async () => {
  ({ house, ana } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

describe("tonight's headcount", () => {
  it.each(["absent", "hospital", "pass"] as const)(
    "finds a person present who was marked %s and came back before it was closed",
    async (state) => {
      await mark(ana, state);
      later(30);
      await house.ask("passes.back", { personIds: [ana] });
      expect(await states()).toEqual(["here"]);
      later(30);
      await close();
      expect(await states()).toEqual(["here"]);
      expect((await list()).counted).toEqual([]);
    },
  );

  it("finds a person present who came back from an outing, an appointment or a search after being marked", async () => {
    const { id } = await house.ask("passes.goOut", anOuting(house, [ana]));
    await mark(ana, "absent");
    later(10);
    await house.ask("passes.back", { personIds: [ana] });
    expect(await states()).toEqual(["here"]);
    await house.ask("passes.stillOut", { id, personIds: [ana] });
    expect(await states()).toEqual(["absent"]);
    later(10);
    await house.ask("missing.open", { personId: ana });
    later(10);
    await house.ask("passes.back", { personIds: [ana] });
    expect(await states()).toEqual(["here"]);
  });

  it("shows the state without that answer: out as agreed again, and away where the person was marked again", async () => {
    await mark(ana, "unsure");
    await mark(ana, "absent");
    later(10);
    await house.ask("passes.back", { personIds: [ana] });
    expect(await states()).toEqual(["here"]);
    later(10);
    await house.ask("passes.goOut", anOuting(house, [ana]));
    expect(await states()).toEqual(["pass"]);
    later(10);
    await mark(ana, "absent");
    expect(await states()).toEqual(["absent"]);
  });
});

describe("a person who left after the count and was admitted again", () => {
  it("is not possibly out and also present for the count of the same night", async () => {
    await mark(ana, "absent");
    await leaveHouse(house, ana);
    const bedId = await bedOf(house, 0);
    await house.ask("stays.admit", { ...aNewcomer({ personId: ana, name: null }), bedId });
    expect((await list()).counted).toEqual([]);
    expect(await states()).toEqual(["here"]);
    expect(await refusalOf(house, "passes.back", { personIds: [ana] })).toBe("NotOut");
  });
});

describe("a return that answers a headcount", () => {
  it("shows since when the person is back, and nothing unknown", async () => {
    await mark(ana, "absent");
    later(60);
    await house.ask("passes.back", { personIds: [ana] });
    expect((await list()).back).toMatchObject([{ outAt: null, person: { id: ana } }]);
  });

  it("is undone by its own number too, and never becomes an outing", async () => {
    await mark(ana, "absent");
    later(60);
    await house.ask("passes.back", { personIds: [ana] });
    const id = (await list()).back[0]?.passId ?? null;
    await house.ask("passes.stillOut", { id, personIds: [ana] });
    expect(await list()).toMatchObject({ out: [], back: [], counted: [{ state: "absent" }] });

    await house.ask("passes.back", { personIds: [ana] });
    const again = (await list()).back[0]?.passId ?? null;
    later(10);
    await mark(ana, "here");
    const taken = { id: again, personIds: [ana] };
    expect(await refusalOf(house, "passes.stillOut", taken)).toBe("NotOut");
    expect((await list()).out).toEqual([]);
  });

  it("leaves alone, when it is undone, a search that ended before", async () => {
    const { id } = await house.ask("missing.open", { personId: ana });
    await house.ask("passes.back", { personIds: [ana] });
    later(60);
    await mark(ana, "absent");
    later(10);
    await house.ask("passes.back", { personIds: [ana] });
    later(10);
    await mark(ana, "here");
    const taken = { id: null, personIds: [ana] };
    expect(await refusalOf(house, "passes.stillOut", taken)).toBe("NotOut");
    expect((await house.ask("missing.view", { id })).ended?.as).toBe("back");
  });

  it.each([0, -30])(
    "is undone %i minutes after the count, by a clock that was set",
    async (minutes) => {
      await mark(ana, "absent");
      later(minutes);
      await house.ask("passes.back", { personIds: [ana] });
      expect(await list()).toMatchObject({ counted: [], inside: [{ id: ana }] });
    },
  );
});

describe("a night counted after noon", () => {
  const noon = Instant.parse("2026-11-25T11:00:00.000Z");

  it("is answered by a return between noon and the count", async () => {
    await house.ask("passes.goOut", anOuting(house, [ana]));
    house.now = addMinutes(noon, 60);
    await house.ask("passes.back", { personIds: [ana] });
    house.now = addMinutes(noon, 180);
    await mark(ana, "absent");
    await close();
    expect(await list()).toMatchObject({ counted: [], inside: [{ id: ana }] });
    const { needs } = await house.ask("today.view", {});
    expect(needs.map(({ kind }) => kind)).not.toContain("absent");
  });

  it("is answered by a return in the morning, before its night ended", async () => {
    await house.ask("passes.goOut", anOuting(house, [ana]));
    house.now = addMinutes(noon, -240);
    await house.ask("passes.back", { personIds: [ana] });
    house.now = addMinutes(noon, 180);
    await mark(ana, "absent");
    await close();
    expect(await list()).toMatchObject({ counted: [], inside: [{ id: ana }] });
    const { needs } = await house.ask("today.view", {});
    expect(needs.map(({ kind }) => kind)).not.toContain("absent");
  });

  it("is not answered by a return before that night", async () => {
    house.now = Instant.parse("2026-11-24T16:00:00.000Z");
    await house.ask("passes.goOut", anOuting(house, [ana]));
    house.now = Instant.parse("2026-11-24T18:00:00.000Z");
    await house.ask("passes.back", { personIds: [ana] });
    house.now = addMinutes(noon, 180);
    await mark(ana, "absent");
    await close();
    expect(await list()).toMatchObject({ counted: [{ person: { id: ana } }] });
  });

  it.each([
    ["in the evening of that night", "2026-11-24T19:30:00.000Z"],
    ["in the middle of it", "2026-11-25T01:00:00.000Z"],
    ["before the day shift began", "2026-11-25T05:59:00.000Z"],
  ])("is not answered by a return %s: the person may have left again", async (_, at) => {
    house.now = Instant.parse("2026-11-24T17:00:00.000Z");
    await house.ask("passes.goOut", anOuting(house, [ana]));
    house.now = Instant.parse(at);
    await house.ask("passes.back", { personIds: [ana] });
    house.now = addMinutes(noon, 90);
    await mark(ana, "absent");
    await close();
    expect(await list()).toMatchObject({ counted: [{ person: { id: ana } }], inside: [] });
    const { needs } = await house.ask("today.view", {});
    expect(needs.map(({ kind }) => kind)).toContain("absent");
  });

  it("shows a person present who came back after being marked, even if it is only closed the next day", async () => {
    await mark(ana, "absent");
    later(60);
    await house.ask("passes.back", { personIds: [ana] });
    house.now = addMinutes(noon, 90);
    expect(await states()).toEqual(["absent"]);
    await close();
    expect(await list()).toMatchObject({ counted: [], inside: [{ id: ana }] });
    await mark(ana, "here");
    await mark(ana, "absent");
    expect(await list()).toMatchObject({ counted: [{ person: { id: ana } }], inside: [] });
  });

  it("shows a person as possibly out who was not recorded as back, and their return is undone like any other", async () => {
    house.now = addMinutes(noon, 180);
    await mark(ana, "absent");
    await close();
    expect((await list()).counted).toMatchObject([{ person: { id: ana } }]);
    later(10);
    await house.ask("passes.back", { personIds: [ana] });
    expect(await list()).toMatchObject({ counted: [], inside: [{ id: ana }] });
    await house.ask("passes.stillOut", { id: null, personIds: [ana] });
    expect((await list()).counted).toMatchObject([{ state: "absent", person: { id: ana } }]);
  });
});

describe("where a return is erased after an hour", () => {
  it.each(["count", "pass", "search"])(
    "one that answers a headcount stays: by a %s",
    async (by) => {
      const settings = await house.ask("house.settings", {});
      await house.ask("house.saveSettings", { ...settings, passKeepHours: 1 });
      if (by === "pass") await house.ask("passes.goOut", anOuting(house, [ana]));
      await mark(ana, "absent");
      later(10);
      if (by === "search") await house.ask("missing.open", { personId: ana });
      await house.ask("passes.back", { personIds: [ana] });

      later(180);
      await signIn(house, "ada");
      expect((await list()).counted).toEqual([]);
      expect(kept()).toBe(1);

      later(60 * 48);
      await signIn(house, "ada");
      expect((await list()).counted).toEqual([]);
      expect(kept()).toBe(0);
    },
  );

  const kept = () => countIn(house, "passes") + countIn(house, "missing_searches");
});

const later = (minutes: number): void => {
  house.now = addMinutes(house.now, minutes);
};
const list = () => house.ask("passes.list", {});
const view = () => house.ask("census.view", { night: tonight });
const states = async () => (await view()).lines.map(({ state }) => state);
const close = async () => {
  await seeEverybody(house, tonight);
  const { night, lines } = await view();
  const shown = lines.map(({ person, state }) => ({ personId: person.id, state }));
  await house.ask("census.close", { night, shown });
};
const mark = (personId: PersonId, state: CensusState) =>
  house.ask("census.mark", { night: tonight, personId, state });

// A stay that an import added to an older file, of a current resident: what was recorded since is no mistake.
import { beforeEach, describe, expect, it } from "vitest";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { ImportId } from "../../../domain/import/import-schemas.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { StayId } from "../../../domain/accommodation/stay.ts";
import { anOuting } from "../../helpers/integration/outings-and-departures.ts";
import { seeEverybody } from "../../helpers/integration/test-house.ts";
import {
  aHouseForEach,
  aResident,
  aRow,
  bring,
  people,
} from "../../helpers/integration/imports-house.ts";

const given = aHouseForEach();
const { bed, personNamed } = given;
const tonight = CalendarDate.parse("2026-11-24");

let id: ImportId;
let personId: PersonId;
let stayId: StayId;
beforeEach(async () => {
  await bring(given.house, people(aRow(2, { name: "Olga Madeup" })));
  personId = await personNamed("Olga Madeup");
  const is = { who: "file", personId } as const;
  ({ id } = await bring(given.house, people(aResident(2, bed(0), { is, name: "Olga Again" }))));
  const { current } = await given.house.ask("people.view", { id: personId });
  if (current === null) throw new Error("She lives here");
  stayId = current.stay.id;
});

describe("a stay on an older file", () => {
  const work: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      "a closed count",
      async () => {
        await seeEverybody(given.house);
        const { night, lines } = await given.house.ask("census.view", { night: null });
        const shown = lines.map(({ person, state }) => ({ personId: person.id, state }));
        return given.house.ask("census.close", { night, shown });
      },
    ],
    [
      "a signed agreement",
      () =>
        given.house.ask("intake.signAgreement", {
          id: personId,
          agreement: {
            textVersion: "1",
            on: tonight,
            language: "vi",
            interpreter: "",
            way: "paper",
            strokes: null,
          },
        }),
    ],
    [
      "a call that was agreed",
      () =>
        given.house.ask("departures.agreeCall", {
          stayId,
          on: addDays(tonight, 7),
          caller: "house",
        }),
    ],
    ["a pass", () => given.house.ask("passes.goOut", anOuting(given.house, [personId]))],
    [
      "a planned move",
      () =>
        given.house.ask("moves.plan", {
          night: addDays(tonight, 3),
          moves: [{ stayId, bedId: bed(1) }],
        }),
    ],
  ];
  it.each(work)("stays with %s since, and the file is named", async (_, touch) => {
    await touch();
    const behind = {
      goes: { files: 0, stays: 0, calls: 0 },
      stays: [{ kind: "file", line: 2, personId }],
    };
    expect(await given.house.ask("imports.weigh", { id })).toMatchObject(behind);
    expect(await given.house.ask("imports.takeBack", { id })).toMatchObject(behind);
    expect((await given.house.ask("people.view", { id: personId })).current?.stay.id).toBe(stayId);
  });

  it("is removed where nothing was recorded since, with the name that it added", async () => {
    await given.house.ask("people.view", { id: personId });
    expect(await given.house.ask("imports.takeBack", { id })).toMatchObject({
      goes: { stays: 1 },
      stays: [],
    });
    const { current, identity } = await given.house.ask("people.view", { id: personId });
    expect(current).toBeNull();
    expect(identity).toMatchObject({ content: { name: "Olga Madeup", aliases: [] } });
  });
});

it("neither of two stays that one import added to a file is removed while the other is current", async () => {
  await given.house.ask("imports.takeBack", { id });
  const is = { who: "file", personId } as const;
  const again = await bring(
    given.house,
    people(
      aRow(2, { is, name: "Olga Again", from: "2024-01-10", until: "2024-02-10" }),
      aResident(3, bed(0), { is, name: "Olga Again" }),
    ),
  );
  await seeEverybody(given.house);
  const { night, lines } = await given.house.ask("census.view", { night: null });
  const shown = lines.map(({ person, state }) => ({ personId: person.id, state }));
  await given.house.ask("census.close", { night, shown });
  const was = await given.house.ask("people.view", { id: personId });

  expect(await given.house.ask("imports.takeBack", { id: again.id })).toMatchObject({
    goes: { files: 0, stays: 0, calls: 0 },
    stays: [{ kind: "file", line: 2, personId }],
  });
  const now = await given.house.ask("people.view", { id: personId });
  expect(now.card).toEqual(was.card);
  expect(now.card.name).toBe("Olga Again");
  expect(now.identity).toEqual(was.identity);
  const [listed] = await given.house.ask("imports.list", {});
  expect(listed?.takenBack?.left).toEqual([2, 3]);
});

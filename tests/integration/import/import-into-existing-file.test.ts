// A person of a spreadsheet with an existing file: the spreadsheet completes it, and the additions are removed with the import.
import { expect, it } from "vitest";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  aHouseForEach,
  aResident,
  aRow,
  bring,
  everyRow,
  people,
} from "../../helpers/integration/imports-house.ts";

const given = aHouseForEach();
const { bed, found, personNamed } = given;

/** Left long ago under another name: the house has no name, the office no date of birth. */
async function before(): Promise<PersonId> {
  await bring(given.house, people(aRow(2, { name: "Olga Madeup", nationality: null })));
  return personNamed("Olga Madeup");
}
const back = (personId: PersonId) =>
  people(
    aResident(2, bed(0), {
      is: { who: "file", personId },
      name: "Olga Wedded",
      nationality: "UA",
      age: { basis: "birthDate", birthDate: "1999-05-06" },
    }),
  );
const view = (id: PersonId) => given.house.ask("people.view", { id });

it("writes nothing in a preview", async () => {
  const id = await before();
  const rows = everyRow(given.house);
  expect(await given.house.ask("imports.tryOut", back(id))).toMatchObject({
    counts: { files: 0, stays: 1 },
  });
  expect(everyRow(given.house)).toEqual(rows);
});

it("restores it with the import, in the house and for the office", async () => {
  const id = await before();
  const was = await view(id);
  const { id: importId } = await bring(given.house, back(id));
  expect(await view(id)).toMatchObject({
    card: { name: "Olga Wedded", nationality: "UA", age: { basis: "born", month: "1999-05" } },
    identity: { content: { aliases: ["Olga Wedded"], birthDate: "1999-05-06" } },
  });

  expect(await given.house.ask("imports.takeBack", { id: importId })).toMatchObject({
    goes: { files: 0, stays: 1 },
    stays: [],
  });
  const now = await view(id);
  expect(now.identity).toEqual(was.identity);
  expect({ ...now.card, version: 0 }).toEqual({ ...was.card, version: 0 });
  expect(await found("Olga Wedded")).toEqual([]);
  expect(await found("Olga Madeup")).toHaveLength(1);
});

it("keeps what was corrected since", async () => {
  const id = await before();
  const { id: importId } = await bring(given.house, back(id));
  const { card } = await view(id);
  const { number: _number, ...rest } = card;
  await given.house.ask("people.saveCard", { ...rest, languages: ["vi", "uk"] });

  await given.house.ask("imports.takeBack", { id: importId });
  const now = await view(id);
  expect(now.card).toMatchObject({ languages: ["vi", "uk"], nationality: "UA" });
});

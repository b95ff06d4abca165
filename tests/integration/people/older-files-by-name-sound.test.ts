// What shelter staff learn of older files: how many may be of the same person, by keyed hashes that spellings of one name
// share. There are few of them per person, and no finer comparison with the key that all users have.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emptyIdentity, type PersonId } from "../../../domain/people/person.ts";
import { signIn } from "../../helpers/integration/outings-and-departures.ts";
import {
  admit,
  beginPlanning,
  count,
  endPlanning,
  house,
} from "../../helpers/integration/bed-planning-house.ts";

const as = (signInName: string) => signIn(house, signInName);

/** A person without a name on the card, whose name the office knows. */
async function aFileOf(bed: number, name: string): Promise<PersonId> {
  const { personId } = await admit(bed, { name: null });
  await isCalled(personId, name);
  return personId;
}

async function isCalled(
  id: PersonId,
  name: string,
  aliases: readonly string[] = [],
): Promise<void> {
  const { version } = (await house.ask("people.view", { id })).card;
  const identity = { ...emptyIdentity, name, aliases: [...aliases] };
  await house.ask("people.saveIdentity", { id, version, showsName: false, identity });
}

const olderFiles = async (text: string) => (await house.ask("people.find", { text })).olderFiles;

const spelled = [
  ["Mariama Diallo", ["Mariama Jallow", "Jalloh Mariama", "mariama diallo"]],
  ["Sanou Kéïta", ["Keita Sanou", "Sanu Kaita"]],
  ["Karim Ben Fabla", ["Karim Benfabla", "Benfabla, Karim"]],
  ["Selma Benkabora", ["Selma Ben Kabora"]],
  ["Joseph M'Bafabu", ["Joseph Mbafabu", "Joseph M’Bafabu"]],
  ["Xi Lingtong", ["Xilingtong"]],
  ["Samira El Hikaya", ["Samira Hikaya", "Samira Alhikaya", "Al-Hikaya Samira"]],
  ["Ольга Шевченкова", ["Olga Schewtschenkowa", "Olga Chevtchenkova", "Olga Shevchenkova"]],
  ["يوسف حكاية", ["Youssef Hikaya", "Jussuf Hikayah"]],
  ["Χρήστος Μυθίδης", ["Christos Mythidis", "Christos Mithidis"]],
] as const;

describe("shelter staff", () => {
  beforeAll(async () => {
    await beginPlanning();
    await as("ada");
    for (const [bed, [name]] of spelled.entries()) await aFileOf(bed, name);
    await as("noor");
  });
  afterAll(endPlanning);

  it.each(spelled)("are shown an older file of %s by each spelling", async (_, spellings) => {
    for (const text of spellings) expect(await olderFiles(text), text).toBe(1);
  });

  it("are shown none by a typing mistake, a beginning, or a family name with another given name", async () => {
    for (const text of ["Marimana Diallo", "Mariama Dia", "Fanta Diallo", "Bo", "12"])
      expect(await olderFiles(text), text).toBe(0);
  });
});

describe("the keyed hashes of a person", () => {
  let file: PersonId;
  beforeEach(async () => {
    await beginPlanning();
    await as("ada");
    file = await aFileOf(0, "Mariama Diallo");
  });
  afterEach(endPlanning);

  const hashes = () => count(`SELECT count(*) AS n FROM name_hashes WHERE person_id = '${file}'`);

  const many = Array.from(
    "bcdfgklmnprst",
    (letter) => `Fa${letter}ula Quillon${letter}e ${letter}avora`,
  );

  it("are twelve at most, those of the name first", async () => {
    await isCalled(file, "Mariama Diallo", many);
    expect(hashes()).toBe(12);
    await as("noor");
    expect(await olderFiles("Mariama Jallow")).toBe(1);
  });

  it("stay twelve when shelter staff record a further name: the newest stay", async () => {
    await isCalled(file, "Mariama Diallo", many);
    const newest = `SELECT max(rowid) AS n FROM name_hashes WHERE person_id = '${file}'`;
    const before = count(newest);
    await as("noor");
    const { number: _, ...card } = (await house.ask("people.view", { id: file })).card;
    await house.ask("people.saveCard", { ...card, name: "Zorbaline Maranelu" });
    expect(hashes()).toBe(12);
    expect(
      count(`SELECT count(*) AS n FROM name_hashes
        WHERE person_id = '${file}' AND rowid > ${String(before)}`),
    ).toBe(2);
  });

  it("of a corrected name are gone", async () => {
    await isCalled(file, "Zorbaline Wexanthe");
    await as("noor");
    expect(await olderFiles("Mariama Diallo")).toBe(0);
    expect(await olderFiles("Zorbaline Wexanthe")).toBe(1);
  });
});

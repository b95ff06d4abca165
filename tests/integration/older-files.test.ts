// What shelter staff learn of older files: how many may be of the same person, by keyed hashes that spellings of one name share. There
// are few of them for each person, and no finer comparison with the key that everybody has.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyIdentity, type PersonId } from "../../domain/person.ts";
import { admit, beginPlanning, count, endPlanning, house } from "./planning.ts";

let file: PersonId;

beforeEach(async () => {
  await beginPlanning();
  await as("ada");
  file = (await admit(0, { name: null })).personId;
});
afterEach(endPlanning);

async function as(signInName: string): Promise<void> {
  house.lock();
  await house.unlock(signInName);
}

async function isCalled(name: string, aliases: readonly string[] = []): Promise<void> {
  await as("ada");
  const { version } = (await house.ask("people.view", { id: file })).card;
  const identity = { ...emptyIdentity, name, aliases: [...aliases] };
  await house.ask("people.saveIdentity", { id: file, version, showsName: false, identity });
}

const olderFiles = async (text: string) => (await house.ask("people.find", { text })).olderFiles;

const hashes = () => count(`SELECT count(*) AS n FROM name_hashes WHERE person_id = '${file}'`);

describe("shelter staff", () => {
  it.each([
    ["Mariama Diallo", ["Mariama Jallow", "Jalloh Mariama", "mariama diallo"]],
    ["Sanou Kéïta", ["Keita Sanou", "Sanu Kaita"]],
    ["Karim Ben Fabla", ["Karim Benfabla", "Benfabla, Karim"]],
    ["Karim Benfabla", ["Karim Ben Fabla"]],
    ["Joseph M'Bafabu", ["Joseph Mbafabu", "Joseph M’Bafabu"]],
    ["Xi Lingtong", ["Xilingtong"]],
    ["Samira El Hikaya", ["Samira Hikaya", "Samira Alhikaya", "Al-Hikaya Samira"]],
    ["Ольга Шевченкова", ["Olga Schewtschenkowa", "Olga Chevtchenkova", "Olga Shevchenkova"]],
    ["يوسف حكاية", ["Youssef Hikaya", "Jussuf Hikayah"]],
    ["Χρήστος Μυθίδης", ["Christos Mythidis", "Christos Mithidis"]],
  ])("are told of an older file of %s by each spelling", async (name, spellings) => {
    await isCalled(name);
    await as("noor");
    for (const text of spellings) expect(await olderFiles(text), text).toBe(1);
  });

  it("are told of none by a slip of the pen, a beginning, or a family name with another given one", async () => {
    await isCalled("Mariama Diallo");
    await as("noor");
    for (const text of ["Marimana Diallo", "Mariama Dia", "Fanta Diallo", "Bo", "12"])
      expect(await olderFiles(text), text).toBe(0);
  });
});

describe("the keyed hashes of a person", () => {
  const many = Array.from(
    "bcdfgklmnprst",
    (letter) => `Fa${letter}ula Quillon${letter}e ${letter}avora`,
  );

  it("are twelve at most, those of the name first", async () => {
    await isCalled("Mariama Diallo", many);
    expect(hashes()).toBe(12);
    await as("noor");
    expect(await olderFiles("Mariama Jallow")).toBe(1);
  });

  it("stay twelve when shelter staff learn a further name: the newest stay", async () => {
    await isCalled("Mariama Diallo", many);
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

  it("of a name that was corrected are gone", async () => {
    await isCalled("Mariama Diallo");
    await isCalled("Zorbaline Wexanthe");
    await as("noor");
    expect(await olderFiles("Mariama Diallo")).toBe(0);
    expect(await olderFiles("Zorbaline Wexanthe")).toBe(1);
  });
});

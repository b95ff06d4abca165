// A vault in which Linh, Mina and Olga are residents; Ada is an administrator, Samira and Tom are care workers, Noor a
// volunteer.
import type { PersonId } from "../../../domain/people/person.ts";
import { aNewcomer } from "../builders.ts";
import { signIn } from "./outings-and-departures.ts";
import { addColleague, foundHouse, letIn, preparedHouse, type TestHouse } from "./test-house.ts";

export interface LegalHouse {
  readonly house: TestHouse;
  readonly linh: PersonId;
  readonly mina: PersonId;
  readonly view: (id?: PersonId) => ReturnType<typeof viewOf>;
  readonly as: (signInName: string) => Promise<void>;
}

const prepared = preparedHouse(async (house) => {
  const rooms = await foundHouse(house);
  for (const name of ["samira", "tom"]) {
    const id = await addColleague(house, "ada", name, ["care"]);
    await letIn(house, "ada", { signInName: name, id }, "office");
  }
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("samira");
  const admit = async (index: number, name: string) => {
    const bedId = rooms[index]?.beds[0]?.id ?? "";
    return (await house.ask("stays.admit", { ...aNewcomer({ name }), bedId })).personId;
  };
  const [linh, mina] = [await admit(0, "Linh Invented"), await admit(1, "Mina Invented")];
  await admit(2, "Olga Invented");
  return { linh, mina };
});

/** Samira is signed in. */
export const legalHouse = async (): Promise<LegalHouse> => inLegalHouse(await prepared());

export const inLegalHouse = ({ house, linh, mina }: Awaited<ReturnType<typeof prepared>>) => ({
  house,
  linh,
  mina,
  view: (id = linh) => viewOf(house, id),
  as: (signInName: string) => signIn(house, signInName),
});

const viewOf = (house: TestHouse, id: PersonId) => house.ask("legal.view", { id });

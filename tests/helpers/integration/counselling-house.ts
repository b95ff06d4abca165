// A vault in which Linh and Mina are residents; Ada is an administrator, Samira and Tom are care workers, Noor a volunteer.
import type { PersonId } from "../../../domain/people/person.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { aNewcomer } from "../builders.ts";
import { addColleague, foundHouse, letIn, preparedHouse, type TestHouse } from "./test-house.ts";

export interface ContactsHouse {
  readonly house: TestHouse;
  readonly linh: PersonId;
  readonly mina: PersonId;
  readonly ids: Readonly<Record<"samira" | "tom" | "karim" | "noor", UserId>>;
  readonly sessions: (id?: PersonId) => ReturnType<typeof sessionsOf>;
  readonly as: (signInName: string) => Promise<void>;
}

const prepared = preparedHouse(async (house) => {
  const rooms = await foundHouse(house);
  const addCare = async (name: string): Promise<UserId> => {
    const id = await addColleague(house, "ada", name, ["care"]);
    await letIn(house, "ada", { signInName: name, id }, "office");
    // The care compartment is created with the first care worker, who grants access to the others.
    if (name !== "samira") await letIn(house, "samira", { signInName: name, id }, "care");
    else await house.unlock("samira");
    house.lock();
    return id;
  };
  const [samira, tom, karim] = [
    await addCare("samira"),
    await addCare("tom"),
    await addCare("karim"),
  ];
  const noor = await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("samira");
  const admit = async (index: number, name: string) => {
    const bedId = rooms[index]?.beds[0]?.id ?? "";
    return (await house.ask("stays.admit", { ...aNewcomer({ name }), bedId })).personId;
  };
  const [linh, mina] = [await admit(0, "Linh Invented"), await admit(1, "Mina Invented")];
  return { linh, mina, ids: { samira, tom, karim, noor } };
});

/** Samira is signed in. Karim is a third care worker. */
export async function contactsHouse(): Promise<ContactsHouse> {
  const { house, ...made } = await prepared();
  return {
    house,
    ...made,
    sessions: (id = made.linh) => sessionsOf(house, id),
    as: async (signInName) => {
      house.lock();
      await house.unlock(signInName);
    },
  };
}

const sessionsOf = (house: TestHouse, id: PersonId) =>
  house.ask("contacts.ofPerson", { id, page: 0 });

// The expiring documents of a hidden file: listed by number, whoever reads them.
import { afterAll, beforeAll, expect, it } from "vitest";
import { noFields } from "../../../domain/residence/document.ts";
import { emptyIdentity } from "../../../domain/people/person.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let id: string;
beforeAll(async () => {
  house = testHouse();
  const [room] = await foundHouse(house);
  await addColleague(house, "ada", "noor", ["shelter"]);
  for (const signInName of ["samira", "tom"]) {
    const worker = await addColleague(house, "ada", signInName, ["care"]);
    await letIn(house, "ada", { signInName, id: worker }, "office");
  }
  await as("samira");
  const bedId = room?.beds[0]?.id ?? "";
  ({ personId: id } = await house.ask("stays.admit", { ...aNewcomer({ name: "Early" }), bedId }));
  const identity = { ...emptyIdentity, name: "Eulalia Hidden", aliases: [] };
  const { version } = await card();
  await house.ask("people.saveIdentity", { id, version, showsName: true, identity });
  await house.ask("hidden.hide", { id, version: (await card()).version, colleagues: [] });
  await house.ask("documents.add", {
    id,
    kind: "insurance",
    state: "held",
    askedOn: null,
    issuedOn: null,
    expiresOn: "2026-11-28",
    renews: null,
    fields: { ...noFields, attempts: [] },
  });
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

async function as(signInName: string): Promise<void> {
  house.lock();
  await house.unlock(signInName);
}

const card = async () => (await house.ask("people.view", { id })).card;

it.each(["samira", "noor", "ada", "tom"])(
  "are a number in the handover that %s reads",
  async (who) => {
    await as(who);
    const shown = await house.ask("handover.view", {});
    const { number } = await card();
    expect(shown.expiring.find(({ person }) => person.id === id)).toMatchObject({
      person: { name: null, number },
      kind: "insurance",
      until: "2026-11-28",
    });
    expect(JSON.stringify(shown)).not.toContain("Eulalia");
  },
);

it.each(["noor", "ada", "tom"])("name nobody in the expiry list for %s", async (who) => {
  await as(who);
  expect(JSON.stringify(await house.ask("documents.radar", {}))).not.toContain("Eulalia");
});

// What happens to a complaint after the departure: the office keeps it, and knows who made it.
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { ComplaintId } from "../../../domain/incidents/complaint.ts";
import { ErasurePart } from "../../../domain/retention/erasure.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { accessDataIn } from "../../../electron/vault/disclosures/access-data.ts";
import { personById } from "../../../db/people/people.ts";
import { read } from "../../../electron/vault/platform/transactions.ts";
import { ok } from "../../../domain/core/result.ts";
import { aComplaint } from "../../helpers/builders.ts";
import { addCareWorker, admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { countIn } from "../../helpers/integration/outings-and-departures.ts";
import {
  foundHouse,
  openHouseOf,
  preparedHouse,
  signInLater,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let id: PersonId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house, ["admin", "care"]);
  await addCareWorker(house, "samira");
  const { personId: id } = await admit(house, 0);
  return { id };
});
beforeEach(async () => {
  ({ house, id } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

async function signIn(who: string, on: string): Promise<void> {
  house.lock();
  house.now = Instant.parse(`${on}T20:10:00.000Z`);
  await signInLater(house, who);
}

async function complain(change: Partial<Input<"complaints.take">> = {}): Promise<ComplaintId> {
  return (await house.ask("complaints.take", aComplaint({ personId: id, ...change }))).id;
}

/** The departure, and the removal of the name from the house. */
async function leave(): Promise<void> {
  const [newest] = await house.ask("assistance.ofPerson", { id });
  await house.ask("assistance.close", {
    id: newest?.track.id ?? "",
    on: "2026-11-24",
    leavesOn: CalendarDate.parse("2026-11-24"),
    destination: "unknown",
    reason: "ended-by-person",
  });
  await signIn("samira", "2027-01-12");
  expect(countIn(house, `complaints WHERE person_id = '${id}'`)).toBe(0);
}

const answered = (complaint: ComplaintId) =>
  house.ask("complaints.answer", {
    id: complaint,
    version: 1,
    answer: "Done.",
    form: "letter",
    satisfied: null,
  });

it("is deleted with its person's file, and others stay", async () => {
  await complain();
  const { personId: other } = await admit(house, 1, "Mariam Keita");
  await complain({ personId: other });
  await leave();
  expect(countIn(house, "complaints")).toBe(2);
  const { orderId } = await house.ask("forgetting.propose", {
    id,
    parts: [...ErasurePart.options],
    ground: "asked",
    notBefore: "2027-01-12",
  });
  await signIn("ada", "2027-01-12");
  await house.ask("forgetting.agree", { orderId });
  await house.ask("forgetting.erase", { orderId });
  expect(countIn(house, "complaints")).toBe(1);
  expect(countIn(house, "complaint_contents")).toBe(1);
});

it("is found in a data access request", async () => {
  await complain({ words: "The door slams" });
  await leave();
  const open = openHouseOf(house);
  const held = read(open, house.vault.clock, (context) => {
    const person = personById(context.tx, id);
    return ok(person && accessDataIn(context, person, { kind: "office" }));
  });
  expect(JSON.stringify(held)).toContain("The door slams");
});

it("is over a year after it was received where nobody can be asked any more whether the answer helped", async () => {
  const asked = await complain();
  const nameless = await complain({ personId: null });
  const open = await complain();
  await answered(asked);
  await answered(nameless);
  await leave();
  const kept = async () => {
    const { complaints } = await house.ask("complaints.list", {});
    return complaints.filter(({ content }) => content !== null).map((one) => one.id);
  };
  expect(new Set(await kept())).toEqual(new Set([asked, nameless, open]));
  await signIn("samira", "2027-01-25");
  expect(new Set(await kept())).toEqual(new Set([asked, open]));
  await signIn("samira", "2027-11-25");
  expect(await kept()).toEqual([open]);
});

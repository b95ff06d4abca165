import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { api, type ProcedureName } from "../../../domain/api/index.ts";
import { PersonId } from "../../../domain/people/person.ts";
import type { Role } from "../../../domain/users/user.ts";
import { type By, offered } from "../../helpers/integration/actions-in-person-file.ts";
import {
  admit,
  peopleOfEveryStatus,
  type SignInName,
  signInNames,
  type Status,
  statuses,
} from "../../helpers/integration/people-of-every-status.ts";
import { testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

// Nine of ten people who are assisted do not live in the house. Every action of a file is tried for each status; a user who may
// not open the file gets no data and changes nothing.

const roleOf: Readonly<Record<SignInName, Role>> = {
  ada: "admin",
  samira: "care",
  noor: "shelter",
};

/** Statuses whose names shelter staff may know: residents, and expected people. */
const knownToHouse: readonly Status[] = ["resident", "waiting", "accepted and not admitted"];

let house: TestHouse;
/** One for each status and each user, so that tests do not affect each other. */
let people: Awaited<ReturnType<typeof peopleOfEveryStatus>>;
/** Another resident. */
let other: PersonId;
let noticed = 1;

beforeAll(async () => {
  house = testHouse();
  people = await peopleOfEveryStatus(house);
  other = await admit(house, "Other Invented");
});
afterAll(() => house.remove());

/** All other procedures that take a person, and why they are not in the table. */
const elsewhere: Readonly<Record<string, readonly ProcedureName[]>> = {
  "of the house: its forms offer those who live there": [
    "chores.give",
    "chores.saveTerms",
    "activities.save",
    "activities.attend",
    "visits.note",
    "post.arrived",
    "things.lend",
    "medicines.start",
    "census.mark",
    "census.markEach",
    "census.close",
    "missing.open",
    "breaches.open",
    "breaches.change",
    "passes.goOut",
    "passes.back",
    "passes.stillOut",
    "passes.takeBack",
    "passes.agree",
  ],
  "of the log book: its forms offer those whom the house knows": [
    "log.find",
    "log.write",
    "log.correct",
  ],
  "needs a bed, a place or a call besides": [
    "beds.free",
    "beds.warnings",
    "stays.admit",
    "reservations.make",
    "reservations.change",
    "referrals.take",
    "referrals.decide",
  ],
  "goes on with what was begun: offered where that stands": [
    "assistance.reopen",
    "intake.openChildFile",
    "intake.signAgreement",
    "intake.end",
    "plan.review",
    "plan.countReview",
    "documents.putOff",
    "dossiers.begin",
    "legal.changeCase",
    "legal.link",
    "legal.addEvent",
    "ledger.endConsent",
    "compelled.propose",
    "compelled.decide",
    "compelled.takeBack",
    "access.extend",
    "access.close",
    "access.leaves",
    "forgetting.proposeLift",
    "forgetting.keepHold",
    "forgetting.liftHold",
    "forgetting.propose",
    "hidden.hide",
    "hidden.show",
    "hidden.name",
    "hidden.unname",
    "merging.merge",
    "incidents.change",
  ],
  "about no file: what is half written, brought in or checked": [
    "drafts.read",
    "drafts.save",
    "drafts.discard",
    "imports.tryOut",
    "imports.bringIn",
    "papers.check",
    "guard.override",
    "trace.list",
  ],
};

/** Whether a person can appear anywhere in the input. */
function takesPerson(part: unknown, seen = new Set<unknown>()): boolean {
  if (part === PersonId) return true;
  if (typeof part !== "object" || part === null || seen.has(part)) return false;
  seen.add(part);
  const { def } = "_zod" in part ? (part._zod as { readonly def: object }) : { def: part };
  const parts: readonly unknown[] = Object.values(def);
  const shape = "shape" in def ? def.shape : null;
  return [...parts, shape].some((one) => takesPerson(one, seen));
}

it("has every procedure that takes a person in the table, or the reason why not", () => {
  const all = (Object.keys(api) as ProcedureName[]).filter((name) => takesPerson(api[name].input));
  const known = [...Object.keys(offered), ...Object.values(elsewhere).flat()];
  expect(all.filter((name) => !known.includes(name))).toEqual([]);
  expect(all.length).toBeGreaterThan(100);
});

describe.each(signInNames)("in the session of %s", (signInName) => {
  const names = (Object.keys(offered) as (keyof typeof offered)[]).filter((name) =>
    api[name].roles.some((role) => role === roleOf[signInName]),
  );

  it.each(statuses)("what the file offers is done for a person %s", async (status) => {
    house.lock();
    await house.unlock(signInName);
    const id = people[status][signInName];
    const opens = (await house.call("people.view", { id })).ok;
    expect(opens).toBe(signInName !== "noor" || knownToHouse.includes(status));
    const answers = await answersFor(names, id);
    const wrong = answers.filter(([name, answer]) =>
      opens ? answer !== "done" : answer === "done" && !tellsNothing.includes(name),
    );
    expect(wrong).toEqual([]);
  });
});

/**
 * Procedures that return only what all users have anyway: nights without a name, a number that is no longer a file, or nothing.
 */
const tellsNothing: readonly ProcedureName[] = [
  "calendar.people",
  "contacts.search",
  "stays.ofPerson",
  "merging.pointer",
];

async function answersFor(
  names: readonly ProcedureName[],
  id: PersonId,
): Promise<readonly (readonly [ProcedureName, string])[]> {
  const answers: (readonly [ProcedureName, string])[] = [];
  for (const name of names) {
    const inputOf = offered[name] as (id: PersonId, by: By) => unknown;
    const notice = `XX 00.L0.${String(noticed++).padStart(6, "0")}/26`;
    const by: By = { ask: (asked, input) => house.ask(asked, input), other, notice };
    const sent = await Promise.resolve(inputOf(id, by)).catch(() => "refused");
    if (sent === "refused") answers.push([name, sent]);
    if (sent === "refused" || sent === null) continue;
    const answer = await house.call(name, sent as never);
    answers.push([name, answer.ok ? "done" : JSON.stringify(answer.error)]);
  }
  return answers;
}

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { english } from "../../domain/agreement-texts/en.ts";
import { api, type Input, type ProcedureName } from "../../domain/api.ts";
import { Instant } from "../../domain/calendar.ts";
import { noFields } from "../../domain/document.ts";
import { emptyIdentity, PersonId } from "../../domain/person.ts";
import { emptySafetyCard } from "../../domain/safety.ts";
import type { Role } from "../../domain/user.ts";
import {
  aCall,
  aContact,
  aCriminalCase,
  aGoal,
  aHealthCard,
  aLink,
  aNewcomer,
  anIncident,
  anInterview,
  aComplaint,
  aSession,
  aWorkTrial,
} from "../builders.ts";
import { aPlainPhoto } from "../pictures.ts";
import { aConsent, aDisclosure, anOrder } from "../told.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  signInLater,
  testHouse,
  type TestHouse,
} from "./test-house.ts";

// Nine of ten people who are assisted do not live in the house. Whatever a file offers is done for each of them, whatever
// their status is; and whoever may not open the file is told nothing and changes nothing.

const today = "2026-11-24";
const begun = { kind: "begun" } as const;

const statuses = [
  "resident",
  "assisted outside",
  "left 40 days ago",
  "waiting",
  "accepted and not admitted",
  "in intake",
  "closed",
] as const;
type Status = (typeof statuses)[number];

const signInNames = ["ada", "samira", "noor"] as const;
type SignInName = (typeof signInNames)[number];
const roleOf: Readonly<Record<SignInName, Role>> = {
  ada: "admin",
  samira: "care",
  noor: "shelter",
};

/** Whose names the house itself may know: everybody in it, and those it expects. */
const knownToHouse: readonly Status[] = ["resident", "waiting", "accepted and not admitted"];

let house: TestHouse;
/** One for each status and each colleague, so that what one does stands in nobody's way. */
let people: Readonly<Record<Status, Readonly<Record<SignInName, PersonId>>>>;
/** Somebody else who lives here. */
let other: PersonId;

beforeAll(async () => {
  house = testHouse();
  house.now = Instant.parse("2026-10-13T18:10:00.000Z");
  await foundHouse(house);
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("samira");
  const early = {
    "assisted outside": await forEach(openOutside),
    "left 40 days ago": await forEach(leave),
    waiting: await forEach((name) => openIntake(name, { reason: "safety" })),
    "in intake": await forEach((name) => openIntake(name, null)),
    closed: await forEach(close),
    "accepted and not admitted": await forEach(accept),
  };
  house.now = Instant.parse("2026-11-24T20:10:00.000Z");
  await signInLater(house, "samira");
  people = { ...early, resident: await forEach(admit) };
  other = await admit("Other Invented");
});
afterAll(() => {
  house.remove();
});

/** Null where the file itself says that it is not offered now. */
type Inputs = {
  readonly [N in ProcedureName]?: (
    id: PersonId,
    ask: TestHouse["ask"],
  ) => Input<N> | null | Promise<Input<N> | null>;
};

/** What is read and begun in a file, in the order of its tabs, each with something to send. */
const offered: Inputs = {
  "people.view": (id) => ({ id }),
  "people.history": (id) => ({ id, page: 0 }),
  "people.saveCard": async (id, ask) => {
    const { number: _number, ...card } = (await ask("people.view", { id })).card;
    return { ...card, alerts: ["no male interpreter"] };
  },
  "people.saveIdentity": async (id, ask) => ({
    id,
    version: (await ask("people.view", { id })).card.version,
    showsName: false,
    identity: { ...emptyIdentity, name: "Invented Again" },
  }),
  "people.saveCareRemark": async (id, ask) => ({
    id,
    version: (await ask("people.view", { id })).card.version,
    remark: { text: "calm" },
  }),
  "photos.keep": async (id, ask) =>
    (await ask("people.view", { id })).photo.mayKeep ? { id, picture: aPlainPhoto() } : null,
  "photos.ofPerson": (id) => ({ id }),
  "photos.remove": async (id, ask) =>
    (await ask("people.view", { id })).photo.id === null ? null : { id },
  "households.ofPerson": (id) => ({ id }),
  "households.join": (id) => ({ personId: id, withPersonId: other }),
  "households.leave": (personId) => ({ personId }),
  "assistance.ofPerson": (id) => ({ id }),
  "stays.ofPerson": (id) => ({ id }),
  "agreement.ofPerson": (id) => ({ id }),
  "agreement.sign": async (personId, ask) => {
    const { toSign, proposed } = await ask("agreement.ofPerson", { id: personId });
    if (toSign === null) return null;
    return {
      personId,
      textId: proposed?.id ?? "",
      readIn: "en",
      interpreting: "none",
      way: "paper",
      sections: english.sections.map((_, place) => place),
      marks: { resident: null, colleague: null, interpreter: "" },
    };
  },
  "agreement.saveSteps": (id) => ({ id, version: 0, items: [] }),
  "safety.view": (id) => ({ id }),
  "safety.saveCard": (id) => ({ id, version: 0, card: emptySafetyCard }),
  "safety.assess": (id) => ({
    id,
    level: "low",
    on: today,
    reviewOn: "2027-01-24",
    withPerson: true,
    reasons: { reasons: "", ownWords: "" },
  }),
  "safety.keepApart": (id) => ({
    id,
    otherId: other,
    reason: { kind: "family", text: "" },
  }),
  "plan.view": (id) => ({ id }),
  "plan.save": (id) => ({ id, entryId: null, version: 0, ...aGoal(), steps: [] }),
  "plan.saveRecord": (id) => ({ id, recordId: null, version: 0, ...aWorkTrial() }),
  "contacts.ofPerson": (id) => ({ id, page: 0 }),
  "contacts.search": (personId) => ({ text: "slept", personId }),
  "contacts.record": async (id, ask) => {
    const { id: workerId } = await ask("session.me", {});
    const next = {
      day: "2026-12-02",
      at: "10:00",
      minutes: 30,
      place: "office",
      workerId,
    } as const;
    return { id, ...aSession("Spoke of work.", {}, { next }) };
  },
  "contacts.interviews": (id) => ({ id, from: "2026-01-01", until: "2026-12-31" }),
  "intake.view": (id) => ({ id }),
  "intake.arrival": (id) => ({ id }),
  "intake.mark": (id) => ({ id, section: "languages", version: 0, state: begun }),
  "intake.saveFamily": (id) => ({
    id,
    version: 0,
    state: begun,
    family: { children: [], inDanger: [], remark: "" },
  }),
  "intake.saveLanguages": (id) => ({
    id,
    version: 1,
    state: begun,
    languages: { spoken: [], interpreter: "any", interpreterIn: null, never: [] },
  }),
  "intake.saveExploitation": (id) => ({
    id,
    version: 0,
    state: begun,
    exploitation: { episodes: [] },
    words: null,
  }),
  "intake.saveArrival": async (id, ask) => ({
    id,
    version: (await ask("intake.arrival", { id })).version,
    needs: { needs: ["quiet"], text: "" },
    health: null,
    state: null,
  }),
  "conditions.ofPerson": (id) => ({ id }),
  "conditions.record": (id) => ({
    id,
    record: { kind: "left", on: today, how: "Told so" },
    corrects: null,
  }),
  "procedure.view": (id) => ({ id }),
  "procedure.open": (id) => ({ id, openedOn: today, isAlone: false }),
  "documents.ofPerson": (id) => ({ id }),
  "documents.add": (id) => ({
    id,
    kind: "passport",
    state: "held",
    askedOn: null,
    issuedOn: null,
    expiresOn: "2027-03-01",
    renews: null,
    fields: { ...noFields, attempts: [] },
  }),
  "dossiers.list": (personId) => ({ personId }),
  "letters.list": (personId) => ({ personId, language: "fr" }),
  "letters.begin": (personId) => ({ personId, kind: "appointment", language: "fr" }),
  "legal.view": (id) => ({ id }),
  "legal.openCase": (id) => ({
    id,
    link: aLink(),
    case: aCriminalCase({ notice: `XX 00.L0.0000${String(named++)}/26` }),
  }),
  "legal.record": (id) => ({ id, record: aContact(), words: null, replaces: null }),
  "legal.prepareInterview": (id) => ({ id, card: anInterview(), replaces: null }),
  "legal.writeNote": (id) => ({ id, note: { text: "To think about" } }),
  "health.view": (id) => ({ id }),
  "health.emergency": (id) => ({ id }),
  "health.saveCard": (id) => ({ id, follows: null, agreedOn: today, card: aHealthCard() }),
  "ledger.view": (id) => ({ id }),
  "ledger.consent": (id) => ({ id, consent: aConsent(), changes: null }),
  "ledger.write": (id) => ({ id, entry: aDisclosure(), corrects: null, source: null }),
  "compelled.record": (id) => ({ id, order: anOrder(), changes: null }),
  "access.view": (id) => ({ id }),
  "access.begin": (id) => ({
    id,
    askedOn: today,
    askedBy: "herself",
    identity: "Known here",
    note: "",
  }),
  "forgetting.ofPerson": (id) => ({ id }),
  "forgetting.hold": (id) => ({ id, reason: "A court asked for it", until: null }),
  "merging.compare": (keptId) => ({ keptId, mergedId: people.resident.noor }),
  "merging.pointer": (id) => ({ id }),
  "papers.note": (personId) => ({ kind: "personWeek", way: "printed", personId }),
  "incidents.record": (id) => anIncident(id),
  "complaints.take": (personId) => aComplaint({ personId }),
  "calendar.people": (also) => ({ also }),
  "calendar.interpreters": (personId) => ({ personId, name: "Mai" }),
  "calendar.clashes": (personId) => ({
    personId,
    workerId: null,
    day: today,
    at: "10:00",
    minutes: 60,
    changed: null,
  }),
  "calendar.plan": (personId) => anAppointment(personId),
};

/** Everything else that takes somebody, and why it is not in the table. */
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

/** Whether somebody can stand anywhere in what is sent. */
function takesPerson(part: unknown, seen = new Set<unknown>()): boolean {
  if (part === PersonId) return true;
  if (typeof part !== "object" || part === null || seen.has(part)) return false;
  seen.add(part);
  const { def } = "_zod" in part ? (part._zod as { readonly def: object }) : { def: part };
  const shape = "shape" in def ? [def.shape] : [];
  return [...Object.values(def), ...shape].some((one) => takesPerson(one, seen));
}

it("has everything that takes somebody in the table, or says why not", () => {
  const all = (Object.keys(api) as ProcedureName[]).filter((name) => takesPerson(api[name].input));
  const known = [...Object.keys(offered), ...Object.values(elsewhere).flat()];
  expect(all.filter((name) => !known.includes(name))).toEqual([]);
  expect(all.length).toBeGreaterThan(100);
});

const anAppointment = (
  personId: PersonId,
  change: Partial<Input<"calendar.plan">> = {},
): Input<"calendar.plan"> => ({
  personId,
  day: today,
  at: "10:00",
  minutes: 60,
  place: "lawyer",
  needsEscort: false,
  escort: null,
  interpreter: null,
  care: null,
  weeks: 1,
  ...change,
});

describe.each(signInNames)("in the session of %s", (signInName) => {
  const names = (Object.keys(offered) as (keyof typeof offered)[]).filter((name) =>
    api[name].roles.some((role) => role === roleOf[signInName]),
  );

  it.each(statuses)("what the file offers is done for somebody %s", async (status) => {
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

/** Answers with no more than the house has anyway: nights without a name, a number that is no file any more, or nothing. */
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
    const inputOf = offered[name] as (id: PersonId, ask: TestHouse["ask"]) => unknown;
    const input = await Promise.resolve(inputOf(id, house.ask)).catch(() => "refused");
    if (input === "refused") answers.push([name, input]);
    if (input === "refused" || input === null) continue;
    const answer = await house.call(name, input as never);
    answers.push([name, answer.ok ? "done" : JSON.stringify(answer.error)]);
  }
  return answers;
}

async function forEach(make: (name: string) => Promise<PersonId>) {
  const made: Partial<Record<SignInName, PersonId>> = {};
  for (const signInName of signInNames) {
    made[signInName] = await make(`Canary ${signInName} ${String(named++)}`);
  }
  return made as Readonly<Record<SignInName, PersonId>>;
}

let named = 1;

const openIntake = async (
  name: string,
  waiting: Input<"intake.open">["waiting"],
): Promise<PersonId> =>
  (
    await house.ask("intake.open", {
      name,
      sex: "female",
      age: { basis: "unknown" },
      languages: ["ro"],
      waiting,
    })
  ).id;

async function openOutside(name: string): Promise<PersonId> {
  const id = await openIntake(name, null);
  const [newest] = await house.ask("assistance.ofPerson", { id });
  await house.ask("assistance.begin", { id: newest?.track.id ?? "", on: "2026-10-13" });
  return id;
}

async function close(name: string): Promise<PersonId> {
  const id = await openOutside(name);
  const [newest] = await house.ask("assistance.ofPerson", { id });
  await house.ask("assistance.close", {
    id: newest?.track.id ?? "",
    on: "2026-10-13",
    leavesOn: null,
    destination: "unknown",
    reason: "ended-by-person",
  });
  return id;
}

async function accept(name: string): Promise<PersonId> {
  const { decision } = await house.ask(
    "referrals.take",
    aCall({
      names: { name, caller: "", phone: "" },
      decision: { kind: "accepted", personId: null },
    }),
  );
  if (decision.kind !== "accepted" || decision.personId === null) throw new Error("Accepted");
  return decision.personId;
}

async function admit(name: string): Promise<PersonId> {
  const [bed] = await house.ask("beds.free", { from: today });
  const { personId } = await house.ask("stays.admit", {
    ...aNewcomer({ name }),
    bedId: bed?.bedId ?? "",
  });
  return personId;
}

async function leave(name: string): Promise<PersonId> {
  const [bed] = await house.ask("beds.free", { from: "2026-10-13" });
  const { personId, stayId } = await house.ask("stays.admit", {
    ...aNewcomer({ name, from: "2026-10-13", plannedUntil: "2027-03-01" }),
    bedId: bed?.bedId ?? "",
  });
  await house.ask("stays.depart", {
    stayId,
    night: "2026-10-14",
    destination: "unknown",
    reason: "left-without-notice",
  });
  return personId;
}

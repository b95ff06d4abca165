import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input, ProcedureName } from "../../domain/api.ts";
import { api } from "../../domain/api.ts";
import { emptyIdentity, PersonId } from "../../domain/person.ts";
import { Instant } from "../../domain/calendar.ts";
import { emptySafetyCard } from "../../domain/safety.ts";
import type { Role } from "../../domain/user.ts";
import { english } from "../../domain/agreement-texts/en.ts";
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
import { noFields } from "../../domain/document.ts";
import { addColleague, foundHouse, letIn, signInLater, testHouse, type TestHouse } from "./test-house.ts";

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
const roleOf: Readonly<Record<SignInName, Role>> = { ada: "admin", samira: "care", noor: "shelter" };

/** Whose names the house itself may know: everybody in it, and those it expects. */
const knownToHouse: readonly Status[] = ["resident", "waiting", "accepted and not admitted"];

let house: TestHouse;
/** One for each status and each colleague, so that what one does stands in nobody's way. */
let people: Readonly<Record<Status, Readonly<Record<SignInName, PersonId>>>>;

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
});
afterAll(() => {
  house.remove();
});

type Inputs = {
  readonly [N in ProcedureName]?: (
    id: PersonId,
    ask: TestHouse["ask"],
  ) => Input<N> | Promise<Input<N>>;
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
    ...{ id, version: (await ask("people.view", { id })).card.version },
    ...{ showsName: false, identity: { ...emptyIdentity, name: "Invented Again" } },
  }),
  "people.saveCareRemark": async (id, ask) => ({
    ...{ id, version: (await ask("people.view", { id })).card.version, remark: { text: "calm" } },
  }),
  "photos.keep": (id) => ({ id, picture: aPlainPhoto() }),
  "photos.ofPerson": (id) => ({ id }),
  "photos.remove": (id) => ({ id }),
  "households.ofPerson": (id) => ({ id }),
  "households.join": (id) => ({ personId: id, withPersonId: people.resident.ada }),
  "households.leave": (personId) => ({ personId }),
  "assistance.ofPerson": (id) => ({ id }),
  "stays.ofPerson": (id) => ({ id }),
  "agreement.ofPerson": (id) => ({ id }),
  "agreement.sign": async (personId, ask) => ({
    ...{ personId, textId: (await ask("agreement.ofPerson", { id: personId })).proposed?.id ?? "" },
    ...{ readIn: "en", interpreting: "none", way: "paper" },
    sections: english.sections.map((_, place) => place),
    marks: { resident: null, colleague: null, interpreter: "" },
  }),
  "agreement.saveSteps": (id) => ({ id, version: 0, items: [] }),
  "safety.view": (id) => ({ id }),
  "safety.saveCard": (id) => ({ id, version: 0, card: emptySafetyCard }),
  "safety.assess": (id) => ({
    ...{ id, level: "low", on: today, reviewOn: "2027-01-24", withPerson: true },
    reasons: { reasons: "", ownWords: "" },
  }),
  "safety.keepApart": (id) => ({
    ...{ id, otherId: people.resident.samira, reason: { kind: "family", text: "" } },
  }),
  "plan.view": (id) => ({ id }),
  "plan.save": (id) => ({ id, entryId: null, version: 0, ...aGoal(), steps: [] }),
  "plan.saveRecord": (id) => ({ id, recordId: null, version: 0, ...aWorkTrial() }),
  "contacts.ofPerson": (id) => ({ id, page: 0 }),
  "contacts.search": (personId) => ({ text: "slept", personId }),
  "contacts.record": (id) => ({
    ...{ id },
    ...aSession("Spoke of work.", {}, {
      next: {
        ...{ day: "2026-12-02", at: "10:00", minutes: 30, place: "office", workerId: null },
      },
    }),
  }),
  "contacts.interviews": (id) => ({ id, from: "2026-01-01", until: "2026-12-31" }),
  "intake.view": (id) => ({ id }),
  "intake.arrival": (id) => ({ id }),
  "intake.mark": (id) => ({ id, section: "languages", version: 0, state: begun }),
  "intake.saveFamily": (id) => ({
    ...{ id, version: 0, state: begun, family: { children: [], inDanger: [], remark: "" } },
  }),
  "intake.saveLanguages": (id) => ({
    ...{ id, version: 1, state: begun },
    languages: { spoken: [], interpreter: "any", interpreterIn: null, never: [] },
  }),
  "intake.saveExploitation": (id) => ({
    ...{ id, version: 0, state: begun, exploitation: { episodes: [] }, words: null },
  }),
  "intake.saveArrival": async (id, ask) => ({
    ...{ id, version: (await ask("intake.arrival", { id })).version },
    ...{ needs: { needs: ["quiet"], text: "" }, health: null, state: null },
  }),
  "conditions.ofPerson": (id) => ({ id }),
  "conditions.record": (id) => ({
    ...{ id, record: { kind: "left", on: today, how: "Told so" }, corrects: null },
  }),
  "procedure.view": (id) => ({ id }),
  "procedure.open": (id) => ({ id, openedOn: today, isAlone: false }),
  "documents.ofPerson": (id) => ({ id }),
  "documents.add": (id) => ({
    ...{ id, kind: "passport", state: "held", askedOn: null, issuedOn: null },
    ...{ expiresOn: "2027-03-01", renews: null, fields: { ...noFields, attempts: [] } },
  }),
  "dossiers.list": (personId) => ({ personId }),
  "letters.list": (personId) => ({ personId, language: "fr" }),
  "letters.begin": (personId) => ({ personId, kind: "appointment", language: "fr" }),
  "legal.view": (id) => ({ id }),
  "legal.openCase": (id) => ({ id, case: aCriminalCase(), link: aLink() }),
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
    ...{ id, askedOn: today, askedBy: "herself", identity: "Known here", note: "" },
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
    ...{ personId, workerId: null, day: today, at: "10:00", minutes: 60, changed: null },
  }),
  "calendar.plan": (personId) => anAppointment(personId),
};

/** Everything else that is about somebody, and why no file offers it by itself. */
const elsewhere: Partial<Record<ProcedureName, string>> = {
  "agreement.saveSteps": "",
};

const anAppointment = (
  personId: PersonId,
  change: Partial<Input<"calendar.plan">> = {},
): Input<"calendar.plan"> => ({
  ...{ personId, day: today, at: "10:00", minutes: 60, place: "lawyer", needsEscort: false },
  ...{ escort: null, interpreter: null, care: null, weeks: 1 },
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
    const other = answers.filter(([name, answer]) =>
      opens ? answer !== "done" : answer === "done" && !tellsNothing.includes(name),
    );
    expect(other).toEqual([]);
  });
});

/** Answers with nothing about whoever the reader may not know. */
const tellsNothing: readonly ProcedureName[] = ["calendar.people", "contacts.search"];

async function answersFor(
  names: readonly ProcedureName[],
  id: PersonId,
): Promise<readonly (readonly [ProcedureName, string])[]> {
  const answers: (readonly [ProcedureName, string])[] = [];
  for (const name of names) {
    const inputOf = offered[name] as (id: PersonId, ask: TestHouse["ask"]) => unknown;
    const input = await Promise.resolve(inputOf(id, house.ask)).catch(() => null);
    if (input === null) answers.push([name, "nothing to send"]);
    else {
      const answer = await house.call(name, input as never);
      answers.push([name, answer.ok ? "done" : JSON.stringify(answer.error)]);
    }
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
      ...{ name, sex: "female", age: { basis: "unknown" }, languages: ["ro"], waiting },
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
    ...{ id: newest?.track.id ?? "", on: "2026-10-14", leavesOn: null },
    ...{ destination: "unknown", reason: "ended-by-person" },
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
    ...{ stayId, night: "2026-10-14", destination: "unknown", reason: "left-without-notice" },
  });
  return personId;
}

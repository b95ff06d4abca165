// What can be read and started in a file, with an input for each.
import { english } from "../../../domain/daily-life/agreement-texts/en.ts";
import type { Input, ProcedureName } from "../../../domain/api/index.ts";
import { noFields } from "../../../domain/residence/document.ts";
import { emptyIdentity, type PersonId } from "../../../domain/people/person.ts";
import { emptySafetyCard } from "../../../domain/safety/safety.ts";
import {
  aComplaint,
  aContact,
  aCriminalCase,
  aGoal,
  aHealthCard,
  aLink,
  anIncident,
  anInterview,
  aSession,
  aWorkTrial,
} from "../builders.ts";
import { aPlainPhoto } from "../invented-pictures.ts";
import { aConsent, aDisclosure, anOrder } from "../disclosure-inputs.ts";
import type { TestHouse } from "./test-house.ts";

const today = "2026-11-24";
const begun = { kind: "begun" } as const;

/** Who asks, and what they need besides. */
export interface By {
  readonly ask: TestHouse["ask"];
  /** Another resident. */
  readonly other: PersonId;
  /** The number of a case that nobody has yet. */
  readonly notice: string;
}

/** Null where the file itself says that it is not offered now. */
type Inputs = {
  readonly [N in ProcedureName]?: (
    id: PersonId,
    by: By,
  ) => Input<N> | null | Promise<Input<N> | null>;
};

/** What can be read and started in a file, in the order of its tabs, each with an input. */
export const offered: Inputs = {
  "people.view": (id) => ({ id }),
  "people.history": (id) => ({ id, page: 0 }),
  "people.saveCard": async (id, { ask }) => {
    const { number: _number, ...card } = (await ask("people.view", { id })).card;
    return { ...card, alerts: ["no male interpreter"] };
  },
  "people.saveIdentity": async (id, { ask }) => ({
    id,
    version: (await ask("people.view", { id })).card.version,
    showsName: false,
    identity: { ...emptyIdentity, name: "Invented Again" },
  }),
  "people.saveCareRemark": async (id, { ask }) => ({
    id,
    version: (await ask("people.view", { id })).card.version,
    remark: { text: "calm" },
  }),
  "photos.keep": async (id, { ask }) =>
    (await ask("people.view", { id })).photo.mayKeep ? { id, picture: aPlainPhoto() } : null,
  "photos.ofPerson": (id) => ({ id }),
  "photos.remove": async (id, { ask }) =>
    (await ask("people.view", { id })).photo.id === null ? null : { id },
  "households.ofPerson": (id) => ({ id }),
  "households.join": (id, { other }) => ({ personId: id, withPersonId: other }),
  "households.leave": (personId) => ({ personId }),
  "assistance.ofPerson": (id) => ({ id }),
  "stays.ofPerson": (id) => ({ id }),
  "agreement.ofPerson": (id) => ({ id }),
  "agreement.sign": async (personId, { ask }) => {
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
  "safety.keepApart": (id, { other }) => ({
    id,
    otherId: other,
    reason: { kind: "family", text: "" },
  }),
  "plan.view": (id) => ({ id }),
  "plan.save": (id) => ({ id, entryId: null, version: 0, ...aGoal(), steps: [] }),
  "plan.saveRecord": (id) => ({ id, recordId: null, version: 0, ...aWorkTrial() }),
  "contacts.ofPerson": (id) => ({ id, page: 0 }),
  "contacts.search": (personId) => ({ text: "slept", personId }),
  "contacts.record": (id) => ({
    id,
    ...aSession("Spoke of work.", {}, { next: { day: "2026-12-02", at: "10:00" } }),
  }),
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
  "intake.saveArrival": async (id, { ask }) => ({
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
  "legal.openCase": (id, { notice }) => ({
    id,
    link: aLink(),
    case: aCriminalCase({ notice }),
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
  "merging.compare": (keptId, { other }) => ({ keptId, mergedId: other }),
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

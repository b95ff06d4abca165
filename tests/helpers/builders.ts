import { randomUUID } from "node:crypto";
import type { Input } from "../../domain/api/index.ts";
import { Assistance, ModeDecision } from "../../domain/intake/assistance.ts";
import { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { NoteLevel } from "../../domain/counselling/session.ts";
import { type Helper, Task } from "../../domain/daily-life/chores.ts";
import type { Choices } from "../../domain/person-file/merge-files.ts";
import { PersonCard, PersonId } from "../../domain/people/person.ts";
import { Closure } from "../../domain/accommodation/room.ts";
import { Placement, Stay } from "../../domain/accommodation/stay.ts";

/** The input for the admission of a fictitious person, without a bed. */
export function aNewcomer(
  change: Partial<Omit<Input<"stays.admit">, "bedId">> = {},
): Omit<Input<"stays.admit">, "bedId"> {
  return {
    personId: null,
    name: "Linh Invented",
    sex: "female",
    age: { basis: "birthDate", birthDate: "2002-05-17" },
    nationality: "VN",
    languages: ["vi"],
    referredBy: "police",
    from: "2026-11-24",
    plannedUntil: "2027-05-24",
    ...change,
  };
}

/** The input for a referral of a fictitious person. */
export function aCall(change: Partial<Input<"referrals.take">> = {}): Input<"referrals.take"> {
  return {
    receivedAt: null,
    detectedBy: "police",
    referredBy: "police",
    languages: ["ro"],
    sex: "female",
    ageRange: "26-35",
    urgency: "this-week",
    names: { name: "Mina Invented", caller: "Zone Nowhere, Peeters", phone: "02 000 00 00" },
    suspicion: { form: "ForcedLabour", sector: "construction" },
    told: { text: "Sleeps on the building site." },
    decision: { kind: "waiting" },
    ...change,
  };
}

/** An incident about one person, as it is recorded. */
export function anIncident(
  personId: PersonId,
  change: Partial<Input<"incidents.record">> = {},
): Input<"incidents.record"> {
  return {
    on: "2026-11-24",
    at: "19:30",
    basis: "seen",
    level: null,
    withPerson: true,
    followUpOn: null,
    words: { what: "A loud quarrel in the kitchen.", behind: "No sleep.", agreed: "" },
    background: null,
    people: [{ personId, part: "concerned" }],
    ...change,
  };
}

/** The content of a complaint. */
export function aComplaint(
  change: Partial<Input<"complaints.take">> = {},
): Input<"complaints.take"> {
  return {
    receivedOn: "2026-11-24",
    form: "oral",
    about: "food",
    personId: null,
    concernedUserId: null,
    words: "Always pork.",
    concerns: "",
    ...change,
  };
}

/** A complete card of a person. */
export function aCard(change: Partial<PersonCard> = {}): PersonCard {
  return PersonCard.parse({
    id: randomUUID(),
    version: 1,
    number: 1,
    name: "Linh Invented",
    sex: "female",
    age: { basis: "born", month: "2002-05" },
    nationality: "VN",
    languages: ["vi"],
    alerts: [],
    helpNeeded: "",
    ...change,
  });
}

type Loose<T> = { readonly [K in keyof T]?: T[K] extends string | null ? string | null : T[K] };

export function aPlacement(change: Loose<Placement> = {}): Placement {
  return Placement.parse({
    id: randomUUID(),
    stayId: randomUUID(),
    personId: randomUUID(),
    bedId: randomUUID(),
    from: "2026-03-01",
    until: null,
    withoutBed: null,
    acceptedAt: null,
    acceptedBy: null,
    ...change,
  });
}

export function aClosure(change: Loose<Closure> = {}): Closure {
  return Closure.parse({
    id: randomUUID(),
    bedId: randomUUID(),
    from: "2026-03-01",
    until: null,
    reason: "Painting",
    ...change,
  });
}

export function aStay(change: Loose<Stay> = {}): Stay {
  return Stay.parse({
    id: randomUUID(),
    personId: randomUUID(),
    from: "2026-03-01",
    until: null,
    plannedUntil: "2026-09-01",
    referredBy: "police",
    departure: null,
    ...change,
  });
}

/** An open assistance. */
export function aTrack(change: Loose<Assistance> = {}): Assistance {
  return Assistance.parse({
    id: randomUUID(),
    personId: randomUUID(),
    openedOn: "2026-01-10",
    assistedOn: "2026-01-10",
    closing: null,
    reopens: null,
    ...change,
  });
}

export function aDecision(change: Loose<ModeDecision> = {}): ModeDecision {
  return ModeDecision.parse({
    mode: "non-residential",
    reason: null,
    from: "2026-01-10",
    at: "2026-01-10T10:00:00.000Z",
    ...change,
  });
}

/** A task of every day, done by one person. */
export function aTask(change: Loose<Task> = {}): Task {
  return Task.parse({
    id: randomUUID(),
    part: "house",
    name: { usual: "kitchen" },
    picture: "kitchen",
    days: [1, 2, 3, 4, 5, 6, 7],
    people: 1,
    ...change,
  });
}

/** A resident who has lived here for long and can be assigned anything. */
export function aHelper(number: number, change: Partial<Helper> = {}): Helper {
  return {
    personId: PersonId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, "0")}`),
    number,
    stays: [{ from: CalendarDate.parse("2020-01-01"), until: null }],
    terms: [],
    away: [],
    isChild: false,
    ...change,
  };
}

/** An episode of exploitation with all its codes. */
export function anEpisode(
  change: Partial<Input<"intake.saveExploitation">["exploitation"]["episodes"][number]> = {},
) {
  return {
    id: randomUUID(),
    form: "ForcedLabour" as const,
    sector: "construction" as const,
    country: "BE",
    region: "Invented province",
    from: "2024",
    to: "2026-03",
    methods: ["DebtBondage" as const, "WithholdsDocuments" as const],
    ended: "helped" as const,
    isWithdrawn: false,
    ...change,
  };
}

/** A fictitious criminal case. */
export function aCriminalCase(change: Partial<Input<"legal.openCase">["case"]> = {}) {
  return {
    office: "auditor" as const,
    place: "Nowhere",
    notice: "XX 00.L0.000001/26",
    reports: [],
    magistrate: "",
    judge: "",
    inspection: "",
    basis: "trafficking" as const,
    charged: "yes" as const,
    ...change,
  };
}

export const aLink = (
  mattered: "yes" | "no" | "unknown" = "yes",
): Input<"legal.openCase">["link"] => ({
  kind: "linked",
  parts: ["injured"],
  mattered,
});

export const aContact = (
  said = "Asks for patience",
  on = "2026-11-24",
): Input<"legal.record">["record"] => ({
  kind: "contact",
  on,
  counterpart: "aliens-office",
  who: "",
  way: "telephone",
  said,
});

type Card = Extract<Input<"legal.prepareInterview">["card"], { readonly kind: "card" }>;

export const anInterview = (change: Partial<Card> = {}): Card => ({
  kind: "card",
  on: "2026-11-24",
  time: null,
  withWhom: "Invented police",
  language: null,
  interpreter: "",
  lawyer: "",
  company: "",
  wishes: "",
  breaks: "",
  after: "",
  ...change,
});

type Written = Pick<Input<"plan.save">, "header" | "content">;

/** A goal without a plan. */
export const aGoal = (words = "Sleep without the light on"): Written => ({
  header: { state: "open", partOf: null, forWhom: null, workerId: null, day: null },
  content: {
    kind: "goal",
    strand: "psychoSocial",
    component: "recover",
    words,
    note: "",
    onPaper: true,
  },
});

/** A step for the team, separate where it is part of nothing. */
export const aStep = (text = "Buy a lamp", change: Partial<Written["header"]> = {}): Written => ({
  header: { state: "open", partOf: null, forWhom: "team", workerId: null, day: null, ...change },
  content: { kind: "step", text, note: "" },
});

export const aConference = (minutes = "Spoke of the winter", day = "2026-11-24"): Written => ({
  header: { state: "done", partOf: null, forWhom: null, workerId: null, day },
  content: { kind: "conference", present: "Invented team", minutes },
});

/** A review of a plan, without a signature. */
export const aReview = (words = "Better than in spring"): Input<"plan.review">["said"] => ({
  words,
  agrees: "yes",
  how: "spoken",
  signature: null,
  language: null,
  interpreter: "",
});

export const aWorkTrial = (
  where = "Invented bakery",
): Pick<Input<"plan.saveRecord">, "facts" | "words"> => ({
  facts: {
    kind: "work",
    sector: "catering",
    contract: "trial",
    from: "2026-11-02",
    until: null,
    outcome: "running",
  },
  words: { where, what: "", hoursAWeek: 20, result: "" },
});

/** A session as it is sent to be signed. */
export function aSession(
  text = "She slept better.",
  header: Partial<Input<"contacts.record">["header"]> = {},
  agreed: Partial<Input<"contacts.record">["conversation"]> = {},
): Omit<Input<"contacts.record">, "id"> {
  return {
    header: {
      day: "2026-11-24",
      minutes: 50,
      place: "centre",
      kind: "counselling",
      interpreted: "none",
      isInterview: true,
      level: "plan" satisfies NoteLevel,
      ...header,
    },
    conversation: { others: "", themes: [], text, nextStep: "", next: null, ...agreed },
  };
}

/** The emergency card of a fictitious person. */
export const aHealthCard = (
  change: Partial<Input<"health.saveCard">["card"]> = {},
): Input<"health.saveCard">["card"] => ({
  allergies: "Invented nuts",
  help: "The spray in the blue bag",
  doctor: "Doctor Invented",
  insurance: "insured",
  insurer: "Invented fund",
  insuredUntil: null,
  note: "",
  ...change,
});

/** Two files are merged, and every value is the kept one's. */
export const everythingKept: Choices = {
  name: "kept",
  sex: "kept",
  age: "kept",
  nationality: "kept",
  birthPlace: "kept",
  helpNeeded: "kept",
};

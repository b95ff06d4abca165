import { documentNames } from "../../residence/procedure/residence-document-names.ts";
import type { CalendarDate } from "../../core/calendar-date.ts";
import type { Sex } from "../../vocabulary/code-lists.ts";
import {
  counted,
  enumerated,
  longDay,
  namesIn,
  type TimeCounted,
} from "./shared-text-formatting.ts";
import type { Phrases, Words } from "./phrases-type.ts";

const projectStates = {
  planned: "planned",
  running: "under way",
  finished: "finished",
  stopped: "discontinued",
  mistake: "",
};

export const wordsEn: Words = {
  sections: {
    letter: "Letter",
    identity: "Identification",
    residence: "Residence history",
    conditions: "Conditions of the status",
    accompaniment: "Certificate of assistance",
    judicial: "Judicial status",
    social: "Social report",
    integration: "Integration and project",
    work: "Work",
    publicOrder: "Public order",
    motivation: "Reasons for the request",
    openEnded: "Request for an open-ended stay",
    index: "Index of enclosures",
  },
  subject: (transition, document) => {
    const name = documentNames[document].en;
    switch (transition) {
      case "T8":
        return `Request for the extension of the ${name}`;
      case "T12":
        return `Request for the renewal of the ${name}`;
      case "T13":
      case "T14":
      case "T15":
      case "T16":
        return "Request for an open-ended stay";
      default:
        return `Request for the issue of the ${name}`;
    }
  },
  papers: {
    passport: "Passport",
    identityCard: "Identity card",
    birthCertificate: "Birth certificate",
    workPermit: "C work permit",
    insurance: "Certificate of insurance",
    addressProtection: "Non-communication of the address",
    powerOfAttorney: "Power of attorney",
    courtPaper: "Judicial document",
    coursePaper: "Certificate of a course",
    workPaper: "Document about work",
    medicalPaper: "Medical certificate",
    returnPaper: "Document about the return",
    other: "Document",
  },
  forms: { original: "original", certifiedCopy: "certified copy", copy: "copy" },
  offices: {
    prosecutor: "public prosecutor",
    auditor: "labour auditor",
    federal: "federal prosecutor",
  },
  parts: { injured: "injured person", "civil-party": "civil party", witness: "witness" },
  events: {
    policeHearing: "hearing by the police",
    complaint: "complaint",
    statement: "statement",
    confrontation: "confrontation",
    videoHearing: "filmed hearing",
    injuredPerson: "registration as an injured person",
    civilParty: "civil action",
    inquiryOpened: "inquiry opened",
    judgeSeized: "judicial investigation opened",
    arrest: "arrest of a suspect",
    release: "release of a suspect",
    indictment: "committal for trial",
    confinementAsked: "request for internment",
    requisitions: "final submissions of the prosecutor",
    chamberHearing: "hearing of the council chamber",
    chamberOrder: "order of the council chamber",
    closed: "closed without action",
    summons: "summons",
    hearing: "hearing of the court",
    noTrial: "no trial can follow",
    judgment: "judgment",
    appeal: "appeal",
    cassation: "appeal in cassation",
    final: "final decision",
    damagesPaid: "payment of damages",
    stateFund: "application to the Financial Aid Commission for victims of intentional violence",
  },
  orders: { referral: "referral", nonSuit: "dismissal (non-lieu)", confinement: "internment" },
  outcomes: { conviction: "conviction", acquittal: "acquittal" },
  convictions: {
    trafficking: "conviction for trafficking in human beings",
    smuggling: "conviction for human smuggling",
    other: "conviction on another ground",
  },
  noTrials: {
    died: "death of the presumed perpetrator",
    leftCountry: "the presumed perpetrator left the country",
    interned: "internment of the presumed perpetrator",
  },
  upheld: "charge of trafficking upheld",
  annulled: "judgment annulled",
  questions: {
    Q1: "Is the inquiry under way?",
    Q2: "Is the person, at this stage, regarded as a victim?",
    Q3: "Is there a clear will to cooperate, and is every tie with the presumed perpetrators broken?",
    Q4: "Is there no danger to public order?",
  },
  answers: { yes: "yes", no: "no", unknown: "no answer yet" },
  statements: {
    complaint: "filed a complaint",
    statement: "made a statement",
    hearing: "made a statement at a hearing",
    "video-hearing": "made a statement at a filmed hearing",
  },
  conditions: {
    C1: "break with the exploitative environment",
    C2: "assistance by an approved centre",
    C3: "complaint or statements",
  },
  sectors: {
    agriculture: "agriculture",
    beauty: "beauty care",
    care: "care",
    catering: "catering",
    cleaning: "cleaning",
    construction: "construction",
    industry: "industry",
    office: "office",
    shop: "shop",
    transport: "transport",
    other: "another sector",
  },
  contracts: {
    trial: "trial period",
    internship: "internship",
    interim: "agency work",
    "fixed-term": "fixed-term contract",
    "open-ended": "open-ended contract",
    "self-employed": "self-employed",
    volunteer: "voluntary work",
  },
  trainings: {
    orientation: "orientation",
    basic: "basic training",
    vocational: "vocational training",
    secondary: "secondary education",
    higher: "higher education",
  },
  projectState: (_kind, outcome) => projectStates[outcome],
};

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const day: Phrases["day"] = (one) => longDay(one, months);
const daysOf = (days: readonly CalendarDate[]): string => enumerated(days.map(day), "and");
const count = (number: number, one: string, many: string): string =>
  `${String(number)} ${number === 1 ? one : many}`;

/** Subject with its verb: where the sex is unknown, "the person" is repeated. */
const he = (sex: Sex): string => (sex === "male" ? "he" : sex === "female" ? "she" : "the person");
const He = (sex: Sex): string => (sex === "male" ? "He" : sex === "female" ? "She" : "The person");
const his = (sex: Sex): string =>
  sex === "male" ? "his" : sex === "female" ? "her" : "the person’s";

const him = (sex: Sex): string =>
  sex === "male" ? "him" : sex === "female" ? "her" : "the person";

const lasting = (time: TimeCounted): string =>
  counted(time, "and", {
    years: (number) => count(number, "year", "years"),
    months: (number) => count(number, "month", "months"),
    days: (number) => count(number, "day", "days"),
  });

const asked: Phrases["asked"] = (transition, document) => {
  const name = documentNames[document].en;
  switch (transition) {
    case "T8":
      return `the extension of the ${name}`;
    case "T12":
      return `the renewal of the ${name}`;
    case "T13":
    case "T14":
    case "T15":
    case "T16":
      return "leave for an open-ended stay";
    default:
      return `the issue of the ${name}`;
  }
};

export const phrasesEn: Phrases = {
  words: wordsEn,
  colon: ":",
  and: "and",
  day,
  country: namesIn("en", "region", { XK: "Kosovo", XXA: "stateless", XXX: "unknown" }),
  presumed: "presumed",
  language: namesIn("en", "language", { sgn: "sign language" }),
  labels: {
    name: "Name",
    aliases: "Other names",
    born: () => "Born on",
    birth: "Birth",
    sex: "Sex",
    nationality: "Nationality",
    nationalityCountry: "Country of nationality",
    situation: "Situation",
    guardian: "Guardian",
    attempts: "Attempts to obtain an identity document:",
    lawyer: "Lawyer",
    civilParty: "Civil party",
    office: "Magistrate",
    place: "Judicial district",
    notice: "Notice number",
    reports: "Official reports",
    part: "Part in the case",
    charges: "Charges",
    mattered: "Weight of the statement",
    languageCourse: "Language course",
    training: "Training",
    work: "Work",
    level: (level) => `level ${level}`,
    concerns: "Concerning",
    ourReference: "Our reference",
    theirReference: "Your reference",
    officeNumber: "Immigration Office file no.",
    signatory: "Name",
    capacity: "Function",
  },
  notKnown: "not known to our centre",
  sexes: { female: "female", male: "male", other: "X" },
  nothing: {
    identity: "No identity document was shown to our centre.",
    residence: "No residence document is known to our centre.",
    judicial: "No criminal case is known to our centre.",
    integration: "No language course and no training is known to our centre.",
    work: "No employment and no internship is known to our centre.",
    publicOrder: "The magistrate has not yet answered the question about public order.",
  },
  noCaseYet: "Our centre does not know yet what followed in court from the statement above.",
  minorAlone: () => "unaccompanied minor",
  sinceDay: (text, since) => `${text}, since ${day(since)}`,
  hasTrafficking: "trafficking in human beings is among them",
  hasMattered: "mattered in this case, as far as our centre was informed",
  personIs: (name, _sex, birth) => (birth === null ? name : `${name}, born on ${birth}`),
  unnamed: (aliases) =>
    `a person whose name is not known to our centre${aliases.length === 0 ? "" : ` (also called ${enumerated(aliases, "and")})`}`,
  doneIn: (place) => `Done at ${place}`,
  doneAt: (place, on) => (place === "" ? day(on) : `Done at ${place}, ${day(on)}`),
  salutation: "Dear Madam or Sir,",
  closing: "Yours faithfully,",
  asks: (what, held, name) =>
    `For ${name ?? "the person described in the enclosed identification sheet"} we ask for ${what}${
      held === null
        ? ""
        : `. ${held.isSame ? "This document" : `The ${documentNames[held.kind].en} that this person holds`} ${held.isOver ? "expired on" : "is valid until"} ${day(held.until)}${held.nextAskedOn === null ? "" : `; the document that follows was asked for on ${day(held.nextAskedOn)}`}`
    }.`,
  accompaniedSince: (sex, since) =>
    `Our centre has assisted ${him(sex)} since ${day(since)}. An account of ${his(sex)} situation is attached.`,
  atYourService:
    "For any further information you may reach us at the correspondence address above.",
  bornAt: (on, place) => `${day(on)}${place === "" ? "" : `, in ${place}`}`,
  bornIn: (place) => `in ${place}; the day is not known to our centre`,
  numbered: (number) => `no.\u00a0${number}`,
  issuedBy: (authority) => `issued by: ${authority}`,
  validUntil: (until, isOver) => `${isOver ? "expired on" : "valid until"} ${day(until)}`,
  shown: "shown to the centre",
  heldFrom: (from, until) =>
    until === null ? `since ${day(from)}, without an end` : `from ${day(from)} to ${day(until)}`,
  gap: (from, until, days) =>
    `From ${day(from)} to ${day(until)} (${count(days, "day", "days")}) no residence document is known to our centre.`,
  lasted: (since, until, time) =>
    `From ${day(since)}, the date of the first document, to ${day(until)} the procedure lasted ${lasting(time)}.`,
  left: (sex, on) => `${He(sex)} left the exploitative environment on ${day(on)}.`,
  accepts: (sex, on) => `${He(sex)} has accepted the assistance of our centre since ${day(on)}.`,
  agreed: (sex, on) =>
    `${He(sex)} accepts the assistance of our centre and signed the assistance agreement on ${day(on)}.`,
  stated: (sex, on, what, authority, number) =>
    `On ${day(on)}, ${he(sex)} ${what} (authority: ${authority}${number === "" ? "" : `; official report no.\u00a0${number}`}).`,
  certified: (sex, since) =>
    `Our centre certifies that ${he(sex)} has been assisted by it since ${day(since)}.`,
  lived: {
    residential: "The assistance is residential; the address is not stated.",
    nonResidential: "The assistance is non-residential.",
    both: "The assistance was partly residential and partly non-residential; the address is not stated.",
  },
  interviews: (from, until, number) =>
    `From ${day(from)} to ${day(until)}, ${count(number, "interview", "interviews")} took place.`,
  tookPart: (sex, from, until, number) =>
    `From ${day(from)} to ${day(until)}, ${he(sex)} took part in ${count(number, "interview", "interviews")} with our team.`,
  actedOn: (on) => `since ${day(on)}`,
  answersOn: (days, by) =>
    `Questions put to the magistrate${by === "" ? "" : ` (${by})`}, answers of ${daysOf(days)}:`,
  noDanger: (on) =>
    `Asked about public order, the magistrate answered that there was no danger (answer of ${day(on)}).`,
  allYes: (sex, days, isFour) => {
    const victim = `${he(sex)} was, at this stage, regarded as a victim`;
    const said = isFour
      ? `the inquiry was under way, that ${victim}, that ${he(sex)} clearly wished to cooperate and had broken every tie with the presumed perpetrators, and that there was no danger to public order`
      : `the inquiry was under way and that ${victim}`;
    return `In the answers of ${daysOf(days)} the magistrate stated that ${said}.`;
  },
  toCome: "fixed, to come",
  notAllKnown: "The magistrate has not answered every question yet.",
  therefore: (sex, what) =>
    `In view of the situation set out above we ask, for ${him(sex)}, for ${what}.`,
  openEnded: (sex) =>
    `In view of the judicial steps listed below we ask, for ${him(sex)}, for leave for an open-ended stay.`,
  notFinal: "As far as our centre knows, the conviction is not final.",
  period: (from, until) => `from ${day(from)} to ${day(until)}`,
  since: (from) => `since ${day(from)}`,
  startingOn: (from) => `from ${day(from)}`,
  asked,
};

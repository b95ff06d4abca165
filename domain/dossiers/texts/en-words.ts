import { documentNames } from "../../residence/procedure/procedure-document.ts";
import type { Words } from "./words.ts";

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

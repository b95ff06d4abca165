import * as z from "zod";

/** Every word and sentence of the printouts for a person, by its list. A test compares it with the words themselves. */
const lists = {
  common: ["person"],
  "paper:plan": [
    "title",
    "asOf",
    "by",
    "done",
    "reached",
    "empty",
    "review",
    "agreed",
    "mine",
    "sign",
    "keep",
  ],
  "paper:plan.strand": ["psychoSocial", "administrative", "legal"],
  "paper:plan.who": ["person", "worker", "team"],
  "paper:way": ["title", "for", "since", "fromTo", "window", "pending", "ended", "help", "keep"],
  "paper:way.state": ["past", "now", "ahead", "skipped"],
  "residence:step": ["reflection", "provisional", "extended", "temporary", "openEnded"],
  "residence:document": [
    "orderToLeave",
    "annex15",
    "declarationOfArrival",
    "orangeCard",
    "certificateOfRegistration",
    "aCard",
    "openEndedPermit",
    "bCard",
    "passport",
    "identityCard",
    "birthCertificate",
    "workPermit",
    "insurance",
    "addressProtection",
    "powerOfAttorney",
    "courtPaper",
    "coursePaper",
    "workPaper",
    "medicalPaper",
    "returnPaper",
    "other",
  ],
  "paper:week": ["titlePerson", "nothing", "keep"],
  calendar: ["escortSomebody", "interpreterBooked"],
  "calendar:line": ["session", "out", "taken", "interview", "hearing", "planReview", "ends"],
  "vocab:appointmentPlace": [
    "office",
    "doctor",
    "hospital",
    "court",
    "police",
    "lawyer",
    "authority",
    "school",
    "work",
    "outside",
  ],
  "paper:consent": [
    "title",
    "i",
    "we",
    "to",
    "why",
    "what",
    "papers",
    "nothing",
    "withheld",
    "when",
    "from",
    "rights",
    "refuse",
    "withdraw",
    "see",
    "explained",
    "explainedBy",
    "place",
    "sign",
    "interpreter",
    "worker",
  ],
  "ledger:recipient": [
    "aliensOffice",
    "prosecutor",
    "auditor",
    "judge",
    "police",
    "inspection",
    "lawyer",
    "municipality",
    "socialService",
    "healthCare",
    "school",
    "employer",
    "landlord",
    "otherCentre",
    "returnOrganisation",
    "embassy",
    "family",
    "herself",
    "other",
  ],
  "ledger:purpose": [
    "residence",
    "legal",
    "health",
    "housing",
    "schooling",
    "work",
    "benefits",
    "family",
    "return",
    "other",
  ],
  "ledger:information": [
    "identity",
    "contactDetails",
    "family",
    "residence",
    "accompaniment",
    "judicial",
    "exploitation",
    "statement",
    "schoolingWork",
    "money",
    "safety",
    "plan",
    "health",
    "counselling",
  ],
  "ledger:papers": [
    "letter",
    "certificate",
    "dossier",
    "identityPaper",
    "residencePaper",
    "courtPaper",
    "socialReport",
    "schoolWorkPaper",
    "agreement",
    "plan",
    "medicalPaper",
    "photo",
    "wholeFile",
  ],
  "paper:safety": ["stay", "destroy"],
  safety: [
    "cardTitle",
    "cardSigned",
    "cardNotSigned",
    "phone",
    "neverContact",
    "codeWord",
    "whenGoingOut",
    "whenRecognised",
    "nothingAgreed",
  ],
} as const;

/** A list in a printout; the first part is its file. */
export type PrintedWordList = keyof typeof lists;

/** Each sheet with its lists, in the order in which it is read. */
export const printedWordParts = {
  plan: ["paper:plan", "paper:plan.strand", "paper:plan.who"],
  way: ["paper:way", "paper:way.state", "residence:step", "residence:document", "common"],
  week: ["paper:week", "calendar", "calendar:line", "vocab:appointmentPlace"],
  consent: [
    "paper:consent",
    "ledger:recipient",
    "ledger:purpose",
    "ledger:information",
    "ledger:papers",
  ],
  safety: ["paper:safety", "safety"],
} as const satisfies Readonly<Record<string, readonly PrintedWordList[]>>;
export type PrintedWordPart = keyof typeof printedWordParts;

const keyIn = (list: PrintedWordList, name: string): string =>
  `${list}${list.includes(":") ? "." : ":"}${name}`;

const namesIn = (part: PrintedWordPart): readonly string[] =>
  printedWordParts[part].flatMap((list) => lists[list].map((name) => keyIn(list, name)));

const allKeys = new Set((Object.keys(printedWordParts) as PrintedWordPart[]).flatMap(namesIn));

/** A word of a printout as the pages look it up: `paper:plan.title`. */
export const PrintedWordKey = z
  .string()
  .refine((key) => allKeys.has(key))
  .brand<"PrintedWordKey">();
export type PrintedWordKey = z.infer<typeof PrintedWordKey>;

/** Those of one sheet, in its order. */
export const keysOf = (part: PrintedWordPart): readonly PrintedWordKey[] =>
  namesIn(part).map((key) => PrintedWordKey.parse(key));

/** What the program writes into a sentence, by its name; in every other there is nothing to be filled in. */
const fills: Readonly<Record<string, readonly string[]>> = {
  "common:person": ["number"],
  "paper:plan.asOf": ["day"],
  "paper:plan.by": ["day"],
  "paper:plan.review": ["day"],
  "paper:plan.agreed": ["day"],
  "paper:way.for": ["day", "name"],
  "paper:way.since": ["day"],
  "paper:way.fromTo": ["from", "to"],
  "paper:way.window": ["days"],
  "paper:way.ended": ["day"],
  "calendar:interpreterBooked": ["language"],
  "paper:consent.i": ["centre", "name"],
  "paper:consent.from": ["from", "until"],
  "paper:consent.explained": ["language"],
  "paper:consent.explainedBy": ["language", "name"],
  "safety:cardSigned": ["name"],
};

export const fillsOf = (key: PrintedWordKey): readonly string[] => fills[key] ?? [];

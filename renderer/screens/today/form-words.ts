import type { DraftKind } from "../../../domain/draft.ts";
import { ScoreArea } from "../../../domain/plan/entry.ts";

/**
 * Where the words stand that a form shows for a code: the key above them, or one key for each code. Of several the first that
 * has the code. Null: a code that is said with something beside it, which a draft does not hold.
 */
export type Place = string | readonly string[] | Readonly<Record<string, string>> | null;

/** The places for each field of each form in which something is chosen; every other field is written in. */
export const formWords: Readonly<Record<DraftKind, Readonly<Record<string, Place>>>> = {
  admission: {
    ...{ sex: "vocab:sex", referredBy: "vocab:referral", languages: "language" },
    nationality: "nationality",
    sleeps: "admit:sleeps",
    ageBasis: {
      birthDate: "admit:ageBirth",
      estimated: "admit:ageAbout",
      unknown: "admit:ageNone",
    },
  },
  referral: {
    ...{ referredBy: "vocab:referral", detectedBy: "vocab:referral", sex: "vocab:sex" },
    ...{ ageRange: "referrals:ageShort", languages: "language", urgency: "referrals:urgencies" },
    ...{ form: "exploitation:form", sector: "exploitation:sector" },
    ...{ kind: "referrals:decisions", reason: "referrals:reasons" },
  },
  wrong: {
    ...{ basis: "wrong:basis", level: "wrong:level", risk: "wrong:risk" },
    ...{ form: "wrong:form", about: ["wrong:about", "wrong:aboutWhat"], how: "wrong:answerForm" },
    ...{ satisfied: "wrong:satisfied", outcome: "wrong:outcomes" },
  },
  intake: {
    ...{ sex: "vocab:sex", level: "intake:levels", code: "language", id: null },
    ...{ interpreter: "intake:interpreters", interpreterIn: "language" },
    ...{ needs: "intake:needsOf", form: "exploitation:form", sector: "exploitation:sector" },
    ...{ country: "nationality", methods: "exploitation:method", ended: "intake:ends" },
  },
  assessment: { level: "vocab:risk" },
  safetyCard: { kind: "vocab:apart" },
  log: {
    about: { house: "log:aboutHouse", person: "log:aboutPerson" },
    kind: "vocab:logKind",
  },
  appointment: {
    place: "vocab:appointmentPlace",
    escort: { none: "calendar:escortNone", open: "calendar:escortOpen" },
    interpreter: {
      ...{ none: "calendar:interpreterNone", asked: "calendar:interpreterAskedChoice" },
      booked: "calendar:interpreterBookedChoice",
    },
    language: "language",
  },
  medicine: {},
  visit: { place: "vocab:visitPlace" },
  activity: { is: "together:activities.leads", openTo: "together:activities.open" },
  signing: {
    ...{ readIn: "language", interpreting: "agreement:interpretingBy" },
    way: "agreement:wayOf",
  },
  legal: {
    ...{ office: "legal:office", basis: "legal:basis", law: "legal:basis", parts: "legal:parts" },
    ...{ kind: "legal:events", order: "legal:orders", outcome: "legal:outcomes" },
    ...{ topics: "legal:topics", language: "language", understood: "legal:understood" },
    ...{ aid: "legal:aid", decision: "legal:decision", step: "legal:steps" },
    ...{ inNameOf: "legal:names", by: "legal:returnBy", counterpart: "legal:counterparts" },
    ...{ way: "legal:ways", charged: "legal:isCharged" },
    mattered: "legal:isCharged",
    reason: "legal:noTrialReasons",
  },
  plan: {
    ...{ strand: "plan:strandShort", component: "plan:component", who: "plan:forWhom" },
    ...{ level: ["plan:languageLevel", "plan:trainingLevel"], language: "language" },
    ...{ sector: "plan:sector", contract: "plan:contract", outcome: "plan:outcome" },
    ...{ help: "plan:help", answer: "plan:answer", moment: "plan:moment" },
    ...{ agrees: "plan:agreesShort", how: "plan:how" },
    ...Object.fromEntries(ScoreArea.options.map((area) => [area, { unknown: "plan:cannotSay" }])),
  },
  health: { insurance: "health:insurance" },
  document: {
    ...{ kind: "residence:document", state: "residence:state" },
    ...{ heldBy: "residence:heldBy", form: "residence:form" },
  },
  contact: {
    ...{ place: "vocab:contactPlace", kind: "vocab:contactKind", theme: "vocab:theme" },
    ...{ interpreted: "vocab:interpreted", level: "sessions:levels", themes: "vocab:theme" },
  },
  dossier: {
    ...{ kind: "dossiers:kind", how: "dossiers:how", answer: "dossiers:answer" },
    ...{ form: "residence:form", language: "language", transition: "request" },
  },
  ledger: {
    ...{ recipientKind: "ledger:recipient", askerKind: "ledger:recipient" },
    ...{ information: "ledger:information", papers: "ledger:papers", paper: "ledger:orderPaper" },
    ...{ purpose: "ledger:purpose", answer: "ledger:answer", form: "ledger:form" },
    ...{ language: "language", way: "ledger:way", toldHer: "ledger:toldHer" },
    ...{ under: "ledger:ground", askedBy: "ledger:askedByWho", state: "ledger:accessState" },
    ...{ outcome: "ledger:outcome", agrees: "ledger:agrees" },
  },
  letter: { reader: "paper:readers" },
  settings: { kind: null },
};

import { consentRowsOf } from "../../../db/disclosures/disclosures.ts";
import { addDays, addMonths } from "../../../domain/core/calendar-date.ts";
import type { Consent } from "../../../domain/disclosures/consent.ts";
import type { Disclosure } from "../../../domain/disclosures/disclosure.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { disclosureHandlers } from "../../vault/disclosures/disclosures.handlers.ts";
import { runCommand, known } from "../dated-act.ts";
import { blessing, mehdi } from "./people.ts";
import { personOf, type DemoStory } from "./story-context.ts";

/** What two invented residents allow, what one refuses, and what was disclosed. */
export function inventDisclosures(context: Context, tale: DemoStory): void {
  const said = words[tale.language];
  const personId = personOf(tale, blessing);
  const lawyer = allow(context, personId, lawyerConsent(context, said));
  tell(context, personId, -9, {
    recipient: said.lawyer,
    way: "mail",
    information: ["judicial", "residence"],
    papers: ["courtPaper"],
    heldBack: true,
    note: said.mail,
    ground: { kind: "consent", consent: lawyer },
  });
  const doctor = allow(context, personId, doctorConsent(context, said));
  tell(context, personId, -4, {
    recipient: said.doctor,
    way: "telephone",
    information: ["health"],
    ground: { kind: "consent", consent: doctor },
    note: said.call,
  });
  tell(context, personId, -2, {
    recipient: { kind: "police", name: "" },
    way: "telephone",
    information: ["safety"],
    ground: { kind: "dangerToLife", reason: said.danger },
    toldHer: "after",
    note: "",
  });
  allow(context, personId, employerRefused(context, said));
  askedByCourt(context, personId, said);
  const his = personOf(tale, mehdi);
  allow(context, his, doctorConsent(context, said));
  askForAll(context, his, said);
}

/** An order without a decision yet. */
function askedByCourt(context: Context, id: PersonId, said: Said): void {
  const { today } = context;
  runCommand(context, "compelled.record", disclosureHandlers["compelled.record"], {
    id,
    changes: null,
    order: {
      asker: { kind: "judge", name: "" },
      paper: "requisition",
      reference: "NN 47/0000",
      receivedOn: addDays(today, -1),
      dueOn: addDays(today, 12),
      asked: said.asked,
      information: ["accompaniment", "statement"],
      papers: ["wholeFile"],
      lawyer: said.lawyer.name,
      advice: "",
      objection: "",
      toldHer: "before",
      whyNotTold: "",
    },
  });
}

/** Three weeks ago, so that it is due soon. */
function askForAll(context: Context, id: PersonId, said: Said): void {
  runCommand(context, "access.begin", disclosureHandlers["access.begin"], {
    id,
    askedOn: addDays(context.today, -21),
    askedBy: "herself",
    identity: said.known,
    note: "",
  });
}

function allow(context: Context, id: PersonId, consent: Consent) {
  runCommand(context, "ledger.consent", disclosureHandlers["ledger.consent"], {
    id,
    consent,
    changes: null,
  });
  return known(consentRowsOf(context.tx, id).at(-1)).id;
}

function tell(
  context: Context,
  id: PersonId,
  days: number,
  entry: Pick<Disclosure, "recipient" | "way" | "information" | "ground" | "note"> &
    Partial<Disclosure>,
): void {
  const whole: Disclosure = {
    kind: "told",
    on: addDays(context.today, days),
    papers: [],
    heldBack: false,
    toldHer: "before",
    ...entry,
  };
  const written = { id, entry: whole, corrects: null, source: null };
  runCommand(context, "ledger.write", disclosureHandlers["ledger.write"], written);
}

type Said = (typeof words)[Language];

const basis: Omit<Consent, "purpose" | "recipient" | "information" | "from" | "until"> = {
  answer: "given",
  aim: "",
  papers: [],
  withheld: "",
  language: "en",
  interpreter: "",
  form: "signed",
  scanId: null,
  note: "",
};

const lawyerConsent = ({ today }: Context, said: Said): Consent => ({
  ...basis,
  purpose: "legal",
  recipient: said.lawyer,
  information: ["identity", "residence", "judicial", "family"],
  papers: ["courtPaper", "residencePaper"],
  withheld: said.withheld,
  from: addMonths(today, -2),
  until: addMonths(today, 4),
});

const doctorConsent = ({ today }: Context, said: Said): Consent => ({
  ...basis,
  purpose: "health",
  recipient: said.doctor,
  form: "spoken",
  information: ["identity", "health"],
  aim: said.aim,
  from: addMonths(today, -3),
  until: addDays(today, 9),
});

const employerRefused = ({ today }: Context, said: Said): Consent => ({
  ...basis,
  answer: "refused",
  purpose: "work",
  form: "spoken",
  recipient: { kind: "employer", name: "" },
  information: ["accompaniment"],
  from: addDays(today, -20),
  until: null,
  note: said.refused,
});

interface Words {
  readonly lawyer: Disclosure["recipient"];
  readonly doctor: Disclosure["recipient"];
  readonly withheld: string;
  readonly aim: string;
  readonly mail: string;
  readonly call: string;
  readonly danger: string;
  readonly refused: string;
  readonly known: string;
  readonly asked: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    lawyer: { kind: "lawyer", name: "Maître Invented" },
    doctor: { kind: "healthCare", name: "Dr Nowhere" },
    withheld: "Where my sister lives.",
    aim: "One appointment, and what follows from it.",
    mail: "Copy of the summons, as asked on the telephone.",
    call: "Which medicine, and until when.",
    danger: "Two men asked for her at the school and followed her to the tram.",
    refused: "She wants to be a colleague like any other.",
    known: "Known here; asked at the desk.",
    asked: "All notes on the statements of July.",
  },
  fr: {
    lawyer: { kind: "lawyer", name: "Maître Inventé" },
    doctor: { kind: "healthCare", name: "Dr Nullepart" },
    withheld: "L’endroit où vit ma sœur.",
    aim: "Un rendez-vous, et ce qui en découle.",
    mail: "Copie de la citation, demandée par téléphone.",
    call: "Quel médicament, et jusqu’à quand.",
    danger: "Deux hommes l’ont demandée à l’école et l’ont suivie jusqu’au tram.",
    refused: "Elle veut être une collègue comme les autres.",
    known: "Connu ici ; demandé à l’accueil.",
    asked: "Toutes les notes concernant les déclarations de juillet.",
  },
  nl: {
    lawyer: { kind: "lawyer", name: "Mr. Verzonnen" },
    doctor: { kind: "healthCare", name: "Dr. Nergens" },
    withheld: "Waar mijn zus woont.",
    aim: "Eén afspraak, en wat daaruit volgt.",
    mail: "Kopie van de dagvaarding, zoals telefonisch gevraagd.",
    call: "Welk medicijn, en tot wanneer.",
    danger: "Twee mannen vroegen naar haar op school en volgden haar tot aan de tram.",
    refused: "Ze wil een collega zijn zoals een ander.",
    known: "Hier bekend; gevraagd aan het onthaal.",
    asked: "Alle notities over de verklaringen van juli.",
  },
};

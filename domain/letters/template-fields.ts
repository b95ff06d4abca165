import * as z from "zod";
import type { Language } from "../core/display-settings.ts";
import type { Reader } from "../printing/reader-kind.ts";
import { type LetterKind, letterRules } from "./letter-kind.ts";

/** What a letter can fill in from the file: a closed list, without notes and statements. */
export const FieldId = z.enum([
  "person.name",
  "person.birthDate",
  "person.birthPlace",
  "person.nationality",
  "document.name",
  "document.until",
  "request.asked",
  "request.subject",
  "accompaniment.since",
  "accompaniment.way",
  "interviews.count",
  "interviews.from",
  "conditions.leftOn",
  "conditions.agreedOn",
  "statement.on",
  "statement.what",
  "statement.authority",
  "statement.number",
  "court.office",
  "court.notice",
  "questions.open",
  "lawyer.name",
  "appointment.day",
  "appointment.time",
  "letter.day",
  "sender.name",
  "centre.name",
]);
export type FieldId = z.infer<typeof FieldId>;

/** Where a field comes from, and where it is put right. */
export const FieldSource = z.enum([
  "card",
  "intake",
  "documents",
  "procedure",
  "assistance",
  "sessions",
  "conditions",
  "legal",
  "calendar",
  "centre",
  "letter",
]);
export type FieldSource = z.infer<typeof FieldSource>;

interface FieldRule {
  readonly source: FieldSource;
  /** The compartment whose key opens it; `house` is open to all staff. */
  readonly compartment: "house" | "office";
  readonly readers: readonly Reader[];
  readonly isNumber?: true;
  /** As a gap in a letter and the list of fields call it. */
  readonly name: Readonly<Record<Language, string>>;
}

const all = ["person", "authority", "municipality", "lawyer", "outsider"] as const;
const inside = ["person", "authority", "municipality", "lawyer"] as const;
const court = ["person", "authority", "lawyer"] as const;

export const fieldRules: { readonly [F in FieldId]: FieldRule } = {
  "person.name": {
    source: "card",
    compartment: "office",
    readers: all,
    name: { en: "name", fr: "nom", nl: "naam" },
  },
  "person.birthDate": {
    source: "card",
    compartment: "office",
    readers: all,
    name: { en: "date of birth", fr: "date de naissance", nl: "geboortedatum" },
  },
  "person.birthPlace": {
    source: "card",
    compartment: "office",
    readers: inside,
    name: { en: "place of birth", fr: "lieu de naissance", nl: "geboorteplaats" },
  },
  "person.nationality": {
    source: "card",
    compartment: "house",
    readers: inside,
    name: { en: "nationality", fr: "nationalité", nl: "nationaliteit" },
  },
  "document.name": {
    source: "documents",
    compartment: "office",
    readers: inside,
    name: { en: "current document", fr: "document actuel", nl: "huidig document" },
  },
  "document.until": {
    source: "documents",
    compartment: "house",
    readers: inside,
    name: { en: "last valid day", fr: "dernier jour de validité", nl: "laatste geldige dag" },
  },
  "request.asked": {
    source: "procedure",
    compartment: "office",
    readers: court,
    name: { en: "what is asked", fr: "objet demandé", nl: "wat gevraagd wordt" },
  },
  "request.subject": {
    source: "procedure",
    compartment: "office",
    readers: court,
    name: { en: "subject", fr: "objet", nl: "onderwerp" },
  },
  "accompaniment.since": {
    source: "assistance",
    compartment: "house",
    readers: inside,
    name: { en: "assisted since", fr: "accompagnement depuis", nl: "begeleiding sinds" },
  },
  "accompaniment.way": {
    source: "assistance",
    compartment: "house",
    readers: court,
    name: { en: "form of assistance", fr: "forme d’accompagnement", nl: "vorm van begeleiding" },
  },
  "interviews.count": {
    source: "sessions",
    compartment: "house",
    readers: court,
    isNumber: true,
    name: { en: "number of interviews", fr: "nombre d’entretiens", nl: "aantal gesprekken" },
  },
  "interviews.from": {
    source: "sessions",
    compartment: "house",
    readers: court,
    name: { en: "interviews counted from", fr: "entretiens depuis", nl: "gesprekken sinds" },
  },
  "conditions.leftOn": {
    source: "conditions",
    compartment: "office",
    readers: court,
    name: { en: "day of leaving", fr: "jour de la rupture", nl: "dag van de breuk" },
  },
  "conditions.agreedOn": {
    source: "intake",
    compartment: "office",
    readers: court,
    name: { en: "agreement signed on", fr: "convention signée le", nl: "overeenkomst getekend op" },
  },
  "statement.on": {
    source: "conditions",
    compartment: "office",
    readers: court,
    name: { en: "day of the statement", fr: "jour de la déclaration", nl: "dag van de verklaring" },
  },
  "statement.what": {
    source: "conditions",
    compartment: "office",
    readers: court,
    name: { en: "kind of statement", fr: "sorte de déclaration", nl: "soort verklaring" },
  },
  "statement.authority": {
    source: "conditions",
    compartment: "office",
    readers: court,
    name: { en: "statement made to", fr: "déclaration reçue par", nl: "verklaring afgelegd bij" },
  },
  "statement.number": {
    source: "conditions",
    compartment: "office",
    readers: court,
    name: { en: "number of the report", fr: "numéro de procès-verbal", nl: "nummer van het pv" },
  },
  "court.office": {
    source: "legal",
    compartment: "office",
    readers: court,
    name: { en: "magistrate", fr: "magistrat", nl: "magistraat" },
  },
  "court.notice": {
    source: "legal",
    compartment: "office",
    readers: court,
    name: { en: "notice number", fr: "numéro de notice", nl: "notitienummer" },
  },
  "questions.open": {
    source: "procedure",
    compartment: "office",
    readers: court,
    name: { en: "open questions", fr: "questions sans réponse", nl: "open vragen" },
  },
  "lawyer.name": {
    source: "legal",
    compartment: "office",
    readers: court,
    name: { en: "lawyer", fr: "avocat", nl: "advocaat" },
  },
  "appointment.day": {
    source: "calendar",
    compartment: "house",
    readers: all,
    name: { en: "day of the appointment", fr: "jour du rendez-vous", nl: "dag van de afspraak" },
  },
  "appointment.time": {
    source: "calendar",
    compartment: "house",
    readers: all,
    name: { en: "time of the appointment", fr: "heure du rendez-vous", nl: "uur van de afspraak" },
  },
  "letter.day": {
    source: "letter",
    compartment: "house",
    readers: all,
    name: { en: "day of the letter", fr: "jour de la lettre", nl: "dag van de brief" },
  },
  "sender.name": {
    source: "letter",
    compartment: "house",
    readers: all,
    name: { en: "who writes", fr: "auteur de la lettre", nl: "wie schrijft" },
  },
  "centre.name": {
    source: "centre",
    compartment: "house",
    readers: inside,
    name: { en: "name of the centre", fr: "nom du centre", nl: "naam van het centrum" },
  },
};

/** Whether all readers of such a letter may read this field. */
export const mayFill = (kind: LetterKind, field: FieldId): boolean =>
  letterRules[kind].readers.every((reader) => fieldRules[field].readers.includes(reader));

/** The fields a letter of this kind can have. */
export const fieldsFor = (kind: LetterKind): readonly FieldId[] =>
  FieldId.options.filter((field) => mayFill(kind, field));

import type { CalendarDate } from "../../core/calendar-date.ts";
import type { Sex } from "../../vocabulary/code-lists.ts";
import { capital, counted, enumerated, longDay, namesIn } from "./composed-text.ts";
import { documentNl, wordsNl } from "./nl-words.ts";
import type { TimeCounted } from "./composed-text.ts";
import type { Phrases } from "./sentences.ts";

const months = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];
const day: Phrases["day"] = (one) => longDay(one, months);
const daysOf = (days: readonly CalendarDate[]): string => enumerated(days.map(day), "en");
const count = (number: number, one: string, many: string): string =>
  `${String(number)} ${number === 1 ? one : many}`;

/** "Betrokkene" is the same for everyone; where the sex is unknown it replaces the pronoun, too. */
const he = (sex: Sex): string => (sex === "male" ? "hij" : sex === "female" ? "zij" : "betrokkene");
const his = (sex: Sex): string => (sex === "male" ? "zijn" : sex === "female" ? "haar" : "de");

const lasting = (time: TimeCounted): string =>
  counted(time, "en", {
    years: (number) => `${String(number)} jaar`,
    months: (number) => count(number, "maand", "maanden"),
    days: (number) => count(number, "dag", "dagen"),
  });

const asked: Phrases["asked"] = (transition, document) => {
  switch (transition) {
    case "T8":
      return `de verlenging van ${documentNl[document].the}`;
    case "T12":
      return `de hernieuwing van ${documentNl[document].the}`;
    case "T13":
    case "T14":
    case "T15":
    case "T16":
      return "een machtiging tot verblijf van onbepaalde duur";
    default:
      return `de afgifte van ${documentNl[document].first}`;
  }
};

export const phrasesNl: Phrases = {
  words: wordsNl,
  colon: ":",
  and: "en",
  day,
  country: namesIn("nl", "region", { XK: "Kosovo", XXA: "staatloos", XXX: "onbekend" }),
  presumed: "vermoedelijk",
  language: namesIn("nl", "language", { sgn: "gebarentaal" }),
  labels: {
    name: "Naam",
    aliases: "Andere namen",
    born: () => "Geboren op",
    birth: "Geboorte",
    sex: "Geslacht",
    nationality: "Nationaliteit",
    nationalityCountry: "Land van nationaliteit",
    situation: "Situatie",
    guardian: "Voogd",
    attempts: "Stappen om een identiteitsdocument te verkrijgen:",
    lawyer: "Advocaat",
    civilParty: "Burgerlijke partij",
    office: "Magistraat",
    place: "Gerechtelijk arrondissement",
    notice: "Notitienummer",
    reports: "Processen-verbaal",
    part: "Hoedanigheid",
    charges: "Tenlasteleggingen",
    mattered: "Belang van de verklaring",
    languageCourse: "Taalcursus",
    training: "Opleiding",
    work: "Werk",
    level: (level) => `niveau ${level}`,
    concerns: "Betreft",
    ourReference: "Ons kenmerk",
    theirReference: "Uw kenmerk",
    officeNumber: "Dossiernr. bij de Dienst Vreemdelingenzaken",
    signatory: "Naam",
    capacity: "Functie",
  },
  notKnown: "niet bekend bij ons centrum",
  sexes: { female: "vrouwelijk", male: "mannelijk", other: "X" },
  nothing: {
    identity: "Aan ons centrum werd geen identiteitsdocument voorgelegd.",
    residence: "Ons centrum heeft geen kennis van een verblijfsdocument.",
    judicial: "Ons centrum heeft geen kennis van een strafdossier.",
    integration: "Ons centrum heeft geen kennis van een taalcursus of een opleiding.",
    work: "Ons centrum heeft geen kennis van een tewerkstelling of een stage.",
    publicOrder: "De magistraat heeft de vraag over de openbare orde nog niet beantwoord.",
  },
  noCaseYet:
    "Ons centrum heeft nog geen kennis van het gerechtelijk gevolg dat aan de hierboven vermelde verklaring werd gegeven.",
  minorAlone: () => "niet-begeleide minderjarige vreemdeling (NBMV)",
  sinceDay: (text, since) => `${text}, sinds ${day(since)}`,
  hasTrafficking: "mensenhandel maakt er deel van uit",
  hasMattered: "telde mee in deze zaak, volgens de inlichtingen van ons centrum",
  personIs: (name, _sex, birth) => (birth === null ? name : `${name}, geboren op ${birth}`),
  unnamed: (aliases) =>
    `een persoon van wie ons centrum de naam niet kent${aliases.length === 0 ? "" : ` (andere naam: ${enumerated(aliases, "en")})`}`,
  doneIn: (place) => `Opgemaakt te ${place}`,
  doneAt: (place, on) => (place === "" ? capital(day(on)) : `Opgemaakt te ${place} op ${day(on)}`),
  salutation: "Geachte mevrouw, geachte heer,",
  closing: "Met de meeste hoogachting,",
  asks: (what, held, name) =>
    `Voor ${name ?? "de persoon die in de bijgevoegde identificatiefiche is beschreven"} vragen wij ${what}${
      held === null
        ? ""
        : `. ${held.isSame ? "Dit document" : `${capital(documentNl[held.kind].the)} van betrokkene`} ${held.isOver ? "is vervallen op" : "is geldig tot en met"} ${day(held.until)}${held.nextAskedOn === null ? "" : `; het volgende document werd aangevraagd op ${day(held.nextAskedOn)}`}`
    }.`,
  accompaniedSince: (sex, since) =>
    `Sinds ${day(since)} begeleidt ons centrum betrokkene. De uiteenzetting van ${his(sex)} situatie is bijgevoegd.`,
  atYourService:
    "Voor verdere inlichtingen kunt u ons bereiken op het bovenstaande correspondentieadres.",
  bornAt: (on, place) => `${day(on)}${place === "" ? "" : `, te ${place}`}`,
  bornIn: (place) => `te ${place}; de datum is niet bekend bij ons centrum`,
  numbered: (number) => `nr.\u00a0${number}`,
  issuedBy: (authority) => `afgegeven door ${authority}`,
  validUntil: (until, isOver) => `${isOver ? "vervallen op" : "geldig tot en met"} ${day(until)}`,
  shown: "voorgelegd aan het centrum",
  heldFrom: (from, until) =>
    until === null
      ? `sinds ${day(from)}, zonder einddatum`
      : `van ${day(from)} tot en met ${day(until)}`,
  gap: (from, until, days) =>
    `Van ${day(from)} tot en met ${day(until)} (${count(days, "dag", "dagen")}) heeft ons centrum geen kennis van een verblijfsdocument.`,
  lasted: (since, until, time) =>
    `Van ${day(since)}, de datum van het eerste document, tot ${day(until)} heeft de procedure ${lasting(time)} geduurd.`,
  left: (_sex, on) => `Betrokkene heeft op ${day(on)} met het uitbuitingsmilieu gebroken.`,
  accepts: (sex, on) => `Sinds ${day(on)} aanvaardt ${he(sex)} de begeleiding door ons centrum.`,
  agreed: (sex, on) =>
    `${capital(he(sex))} aanvaardt de begeleiding door ons centrum en heeft op ${day(on)} de begeleidingsovereenkomst ondertekend.`,
  stated: (sex, on, what, authority, number) =>
    `Op ${day(on)} heeft ${he(sex)} ${what} (instantie: ${authority}${number === "" ? "" : `; proces-verbaal nr.\u00a0${number}`}).`,
  certified: (_sex, since) =>
    `Ons centrum verklaart dat het betrokkene sinds ${day(since)} begeleidt.`,
  lived: {
    residential: "De begeleiding is residentieel; het adres wordt niet meegedeeld.",
    nonResidential: "De begeleiding is ambulant (niet-residentieel).",
    both: "De begeleiding was deels residentieel en deels ambulant (niet-residentieel); het adres wordt niet meegedeeld.",
  },
  interviews: (from, until, number) =>
    `Van ${day(from)} tot en met ${day(until)} ${number === 1 ? "vond" : "vonden"} ${count(number, "begeleidingsgesprek", "begeleidingsgesprekken")} plaats.`,
  tookPart: (_sex, from, until, number) =>
    `Van ${day(from)} tot en met ${day(until)} nam betrokkene deel aan ${count(number, "gesprek", "gesprekken")} met ons team.`,
  actedOn: (on) => `gesteld op ${day(on)}`,
  answersOn: (days, by) =>
    `Vragen aan de magistraat${by === "" ? "" : ` (${by})`}, antwoorden van ${daysOf(days)}:`,
  noDanger: (on) =>
    `Op de vraag naar de openbare orde antwoordde de magistraat dat er geen gevaar was (antwoord van ${day(on)}).`,
  allYes: (sex, days, isFour) => {
    const victim = "dat betrokkene in dit stadium als slachtoffer werd beschouwd";
    const said = isFour
      ? `dat het onderzoek liep, ${victim}, dat ${he(sex)} duidelijk wilde meewerken en elke band met de vermoedelijke daders had verbroken, en dat er geen gevaar was voor de openbare orde`
      : `dat het onderzoek liep en ${victim}`;
    return `In de antwoorden van ${daysOf(days)} deelde de magistraat mee ${said}.`;
  },
  toCome: "vastgelegd, nog te houden",
  notAllKnown: "De magistraat heeft nog niet op alle vragen geantwoord.",
  therefore: (_sex, what) =>
    `Gelet op de hierboven uiteengezette situatie vragen wij voor betrokkene ${what}.`,
  openEnded: () =>
    "Gelet op de hieronder vermelde gerechtelijke stappen vragen wij voor betrokkene een machtiging tot verblijf van onbepaalde duur.",
  notFinal: "Voor zover ons centrum weet, is de veroordeling niet in kracht van gewijsde gegaan.",
  period: (from, until) => `van ${day(from)} tot en met ${day(until)}`,
  since: (from) => `sinds ${day(from)}`,
  startingOn: (from) => `vanaf ${day(from)}`,
  asked,
};

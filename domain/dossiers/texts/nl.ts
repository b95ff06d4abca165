import type { CalendarDate } from "../../core/calendar-date.ts";
import type { Sex } from "../../vocabulary/code-lists.ts";
import {
  capital,
  counted,
  enumerated,
  longDay,
  namesIn,
  type TimeCounted,
} from "./shared-text-formatting.ts";
import type { Phrases, Words } from "./phrases-type.ts";
import type { ResidenceKind } from "../../residence/procedure/residence-document-names.ts";

/** With its article, and as one that is asked for the first time. */
const documentNl: {
  readonly [K in ResidenceKind]: { readonly the: string; readonly first: string };
} = {
  orderToLeave: {
    the: "het bevel om het grondgebied te verlaten",
    first: "een bevel om het grondgebied te verlaten",
  },
  annex15: {
    the: "de bijlage 15",
    first: "een bijlage 15",
  },
  declarationOfArrival: {
    the: "de aankomstverklaring",
    first: "een aankomstverklaring",
  },
  orangeCard: {
    the: "het attest van immatriculatie (AI, oranje kaart)",
    first: "een attest van immatriculatie (AI, oranje kaart)",
  },
  certificateOfRegistration: {
    the: "het bewijs van inschrijving in het vreemdelingenregister (BIVR)",
    first: "een bewijs van inschrijving in het vreemdelingenregister (BIVR)",
  },
  aCard: {
    the: "de A-kaart",
    first: "een A-kaart",
  },
  openEndedPermit: {
    the: "de verblijfstitel van onbepaalde duur",
    first: "een verblijfstitel van onbepaalde duur",
  },
  bCard: {
    the: "de B-kaart",
    first: "een B-kaart",
  },
};

const projectStates = {
  planned: "gepland",
  running: "loopt",
  finished: "afgerond",
  stopped: "stopgezet",
  mistake: "",
};

export const wordsNl: Words = {
  sections: {
    letter: "Brief",
    identity: "Identificatiefiche",
    residence: "Overzicht van het verblijf",
    conditions: "Voorwaarden van het statuut",
    accompaniment: "Begeleidingsattest",
    judicial: "Gerechtelijke toestand",
    social: "Sociaal verslag",
    integration: "Integratie en project",
    work: "Werk",
    publicOrder: "Openbare orde",
    motivation: "Motivering van de aanvraag",
    openEnded: "Verblijf van onbepaalde duur",
    index: "Inventaris van de bijlagen",
  },
  subject: (transition, document) => {
    switch (transition) {
      case "T8":
        return `Aanvraag tot verlenging van ${documentNl[document].the}`;
      case "T12":
        return `Aanvraag tot hernieuwing van ${documentNl[document].the}`;
      case "T13":
      case "T14":
      case "T15":
      case "T16":
        return "Aanvraag tot machtiging tot verblijf van onbepaalde duur";
      default:
        return `Aanvraag tot afgifte van ${documentNl[document].first}`;
    }
  },
  papers: {
    passport: "Paspoort",
    identityCard: "Identiteitskaart",
    birthCertificate: "Geboorteakte",
    workPermit: "Arbeidskaart C",
    insurance: "Verzekeringsattest",
    addressProtection: "Niet-mededeling van het adres",
    powerOfAttorney: "Volmacht",
    courtPaper: "Gerechtelijk stuk",
    coursePaper: "Cursusattest",
    workPaper: "Document over werk",
    medicalPaper: "Medisch attest",
    returnPaper: "Document over terugkeer",
    other: "Document",
  },
  forms: { original: "origineel", certifiedCopy: "gewaarmerkt afschrift", copy: "kopie" },
  offices: {
    prosecutor: "procureur des Konings",
    auditor: "arbeidsauditeur",
    federal: "federaal parket",
  },
  parts: {
    injured: "benadeelde persoon",
    "civil-party": "burgerlijke partij",
    witness: "getuige",
  },
  events: {
    policeHearing: "verhoor door de politie",
    complaint: "klacht",
    statement: "verklaring",
    confrontation: "confrontatie",
    videoHearing: "gefilmd verhoor",
    injuredPerson: "verklaring van benadeelde persoon",
    civilParty: "burgerlijkepartijstelling",
    inquiryOpened: "opening van het opsporingsonderzoek",
    judgeSeized: "vordering tot gerechtelijk onderzoek",
    arrest: "aanhouding van een verdachte",
    release: "vrijlating van een verdachte",
    indictment: "inbeschuldigingstelling",
    confinementAsked: "vordering tot internering",
    requisitions: "eindvordering",
    chamberHearing: "zitting van de raadkamer",
    chamberOrder: "beschikking van de raadkamer",
    closed: "seponering",
    summons: "dagvaarding",
    hearing: "zitting van de rechtbank",
    noTrial: "geen proces meer mogelijk",
    judgment: "vonnis",
    appeal: "hoger beroep",
    cassation: "cassatieberoep",
    final: "beslissing in kracht van gewijsde gegaan",
    damagesPaid: "betaling van een schadevergoeding",
    stateFund:
      "aanvraag bij de Commissie voor financiële hulp aan slachtoffers van opzettelijke gewelddaden",
  },
  orders: {
    referral: "verwijzing",
    nonSuit: "buitenvervolgingstelling",
    confinement: "internering",
  },
  outcomes: { conviction: "veroordeling", acquittal: "vrijspraak" },
  convictions: {
    trafficking: "veroordeling wegens mensenhandel",
    smuggling: "veroordeling wegens mensensmokkel",
    other: "veroordeling op een andere grond",
  },
  noTrials: {
    died: "overlijden van de vermoedelijke dader",
    leftCountry: "vertrek van de vermoedelijke dader uit het land",
    interned: "internering van de vermoedelijke dader",
  },
  upheld: "tenlastelegging mensenhandel weerhouden",
  annulled: "vernietiging",
  questions: {
    Q1: "Loopt het onderzoek nog?",
    Q2: "Wordt de persoon in dit stadium als slachtoffer beschouwd?",
    Q3: "Is er een duidelijke wil om mee te werken en is elke band met de vermoedelijke daders verbroken?",
    Q4: "Is er geen gevaar voor de openbare orde?",
  },
  answers: { yes: "ja", no: "nee", unknown: "nog geen antwoord" },
  statements: {
    complaint: "een klacht ingediend",
    statement: "een verklaring afgelegd",
    hearing: "een verklaring afgelegd tijdens een verhoor",
    "video-hearing": "een verklaring afgelegd tijdens een gefilmd verhoor",
  },
  conditions: {
    C1: "breuk met het uitbuitingsmilieu",
    C2: "begeleiding door een erkend centrum",
    C3: "klacht of verklaringen",
  },
  sectors: {
    agriculture: "landbouw",
    beauty: "schoonheidszorg",
    care: "zorg",
    catering: "horeca",
    cleaning: "schoonmaak",
    construction: "bouw",
    industry: "industrie",
    office: "kantoor",
    shop: "winkel",
    transport: "vervoer",
    other: "andere sector",
  },
  contracts: {
    trial: "proefperiode",
    internship: "stage",
    interim: "uitzendarbeid",
    "fixed-term": "contract van bepaalde duur",
    "open-ended": "contract van onbepaalde duur",
    "self-employed": "zelfstandige activiteit",
    volunteer: "vrijwilligerswerk",
  },
  trainings: {
    orientation: "oriëntatie",
    basic: "basisopleiding",
    vocational: "beroepsopleiding",
    secondary: "secundair onderwijs",
    higher: "hoger onderwijs",
  },
  projectState: (_kind, outcome) => projectStates[outcome],
};

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

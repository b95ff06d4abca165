import type { ResidenceKind } from "../../residence/procedure/procedure-document.ts";
import type { Words } from "./words.ts";

/** With its article, and as one that is asked for the first time. */
export const documentNl: {
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

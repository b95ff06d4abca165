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

/** With its article, as part of a phrase, and as one that is asked for the first time. */
const documentFr: {
  readonly [K in ResidenceKind]: {
    readonly the: string;
    readonly of: string;
    readonly first: string;
  };
} = {
  orderToLeave: {
    the: "l’ordre de quitter le territoire",
    of: "de l’ordre de quitter le territoire",
    first: "d’un ordre de quitter le territoire",
  },
  annex15: {
    the: "l’annexe 15",
    of: "de l’annexe 15",
    first: "d’une annexe 15",
  },
  declarationOfArrival: {
    the: "la déclaration d’arrivée",
    of: "de la déclaration d’arrivée",
    first: "d’une déclaration d’arrivée",
  },
  orangeCard: {
    the: "l’attestation d’immatriculation (AI, carte orange)",
    of: "de l’attestation d’immatriculation (AI, carte orange)",
    first: "d’une attestation d’immatriculation (AI, carte orange)",
  },
  certificateOfRegistration: {
    the: "le certificat d’inscription au registre des étrangers (CIRE)",
    of: "du certificat d’inscription au registre des étrangers (CIRE)",
    first: "d’un certificat d’inscription au registre des étrangers (CIRE)",
  },
  aCard: {
    the: "la carte A",
    of: "de la carte A",
    first: "d’une carte A",
  },
  openEndedPermit: {
    the: "le titre de séjour à durée indéterminée",
    of: "d’un titre de séjour à durée indéterminée",
    first: "d’un titre de séjour à durée indéterminée",
  },
  bCard: {
    the: "la carte B",
    of: "de la carte B",
    first: "d’une carte B",
  },
};

export const wordsFr: Words = {
  sections: {
    letter: "Lettre",
    identity: "Fiche d’identification",
    residence: "Historique du séjour",
    conditions: "Conditions du statut",
    accompaniment: "Attestation d’accompagnement",
    judicial: "Situation judiciaire",
    social: "Rapport social",
    integration: "Intégration et projet",
    work: "Travail",
    publicOrder: "Ordre public",
    motivation: "Motivation de la demande",
    openEnded: "Séjour à durée indéterminée",
    index: "Inventaire des annexes",
  },
  subject: (transition, document) => {
    const { of, first } = documentFr[document];
    switch (transition) {
      case "T8":
        return `Demande de prolongation ${of}`;
      case "T12":
        return `Demande de renouvellement ${of}`;
      case "T13":
      case "T14":
      case "T15":
      case "T16":
        return "Demande d’autorisation de séjour à durée indéterminée";
      default:
        return `Demande de délivrance ${first}`;
    }
  },
  papers: {
    passport: "Passeport",
    identityCard: "Carte d’identité",
    birthCertificate: "Acte de naissance",
    workPermit: "Permis de travail C",
    insurance: "Attestation d’assurance",
    addressProtection: "Non-communication de l’adresse",
    powerOfAttorney: "Procuration",
    courtPaper: "Pièce judiciaire",
    coursePaper: "Attestation de cours",
    workPaper: "Document de travail",
    medicalPaper: "Certificat médical",
    returnPaper: "Document relatif au retour",
    other: "Document",
  },
  forms: { original: "original", certifiedCopy: "copie certifiée", copy: "copie" },
  offices: {
    prosecutor: "procureur du Roi",
    auditor: "auditeur du travail",
    federal: "parquet fédéral",
  },
  parts: {
    injured: "personne lésée",
    "civil-party": "partie civile",
    witness: "témoin",
  },
  events: {
    policeHearing: "audition par la police",
    complaint: "plainte",
    statement: "déclaration",
    confrontation: "confrontation",
    videoHearing: "audition filmée",
    injuredPerson: "déclaration de personne lésée",
    civilParty: "constitution de partie civile",
    inquiryOpened: "ouverture de l’information",
    judgeSeized: "saisine du juge d’instruction",
    arrest: "arrestation d’un suspect",
    release: "libération d’un suspect",
    indictment: "mise en accusation",
    confinementAsked: "demande d’internement",
    requisitions: "réquisitoire final",
    chamberHearing: "audience de la chambre du conseil",
    chamberOrder: "ordonnance de la chambre du conseil",
    closed: "classement sans suite",
    summons: "citation à comparaître",
    hearing: "audience du tribunal",
    noTrial: "plus de procès possible",
    judgment: "jugement",
    appeal: "appel",
    cassation: "pourvoi en cassation",
    final: "décision passée en force de chose jugée",
    damagesPaid: "paiement de dommages-intérêts",
    stateFund:
      "demande à la Commission pour l’aide financière aux victimes d’actes intentionnels de violence",
  },
  orders: { referral: "renvoi", nonSuit: "non-lieu", confinement: "internement" },
  outcomes: { conviction: "condamnation", acquittal: "acquittement" },
  convictions: {
    trafficking: "condamnation pour traite des êtres humains",
    smuggling: "condamnation pour trafic des êtres humains",
    other: "condamnation sur une autre base",
  },
  noTrials: {
    died: "décès de l’auteur présumé",
    leftCountry: "départ du pays de l’auteur présumé",
    interned: "internement de l’auteur présumé",
  },
  upheld: "prévention de traite retenue",
  annulled: "annulation",
  questions: {
    Q1: "L’enquête est-elle en cours ?",
    Q2: "La personne est-elle, à ce stade, considérée comme victime ?",
    Q3: "Manifeste-t-elle une volonté claire de coopérer et a-t-elle rompu tout lien avec les auteurs présumés ?",
    Q4: "Ne présente-t-elle aucun danger pour l’ordre public ?",
  },
  answers: { yes: "oui", no: "non", unknown: "pas encore de réponse" },
  statements: {
    complaint: "a déposé une plainte",
    statement: "a fait une déclaration",
    hearing: "a fait une déclaration lors d’une audition",
    "video-hearing": "a fait une déclaration lors d’une audition filmée",
  },
  conditions: {
    C1: "rupture avec le milieu d’exploitation",
    C2: "accompagnement par un centre reconnu",
    C3: "plainte ou déclarations",
  },
  sectors: {
    agriculture: "agriculture",
    beauty: "soins de beauté",
    care: "soins et aide aux personnes",
    catering: "horeca",
    cleaning: "nettoyage",
    construction: "construction",
    industry: "industrie",
    office: "bureau",
    shop: "commerce",
    transport: "transport",
    other: "autre secteur",
  },
  contracts: {
    trial: "période d’essai",
    internship: "stage",
    interim: "intérim",
    "fixed-term": "contrat à durée déterminée",
    "open-ended": "contrat à durée indéterminée",
    "self-employed": "activité indépendante",
    volunteer: "bénévolat",
  },
  trainings: {
    orientation: "orientation",
    basic: "formation de base",
    vocational: "formation professionnelle",
    secondary: "enseignement secondaire",
    higher: "enseignement supérieur",
  },
  projectState: (kind, outcome) => {
    const e = kind === "training" ? "e" : "";
    switch (outcome) {
      case "planned":
        return `prévu${e}`;
      case "running":
        return "en cours";
      case "finished":
        return `terminé${e}`;
      case "stopped":
        return `interrompu${e}`;
      case "mistake":
        return "";
    }
  },
};

const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];
const day: Phrases["day"] = (one) => longDay(one, months, "1er");
const daysOf = (days: readonly CalendarDate[]): string => enumerated(days.map(day), "et du");
const count = (number: number, one: string, many: string): string =>
  `${String(number)} ${number < 2 ? one : many}`;

/** Where the sex is unknown it is "la personne", which is grammatically feminine. */
const the = (sex: Sex): string =>
  sex === "male" ? "l’intéressé" : sex === "female" ? "l’intéressée" : "la personne concernée";
const he = (sex: Sex): string => (sex === "male" ? "il" : "elle");
const e = (sex: Sex): string => (sex === "male" ? "" : "e");
/** Beside a name there is no "personne" to agree with. */
const bornOf = (sex: Sex): string => (sex === "male" ? "né" : sex === "female" ? "née" : "né(e)");

const lasting = (time: TimeCounted): string =>
  counted(time, "et", {
    years: (number) => count(number, "an", "ans"),
    months: (number) => `${String(number)} mois`,
    days: (number) => count(number, "jour", "jours"),
  });

const asked: Phrases["asked"] = (transition, document) => {
  const { of, first } = documentFr[document];
  switch (transition) {
    case "T8":
      return `la prolongation ${of}`;
    case "T12":
      return `le renouvellement ${of}`;
    case "T13":
    case "T14":
    case "T15":
    case "T16":
      return "une autorisation de séjour à durée indéterminée";
    default:
      return `la délivrance ${first}`;
  }
};

export const phrasesFr: Phrases = {
  words: wordsFr,
  colon: " :",
  and: "et",
  day,
  country: namesIn("fr", "region", { XK: "Kosovo", XXA: "apatride", XXX: "inconnue" }),
  presumed: "présumée",
  language: namesIn("fr", "language", { sgn: "langue des signes" }),
  labels: {
    name: "Nom",
    aliases: "Autres noms",
    born: (sex) => `${capital(bornOf(sex))} le`,
    birth: "Naissance",
    sex: "Sexe",
    nationality: "Nationalité",
    nationalityCountry: "Pays de nationalité",
    situation: "Situation",
    guardian: "Tuteur ou tutrice",
    attempts: "Démarches en vue d’obtenir un document d’identité :",
    lawyer: "Avocat",
    civilParty: "Partie civile",
    office: "Magistrat",
    place: "Arrondissement judiciaire",
    notice: "Numéro de notice",
    reports: "Procès-verbaux",
    part: "Qualité",
    charges: "Préventions",
    mattered: "Portée de la déclaration",
    languageCourse: "Cours de langue",
    training: "Formation",
    work: "Travail",
    level: (level) => `niveau ${level}`,
    concerns: "Concerne",
    ourReference: "Notre référence",
    theirReference: "Votre référence",
    officeNumber: "N°\u00a0de dossier à l’Office des étrangers",
    signatory: "Nom",
    capacity: "Fonction",
  },
  notKnown: "donnée inconnue de notre centre",
  sexes: { female: "féminin", male: "masculin", other: "X" },
  nothing: {
    identity: "Aucun document d’identité n’a été présenté à notre centre.",
    residence: "Notre centre n’a connaissance d’aucun document de séjour.",
    judicial: "Notre centre n’a connaissance d’aucun dossier pénal.",
    integration: "Notre centre n’a connaissance d’aucun cours de langue ni d’aucune formation.",
    work: "Notre centre n’a connaissance d’aucun emploi ni d’aucun stage.",
    publicOrder: "Le magistrat n’a pas encore répondu à la question relative à l’ordre public.",
  },
  noCaseYet:
    "Notre centre n’a pas encore connaissance de la suite judiciaire donnée à la déclaration mentionnée ci-dessus.",
  minorAlone: (sex) =>
    sex === "male"
      ? "mineur étranger non accompagné (MENA)"
      : sex === "female"
        ? "mineure étrangère non accompagnée (MENA)"
        : "personne mineure étrangère non accompagnée (MENA)",
  sinceDay: (text, since) => `${text}, depuis le ${day(since)}`,
  hasTrafficking: "la traite des êtres humains y figure",
  hasMattered: "a compté dans cette affaire, selon les informations de notre centre",
  personIs: (name, sex, birth) => (birth === null ? name : `${name}, ${bornOf(sex)} le ${birth}`),
  unnamed: (aliases) =>
    `une personne dont notre centre ne connaît pas le nom${aliases.length === 0 ? "" : ` (autre nom : ${enumerated(aliases, "et")})`}`,
  doneIn: (place) => `Fait à ${place}`,
  doneAt: (place, on) => (place === "" ? `Le ${day(on)}` : `Fait à ${place}, le ${day(on)}`),
  salutation: "Madame, Monsieur,",
  closing: "Veuillez agréer, Madame, Monsieur, l’expression de notre considération distinguée.",
  asks: (what, held, name) =>
    `Nous avons l’honneur de demander, pour ${name ?? "la personne désignée dans la fiche d’identification ci-jointe"}, ${what}${
      held === null
        ? ""
        : `. ${held.isSame ? "Ce document" : `${capital(documentFr[held.kind].the)} dont cette personne dispose`} ${held.isOver ? "a expiré le" : "est valable jusqu’au"} ${day(held.until)}${held.nextAskedOn === null ? "" : ` ; le document suivant a été demandé le ${day(held.nextAskedOn)}`}`
    }.`,
  accompaniedSince: (sex, since) =>
    `${capital(the(sex))} bénéficie de notre accompagnement depuis le ${day(since)}. L’exposé de sa situation est joint à la présente.`,
  atYourService:
    "Nous restons à votre disposition pour tout renseignement complémentaire, à l’adresse de correspondance ci-dessus.",
  bornAt: (on, place) => `${day(on)}${place === "" ? "" : `, à ${place}`}`,
  bornIn: (place) => `à ${place} ; date inconnue de notre centre`,
  numbered: (number) => `n°\u00a0${number}`,
  issuedBy: (authority) => `autorité de délivrance : ${authority}`,
  validUntil: (until, isOver) => `${isOver ? "a expiré le" : "valable jusqu’au"} ${day(until)}`,
  shown: "présenté au centre",
  heldFrom: (from, until) =>
    until === null
      ? `depuis le ${day(from)}, sans limite de durée`
      : `du ${day(from)} au ${day(until)}`,
  gap: (from, until, days) =>
    `Du ${day(from)} au ${day(until)} (${count(days, "jour", "jours")}), notre centre n’a connaissance d’aucun document de séjour.`,
  lasted: (since, until, time) =>
    `Du ${day(since)}, date du premier document, au ${day(until)}, la procédure a duré ${lasting(time)}.`,
  left: (sex, on) => `${capital(the(sex))} a rompu avec le milieu d’exploitation le ${day(on)}.`,
  accepts: (sex, on) =>
    `${capital(he(sex))} accepte l’accompagnement de notre centre depuis le ${day(on)}.`,
  agreed: (sex, on) =>
    `${capital(he(sex))} accepte l’accompagnement de notre centre et a signé la convention d’accompagnement le ${day(on)}.`,
  stated: (sex, on, what, authority, number) =>
    `Le ${day(on)}, ${he(sex)} ${what} (autorité : ${authority}${number === "" ? "" : ` ; procès-verbal n°\u00a0${number}`}).`,
  certified: (sex, since) =>
    `Notre centre atteste que ${the(sex)} bénéficie de son accompagnement depuis le ${day(since)}.`,
  lived: {
    residential: "L’accompagnement est résidentiel ; l’adresse n’est pas communiquée.",
    nonResidential: "L’accompagnement est ambulatoire (non résidentiel).",
    both: "L’accompagnement a été en partie résidentiel et en partie ambulatoire (non résidentiel) ; l’adresse n’est pas communiquée.",
  },
  interviews: (from, until, number) =>
    `Du ${day(from)} au ${day(until)}, ${count(number, "entretien d’accompagnement a eu lieu", "entretiens d’accompagnement ont eu lieu")}.`,
  tookPart: (sex, from, until, number) =>
    `Du ${day(from)} au ${day(until)}, ${the(sex)} a participé à ${count(number, "entretien", "entretiens")} avec notre équipe.`,
  actedOn: (on) => `constitution le ${day(on)}`,
  answersOn: (days, by) =>
    `Questions posées au magistrat${by === "" ? "" : ` (${by})`}, réponses du ${daysOf(days)} :`,
  noDanger: (on) =>
    `Interrogé sur l’ordre public, le magistrat a répondu qu’il n’y avait pas de danger (réponse du ${day(on)}).`,
  allYes: (sex, days, isFour) => {
    const victim = `${the(sex)} était, à ce stade, considéré${e(sex)} comme victime`;
    const said = isFour
      ? `l’enquête était en cours, que ${victim}, qu’${he(sex)} manifestait une volonté claire de coopérer et avait rompu tout lien avec les auteurs présumés, et qu’${he(sex)} ne présentait aucun danger pour l’ordre public`
      : `l’enquête était en cours et que ${victim}`;
    return `Par ses réponses du ${daysOf(days)}, le magistrat a indiqué que ${said}.`;
  },
  toCome: "fixée, à venir",
  notAllKnown: "Le magistrat n’a pas encore répondu à toutes les questions.",
  therefore: (sex, what) =>
    `Au vu de la situation exposée ci-dessus, nous demandons pour ${the(sex)} ${what}.`,
  openEnded: (sex) =>
    `Au vu des étapes judiciaires rappelées ci-dessous, nous demandons pour ${the(sex)} une autorisation de séjour à durée indéterminée.`,
  notFinal:
    "À la connaissance de notre centre, la condamnation n’est pas passée en force de chose jugée.",
  period: (from, until) => `du ${day(from)} au ${day(until)}`,
  since: (from) => `depuis le ${day(from)}`,
  startingOn: (from) => `dès le ${day(from)}`,
  asked,
};

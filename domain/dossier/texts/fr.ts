import type { CalendarDate } from "../../calendar.ts";
import type { Sex } from "../../vocabulary.ts";
import { capital, counted, enumerated, longDay, namesIn } from "./common.ts";
import { documentFr, wordsFr } from "./fr-words.ts";
import type { TimeCounted } from "./common.ts";
import type { Phrases } from "./phrases.ts";

const months = [
  ...["janvier", "février", "mars", "avril", "mai", "juin"],
  ...["juillet", "août", "septembre", "octobre", "novembre", "décembre"],
];
const day: Phrases["day"] = (one) => longDay(one, months, "1er");
const daysOf = (days: readonly CalendarDate[]): string => enumerated(days.map(day), "et du");
const count = (number: number, one: string, many: string): string =>
  `${String(number)} ${number < 2 ? one : many}`;

/** Where nothing is known it is "la personne", which is feminine whoever she is. */
const the = (sex: Sex): string =>
  sex === "male" ? "l’intéressé" : sex === "female" ? "l’intéressée" : "la personne concernée";
const he = (sex: Sex): string => (sex === "male" ? "il" : "elle");
const e = (sex: Sex): string => (sex === "male" ? "" : "e");

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
    born: (sex) => `Né${e(sex)} le`,
    birth: "Naissance",
    sex: "Sexe",
    nationality: "Nationalité",
    nationalityCountry: "Pays de nationalité",
    attempts: "Démarches en vue d’obtenir un document d’identité :",
    lawyer: "Avocat",
    civilParty: "Partie civile",
    office: "Magistrat",
    place: "Arrondissement judiciaire",
    notice: "Numéro de notice",
    reports: "Procès-verbaux",
    part: "Qualité",
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
    residence: "Notre centre n’a connaissance d’aucun document de séjour.",
    judicial: "Notre centre n’a connaissance d’aucun dossier pénal.",
    integration: "Aucun cours de langue et aucune formation ne sont enregistrés.",
    work: "Aucun emploi et aucun stage ne sont enregistrés.",
    publicOrder: "Le magistrat n’a pas encore répondu à la question relative à l’ordre public.",
  },
  personIs: (name, sex, birth) => (birth === null ? name : `${name}, né${e(sex)} le ${birth}`),
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
        : `. ${capital(documentFr[held.kind].the)} dont cette personne dispose ${held.isOver ? "a expiré le" : "est valable jusqu’au"} ${day(held.until)}`
    }.`,
  accompaniedSince: (sex, since) =>
    `${capital(the(sex))} bénéficie de notre accompagnement depuis le ${day(since)}. L’exposé de sa situation est joint à la présente, ainsi que les annexes dont l’inventaire figure à la fin.`,
  atYourService:
    "Nous restons à votre disposition pour tout renseignement complémentaire, à l’adresse de correspondance ci-dessus.",
  bornAt: (on, place) => `${day(on)}${place === "" ? "" : `, à ${place}`}`,
  bornIn: (place) => `à ${place} ; date inconnue de notre centre`,
  numbered: (number) => `n°\u00a0${number}`,
  issuedBy: (authority) => `autorité de délivrance : ${authority}`,
  validUntil: (until) => `valable jusqu’au ${day(until)}`,
  shown: "présenté au centre",
  heldFrom: (from, until) =>
    until === null
      ? `depuis le ${day(from)}, sans limite de durée`
      : `du ${day(from)} au ${day(until)}`,
  gap: (from, days) =>
    `À partir du ${day(from)}, ${count(days, "jour s’est écoulé", "jours se sont écoulés")} sans document.`,
  lasted: (since, time) =>
    `La procédure est en cours depuis le ${day(since)}, soit ${lasting(time)}.`,
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
  answersOn: (days) => `Questions posées au magistrat, réponses du ${daysOf(days)} :`,
  noDanger: (on) =>
    `Interrogé sur l’ordre public, le magistrat a répondu qu’il n’y a pas de danger (réponse du ${day(on)}).`,
  allYes: (sex, days) =>
    `Selon les réponses du magistrat du ${daysOf(days)}, l’enquête est en cours et ${the(sex)} est, à ce stade, considéré${e(sex)} comme victime de la traite des êtres humains.`,
  toCome: "fixée, à venir",
  notAllKnown: "Le magistrat n’a pas encore répondu à toutes les questions.",
  therefore: (sex, what) =>
    `Au vu de la situation exposée ci-dessus, nous demandons pour ${the(sex)} ${what}.`,
  openEnded: (sex) =>
    `Au vu de la suite judiciaire rappelée ci-dessous, nous demandons pour ${the(sex)} une autorisation de séjour à durée indéterminée.`,
  period: (from, until) => `du ${day(from)} au ${day(until)}`,
  since: (from) => `depuis le ${day(from)}`,
  startingOn: (from) => `dès le ${day(from)}`,
  asked,
};

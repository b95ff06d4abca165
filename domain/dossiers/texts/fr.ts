import type { CalendarDate } from "../../core/calendar-date.ts";
import type { Sex } from "../../vocabulary/code-lists.ts";
import { capital, counted, enumerated, longDay, namesIn } from "./composed-text.ts";
import { documentFr, wordsFr } from "./fr-words.ts";
import type { TimeCounted } from "./composed-text.ts";
import type { Phrases } from "./sentences.ts";

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

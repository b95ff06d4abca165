import { type LetterTexts, lines, parts } from "./letter-text-type.ts";

const salutation = "Madame, Monsieur,";
const closing =
  "Veuillez agréer, Madame, Monsieur, l’expression de notre considération distinguée.";
const atYourService =
  "Nous restons à votre disposition pour tout renseignement complémentaire, à l’adresse de correspondance ci-dessus.";
const The = "{{sex: L’intéressé | L’intéressée | La personne concernée}}";
const the = "{{sex: l’intéressé | l’intéressée | la personne concernée}}";
const She = "{{sex: Il | Elle | Elle}}";
const born = "{{sex: né | née | né(e)}} le {{person.birthDate}}";
const accompanied = `${The} est {{sex: accompagné | accompagnée | accompagnée}} par notre centre depuis le {{accompaniment.since}}.`;

const who = lines(
  "Nom : {{person.name}}",
  "Date de naissance : {{person.birthDate}}",
  "[[Lieu de naissance : {{person.birthPlace}}]]",
  "[[Nationalité (pays) : {{person.nationality}}]]",
  "[[Document actuel : {{document.name}}]]",
  "[[Dernier jour de validité : {{document.until}}]]",
);
const court = lines(
  "[[Magistrat : {{court.office}}]]",
  "[[Numéro de notice : {{court.notice}}]]",
  "[[Avocat : {{lawyer.name}}]]",
);
const stated = `[[Le {{statement.on}}, ${the} {{statement.what}} (autorité : {{statement.authority}}).]][[ Numéro du procès-verbal : {{statement.number}}.]]`;

/** The letters in French, as they are shipped. */
export const textsFr: LetterTexts = {
  accompaniment: {
    subject: "Attestation d’accompagnement",
    text: parts(
      `Notre centre atteste que {{person.name}}, ${born}, bénéficie de son accompagnement depuis le {{accompaniment.since}}.`,
      "[[{{accompaniment.way}}]]",
      "[[Du {{interviews.from}} au {{letter.day}}, {{interviews.count}} {{interviews.count: entretien d’accompagnement a eu lieu | entretiens d’accompagnement ont eu lieu}}.]]",
      `La présente attestation est délivrée à la demande de ${the}.`,
    ),
  },
  firstDocument: {
    subject: "{{request.subject}}",
    text: parts(
      salutation,
      "Nous avons l’honneur de demander, pour la personne désignée ci-dessous, {{request.asked}}.",
      who,
      `${accompanied}[[ ${She} a rompu avec le milieu d’exploitation le {{conditions.leftOn}}.]][[ ${She} a signé la convention d’accompagnement le {{conditions.agreedOn}}.]]`,
      "Le délai ainsi ouvert doit lui permettre de retrouver le calme et de décider librement d’une plainte ou d’une déclaration.",
      atYourService,
      closing,
    ),
  },
  declaration: {
    subject: "{{request.subject}}",
    text: parts(
      salutation,
      "Nous avons l’honneur de demander, pour la personne désignée ci-dessous, {{request.asked}}.",
      who,
      `${accompanied}[[ ${She} a rompu avec le milieu d’exploitation le {{conditions.leftOn}}.]]`,
      stated,
      court,
      atYourService,
      closing,
    ),
  },
  extension: {
    subject: "{{request.subject}}",
    text: parts(
      salutation,
      "Nous avons l’honneur de demander, pour la personne désignée ci-dessous, {{request.asked}}.",
      who,
      accompanied,
      stated,
      court,
      "[[Le magistrat n’a pas encore répondu par l’affirmative aux questions suivantes :\n\n{{questions.open}}]]",
      atYourService,
      closing,
    ),
  },
  magistrate: {
    subject: "Demande d’interroger le magistrat",
    text: parts(
      salutation,
      "Nous vous prions de bien vouloir interroger le magistrat compétent au sujet de la personne désignée ci-dessous.",
      who,
      court,
      stated,
      "Les questions à poser sont les suivantes :",
      "{{questions.open}}",
      "Une réponse avant la fin de validité du document actuel permettrait d’introduire la demande suivante à temps.",
      atYourService,
      closing,
    ),
  },
  appointment: {
    subject: "Rendez-vous du {{appointment.day}}",
    text: parts(
      salutation,
      `{{person.name}}, ${born}, est {{sex: attendu | attendue | attendu(e)}} à un rendez-vous le {{appointment.day}} à {{appointment.time}}.`,
      "Nous vous remercions de bien vouloir en tenir compte.",
      closing,
    ),
  },
  municipality: {
    subject: "Adresse de correspondance de {{person.name}}",
    text: parts(
      salutation,
      `Nous accompagnons {{person.name}}, ${born}, dans ses démarches administratives depuis le {{accompaniment.since}}. Tout courrier peut lui être envoyé à l’adresse de correspondance ci-dessus.`,
      lines(
        "[[Document actuel : {{document.name}}]]",
        "[[Dernier jour de validité : {{document.until}}]]",
      ),
      "Pour sa sécurité, nous vous prions de ne communiquer son adresse à personne et de nous indiquer les formalités qui restent à accomplir pour que le registre ne la communique pas.",
      atYourService,
      closing,
    ),
  },
  lawyer: {
    subject: "{{person.name}}",
    text: parts(
      "Maître,",
      `Nous accompagnons {{person.name}}, ${born}, depuis le {{accompaniment.since}}.`,
      lines("[[Magistrat : {{court.office}}]]", "[[Numéro de notice : {{court.notice}}]]"),
      `Nous vous serions reconnaissants de nous faire connaître l’état du dossier et la date de la prochaine audience, afin que nous puissions la préparer avec ${the}.`,
      "Nous vous prions d’écrire à l’adresse de correspondance ci-dessus, et à aucune autre.",
      "Veuillez agréer, Maître, l’expression de notre considération distinguée.",
    ),
  },
  school: {
    subject: "Inscription de {{person.name}}",
    text: parts(
      salutation,
      `{{person.name}}, ${born}, souhaite suivre une formation dans votre établissement. Nous l’aidons dans cette démarche.`,
      "Pourriez-vous nous faire savoir quelles sont les conditions d’inscription, les dates et les documents à fournir ?",
      "Votre réponse peut être envoyée à l’adresse ci-dessus.",
      closing,
    ),
  },
  employer: {
    subject: "Candidature de {{person.name}}",
    text: parts(
      salutation,
      `{{person.name}}, ${born}, cherche un emploi et s’intéresse à une place dans votre entreprise. Nous l’aidons dans cette recherche.`,
      "Nous vous serions reconnaissants d’accorder un entretien et de nous indiquer les documents nécessaires à l’engagement.",
      "Votre réponse peut être envoyée à l’adresse ci-dessus.",
      closing,
    ),
  },
};

import type { Language } from "../../../domain/core/display-settings.ts";

/** Words of cases, contacts and interviews that never were. */
export interface LegalWords {
  readonly place: string;
  readonly magistrate: string;
  readonly auditor: string;
  readonly judge: string;
  readonly police: string;
  readonly inspection: string;
  readonly lawyer: string;
  readonly company: string;
  readonly interpreted: string;
  readonly words: string;
  readonly arrest: string;
  readonly requisitions: string;
  readonly inquiry: string;
  readonly forWhat: string;
  readonly prosecutorSaid: string;
  readonly officeSaid: string;
  readonly wishes: string;
  readonly breaks: string;
  readonly after: string;
  readonly note: string;
  readonly contacted: string;
  readonly awaitedBy: string;
  readonly sister: string;
  readonly arrived: string;
}

export const legalWords: Readonly<Record<Language, LegalWords>> = {
  en: {
    place: "Nowhere",
    magistrate: "Magistrate Fable",
    auditor: "Auditor Saga",
    judge: "Judge Parable",
    police: "Invented federal police",
    inspection: "Invented labour inspection",
    lawyer: "Maître Legend",
    company: "her care worker",
    interpreted: "Without an interpreter; four hours, two breaks.",
    words:
      "Nobody said this. She spoke of the debt, the house and the person who kept her passport.",
    arrest: "Two people who do not exist.",
    requisitions: "Trafficking is upheld for both.",
    inquiry: "The inspection has asked for the books of a firm that does not exist.",
    forWhat: "Eleven months without wages, and what was done to her.",
    prosecutorSaid:
      "The date for the council chamber is known in the spring; asks that she be told first.",
    officeSaid: "Has received the dossier; answers once the prosecutor has.",
    wishes: "A woman to ask the questions. Not to be asked about her mother.",
    breaks: "After each hour, outside, with tea.",
    after:
      "Tired and relieved. Slept with the light on. Would do it again with the same interpreter.",
    note: "To think about: does the other case help or harm here? Ask Maître Legend before the hearing.",
    contacted: "Her sister, twice by telephone; an organisation that does not exist, near by.",
    awaitedBy: "her sister, at the airport",
    sister: "her sister",
    arrived: "Arrived well. The sister calls back next week.",
  },
  fr: {
    place: "Nulle part",
    magistrate: "Magistrate Fable",
    auditor: "Auditeur Saga",
    judge: "Juge Parabole",
    police: "Police fédérale inventée",
    inspection: "Inspection du travail inventée",
    lawyer: "Maître Légende",
    company: "son accompagnatrice",
    interpreted: "Sans interprète ; quatre heures, deux pauses.",
    words:
      "Personne n’a dit ceci. Elle a parlé de la dette, de la maison et de qui gardait son passeport.",
    arrest: "Deux personnes qui n’existent pas.",
    requisitions: "La traite est retenue pour les deux.",
    inquiry: "L’inspection a demandé les comptes d’une firme qui n’existe pas.",
    forWhat: "Onze mois sans salaire, et ce qu’on lui a fait.",
    prosecutorSaid:
      "La date de la chambre du conseil sera connue au printemps ; demande qu’elle le sache d’abord.",
    officeSaid: "A reçu le dossier ; répond dès que le procureur l’aura fait.",
    wishes: "Une femme pour poser les questions. Pas de questions sur sa mère.",
    breaks: "Après chaque heure, dehors, avec du thé.",
    after: "Fatiguée et soulagée. A dormi lumière allumée. Recommencerait avec la même interprète.",
    note: "À réfléchir : l’autre affaire aide-t-elle ou nuit-elle ? Demander à Maître Légende avant l’audience.",
    contacted: "Sa sœur, deux fois par téléphone ; une organisation qui n’existe pas, tout près.",
    awaitedBy: "sa sœur, à l’aéroport",
    sister: "sa sœur",
    arrived: "Bien arrivée. La sœur rappelle la semaine prochaine.",
  },
  nl: {
    place: "Nergens",
    magistrate: "Magistraat Fabel",
    auditor: "Auditeur Sage",
    judge: "Rechter Parabel",
    police: "Verzonnen federale politie",
    inspection: "Verzonnen arbeidsinspectie",
    lawyer: "Meester Legende",
    company: "haar begeleidster",
    interpreted: "Zonder tolk; vier uur, twee pauzes.",
    words: "Niemand zei dit. Ze sprak over de schuld, het huis en wie haar paspoort hield.",
    arrest: "Twee mensen die niet bestaan.",
    requisitions: "Mensenhandel wordt voor beiden weerhouden.",
    inquiry: "De inspectie vroeg de boeken op van een firma die niet bestaat.",
    forWhat: "Elf maanden zonder loon, en wat haar is aangedaan.",
    prosecutorSaid:
      "De datum van de raadkamer is in de lente bekend; vraagt dat zij het eerst hoort.",
    officeSaid: "Heeft het dossier ontvangen; antwoordt zodra de procureur dat deed.",
    wishes: "Een vrouw die de vragen stelt. Geen vragen over haar moeder.",
    breaks: "Na elk uur, buiten, met thee.",
    after: "Moe en opgelucht. Sliep met het licht aan. Zou het opnieuw doen met dezelfde tolk.",
    note: "Te bedenken: helpt of schaadt de andere zaak? Meester Legende vragen vóór de zitting.",
    contacted: "Haar zus, twee keer per telefoon; een organisatie die niet bestaat, vlakbij.",
    awaitedBy: "haar zus, op de luchthaven",
    sister: "haar zus",
    arrived: "Goed aangekomen. De zus belt volgende week terug.",
  },
};

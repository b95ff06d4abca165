// What a row can say, and by which headings a column is known. Headings are data: English, French and Dutch, folded.
import type { WordListId } from "../api/word-lists.ts";
import type { ImportKind } from "./import-schemas.ts";

export const peopleFields = [
  "name",
  "firstName",
  "sex",
  "birth",
  "age",
  "nationality",
  "languages",
  "from",
  "until",
  "plannedUntil",
  "place",
  "bed",
  "destination",
  "reason",
  "source",
] as const;
export const referralFields = [
  "receivedOn",
  "name",
  "firstName",
  "source",
  "detectedBy",
  "caller",
  "phone",
  "sex",
  "age",
  "languages",
  "form",
  "urgency",
  "decision",
  "decidedOn",
  "refusal",
  "to",
] as const;
export type Field = (typeof peopleFields)[number] | (typeof referralFields)[number];

export const fieldsOf: { readonly [K in ImportKind]: readonly Field[] } = {
  people: peopleFields,
  calls: referralFields,
};

/** The headings of a spreadsheet to fill in: a bed may be behind its room. */
export const fieldsToFillIn = (kind: ImportKind): readonly Field[] =>
  fieldsOf[kind].filter((field) => field !== "bed");

/** Without a column for each of these no row can be read. */
export const neededFields: { readonly [K in ImportKind]: readonly Field[] } = {
  people: ["name", "from"],
  calls: ["receivedOn", "decision"],
};

export const dayFields = [
  "birth",
  "from",
  "until",
  "plannedUntil",
  "receivedOn",
  "decidedOn",
] as const;
export type DayField = (typeof dayFields)[number];

/** Fields with values of a list of the house: each value of the spreadsheet is one of that list. */
export const listFields = [
  "sex",
  "nationality",
  "languages",
  "place",
  "destination",
  "reason",
  "source",
  "detectedBy",
  "form",
  "urgency",
  "decision",
  "refusal",
] as const;
export type ListField = (typeof listFields)[number];

export const isListField = (field: Field): field is ListField =>
  listFields.some((one) => one === field);

/** Of these the list is one to which a centre can add words, each counted as one of ours. */
export const ownListOf: Readonly<Partial<Record<ListField, WordListId>>> = {
  destination: "destination",
  reason: "reason",
  source: "source",
  detectedBy: "source",
  refusal: "refusal",
};

/** For each field the headings under which it is usually found, the likeliest first. */
export const headings: Readonly<Record<Field, string>> = {
  name: "name|nom|naam|full name|surname|last name|family name|nom de famille|nom et prenom|nom prenom|achternaam|familienaam|volledige naam|naam en voornaam|resident|residente|bewoner|bewoonster|person|personne|persoon",
  firstName: "first name|given name|forename|prenom|voornaam|roepnaam",
  sex: "sex|gender|sexe|genre|geslacht|m/f|m/v|h/f|f/m|v/m",
  birth:
    "birth date|date of birth|born|born on|dob|birth|birthdate|birthday|date de naissance|date naissance|ne le|nee le|ne(e) le|naissance|ddn|geboortedatum|geboren|geboren op|geboorte|geb|geb datum|year of birth|annee de naissance|geboortejaar",
  age: "age|leeftijd|age range|age class|tranche d'age|leeftijdsgroep|years|ans",
  nationality:
    "nationality|citizenship|country|country of origin|nationalite|pays|pays d'origine|nationaliteit|land|land van herkomst|herkomst",
  languages:
    "languages|language|spoken languages|langues|langue|langue(s)|talen|taal|gesproken talen",
  from: "arrival|arrived|arrived on|arrival day|arrival date|date of arrival|date in|admission|admitted|entry|start|from|arrivee|date d'arrivee|arrivee le|entree|date d'entree|debut|admission le|aankomst|aankomstdatum|aangekomen|aangekomen op|opname|opnamedatum|instroom|begin|van",
  until:
    "departure|departed|left|left on|departure day|departure date|date of departure|date out|exit|end|until|depart|date de depart|parti le|partie le|sortie|date de sortie|fin|vertrek|vertrekdatum|vertrokken|vertrokken op|uitstroom|einde|tot",
  plannedUntil:
    "planned end|planned until|expected end|planned departure|expected departure|fin prevue|depart prevu|date prevue|jusqu'au (prevu)|gepland einde|gepland vertrek|voorzien einde|voorzien vertrek|verwacht einde",
  place:
    "room|room number|room no|chambre|n° chambre|numero de chambre|kamer|kamernummer|place|logement",
  bed: "bed|bed number|lit|numero de lit|bednummer|bedden",
  destination:
    "destination|where to|went to|moved to|new home|exit destination|parti vers|partie vers|vers|nouveau logement|bestemming|waarheen|vertrokken naar|naar|nieuwe woning",
  reason:
    "reason|reason for leaving|reason of leaving|reason of departure|exit reason|motif|raison|motif de depart|raison du depart|motif de sortie|reden|reden van vertrek|vertrekreden|reden vertrek",
  source:
    "source|referred by|referral|referral source|sent by|origin of referral|envoye par|envoyee par|signale par|oriente par|orientee par|origine|origine du signalement|verwezen door|verwijzer|doorverwezen door|aangemeld door|bron|verwijzing",
  receivedOn:
    "day|day of the call|jour de l'appel|dag van de oproep|date|received|received on|call date|date of call|date of referral|referral date|recu le|date d'appel|date de l'appel|date du signalement|signale le|appel|datum|ontvangen|ontvangen op|datum oproep|datum aanmelding|aangemeld op|oproep",
  detectedBy:
    "detected by|found by|detection|detecte par|detectee par|repere par|gedetecteerd door|ontdekt door|opgemerkt door|detectie",
  caller:
    "caller|who called|qui a appele|wie belde|called by|contact|contact person|appelant|appelante|appele par|personne de contact|beller|gebeld door|contactpersoon",
  phone:
    "phone|telephone|telephone number|phone number|tel|tel.|numero de telephone|gsm|telefoon|telefoonnummer|mobile",
  form: "form|form of exploitation|exploitation|type of exploitation|suspected|forme|forme d'exploitation|type d'exploitation|vorm|uitbuiting|vorm van uitbuiting|soort uitbuiting",
  urgency:
    "urgency|how soon|hoe snel|priority|urgence|priorite|dringend|hoe dringend|dringendheid|prioriteit|spoed",
  decision:
    "decision|outcome|result|status|suite|suite donnee|issue|resultat|statut|beslissing|besluit|uitkomst|resultaat|gevolg",
  decidedOn:
    "decided on|decision date|date of decision|date de decision|date de la decision|decide le|beslist op|datum beslissing|datum besluit|beslissingsdatum",
  refusal:
    "refusal reason|reason of refusal|reason for refusal|why refused|motif de refus|raison du refus|motif du refus|reden van weigering|weigeringsreden|reden weigering|reason|motif|raison|reden",
  to: "referred to|reoriented to|passed on to|reoriente vers|reorientee vers|oriente vers|doorverwezen naar|verwezen naar",
};

import type { Theme } from "../../../domain/counselling/session.ts";
import type { Language } from "../../../domain/core/display-settings.ts";

interface Words {
  readonly caller: string;
  readonly service: string;
  readonly left: string;
  readonly accepts: string;
  readonly authority: string;
  readonly place: string;
  readonly magistrate: string;
  readonly school: string;
  readonly later: string;
}

/** The texts in the files of invented years. */
export const yearWords: Readonly<Record<Language, Words>> = {
  en: {
    caller: "Invented service, desk 3",
    service: "Invented welfare service",
    left: "An invented inspection brought them here.",
    accepts: "Wants to be accompanied; nobody said this.",
    authority: "Invented police",
    place: "Invented district",
    magistrate: "Invented magistrate",
    school: "Invented school",
    later: "Invented. Asked for; looked at again then.",
  },
  fr: {
    caller: "Service inventé, guichet 3",
    service: "Service social inventé",
    left: "Une inspection inventée l’a amené ici.",
    accepts: "Souhaite être accompagné ; personne n’a dit ceci.",
    authority: "Police inventée",
    place: "Arrondissement inventé",
    magistrate: "Magistrat inventé",
    school: "École inventée",
    later: "Inventé. C’est demandé ; on y revient alors.",
  },
  nl: {
    caller: "Verzonnen dienst, loket 3",
    service: "Verzonnen welzijnsdienst",
    left: "Een verzonnen inspectie bracht hen hierheen.",
    accepts: "Wil begeleid worden; niemand zei dit.",
    authority: "Verzonnen politie",
    place: "Verzonnen arrondissement",
    magistrate: "Verzonnen magistraat",
    school: "Verzonnen school",
    later: "Verzonnen. Gevraagd; dan wordt er opnieuw naar gekeken.",
  },
};

interface SessionText {
  readonly theme: Theme;
  readonly text: string;
}

const themes: readonly Theme[] = [
  "procedure",
  "identity-papers",
  "fear",
  "family-at-home",
  "language-course",
  "job-search",
  "hearing",
  "housing",
  "health",
  "future",
];

const textsOf = (texts: readonly string[]): readonly SessionText[] =>
  themes.map((theme, index) => ({ theme, text: texts[index] ?? "" }));

/** The notes of invented sessions, one of each theme. */
export const sessionTexts: Readonly<Record<Language, readonly SessionText[]>> = {
  en: textsOf([
    "Invented. The next steps once more, with the calendar on the table.",
    "Invented. Filled in the form for the embassy together.",
    "Invented. Slept badly; we talked about the door and the light in the corridor.",
    "Invented. Called home for the first time in months.",
    "Invented. The course goes well; the bus is late.",
    "Invented. A bakery has answered the letter.",
    "Invented. Prepared the hearing; knows that one may ask for a break.",
    "Invented. Looked at two flats that do not exist.",
    "Invented. The appointment with the doctor is on Thursday.",
    "Invented. Would like to learn to swim.",
  ]),
  fr: textsOf([
    "Inventé. Encore une fois les prochaines étapes, le calendrier sur la table.",
    "Inventé. Rempli ensemble le formulaire pour l’ambassade.",
    "Inventé. Mauvais sommeil ; nous avons parlé de la porte et de la lumière du couloir.",
    "Inventé. Premier appel à la maison depuis des mois.",
    "Inventé. Le cours se passe bien ; le bus est en retard.",
    "Inventé. Une boulangerie a répondu à la lettre.",
    "Inventé. Préparé l’audition ; sait qu’on peut demander une pause.",
    "Inventé. Regardé deux appartements qui n’existent pas.",
    "Inventé. Le rendez-vous chez le médecin est jeudi.",
    "Inventé. Aimerait apprendre à nager.",
  ]),
  nl: textsOf([
    "Verzonnen. Nog eens de volgende stappen, met de kalender op tafel.",
    "Verzonnen. Samen het formulier voor de ambassade ingevuld.",
    "Verzonnen. Slecht geslapen; we spraken over de deur en het licht in de gang.",
    "Verzonnen. Voor het eerst in maanden naar huis gebeld.",
    "Verzonnen. De cursus gaat goed; de bus is te laat.",
    "Verzonnen. Een bakkerij heeft op de brief geantwoord.",
    "Verzonnen. Het verhoor voorbereid; weet dat men een pauze mag vragen.",
    "Verzonnen. Twee flats bekeken die niet bestaan.",
    "Verzonnen. De afspraak bij de dokter is donderdag.",
    "Verzonnen. Zou graag leren zwemmen.",
  ]),
};

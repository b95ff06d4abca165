import type { Language } from "../../../domain/look.ts";

interface Words {
  readonly caller: string;
  readonly service: string;
  readonly left: string;
  readonly accepts: string;
  readonly authority: string;
  readonly place: string;
  readonly magistrate: string;
}

/** What stands in the files of years that never were. */
export const yearWords: Readonly<Record<Language, Words>> = {
  en: {
    caller: "Invented service, desk 3",
    service: "Invented welfare service",
    left: "An invented inspection brought them here.",
    accepts: "Wants to be accompanied; nobody said this.",
    authority: "Invented police",
    place: "Invented district",
    magistrate: "Invented magistrate",
  },
  fr: {
    caller: "Service inventé, guichet 3",
    service: "Service social inventé",
    left: "Une inspection inventée l’a amené ici.",
    accepts: "Souhaite être accompagné ; personne n’a dit ceci.",
    authority: "Police inventée",
    place: "Arrondissement inventé",
    magistrate: "Magistrat inventé",
  },
  nl: {
    caller: "Verzonnen dienst, loket 3",
    service: "Verzonnen welzijnsdienst",
    left: "Een verzonnen inspectie bracht hen hierheen.",
    accepts: "Wil begeleid worden; niemand zei dit.",
    authority: "Verzonnen politie",
    place: "Verzonnen arrondissement",
    magistrate: "Verzonnen magistraat",
  },
};

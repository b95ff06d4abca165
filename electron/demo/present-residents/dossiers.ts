import { dossiersOf } from "../../../db/dossiers/dossiers.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { noFields } from "../../../domain/residence/document.ts";
import { dayIn } from "../../../domain/dossiers/compose-dossier.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { add } from "../../vault/residence/documents.handlers.ts";
import { begin, write } from "../../vault/dossiers/dossier-in-work.handlers.ts";
import { runCommand, known } from "../dated-act.ts";
import { blessing, nameOf } from "./people.ts";
import { scanHeld } from "./residence.ts";
import { personOf, type DemoStory } from "./story-context.ts";

/** A dossier in progress of an invented person: a certificate that ends in five weeks. */
export function inventDossiers(context: Context, tale: DemoStory): void {
  const { language } = tale;
  const personId = personOf(tale, blessing);
  scanHeld(context, personId, language, nameOf(blessing));
  const inSomeDays = dayIn(language)(addDays(context.today, 24));
  askForPassport(context, personId, words[language].embassy(inSomeDays));
  // In English the authority still reads French.
  const authority = language === "nl" ? "nl" : "fr";
  runCommand(context, "dossiers.begin", begin, { personId, transition: null, language: authority });
  const { id, version } = known(dossiersOf(context.tx, personId)[0]);
  runCommand(context, "dossiers.write", write, {
    id,
    version,
    section: "social",
    text: social[authority],
  });
}

function askForPassport(context: Context, id: PersonId, what: string): void {
  const askedOn = addDays(context.today, -20);
  runCommand(context, "documents.add", add, {
    id,
    kind: "passport",
    state: "asked",
    askedOn,
    issuedOn: null,
    expiresOn: null,
    renews: null,
    fields: { ...noFields, attempts: [{ on: askedOn, what }] },
  });
}

const words: Readonly<Record<Language, { readonly embassy: (day: string) => string }>> = {
  en: { embassy: (day) => `Invented embassy: appointment on ${day}` },
  fr: { embassy: (day) => `Ambassade inventée : rendez-vous le ${day}` },
  nl: { embassy: (day) => `Verzonnen ambassade: afspraak op ${day}` },
};

const social = {
  fr: "Durant la période écoulée, l’intéressée a participé régulièrement aux entretiens convenus. Elle suit un cours de langue et prépare, avec notre équipe, la recherche d’un logement. Elle gère seule son budget et ses démarches à la commune et à la mutuelle, et demande de l’aide quand elle en a besoin.\n\nSon projet est établi par écrit et revu avec elle tous les trois mois. Au dernier bilan, elle a choisi de poursuivre le cours de langue et de commencer une formation de vendeuse.",
  nl: "Tijdens de voorbije periode nam betrokkene regelmatig deel aan de afgesproken gesprekken. Zij volgt een taalcursus en bereidt met ons team het zoeken naar een woning voor. Zij beheert haar budget zelf, regelt zelf wat er bij de gemeente en het ziekenfonds te doen is, en vraagt hulp wanneer zij die nodig heeft.\n\nHaar project staat op papier en wordt elke drie maanden samen met haar herzien. Bij de laatste evaluatie koos zij ervoor de taalcursus voort te zetten en een opleiding tot verkoopster te beginnen.",
} as const;

import { dayIn } from "../../../domain/dossier/compose.ts";
import { dossiersOf } from "../../../db/dossiers.ts";
import { documentsOf } from "../../../db/documents.ts";
import { everybody } from "../../../db/people.ts";
import { addDays } from "../../../domain/calendar.ts";
import { noFields } from "../../../domain/document.ts";
import type { WrittenId } from "../../../domain/dossier/section.ts";
import type { AppError } from "../../../domain/errors.ts";
import type { Language } from "../../../domain/look.ts";
import type { PersonId } from "../../../domain/person.ts";
import type { Result } from "../../../domain/result.ts";
import type { Context } from "../../vault/context.ts";
import { add } from "../../vault/handlers/documents.ts";
import { begin, write } from "../../vault/handlers/dossier-work.ts";
import { add as addScan } from "../../vault/handlers/scans.ts";
import { inventedPassport } from "../passport.ts";

/** A dossier that is half done: a certificate that ends in five weeks. Nobody in it exists. */
export function inventDossiers(context: Context, language: Language): void {
  const blessing = everybody(context.tx).find(({ card }) => card.name === "Blessing Alọ́")?.card.id;
  if (blessing === undefined) return;
  const said = words[language];
  const held = documentsOf(context.tx, blessing).find(
    ({ trackId, state }) => trackId !== null && state === "held",
  );
  const file = inventedPassport(language, "Blessing Alọ́");
  if (held !== undefined) expectDone(addScan(context, { documentId: held.id, file }));
  expectDone(
    askForPassport(context, blessing, said.embassy(dayIn(language)(addDays(context.today, 24)))),
  );
  // In English the authority still reads French.
  const authority = language === "nl" ? "nl" : "fr";
  const asked = { personId: blessing, transition: null, language: authority } as const;
  expectDone(begin(context, asked));
  say(context, blessing, "social", social[authority]);
}

function askForPassport(context: Context, id: PersonId, what: string) {
  const { today } = context;
  return add(context, {
    ...{ id, kind: "passport", state: "asked", askedOn: addDays(today, -20), issuedOn: null },
    ...{ expiresOn: null, renews: null },
    fields: { ...noFields, attempts: [{ on: addDays(today, -20), what }] },
  });
}

function say(context: Context, id: PersonId, section: WrittenId, text: string): void {
  const [row] = dossiersOf(context.tx, id);
  if (row !== undefined)
    expectDone(write(context, { id: row.id, version: row.version, section, text }));
}

function expectDone(result: Result<unknown, AppError>): void {
  if (!result.ok) throw new Error(`The invented dossier does not go on: ${result.error.type}`);
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

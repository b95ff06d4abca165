import { agreementTextsOf, insertSigning, insertSteps } from "../../../db/agreement.ts";
import { peopleByIds } from "../../../db/people.ts";
import { openStays } from "../../../db/stays.ts";
import {
  type SigningMarks,
  SigningMarks as Marks,
  Steps,
  textFor,
} from "../../../domain/agreement.ts";
import { addDays, momentAt } from "../../../domain/calendar.ts";
import type { Language } from "../../../domain/look.ts";
import type { PersonCard } from "../../../domain/person.ts";
import type { Stay } from "../../../domain/stay.ts";
import { adoptShippedTexts } from "../../vault/agreement.ts";
import type { Context } from "../../vault/context.ts";

/** Who signed in an invented house: nearly everybody, the last to arrive not yet. */
export function inventAgreements(context: Context, language: Language): void {
  adoptShippedTexts(context);
  const stays = openStays(context.tx).toSorted((a, b) => b.from.localeCompare(a.from));
  const cards = peopleByIds(
    context.tx,
    stays.map(({ personId }) => personId),
  ).map(({ card }) => card);
  stays.forEach((stay, index) => {
    const card = cards.find(({ id }) => id === stay.personId);
    if (card === undefined || index < unsigned) return;
    sign(context, stay, card, language);
    agreeSteps(context, stay, language);
  });
}

/** The newest of the house have not signed. */
const unsigned = 2;

function sign(context: Context, stay: Stay, card: PersonCard, language: Language): void {
  const { tx, today, me, settings, keys } = context;
  const text = textFor(agreementTextsOf(tx), card.languages, language, today);
  if (text === null) return;
  const id = context.newId();
  const readIn = card.languages[0] ?? text.language;
  const isInterpreted = readIn !== text.language;
  const marks: SigningMarks = {
    resident: [wave(card.number)],
    colleague: [wave(card.number + 7)],
    interpreter: "",
  };
  const spot = { table: "agreement_signings", rowId: id, version: 1 };
  insertSigning(tx, {
    id,
    personId: card.id,
    stayId: stay.id,
    textId: text.id,
    readIn,
    interpreting: isInterpreted ? "phone" : "none",
    way: "screen",
    marks,
    sealedOffice: keys.seal("office", spot, Marks, marks),
    at: momentAt(addDays(stay.from, 2), 15, settings.zone),
    by: me.id,
  });
}

/** A line that could be a name, another for each number. */
function wave(number: number): [number, number][] {
  const points = Array.from({ length: 40 }, (_, step): [number, number] => [
    60 + step * 11,
    Math.round(110 + 45 * Math.sin(step * (0.6 + (number % 5) / 10)) - step),
  ]);
  return points;
}

function agreeSteps(context: Context, { personId, from }: Stay, language: Language): void {
  const { tx, now, me, keys } = context;
  const [now1, later] = stepWords[language];
  const items: Steps = [
    { text: now1, when: "now", from: null },
    { text: later, when: "from", from: addDays(from, 14) },
  ];
  const spot = { table: "agreement_steps", rowId: personId, version: 1 };
  const sealedOffice = keys.seal("office", spot, Steps, items);
  insertSteps(tx, { personId, version: 1, items, sealedOffice, at: now, by: me.id });
}

const stepWords: Record<Language, readonly [string, string]> = {
  en: ["Go out with somebody of the team", "Go out alone"],
  fr: ["Sortir avec quelqu’un de l’équipe", "Sortir seul·e"],
  nl: ["Met iemand van het team naar buiten gaan", "Alleen naar buiten gaan"],
};

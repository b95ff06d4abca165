import { personById } from "../../../db/people/people.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import {
  emptySafetyCard,
  proposedReview,
  type RiskLevel,
  type SafetyCard,
} from "../../../domain/safety/safety.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { hide } from "../../vault/person-file/hidden-files.handlers.ts";
import { assess, keepApart, saveCard } from "../../vault/safety/safety.handlers.ts";
import { runCommand, known } from "../dated-act.ts";
import { personOf, type DemoStory } from "./story-context.ts";

/** What keeps the people of an invented house safe: cards, assessments old and new, a pair apart, a hidden file. */
export function inventSafety(context: Context, tale: DemoStory): void {
  const { card, reasons, ownWords, apart } = words[tale.language];
  for (const [number, level, daysAgo] of assessments) {
    const on = addDays(context.today, -daysAgo);
    runCommand(context, "safety.assess", assess, {
      id: personOf(tale, number),
      level,
      on,
      reviewOn: proposedReview(level, on),
      withPerson: true,
      reasons: { reasons: reasons[level], ownWords },
    });
  }
  for (const number of reached) {
    const phone = `0400 00 00 ${String(number).padStart(2, "0")}`;
    const { neverContact, ...agreed } = carded.includes(number) ? card : emptySafetyCard;
    const nobodyNamed = askedNone.includes(number);
    runCommand(context, "safety.saveCard", saveCard, {
      id: personOf(tale, number),
      version: 0,
      card: { ...agreed, neverContact: [...neverContact], phone, nobodyNamed },
    });
  }
  const [one, other] = apartFromEachOther;
  runCommand(context, "safety.keepApart", keepApart, {
    id: personOf(tale, one),
    otherId: personOf(tale, other),
    reason: { kind: "same-network", text: apart },
  });
  const { id, version } = known(personById(context.tx, personOf(tale, hidden))).card;
  runCommand(context, "hidden.hide", hide, { id, version, colleagues: [] });
}

/** The number of the file, the level, and how many days ago. */
const assessments: readonly (readonly [number, RiskLevel, number])[] = [
  [1, "acute", 140],
  [1, "high", 96],
  [1, "raised", 21],
  [2, "high", 13],
  [4, "low", 60],
  [12, "acute", 2],
  [9, "raised", 33],
];
const carded = [1, 2, 12];
/** They were asked, and named no one. */
const askedNone = [3, 9];
/** The residents with a phone number: no real one begins like these. The others were not asked yet, and two are children. */
const reached = [1, 2, 3, 4, 5, 8, 9, 10, 12, 13];
/** Someone who lives here, and someone who has left. */
const apartFromEachOther = [1, 15] as const;
const hidden = 11;

interface Words {
  readonly card: Omit<SafetyCard, "phone" | "nobodyNamed">;
  readonly reasons: Readonly<Record<RiskLevel, string>>;
  readonly ownWords: string;
  readonly apart: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    card: {
      codeWord: "blue kettle",
      neverContact: ["The invented uncle", "Anyone from the Invented Café, whatever they say"],
      whenGoingOut: "With someone from the house, by the park side. Back before dark.",
      whenRecognised: "Into the nearest shop, then call the house and say the word. We come.",
    },
    reasons: {
      low: "Nobody has asked for months. Nothing points this way.",
      raised: "The uncle still writes to the sister, but knows no town.",
      high: "A car stood twice before the language school. The number is with the police.",
      acute: "Was followed to the tram this week. Stays inside until the police have called back.",
    },
    ownWords: "“I sleep now. I would like to go to the course again.”",
    apart: "Invented: both worked for the same invented firm.",
  },
  fr: {
    card: {
      codeWord: "bouilloire bleue",
      neverContact: ["L’oncle inventé", "Toute personne du Café inventé, quoi qu’elle dise"],
      whenGoingOut: "Avec quelqu’un de la maison, du côté du parc. De retour avant la nuit.",
      whenRecognised:
        "Entrer dans le premier magasin, appeler la maison et dire le mot. Nous venons.",
    },
    reasons: {
      low: "Personne n’a posé de question depuis des mois. Rien ne mène par ici.",
      raised: "L’oncle écrit encore à la sœur, mais ne connaît aucune ville.",
      high: "Une voiture s’est arrêtée deux fois devant l’école de langue. La police a le numéro.",
      acute:
        "Suivie jusqu’au tram cette semaine. Reste à l’intérieur tant que la police n’a pas rappelé.",
    },
    ownWords: "« Je dors à présent. J’aimerais retourner au cours. »",
    apart: "Inventé : travaillaient pour la même entreprise inventée.",
  },
  nl: {
    card: {
      codeWord: "blauwe ketel",
      neverContact: ["De verzonnen oom", "Iedereen van het Verzonnen Café, wat ze ook zeggen"],
      whenGoingOut: "Met iemand van het huis, langs het park. Terug voor het donker.",
      whenRecognised: "De eerste winkel in, het huis bellen en het woord zeggen. Wij komen.",
    },
    reasons: {
      low: "Al maanden heeft niemand iets gevraagd. Niets wijst hierheen.",
      raised: "De oom schrijft nog naar de zus, maar kent geen stad.",
      high: "Twee keer stond er een auto voor de taalschool. De politie heeft de nummerplaat.",
      acute: "Deze week gevolgd tot aan de tram. Blijft binnen tot de politie terugbelt.",
    },
    ownWords: "“Ik slaap nu. Ik wil graag weer naar de les.”",
    apart: "Verzonnen: werkten voor hetzelfde verzonnen bedrijf.",
  },
};

import { agreementTextsOf } from "../../../db/daily-life/agreement.ts";
import { personById } from "../../../db/people/people.ts";
import { textFor } from "../../../domain/daily-life/agreement.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { saveSteps, sign as signText } from "../../vault/daily-life/agreement.handlers.ts";
import { runCommand, type DatedAct, known } from "../dated-act.ts";
import { inventedPeopleIn } from "./people.ts";
import { deedOn, personOf, type DemoStory } from "./story-context.ts";

/** Everyone but the last to arrive signed two days after arrival. */
export const deedsOfAgreements = (tale: DemoStory): readonly DatedAct[] =>
  inventedPeopleIn(tale.language).flatMap(({ nightsAgo, leftNightsAgo }, index) =>
    leftNightsAgo !== null || nightsAgo < unsignedNights
      ? []
      : [
          deedOn(addDays(tale.tonight, 2 - nightsAgo), "15:00", (context) => {
            sign(context, tale, index + 1);
            agreeSteps(context, tale, index + 1);
          }),
        ],
  );

/** Who has been here for fewer nights has not signed. */
const unsignedNights = 10;

function sign(context: Context, tale: DemoStory, number: number): void {
  const { tx, today } = context;
  const personId = personOf(tale, number);
  const { languages } = known(personById(tx, personId)).card;
  const text = known(textFor(agreementTextsOf(tx), languages, tale.language, today));
  const readIn = languages[0] ?? text.language;
  runCommand(context, "agreement.sign", signText, {
    personId,
    textId: text.id,
    readIn,
    interpreting: readIn === text.language ? "none" : "phone",
    sections: text.content.sections.map((_, place) => place),
    way: "screen",
    marks: { resident: [wave(number)], colleague: [wave(number + 7)], interpreter: "" },
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

function agreeSteps(context: Context, tale: DemoStory, number: number): void {
  const [first, later] = stepWords[tale.language];
  runCommand(context, "agreement.saveSteps", saveSteps, {
    id: personOf(tale, number),
    version: 0,
    items: [
      { text: first, when: "now", from: null },
      { text: later, when: "from", from: addDays(context.today, 12) },
    ],
  });
}

const stepWords: Record<Language, readonly [string, string]> = {
  en: ["Go out with somebody of the team", "Go out alone"],
  fr: ["Sortir avec quelqu’un de l’équipe", "Sortir seul·e"],
  nl: ["Met iemand van het team naar buiten gaan", "Alleen naar buiten gaan"],
};

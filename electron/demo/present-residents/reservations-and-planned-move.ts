import { addDays, addMonths } from "../../../domain/core/calendar-date.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { plan } from "../../vault/stays/planned-moves.handlers.ts";
import { make } from "../../vault/stays/reservations.handlers.ts";
import { runCommand, known } from "../dated-act.ts";
import { grace } from "./people.ts";
import { stayOf, type DemoStory } from "./story-context.ts";

/** Keeps two places and plans a move. */
export function inventPlans(context: Context, tale: DemoStory): void {
  const [tomorrow, sisters] = expected[tale.language];
  keep(context, tale, { bed: 15, about: tomorrow, inNights: 0 });
  keep(context, tale, { bed: 1, about: sisters, inNights: 160 });
  // Grace goes where the heating is being repaired, once it is.
  runCommand(context, "moves.plan", plan, {
    night: addDays(context.tonight, 3),
    moves: [{ stayId: stayOf(tale, grace), bedId: known(tale.beds[8]) }],
    spokeWith: null,
  });
}

const expected: Readonly<Record<Language, readonly [string, string]>> = {
  en: ["Woman, about 20, speaks Romanian", "From another centre, in spring"],
  fr: ["Femme, environ 20 ans, parle roumain", "D’un autre centre, au printemps"],
  nl: ["Vrouw, ongeveer 20, spreekt Roemeens", "Van een ander centrum, in de lente"],
};

function keep(
  context: Context,
  { beds }: DemoStory,
  {
    bed,
    about,
    inNights,
  }: { readonly bed: number; readonly about: string; readonly inNights: number },
): void {
  const from = addDays(context.tonight, inNights);
  runCommand(context, "reservations.make", make, {
    places: [{ bedId: known(beds[bed]), personId: null }],
    about,
    from,
    until: addMonths(from, 6),
    expiresOn: addDays(from, 2),
    spokeWith: null,
  });
}

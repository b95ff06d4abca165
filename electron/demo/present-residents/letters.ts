import { lettersOf } from "../../../db/letters/letters.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { letterHandlers } from "../../vault/letters/letters.handlers.ts";
import { runCommand, known } from "../dated-act.ts";
import { blessing } from "./people.ts";
import { personOf, type DemoStory } from "./story-context.ts";

const { "letters.begin": begin, "letters.change": change } = letterHandlers;

/** Two draft letters about invented people: one for a school, one for the municipality. */
export function inventLetters(context: Context, tale: DemoStory): void {
  const personId = personOf(tale, blessing);
  // In English the addressees still read French.
  const language = tale.language === "nl" ? "nl" : "fr";
  runCommand(context, "letters.begin", begin, { personId, kind: "municipality", language });
  runCommand(context, "letters.begin", begin, { personId, kind: "school", language });
  const { id, version } = known(lettersOf(context.tx, personId)[0]);
  runCommand(context, "letters.change", change, {
    id,
    version,
    reader: "outsider",
    own: null,
    addressee: schools[language],
  });
}

const schools = {
  fr: "École inventée\nRue du Modèle 0\n0000 Nulle-Part",
  nl: "Verzonnen school\nModelstraat 0\n0000 Nergenshuizen",
} as const;

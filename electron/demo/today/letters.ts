import { lettersOf } from "../../../db/letters.ts";
import { everybody } from "../../../db/people.ts";
import type { AppError } from "../../../domain/errors.ts";
import type { Language } from "../../../domain/look.ts";
import type { Result } from "../../../domain/result.ts";
import type { Context } from "../../vault/context.ts";
import { letterHandlers } from "../../vault/handlers/letters.ts";

const { "letters.begin": begin, "letters.change": change } = letterHandlers;

/** Two letters that are being written: one for a school, one for the municipality. Nobody in them exists. */
export function inventLetters(context: Context, language: Language): void {
  const blessing = everybody(context.tx).find(({ card }) => card.name === "Blessing Alọ́")?.card.id;
  if (blessing === undefined) return;
  // In English the addressees still read French.
  const written = language === "nl" ? "nl" : "fr";
  expectDone(begin(context, { personId: blessing, kind: "municipality", language: written }));
  expectDone(begin(context, { personId: blessing, kind: "school", language: written }));
  const [school] = lettersOf(context.tx, blessing);
  if (school === undefined) return;
  expectDone(
    change(context, {
      ...{ id: school.id, version: school.version, reader: "outsider", own: null },
      addressee: schools[written],
    }),
  );
}

const schools = {
  fr: "École inventée\nRue du Modèle 0\n0000 Nulle-Part",
  nl: "Verzonnen school\nModelstraat 0\n0000 Nergenshuizen",
} as const;

function expectDone(result: Result<unknown, AppError>): void {
  if (!result.ok) throw new Error(`The invented letter does not go on: ${result.error.type}`);
}

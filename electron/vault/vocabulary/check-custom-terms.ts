import { listWordsIn } from "../../../db/vocabulary/list-term-decisions.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Departure } from "../../../domain/accommodation/stay.ts";
import type { CustomTermId } from "../../../domain/vocabulary/custom-term-choice.ts";
import type { WordListId } from "../../../domain/api/word-lists.ts";
import type { Context } from "../platform/handler-context.ts";

/** What was chosen: a code of a list, and the word of the centre beside it, if it was one. */
export type Choice = readonly [
  list: WordListId,
  code: string | null,
  word: CustomTermId | undefined,
];

/** A word of the centre is stored beside the code that it counts as: then the sums are right, whatever it is called. */
export function checkCustomTerms(
  { tx }: Pick<Context, "tx">,
  ...choices: readonly Choice[]
): Result<null, AppError> {
  const isThere = ([list, code, word]: Choice): boolean =>
    word === undefined ||
    listWordsIn(tx, list).some((one) => one.word === word && one.countsAs === code);
  return choices.every(isThere) ? ok(null) : err({ type: "NotFound" });
}

export const checkDeparture = (
  context: Pick<Context, "tx">,
  { destination, reason, own }: Departure,
): Result<null, AppError> =>
  checkCustomTerms(
    context,
    ["destination", destination, own?.destination],
    ["reason", reason, own?.reason],
  );

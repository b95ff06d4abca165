import {
  censusOn,
  entriesOn,
  insertCensus,
  insertCensusEntry,
} from "../../../db/accommodation/census.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  censusPhase,
  type CensusState,
  closeAsShown,
  type Expected,
} from "../../../domain/accommodation/census.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { censusOf, expectedOn, lastNights, mayAnswer, sheetCounted, sheetOn } from "./census.ts";

export const view: Handler<"census.view"> = (context, { night }) =>
  ok(censusOf(context, night ?? context.tonight));

export const mark: Handler<"census.mark"> = (context, { night, ...one }) =>
  markOne(context, night, one);

export const markEach: Handler<"census.markEach"> = (context, { night, answers }) => {
  for (const one of answers) {
    const marked = markOne(context, night, one);
    if (!marked.ok) return marked;
  }
  return ok(null);
};

function markOne(
  context: Context,
  night: CalendarDate,
  { personId, state }: { readonly personId: PersonId; readonly state: CensusState },
): Result<null, AppError> {
  const census = censusOn(context.tx, night);
  const allowed = mayAnswer(context, night, census, state);
  if (!allowed.ok) return allowed;
  const list = census !== null && state === "gone" ? sheetCounted(context, census) : [];
  const person = [...list, ...expectedOn(context, night)].find(
    (each) => each.personId === personId,
  );
  if (person === undefined) return err({ type: "NotResident" });
  answer(context, night, person, state);
  return ok(null);
}

export const close: Handler<"census.close"> = (context, { night, shown }) => {
  const { tx, now, me, settings } = context;
  if (censusOn(tx, night) !== null) return err({ type: "AlreadyCounted" });
  const allowed = mayAnswer(context, night, null, "here");
  if (!allowed.ok) return allowed;
  const sheet = closeAsShown(sheetOn(context, night), shown);
  if (!sheet.ok) return sheet;
  for (const { personId, stayId, bedId, state } of sheet.value)
    insertEntry(context, night, { personId, stayId, bedId }, state);
  const id = context.newId();
  const isLate = censusPhase(night, now, settings) === "late";
  insertCensus(tx, { id, night, closedAt: now, closedBy: me.id, isLate });
  context.note({ action: "censusClosed", object: { kind: "censuses", id }, detail: night });
  return ok(null);
};

export const nights: Handler<"census.nights"> = (context) => ok([...lastNights(context)]);

/**
 * One answer, stored with an audit log entry of its own: an absence is never recorded silently. People seen at the
 * count for the first time have no entry each: the closing covers them all.
 */
function answer(context: Context, night: CalendarDate, person: Expected, state: CensusState): void {
  const before = lastAnswerAbout(context, night, person.personId);
  const id = insertEntry(context, night, person, state);
  if (state === "here" && before === null) return;
  context.note({ action: "counted", object: { kind: "census_entries", id }, detail: state });
}

const lastAnswerAbout = (
  { tx }: Context,
  night: CalendarDate,
  personId: PersonId,
): CensusState | null =>
  entriesOn(tx, night).findLast((entry) => entry.personId === personId)?.state ?? null;

function insertEntry(
  context: Context,
  night: CalendarDate,
  { personId, stayId, bedId }: Expected,
  state: CensusState,
): string {
  const { tx, now, me } = context;
  const id = context.newId();
  insertCensusEntry(tx, { id, night, personId, stayId, bedId, state, at: now, by: me.id });
  return id;
}

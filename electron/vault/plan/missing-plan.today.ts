import { assistedSince, workersOf, workersOfEach } from "../../../db/intake/assistances.ts";
import { scoresOfPeople } from "../../../db/plan/plan-entries.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { openStays } from "../../../db/accommodation/stays.ts";
import { type Assistance, workerNow } from "../../../domain/intake/assistance.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { ScoreMoment } from "../../../domain/plan/plan-entry.ts";
import { exitDays, isPlanMissing, scoresToTell } from "../../../domain/plan/plan-review.ts";
import { momentsSince } from "../../../domain/plan/plan-start.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import { isForReader } from "../users/is-care-worker.ts";
import type { Context } from "../platform/handler-context.ts";
import { planSince, plansSince } from "./plan-dates.ts";
import { openEntry } from "./plan-entries.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";
import { accompanied, personLine } from "./plan.today.ts";

/** Who of the signed-in care worker's people has no plan yet, and whose scores are to be found: one line for each. */
export const missingPlanItems = (context: Context): readonly TodayItem[] =>
  cachedUntilWritten(context, "plans that are missing", () => readPlanGaps(context));

function readPlanGaps(context: Context): readonly TodayItem[] {
  const { keys, tx, today } = context;
  if (!keys.holds.includes("care") || !keys.holds.includes("office")) return [];
  const newest = newestOfEach(assistedSince(tx, addDays(today, -exitDays)));
  const isMine = accompanied(context, newest);
  workersOfEach(
    tx,
    newest.flatMap(({ id, closing }) => (closing === null ? [] : [id])),
  );
  const tracks = newest.filter((track) =>
    track.closing === null ? isMine(track.personId) : wasMine(context, track),
  );
  return [...missingPlans(context, tracks), ...missingScores(context, tracks)];
}

function missingPlans(context: Context, tracks: readonly Assistance[]): readonly TodayItem[] {
  const { tx, today, settings } = context;
  const lines = plansSince(context);
  const isPlanned = (id: PersonId): boolean =>
    lines.get(id)?.some(({ kind, state }) => kind === "goal" && state !== "dropped") ?? false;
  const since = new Map(openStays(tx).map(({ personId, from }) => [personId, from]));
  const without = tracks
    .filter(({ personId, closing }) => closing === null && !isPlanned(personId))
    .filter(({ personId }) =>
      isPlanMissing(since.get(personId) ?? null, settings.planAfterDays, today),
    );
  askTogether(context, without);
  const people = without.flatMap(({ personId }) => personLine(context, personId) ?? []);
  return people.length === 0 ? [] : [{ kind: "planMissing", people }];
}

function missingScores(context: Context, tracks: readonly Assistance[]): readonly TodayItem[] {
  const { tx, today, settings } = context;
  const given = momentsGiven(
    context,
    scoresOfPeople(
      tx,
      tracks.map(({ personId }) => personId),
    ),
  );
  const due = tracks.flatMap((track) => {
    const { personId, assistedOn, closing } = track;
    if (assistedOn === null) return [];
    const assistance = { from: assistedOn, closedOn: closing?.on ?? null };
    const moment = scoresToTell(
      momentsSince(given.get(personId) ?? [], planSince(context, track), track),
      assistance,
      today,
      settings.planAfterDays,
    );
    return moment === null ? [] : [{ moment, personId }];
  });
  askTogether(context, due);
  return ScoreMoment.options.flatMap((moment): readonly TodayItem[] => {
    const people = due
      .filter((one) => one.moment === moment)
      .flatMap(({ personId }) => personLine(context, personId) ?? []);
    return people.length === 0 ? [] : [{ kind: "scoresDue", moment, people }];
  });
}

/** Whose line is going to be made is looked up at once. */
function askTogether({ tx }: Context, of: readonly { readonly personId: PersonId }[]): void {
  peopleByIds(
    tx,
    of.map(({ personId }) => personId),
  );
}

/** Which scores were given with whom; of those that this reader cannot open, they are told nothing anyway. */
function momentsGiven(context: Context, rows: ReturnType<typeof scoresOfPeople>) {
  const given = new Map<PersonId, Parameters<typeof momentsSince>[0]>();
  for (const row of rows) {
    const opened = openEntry(context, row);
    if (opened.ok && opened.value.kind === "score")
      given.set(row.personId, [
        ...(given.get(row.personId) ?? []),
        { moment: opened.value.moment, day: row.day },
      ]);
  }
  return given;
}

/** The assistance that goes on, or the one that was closed last. */
const newestOfEach = (tracks: readonly Assistance[]): readonly Assistance[] => {
  const newest = new Map<PersonId, Assistance>();
  for (const track of tracks) {
    const before = newest.get(track.personId);
    if (before === undefined || before.closing !== null) newest.set(track.personId, track);
  }
  return [...newest.values()];
};

/** The user accompanied the person to the end, or no current care worker did. */
const wasMine = (context: Context, { id }: Assistance): boolean =>
  isForReader(context, workerNow(workersOf(context.tx, id)));

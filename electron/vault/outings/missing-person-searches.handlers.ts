import {
  changeSteps,
  currentSteps,
  describeMissing,
  insertSearch,
  searchById,
  type SearchRow,
  stepsByIds,
  tickStep,
  ticksOf,
  untickStep,
} from "../../../db/outings/missing-person-searches.ts";
import { outside } from "../../../db/outings/outings.ts";
import { personById } from "../../../db/people/people.ts";
import { openPlacements, openStays } from "../../../db/accommodation/stays.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import {
  MissingStepId,
  type SearchView,
  stepChanges,
} from "../../../domain/outings/missing-person-search.ts";
import { SearchId } from "../../../domain/outings/outing.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { outingsNow, searchesNow } from "./whereabouts.ts";
import { safetyNow } from "../safety/safety-records.ts";
import { residentsByRoom } from "../accommodation/residents-by-room.ts";

/** Begins the steps, or goes on where a colleague began them. */
const open: Handler<"missing.open"> = (context, { personId }) => {
  const { tx, now, me } = context;
  const running = searchesNow(context).get(personId);
  if (running !== undefined) return ok({ id: running.id });
  const stay = openStays(tx).find((each) => each.personId === personId);
  if (stay === undefined) return err({ type: "NotResident" });
  const id = SearchId.parse(context.newId());
  const begun = { id, personId, stayId: stay.id, openedAt: now, openedBy: me.id };
  insertSearch(tx, { ...begun, lastSeen: "", looks: "" });
  context.note({ action: "searchOpened", object: { kind: "people", id: personId } });
  return ok({ id });
};

const view: Handler<"missing.view"> = (context, { id }) => {
  const search = searchById(context.tx, id);
  const person = search && personById(context.tx, search.personId);
  if (search === null || person === null) return err({ type: "NotFound" });
  context.noteReading(search.personId, "missing");
  const nameOf = staffNames(context);
  const safety = safetyNow(context, search.personId);
  const { version: _version, helpNeeded: _help, ...card } = person.card;
  return ok({
    id,
    version: search.version,
    now: context.now,
    openedAt: search.openedAt,
    openedBy: nameOf(search.openedBy),
    ended: endOf(search, nameOf),
    person: card,
    room: residentsByRoom(context.tx).roomOf(search.personId) ?? "",
    stay: stayOf(context, search),
    pass: outingOf(context, search),
    safety: safety.version === 0 || safety.isKept ? null : safety.card,
    isSafetyKept: safety.isKept,
    description: { lastSeen: search.lastSeen, looks: search.looks },
    steps: stepsOf(context, search, nameOf),
  });
};

const tick: Handler<"missing.tick"> = (context, { id, stepId, isDone }) => {
  const { tx, now, me } = context;
  const search = running(context, id);
  if (!search.ok) return search;
  const isStep = currentSteps(tx).some((step) => step.id === stepId);
  const isTicked = ticksOf(tx, id).some((each) => each.stepId === stepId);
  if (!isStep && !isTicked) return err({ type: "NotFound" });
  if (isDone) tickStep(tx, { searchId: id, stepId, at: now, by: me.id });
  else untickStep(tx, id, stepId);
  const action = isDone ? "stepTaken" : "stepTakenBack";
  context.note({ action, object: { kind: "people", id: search.value.personId } });
  return ok(null);
};

const describe: Handler<"missing.describe"> = (context, { id, version, description }) => {
  const search = running(context, id);
  if (!search.ok) return search;
  if (search.value.version !== version) return err({ type: "ChangedMeanwhile" });
  describeMissing(context.tx, id, version + 1, description);
  const object = { kind: "people", id: search.value.personId } as const;
  context.note({ action: "searchDescribed", object });
  return ok(null);
};

const steps: Handler<"missing.steps"> = ({ tx }) => ok(currentSteps(tx));

const saveSteps: Handler<"missing.saveSteps"> = (context, input) => {
  const { tx, now } = context;
  const changes = stepChanges(currentSteps(tx), input.steps);
  changeSteps(tx, changes, now, () => MissingStepId.parse(context.newId()));
  context.note({ action: "missingStepsChanged" });
  return ok(currentSteps(tx));
};

function running({ tx }: Context, id: SearchId): Result<SearchRow, AppError> {
  const search = searchById(tx, id);
  if (search === null) return err({ type: "NotFound" });
  return search.endedAt === null ? ok(search) : err({ type: "SearchOver" });
}

/** The present procedure, and what was ticked before it was reworded. */
function stepsOf({ tx }: Context, search: SearchRow, nameOf: NameOf): SearchView["steps"] {
  const ticks = new Map(ticksOf(tx, search.id).map((each) => [each.stepId, each]));
  const current = search.endedAt === null ? currentSteps(tx) : [];
  const isCurrent = new Set(current.map(({ id }) => id));
  const older = [...ticks.keys()].filter((id) => !isCurrent.has(id));
  return [...stepsByIds(tx, older), ...current].map((step) => {
    const ticked = ticks.get(step.id);
    return { ...step, done: ticked ? { at: ticked.at, byName: nameOf(ticked.by) } : null };
  });
}

function endOf({ endedAt, endedAs, endedBy }: SearchRow, nameOf: NameOf): SearchView["ended"] {
  if (endedAt === null || endedAs === null || endedBy === null) return null;
  return { at: endedAt, as: endedAs, byName: nameOf(endedBy) };
}

function stayOf({ tx }: Context, { stayId }: SearchRow): SearchView["stay"] {
  const stay = openStays(tx).find(({ id }) => id === stayId);
  const bed = openPlacements(tx).find((placement) => placement.stayId === stayId);
  return stay && bed ? { stayId, inBedSince: bed.from, plannedUntil: stay.plannedUntil } : null;
}

function outingOf(context: Context, { personId, endedAt }: SearchRow): SearchView["pass"] {
  if (endedAt !== null) return null;
  const own = outside(context.tx).find(({ person }) => person.personId === personId);
  const pass = outingsNow(context).find(({ id }) => id === own?.pass.id);
  if (pass === undefined) return null;
  const { people: _people, ...shown } = pass;
  return shown;
}

type NameOf = (id: UserId) => string;

function staffNames({ tx }: Context): NameOf {
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  return (id) => names.get(id) ?? "";
}

export const missingHandlers = {
  "missing.open": open,
  "missing.view": view,
  "missing.tick": tick,
  "missing.describe": describe,
  "missing.steps": steps,
  "missing.saveSteps": saveSteps,
} as const;

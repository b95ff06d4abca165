import { discardDraft } from "../../../db/drafts/drafts.ts";
import {
  countIncidents,
  incidentById,
  type IncidentRow,
  insertIncident,
  type Involved,
  peopleOfIncident,
  standingIncidents,
  updateIncident,
  wordingsOf,
} from "../../../db/incidents/incidents.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { Parsed } from "../../../domain/api/index.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import {
  Background,
  expiresOn,
  expiresOnceSpoken,
  IncidentId,
  type IncidentView,
  isExpired,
  isStillToCome,
} from "../../../domain/incidents/incident.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { closedPart, partOf } from "../people/sealed-field-state.ts";
import { linesOf, staffNames } from "../people/display-names.ts";
import { hiddenFrom, isReachable, leavesOutHidden } from "../people/readable-person-files.ts";

export const list: Handler<"incidents.list"> = (context) => {
  const { tx, today } = context;
  const year = Number(today.slice(0, 4));
  const from = CalendarDate.parse(`${String(year)}-01-01`);
  const until = CalendarDate.parse(`${String(year + 1)}-01-01`);
  return ok({
    incidents: standingIncidents(tx, today).map((row) => viewOf(context, row)),
    counts: countIncidents(tx, from, until),
    hasCare: hasCare(context),
  });
};

export const view: Handler<"incidents.view"> = (context, { id }) => {
  const row = standing(context, id);
  return row.ok ? ok(viewOf(context, row.value)) : row;
};

export const record: Handler<"incidents.record"> = (context, input) => {
  const { tx, now, me } = context;
  const { words, people, background, ...facts } = input;
  const expires = expiresOn(facts, context.settings);
  const checked = check(context, input, { expires, people: [] });
  if (!checked.ok) return checked;
  const id = IncidentId.parse(context.newId());
  const sealed = sealBackground(context, id, 1, background);
  const row: IncidentRow = {
    id,
    version: 1,
    ...facts,
    followedUpAt: null,
    followedUpBy: null,
    expires,
    recordedAt: now,
    recordedBy: me.id,
    backgroundVersion: sealed === null ? null : 1,
    sealedBackground: sealed,
    erasedAt: null,
  };
  insertIncident(tx, row, { ...words, outcome: "" }, people);
  discardDraft(tx, me.id, { kind: "wrong", personId: null, object: "incident" });
  context.note({ action: "incidentRecorded", object: { kind: "incidents", id } });
  return ok({ id });
};

export const change: Handler<"incidents.change"> = (context, { id, version, ...input }) => {
  const { tx, now, me } = context;
  const before = current(context, id, version);
  if (!before.ok) return before;
  const { words, people, background, ...facts } = input;
  const expires = expiresAfter(context, before.value, facts);
  const stood = peopleOfIncident(tx, id);
  const checked = check(context, input, { expires, people: stood });
  if (!checked.ok) return checked;
  // The user has not read the stored text, and would overwrite it, or open it for themselves.
  const isThere = before.value.sealedBackground !== null;
  const isOver = background !== null && isBackgroundClosed(context, stood);
  if (isThere && (isOver || leavesOutHidden(context, concernedIn(stood), concernedIn(people))))
    return err({ type: "NotNamed" });
  const next = version + 1;
  const sealed = sealBackground(context, id, next, background);
  const isFollowedUp = facts.followUpOn === before.value.followUpOn;
  const row: IncidentRow = {
    ...before.value,
    ...facts,
    version: next,
    // Another day for the follow-up is another follow-up.
    followedUpAt: isFollowedUp ? before.value.followedUpAt : null,
    followedUpBy: isFollowedUp ? before.value.followedUpBy : null,
    expires,
    ...(sealed === null ? {} : { backgroundVersion: next, sealedBackground: sealed }),
  };
  const outcome = wordingsOf(tx, id).at(-1)?.words.outcome ?? "";
  updateIncident(tx, row, { ...words, outcome }, people, { at: now, by: me.id });
  context.note({ action: "incidentChanged", object: { kind: "incidents", id } });
  return ok(null);
};

export const followUp: Handler<"incidents.followUp"> = (context, { id, version, outcome }) => {
  const { tx, now, me, today, settings } = context;
  const before = current(context, id, version);
  if (!before.ok) return before;
  if (before.value.followUpOn === null) return err({ type: "NotFound" });
  const words = wordingsOf(tx, id).at(-1)?.words ?? null;
  // They left the house while it was written: the text about them would bring them back.
  if (words === null && outcome !== null) return err({ type: "ChangedMeanwhile" });
  if (words !== null && outcome === null) return err({ type: "InvalidInput", fields: ["outcome"] });
  const row = {
    ...before.value,
    version: version + 1,
    followedUpAt: now,
    followedUpBy: me.id,
    expires: expiresOnceSpoken(before.value, settings, today),
  };
  const said = { at: now, by: me.id };
  const told = words === null || outcome === null ? null : { ...words, outcome };
  updateIncident(tx, row, told, peopleOfIncident(tx, id), said);
  discardDraft(tx, me.id, { kind: "wrong", personId: null, object: `incident ${id} followUp` });
  context.note({ action: "incidentFollowedUp", object: { kind: "incidents", id } });
  return ok(null);
};

/** Somebody once opened the part of the care workers: what is dropped there will be read. */
export const hasCare = ({ house }: Context): boolean => house.roster.compartments.has("care");

/** A valid incident: an expired one is shown to no one, erased or not yet. */
function standing({ tx, today }: Context, id: IncidentId): Result<IncidentRow, AppError> {
  const row = incidentById(tx, id);
  if (row === null || row.erasedAt !== null || isExpired(row.expires, today))
    return err({ type: "NotFound" });
  return ok(row);
}

function current(context: Context, id: IncidentId, version: number): Result<IncidentRow, AppError> {
  const row = standing(context, id);
  if (!row.ok) return row;
  return row.value.version === version ? row : err({ type: "ChangedMeanwhile" });
}

/**
 * After a conversation the agreed day no longer applies, and an earlier day, or none, does not end it before tomorrow.
 * Where the day or the gravity was corrected, it ends like one that is recorded now.
 */
function expiresAfter(
  { today, settings }: Context,
  before: IncidentRow,
  facts: Pick<IncidentRow, "on" | "level" | "followUpOn">,
): CalendarDate {
  const { on, level, followUpOn } = facts;
  const isSameDay = followUpOn === before.followUpOn;
  const isSpoken = isSameDay && before.followedUpAt !== null;
  const over = expiresOn(isSpoken ? { ...facts, followUpOn: null } : facts, settings);
  const isSooner = followUpOn === null || followUpOn < (before.followUpOn ?? followUpOn);
  const isCutShort = isSpoken || (!isSameDay && isSooner);
  const isSame = on === before.on && level === before.level;
  return isSame && isCutShort && isExpired(over, today) ? addDays(today, 1) : over;
}

interface Standing {
  readonly expires: CalendarDate;
  /** The people already in it. */
  readonly people: readonly Involved[];
}

function check(
  context: Context,
  { on, at, followUpOn, people, background }: Omit<Parsed<"incidents.record">, "id">,
  { expires, people: before }: Standing,
): Result<null, AppError> {
  const { today, now, settings } = context;
  if (on > today || isExpired(expires, today)) return err({ type: "DayOutside" });
  if (isStillToCome({ on, at }, now, settings.zone))
    return err({ type: "InvalidInput", fields: ["at"] });
  if (followUpOn !== null && followUpOn < on)
    return err({ type: "InvalidInput", fields: ["followUpOn"] });
  if (background !== null && !hasCare(context))
    return err({ type: "NotMember", compartment: "care" });
  // A person in it may have left meanwhile: they are sent back as they were shown.
  const ids = people
    .map(({ personId }) => personId)
    .filter((id) => !before.some(({ personId }) => personId === id));
  const isKnown =
    peopleByIds(context.tx, ids).length === ids.length &&
    ids.every((id) => isReachable(context, id));
  return isKnown ? ok(null) : err({ type: "NotFound" });
}

function viewOf(context: Context, row: IncidentRow): IncidentView {
  const { tx } = context;
  const nameOf = staffNames(context);
  const people = peopleOfIncident(tx, row.id);
  const wordings = wordingsOf(tx, row.id);
  const last = wordings.at(-1);
  const lines = linesOf(
    context,
    people.map(({ personId }) => personId),
  );
  const { id, version, on, at, basis, level, withPerson, followUpOn, expires } = row;
  return {
    id,
    version,
    on,
    at,
    basis,
    level,
    withPerson,
    followUpOn,
    expires,
    people: people.flatMap(({ personId, part }) =>
      lines.filter((line) => line.id === personId).map((line) => ({ ...line, part })),
    ),
    words: last?.words ?? null,
    background: isBackgroundClosed(context, people)
      ? closedPart(row.sealedBackground !== null)
      : backgroundOf(context, row),
    recordedAt: row.recordedAt,
    recordedBy: nameOf(row.recordedBy),
    changed:
      last === undefined || wordings.length < 2 ? null : { at: last.at, byName: nameOf(last.by) },
    followedUp:
      row.followedUpAt === null || row.followedUpBy === null
        ? null
        : { at: row.followedUpAt, byName: nameOf(row.followedUpBy) },
  };
}

/** It is about a person whose file is hidden from this reader. */
function isBackgroundClosed(context: Context, people: readonly Involved[]): boolean {
  return concernedIn(people).some(hiddenFrom(context));
}

const concernedIn = (people: readonly Involved[]): readonly PersonId[] =>
  people.filter(({ part }) => part === "concerned").map(({ personId }) => personId);

function backgroundOf({ keys }: Context, row: IncidentRow): IncidentView["background"] {
  const { id, backgroundVersion: version, sealedBackground: sealed } = row;
  if (version === null || sealed === null)
    return keys.holds.includes("care")
      ? { state: "open", content: null }
      : { state: "closed", exists: false };
  return partOf(keys.open("care", backgroundSpot(id, version), Background, sealed), true);
}

const sealBackground = (
  { keys }: Context,
  id: IncidentId,
  version: number,
  background: Background | null,
): Buffer | null =>
  background === null
    ? null
    : keys.seal("care", backgroundSpot(id, version), Background, background);

const backgroundSpot = (id: IncidentId, version: number) => ({
  table: "incidents.background",
  rowId: id,
  version,
});

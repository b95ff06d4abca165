import {
  assistanceMovedBy,
  assistancesOfPerson,
  insertAssistance,
  insertMode,
  modesOf,
  openAssistanceOf,
  setAssistedOn,
  setClosing,
  voidAssistance,
  workersOf,
} from "../../db/assistances.ts";
import { firstReferralOf } from "../../db/referrals.ts";
import { staysOfPerson } from "../../db/stays.ts";
import { lastMomentAt } from "../../db/trace.ts";
import {
  type Assistance,
  AssistanceId,
  type ModeReason,
  periodsOf,
  type Standing,
  stateOf,
  workerNow,
} from "../../domain/assistance.ts";
import { type CalendarDate, civilDate, type Instant } from "../../domain/calendar.ts";
import type { PersonFile } from "../../domain/person-file.ts";
import type { PersonId } from "../../domain/person.ts";
import type { Stay, StayId } from "../../domain/stay.ts";
import type { UserId } from "../../domain/user.ts";
import type { Own } from "../../domain/word-lists/chosen.ts";
import type { Context } from "./context.ts";

export interface Opening {
  readonly personId: PersonId;
  readonly on: CalendarDate;
  /** Null begins with an intake. */
  readonly assistedOn: CalendarDate | null;
  /** Waits for a place in the house, and why; null for someone who does not. */
  readonly waiting: { readonly reason: ModeReason | null } | null;
  /** The stay whose admission opens it. */
  readonly openedWith?: StayId;
}

/** Opens a person's assistance, or answers with the one that is open already. */
export function openAssistance(context: Context, opening: Opening): Assistance {
  const { tx, now, me } = context;
  const open = openAssistanceOf(tx, opening.personId);
  if (open !== null) return open;
  const track: Assistance = {
    id: AssistanceId.parse(context.newId()),
    personId: opening.personId,
    openedOn: opening.on,
    assistedOn: opening.assistedOn,
    closing: null,
    reopens: assistancesOfPerson(tx, opening.personId)[0]?.id ?? null,
  };
  insertAssistance(tx, track, { openedAt: now, openedWith: opening.openedWith ?? null });
  if (opening.waiting !== null) {
    const { reason } = opening.waiting;
    const decision = { mode: "waiting", reason, from: opening.on, at: now, by: me.id } as const;
    insertMode(tx, { id: context.newId(), assistanceId: track.id, ...decision });
  }
  const action = track.reopens === null ? "assistanceOpened" : "assistanceReopened";
  context.note({ action, object: { kind: "assistances", id: track.id } });
  return track;
}

/** Whoever sleeps here is assisted: an admission opens the track if there is none, and ends an intake. */
export function assistResident(context: Context, stay: Stay): void {
  const { personId, from } = stay;
  const track = openAssistance(context, {
    personId,
    on: from,
    assistedOn: from,
    waiting: null,
    openedWith: stay.id,
  });
  if (track.assistedOn !== null) return;
  const on = from < track.openedOn ? track.openedOn : from;
  setAssistedOn(context.tx, track.id, on, stay.id);
  context.note({ action: "assistanceBegun", object: { kind: "assistances", id: track.id } });
}

/** Takes back what an admission did to the track. What was decided about it since is kept. */
export function unassistResident(context: Context, stayId: StayId): void {
  const { tx, now } = context;
  const moved = assistanceMovedBy(tx, stayId);
  if (moved.assisted !== null) setAssistedOn(tx, moved.assisted, null, null);
  if (moved.opened === null) return;
  const isUntouched =
    modesOf(tx, moved.opened).length === 0 && workersOf(tx, moved.opened).length === 0;
  if (isUntouched) voidAssistance(tx, moved.opened, now);
}

/**
 * Takes back the closing that was one act with a departure: it never was, as long as nothing was opened since. Says whether it
 * did.
 */
export function takeBackClosing(context: Context, personId: PersonId, leftAt: Instant): boolean {
  const { tx } = context;
  const [newest] = assistancesOfPerson(tx, personId);
  if (newest === undefined || newest.closing === null || openAssistanceOf(tx, personId) !== null)
    return false;
  const object = { kind: "assistances", id: newest.id } as const;
  if (lastMomentAt(tx, "assistanceClosed", object) !== leftAt) return false;
  setClosing(tx, newest.id, null);
  context.note({ action: "assistanceReopened", object });
  return true;
}

/** Who sent the person first: the first call that was noted, or what the first admission says. */
export function referralOf(
  { tx, settings }: Pick<Context, "tx" | "settings">,
  personId: PersonId,
): PersonFile["referred"] {
  const call = firstReferralOf(tx, personId)?.card;
  if (call)
    return {
      ...{ on: civilDate(call.receivedAt, settings.zone), by: call.referredBy },
      own: by(call.own),
    };
  const arrival = staysOfPerson(tx, personId).at(-1);
  return arrival === undefined ? null : { on: null, by: arrival.referredBy, own: by(arrival.own) };
}

const by = (own: Own<"referredBy"> | undefined): Own<"by"> | undefined =>
  own?.referredBy === undefined ? undefined : { by: own.referredBy };

/** Where the assistance of each of these people stands; nobody without a track. */
export function standingOf(
  { tx, today }: Pick<Context, "tx" | "today">,
  personId: PersonId,
  nameOf: (id: UserId) => string,
): Standing | null {
  const track = assistancesOfPerson(tx, personId)[0];
  if (track === undefined) return null;
  const periods = periodsOf(track, modesOf(tx, track.id), staysOfPerson(tx, personId));
  const now = periods.findLast(({ from }) => from <= today) ?? periods.at(-1);
  const worker = workerNow(workersOf(tx, track.id));
  return {
    id: track.id,
    state: stateOf(track),
    openedOn: track.openedOn,
    assistedOn: track.assistedOn,
    mode: now?.mode ?? "non-residential",
    reason: now?.reason ?? null,
    since: now?.from ?? track.openedOn,
    closedOn: track.closing?.on ?? null,
    worker: worker === null ? null : { id: worker, name: nameOf(worker) },
  };
}

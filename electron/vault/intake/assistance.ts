import {
  assistancesMovedBy,
  assistancesOfPerson,
  insertAssistance,
  insertMode,
  type MovedAssistance,
  modesOf,
  openAssistanceOf,
  setAssistedOn,
  setClosing,
  voidAssistance,
  workersOf,
} from "../../../db/intake/assistances.ts";
import { agreementsOf, endingOf, hasSections } from "../../../db/intake/intake.ts";
import { acceptedSince, firstReferralOf } from "../../../db/referrals/referrals.ts";
import { staysOfPerson } from "../../../db/accommodation/stays.ts";
import type { ReadDb } from "../../../db/platform/open-database.ts";
import { lastMomentAt } from "../../../db/integrity/audit-log.ts";
import {
  type Assistance,
  AssistanceId,
  type ModeReason,
  periodsOf,
  type Standing,
  stateOf,
  workerNow,
} from "../../../domain/intake/assistance.ts";
import {
  type CalendarDate,
  calendarDateOf,
  type Instant,
} from "../../../domain/core/calendar-date.ts";
import type { PersonView } from "../../../domain/person-file/person-view.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Stay, StayId } from "../../../domain/accommodation/stay.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { ChosenCustomTerms } from "../../../domain/vocabulary/custom-term-choice.ts";
import type { Context } from "../platform/handler-context.ts";
import { assistanceChanged } from "../residence/refresh-status.ts";

export interface Opening {
  readonly personId: PersonId;
  readonly on: CalendarDate;
  /** Null begins with an intake. */
  readonly assistedOn: CalendarDate | null;
  /** Waits for a place in the house, and why; null for someone who does not. */
  readonly waiting: { readonly reason: ModeReason | null } | null;
  /** The stay whose admission opens it, or that goes on after all. */
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
  assistanceChanged(context, opening.personId);
  return track;
}

/** A resident is assisted: an admission opens the assistance if there is none, and ends an intake. */
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

/**
 * Reverses what an admission did to the person's assistance. Later decisions and records stay, and the assistance with
 * them.
 */
export function unassistResident({ tx, now }: Context, stayId: StayId): void {
  for (const moved of assistancesMovedBy(tx, stayId)) {
    const ending = endingOf(tx, moved.id);
    // An intake that was accepted began the assistance automatically.
    const assistedOn = ending?.outcome === "accepted" ? ending.on : null;
    if (moved.isOpenedBy && isUntouched(tx, moved)) voidAssistance(tx, moved.id, now);
    else setAssistedOn(tx, moved.id, assistedOn, null);
  }
}

const isUntouched = (tx: ReadDb, moved: MovedAssistance): boolean =>
  modesOf(tx, moved.id).length === 0 &&
  workersOf(tx, moved.id).length === 0 &&
  agreementsOf(tx, moved.id).length === 0 &&
  !hasSections(tx, moved.id) &&
  endingOf(tx, moved.id) === null &&
  !isPromised(tx, moved);

/** A referral of the person was accepted, and no other assistance answers it. */
function isPromised(tx: ReadDb, { id, personId, openedAt }: MovedAssistance): boolean {
  const accepted = acceptedSince(tx, personId);
  const isOnly = assistancesOfPerson(tx, personId).every((one) => one.id === id);
  return accepted !== null && (isOnly || accepted >= openedAt);
}

/** Reverses the closing that was one act with a departure, as long as nothing was opened since. Returns whether it did. */
export function takeBackClosing(context: Context, personId: PersonId, leftAt: Instant): boolean {
  const { tx } = context;
  const [newest] = assistancesOfPerson(tx, personId);
  if (newest === undefined || newest.closing === null || openAssistanceOf(tx, personId) !== null)
    return false;
  const object = { kind: "assistances", id: newest.id } as const;
  if (lastMomentAt(tx, "assistanceClosed", object) !== leftAt) return false;
  setClosing(tx, newest.id, null);
  context.note({ action: "assistanceReopened", object });
  assistanceChanged(context, personId);
  return true;
}

/** Who first referred the person: the first recorded referral, or the record of the first admission. */
export function referralOf(
  { tx, settings }: Pick<Context, "tx" | "settings">,
  personId: PersonId,
): PersonView["referred"] {
  const call = firstReferralOf(tx, personId)?.card;
  if (call)
    return {
      on: calendarDateOf(call.receivedAt, settings.zone),
      by: call.referredBy,
      own: by(call.own),
    };
  const arrival = staysOfPerson(tx, personId).at(-1);
  return arrival === undefined ? null : { on: null, by: arrival.referredBy, own: by(arrival.own) };
}

const by = (
  own: ChosenCustomTerms<"referredBy"> | undefined,
): ChosenCustomTerms<"by"> | undefined =>
  own?.referredBy === undefined ? undefined : { by: own.referredBy };

/** The present assistance of each of these people; people without any are left out. */
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

import { assistancesThatMayWait, modesOf, modesOfEach } from "../../../db/intake/assistances.ts";
import { relativesOf } from "../../../db/people/households.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { acceptedSince, acceptedSinceOfEach } from "../../../db/referrals/referrals.ts";
import { bedPlaces } from "../../../db/accommodation/rooms.ts";
import { staysOfEach, staysOfPerson } from "../../../db/accommodation/stays.ts";
import { type Assistance, periodsOf } from "../../../domain/intake/assistance.ts";
import { type CalendarDate, calendarDateOf } from "../../../domain/core/calendar-date.ts";
import type { PersonCard, PersonId } from "../../../domain/people/person.ts";
import type { Waiting } from "../../../domain/accommodation/reservation.ts";
import type { Context } from "../platform/handler-context.ts";
import { holdsByBed } from "../accommodation/reservations-by-bed.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";

/**
 * Who waits for a place, longest first: those recorded as waiting, and those whose call was accepted and who have had
 * neither a bed nor another decision since.
 */
export function waitingList(context: Context): Waiting[] {
  const { tx } = context;
  const open = cachedUntilWritten(context, "may wait", () => assistancesThatMayWait(tx));
  askTogether(context, open);
  const found = open.flatMap((track) => {
    const wait = waitOf(context, track);
    return wait === null ? [] : [{ personId: track.personId, ...wait }];
  });
  const people = cardsOf(
    context,
    found.map(({ personId }) => personId),
  );
  const holds = [...holdsByBed(context)].flatMap(([bedId, all]) =>
    all.map((hold) => ({ bedId, hold })),
  );
  const places = bedPlaces(tx);
  return found
    .flatMap(({ personId, since, why }): readonly Waiting[] => {
      const card = people.get(personId);
      if (card === undefined) return [];
      const kept = holds.find(({ hold }) => hold.person?.id === personId);
      const place = kept === undefined ? undefined : places.get(kept.bedId);
      const { id, number, name, age, languages } = card;
      return [
        {
          person: { id, number, name, age, languages },
          since,
          why,
          family: [...cardsOf(context, relativesOf(tx, personId)).values()].map(lineOf),
          hold:
            kept === undefined
              ? null
              : { ...kept.hold, room: place?.room ?? "", bed: place?.bed ?? "" },
        },
      ];
    })
    .toSorted((a, b) => a.since.localeCompare(b.since))
    .slice(0, 200);
}

/** One by one it took most of the time. */
function askTogether({ tx }: Context, open: readonly Assistance[]): void {
  const people = open.map(({ personId }) => personId);
  staysOfEach(tx, people);
  acceptedSinceOfEach(tx, people);
  modesOfEach(
    tx,
    open.map(({ id }) => id),
  );
}

function waitOf(
  { tx, today, settings }: Context,
  track: Assistance,
): Pick<Waiting, "since" | "why"> | null {
  const decisions = modesOf(tx, track.id);
  const stays = staysOfPerson(tx, track.personId);
  const now = periodsOf(track, decisions, stays).findLast(({ from }) => from <= today);
  if (now?.mode === "waiting") return { since: now.from, why: now.reason ?? "unknown" };
  const accepted = acceptedSince(tx, track.personId);
  if (accepted === null || now?.mode === "residential") return null;
  const on: CalendarDate = calendarDateOf(accepted, settings.zone);
  const isDecided = decisions.some(({ at }) => at > accepted) || (track.assistedOn ?? "") >= on;
  const hasStayed = stays.some(({ from, until }) => from >= on || until === null || until > on);
  return isDecided || hasStayed ? null : { since: on, why: "accepted" };
}

const cardsOf = ({ tx }: Context, ids: readonly PersonId[]): ReadonlyMap<PersonId, PersonCard> =>
  new Map(peopleByIds(tx, ids).map(({ card }) => [card.id, card]));

const lineOf = ({ id, number, name }: PersonCard) => ({ id, number, name });

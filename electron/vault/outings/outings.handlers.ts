import {
  backSince,
  insertOuting,
  moveOutings,
  outside,
  outingById,
  peopleOnOuting,
  setBackBy,
  takeOutingsBack,
} from "../../../db/outings/outings.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { phonesOf } from "../../../db/safety/safety.ts";
import { openStays } from "../../../db/accommodation/stays.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import {
  isAgreeable,
  isLeftAt,
  type OutView,
  outingsGoBefore,
  OutingId,
  type OutingStage,
  proposedBackBy,
} from "../../../domain/outings/outing.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { appointmentsNow } from "./people-at-appointments.ts";
import { countAgain, countedNow, endCounted, outingsByPerson } from "./census-absences.ts";
import {
  endOutside,
  reopenOutside,
  lineOf,
  outingsNow,
  residents,
  searchesNow,
  stagesNow,
} from "./whereabouts.ts";
import { residentsByRoom } from "../accommodation/residents-by-room.ts";

export const list: Handler<"passes.list"> = (context) => {
  const { now, settings } = context;
  const passes = outingsNow(context);
  const searches = searchesNow(context);
  const stages = stagesNow(context, passes);
  const appointments = appointmentsNow(context, stages);
  const counted = countedNow(context, stages);
  const out = passes.flatMap((pass) => {
    const people = pass.people.filter(({ id }) => !searches.has(id) && !counted.has(id));
    return people.length === 0 ? [] : [{ ...pass, people }];
  });
  const isOut = new Set(out.flatMap(({ people }) => people.map(({ id }) => id)));
  const notOut = residents(context).filter(({ id }) => !isOut.has(id));
  const agreed = agreedWith(context);
  const atAppointments = notOut.flatMap((one) => {
    const away = appointments.get(one.id);
    if (away === undefined) return [];
    const { row, since, backBy, stage } = away;
    return [{ appointmentId: row.id, since, person: lineOf(one), backBy, stage }];
  });
  return ok({
    now,
    proposed: proposedBackBy(now, settings),
    keepHours: settings.passKeepHours,
    out,
    lookedFor: notOut.flatMap((one) => {
      const search = searches.get(one.id);
      return search === undefined
        ? []
        : [
            {
              searchId: search.id,
              since: search.openedAt,
              person: lineOf(one),
              pass: agreed(one.id),
            },
          ];
    }),
    atAppointments,
    counted: notOut.flatMap((person) => {
      const away = counted.get(person.id);
      if (away === undefined) return [];
      return [{ night: away.night, state: away.state, person, pass: agreed(person.id) }];
    }),
    inside: notOut.filter(
      ({ id }) => !searches.has(id) && !appointments.has(id) && !counted.has(id),
    ),
    back: cameBack(context),
    phones: phonesOfLate(context, [
      ...out,
      ...atAppointments.map(({ stage, person }) => ({ stage, people: [person] })),
    ]),
  });
};

export const goOut: Handler<"passes.goOut"> = (
  context,
  { personIds, outAt: leftAt, ...outing },
) => {
  const { tx, now, me, settings } = context;
  const outAt = leftAt ?? now;
  const stays = new Map(openStays(tx).map((stay) => [stay.personId, stay.id]));
  const people = [...new Set(personIds)].flatMap((personId) => {
    const stayId = stays.get(personId);
    return stayId === undefined ? [] : [{ personId, stayId }];
  });
  if (people.length < new Set(personIds).size) return err({ type: "NotResident" });
  const out = new Set(outside(tx).map(({ person }) => person.personId));
  const lookedFor = searchesNow(context);
  if (people.some(({ personId }) => out.has(personId) || lookedFor.has(personId)))
    return err({ type: "AlreadyOut" });
  if (!isLeftAt(outAt, now)) return err({ type: "InvalidInput", fields: ["outAt"] });
  if (!isAgreeable(outing.backBy, outAt, settings.zone)) return err({ type: "BackByOutside" });
  const id = OutingId.parse(context.newId());
  insertOuting(tx, { id, ...outing, outAt, outBy: me.id, byCount: false }, people);
  for (const { personId } of people)
    context.note({ action: "wentOut", object: { kind: "people", id: personId } });
  return ok({ id });
};

export const back: Handler<"passes.back"> = (context, { personIds }) => {
  const counted = endCounted(context, personIds);
  const ended = [...counted, ...endOutside(context, personIds, "back")];
  if (ended.length === 0) return err({ type: "NotOut" });
  for (const id of ended) context.note({ action: "cameBack", object: { kind: "people", id } });
  return ok(null);
};

export const stillOut: Handler<"passes.stillOut"> = (context, { id, personIds }) => {
  const { tx } = context;
  const isHere = new Set(openStays(tx).map(({ personId }) => personId));
  const isOut = new Set(outside(tx).map(({ person }) => person.personId));
  for (const personId of personIds) {
    if (!isHere.has(personId)) return err({ type: "NotResident" });
    if (isOut.has(personId)) return err({ type: "AlreadyOut" });
    if (!isGoingOn(context, id, personId)) return err({ type: "NotOut" });
    context.note({ action: "stillOut", object: { kind: "people", id: personId } });
  }
  return ok(null);
};

/** A return from an absence known by the count alone has no outing to resume, only that absence. */
function isGoingOn(context: Context, id: OutingId | null, personId: PersonId): boolean {
  const isByCount = id !== null && outingById(context.tx, id)?.byCount === true;
  if ((id === null || isByCount) && countAgain(context, id, personId)) return true;
  return !isByCount && reopenOutside(context, id, personId);
}

export const takeBack: Handler<"passes.takeBack"> = (context, { id, personIds }) => {
  const { tx } = context;
  const lookedFor = searchesNow(context);
  const out = stillOn(context, id, personIds);
  if (out.length === 0) return err({ type: "NotOut" });
  if (out.some((personId) => lookedFor.has(personId))) return err({ type: "IsLookedFor" });
  takeOutingsBack(tx, id, out);
  for (const personId of out)
    context.note({ action: "outingTakenBack", object: { kind: "people", id: personId } });
  return ok(null);
};

export const agree: Handler<"passes.agree"> = (context, { id, backBy, personIds }) => {
  const { now, settings } = context;
  const out = stillOn(context, id, personIds);
  if (out.length === 0) return err({ type: "NotOut" });
  if (!isAgreeable(backBy, now, settings.zone)) return err({ type: "BackByOutside" });
  agreeOn(context, id, out, backBy);
  for (const personId of out)
    context.note({ action: "backByChanged", object: { kind: "people", id: personId } });
  return ok(null);
};

/** The others on that outing keep the time agreed with them; so does a person whose return is undone. */
function agreeOn(
  context: Context,
  id: OutingId,
  people: readonly PersonId[],
  backBy: Instant,
): void {
  const { tx } = context;
  const pass = outingById(tx, id);
  const isWhole = peopleOnOuting(tx, id).every(({ personId }) => people.includes(personId));
  if (pass === null || isWhole) setBackBy(tx, id, backBy);
  else moveOutings(tx, id, people, { ...pass, id: OutingId.parse(context.newId()), backBy });
}

/**
 * Those of these people who are still out on an outing; another person on it may be absent, or searched for, and is
 * left out.
 */
const stillOn = (
  { tx }: Context,
  id: OutingId,
  personIds: readonly PersonId[],
): readonly PersonId[] =>
  peopleOnOuting(tx, id).flatMap(({ personId, endedAt }) =>
    endedAt === null && personIds.includes(personId) ? [personId] : [],
  );

/** What was agreed with each person on an outing; null for the others. */
function agreedWith(context: Context): (id: PersonId) => OutView["counted"][number]["pass"] {
  const passes = outingsByPerson(context);
  return (personId) => {
    const pass = passes.get(personId);
    return pass === undefined ? null : { id: pass.id, backBy: pass.backBy };
  };
}

/** The phone number is for calling people who are late; it is not shown for those on time. */
function phonesOfLate(
  { tx }: Context,
  away: readonly { readonly stage: OutingStage; readonly people: readonly { id: PersonId }[] }[],
): OutView["phones"] {
  const late = away.filter(({ stage }) => stage !== "out");
  const phones = phonesOf(
    tx,
    late.flatMap(({ people }) => people.map(({ id }) => id)),
  );
  return [...phones].map(([personId, phone]) => ({ personId, phone }));
}

/** Who came back since the oldest stored outing, last first. */
function cameBack(context: Context): OutView["back"] {
  const { tx, now, settings } = context;
  const returns = backSince(tx, outingsGoBefore(now, settings.passKeepHours));
  const cards = new Map(
    peopleByIds(
      tx,
      returns.map(({ person }) => person.personId),
    ).map(({ card }) => [card.id, card]),
  );
  const where = residentsByRoom(tx);
  return returns.flatMap(({ pass, person: { personId, endedAt } }) => {
    const card = cards.get(personId);
    if (card === undefined || endedAt === null) return [];
    const { id, number, name } = card;
    const person = { id, number, name, room: where.roomOf(id) ?? "" };
    const outAt = pass.byCount ? null : pass.outAt;
    return [{ passId: pass.id, person, outAt, backAt: endedAt }];
  });
}

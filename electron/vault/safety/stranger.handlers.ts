import { namesWithPhoto } from "../../../db/people/photos.ts";
import { safetyCardOf } from "../../../db/safety/safety.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { ok } from "../../../domain/core/result.ts";
import { wholeCard } from "../../../domain/safety/safety.ts";
import {
  behind,
  calledSo,
  type ListOf,
  neverLists,
  type NeverLists,
} from "../../../domain/safety/stranger.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { openReservedPlaces } from "../accommodation/bed-reservations.ts";
import { lineById, type PersonLine, residentList } from "../accommodation/resident-list.ts";
import { coordinators } from "./check-keep-apart.ts";
import { cardSigner } from "./safety-records.ts";

const view: Handler<"stranger.view"> = (context) => {
  const all = listsNow(context);
  const { named, unasked, nobody, kept, unsigned } = neverLists(all);
  // A person who is protected here is never one of those who must not come in, whatever other person has the same name.
  const isProtected = new Set(all.map(({ person }) => person?.id));
  const faces = namesWithPhoto(context.tx).filter(({ id }) => !isProtected.has(id));
  return ok({
    people: all.length,
    named: named.map(({ entry }) => ({ entry, photoOf: calledSo(entry, faces)?.id ?? null })),
    unasked: unasked.length,
    nobody: nobody.length,
    kept: kept.length,
    unsigned: unsigned.length,
    coordinators: coordinators(context),
  });
};

const forWhom: Handler<"stranger.forWhom"> = (context, whose) => {
  const lists: NeverLists<PersonLine | null> = neverLists(listsNow(context));
  const asked = behind(lists, whose);
  const people = asked.filter((person) => person !== null);
  context.noteReadings(
    people.map(({ id }) => id),
    "safety",
  );
  return ok({ people, withoutFile: asked.length - people.length });
};

/**
 * The list of every resident and of everyone who is expected; without a person where a bed is reserved for someone who
 * has no file. It reads only what the house has, so that the page is the same for every role.
 */
function listsNow(context: Context): readonly ListOf<PersonLine | null>[] {
  const residents = residentList(context);
  const isResident = new Set<PersonId>(residents.map(({ id }) => id));
  const reserved = openReservedPlaces(context).filter(
    ({ personId }) => personId === null || !isResident.has(personId),
  );
  const expected = lineById(
    context,
    reserved.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  );
  const withoutFile = reserved.filter(({ personId }) => personId === null);
  return [
    ...[...residents, ...expected.values()].map((person) => ({
      person,
      ...cardInHouse(context, person.id),
    })),
    ...withoutFile.map(() => ({ person: null, card: "none" as const, isSigned: true })),
  ];
}

function cardInHouse(context: Context, id: PersonId): Omit<ListOf<unknown>, "person"> {
  const row = safetyCardOf(context.tx, id);
  if (row === null) return { card: "none", isSigned: true };
  if (row.card === null) return { card: "kept", isSigned: true };
  return { card: wholeCard(row.card), isSigned: cardSigner(context, row) !== null };
}

export const strangerHandlers = {
  "stranger.view": view,
  "stranger.forWhom": forWhom,
} as const;

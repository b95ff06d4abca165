import * as z from "zod";
import {
  addNameHashes,
  deleteDrop,
  insertDrop,
  personById,
  updatePerson,
  waitingDrops,
  type PersonRow,
  type SealedPart,
} from "../../db/people.ts";
import {
  type AgeGiven,
  emptyIdentity,
  Identity,
  type PersonCard,
  type PersonId,
} from "../../domain/person.ts";
import type { Result } from "../../domain/result.ts";
import { ok } from "../../domain/result.ts";
import type { Context } from "./context.ts";
import { soundHashes } from "./names.ts";

/** A name that someone without the office's key learned; the office takes it up later. */
const LearnedName = z.strictObject({ name: z.string().min(1).max(160) });

/** The identity a new file starts with, sealed for the office or dropped in. */
export function newIdentityPart(context: Context, card: PersonCard, age: AgeGiven): SealedPart {
  const identity: Identity = {
    ...emptyIdentity,
    name: card.name,
    birthDate: age.basis === "birthDate" ? age.birthDate : null,
  };
  return sealIdentity(context, card, identity);
}

/** Seals an identity at the version of the card it goes with. */
export function sealIdentity(context: Context, card: PersonCard, identity: Identity): SealedPart {
  const spot = { table: "people.office", rowId: card.id, version: card.version };
  return { version: card.version, bytes: context.keys.seal("office", spot, Identity, identity) };
}

/** The identity of a person, for those whose key opens it. */
export function openIdentity(
  context: Context,
  person: PersonRow,
): Result<Identity, { readonly type: "NotYours" } | { readonly type: "RecordDamaged" }> {
  if (person.office === null) return ok(emptyIdentity);
  const { version, bytes } = person.office;
  const spot = { table: "people.office", rowId: person.card.id, version };
  return context.keys.open("office", spot, Identity, bytes);
}

/** Keeps how a name sounds, keyed, so that a later admission can tell that there may be an older file. */
export function rememberSound(context: Context, id: PersonId, name: string | null): void {
  if (name === null) return;
  addNameHashes(context.tx, id, soundHashes(context.house.vault.nameKey, name));
}

/** Someone without the office's key learned a name: it is dropped in, to be taken up by the office. */
export function dropName(context: Context, id: PersonId, name: string): void {
  const dropId = context.newId();
  const spot = { table: "people_drops", rowId: dropId, version: 1 };
  const sealed = context.keys.seal("office", spot, LearnedName, { name });
  insertDrop(context.tx, { id: dropId, personId: id, sealed }, context.now);
}

/** Takes up what was dropped in: a first name becomes the name, a further one an alias. For members of the office. */
export function takeUpDrops(context: Context): void {
  for (const drop of waitingDrops(context.tx)) {
    const spot = { table: "people_drops", rowId: drop.id, version: 1 };
    const learned = context.keys.open("office", spot, LearnedName, drop.sealed);
    const person = personById(context.tx, drop.personId);
    if (!learned.ok || person === null) continue;
    const identity = openIdentity(context, person);
    if (!identity.ok) continue;
    saveIdentity(context, person, withName(identity.value, learned.value.name));
    deleteDrop(context.tx, drop.id);
  }
}

/** Stores another identity as the person's next version. */
export function saveIdentity(
  context: Context,
  person: PersonRow,
  identity: Identity,
  change: Partial<PersonCard> = {},
): PersonCard {
  const card = { ...person.card, ...change, version: person.card.version + 1 };
  const office = sealIdentity(context, card, identity);
  updatePerson(context.tx, person, { ...person, card, office }, context.now);
  for (const name of [identity.name, ...identity.aliases]) rememberSound(context, card.id, name);
  return card;
}

function withName(identity: Identity, name: string): Identity {
  if (identity.name === null || identity.name === name) return { ...identity, name };
  const aliases = [...new Set([...identity.aliases, identity.name])].slice(-20);
  return { ...identity, name, aliases };
}

import * as z from "zod";
import {
  addNameHashes,
  personById,
  replaceNameHashes,
  updatePerson,
  type PersonRow,
} from "../../../db/people/people.ts";
import { deleteDrop, insertDrop, waitingDrops } from "../../../db/people/office-inbox.ts";
import type { SealedField } from "../../../db/platform/sealed-field.ts";
import { CalendarDate, monthOf } from "../../../domain/core/calendar-date.ts";
import {
  type AgeGiven,
  emptyIdentity,
  Identity,
  identityRenamed,
  type PersonCard,
  type PersonId,
} from "../../../domain/people/person.ts";
import type { Result } from "../../../domain/core/result.ts";
import { ok } from "../../../domain/core/result.ts";
import type { Context } from "../platform/context.ts";
import { openHidden, sealHidden } from "./hidden-files.ts";
import { personKey } from "../users/hidden-holders.ts";
import { mostHashes, soundHashes } from "../people/normalize-name.ts";
import { refreshResidence } from "../residence/procedures.ts";

/** What reaches the office from outside: a name or a day of birth that someone learned, alerts that leave the house. */
const Learned = z.strictObject({
  name: z
    .strictObject({
      from: z.string().min(1).max(160).nullable(),
      to: z.string().min(1).max(160),
    })
    .nullable()
    .default(null),
  // What was dropped in before this was asked has no answer to it.
  birthDate: CalendarDate.nullable().default(null),
  alerts: z.array(z.string()).default([]),
});
type Learned = z.infer<typeof Learned>;
type LearnedPart = Partial<Learned>;

/** The identity a new file starts with, sealed for the office or dropped in. */
export function newIdentityPart(context: Context, card: PersonCard, age: AgeGiven): SealedField {
  const identity: Identity = {
    ...emptyIdentity,
    name: card.name,
    birthDate: age.basis === "birthDate" ? age.birthDate : null,
  };
  return sealIdentity(context, card, identity);
}

/** Seals an identity at the version of the card it goes with. */
export function sealIdentity(context: Context, card: PersonCard, identity: Identity): SealedField {
  const spot = { table: "people.office", rowId: card.id, version: card.version };
  return { version: card.version, bytes: context.keys.seal("office", spot, Identity, identity) };
}

/** The identity of a person, for those whose key opens it. */
export function openIdentity(
  context: Context,
  person: PersonRow,
): Result<Identity, { readonly type: "NotYours" } | { readonly type: "RecordDamaged" }> {
  if (person.hidden !== null) return openHidden(context, person.card.id, person.hidden);
  return openOffice(context, person.card.id, person.office);
}

/** Of a file that is not hidden. */
export function openOffice(
  context: Context,
  rowId: PersonId,
  office: SealedField | null,
): ReturnType<typeof openIdentity> {
  if (office === null) return ok(emptyIdentity);
  const { version, bytes } = office;
  return context.keys.open("office", { table: "people.office", rowId, version }, Identity, bytes);
}

/** Keeps how a further name sounds, keyed, so that a later admission can tell that there may be an older file. */
export function rememberSound(context: Context, id: PersonId, name: string | null): void {
  if (name === null) return;
  addNameHashes(context.tx, id, soundHashes(context.house.vault.nameKey, [name]), mostHashes);
}

/** Keeps how the names of a person sound, and nothing of what they were called before: for those who know every name. */
export function rememberSounds(
  { tx, house }: Context,
  id: PersonId,
  names: readonly (string | null)[],
): void {
  const known = names.filter((name) => name !== null);
  replaceNameHashes(tx, id, soundHashes(house.vault.nameKey, known));
}

/** Drops in what the office should know of a person, to be taken up when one of its members signs in. */
export function dropIn(context: Context, id: PersonId, part: LearnedPart): void {
  const dropId = context.newId();
  const learned: Learned = { name: null, birthDate: null, alerts: [], ...part };
  const spot = { table: "people_drops", rowId: dropId, version: 1 };
  const sealed = context.keys.seal("office", spot, Learned, learned);
  insertDrop(context.tx, { id: dropId, personId: id, sealed }, context.now);
}

/** Takes up what was dropped in. For members of the office. */
export function takeUpDrops(context: Context): void {
  for (const drop of waitingDrops(context.tx)) {
    const spot = { table: "people_drops", rowId: drop.id, version: 1 };
    const learned = context.keys.open("office", spot, Learned, drop.sealed);
    const person = personById(context.tx, drop.personId);
    if (!learned.ok || person === null) continue;
    const { name, birthDate, alerts } = learned.value;
    // Only another age was recorded: it may change the person's residence procedures.
    if (name === null && birthDate === null && alerts.length === 0) {
      refreshResidence(context, person.card);
      deleteDrop(context.tx, drop.id);
      continue;
    }
    const identity = openIdentity(context, person);
    if (!identity.ok) continue;
    saveIdentity(context, person, withLearned(identity.value, stillSaid(person, learned.value)));
    deleteDrop(context.tx, drop.id);
    // An admission that never was takes it back by its moment.
    context.note({
      action: "identityChanged",
      object: { kind: "people", id: drop.personId },
      detail: drop.droppedAt,
    });
  }
}

/** Stores another identity as the person's next version; that of a hidden file under its own key. */
export function saveIdentity(
  context: Context,
  person: PersonRow,
  identity: Identity,
  change: Partial<PersonCard> = {},
): PersonCard {
  const version = person.card.version + 1;
  const key = person.hidden === null ? null : personKey(context, person.card.id);
  const card = { ...person.card, ...change, version, ...(key === null ? {} : { name: null }) };
  const sealed =
    key === null
      ? { office: sealIdentity(context, card, identity) }
      : { hidden: sealHidden(context, key, card, identity) };
  updatePerson(context.tx, person, { ...person, card, ...sealed }, context.now);
  rememberSounds(context, card.id, [identity.name, card.name, ...identity.aliases]);
  return card;
}

/** The identity with what was learned about a person. */
export function withLearned(
  identity: Identity,
  { name = null, birthDate = null, alerts = [] }: LearnedPart,
): Identity {
  const pastAlerts = [...new Set([...identity.pastAlerts, ...alerts])].slice(-40);
  const renamed = name === null ? identity : identityRenamed(identity, name);
  return { ...renamed, birthDate: birthDate ?? identity.birthDate, pastAlerts };
}

/** A day of birth counts as long as the card has the same month: it may have been corrected since. */
function stillSaid({ card }: PersonRow, learned: Learned): Learned {
  const { birthDate } = learned;
  const isSaid =
    birthDate !== null && card.age.basis === "born" && card.age.month === monthOf(birthDate);
  return isSaid ? learned : { ...learned, birthDate: null };
}

import {
  addNameHashes,
  replaceNameHashes,
  updatePerson,
  type PersonRow,
} from "../../../db/people/people.ts";
import type { SealedField } from "../../../db/platform/sealed-field.ts";
import {
  type AgeGiven,
  emptyIdentity,
  Identity,
  type PersonCard,
  type PersonId,
} from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { openRecord, sealRecord } from "../keys/sealed-record.ts";
import type { Context } from "../platform/handler-context.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { personKey } from "../users/hidden-file-holders.ts";
import { mostHashes, soundHashes } from "./normalize-name.ts";

type Damage = { readonly type: "NotYours" } | { readonly type: "RecordDamaged" };

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
export function openIdentity(context: Context, person: PersonRow): Result<Identity, Damage> {
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

/** Seals an identity with the key of its file, at the version of the card it goes with. */
export const sealHidden = (
  { house }: Context,
  key: Buffer,
  card: Pick<PersonCard, "id" | "version">,
  identity: Identity,
): SealedField => ({
  version: card.version,
  bytes: sealRecord(
    { epoch: noEpoch, recordKey: key },
    spotOf(house, card.id, card.version),
    Identity,
    identity,
  ),
});

export function openHidden(
  context: Context,
  id: PersonId,
  sealed: SealedField,
  key = personKey(context, id),
): Result<Identity, Damage> {
  if (key === null) return err({ type: "NotYours" });
  const keys = new Map([[noEpoch, { recordKey: key, dropSeed: null }]]);
  return openRecord(keys, spotOf(context.house, id, sealed.version), Identity, sealed.bytes);
}

const spotOf = (house: OpenVault, id: PersonId, version: number) => ({
  vaultId: house.vault.id,
  table: "people.hidden",
  rowId: id,
  version,
});

const noEpoch = 0;

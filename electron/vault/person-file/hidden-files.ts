import { forgetSignatures } from "../../../db/daily-life/agreement.ts";
import { hasUnsealedReferrals } from "../../../db/referrals/sealed-referrals.ts";
import { pastIdentities, resealPast } from "../../../db/people/hidden-file-holders.ts";
import { mergedInto } from "../../../db/people/merged-files.ts";
import {
  hiddenPeople,
  namesBut,
  peopleByIds,
  type PersonRow,
  updatePerson,
} from "../../../db/people/people.ts";
import { clearNamesOf } from "../../../db/retention/clear-people-who-left.ts";
import { erasePhoto } from "../../../db/people/photos.ts";
import type { SealedField } from "../../../db/platform/sealed-field.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Identity, PersonCard, PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Context } from "../platform/handler-context.ts";
import {
  holderUsers,
  holdsNow,
  nameHolders,
  unnameHolders,
  personKey,
  sharesOf,
} from "../users/hidden-file-holders.ts";
import { newPersonKey } from "../keys/hidden-file-key.ts";
import { cutListed } from "../safety/remove-names-from-lists.ts";
import { signingCards } from "../safety/safety-records.ts";
import { coverDossiers } from "../dossiers/sealed-dossiers.ts";
import { coverReferrals } from "../referrals/referrals-of-hidden-files.ts";
import { coverDisclosures } from "../disclosures/sealed-disclosures.ts";
import { coverLetters } from "../letters/sealed-letters.ts";
import { coverScans } from "../residence/sealed-scans.ts";
import { openHidden, openIdentity, openOffice, sealHidden } from "../people/identity.ts";

/**
 * Hides a file with those that were merged into it: takes the names out of what was written about others, and puts what is known of
 * the person under keys of its own that these colleagues hold.
 */
export function hideFile(
  context: Context,
  person: PersonRow,
  holders: readonly UserId[],
): Result<null, AppError> {
  const { tx } = context;
  const { id } = person.card;
  const files: { readonly one: PersonRow; readonly known: Identity }[] = [];
  for (const one of [person, ...peopleByIds(tx, mergedInto(tx, id))]) {
    const known = openIdentity(context, one);
    if (!known.ok) return err({ type: "NotMember", compartment: "office" });
    files.push({ one, known: known.value });
  }
  // The house may have heard names that its own files never had.
  const told = files.flatMap(({ known }) => [known.name ?? "", ...known.aliases]);
  signingCards(context, () => {
    clearNamesOf(tx, person.card, namesBut(tx, [id]), { lists: "wholeName", told });
  });
  cutListed(context, person.card, [...told, person.card.name ?? ""]);
  for (const { one, known } of files) {
    const gone = hideIdentity(context, one, withShown(known, one), holders);
    if (!gone.ok) return gone;
  }
  return ok(null);
}

/** The name the house showed is part of who someone is. */
function withShown(identity: Identity, { card }: PersonRow): Identity {
  if (card.name === null || card.name === identity.name) return identity;
  if (identity.name === null || identity.name === "") return { ...identity, name: card.name };
  const aliases = [...new Set([...identity.aliases, card.name])].slice(-20);
  return { ...identity, aliases };
}

/** Puts a file under a key of its own that these colleagues hold. From then on nothing else opens who it is. */
function hideIdentity(
  context: Context,
  person: PersonRow,
  identity: Identity,
  holders: readonly UserId[],
): Result<PersonCard, AppError> {
  const { tx, now } = context;
  const key = newPersonKey();
  const { id } = person.card;
  const named = nameHolders(context, id, key, holders);
  if (!named.ok) return named;
  const card = { ...person.card, name: null, version: person.card.version + 1 };
  const hidden = sealHidden(context, key, card, identity);
  // A face identifies a person to anyone who sees it.
  if (erasePhoto(tx, id)) context.note({ action: "photoRemoved", object: { kind: "people", id } });
  coverFile(context, id, null, key);
  updatePerson(tx, person, { ...person, card, office: null, hidden }, now);
  for (const past of pastIdentities(tx, id)) {
    const opened = past.office && openOffice(context, id, past.office);
    const isRead = opened?.ok === true;
    const sealed = isRead
      ? sealHidden(context, key, { id, version: past.office?.version ?? 0 }, opened.value)
      : null;
    // What is damaged opens for no one, and stays as it is.
    resealPast(tx, id, past.version, { office: isRead ? null : past.office, hidden: sealed });
  }
  key.fill(0);
  forgetSignatures(tx, id);
  return ok(card);
}

/** Gives the identity back to the office, its past included. */
export function showIdentity(
  context: Context,
  person: PersonRow,
  sealOffice: (version: number, identity: Identity) => SealedField,
): void {
  const { tx } = context;
  const { id } = person.card;
  for (const past of pastIdentities(tx, id)) {
    const opened = past.hidden && openHidden(context, id, past.hidden);
    if (opened?.ok !== true || past.hidden === null) continue;
    const office = sealOffice(past.hidden.version, opened.value);
    resealPast(tx, id, past.version, { office, hidden: null });
  }
  coverFile(context, id, personKey(context, id), null);
  if (!unnameHolders(context, id).ok) throw new Error("Only a holder shows a hidden file again");
}

/** Names one more colleague. Their key is the one the office vouches for. */
export function addHolder(context: Context, id: PersonId, userId: UserId): Result<null, AppError> {
  const key = personKey(context, id);
  if (key === null) return err({ type: "NotNamed" });
  const named = nameHolders(context, id, key, [...holderUsers(context, id), userId]);
  key.fill(0);
  return named;
}

/** Removes a colleague: the file gets another key, which they do not get. At least one must be left. */
export function removeHolder(
  context: Context,
  id: PersonId,
  userId: UserId,
): Result<null, AppError> {
  const key = personKey(context, id);
  if (key === null) return err({ type: "NotNamed" });
  const left = holderUsers(context, id).filter((holder) => holder !== userId);
  if (!left.some((holder) => holdsNow(context, id, holder))) return err({ type: "LastHolder" });
  return renewKey(context, id, key, left);
}

/**
 * Does for the user's files what only a holder can: a new key where a holder left or has another key, and the shares of
 * readmitted holders and of the recovery key.
 */
export function renewHidden(context: Context): void {
  coverBareCalls(context);
  for (const { card } of hiddenPeople(context.tx)) {
    const key = personKey(context, card.id);
    if (key === null) continue;
    const users = holderUsers(context, card.id);
    const shares = sharesOf(context, card.id, users);
    if (shares === "tooMany") renewKey(context, card.id, key, users);
    if (shares === "lacking") nameHolders(context, card.id, key, users);
    key.fill(0);
  }
}

/** Of files that were hidden before their calls were. */
function coverBareCalls(context: Context): void {
  for (const { card } of hiddenPeople(context.tx)) {
    const key = hasUnsealedReferrals(context.tx, card.id) ? personKey(context, card.id) : null;
    if (key === null) continue;
    coverReferrals(context, card.id, key, key);
    key.fill(0);
  }
}

/** Another key for the file, its past included, for these users. */
export function renewKey(
  context: Context,
  id: PersonId,
  before: Buffer,
  users: readonly UserId[],
): Result<null, AppError> {
  const { tx, now } = context;
  // Also of one that was merged into another.
  const [person] = peopleByIds(tx, [id]);
  const identity = person?.hidden && openHidden(context, id, person.hidden, before);
  if (person === undefined || identity?.ok !== true) return err({ type: "NotFound" });
  const key = newPersonKey();
  const card = { ...person.card, version: person.card.version + 1 };
  coverFile(context, id, before, key);
  updatePerson(
    tx,
    person,
    { ...person, card, hidden: sealHidden(context, key, card, identity.value) },
    now,
  );
  for (const past of pastIdentities(tx, id)) {
    const opened = past.hidden && openHidden(context, id, past.hidden, before);
    if (opened?.ok !== true || past.hidden === null) continue;
    const hidden = sealHidden(context, key, { id, version: past.hidden.version }, opened.value);
    resealPast(tx, id, past.version, { office: past.office, hidden });
  }
  const named = nameHolders(context, id, key, users);
  key.fill(0);
  return named;
}

/** Documents identify a person, too. */
function coverFile(
  context: Context,
  id: PersonId,
  before: Buffer | null,
  after: Buffer | null,
): void {
  coverScans(context, id, before, after);
  coverDossiers(context, id, before, after);
  coverDisclosures(context, id, before, after);
  coverLetters(context, id, before, after);
  coverReferrals(context, id, before, after);
}

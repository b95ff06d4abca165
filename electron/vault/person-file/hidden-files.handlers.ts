import { mergedInto } from "../../../db/people/merged-files.ts";
import {
  isHidden,
  peopleByIds,
  personById,
  updatePerson,
  type PersonRow,
} from "../../../db/people/people.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Identity, PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { holds } from "../../../domain/users/roster.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { forgetHiddenNames } from "../retention/hidden-names.retention.ts";
import { addHolder, hideFile, removeHolder, showIdentity } from "./hidden-files.ts";
import { personKey } from "../users/hidden-file-holders.ts";
import { takeUpOfficeEntries } from "./take-up-office-entries.ts";
import { isHere } from "../people/readable-person-files.ts";
import { openIdentity, sealIdentity } from "../people/identity.ts";

export const colleagues: Handler<"hidden.colleagues"> = (context) => {
  if (!context.house.compartments.has("office"))
    return err({ type: "NotMember", compartment: "office" });
  return ok(
    allUsers(context.tx)
      .filter(({ id, state }) => state === "active" && holds(context.house.roster, "office", id))
      .map(({ id, name }) => ({ id, name })),
  );
};

export const hide: Handler<"hidden.hide"> = (context, { id, version, colleagues: others }) => {
  // Names that the house learned and the office has not taken up yet are hidden with the rest.
  if (context.keys.holds.includes("office")) takeUpOfficeEntries(context);
  const file = fileAt(context, id, null);
  if (!file.ok) return file;
  const person = file.value;
  if (isHidden(person)) return err({ type: "AlreadyHidden" });
  if (person.card.version < version) return err({ type: "ChangedMeanwhile" });
  const holders = [...new Set([context.me.id, ...others])];
  const hidden = hideFile(context, person, holders);
  if (hidden.ok) context.note({ action: "fileHidden", object: { kind: "people", id } });
  return hidden;
};

export const show: Handler<"hidden.show"> = (context, { id, version }) => {
  const file = fileAt(context, id, version);
  if (!file.ok) return file;
  const person = file.value;
  const identity = openIdentity(context, person);
  if (!isHidden(person) || !identity.ok) return err({ type: "NotNamed" });
  const name = isHere(context, id) ? (identity.value.name?.slice(0, 120) ?? null) : null;
  showAgain(context, person, identity.value, name);
  for (const one of partsOf(context, id)) {
    const known = openIdentity(context, one);
    if (isHidden(one) && known.ok) showAgain(context, one, known.value, null);
  }
  context.note({ action: "fileShown", object: { kind: "people", id } });
  return ok(null);
};

function showAgain(
  context: Context,
  person: PersonRow,
  identity: Identity,
  name: string | null,
): void {
  const { tx, now } = context;
  const card = { ...person.card, name, version: person.card.version + 1 };
  const office = sealIdentity(context, card, identity);
  updatePerson(tx, person, { ...person, card, office, hidden: null }, now);
  showIdentity(context, person, (at, past) =>
    sealIdentity(context, { ...card, version: at }, past),
  );
}

export const name: Handler<"hidden.name"> = (context, { id, userId }) => {
  const named = forAll(context, id, (one) => addHolder(context, one, userId));
  if (!named.ok) return named;
  context.note({ action: "namedForHidden", object: { kind: "people", id } });
  // Names that were recorded since it was hidden.
  forgetHiddenNames(context, id);
  return named;
};

export const unname: Handler<"hidden.unname"> = (context, { id, userId }) => {
  const left = forAll(context, id, (one) => removeHolder(context, one, userId));
  if (left.ok) context.note({ action: "unnamedForHidden", object: { kind: "people", id } });
  return left;
};

/** Files that were merged into this one: what they know of the person is hidden and shown with it. */
const partsOf = ({ tx }: Context, id: PersonId): readonly PersonRow[] =>
  peopleByIds(tx, mergedInto(tx, id));

function forAll(
  context: Context,
  id: PersonId,
  act: (one: PersonId) => Result<null, AppError>,
): Result<null, AppError> {
  for (const { card } of [...partsOf(context, id), ...peopleByIds(context.tx, [id])]) {
    const done = act(card.id);
    if (!done.ok) return done;
  }
  return ok(null);
}

function fileAt(
  context: Context,
  id: PersonId,
  version: number | null,
): Result<PersonRow, AppError> {
  const person = personById(context.tx, id);
  if (person === null) return err({ type: "NotFound" });
  const isOlder = version !== null && person.card.version !== version;
  if (isOlder) return err({ type: "ChangedMeanwhile" });
  return isHidden(person) && personKey(context, id) === null
    ? err({ type: "NotNamed" })
    : ok(person);
}

// Carrying an order out: what is kept of a year first, then the rows; the files that no row knows any more go when these are gone for good.
import { accessRowsOf } from "../../../db/disclosures/access-requests.ts";
import { isDemanded } from "../../../db/disclosures/compelled-disclosures.ts";
import { eraseUnderOrder } from "../../../db/retention/erase-under-order.ts";
import {
  holdsOf,
  insertCoarse,
  isExpected,
  keptCoarse,
  type OrderRow,
  pastsOf,
  retentionTermsOf,
} from "../../../db/retention/erasure-orders.ts";
import { mergedInto } from "../../../db/people/merged-files.ts";
import { endErasedNarratives } from "../../../db/retention/erased-narratives.ts";
import { erasedParts } from "../../../db/retention/erased-parts.ts";
import {
  isHidden,
  opensForNobody,
  peopleByIds,
  personById,
  type PersonRow,
} from "../../../db/people/people.ts";
import { openedIn, yearsOf } from "../../../db/reports/year-figures.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { coarsened } from "../../../domain/retention/anonymized-file-row.ts";
import { type ErasureFacts, holdsOn, partsTaken } from "../../../domain/retention/erasure-order.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Context } from "../platform/handler-context.ts";
import { signingCards } from "../safety/safety-records.ts";
import { cutListed } from "../safety/remove-names-from-lists.ts";
import { freezeYears } from "./freeze-year-figures.ts";
import { giveBackHanded } from "../incidents/sealed-complainant.ts";
import { personKey, unnameHolders } from "../users/hidden-file-holders.ts";
import { keepNarratives } from "./erased-narratives.ts";
import { intakePerson } from "../people/readable-person-files.ts";
import { openIdentity } from "../people/identity.ts";

/** What is known of a file when an order is proposed or carried out; null where there is no such file. */
export function erasureFacts(
  context: Context,
  id: PersonId,
): (ErasureFacts & { number: number }) | null {
  const { tx, today } = context;
  const [file] = pastsOf(tx, id);
  if (file === undefined) return null;
  const requests = accessRowsOf(tx, id);
  return {
    past: file.past,
    number: file.number,
    today,
    terms: retentionTermsOf(tx),
    gone: erasedParts(tx, id),
    lastCounted: yearsOf(tx, id).at(-1) ?? null,
    isHeld: holdsOf(tx, id).some((hold) => holdsOn(hold, today)),
    isExpected: isExpected(tx, id),
    isDemanded: isDemanded(tx, id),
    awaitsAnswer: requests.some(
      ({ state, requestId, version }) =>
        state === "open" &&
        !requests.some((later) => later.requestId === requestId && later.version > version),
    ),
  };
}

/**
 * A file whose erasure this reader may decide. Where the identity was erased before, there is no one left to be named:
 * the office decides about the rest.
 */
export function forgettable(context: Context, id: PersonId): Result<PersonRow, AppError> {
  const person = intakePerson(context, id);
  if (person.ok || person.error.type !== "NotNamed") return person;
  const left = personById(context.tx, id);
  return left !== null && opensForNobody(left) ? ok(left) : person;
}

/**
 * Erases, and leaves the names of the files to be removed once it is certain that the rows are gone. Returns the
 * records whose drafts are all discarded. `keepsNothing`: no narratives stay, of earlier orders neither.
 */
export function erase(
  context: Context,
  order: OrderRow,
  number: number,
  keepsNothing: boolean,
): Result<readonly string[], AppError> {
  const { tx, now, me, today, house } = context;
  const { id: orderId, personId, parts } = order;
  const known = officeNames(context, personId);
  if (!known.ok) return known;
  const everyFile = [personId, ...mergedInto(tx, personId)];
  const names = known.value;
  // The figures that count the person are frozen before the first part is erased: something of each part is counted.
  freezeYears(context, yearsOf(tx, personId));
  if (parts.includes("dates")) keepCoarse(context, personId);
  if (partsTaken(parts).includes("house")) giveBackHanded(context, personId);
  const kept = keepsNothing ? null : keepNarratives(context, order, everyFile);
  if (keepsNothing) endErasedNarratives(tx, everyFile, today);
  const what = { orderId, personId, number, names, parts, at: now, by: me.id, today, kept };
  const { files, records } = signingCards(context, () => eraseUnderOrder(tx, what));
  house.erased = files;
  if (parts.includes("identity"))
    for (const id of everyFile) {
      const unnamed = unnameHolders(context, id);
      if (!unnamed.ok) return unnamed;
    }
  if (parts.some((part) => part !== "dates")) cutListed(context, { id: personId, number }, names);
  return ok(records);
}

/** The person's names as they are in what the office has sealed, including files that were merged into theirs. */
function officeNames(context: Context, id: PersonId): Result<readonly string[], AppError> {
  const { tx } = context;
  const names: string[] = [];
  for (const person of peopleByIds(tx, [id, ...mergedInto(tx, id)])) {
    if (opensForNobody(person)) continue;
    const isClosed = isHidden(person) && personKey(context, person.card.id) === null;
    if (isClosed) return err({ type: "NotNamed" });
    const identity = openIdentity(context, person);
    // A damaged identity reveals no name: that is no reason to keep it.
    if (!identity.ok) continue;
    const { name, aliases } = identity.value;
    names.push(...(name === null ? aliases : [name, ...aliases]));
  }
  return ok(names);
}

function keepCoarse(context: Context, id: PersonId): void {
  const { tx } = context;
  const all = openedIn(tx, null);
  const ownFile = all.find((file) => file.id === id);
  if (ownFile === undefined) return;
  const { year, sex, ageClass, reason } = ownFile;
  const others = [...all.filter((file) => file.id !== id), ...keptCoarse(tx)];
  const kept = coarsened({ year, sex, ageClass, reason }, others);
  if (kept !== null) insertCoarse(tx, context.newId(), kept);
}

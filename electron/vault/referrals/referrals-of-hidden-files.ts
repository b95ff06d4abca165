// The calls that led to a hidden file: who they are about opens with the key of that file.
import {
  referralIdsOf,
  pastNamesOf,
  resealNames,
  resealPastNames,
  resealWords,
} from "../../../db/referrals/sealed-referrals.ts";
import { peopleByIds, isHidden } from "../../../db/people/people.ts";
import { referralById, wordsOf } from "../../../db/referrals/referrals.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { ReferralId } from "../../../domain/referrals/referral.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Context } from "../platform/handler-context.ts";
import { covered } from "../people/hidden-file-envelope.ts";
import { personKey } from "../users/hidden-file-holders.ts";
import { namesSpot, sealNames, wordsSpot } from "./sealed-referrals.ts";

/** The key of the file that a referral led to, null where it is not hidden; users who are not named have none. */
export function referralKey(
  context: Context,
  personId: PersonId | null,
): Result<Buffer | null, AppError> {
  const [person] = personId === null ? [] : peopleByIds(context.tx, [personId]);
  if (person === undefined || !isHidden(person)) return ok(null);
  const key = personKey(context, person.card.id);
  return key === null ? err({ type: "NotNamed" }) : ok(key);
}

/** When a file is hidden, gets another key or is shown again. */
export function coverReferrals(
  context: Context,
  personId: PersonId,
  before: Buffer | null,
  after: Buffer | null,
): void {
  for (const id of referralIdsOf(context.tx, personId)) coverReferral(context, id, before, after);
}

/** What is damaged stays as it is. */
export function coverReferral(
  context: Context,
  id: ReferralId,
  before: Buffer | null,
  after: Buffer | null,
): void {
  const { tx } = context;
  const keys = { before, after };
  const call = referralById(tx, id);
  if (call === null) return;
  const { card, names } = call;
  const stands =
    names !== null && after !== null
      ? sealNames(context, id, card.version, names)
      : call.sealedNames;
  if (stands !== null) {
    const bytes = covered(context, namesSpot(id, stands.version), stands.bytes, keys);
    if (bytes !== null) resealNames(tx, id, { ...stands, bytes });
  }
  for (const past of pastNamesOf(tx, id)) {
    const bytes = covered(context, namesSpot(id, past.version), past.bytes, keys);
    if (bytes !== null) resealPastNames(tx, id, past.at, bytes);
  }
  for (const words of wordsOf(tx, id)) {
    const sealed = covered(context, wordsSpot(words.id), words.sealed, keys);
    if (sealed !== null && !sealed.equals(words.sealed)) resealWords(tx, words.id, sealed);
  }
}

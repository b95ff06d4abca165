import type { SealedField } from "../../../db/platform/sealed-field.ts";
import type { ReferralRow } from "../../../db/referrals/referral-row.ts";
import { insertWords, wordsOf } from "../../../db/referrals/referrals.ts";
import {
  type ReferralId,
  ReferralNames,
  Suspicion,
  Told,
} from "../../../domain/referrals/referral.ts";
import type { NamesView } from "../../../domain/referrals/referral-view.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { cover, isCovered, type Spot, uncover } from "../people/hidden-file-envelope.ts";
import { personKey } from "../users/hidden-file-holders.ts";
import { partOf } from "../people/sealed-field-state.ts";

/** Seals names for the office, and of a hidden file once more with its key; from outside they are dropped in. */
export const sealNames = (
  context: Context,
  id: ReferralId,
  version: number,
  names: ReferralNames,
  fileKey: Buffer | null = null,
): SealedField => {
  const spot = namesSpot(id, version);
  const bytes = context.keys.seal("office", spot, ReferralNames, names);
  return { version, bytes: fileKey === null ? bytes : cover(context, spot, bytes, fileKey) };
};

export const sealSuspicion = (
  { keys }: Context,
  id: ReferralId,
  version: number,
  suspicion: Suspicion,
): SealedField => ({
  version,
  bytes: keys.seal("office", suspicionSpot(id, version), Suspicion, suspicion),
});

/** The names as this reader may see them. */
export const namesView = (context: Context, { card, ...referral }: ReferralRow): NamesView =>
  namesIn(context, { ...referral, id: card.id });

/** The same where nothing else of a call was read. */
export function namesIn(
  context: Context,
  {
    id,
    names,
    sealedNames,
    personId,
  }: Pick<ReferralRow, "names" | "sealedNames" | "personId"> & { readonly id: ReferralId },
): NamesView {
  if (names !== null) return { state: "open", names };
  if (sealedNames === null) return { state: "erased" };
  const spot = namesSpot(id, sealedNames.version);
  const bare = bareOf(context, spot, sealedNames.bytes, personId);
  if (!bare.ok) return { state: bare.error.type === "NotYours" ? "hidden" : "damaged" };
  const opened = context.keys.open("office", spot, ReferralNames, bare.value);
  if (opened.ok) return { state: "open", names: opened.value };
  return { state: opened.error.type === "NotYours" ? "closed" : "damaged" };
}

/** What is suspected, as a part of the file. */
export function suspicionPart({ keys }: Context, { suspicion, card }: ReferralRow) {
  if (suspicion === null)
    return keys.holds.includes("office")
      ? { state: "open" as const, content: null }
      : { state: "closed" as const, exists: false };
  const spot = suspicionSpot(card.id, suspicion.version);
  return partOf(keys.open("office", spot, Suspicion, suspicion.bytes), true);
}

/** Stores what a user heard, for the office; it cannot be changed afterwards. */
export function addWords(
  context: Context,
  referralId: ReferralId,
  told: Told,
  fileKey: Buffer | null = null,
): string {
  const id = context.newId();
  const bare = context.keys.seal("office", wordsSpot(id), Told, told);
  const sealed = fileKey === null ? bare : cover(context, wordsSpot(id), bare, fileKey);
  insertWords(context.tx, { id, referralId, at: context.now, by: context.me.id, sealed });
  return id;
}

/** Everything that was told, each as a part of its own. */
export const wordsView = (context: Context, id: ReferralId, personId: PersonId | null) =>
  wordsOf(context.tx, id).map(({ sealed, ...words }) => {
    const spot = wordsSpot(words.id);
    const bare = bareOf(context, spot, sealed, personId);
    const told = bare.ok ? context.keys.open("office", spot, Told, bare.value) : bare;
    return { ...words, words: partOf(told, true) };
  });

/** Without the envelope of a hidden file, for named users. */
function bareOf(context: Context, spot: Spot, sealed: Buffer, personId: PersonId | null) {
  const isHers = isCovered(sealed) && personId !== null;
  return uncover(context, spot, sealed, isHers ? personKey(context, personId) : null);
}

export const namesSpot = (id: ReferralId, version: number) => ({
  table: "referrals.names",
  rowId: id,
  version,
});

const suspicionSpot = (id: ReferralId, version: number) => ({
  table: "referrals.suspicion",
  rowId: id,
  version,
});

export const wordsSpot = (id: string) => ({ table: "referral_words", rowId: id, version: 1 });

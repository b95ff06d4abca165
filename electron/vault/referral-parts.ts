import type { SealedPart } from "../../db/sealed-part.ts";
import type { ReferralRow } from "../../db/referral-row.ts";
import { insertWords, wordsOf } from "../../db/referrals.ts";
import { type ReferralId, ReferralNames, Suspicion, Told } from "../../domain/referral.ts";
import type { NamesSeen } from "../../domain/referral-file.ts";
import type { Context } from "./context.ts";
import { partOf } from "./parts.ts";

/** Seals names for the office; from outside they are dropped in. */
export const sealNames = (
  { keys }: Context,
  id: ReferralId,
  version: number,
  names: ReferralNames,
): SealedPart => ({
  version,
  bytes: keys.seal("office", namesSpot(id, version), ReferralNames, names),
});

export const sealSuspicion = (
  { keys }: Context,
  id: ReferralId,
  version: number,
  suspicion: Suspicion,
): SealedPart => ({
  version,
  bytes: keys.seal("office", suspicionSpot(id, version), Suspicion, suspicion),
});

/** The names as this reader may see them. */
export const namesSeen = (context: Context, { card, ...referral }: ReferralRow): NamesSeen =>
  namesIn(context, { ...referral, id: card.id });

/** The same where nothing else of a call was read. */
export function namesIn(
  { keys }: Context,
  {
    id,
    names,
    sealedNames,
  }: Pick<ReferralRow, "names" | "sealedNames"> & { readonly id: ReferralId },
): NamesSeen {
  if (names !== null) return { state: "open", names };
  if (sealedNames === null) return { state: "erased" };
  const spot = namesSpot(id, sealedNames.version);
  const opened = keys.open("office", spot, ReferralNames, sealedNames.bytes);
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

/** Keeps what someone heard, for the office; nobody can change it afterwards. */
export function addWords(context: Context, referralId: ReferralId, told: Told): string {
  const id = context.newId();
  const sealed = context.keys.seal("office", wordsSpot(id), Told, told);
  insertWords(context.tx, { id, referralId, at: context.now, by: context.me.id, sealed });
  return id;
}

/** Everything that was told, each as a part of its own. */
export const wordsSeen = (context: Context, id: ReferralId) =>
  wordsOf(context.tx, id).map(({ sealed, ...words }) => ({
    ...words,
    words: partOf(context.keys.open("office", wordsSpot(words.id), Told, sealed), true),
  }));

const namesSpot = (id: ReferralId, version: number) => ({
  table: "referrals.names",
  rowId: id,
  version,
});

const suspicionSpot = (id: ReferralId, version: number) => ({
  table: "referrals.suspicion",
  rowId: id,
  version,
});

const wordsSpot = (id: string) => ({ table: "referral_words", rowId: id, version: 1 });

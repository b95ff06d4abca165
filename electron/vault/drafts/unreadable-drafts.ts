// Drafts that their author may not read for now are stored silently, out of the way, until they may again.
import { type DraftRow, draftAt, draftsOf, moveDraft } from "../../../db/drafts/drafts.ts";
import { referralById } from "../../../db/referrals/referrals.ts";
import {
  type DraftSpot,
  homeSpot,
  isWaiting,
  readerOfDraft,
  showsMore,
  waitingSpot,
} from "../../../domain/drafts/draft.ts";
import { isOpen, type ReferralId } from "../../../domain/referrals/referral.ts";
import type { Context } from "../platform/handler-context.ts";
import { isHiddenFrom, openContent, type Reach } from "./sealed-draft-content.ts";

/** At sign-in: drafts the user may not read are moved out of the way of new ones, and those they may read again go back. */
export function placeDrafts(context: Context): void {
  const { tx, me } = context;
  for (const { spot } of draftsOf(tx, me.id)) if (!isWaiting(spot)) setAsideWithheld(context, spot);
  for (const draft of draftsOf(tx, me.id)) {
    const home = homeSpot(draft.spot);
    // What the user wrote there meanwhile stays; both are on Today.
    const isFree = isWaiting(draft.spot) && draftAt(tx, me.id, home) === null;
    if (isFree && contentFor(context, draft) !== null) moveDraft(tx, me.id, draft.spot, home);
  }
}

/** Before something else is written there, or thrown away. */
export function setAsideWithheld(context: Context, spot: DraftSpot): void {
  const { tx, me } = context;
  const draft = draftAt(tx, me.id, spot);
  if (draft === null || !isWithheld(context, draft)) return;
  let count = 1;
  while (draftAt(tx, me.id, waitingSpot(homeSpot(spot), count)) !== null) count += 1;
  moveDraft(tx, me.id, spot, waitingSpot(homeSpot(spot), count));
}

/** The user's key opens it, but they may not read it. */
const isWithheld = (context: Context, draft: DraftRow): boolean =>
  openContent(context.house, draft) !== null && contentFor(context, draft) === null;

/** Null where the user may not read it, or their key does not open it. */
export function contentFor(context: Context, draft: DraftRow): string | null {
  const spot = homeSpot(draft.spot);
  if (!mayRead(context, spot)) return null;
  const opened = openContent(context.house, draft);
  return opened !== null && reachesAsFar(context, spot, opened.reach) ? opened.content : null;
}

/**
 * The user may still read what it is about: their own key opens the draft, whatever compartment of the file it belongs
 * to. Their compartments are asked of the vault, where they have just been opened.
 */
function mayRead({ tx, me, house }: Context, spot: DraftSpot): boolean {
  const reader = readerOfDraft(spot);
  if (reader === "admin") return me.roles.includes("admin");
  if (reader !== "everyone") return house.compartments.has(reader);
  if (spot.kind !== "referral" || spot.object === null || house.compartments.has("office"))
    return true;
  const call = referralById(tx, spot.object.split(" ")[0] as ReferralId);
  // The names of an undecided referral are for the office only after some weeks.
  return call === null || (isOpen(call.card.decision) && call.names !== null);
}

/**
 * The user may read as much as when they typed: otherwise what it copied of the rest is theirs no longer. A form that
 * showed nothing of a hidden file contains nothing of it.
 */
function reachesAsFar(context: Context, spot: DraftSpot, { holds, isNamed }: Reach): boolean {
  const { compartments } = context.house;
  if (showsMore(spot) && !holds.every((compartment) => compartments.has(compartment))) return false;
  return !isNamed || !isHiddenFrom(context, spot);
}

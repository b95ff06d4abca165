import type { ReferralRow } from "../../../db/referrals/referral-row.ts";
import {
  countSettled,
  openReferrals,
  referralById,
  referralsByIds,
  settledReferrals,
} from "../../../db/referrals/referrals.ts";
import { entriesOfReferral } from "../../../db/integrity/audit-log.ts";
import { allUsers } from "../../../db/users/users.ts";
import { inOrder, isOpen, type ReferralId } from "../../../domain/referrals/referral.ts";
import type { ReferralInList } from "../../../domain/referrals/referral-view.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { referralFrom, matching, settledReferralsLike } from "./referrals-by-name.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { referralsOf } from "./referral-counts-of-year.ts";
import { waitingList } from "./waiting-list.ts";
import { namesView, suspicionPart, wordsView } from "./sealed-referrals.ts";

const pageSize = 200;

/** Who waits for a place. */
export const waiting: Handler<"beds.waiting"> = (context) => ok(waitingList(context));

/** Open ones first. Only the office learns of the others. */
export const list: Handler<"referrals.list"> = (context, input) => {
  const { tx } = context;
  const { filter, referredBy, page } = input;
  const text = input.text.trim();
  const everyOpen = openReferrals(tx);
  const open = everyOpen
    .filter(({ card }) => referredBy === null || card.referredBy === referredBy)
    .toSorted((a, b) => inOrder(a.card, b.card));
  const seesSettled = filter !== "open" && context.keys.holds.includes("office");
  const first = filter === "settled" ? [] : open;
  if (text !== "") {
    const calls = first.map(({ card, ...row }) => referralFrom(context, { ...row, ...card }));
    const found = [
      ...calls.filter(matching(text)),
      ...(seesSettled ? settledReferralsLike(context, text, referredBy) : []),
    ].map(({ id }) => id);
    const rows = referralsByIds(tx, onPage(found, page));
    const shown = onPage(found, page).flatMap((id) => rows.get(id) ?? []);
    const referrals = shown.map((row) => lineOf(context, row));
    return ok({ referrals, total: found.length, open: everyOpen.length });
  }
  const total = first.length + (seesSettled ? countSettled(tx, referredBy) : 0);
  const lines = [...onPage(first, page), ...(seesSettled ? rest() : [])];
  const referrals = lines.map((row) => lineOf(context, row));
  return ok({ referrals, total, open: everyOpen.length });

  /** What of the settled ones fits on the page under the open ones. */
  function rest(): readonly ReferralRow[] {
    const before = Math.max(0, page * pageSize - first.length);
    const room = pageSize - onPage(first, page).length;
    return room === 0 ? [] : settledReferrals(tx, referredBy, { offset: before, limit: room });
  }
};

export const view: Handler<"referrals.view"> = (context, { id }) => {
  const { tx } = context;
  const referral = reachable(context, id);
  if (referral === null) return err({ type: "NotFound" });
  const staff = new Map<string, string>(allUsers(tx).map((user) => [user.id, user.name]));
  context.noteReading(id, "referral", "referrals");
  return ok({
    card: referral.card,
    names: namesView(context, referral),
    suspicion: suspicionPart(context, referral),
    told: wordsView(context, id, referral.personId).map(({ id: wordsId, at, by, words }) => ({
      id: wordsId,
      at,
      words,
      byName: staff.get(by) ?? "",
    })),
    takenBy: staff.get(referral.takenBy) ?? "",
    past: entriesOfReferral(tx, id, pageSize).map(({ seq, at, userId, action, detail }) => ({
      seq,
      at,
      action,
      detail,
      byName: userId === null ? null : (staff.get(userId) ?? null),
    })),
  });
};

export const counts: Handler<"referrals.counts"> = (context, { year }) =>
  ok([...referralsOf(context, year)]);

function lineOf(context: Context, referral: ReferralRow): ReferralInList {
  const suspicion = suspicionPart(context, referral);
  return {
    card: referral.card,
    names: namesView(context, referral),
    suspicion: suspicion.state === "open" ? suspicion.content : null,
  };
}

const onPage = <T>(all: readonly T[], page: number): T[] =>
  all.slice(page * pageSize, (page + 1) * pageSize);

/** A referral this reader may work on: an open one, or any for the office. */
export function reachable(context: Context, id: ReferralId): ReferralRow | null {
  const referral = referralById(context.tx, id);
  if (referral === null || context.keys.holds.includes("office")) return referral;
  return isOpen(referral.card.decision) ? referral : null;
}

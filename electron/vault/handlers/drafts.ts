import {
  discardDraft,
  draftAt,
  draftsOf,
  hasRecord,
  saveDraft,
  type DraftRow,
} from "../../../db/drafts.ts";
import { pointerOf } from "../../../db/merges.ts";
import { peopleByIds } from "../../../db/people.ts";
import { referralById } from "../../../db/referrals.ts";
import { type DraftSpot, readerOfDraft, showsMore } from "../../../domain/draft.ts";
import { isOpen, type ReferralId } from "../../../domain/referral.ts";
import { ok } from "../../../domain/result.ts";
import { lineAtAGlance } from "../at-a-glance.ts";
import type { Context } from "../context.ts";
import type { Handlers, Prepared, Vault } from "../dispatch.ts";
import { isHiddenFrom, openContent, type Reach, reachNow, sealContent } from "../draft-content.ts";
import type { HeldDraft, HeldDrafts } from "../held-drafts.ts";
import type { OpenHouse } from "../open-house.ts";
import { reachable } from "../reachable.ts";

// Nothing here is noted in the trace: what is half written is nobody's business yet.

const list: Prepared<"drafts.list", readonly HeldDraft[]> = {
  prepare: heldByMe,
  run: (context, _input, held) => {
    const written = draftsOf(context.tx, context.me.id);
    const elsewhere = written.filter(({ spot }) => !held.some((one) => isAt(one, spot)));
    return ok(
      [...held, ...elsewhere]
        .filter((draft) => contentFor(context, draft) !== null)
        .slice(0, 200)
        .map(({ spot, savedAt }) => ({ spot, savedAt, person: personOf(context, spot) })),
    );
  },
};

const read: Prepared<"drafts.read", readonly HeldDraft[]> = {
  prepare: heldByMe,
  run: (context, { spot }, held) => {
    const draft = held.find((one) => isAt(one, spot)) ?? draftAt(context.tx, context.me.id, spot);
    const content = draft === null ? null : contentFor(context, draft);
    if (draft === null || content === null) return ok(null);
    const { version, savedAt } = draft;
    return ok({ version, content, savedAt });
  },
};

interface Saving {
  readonly draft: HeldDraft;
  readonly held: HeldDrafts;
}

/** On a full disk it stays in memory, sealed as it is, and the answer says so. */
const save: Prepared<"drafts.save", Saving> = {
  prepare: (vault, house, { spot, version, content }) => {
    const sealed = sealContent(house, { spot, version }, { content, reach: reachNow(house, spot) });
    const draft = { userId: house.userId, spot, version, sealed, savedAt: vault.clock.now() };
    return Promise.resolve(ok({ draft, held: vault.held }));
  },
  run: (context, _input, { draft, held }) => {
    const { userId, ...row } = draft;
    saveDraft(context.tx, userId, row);
    held.drop(userId, row.spot);
    return ok({ savedAt: row.savedAt, isOnDisk: true });
  },
  whenFull: (_input, { draft, held }) => {
    held.put(draft);
    return ok({ savedAt: draft.savedAt, isOnDisk: false });
  },
};

const discard: Prepared<"drafts.discard", HeldDrafts> = {
  prepare: (vault) => Promise.resolve(ok(vault.held)),
  run: (context, { spot }, held) => {
    discardDraft(context.tx, context.me.id, spot);
    held.drop(context.me.id, spot);
    return ok(null);
  },
};

/** Handlers of what the signed-in person has left half written. */
export const draftHandlers = {
  "drafts.list": list,
  "drafts.read": read,
  "drafts.save": save,
  "drafts.discard": discard,
} satisfies Partial<Handlers>;

/** Writes down what was kept in memory while the disk was full, unless something newer stands there. */
export function takeUpHeld(context: Context, held: HeldDrafts): void {
  for (const { userId, ...kept } of held.of(context.me.id)) {
    const row = movedAlong(context, kept);
    if (row === null) continue;
    const before = draftAt(context.tx, userId, row.spot);
    if (before === null || before.savedAt < row.savedAt) saveDraft(context.tx, userId, row);
  }
}

/** As it stands with the file that hers was merged into; null where there is no file or record any more, or no key to it. */
function movedAlong(context: Context, draft: DraftRow): DraftRow | null {
  const { tx, house } = context;
  const opened = openContent(house, draft);
  const { personId } = draft.spot;
  if (opened === null) return null;
  if (personId === null) return hasRecord(tx, draft.spot) ? draft : null;
  const keptId = pointerOf(tx, personId)?.keptId;
  if (keptId === undefined) return peopleByIds(tx, [personId]).length === 0 ? null : draft;
  const spot = { ...draft.spot, personId: keptId };
  return { ...draft, spot, sealed: sealContent(house, { ...draft, spot }, opened) };
}

/** Null where it is not hers to read, or nothing that her key opens. */
function contentFor(context: Context, draft: DraftRow): string | null {
  if (!mayRead(context, draft.spot)) return null;
  const opened = openContent(context.house, draft);
  return opened !== null && reachesAsFar(context, draft.spot, opened.reach) ? opened.content : null;
}

/**
 * What it is about is still hers to read. Otherwise it is kept without a word, for when she may again: her own key opens
 * it, whatever part of the file it belongs to.
 */
function mayRead({ tx, me, keys }: Context, spot: DraftSpot): boolean {
  const reader = readerOfDraft(spot);
  if (reader === "admin") return me.roles.includes("admin");
  if (reader !== "everyone") return keys.holds.includes(reader);
  if (spot.kind !== "referral" || spot.object === null || keys.holds.includes("office"))
    return true;
  const call = referralById(tx, spot.object.split(" ")[0] as ReferralId);
  // Of one that nobody decided about, the names are the office's after some weeks.
  return call === null || (isOpen(call.card.decision) && call.names !== null);
}

/**
 * She may read as much as when she typed: what it copied of the rest is hers no longer. A form that
 * showed nothing of a hidden file holds nothing of it.
 */
function reachesAsFar(context: Context, spot: DraftSpot, { holds, isNamed }: Reach): boolean {
  const { keys } = context;
  if (showsMore(spot) && !holds.every((compartment) => keys.holds.includes(compartment)))
    return false;
  return !isNamed || !isHiddenFrom(context, spot);
}

function heldByMe(vault: Vault, house: OpenHouse) {
  return Promise.resolve(ok(vault.held.of(house.userId)));
}

const isAt = (draft: DraftRow, spot: DraftSpot): boolean =>
  draft.spot.kind === spot.kind &&
  draft.spot.personId === spot.personId &&
  draft.spot.object === spot.object;

function personOf(context: Context, { personId }: DraftSpot) {
  const person = personId === null ? null : reachable(context, personId);
  return person === null ? null : lineAtAGlance(context, person);
}

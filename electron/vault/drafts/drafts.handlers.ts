import {
  discardDraft,
  draftAt,
  draftsOf,
  hasRecord,
  saveDraft,
  type DraftRow,
} from "../../../db/drafts/drafts.ts";
import { mergeOf } from "../../../db/people/merged-into.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import { ok } from "../../../domain/core/result.ts";
import { lineAtAGlance } from "../people/name-or-number.ts";
import type { Context } from "../platform/handler-context.ts";
import type { Handlers, Prepared, Vault } from "../platform/dispatch.ts";
import { openContent, reachNow, sealContent } from "./sealed-draft-content.ts";
import type { HeldDraft, DraftsInMemory } from "../platform/drafts-in-memory.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { accessibleFile } from "../people/readable-person-files.ts";
import { contentFor, setAsideWithheld } from "./unreadable-drafts.ts";

// Nothing here is in the audit log: drafts are private to their author.

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
  readonly held: DraftsInMemory;
}

/** On a full disk it stays in memory, sealed as it is, and the answer reports so. */
const save: Prepared<"drafts.save", Saving> = {
  prepare: (vault, house, { spot, version, content }) => {
    const sealed = sealContent(house, { spot, version }, { content, reach: reachNow(house, spot) });
    const draft = { userId: house.userId, spot, version, sealed, savedAt: vault.clock.now() };
    return Promise.resolve(ok({ draft, held: vault.held }));
  },
  run: (context, _input, { draft, held }) => {
    const { userId, ...row } = draft;
    setAsideWithheld(context, row.spot);
    saveDraft(context.tx, userId, row);
    held.drop(userId, row.spot);
    return ok({ savedAt: row.savedAt, isOnDisk: true });
  },
  whenFull: (_input, { draft, held }) => {
    held.put(draft);
    return ok({ savedAt: draft.savedAt, isOnDisk: false });
  },
};

const discard: Prepared<"drafts.discard", DraftsInMemory> = {
  prepare: (vault) => Promise.resolve(ok(vault.held)),
  run: (context, { spot }, held) => {
    setAsideWithheld(context, spot);
    discardDraft(context.tx, context.me.id, spot);
    held.drop(context.me.id, spot);
    return ok(null);
  },
};

/** Handlers of the drafts of the signed-in user. */
export const draftHandlers = {
  "drafts.list": list,
  "drafts.read": read,
  "drafts.save": save,
  "drafts.discard": discard,
} satisfies Partial<Handlers>;

/** Writes what was held in memory while the disk was full, unless there is something newer. */
export function takeUpHeld(context: Context, held: DraftsInMemory): void {
  for (const { userId, ...kept } of held.of(context.me.id)) {
    const row = movedAlong(context, kept);
    if (row === null) continue;
    const before = draftAt(context.tx, userId, row.spot);
    if (before === null || before.savedAt < row.savedAt) saveDraft(context.tx, userId, row);
  }
}

/** The draft for the file that its own was merged into; null where there is no file or record any more, or no key to it. */
function movedAlong(context: Context, draft: DraftRow): DraftRow | null {
  const { tx, house } = context;
  const opened = openContent(house, draft);
  const { personId } = draft.spot;
  if (opened === null) return null;
  if (personId === null) return hasRecord(tx, draft.spot) ? draft : null;
  const keptId = mergeOf(tx, personId)?.keptId;
  if (keptId === undefined) return peopleByIds(tx, [personId]).length === 0 ? null : draft;
  const spot = { ...draft.spot, personId: keptId };
  return { ...draft, spot, sealed: sealContent(house, { ...draft, spot }, opened) };
}

function heldByMe(vault: Vault, house: OpenVault) {
  return Promise.resolve(ok(vault.held.of(house.userId)));
}

const isAt = (draft: DraftRow, spot: DraftSpot): boolean =>
  draft.spot.kind === spot.kind &&
  draft.spot.personId === spot.personId &&
  draft.spot.object === spot.object;

function personOf(context: Context, { personId }: DraftSpot) {
  const person = personId === null ? null : accessibleFile(context, personId);
  return person === null ? null : lineAtAGlance(context, person);
}

import type { DraftRow } from "../../../db/drafts/drafts.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import type { UserId } from "../../../domain/users/user.ts";

/** A draft for which the disk had no room. It is sealed to its author: the process that holds it cannot read it. */
export interface HeldDraft extends DraftRow {
  readonly userId: UserId;
}

/** Drafts that are held in memory until they can be written. */
export interface DraftsInMemory {
  readonly all: () => readonly HeldDraft[];
  readonly of: (userId: UserId) => readonly HeldDraft[];
  readonly put: (draft: HeldDraft) => void;
  readonly drop: (userId: UserId, spot: DraftSpot) => void;
  /** Takes away all that this is true of. */
  readonly dropThose: (which: (draft: HeldDraft) => boolean) => void;
}

/** `onChange` hears of the whole list, for a memory that outlives this process. */
export function draftsInMemory(
  before: readonly HeldDraft[],
  onChange: (all: readonly HeldDraft[]) => void,
): DraftsInMemory {
  const held = new Map(before.map((draft) => [keyOf(draft.userId, draft.spot), draft]));
  const all = () => [...held.values()];
  return {
    all,
    of: (userId) => all().filter((draft) => draft.userId === userId),
    put: (draft) => {
      held.set(keyOf(draft.userId, draft.spot), draft);
      onChange(all());
    },
    drop: (userId, spot) => {
      if (held.delete(keyOf(userId, spot))) onChange(all());
    },
    dropThose: (which) => {
      const gone = all().filter(which);
      for (const { userId, spot } of gone) held.delete(keyOf(userId, spot));
      if (gone.length > 0) onChange(all());
    },
  };
}

const keyOf = (userId: UserId, { kind, personId, object }: DraftSpot): string =>
  JSON.stringify([userId, kind, personId, object]);

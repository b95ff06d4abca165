import type { DraftSpot } from "../../domain/drafts/draft.ts";

/** The key of a draft: "incident", or one with its id and the part that is written. It is about nobody's file. */
export const draftKey = (object: string): DraftSpot => ({ kind: "wrong", personId: null, object });

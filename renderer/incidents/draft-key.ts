import type { DraftSpot } from "../../domain/drafts/draft.ts";

/** What is written, for telling drafts apart: "incident", or one with its id, and which part of it is written. They are about nobody's file. */
export const draftKey = (object: string): DraftSpot => ({ kind: "wrong", personId: null, object });

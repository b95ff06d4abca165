import * as z from "zod";
import { ArrivalNeed } from "../../domain/intake/intake.ts";
import type { ArrivalFile } from "../../domain/intake/intake-view.ts";

/** The needs on arrival, as they are being filled in. */
export const ArrivalDraft = z.strictObject({
  needs: z.array(ArrivalNeed),
  text: z.string(),
  /** Null for users who may not read it. */
  health: z.string().nullable(),
});
export type ArrivalDraft = Readonly<z.infer<typeof ArrivalDraft>>;

export const arrivalDraftOf = ({ needs, health }: ArrivalFile): ArrivalDraft => ({
  ...needs,
  needs: [...needs.needs],
  health: health.state === "open" ? (health.content?.text ?? "") : null,
});

/** What the form shows: health only to users who can read what is saved. */
export const shownOf = (draft: ArrivalDraft, saved: ArrivalDraft): ArrivalDraft =>
  saved.health === null ? { ...draft, health: null } : draft;

/** The input; unchanged health data is left as it is. */
export function arrivalFrom(draft: ArrivalDraft, saved: ArrivalDraft) {
  const { needs, text, health } = shownOf(draft, saved);
  const isSame = health === null || health === saved.health;
  return { needs: { needs: [...needs], text }, health: isSame ? null : { text: health } };
}

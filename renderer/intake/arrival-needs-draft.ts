import * as z from "zod";
import { ArrivalNeed } from "../../domain/intake/intake.ts";
import type { ArrivalFile } from "../../domain/intake/intake-view.ts";

/** The needs on arrival, as they are being filled in. */
export const ArrivalNeedsDraft = z.strictObject({
  needs: z.array(ArrivalNeed),
  text: z.string(),
  /** Null for users who may not read it. */
  health: z.string().nullable(),
});
export type ArrivalNeedsDraft = Readonly<z.infer<typeof ArrivalNeedsDraft>>;

export const arrivalDraftOf = ({ needs, health }: ArrivalFile): ArrivalNeedsDraft => ({
  ...needs,
  needs: [...needs.needs],
  health: health.state === "open" ? (health.content?.text ?? "") : null,
});

/** What the form shows: health only to users who can read what is saved. */
export const shownOf = (draft: ArrivalNeedsDraft, saved: ArrivalNeedsDraft): ArrivalNeedsDraft =>
  saved.health === null ? { ...draft, health: null } : draft;

/** The input; unchanged health data is left as it is. */
export function arrivalFrom(draft: ArrivalNeedsDraft, saved: ArrivalNeedsDraft) {
  const { needs, text, health } = shownOf(draft, saved);
  const isSame = health === null || health === saved.health;
  return { needs: { needs: [...needs], text }, health: isSame ? null : { text: health } };
}

import * as z from "zod";
import { ArrivalNeed } from "../../domain/intake/intake.ts";
import type { ArrivalFile } from "../../domain/intake/intake-view.ts";

/** What is needed on arrival, as it is being written down. */
export const ArrivalDraft = z.strictObject({
  needs: z.array(ArrivalNeed),
  text: z.string(),
  /** Null for whoever may not read it. */
  health: z.string().nullable(),
});
export type ArrivalDraft = Readonly<z.infer<typeof ArrivalDraft>>;

export const arrivalDraftOf = ({ needs, health }: ArrivalFile): ArrivalDraft => ({
  ...needs,
  needs: [...needs.needs],
  health: health.state === "open" ? (health.content?.text ?? "") : null,
});

/** What the form shows: health only to whoever reads what is saved of it. */
export const shownOf = (draft: ArrivalDraft, saved: ArrivalDraft): ArrivalDraft =>
  saved.health === null ? { ...draft, health: null } : draft;

/** What is sent of it; health that did not change is left as it stands. */
export function arrivalFrom(draft: ArrivalDraft, saved: ArrivalDraft) {
  const { needs, text, health } = shownOf(draft, saved);
  const isSame = health === null || health === saved.health;
  return { needs: { needs: [...needs], text }, health: isSame ? null : { text: health } };
}

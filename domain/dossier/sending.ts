import type { CalendarDate } from "../calendar.ts";
import { askedForNextOn, type Track } from "../procedure/track.ts";
import type { EventSaid } from "../residence.ts";
import type { CheckId } from "./check-id.ts";
import type { LetThrough } from "./dossier.ts";
import type { GivenAnswer } from "./register.ts";
import { asksOpenEnded, type DossierTransition } from "./transition.ts";

/** As what a dossier that is sent stands in the procedure. */
export function requestSent(transition: DossierTransition, on: CalendarDate): EventSaid {
  if (transition === "T3") return { kind: "asked", on, step: "provisional" };
  return { kind: asksOpenEnded(transition) ? "openEndedAsked" : "renewalSent", on };
}

/** As what an answer to it stands there, where somebody waits for one; null for one that says nothing there. */
export function requestAnswered(
  transition: DossierTransition,
  { answer, on }: { readonly answer: GivenAnswer; readonly on: CalendarDate },
  track: Track,
): EventSaid | null {
  const isOpenEnded = asksOpenEnded(transition);
  const isAwaited = isOpenEnded ? track.openEndedAsked !== null : askedForNextOn(track) !== null;
  if (!isAwaited) return null;
  switch (answer) {
    case "refused":
      return { kind: isOpenEnded ? "openEndedRefused" : "requestRefused", on };
    case "moreAsked":
      return { kind: "moreAsked", on };
    case "granted":
    case "other":
      return null;
  }
}

const aboutRules: readonly CheckId[] = [
  ...(["rulesLack", "conditionLeft", "conditionAccepts", "conditionStatement"] as const),
];

/** Why what the rules ask for was let through while the dossier was put together; null where it was not. */
export function reasonLetThrough(letThrough: readonly LetThrough[]): string | null {
  const reasons = letThrough.filter(({ id }) => aboutRules.includes(id));
  return reasons.length === 0 ? null : reasons.map(({ reason }) => reason).join("; ");
}

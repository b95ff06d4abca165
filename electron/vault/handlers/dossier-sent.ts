// What follows when somebody writes down what became of a frozen dossier.
import type { DossierRow } from "../../../db/dossiers.ts";
import { mayFollow, type DossierState } from "../../../domain/dossier/dossier.ts";
import type { RegisterSaid } from "../../../domain/dossier/register.ts";
import { asksOpenEnded } from "../../../domain/dossier/transition.ts";
import type { EventSaid } from "../../../domain/residence.ts";
import type { Context } from "../context.ts";
import { askingOf } from "../dossier-facts.ts";
import type { OpenDossier } from "../dossier-work.ts";
import { record as recordEvent } from "./residence.ts";

/** Null where it does not fit what was before. */
export function stateAfter({ kind }: RegisterSaid, { state }: DossierRow): DossierState | null {
  if (kind === "received") return state === "sent" || state === "answered" ? state : null;
  const next = kind === "sent" ? "sent" : "answered";
  return next === state || mayFollow[state].includes(next) ? next : null;
}

/** A way that ended meanwhile, or rules that lack something, keep nobody from writing down what was sent. */
export function recordSent(
  context: Context,
  { person, record }: OpenDossier,
  on: RegisterSaid["on"],
): void {
  const trackId = askingOf(context, person)?.trackId ?? null;
  if (trackId === null) return;
  const event: EventSaid =
    record.transition === "T3"
      ? { kind: "asked", on, step: "provisional" }
      : { kind: asksOpenEnded(record.transition) ? "openEndedAsked" : "renewalSent", on };
  const overrideReason = record.letThrough
    .map(({ reason }) => reason)
    .join("; ")
    .slice(0, 2000);
  recordEvent(context, {
    ...{ trackId, event, note: record.reference },
    overrideReason: overrideReason === "" ? null : overrideReason,
  });
}

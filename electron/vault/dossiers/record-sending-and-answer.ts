// What follows when it is recorded what became of a frozen dossier.
import type { DossierRow } from "../../../db/dossiers/dossiers.ts";
import { mayFollow, type DossierState } from "../../../domain/dossiers/dossier.ts";
import type { RegisterSaid } from "../../../domain/dossiers/dossier-register.ts";
import {
  reasonLetThrough,
  requestAnswered,
  requestSent,
} from "../../../domain/dossiers/dossier-events-in-procedure.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { ok, type Result } from "../../../domain/core/result.ts";
import type { Context } from "../platform/handler-context.ts";
import { askingOf } from "./applicant.ts";
import { outdatedSince } from "./dossier-outdated.ts";
import type { OpenDossier } from "./dossier-in-work.ts";
import { recordInProcedure } from "./taken-back-sending.handlers.ts";

/** Null where it does not fit what was before. */
export function stateAfter({ kind }: RegisterSaid, { state }: DossierRow): DossierState | null {
  if (kind === "received") return state === "sent" || state === "answered" ? state : null;
  const next = kind === "sent" ? "sent" : "answered";
  return next === state || mayFollow[state].includes(next) ? next : null;
}

/** The document that followed was there already. That it was sent before may still be recorded. */
export function isSentTooLate(
  context: Context,
  opened: OpenDossier,
  on: RegisterSaid["on"],
): boolean {
  const since = outdatedSince(context, opened, askingOf(context, opened.person))?.since ?? null;
  return since !== null && on > since;
}

interface Sent {
  readonly on: RegisterSaid["on"];
  /** Why it is allowed where the rules lack something; null for what was explained while it was put together. */
  readonly reason: string | null;
}

/**
 * A procedure that ended meanwhile does not prevent recording what was sent. Where the rules lack something, a reason
 * is required.
 */
export function recordSent(
  context: Context,
  { person, record }: OpenDossier,
  { on, reason }: Sent,
): Result<null, AppError> {
  const trackId = askingOf(context, person)?.trackId ?? null;
  if (trackId === null) return ok(null);
  const letThrough = reason ?? reasonLetThrough(record.letThrough);
  return recordInProcedure(context, {
    trackId,
    event: requestSent(record.transition, on),
    note: record.reference,
    overrideReason: letThrough?.slice(0, 2000) ?? null,
  });
}

/** What was refused is awaited no more, and what more was asked for is to be sent. */
export function recordAnswer(
  context: Context,
  { person, record }: OpenDossier,
  said: Extract<RegisterSaid, { readonly kind: "answered" }>,
): Result<null, AppError> {
  const asking = askingOf(context, person);
  if (asking === null || asking.trackId === null) return ok(null);
  const event = requestAnswered(record.transition, said, asking.status.track);
  if (event === null) return ok(null);
  const { trackId } = asking;
  return recordInProcedure(context, { trackId, event, note: said.note, overrideReason: null });
}

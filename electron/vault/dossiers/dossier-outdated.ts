// A dossier that was frozen, held against the document that is held now.
import { frozenOf } from "../../../db/dossiers/dossiers.ts";
import { proceduresOf } from "../../../db/residence/procedures.ts";
import { type CalendarDate, calendarDateOf } from "../../../domain/core/calendar-date.ts";
import {
  madeAfter,
  type WhyOutdated,
  whyOutdated,
} from "../../../domain/dossiers/dossier-due-dates.ts";
import type { Context } from "../platform/handler-context.ts";
import type { Asking } from "./applicant.ts";
import type { OpenDossier } from "./dossier-in-work.ts";

export interface OutdatedDossier {
  readonly why: WhyOutdated;
  /** Until when the document was valid that it was made for. */
  readonly until: CalendarDate | null;
  /** When the one was issued that is held now; null where none is. */
  readonly since: CalendarDate | null;
}

/** Null where it can still be sent: it is not frozen, or what it asks for was not given yet. */
export function outdatedSince(
  context: Context,
  { row, record }: Pick<OpenDossier, "row" | "record">,
  asking: Asking | null,
): OutdatedDossier | null {
  if (row.state !== "frozen") return null;
  if (asking === null) {
    const goesOn = proceduresOf(context.tx, row.personId).some(({ isOpen }) => isOpen);
    return { why: goesOn ? "unread" : "ended", until: null, since: null };
  }
  const { track } = asking.status;
  const at = frozenOf(context.tx, row.id).at(-1)?.version.at ?? row.changedAt;
  const made = madeAfter(track, record.madeFor, calendarDateOf(at, context.settings.zone));
  const why = whyOutdated(record.transition, track, made);
  if (why === null) return null;
  return { why, until: made?.until ?? null, since: track.documents.at(-1)?.issuedOn ?? null };
}

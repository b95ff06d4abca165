import * as z from "zod";
import type {
  DocumentStep,
  ResidenceKind,
} from "../residence/procedure/residence-document-names.ts";
import type { MissingInformation } from "../residence/procedure/missing-information-type.ts";
import type { NextTransition } from "../residence/procedure/transitions.ts";
import type { ProfileId } from "../residence/procedure/rules-in-force.ts";
import type { ResidenceStatus } from "../residence/procedure/residence-status.ts";

// Which document is asked for next, under which rules. The engine of `domain/residence/procedure` knows; this picks what a dossier is
// made for.

/** The transitions for which a dossier is sent, as docs/procedure.md numbers them. */
export const DossierTransition = z.enum([
  "T3",
  "T7",
  "T8",
  "T9",
  "T12",
  "T13",
  "T14",
  "T15",
  "T16",
]);
export type DossierTransition = z.infer<typeof DossierTransition>;

/** A document that can be asked for now. */
export interface Request {
  readonly transition: DossierTransition;
  readonly step: DocumentStep;
  readonly document: ResidenceKind;
  readonly profile: ProfileId;
  /** What the rules ask for and the file lacks. */
  readonly missing: readonly MissingInformation[];
}

/** Asks for an open-ended stay, whatever it rests on. */
export const asksOpenEnded = (transition: DossierTransition): boolean =>
  ["T13", "T14", "T15", "T16"].includes(transition);

/** What can be asked for in the present state of the procedure, the likeliest first. */
export function requestsFrom({ moves, profile }: ResidenceStatus): readonly Request[] {
  // The magistrate is asked again for each renewal: while that answer is awaited the renewal still has the deadline.
  const isAwaited = !moves.some(({ transition }) => transition === "T11");
  const hinders = (transition: DossierTransition, { type }: MissingInformation): boolean =>
    transition !== "T12" || type !== "answers" || !isAwaited;
  const rank = ({ transition, missing }: Request): number =>
    (missing.some((one) => hinders(transition, one)) ? order.length : 0) +
    order.indexOf(transition);
  return moves
    .flatMap((move) => {
      const transition = DossierTransition.safeParse(move.transition);
      const step = stepOf(move);
      if (!transition.success || step === null) return [];
      const { missing } = move;
      const document = profile.documents[step];
      return [{ transition: transition.data, step, document, profile: profile.id, missing }];
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

/** The one a dossier is proposed for; null where nothing is asked for by a dossier. */
export const nextRequest = (status: ResidenceStatus): Request | null =>
  requestsFrom(status)[0] ?? null;

/** The open-ended stay is asked for with a document of its own, even where nothing but a flag follows. */
function stepOf({ to }: NextTransition): DocumentStep | null {
  if (to === "ended") return null;
  return to === "openEndedAsked" ? "openEnded" : to;
}

/** What lacks nothing comes first; of those what leads furthest. A renewal goes before the open-ended stay asked for beside it. */
const order = [
  "T14",
  "T15",
  "T16",
  "T12",
  "T7",
  "T9",
  "T13",
  "T3",
  "T8",
] satisfies readonly DossierTransition[];

import type { PersonRow } from "../../db/people.ts";
import { activations, type TrackRow, tracksOf } from "../../db/residence.ts";
import type { ResidencePhase } from "../../domain/people-list.ts";
import type { Activation } from "../../domain/procedure/profile.ts";
import { phaseOf, standingOf, type Track, trackOn } from "../../domain/procedure/track.ts";
import { type Due, dueOfTrack, dueState } from "../../domain/radar.ts";
import type { ResidenceNow } from "../../domain/residence.ts";
import type { Context } from "./context.ts";
import { readsOffice } from "./reachable.ts";
import { factsOf, openTrack } from "./residence.ts";

/** Where somebody's newest way stands, with what to do next; null where there is none or she may not read it. */
export function residenceNow(context: Context, person: PersonRow): ResidenceNow | null {
  const { tx, today } = context;
  const [row] = tracksOf(tx, person.card.id);
  if (row === undefined || !readsOffice(context, person)) return null;
  const way = readWay(context, person, row, activations(tx));
  if (way === null) return null;
  const standing = standingOf(way.track);
  const held = standing.state === "none" ? null : standing.document;
  const { due } = way;
  return {
    phase: phaseOf(way.track),
    isPending: standing.state === "pending",
    askedOn: way.track.renewalSentOn,
    ...{ document: held?.kind ?? null, until: held?.until ?? null },
    endedOn: way.track.ended?.on ?? null,
    held: way.track.documents
      .slice(-200)
      .map(({ step, kind, issuedOn, until }) => ({ step, kind, issuedOn, until })),
    next:
      due === null || due.next === null ? null : { task: due.next, state: dueState(due, today) },
  };
}

/** In which phase somebody is whose newest way is given; null where she may not know, or it cannot be read. */
export function residencePhase(
  context: Context,
  person: PersonRow,
  row: TrackRow | undefined,
): ResidencePhase | null {
  if (!readsOffice(context, person)) return null;
  if (row === undefined) return "none";
  const opened = openTrack(context, row);
  return opened.ok ? (phaseOf(trackOn(opened.value.events, context.today)) ?? "none") : null;
}

/** A way as it stands today, with what to do next; null where its record cannot be read. */
export function readWay(
  context: Context,
  { card }: PersonRow,
  row: TrackRow,
  activated: readonly Activation[],
): { readonly track: Track; readonly due: Due | null } | null {
  const opened = openTrack(context, row);
  if (!opened.ok) return null;
  const { events, ...known } = opened.value;
  const track = trackOn(events, context.today);
  return { track, due: dueOfTrack(track, factsOf(known, card, context.today, activated)) };
}

import type { CalendarDate } from "../../../domain/calendar.ts";
import { type PersonCard, yearsOn } from "../../../domain/person.ts";
import {
  type Facts,
  type Missing,
  missingFor,
  missingToAsk,
} from "../../../domain/procedure/guard.ts";
import { isAloneOn } from "../../../domain/procedure/event.ts";
import type { Activation } from "../../../domain/procedure/profile.ts";
import { type Track, trackOn } from "../../../domain/procedure/track.ts";
import type { EventSaid, EventSeen, TrackSeen } from "../../../domain/residence.ts";

/** A way as it stands on a day. */
export interface Way {
  readonly id: TrackSeen["id"];
  readonly openedOn: CalendarDate;
  readonly isOpen: boolean;
  /** As they were recorded, with who and when. */
  readonly seen: readonly EventSeen[];
  readonly track: Track;
  readonly facts: Facts;
  /** It was said that nobody answers for her; it counts while she is known to be under age. */
  readonly isMarkedAlone: boolean;
  readonly isSurelyAdult: boolean;
}

/** The age is known, and whichever it is, she is 18 or more. */
export const isSurelyAdult = (card: Pick<PersonCard, "age">, day: CalendarDate): boolean =>
  (yearsOn(card.age, day) ?? 0) >= ofAge;

/** Null where its record cannot be read. */
export function wayOn(
  { id, openedOn, isOpen, content }: TrackSeen,
  card: Pick<PersonCard, "age">,
  activated: readonly Activation[],
  day: CalendarDate,
): Way | null {
  if (content.state === "damaged") return null;
  const { leftExploitation, acceptsAssistance, broken } = content.record;
  const { statementStands = true } = content.record;
  const events = content.events.map(({ event }) => event);
  const isMarkedAlone = isAloneOn({ ...content.record, events }, day);
  const isMinor = (yearsOn(card.age, day) ?? ofAge) < ofAge;
  return {
    ...{ id, openedOn, isOpen, seen: content.events },
    ...{ isMarkedAlone, isSurelyAdult: isSurelyAdult(card, day) },
    track: trackOn(events, day),
    facts: {
      leftExploitation,
      acceptsAssistance,
      statementStands,
      broken,
      isMinorAlone: isMarkedAlone && isMinor,
      activated,
    },
  };
}

/** Someone is a minor until this many years. */
const ofAge = 18;

/** What the file lacks for something to be recorded, on its day. */
export function lackingFor(
  { seen, facts }: Pick<Way, "seen" | "facts">,
  event: EventSaid,
): readonly Missing[] {
  const track = trackOn(
    seen.map((one) => one.event),
    event.on,
  );
  if (event.kind === "asked") return missingFor(track, event.step, facts);
  return event.kind === "openEndedAsked" ? missingToAsk(track, facts) : [];
}

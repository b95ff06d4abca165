import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { type PersonCard, yearsOn } from "../../../domain/people/person.ts";
import { type Facts, requirementsFor } from "../../../domain/residence/procedure/requirements.ts";
import type { MissingInformation } from "../../../domain/residence/procedure/missing-information-type.ts";
import {
  type ResidenceStatus,
  residenceStatus,
  statusOfEvents,
} from "../../../domain/residence/procedure/residence-status.ts";
import { isAloneOn } from "../../../domain/residence/procedure/procedure-event.ts";
import type { DocumentStep } from "../../../domain/residence/procedure/residence-document-names.ts";
import type { Activation } from "../../../domain/residence/procedure/rules-in-force.ts";
import type { ResidenceProcedure } from "../../../domain/residence/procedure/residence-procedure.ts";
import type {
  EventSaid,
  EventView,
  ResidenceProcedureView,
} from "../../../domain/residence/residence-record.ts";

/** A residence procedure as it was on a day. */
export interface ProcedureView {
  readonly id: ResidenceProcedureView["id"];
  readonly openedOn: CalendarDate;
  readonly isOpen: boolean;
  /** The events as they were recorded, with user and time. */
  readonly seen: readonly EventView[];
  readonly status: ResidenceStatus;
  /** What is known of the person on another day: their age, and whether they have a guardian. */
  readonly factsOn: (day: CalendarDate) => Facts;
  /** Recorded as a minor without a guardian; it counts while the person is known to be under age. */
  readonly isMarkedAlone: boolean;
  readonly isSurelyAdult: boolean;
}

/** True when the age is known, and any possible value of it is 18 or more. */
export const isSurelyAdult = (card: Pick<PersonCard, "age">, day: CalendarDate): boolean =>
  (yearsOn(card.age, day) ?? 0) >= ofAge;

/** The procedure on a day; null where its record cannot be read. */
export function procedureViewOn(
  { id, openedOn, isOpen, content }: ResidenceProcedureView,
  card: Pick<PersonCard, "age">,
  activated: readonly Activation[],
  day: CalendarDate,
): ProcedureView | null {
  if (content.state === "damaged") return null;
  const { events: seen, record } = content;
  const { isAlone, statementStands = true, ...conditions } = record;
  const events = seen.map(({ event }) => event);
  const isMarkedOn = (on: CalendarDate) => isAloneOn({ isAlone, events }, on);
  const isMinorOn = (on: CalendarDate) => (yearsOn(card.age, on) ?? ofAge) < ofAge;
  const known = { ...conditions, statementStands, activated };
  const factsOn = (on: CalendarDate): Facts => ({
    ...known,
    isMinorAlone: isMarkedOn(on) && isMinorOn(on),
  });
  return {
    id,
    openedOn,
    isOpen,
    seen,
    isMarkedAlone: isMarkedOn(day),
    isSurelyAdult: isSurelyAdult(card, day),
    status: residenceStatus(events, factsOn(day), day),
    factsOn,
  };
}

/** The age of majority in years. */
const ofAge = 18;

type Known = Pick<ProcedureView, "seen" | "factsOn">;

/** What the file lacks for a document of this step, on a day. */
export const lackingForStep = (way: Known, step: DocumentStep, on: CalendarDate) =>
  requirementsFor(asOf(way, on), way.factsOn(on)).missing[step];

const asOf = ({ seen }: Known, on: CalendarDate): ResidenceProcedure =>
  statusOfEvents(
    seen.map(({ event }) => event),
    on,
  ).track;

/** What the file lacks for an event to be recorded, on its day. */
export function lackingFor(way: Known, event: EventSaid): readonly MissingInformation[] {
  const { missing, openEnded } = requirementsFor(asOf(way, event.on), way.factsOn(event.on));
  if (event.kind === "asked") return missing[event.step];
  return event.kind === "openEndedAsked" ? openEnded.missingToAsk : [];
}

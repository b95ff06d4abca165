// A person's residence procedure in short form, for the tests of the procedure.
import { randomUUID } from "node:crypto";
import { CalendarDate } from "../../../../domain/core/calendar-date.ts";
import type { DocumentStep } from "../../../../domain/residence/procedure/residence-document-names.ts";
import type {
  EventOf,
  RequestAbout,
  ResidenceEvent,
  ResidenceEventId,
} from "../../../../domain/residence/procedure/procedure-event.ts";
import type { Facts } from "../../../../domain/residence/procedure/requirements.ts";
import {
  type Activation,
  profileOn,
} from "../../../../domain/residence/procedure/rules-in-force.ts";
import {
  type ResidenceStatus,
  residenceStatus,
} from "../../../../domain/residence/procedure/residence-status.ts";

export const day = (text: string): CalendarDate => CalendarDate.parse(text);

/** Both standing conditions are met, and the default profile is in force. */
export const met: Facts = {
  leftExploitation: true,
  acceptsAssistance: true,
  statementStands: true,
  isMinorAlone: false,
  activated: [],
};

/** The profile of 2007 from its first day on. */
export const since2007: readonly Activation[] = [{ profile: "2007", from: day("2007-06-01") }];

type Details<K extends ResidenceEvent["kind"]> = Partial<Omit<EventOf<K>, "id" | "on" | "kind">>;

const id = () => randomUUID() as ResidenceEventId;

/** Issued under the default profile, with no date printed on it, by default. */
export const issued = (
  on: string,
  step: DocumentStep,
  details: Details<"issued"> & { readonly activated?: readonly Activation[] } = {},
): EventOf<"issued"> => {
  const { activated = [], ...rest } = details;
  const profile = profileOn(activated, day(on)).id;
  return {
    id: id(),
    on: day(on),
    kind: "issued",
    step,
    profile,
    printed: null,
    override: null,
    ...rest,
  };
};

export const statement = (on: string, registeredOn = on): EventOf<"statement"> => ({
  id: id(),
  on: day(on),
  kind: "statement",
  registeredOn: day(registeredOn),
});

/** The default source of answers. */
export const prosecutor = { office: "prosecutor", name: "", caseId: null } as const;

export const answers = (
  on: string,
  given: EventOf<"answers">["given"],
  from: EventOf<"answers">["from"] = prosecutor,
): EventOf<"answers"> => ({ id: id(), on: day(on), kind: "answers", given, from });

export const yes = { Q1: "yes", Q2: "yes" } as const;

export const court = (
  on: string,
  step: EventOf<"court">["step"],
  details: Partial<EventOf<"court">> = {},
): EventOf<"court"> => ({
  id: id(),
  on: day(on),
  kind: "court",
  step,
  mattered: "yes",
  ...details,
});

export const noTrial = (
  on: string,
  reason: EventOf<"noTrial">["reason"],
  details: Partial<EventOf<"noTrial">> = {},
): EventOf<"noTrial"> => ({
  id: id(),
  on: day(on),
  kind: "noTrial",
  reason,
  mattered: "yes",
  ...details,
});

/** The status of a person, as everything reads it. */
export const statusOn = (
  events: readonly ResidenceEvent[],
  on: string,
  facts: Facts = met,
): ResidenceStatus => residenceStatus(events, facts, day(on));

export const conviction = (on: string, details: Details<"judgment">): EventOf<"judgment"> => ({
  id: id(),
  on: day(on),
  kind: "judgment",
  outcome: "conviction",
  mattered: "yes",
  law: "other",
  charged: false,
  ...details,
});

type Plain = EventOf<
  | ("renewalSent" | "caseClosed" | "integration" | "magistrateAsked" | "noWorkPermit")
  | ("requestRefused" | "openEndedRefused" | "moreAsked")
>;

/** What happened on a day and has no details. A case that was dropped is one in which the statement mattered. */
export const plain = (on: string, kind: Plain["kind"]): ResidenceEvent =>
  kind === "caseClosed"
    ? { id: id(), on: day(on), kind, mattered: "yes" }
    : { id: id(), on: day(on), kind };

/** Further information was requested for one of the two requests, or that was sent. */
export const about = (
  on: string,
  kind: "moreAsked" | "moreSent",
  request: RequestAbout,
): ResidenceEvent => ({ id: id(), on: day(on), kind, request });

/** The first document was requested. */
export const askedFirst = (on: string, step: EventOf<"asked">["step"]): EventOf<"asked"> => ({
  id: id(),
  on: day(on),
  kind: "asked",
  step,
  override: null,
});

export const asked = (on: string): EventOf<"openEndedAsked"> => ({
  id: id(),
  on: day(on),
  kind: "openEndedAsked",
  override: null,
});

export const ended = (on: string, reason: EventOf<"ended">["reason"]): EventOf<"ended"> => ({
  id: id(),
  on: day(on),
  kind: "ended",
  reason,
});

export const correction = (on: string, of: ResidenceEvent): EventOf<"correction"> => ({
  id: id(),
  on: day(on),
  kind: "correction",
  corrects: of.id,
  reason: "Typed by mistake",
});

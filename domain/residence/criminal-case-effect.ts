import type { CalendarDate } from "../core/calendar-date.ts";
import {
  type EventOf,
  type ResidenceEvent,
  ResidenceEventId,
} from "./procedure/procedure-event.ts";
import type { CaseLink, CriminalCase, Known } from "../legal/criminal-case.ts";
import { countingEvents, type JudicialEvent, type RecordedEvent } from "../legal/judicial-event.ts";

// What a criminal case means for one person's way to a residence permit: what the engine of `domain/residence/procedure` reads.

/** What every event hands on. */
type Passed = Pick<EventOf<"court">, "id" | "on" | "of">;

/**
 * The events of a case that count for the residence of a person linked to it, oldest first. None for a link made in
 * error. A closed case that was reopened is not over; a replaced judgment does not count.
 */
export function residenceEventsOf(
  { id: of, charged }: Pick<CriminalCase, "charged"> & { readonly id?: string },
  events: readonly RecordedEvent[],
  link: CaseLink,
): readonly ResidenceEvent[] {
  if (link.kind === "mistake") return [];
  const counting = countingEvents(events);
  return counting.flatMap(({ id, event }, at) => {
    const later = counting.slice(at + 1).map((one) => one.event);
    const passed = {
      id: ResidenceEventId.parse(id),
      on: event.on,
      ...(of === undefined ? {} : { of }),
    };
    // What is not known yet opens no way, and closes none: it is not yet a yes.
    const effect = effectOf(event, passed, {
      charged: charged === "yes",
      mattered: link.mattered,
    });
    if (effect?.kind === "caseClosed" && later.some(takesUp)) return [];
    if (effect?.kind === "judgment" && later.some(undoes)) return [];
    return effect === null ? [] : [effect];
  });
}

function effectOf(
  event: JudicialEvent,
  passed: Passed,
  { charged, mattered }: { readonly charged: boolean; readonly mattered: Known },
): ResidenceEvent | null {
  const court = (step: EventOf<"court">["step"]) =>
    ({ ...passed, kind: "court", step, mattered }) as const;
  const closed = { ...passed, kind: "caseClosed", mattered } as const;
  switch (event.kind) {
    case "summons":
    case "indictment":
      return court(event.kind);
    case "confinementAsked":
      return court("confinement");
    case "requisitions":
      return event.uphold ? court("requisitions") : null;
    case "chamberOrder":
      if (event.order === "nonSuit") return closed;
      return court(event.order === "confinement" ? "interned" : event.order);
    case "noTrial":
      return { ...passed, kind: "noTrial", reason: event.reason, mattered };
    case "closed":
      return closed;
    case "inquiryOpened":
    case "judgeSeized":
    case "appeal":
    case "final":
      return mattered === "no" ? null : { ...passed, kind: "caseStep", step: event.kind, mattered };
    case "cassation":
      return mattered === "no" || !event.annuls
        ? null
        : { ...passed, kind: "caseStep", step: "annulled", mattered };
    case "judgment": {
      const law = event.law === "other" ? "other" : "trafficking";
      return { ...passed, kind: "judgment", outcome: event.outcome, law, charged, mattered };
    }
    default:
      return null;
  }
}

/** Whether a case has not ended on a day, as far as the file shows: nothing ended it, or it was reopened. */
export const caseGoesOn = (events: readonly RecordedEvent[], day: CalendarDate): boolean =>
  countingEvents(events)
    .filter(({ event }) => event.on <= day)
    .reduce((goesOn, { event }) => {
      if (ends(event)) return false;
      return goesOn || takesUp(event) || event.kind === "appeal" || undoes(event);
    }, true);

const ends = (event: JudicialEvent): boolean =>
  event.kind === "closed" ||
  event.kind === "judgment" ||
  event.kind === "final" ||
  (event.kind === "chamberOrder" && event.order === "nonSuit");

/** Takes a closed case up again. */
function takesUp(event: JudicialEvent): boolean {
  switch (event.kind) {
    case "inquiryOpened":
    case "judgeSeized":
    case "indictment":
    case "confinementAsked":
    case "summons":
    case "judgment":
      return true;
    case "chamberOrder":
      return event.order !== "nonSuit";
    default:
      return false;
  }
}

/** Leaves nothing of what was judged before. */
const undoes = (event: JudicialEvent): boolean =>
  (event.kind === "judgment" && event.takesPlace) || (event.kind === "cassation" && event.annuls);

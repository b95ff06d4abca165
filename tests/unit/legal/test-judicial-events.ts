import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { CaseLink } from "../../../domain/legal/criminal-case.ts";
import {
  type JudicialEvent,
  JudicialEvent as Event,
  JudicialEventId,
  type RecordedEvent,
} from "../../../domain/legal/judicial-event.ts";

// Fictitious cases.

export const day = (text: string) => CalendarDate.parse(text);
export const linked: Extract<CaseLink, { kind: "linked" }> = {
  kind: "linked",
  parts: ["injured"],
  mattered: "yes",
};
export const charged = { charged: "yes" as const };

/** `on` counts days of a fictitious year. */
export function happened(
  on: number,
  kind: JudicialEvent["kind"],
  rest: object = {},
): JudicialEvent {
  const more =
    kind === "requisitions"
      ? { uphold: true }
      : kind === "chamberOrder"
        ? { order: "referral" }
        : kind === "judgment"
          ? {
              outcome: "conviction",
              law: "trafficking",
              articles: "",
              damages: "",
              takesPlace: false,
            }
          : kind === "cassation"
            ? { annuls: false }
            : kind === "noTrial"
              ? { reason: "died" }
              : {};
  return Event.parse({
    kind,
    on: addDays(day("2024-01-01"), on),
    note: kind === "mistake" ? "Wrong" : "",
    ...more,
    ...rest,
  });
}

export const idOf = (at: number) =>
  JudicialEventId.parse(`00000000-0000-4000-8000-${String(at).padStart(12, "0")}`);

export const recorded = (...events: readonly JudicialEvent[]): readonly RecordedEvent[] =>
  events.map((event, at) => ({ id: idOf(at), corrects: null, event }));

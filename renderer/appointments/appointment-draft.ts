import * as z from "zod";
import {
  type Appointment,
  type AppointmentCare,
  type AppointmentPlan,
  type Calendar,
  Interpreter,
  isBlank,
  isLongPast,
  PlaceClass,
  wasLeftFor,
} from "../../domain/appointments/appointment.ts";
import { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { TimeSlot } from "../../domain/appointments/time-conflict.ts";
import type { DraftSpot } from "../../domain/drafts/draft.ts";
import { PersonId } from "../../domain/people/person.ts";
import { UserId } from "../../domain/users/user.ts";
import { customTermsIn } from "../../domain/vocabulary/custom-term-choice.ts";
import { clockTimeFrom } from "../lib/dates/clock-time.ts";

/** The values of the form while it is being filled in. */
export const AppointmentDraft = z.strictObject({
  personId: PersonId.nullable(),
  day: z.string().nullable(),
  at: z.string(),
  minutes: z.number(),
  place: PlaceClass,
  own: customTermsIn(["place"]),
  /** `none`, `open`, or the colleague's id; empty while nothing is chosen. */
  escort: z.string(),
  interpreter: z.enum(["none", ...Interpreter.shape.state.options]),
  language: z.string().nullable(),
  interpreterName: z.string(),
  weeks: z.number(),
  care: z.strictObject({
    practitioner: z.string(),
    purpose: z.string(),
    followUp: z.string(),
  }),
});
export type AppointmentDraft = Readonly<z.infer<typeof AppointmentDraft>>;

/** Where the draft of a plan is stored: for a new one, or for the one that is changed, with its day. */
export const appointmentSpot = (
  before: Pick<Calendar["appointments"][number], "day" | "id"> | null,
): DraftSpot => ({
  kind: "appointment",
  personId: null,
  object: before === null ? null : `${before.day} ${before.id}`,
});

/** The person, place and purpose, where they are known before the form is opened. */
export type Known = Partial<Pick<AppointmentDraft, "personId" | "place" | "care">>;

export const emptyDraft = (day: CalendarDate, known: Known = {}): AppointmentDraft => ({
  personId: null,
  day,
  at: "",
  minutes: 60,
  place: "outside",
  escort: "",
  interpreter: "none",
  language: null,
  interpreterName: "",
  weeks: 1,
  care: { practitioner: "", purpose: "", followUp: "" },
  ...known,
});

export function draftFrom(before: Calendar["appointments"][number]): AppointmentDraft {
  const { personId, day, at, minutes, place, own, needsEscort, escort, interpreter, care } = before;
  return {
    ...emptyDraft(day),
    personId,
    at,
    minutes,
    place,
    own,
    escort: escort ?? (needsEscort ? "open" : "none"),
    interpreter: interpreter?.state ?? "none",
    language: interpreter?.language ?? null,
    interpreterName: interpreter?.name ?? "",
    ...(care.state === "open" ? { care: care.content } : {}),
  };
}

interface Planned {
  readonly today: CalendarDate;
  readonly before: Pick<Appointment, "day" | "leftAt"> | null;
  /** Whether an escort goes along has to be chosen explicitly. */
  readonly mustSayEscort: boolean;
  /** Going without an escort has to be confirmed. */
  readonly isInDanger: boolean;
  readonly isAloneMeant: boolean;
}

/** The escort until one is chosen: a colleague not named yet, where a safety rule about going out was agreed. */
export const withEscort = (draft: AppointmentDraft, hasRule: boolean): AppointmentDraft =>
  draft.escort === "" && hasRule ? { ...draft, escort: "open" } : draft;

export type DraftProblem =
  | "whoProblem"
  | "onProblem"
  | "longPast"
  | "goneProblem"
  | "atProblem"
  | "escortProblem"
  | "aloneProblem"
  | "languageProblem";

/**
 * `before` is the appointment that is changed: its day may stay in the past, and cannot change once the person left for it.
 * `mustSayEscort`: where the risk is raised or unknown, going without an escort has to be chosen explicitly, and confirmed in
 * acute danger.
 */
export function problemsIn(
  draft: AppointmentDraft,
  { today, before, mustSayEscort, isInDanger, isAloneMeant }: Planned,
): ReadonlySet<DraftProblem> {
  const day = CalendarDate.safeParse(draft.day);
  const isMoved = day.success && day.data !== before?.day;
  const checks: readonly (readonly [DraftProblem, boolean])[] = [
    ["whoProblem", draft.personId === null],
    ["onProblem", draft.day === null],
    ["longPast", isMoved && isLongPast(day.data, today)],
    ["goneProblem", isMoved && before !== null && wasLeftFor(before)],
    ["atProblem", clockTimeFrom(draft.at) === null],
    ["escortProblem", mustSayEscort && draft.escort === ""],
    ["aloneProblem", isInDanger && draft.escort === "none" && !isAloneMeant],
    ["languageProblem", draft.interpreter !== "none" && draft.language === null],
  ];
  return new Set(checks.filter(([, isWrong]) => isWrong).map(([problem]) => problem));
}

const unnamed: ReadonlySet<string> = new Set(["", "none", "open"]);

/** The planned appointment; null while something is missing. */
export function planFrom(draft: AppointmentDraft, planned: Planned): AppointmentPlan | null {
  const at = clockTimeFrom(draft.at);
  const day = CalendarDate.safeParse(draft.day);
  if (at === null || !day.success || problemsIn(draft, planned).size > 0) return null;
  const { minutes, place, own, escort, interpreter, language, interpreterName: name } = draft;
  return {
    day: day.data,
    at,
    minutes,
    place,
    own,
    needsEscort: escort !== "none" && escort !== "",
    escort: unnamed.has(escort) ? null : UserId.parse(escort),
    interpreter:
      interpreter === "none" || language === null
        ? null
        : Interpreter.parse({ language, state: interpreter, name }),
  };
}

/** The time slot, as soon as it is known: conflicts are shown before the rest is filled in. */
export function slotFrom({
  personId,
  day,
  at,
  minutes,
  escort,
}: AppointmentDraft): TimeSlot | null {
  const [time, on] = [clockTimeFrom(at), CalendarDate.safeParse(day)];
  if (personId === null || time === null || !on.success) return null;
  const workerId = unnamed.has(escort) ? null : UserId.parse(escort);
  return { personId, workerId, day: on.data, at: time, minutes };
}

/** The fields for care workers only; null where nothing was typed or changed. A cleared field is deleted. */
export function careFrom(
  { care }: AppointmentDraft,
  before: Pick<Calendar["appointments"][number], "care"> | null,
): AppointmentCare | null {
  const hadWords = before?.care.state === "open" && !isBlank(before.care.content);
  return isBlank(care) && !hadWords ? null : care;
}

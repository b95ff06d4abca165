import * as z from "zod";
import type { Input } from "../../domain/api/index.ts";
import {
  SessionKind,
  SessionPlace,
  countsUsually,
  Interpreted,
  isPossibleDay,
  longestNote,
  NoteLevel,
  OwnTheme,
  Theme,
} from "../../domain/counselling/session.ts";
import { clockTimeFrom } from "../lib/dates/clock-time.ts";

/** A session as it is being filled in. */
export const SessionDraft = z.strictObject({
  day: z.string().nullable(),
  minutes: z.number(),
  place: SessionPlace,
  kind: SessionKind,
  interpreted: Interpreted,
  /** Null until it is changed: the usual answer applies. */
  isInterview: z.boolean().nullable(),
  level: NoteLevel,
  others: z.string(),
  themes: z.array(Theme),
  ownThemes: z.array(OwnTheme).optional(),
  text: z.string(),
  nextStep: z.string(),
  nextDay: z.string().nullable(),
  nextAt: z.string(),
});
export type SessionDraft = Readonly<z.infer<typeof SessionDraft>>;

export const newSession = (today: string, interpreted: Interpreted): SessionDraft => ({
  day: today,
  minutes: 50,
  place: "centre",
  kind: "counselling",
  interpreted,
  isInterview: null,
  level: "plan",
  others: "",
  themes: [],
  text: "",
  nextStep: "",
  nextDay: null,
  nextAt: "",
});

export type SessionProblem = "day" | "text" | "full" | "nextAt" | "nextDay" | "nextBefore";

/** The problems that prevent signing. */
export function problemsOf(draft: SessionDraft, today: string): readonly SessionProblem[] {
  const { day, text, nextDay, nextAt } = draft;
  const isTimed = nextAt.trim() !== "";
  const checks: readonly (readonly [SessionProblem, boolean])[] = [
    ["day", day === null || !isPossibleDay(day, today)],
    ["text", text.trim() === ""],
    ["full", text.length > longestNote],
    ["nextAt", isTimed && clockTimeFrom(nextAt) === null],
    ["nextDay", isTimed && nextDay === null],
    ["nextBefore", nextDay !== null && day !== null && nextDay < day],
  ];
  return checks.flatMap(([problem, is]) => (is ? [problem] : []));
}

export const countsAsInterview = ({ isInterview, kind, place }: SessionDraft): boolean =>
  isInterview ?? countsUsually(kind, place);

/** The input; null while something is missing. */
export function sessionFrom(
  id: Input<"contacts.record">["id"],
  draft: SessionDraft,
  today: string,
): Input<"contacts.record"> | null {
  const { day, minutes, place, kind, interpreted, level, nextDay, nextAt } = draft;
  if (day === null || problemsOf(draft, today).length > 0) return null;
  const { others, themes, ownThemes = [], text, nextStep } = draft;
  const all = new Set([...themes, ...ownThemes.map(({ theme }) => theme)]);
  const at = nextAt.trim() === "" ? null : clockTimeFrom(nextAt);
  return {
    id,
    header: {
      day,
      minutes,
      place,
      kind,
      interpreted,
      level,
      isInterview: countsAsInterview(draft),
    },
    conversation: {
      others,
      themes: [...all],
      text,
      nextStep,
      ...(ownThemes.length === 0 ? {} : { ownThemes: [...ownThemes] }),
      next: nextDay === null ? null : { day: nextDay, at },
    },
  };
}

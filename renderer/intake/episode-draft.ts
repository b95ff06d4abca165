import * as z from "zod";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import { ExploitationForm, MethodOfControl, Sector } from "../../domain/vocabulary/exploitation.ts";
import {
  type Episode,
  EpisodeEnd,
  type EpisodeWords,
  type Exploitation,
} from "../../domain/intake/intake.ts";
import { canComeBefore, isStillToCome, type PartialDate } from "../../domain/core/partial-date.ts";
import type { Suspicion } from "../../domain/referrals/referral.ts";
import { customTermsIn } from "../../domain/vocabulary/custom-term-choice.ts";
import { partialDateFrom, partialDateText } from "../lib/dates/partial-date.ts";

/** An episode as it is being filled in, with the person's own words. */
export const EpisodeDraft = z.strictObject({
  id: z.string(),
  form: ExploitationForm.nullable(),
  sector: Sector.nullable(),
  country: z.string().nullable(),
  region: z.string(),
  from: z.string(),
  to: z.string(),
  methods: z.array(MethodOfControl),
  ended: EpisodeEnd.nullable(),
  own: customTermsIn(["ended"]),
  isWithdrawn: z.boolean(),
  words: z.string(),
});
export type EpisodeDraft = Readonly<z.infer<typeof EpisodeDraft>>;

export const ExploitationDraft = z.strictObject({ episodes: z.array(EpisodeDraft) });
export type ExploitationDraft = Readonly<z.infer<typeof ExploitationDraft>>;

export function exploitationDraftOf(
  exploitation: Exploitation | null,
  words: EpisodeWords | null,
): ExploitationDraft {
  const wordsByEpisode = new Map(words?.words.map(({ episodeId, text }) => [episodeId, text]));
  return {
    episodes: (exploitation?.episodes ?? []).map((episode) => ({
      ...episode,
      methods: [...episode.methods],
      from: partialDateText(episode.from),
      to: partialDateText(episode.to),
      words: wordsByEpisode.get(episode.id) ?? "",
    })),
  };
}

/** A new episode; it can start from what was suspected. */
export const newEpisode = (suspicion: Suspicion | null): EpisodeDraft => ({
  id: crypto.randomUUID(),
  form: suspicion?.form ?? null,
  sector: suspicion?.sector ?? null,
  country: null,
  region: "",
  from: "",
  to: "",
  methods: [],
  ended: null,
  isWithdrawn: false,
  words: "",
});

export interface EpisodeProblems {
  readonly form?: "formProblem";
  readonly from?: "dateProblem";
  readonly to?: "dateProblem" | "orderProblem";
}

export function episodeProblems(draft: EpisodeDraft, today: CalendarDate): EpisodeProblems {
  const [from, to] = [whenOf(draft.from, today), whenOf(draft.to, today)];
  const isOrdered =
    from === null || to === null || isWrong(from) || isWrong(to) || canComeBefore(from, to);
  return {
    ...(draft.form === null ? { form: "formProblem" } : {}),
    ...(isWrong(from) ? { from: "dateProblem" } : {}),
    ...(isWrong(to) ? { to: "dateProblem" } : isOrdered ? {} : { to: "orderProblem" }),
  };
}

/** The input, or null while something is wrong; the person's words only where the user may write them. */
export function exploitationFrom(
  { episodes }: ExploitationDraft,
  today: CalendarDate,
  mayWriteWords: boolean,
) {
  const sent = episodes.map((draft) => episodeFrom(draft, today));
  const whole = sent.filter((episode) => episode !== null);
  if (whole.length < sent.length) return null;
  const words = episodes
    .filter((episode) => episode.words.trim() !== "")
    .map(({ id, words: text }) => ({ episodeId: id, text }));
  return { exploitation: { episodes: whole }, words: mayWriteWords ? { words } : null };
}

function episodeFrom(draft: EpisodeDraft, today: CalendarDate): Episode | null {
  const { form, words: _words, ...rest } = draft;
  const [from, to] = [whenOf(draft.from, today), whenOf(draft.to, today)];
  const hasProblem = Object.keys(episodeProblems(draft, today)).length > 0;
  if (form === null || hasProblem || isWrong(from) || isWrong(to)) return null;
  return { ...rest, form, from, to };
}

type When = PartialDate | "wrong" | null;

const isWrong = (when: When): when is "wrong" => when === "wrong";

function whenOf(typed: string, today: CalendarDate): When {
  if (typed.trim() === "") return null;
  const date = partialDateFrom(typed);
  return date === null || isStillToCome(date, today) ? "wrong" : date;
}

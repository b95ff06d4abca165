import { useTranslation } from "react-i18next";
import { calendarDateOf, type Instant, minutesBetween } from "../../domain/core/calendar-date.ts";
import {
  awayAt,
  countAway,
  countPerhapsOut,
  lateBy,
  type OutView,
  type OutingStage,
} from "../../domain/outings/outing.ts";
import { type Named, useNames } from "../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../lib/api.ts";
import { useToday, useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useLatenessText, useDurationText } from "./use-duration-text.ts";

/** The most urgent state of those who are out: being searched for, or late; null while all is as agreed. */
export function useWorstOut(): OutingStage | null {
  const { data } = useProcedure("passes.list", {}, { followsClock: true });
  if (data === undefined) return null;
  if (data.lookedFor.length > 0) return "alarm";
  const stages = data.out.map(({ stage }) => stage);
  return (["alarm", "late"] as const).find((stage) => stages.includes(stage)) ?? null;
}

/** The open outing of a person who was nevertheless counted as absent; null without one. */
export function useCountedOuting(): (personId: string) => string | null {
  const { data } = useProcedure("passes.list", {}, { followsClock: true });
  return (personId) => data?.counted.find(({ person }) => person.id === personId)?.pass?.id ?? null;
}

/** The moment by which every screen computes how late a person due back then is; null while they are not late. */
export function useLateAt(backBy: Instant): Instant | null {
  const { data } = useProcedure("passes.list", {}, { followsClock: true });
  return data === undefined || lateBy(backBy, data.now) === null ? null : data.now;
}

/** How many people are certainly out, as the Outings screen shows it; null while loading. */
export function useAwayCount(): number | null {
  const { data } = useProcedure("passes.list", {}, { followsClock: true });
  return data === undefined ? null : countAway(data);
}

/** The state of a person who is out, in words: until when, or how late; null for a person who is not out. */
export function useWhenBack(): (personId: string) => WhenBack | null {
  const { t } = useTranslation("out");
  const saysBackBy = useBackBy();
  const wait = useWait();
  const { data } = useProcedure("passes.list", {}, { followsClock: true });
  return (personId) => {
    const pass = data?.out.find(({ people }) => people.some(({ id }) => id === personId));
    if (data === undefined || pass === undefined) return null;
    const isLate = lateBy(pass.backBy, data.now) !== null;
    const text = isLate
      ? wait(pass.backBy, data.now)
      : t("outTag", { time: saysBackBy(pass.backBy) });
    return { stage: pass.stage, isLate, text };
  };
}

export interface WhenBack {
  readonly stage: OutingStage;
  readonly isLate: boolean;
  readonly text: string;
}

/** A list of names, each followed by when the person is due back, or how late they are. */
export function useNamesWithReturn(): (
  people: readonly (Named & { readonly id: string })[],
) => string {
  const { nameOf } = useNames();
  const whenBack = useWhenBack();
  return (people) =>
    people
      .map((person) => {
        const back = whenBack(person.id);
        return back === null ? nameOf(person) : `${nameOf(person)} (${back.text})`;
      })
      .join(", ");
}

/** Who of these is not late and due back before a moment, each with the hour; empty where there is nobody. */
export function useStillExpected(): (personIds: readonly string[], before: Instant) => string {
  const { nameOf } = useNames();
  const saysBackBy = useBackBy();
  const { data } = useProcedure("passes.list", {}, { followsClock: true });
  return (personIds, before) =>
    (data?.out ?? [])
      .filter(({ stage, backBy }) => stage === "out" && backBy < before)
      .flatMap(({ people, backBy }) =>
        people
          .filter(({ id }) => personIds.includes(id))
          .map((person) => `${nameOf(person)} (${saysBackBy(backBy)})`),
      )
      .join(", ");
}

/** A line about everyone who is out; null while nobody is, or while loading. */
export function useAwayWords(): string | null {
  const { t } = useTranslation("out");
  const saysBackBy = useBackBy();
  const length = useDurationText();
  const { data } = useProcedure("passes.list", {}, { followsClock: true });
  if (data === undefined) return null;
  const perhaps = countPerhapsOut(data);
  const words = [
    ...sayAway(data),
    ...(perhaps === 0 ? [] : [t("summaryPerhaps", { count: perhaps })]),
  ];
  return words.length === 0 ? null : words.join(" · ");

  function sayAway({ out, lookedFor, atAppointments, now }: OutView): readonly string[] {
    const overdue = atAppointments
      .filter(({ stage }) => stage !== "out")
      .map(({ backBy, person }) => ({ backBy, people: [person] }));
    const away = awayAt([...out, ...overdue], now);
    const isLooking = lookedFor.length > 0;
    if (away?.kind === "late") {
      const { people: count, minutes } = away;
      if (minutes === 0) return [t(isLooking ? "figureLookedForNow" : "figureLateNow", { count })];
      const time = length(minutes);
      return [t(isLooking ? "figureLookedForLate" : "figureLate", { count, time })];
    }
    if (isLooking) return [t("figureLookedFor")];
    if (away !== null) return [t("figure", { time: saysBackBy(away.backBy) })];
    return atAppointments.length === 0 ? [] : [t("figureAppointment")];
  }
}

/** The agreed time: the hour alone where it is today. */
export function useBackBy(): (at: Instant) => string {
  const { dates } = useFormats();
  const zone = useZone();
  const today = useToday();
  return (at) => {
    const day = calendarDateOf(at, zone);
    const time = dates.time(at, zone);
    return day === today ? time : `${dates.dayOfWeek(day)}, ${time}`;
  };
}

/** How long until a person is due, or how long ago they were due. */
export function useWait(): (backBy: Instant, now: Instant) => string {
  const { t } = useTranslation("out");
  const length = useDurationText();
  const saysLate = useLatenessText();
  return (backBy, now) => {
    const late = lateBy(backBy, now);
    return late === null
      ? t("inTime", { time: length(minutesBetween(now, backBy)) })
      : saysLate(late);
  };
}

export function toneOfStage(stage: OutingStage): "info" | "warn" | "bad" {
  switch (stage) {
    case "out":
      return "info";
    case "late":
      return "warn";
    case "alarm":
      return "bad";
  }
}

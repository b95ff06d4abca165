import { useTranslation } from "react-i18next";
import { civilDate, type Instant, minutesBetween } from "../../domain/core/calendar-date.ts";
import {
  awayAt,
  countAway,
  countPerhapsOut,
  lateBy,
  type OutView,
  type PassStage,
} from "../../domain/outings/outing.ts";
import { type Named, useNames } from "../shell/privacy.tsx";
import { useProcedure } from "../lib/api.ts";
import { useToday, useZone } from "../lib/dates/today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useLatenessText, useDurationText } from "./use-duration-text.ts";

/** The worst that is to be said of those who are out: that somebody is looked for, or late; null while all is as agreed. */
export function useWorstOut(): PassStage | null {
  const { data } = useProcedure("passes.list", {}, { followsClock: true });
  if (data === undefined) return null;
  if (data.lookedFor.length > 0) return "alarm";
  const stages = data.out.map(({ stage }) => stage);
  return (["alarm", "late"] as const).find((stage) => stages.includes(stage)) ?? null;
}

/** The pass that goes on of whoever was counted as away in spite of it; null without one. */
export function useCountedPass(): (personId: string) => string | null {
  const { data } = useProcedure("passes.list", {}, { followsClock: true });
  return (personId) => data?.counted.find(({ person }) => person.id === personId)?.pass?.id ?? null;
}

/** The moment by which every screen says how late somebody is who was to be back by then; null where it says nothing yet. */
export function useLateAt(backBy: Instant): Instant | null {
  const { data } = useProcedure("passes.list", {}, { followsClock: true });
  return data === undefined || lateBy(backBy, data.now) === null ? null : data.now;
}

/** How many are out for sure, as Out says; null while asking. */
export function useAwayCount(): number | null {
  const { data } = useProcedure("passes.list", {}, { followsClock: true });
  return data === undefined ? null : countAway(data);
}

/** How somebody who is out stands, in words: until when, or how late; null of whoever is not out. */
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
  readonly stage: PassStage;
  readonly isLate: boolean;
  readonly text: string;
}

/** Names in a row, each of whoever is out with until when, or how late she is. */
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

/** Who of these is in time and expected back before a moment, each with the hour; empty where nobody is. */
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

/** What one line says of everybody who is out; null while nobody is, or while asking. */
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

/** The agreed time as one says it: the hour alone where it is today. */
export function useBackBy(): (at: Instant) => string {
  const { dates } = useFormats();
  const zone = useZone();
  const today = useToday();
  return (at) => {
    const day = civilDate(at, zone);
    const time = dates.time(at, zone);
    return day === today ? time : `${dates.dayOfWeek(day)}, ${time}`;
  };
}

/** How long until somebody is expected, or how long ago she was. */
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

export function toneOfStage(stage: PassStage): "info" | "warn" | "bad" {
  switch (stage) {
    case "out":
      return "info";
    case "late":
      return "warn";
    case "alarm":
      return "bad";
  }
}

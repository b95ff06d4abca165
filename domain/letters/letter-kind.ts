import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import type { Reader } from "../printing/reader-kind.ts";

/** Every letter the program can write. */
export const LetterKind = z.enum([
  "accompaniment",
  "firstDocument",
  "declaration",
  "extension",
  "magistrate",
  "appointment",
  "municipality",
  "lawyer",
  "school",
  "employer",
]);
export type LetterKind = z.infer<typeof LetterKind>;

interface LetterRule {
  /** The readers it may go to; the first one is proposed, and the content is limited by all of them. */
  readonly readers: readonly [Reader, ...Reader[]];
  /** The days on which it can be written. None of our letters quotes a law; one that does ends with it. */
  readonly since: CalendarDate;
  readonly until: CalendarDate | null;
}

const always = { since: CalendarDate.parse("1997-01-01"), until: null };

/** Our own list: no public text prescribes these letters. */
export const letterRules: { readonly [K in LetterKind]: LetterRule } = {
  accompaniment: { ...always, readers: ["authority", "lawyer", "person"] },
  firstDocument: { ...always, readers: ["authority"] },
  declaration: { ...always, readers: ["authority"] },
  extension: { ...always, readers: ["authority"] },
  magistrate: { ...always, readers: ["authority"] },
  appointment: { ...always, readers: ["outsider", "person"] },
  municipality: { ...always, readers: ["municipality"] },
  lawyer: { ...always, readers: ["lawyer"] },
  school: { ...always, readers: ["outsider"] },
  employer: { ...always, readers: ["outsider"] },
};

/** The letters that can be written on a day, in their order. */
export const kindsOn = (day: CalendarDate): readonly LetterKind[] =>
  LetterKind.options.filter((kind) => {
    const { since, until } = letterRules[kind];
    return since <= day && (until === null || day <= until);
  });

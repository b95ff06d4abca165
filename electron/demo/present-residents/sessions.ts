import { sessionById } from "../../../db/counselling/sessions.ts";
import { addDays, ClockTime } from "../../../domain/core/calendar-date.ts";
import type { Agreed, SessionHeader, SessionId } from "../../../domain/counselling/session.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { sessionHandlers } from "../../vault/counselling/sessions.handlers.ts";
import { runCommand, type DatedAct, known } from "../dated-act.ts";
import { blessing, fatima, mehdi, wei } from "./people.ts";
import { talkWords } from "./session-texts.ts";
import { dayAgo, deedOn, personOf, type DemoStory } from "./story-context.ts";

interface Talk {
  readonly who: number;
  readonly daysAgo: number;
  readonly header?: Partial<SessionHeader>;
  readonly text: string;
  readonly agreed?: Partial<Agreed>;
  /** What is done with what was written, right afterwards. */
  readonly then?: (context: Context, contactId: SessionId) => void;
}

/** Invented sessions with some of the residents, of each level. */
export const deedsOfSessions = (tale: DemoStory): readonly DatedAct[] =>
  talksOf(tale).map(({ who, daysAgo, header, text, agreed, then }) =>
    deedOn(dayAgo(tale, daysAgo), "17:30", (context) => {
      const { contactId } = runCommand(
        context,
        "contacts.record",
        sessionHandlers["contacts.record"],
        {
          id: personOf(tale, who),
          header: {
            day: context.today,
            minutes: 50,
            place: "centre",
            kind: "counselling",
            interpreted: "none",
            isInterview: true,
            level: "plan",
            ...header,
          },
          conversation: { others: "", themes: [], text, nextStep: "", next: null, ...agreed },
        },
      );
      then?.(context, contactId);
    }),
  );

function talksOf(tale: DemoStory): readonly Talk[] {
  const said = talkWords[tale.language];
  const inDays = (days: number, at: string) => ({
    day: addDays(tale.today, days),
    at: ClockTime.parse(at),
  });
  return [
    {
      who: blessing,
      daysAgo: 40,
      text: said.papers,
      header: { kind: "administrative", place: "office", minutes: 35 },
      agreed: { nextStep: said.papersStep, themes: ["identity-papers", "family-at-home"] },
    },
    { who: blessing, daysAgo: 26, header: { level: "sealed" }, text: said.sealed },
    {
      who: blessing,
      daysAgo: 12,
      text: said.hearing,
      header: { kind: "legal", interpreted: "here", minutes: 70 },
      agreed: { nextStep: said.hearingStep, themes: ["hearing", "fear"] },
      then: (context, contactId) => {
        addition(context, contactId, said.hearingAdded);
        shortened(context, contactId, said.shorter);
      },
    },
    {
      who: blessing,
      daysAgo: 6,
      text: said.house,
      header: { level: "house", minutes: 20 },
    },
    {
      who: blessing,
      daysAgo: 3,
      text: said.first,
      header: { interpreted: "phone" },
      agreed: {
        nextStep: said.firstStep,
        themes: ["trauma", "job-search", "language-course"],
        next: inDays(1, "14:30"),
      },
    },
    {
      who: fatima,
      daysAgo: 2,
      text: said.crisis,
      header: { kind: "crisis", minutes: 90 },
      agreed: { nextStep: said.crisisStep, themes: ["fear"], next: inDays(1, "08:00") },
    },
    { who: fatima, daysAgo: 19, text: said.arabic },
    {
      who: mehdi,
      daysAgo: 8,
      text: said.along,
      header: { kind: "accompaniment", place: "outside", minutes: 120, isInterview: false },
      agreed: { others: said.others, themes: ["procedure"] },
    },
    { who: wei, daysAgo: 5, text: said.chinese },
    {
      who: wei,
      daysAgo: 4,
      text: said.mistake,
      then: (context, contactId) => {
        runCommand(context, "contacts.takeBack", sessionHandlers["contacts.takeBack"], {
          contactId,
          reason: said.mistakeWhy,
        });
      },
    },
  ];
}

function shortened(context: Context, contactId: SessionId, reason: string): void {
  const { version, day, place, kind, interpreted, isInterview } = known(
    sessionById(context.tx, contactId),
  );
  runCommand(context, "contacts.correct", sessionHandlers["contacts.correct"], {
    contactId,
    version,
    others: "",
    reason,
    header: { day, minutes: 55, place, kind, interpreted, isInterview },
  });
}

function addition(context: Context, contactId: SessionId, text: string): void {
  runCommand(context, "contacts.add", sessionHandlers["contacts.add"], { contactId, text });
}

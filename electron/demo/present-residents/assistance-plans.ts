import type { Parsed } from "../../../domain/api/index.ts";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type {
  Component,
  ForWhom,
  PlanEntryId,
  PlanHeader,
  Score,
  ScoreMoment,
  Strand,
  WrittenContent,
} from "../../../domain/plan/plan-entry.ts";
import { agreedVersions } from "../../../domain/plan/plan-review.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { review, save, saveRecord } from "../../vault/plan/plan.handlers.ts";
import { openEntries, planEntryViews } from "../../vault/plan/plan-entries.ts";
import { runCommand } from "../dated-act.ts";
import { type PlanWords, planWords } from "./assistance-plan-texts.ts";
import { blessing, mehdi } from "./people.ts";
import { personOf, type DemoStory } from "./story-context.ts";

/** A current plan, and one whose review is overdue, of invented people. */
export function inventAssistancePlans(context: Context, tale: DemoStory): void {
  const said = planWords[tale.language];
  const personId = personOf(tale, blessing);
  inventGoals(context, personId, said);
  inventScores(context, personId, said);
  inventProject(context, personId, said);
  inventAround(context, personId, said);
  agree(context, personId, 38, said.review);
  const his = personOf(tale, mehdi);
  const own = goal(context, his, ["psychoSocial", "develop"], said.call);
  const drive = goal(context, his, ["psychoSocial", "project"], said.license);
  step(context, his, drive, said.lesson, { forWhom: "person", in: 1 });
  step(context, his, own, said.call, { forWhom: "person", isDone: true });
  agree(context, his, 101, "");
}

function inventGoals(context: Context, id: PersonId, said: PlanWords): void {
  const sleep = goal(context, id, ["psychoSocial", "recover"], said.sleep);
  step(context, id, sleep, said.lamp, { forWhom: "team", isDone: true });
  step(context, id, sleep, said.doctor, { forWhom: "worker", in: 1, note: said.doctorNote });
  const friends = goal(context, id, ["psychoSocial", "develop"], said.friends);
  step(context, id, friends, said.choir, { forWhom: "person" });
  const bakery = goal(context, id, ["psychoSocial", "project"], said.bakery);
  step(context, id, bakery, said.course, { forWhom: "person", in: 100 });
  step(context, id, bakery, said.trial, { forWhom: "worker", isDone: true });
  const papers = goal(context, id, ["administrative", null], said.papers);
  step(context, id, papers, said.embassy, { forWhom: "worker", in: 23 });
  const court = goal(context, id, ["legal", null], said.court);
  step(context, id, court, said.questions, { forWhom: "person", in: 9 });
}

type Six = readonly [Score, Score, Score, Score, Score, Score];
const given: readonly (readonly [ScoreMoment, number, Six])[] = [
  ["intake", 178, [2, 1, 1, 1, 1, 2]],
  ["between", 92, [3, 2, 2, 2, 1, 3]],
  ["sixMonths", 4, [3, 3, 2, 3, 2, 3]],
];

/** Found every three months, and better each time but for the nights. */
function inventScores(context: Context, id: PersonId, said: PlanWords): void {
  for (const [moment, daysAgo, numbers] of given) {
    const [safety, legalProtection, mentalWellBeing, economy, socialSupport, physicalWellBeing] =
      numbers;
    const scores = {
      safety,
      legalProtection,
      mentalWellBeing,
      economy,
      socialSupport,
      physicalWellBeing,
    };
    const note = moment === "sixMonths" ? said.scoreNote : "";
    write(context, id, headerOf("done", addDays(context.today, -daysAgo)), {
      kind: "score",
      moment,
      withPerson: true,
      scores,
      note,
    });
  }
}

function inventProject(context: Context, id: PersonId, said: PlanWords): void {
  const day = (days: number) => addDays(context.today, days);
  const french = { kind: "language", language: "fr" } as const;
  record(context, id, {
    facts: { ...french, level: "a1", from: day(-150), until: day(-40), outcome: "finished" },
    words: { where: said.school, what: said.evening, hoursAWeek: 6, result: said.schoolResult },
  });
  record(context, id, {
    facts: { ...french, level: "a2", from: day(-30), until: null, outcome: "running" },
    words: { where: said.school, what: said.evening, hoursAWeek: 6, result: "" },
  });
  record(context, id, {
    facts: {
      kind: "training",
      level: "vocational",
      from: day(60),
      until: null,
      outcome: "planned",
    },
    words: { where: said.workshop, what: said.baker, hoursAWeek: 20, result: "" },
  });
  record(context, id, {
    facts: {
      kind: "work",
      sector: "catering",
      contract: "trial",
      from: day(-21),
      until: day(-15),
      outcome: "finished",
    },
    words: { where: said.employer, what: said.dough, hoursAWeek: 30, result: "" },
  });
}

/** A service that helps, and a conference that decided something. */
function inventAround(context: Context, id: PersonId, said: PlanWords): void {
  const day = (days: number) => addDays(context.today, days);
  write(context, id, headerOf("open", null), {
    kind: "referral",
    help: "mentalHealth",
    service: said.service,
    what: said.talks,
    why: said.why,
    agreedOn: day(-60),
    askedOn: day(-58),
    answer: "accepted",
    outcome: "",
    feedback: said.feedback,
  });
  const held = write(context, id, headerOf("done", day(-12)), {
    kind: "conference",
    present: said.present,
    minutes: said.minutes,
  });
  step(context, id, held, said.decidedFlat, { forWhom: "worker", in: 5 });
  step(context, id, held, said.decidedNight, { forWhom: "team", in: 0 });
}

const headerOf = (state: PlanHeader["state"], day: CalendarDate | null): PlanHeader => ({
  state,
  day,
  partOf: null,
  forWhom: null,
  workerId: null,
});

function goal(
  context: Context,
  id: PersonId,
  [strand, component]: readonly [Strand, Component | null],
  words: string,
): PlanEntryId {
  return write(context, id, headerOf("open", null), {
    kind: "goal",
    strand,
    component,
    words,
    note: "",
    onPaper: true,
  });
}

interface InventedStep {
  readonly forWhom: ForWhom;
  /** Days from today on which it is due. */
  readonly in?: number;
  readonly isDone?: boolean;
  readonly note?: string;
}

function step(
  context: Context,
  id: PersonId,
  partOf: PlanEntryId,
  text: string,
  { forWhom, in: days, isDone = false, note = "" }: InventedStep,
): void {
  const header: PlanHeader = {
    state: isDone ? "done" : "open",
    partOf,
    forWhom,
    workerId: forWhom === "worker" ? context.me.id : null,
    day: days === undefined ? null : addDays(context.today, days),
  };
  write(context, id, header, { kind: "step", text, note });
}

function write(
  context: Context,
  id: PersonId,
  header: PlanHeader,
  content: WrittenContent,
): PlanEntryId {
  const entry = { entryId: null, version: 0, header, content, steps: [], begunIn: null };
  return runCommand(context, "plan.save", save, { id, ...entry }).entryId;
}

function record(
  context: Context,
  id: PersonId,
  made: Pick<Parsed<"plan.saveRecord">, "facts" | "words">,
): void {
  runCommand(context, "plan.saveRecord", saveRecord, { id, recordId: null, version: 0, ...made });
}

function agree(context: Context, id: PersonId, daysAgo: number, words: string): void {
  runCommand(context, "plan.review", review, {
    id,
    on: addDays(context.today, -daysAgo),
    shown: [...agreedVersions(openEntries(planEntryViews(context, id)))],
    said: {
      words,
      agrees: "yes",
      how: "spoken",
      signature: null,
      language: null,
      interpreter: "",
    },
  });
}

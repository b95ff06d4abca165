// Care data of one person at its maximum: forty goals, thirty appointments, sessions of each level.
import { addDays, addMonths, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { ScoreArea } from "../../../domain/plan/plan-entry.ts";
import { aConference, aGoal, aHealthCard, aReview, aSession, aStep } from "../builders.ts";
import { shownOf } from "../plan-as-shown.ts";
import type { TestHouse } from "../integration/test-house.ts";
import {
  longCallers,
  longEntry,
  longGoals,
  longHelp,
  longStep,
  longWord,
  otherStaffName,
} from "./longest-texts.ts";

const strands = ["psychoSocial", "administrative", "legal"] as const;
const components = ["recover", "develop", "project"] as const;

export async function careFor(house: TestHouse, id: PersonId, today: CalendarDate): Promise<void> {
  await setGoals(house, id, today);
  await lookTogether(house, id, today);
  await askOutside(house, id, today);
  await keepHealthy(house, id, today);
  await talk(house, id, today);
}

async function setGoals(house: TestHouse, id: PersonId, today: CalendarDate): Promise<void> {
  const { id: me } = await house.ask("session.me", {});
  const fresh = { id, entryId: null, version: 0 } as const;
  for (let number = 0; number < 40; number += 1) {
    const { header, content } = aGoal(longGoals[number % longGoals.length]);
    const strand = strands[number % 3] ?? "legal";
    const component = strand === "psychoSocial" ? (components[(number / 3) % 3] ?? null) : null;
    const steps = [
      aStep(longStep, { forWhom: "worker", workerId: me, day: addDays(today, number - 9) }),
      aStep(longWord, { forWhom: "person", state: number % 2 === 0 ? "done" : "open" }),
    ];
    const goal = { ...content, strand, component } as typeof content;
    await house.ask("plan.save", {
      ...fresh,
      header,
      content: goal,
      steps: steps.slice(number % 3),
    });
  }
  await house.ask("plan.save", {
    ...fresh,
    ...aConference(longEntry.repeat(4), addDays(today, -3)),
    steps: [aStep(longStep, { day: addDays(today, 2) }), aStep(longWord)],
  });
  await house.ask("plan.review", {
    ...(await shownOf(house, id)),
    on: addMonths(today, -4),
    said: { ...aReview(longEntry), agrees: "partly" },
  });
}

/** Scores of the beginning, of half a year later and of two in between. */
async function lookTogether(house: TestHouse, id: PersonId, today: CalendarDate): Promise<void> {
  for (const [index, moment] of (["intake", "between", "sixMonths", "between"] as const).entries())
    await house.ask("plan.save", {
      id,
      entryId: null,
      version: 0,
      steps: [],
      header: {
        state: "done",
        partOf: null,
        forWhom: null,
        workerId: null,
        day: addMonths(today, index - 4),
      },
      content: {
        kind: "score",
        moment,
        withPerson: index > 0,
        note: longEntry,
        scores: Object.fromEntries(
          ScoreArea.options.map((area, place) => [area, 1 + ((place + index * 2) % 4)]),
        ) as Record<ScoreArea, number>,
      },
    });
}

async function askOutside(house: TestHouse, id: PersonId, today: CalendarDate): Promise<void> {
  for (const [index, help] of (["mentalHealth", "housing"] as const).entries())
    await house.ask("plan.save", {
      id,
      entryId: null,
      version: 0,
      steps: [],
      header: { state: "open", partOf: null, forWhom: null, workerId: null, day: null },
      content: {
        kind: "referral",
        help,
        service: longCallers[index] ?? "",
        what: longStep,
        why: longEntry,
        agreedOn: today,
        askedOn: today,
        answer: "waiting",
        outcome: longEntry,
        feedback: longWord,
      },
    });
  await house.ask("plan.saveRecord", {
    id,
    recordId: null,
    version: 0,
    facts: {
      kind: "work",
      sector: "construction",
      contract: "fixed-term",
      from: addDays(today, -90),
      until: null,
      outcome: "running",
    },
    words: { where: longCallers[1], what: longWord, hoursAWeek: 38, result: longEntry },
  });
  await house.ask("plan.saveRecord", {
    id,
    recordId: null,
    version: 0,
    facts: {
      kind: "language",
      language: "nl",
      level: "a1",
      from: addDays(today, -40),
      until: addDays(today, -2),
      outcome: "finished",
    },
    words: { where: longCallers[0], what: longWord, hoursAWeek: 12, result: longEntry },
  });
}

async function keepHealthy(house: TestHouse, id: PersonId, today: CalendarDate): Promise<void> {
  await house.ask("health.saveCard", {
    id,
    follows: null,
    agreedOn: today,
    card: aHealthCard({
      allergies: longEntry.slice(0, 400),
      help: longHelp,
      doctor: longCallers[0],
      insurer: longWord,
      insuredUntil: addDays(today, 9),
      note: longEntry.repeat(3),
    }),
  });
  const plan = {
    personId: id,
    minutes: 90,
    needsEscort: true,
    escort: null,
    interpreter: { language: "zgh", state: "booked", name: longCallers[2].slice(0, 80) },
    care: { practitioner: longCallers[2], purpose: longEntry, followUp: longWord },
  } as const;
  for (const [days, place, at, weeks] of [
    [1, "hospital", "09:15", 15],
    [1, "doctor", "09:30", 13],
    [2, "court", "14:00", 2],
  ] as const)
    await house.ask("calendar.plan", { ...plan, day: addDays(today, days), at, place, weeks });
}

async function talk(house: TestHouse, id: PersonId, today: CalendarDate): Promise<void> {
  const agreed = {
    others: otherStaffName,
    nextStep: longStep,
    themes: ["psychological-support", "housing", "language-course", "identity-papers"],
  } as const;
  for (const [index, level] of (["plan", "sealed", "house", "plan", "plan"] as const).entries())
    await house.ask("contacts.record", {
      id,
      ...aSession(
        `${longEntry}\n${longWord.repeat(4)}\n${longGoals[index] ?? ""}`,
        {
          day: addDays(today, -index),
          level,
          interpreted: "phone",
          kind: index % 2 === 0 ? "accompaniment" : "administrative",
        },
        {
          ...agreed,
          themes: [...agreed.themes],
          next: index === 0 ? { day: addDays(today, 3), at: "10:30" } : null,
        },
      ),
    });
}

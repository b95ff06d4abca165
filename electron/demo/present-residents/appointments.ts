import type {
  AppointmentId,
  AppointmentPlan,
  PlaceClass,
} from "../../../domain/appointments/appointment.ts";
import {
  addDays,
  addMinutes,
  calendarDateOf,
  ClockTime,
  clockTimeOf,
  momentAt,
} from "../../../domain/core/calendar-date.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { cancel, plan as planOne, step } from "../../vault/calendar/calendar.handlers.ts";
import { runCommand, type DatedAct, known } from "../dated-act.ts";
import { wei } from "./people.ts";
import { dayAgo, deedAt, deedOn, personOf, type DemoStory } from "./story-context.ts";

type Care = Readonly<Record<Language, readonly [practitioner: string, purpose: string]>>;

interface Planned {
  readonly inDays: number;
  readonly at: string;
  readonly minutes: number;
  /** The number of a file. */
  readonly who: number;
  readonly place: PlaceClass;
  /** Whether there is an escort, and whether that is known. */
  readonly escort: "none" | "open" | "me";
  readonly interpreter?: AppointmentPlan["interpreter"];
  readonly isCancelled?: boolean;
  readonly care?: Care;
}

/** Two weeks of appointments; one person is at the hospital just now. */
export const deedsOfAppointments = (tale: DemoStory): readonly DatedAct[] => [
  ...appointments.flatMap((one) => deedsOf(tale, one)),
  ...deedsOfOneOut(tale),
];

function deedsOf(tale: DemoStory, one: Planned): readonly DatedAct[] {
  const { who, at, minutes, place, escort, interpreter = null, care } = one;
  const day = addDays(tale.today, one.inDays);
  const clock = ClockTime.parse(at);
  const [practitioner, purpose] = care?.[tale.language] ?? [null, ""];
  let id: AppointmentId | null = null;
  const planned = deedOn(dayAgo(tale, one.inDays < 0 ? 6 : 2), "09:30", (context) => {
    id = plan(context, tale, who, {
      plan: {
        day,
        at: clock,
        minutes,
        place,
        interpreter,
        needsEscort: escort !== "none",
        escort: escort === "me" ? context.me.id : null,
      },
      care: practitioner === null ? null : { practitioner, purpose, followUp: "" },
    });
  });
  if (one.isCancelled === true)
    return [
      planned,
      deedOn(day, "08:00", (context) => {
        runCommand(context, "calendar.cancel", cancel, {
          id: known(id),
          version: 1,
          reason: "by-other-side",
          following: false,
        });
      }),
    ];
  const leftAt = addMinutes(momentAt(day, clock, tale.zone), -20);
  const backAt = addMinutes(leftAt, minutes + 45);
  // People who would be on their way just now are still here: one is at the hospital.
  if (backAt >= tale.now) return [planned];
  return [
    planned,
    deedAt(tale, leftAt, (context) => {
      runCommand(context, "calendar.step", step, { id: known(id), step: "left" });
    }),
    deedAt(tale, backAt, (context) => {
      runCommand(context, "calendar.step", step, { id: known(id), step: "back" });
    }),
  ];
}

function deedsOfOneOut(tale: DemoStory): readonly DatedAct[] {
  const leftAt = addMinutes(tale.now, -50);
  const [day, at] = [calendarDateOf(leftAt, tale.zone), clockTimeOf(leftAt, tale.zone)];
  return [
    deedAt(tale, leftAt, (context) => {
      const id = plan(context, tale, wei, {
        plan: {
          day,
          at,
          minutes: 90,
          place: "hospital",
          interpreter: null,
          needsEscort: true,
          escort: context.me.id,
        },
        care: null,
      });
      runCommand(context, "calendar.step", step, { id, step: "left" });
    }),
  ];
}

function plan(
  context: Context,
  tale: DemoStory,
  who: number,
  one: {
    readonly plan: AppointmentPlan;
    readonly care: { practitioner: string; purpose: string; followUp: string } | null;
  },
): AppointmentId {
  const { ids } = runCommand(context, "calendar.plan", planOne, {
    ...one.plan,
    personId: personOf(tale, who),
    care: one.care,
    weeks: 1,
  });
  return known(ids[0]);
}

const booked = (language: string) => ({ language, state: "booked" as const, name: "Mai Invented" });
const asked = (language: string) => ({ language, state: "asked" as const, name: "" });

const appointments: readonly Planned[] = [
  { inDays: -3, at: "10:00", minutes: 60, who: 7, place: "doctor", escort: "me" },
  { inDays: -2, at: "14:00", minutes: 90, who: 3, place: "lawyer", escort: "none" },
  { inDays: -1, at: "09:00", minutes: 45, who: 13, place: "authority", escort: "none" },
  {
    inDays: -1,
    at: "11:00",
    minutes: 60,
    who: 8,
    place: "doctor",
    escort: "open",
    isCancelled: true,
  },
  { inDays: 0, at: "08:30", minutes: 60, who: 1, place: "authority", escort: "me" },
  {
    inDays: 0,
    at: "13:30",
    minutes: 120,
    who: 11,
    place: "police",
    escort: "me",
    interpreter: booked("ar"),
  },
  { inDays: 0, at: "18:00", minutes: 120, who: 9, place: "school", escort: "none" },
  {
    inDays: 1,
    at: "09:15",
    minutes: 45,
    who: 12,
    place: "doctor",
    escort: "open",
    interpreter: asked("sq"),
    care: {
      en: ["Dr Invented", "First visit; a woman doctor was asked for."],
      fr: ["Dr Inventé", "Première visite ; une femme médecin a été demandée."],
      nl: ["Dr. Verzonnen", "Eerste bezoek; er werd een vrouwelijke arts gevraagd."],
    },
  },
  { inDays: 1, at: "10:00", minutes: 60, who: 2, place: "office", escort: "none" },
  { inDays: 1, at: "14:00", minutes: 90, who: 14, place: "authority", escort: "me" },
  {
    inDays: 2,
    at: "09:00",
    minutes: 180,
    who: 1,
    place: "court",
    escort: "me",
    interpreter: booked("vi"),
    care: {
      en: [
        "Investigating judge, with her lawyer",
        "Confrontation; wants to go in by the side door.",
      ],
      fr: [
        "Juge d’instruction, avec son avocate",
        "Confrontation ; préfère entrer par la porte de côté.",
      ],
      nl: [
        "Onderzoeksrechter, met haar advocaat",
        "Confrontatie; gaat liever langs de zijdeur binnen.",
      ],
    },
  },
  { inDays: 2, at: "18:00", minutes: 120, who: 9, place: "school", escort: "none" },
  { inDays: 3, at: "11:30", minutes: 30, who: 5, place: "doctor", escort: "none" },
  { inDays: 3, at: "15:00", minutes: 60, who: 4, place: "work", escort: "none" },
  {
    inDays: 5,
    at: "10:30",
    minutes: 60,
    who: 10,
    place: "lawyer",
    escort: "open",
    interpreter: asked("zh"),
  },
];
